package io.eloquent.query.exec;

import io.eloquent.query.dialect.Codecs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a result whose columns nobody knows beforehand.
 *
 * @param <R> a row
 * @param codecs how the database's values become Java values
 * @param row makes a row of the result's shape and the row's values
 */
public record RowsReader<R>(Codecs codecs, BiFunction<RowShape, @Nullable Object[], R> row)
        implements ResultReader<List<R>> {

    @Override
    public List<R> read(ResultSet rows) throws SQLException {
        List<R> list = new ArrayList<>();
        RowShape shape = RowShape.of(rows, codecs);
        while (rows.next()) {
            list.add(row.apply(shape, shape.read(rows)));
        }
        return list;
    }

    /**
     * {@return a reader of one row after another}
     *
     * @param rows the result, before its first row
     * @throws SQLException if the driver cannot
     */
    public NextRow<R> oneByOne(ResultSet rows) throws SQLException {
        RowShape shape = RowShape.of(rows, codecs);
        return () -> rows.next() ? row.apply(shape, shape.read(rows)) : null;
    }
}
