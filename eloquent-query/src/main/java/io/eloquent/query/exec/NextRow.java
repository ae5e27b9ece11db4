package io.eloquent.query.exec;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a result piece by piece, as it is asked to: a row each time, or some rows.
 *
 * @param <T> what it makes of a piece
 */
@FunctionalInterface
public interface NextRow<T> {

    /**
     * {@return what comes next, or null at the end of the result}
     *
     * @throws SQLException if the driver cannot
     */
    @Nullable
    T read() throws SQLException;
}
