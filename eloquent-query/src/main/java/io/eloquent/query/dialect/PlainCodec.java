package io.eloquent.query.dialect;

import io.eloquent.api.codec.Codec;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The codec of {@code Object}: reads whatever a column holds as a plain Java value, binds whatever has a codec. */
record PlainCodec(Codecs codecs) implements Codec<Object> {

    /** {@return the Java type that serves a JDBC type} */
    static Class<?> typeOf(int jdbcType) {
        return switch (jdbcType) {
            case Types.BIT, Types.BOOLEAN -> Boolean.class;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER -> Integer.class;
            case Types.BIGINT -> Long.class;
            case Types.REAL -> Float.class;
            case Types.FLOAT, Types.DOUBLE -> Double.class;
            case Types.NUMERIC, Types.DECIMAL -> BigDecimal.class;
            case Types.DATE -> LocalDate.class;
            case Types.TIME -> LocalTime.class;
            case Types.TIMESTAMP -> LocalDateTime.class;
            case Types.TIMESTAMP_WITH_TIMEZONE -> OffsetDateTime.class;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> byte[].class;
            default -> String.class;
        };
    }

    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        return codecs.ofColumn(row.getMetaData(), column).read(row, column);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value.getClass() == Object.class) {
            throw new IllegalArgumentException("an Object that is nothing more cannot be stored");
        }
        codecs.bind(statement, index, value);
    }

    @Override
    public Object convert(Object value) {
        return value;
    }
}
