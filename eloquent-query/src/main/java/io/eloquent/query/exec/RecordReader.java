package io.eloquent.query.exec;

import io.eloquent.api.error.MappingException;
import io.eloquent.query.dialect.Codecs;
import java.lang.invoke.MethodHandle;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a result into records: each component from the column of its name, {@code createdAt} from {@code created_at} or
 * {@code createdAt}. For each shape of a result one method handle is composed, which reads the columns and calls the
 * constructor; it is called once a row, and compiled as a whole. Safe for many threads.
 *
 * @param <R> the record
 */
public final class RecordReader<R extends Record> implements ResultReader<List<R>> {
    private static final ClassValue<RecordComponents> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponents computeValue(Class<?> type) {
            return RecordComponents.of(type);
        }
    };

    private final RecordComponents components;
    private final Codecs codecs;

    private RecordReader(RecordComponents components, Codecs codecs) {
        this.components = components;
        this.codecs = codecs;
    }

    /**
     * {@return the reader of a record}
     *
     * @param type the record's class
     * @param codecs how the database's values become Java values
     * @param <R> the record
     * @throws MappingException if the class is no record, or its constructor is not accessible
     */
    public static <R extends Record> RecordReader<R> of(Class<R> type, Codecs codecs) {
        return new RecordReader<>(COMPONENTS.get(type), codecs);
    }

    /**
     * {@return the reader of a record that something else than names feeds}
     *
     * @param type the record's class
     * @param components its components
     * @param codecs how the database's values become Java values
     * @param <R> the record
     */
    public static <R extends Record> RecordReader<R> of(Class<R> type, RecordComponents components, Codecs codecs) {
        return new RecordReader<>(components, codecs);
    }

    /**
     * {@return the records, one for each row; a new list}
     *
     * @param rows the result, before its first row
     * @throws SQLException if the driver cannot
     * @throws MappingException if a component has no column, or a column holds what its component cannot
     */
    @Override
    public List<R> read(ResultSet rows) throws SQLException {
        List<R> records = new ArrayList<>();
        ResultColumns columns = ResultColumns.of(rows.getMetaData());
        if (columns.labels().isEmpty()) {
            return records;
        }
        MethodHandle reader = components.reader(columns, codecs);
        while (rows.next()) {
            records.add(read(reader, rows));
        }
        return records;
    }

    /**
     * {@return a reader of one record after another}
     *
     * @param rows the result, before its first row
     * @throws SQLException if the driver cannot
     * @throws MappingException if a component has no column
     */
    public NextRow<R> oneByOne(ResultSet rows) throws SQLException {
        MethodHandle reader = components.reader(ResultColumns.of(rows.getMetaData()), codecs);
        return () -> rows.next() ? read(reader, rows) : null;
    }

    @SuppressWarnings("unchecked")
    private R read(MethodHandle reader, ResultSet row) throws SQLException {
        try {
            return (R) (Record) reader.invokeExact(row);
        } catch (RuntimeException | Error | SQLException e) {
            throw e;
        } catch (Throwable e) {
            throw components.notConstructed(e);
        }
    }
}
