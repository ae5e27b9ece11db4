package io.eloquent.benchmarks.stub;

import java.math.BigDecimal;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/** Walks over a {@link StubTable}. A getter of another type than the column's fails: the stub converts nothing. */
final class StubResultSet extends UnsupportedResultSet {
    private final StubStatement statement;
    private final StubMetaData metaData;
    private final Object[] columns;
    private final int rows;
    private int row = -1;
    private boolean wasNull;
    private boolean closed;

    StubResultSet(StubStatement statement, StubTable table) {
        this.statement = statement;
        this.metaData = table.metaData;
        this.columns = table.columns;
        this.rows = table.rows;
    }

    @Override
    public boolean next() {
        return ++row < rows;
    }

    @Override
    public boolean wasNull() {
        return wasNull;
    }

    @Override
    public long getLong(int column) {
        wasNull = false;
        return columns[column - 1] instanceof int[] ints ? ints[row] : ((long[]) columns[column - 1])[row];
    }

    @Override
    public int getInt(int column) {
        wasNull = false;
        return ((int[]) columns[column - 1])[row];
    }

    @Override
    public double getDouble(int column) {
        wasNull = false;
        return ((double[]) columns[column - 1])[row];
    }

    @Override
    public boolean getBoolean(int column) {
        wasNull = false;
        return ((boolean[]) columns[column - 1])[row];
    }

    @Override
    public @Nullable String getString(int column) {
        String value = ((String[]) columns[column - 1])[row];
        wasNull = value == null;
        return value;
    }

    @Override
    public @Nullable BigDecimal getBigDecimal(int column) {
        BigDecimal value = ((BigDecimal[]) columns[column - 1])[row];
        wasNull = value == null;
        return value;
    }

    @Override
    public <T> @Nullable T getObject(int column, Class<T> type) {
        return type.cast(getObject(column));
    }

    @Override
    public @Nullable Object getObject(int column) {
        Object values = columns[column - 1];
        if (values instanceof Object[] objects) {
            Object value = objects[row];
            wasNull = value == null;
            return value;
        }
        wasNull = false;
        return boxed(values);
    }

    private Object boxed(Object values) {
        if (values instanceof long[] longs) {
            return longs[row];
        } else if (values instanceof int[] ints) {
            return ints[row];
        } else if (values instanceof double[] doubles) {
            return doubles[row];
        }
        return ((boolean[]) values)[row];
    }

    @Override
    public int findColumn(String label) throws SQLException {
        return metaData.indexOf(label);
    }

    @Override
    public ResultSetMetaData getMetaData() {
        return metaData;
    }

    @Override
    public StubStatement getStatement() {
        return statement;
    }

    @Override
    public int getRow() {
        return row < rows ? row + 1 : 0;
    }

    @Override
    public int getType() {
        return TYPE_FORWARD_ONLY;
    }

    @Override
    public int getConcurrency() {
        return CONCUR_READ_ONLY;
    }

    @Override
    public void setFetchSize(int value) {}

    @Override
    public @Nullable SQLWarning getWarnings() {
        return null;
    }

    @Override
    public void clearWarnings() {}

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
