package io.eloquent.dialect.mysql;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.TemporalText;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How values travel to MySQL and MariaDB. Times are bound as texts: Connector/J takes a MariaDB before 11 for a MySQL
 * that has no microseconds, and cuts them off.
 */
final class MySqlCodecs {
    private MySqlCodecs() {}

    static Codecs create() {
        Codecs codecs = Codecs.standard();
        codecs = codecs.with(
                        Instant.class,
                        codecs.of(Instant.class)::read,
                        (statement, index, value) -> statement.setString(index, TemporalText.of(value)))
                .with(
                        OffsetDateTime.class,
                        codecs.of(OffsetDateTime.class)::read,
                        (statement, index, value) -> statement.setString(index, TemporalText.of(value.toInstant())))
                .with(
                        LocalDateTime.class,
                        codecs.of(LocalDateTime.class)::read,
                        (statement, index, value) -> statement.setString(index, TemporalText.of(value)))
                .with(
                        LocalTime.class,
                        codecs.of(LocalTime.class)::read,
                        (statement, index, value) -> statement.setString(index, TemporalText.of(value)));
        return codecs.withColumns(new DriverTypes(codecs));
    }

    /** The driver tells the Java class where its JDBC type says nothing of the sign, or of how many bits there are. */
    private record DriverTypes(Codecs codecs) implements Codecs.ColumnCodec {
        @Override
        public @Nullable Codec<?> find(ResultSetMetaData result, int column) throws SQLException {
            return switch (result.getColumnClassName(column)) {
                case "java.math.BigInteger" -> new UnsignedCodec();
                case "java.lang.Long" -> codecs.of(Long.class);
                case "java.lang.Boolean" -> codecs.of(result.getPrecision(column) > 1 ? byte[].class : Boolean.class);
                case "[B" -> codecs.of(byte[].class);
                default -> null;
            };
        }
    }

    /** Reads an unsigned number of eight bytes as a long, and only beyond that as a BigInteger: keys are such numbers. */
    private static final class UnsignedCodec implements Codec<Object> {
        @Override
        public @Nullable Object read(ResultSet row, int column) throws SQLException {
            Object value = row.getObject(column);
            return value instanceof BigInteger whole && whole.bitLength() < Long.SIZE
                    ? Long.valueOf(whole.longValue())
                    : value;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Object value) {
            throw new UnsupportedOperationException("read only: a number is bound by the codec of its class");
        }

        @Override
        public Object convert(Object value) {
            return value;
        }
    }
}
