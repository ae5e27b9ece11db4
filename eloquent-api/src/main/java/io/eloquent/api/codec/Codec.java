package io.eloquent.api.codec;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Moves one Java type in and out of JDBC. Dialects bring one for each type that they know; a user's own codec serves a
 * type of the user's. Implementations are immutable and safe for many threads.
 *
 * @param <T> the Java type
 */
public interface Codec<T> {

    /**
     * Reads a column of the current row.
     *
     * @param row the result, on its current row
     * @param column the column's position, from 1
     * @return the value, or null where the column is NULL
     * @throws SQLException if the driver cannot
     */
    @Nullable
    T read(ResultSet row, int column) throws SQLException;

    /**
     * Binds a value to a statement's placeholder.
     *
     * @param statement the statement
     * @param index the placeholder's position, from 1
     * @param value the value; never null, NULL is bound without a codec
     * @throws SQLException if the driver cannot
     */
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /**
     * Takes a value of another type, as it comes from a map, a JSON document or a literal, as this type: {@code 1} as
     * a {@code Long}, {@code "GOLD"} as an enum. Nothing is lost on the way: a number out of range is refused.
     *
     * @param value any value but null
     * @return the value as this codec's type
     * @throws IllegalArgumentException if it is no such value; the message says what is wanted, never the value
     */
    T convert(Object value);
}
