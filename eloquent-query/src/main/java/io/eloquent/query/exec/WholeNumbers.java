package io.eloquent.query.exec;

import io.eloquent.api.codec.Codec;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole numbers out of columns that may hold others, such as a sum or a quotient: what has a fraction is refused.
 * The drivers' own getters cut it off, or round.
 *
 * @param codec knows the Java type
 * @param <T> the Java type
 */
public record WholeNumbers<T>(Codec<T> codec) implements Codec<T> {
    private static final Set<Type> WHOLE =
            Set.of(Byte.class, Short.class, Integer.class, Long.class, byte.class, short.class, int.class, long.class);

    /**
     * {@return whether a Java type has whole numbers only}
     *
     * @param type the type
     */
    public static boolean isWhole(Type type) {
        return WHOLE.contains(type);
    }

    /** {@return whether a type of {@link Types} has whole numbers only} */
    static boolean isWhole(int type) {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.BIT, Types.BOOLEAN -> true;
            default -> false;
        };
    }

    @Override
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? null : codec.convert(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        codec.bind(statement, index, value);
    }

    @Override
    public T convert(Object value) {
        return codec.convert(value);
    }
}
