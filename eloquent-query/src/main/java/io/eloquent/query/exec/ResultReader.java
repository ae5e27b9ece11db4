package io.eloquent.query.exec;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a result from its first row to its last.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface ResultReader<T extends @Nullable Object> {

    /**
     * {@return what was read} The result is closed afterwards, and must not be kept.
     *
     * @param rows the result, before its first row
     * @throws SQLException if the driver cannot
     */
    T read(ResultSet rows) throws SQLException;
}
