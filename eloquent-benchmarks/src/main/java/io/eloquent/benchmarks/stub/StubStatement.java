package io.eloquent.benchmarks.stub;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLWarning;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what is bound and answers with the data source's table, or with its update count. */
final class StubStatement extends UnsupportedPreparedStatement {
    private final StubConnection connection;
    private final String sql;
    private @Nullable Object[] values = new Object[16];
    private int count;
    private int batch;
    private int keys;
    private @Nullable StubResultSet result;
    private int updates = -1;
    private boolean closed;

    StubStatement(StubConnection connection, String sql) {
        this.connection = connection;
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    List<@Nullable Object> bindings() {
        return Arrays.asList(values).subList(0, count);
    }

    private void put(int index, @Nullable Object value) {
        if (index > values.length) {
            values = Arrays.copyOf(values, Math.max(index, values.length * 2));
        }
        values[index - 1] = value;
        count = Math.max(count, index);
    }

    @Override
    public void setNull(int index, int type) {
        put(index, null);
    }

    @Override
    public void setLong(int index, long value) {
        put(index, value);
    }

    @Override
    public void setInt(int index, int value) {
        put(index, value);
    }

    @Override
    public void setDouble(int index, double value) {
        put(index, value);
    }

    @Override
    public void setBoolean(int index, boolean value) {
        put(index, value);
    }

    @Override
    public void setString(int index, @Nullable String value) {
        put(index, value);
    }

    @Override
    public void setBigDecimal(int index, @Nullable BigDecimal value) {
        put(index, value);
    }

    @Override
    public void setObject(int index, @Nullable Object value) {
        put(index, value);
    }

    @Override
    public void setObject(int index, @Nullable Object value, int type) {
        put(index, value);
    }

    @Override
    public void clearParameters() {
        count = 0;
    }

    @Override
    public boolean execute() {
        if (sql.startsWith("select")) {
            executeQuery();
            return true;
        }
        executeUpdate();
        return false;
    }

    @Override
    public StubResultSet executeQuery() {
        connection.source().executed(this);
        updates = -1;
        result = new StubResultSet(this, connection.source().answer());
        return result;
    }

    @Override
    public int executeUpdate() {
        connection.source().executed(this);
        result = null;
        updates = connection.source().updates();
        keys = updates;
        return updates;
    }

    @Override
    public long executeLargeUpdate() {
        return executeUpdate();
    }

    @Override
    public void addBatch() {
        batch++;
    }

    @Override
    public void clearBatch() {
        batch = 0;
    }

    @Override
    public int[] executeBatch() {
        connection.source().executed(this);
        int[] counts = new int[batch];
        Arrays.fill(counts, 1);
        keys = batch;
        batch = 0;
        return counts;
    }

    @Override
    public @Nullable StubResultSet getResultSet() {
        return result;
    }

    @Override
    public int getUpdateCount() {
        return updates;
    }

    @Override
    public long getLargeUpdateCount() {
        return updates;
    }

    @Override
    public boolean getMoreResults() {
        result = null;
        updates = -1;
        return false;
    }

    @Override
    public StubResultSet getGeneratedKeys() {
        return new StubResultSet(this, connection.source().nextKeys(keys));
    }

    @Override
    public StubConnection getConnection() {
        return connection;
    }

    @Override
    public void setFetchSize(int value) {}

    @Override
    public int getFetchSize() {
        return 0;
    }

    @Override
    public void setMaxRows(int value) {}

    @Override
    public int getMaxRows() {
        return 0;
    }

    @Override
    public void setQueryTimeout(int value) {}

    @Override
    public int getQueryTimeout() {
        return 0;
    }

    @Override
    public @Nullable SQLWarning getWarnings() {
        return null;
    }

    @Override
    public void clearWarnings() {}

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type == PreparedStatement.class;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            connection.source().closed();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
