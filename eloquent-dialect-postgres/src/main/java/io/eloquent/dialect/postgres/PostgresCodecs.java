package io.eloquent.dialect.postgres;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.compile.ListBinding;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.JsonCodec;
import io.eloquent.query.dialect.TemporalText;
import java.sql.Array;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How values travel to PostgreSQL. What it has several types for is sent as a text without a type, so that the server
 * takes it as what the column is: a moment as {@code timestamp} or {@code timestamptz}, a UUID as {@code uuid} or text,
 * JSON as {@code json} or {@code jsonb}.
 */
final class PostgresCodecs {
    private PostgresCodecs() {}

    static Codecs create() {
        Codecs codecs = Codecs.standard()
                .with(Instant.class, PostgresCodecs::instant, PostgresCodecs::bind)
                .with(
                        OffsetDateTime.class,
                        (row, column) -> {
                            Instant value = instant(row, column);
                            return value == null ? null : value.atOffset(ZoneOffset.UTC);
                        },
                        (statement, index, value) -> bind(statement, index, value.toInstant()))
                .with(
                        UUID.class,
                        PostgresCodecs::uuid,
                        (statement, index, value) -> statement.setObject(index, value.toString(), Types.OTHER))
                .with(ListBinding.class, new ArrayCodec())
                .withEnums((statement, index, name) -> statement.setObject(index, name, Types.OTHER))
                .withArrays(ElementsCodec::of)
                .withJson(JsonCodec::asOther);
        return codecs.withColumns(new ServerTypes(codecs));
    }

    /** The driver reads a {@code timestamp} as if it were UTC, which it is. */
    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** Where the column is a {@code timestamp}, the server drops the zone, which is UTC. */
    private static void bind(PreparedStatement statement, int index, Instant value) throws SQLException {
        statement.setObject(index, TemporalText.of(value) + "+00", Types.OTHER);
    }

    private static @Nullable UUID uuid(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value == null || value instanceof UUID) {
            return (UUID) value;
        }
        return Codecs.standard().of(UUID.class).convert(value.toString());
    }

    /** The types for which JDBC has no code of their own, or the wrong one. */
    private record ServerTypes(Codecs codecs) implements Codecs.ColumnCodec {
        @Override
        public @Nullable Codec<?> find(ResultSetMetaData result, int column) throws SQLException {
            if (result.getColumnType(column) == Types.ARRAY) {
                return new ListCodec();
            }
            return switch (result.getColumnTypeName(column)) {
                case "timestamptz" -> codecs.of(OffsetDateTime.class);
                case "uuid" -> codecs.of(UUID.class);
                case "bit", "timetz", "money" -> codecs.of(String.class);
                default -> null;
            };
        }
    }

    /** Reads an array as a list, an array of arrays as a list of lists. */
    private static final class ListCodec implements Codec<Object> {
        @Override
        public @Nullable Object read(ResultSet row, int column) throws SQLException {
            Array array = row.getArray(column);
            return array == null
                    ? null
                    : list((Object[]) array.getArray(), array.getBaseTypeName().equals("timestamptz"));
        }

        private static List<@Nullable Object> list(@Nullable Object[] elements, boolean zoned) {
            List<@Nullable Object> list = new ArrayList<>(elements.length);
            for (Object element : elements) {
                list.add(element == null ? null : plain(element, zoned));
            }
            return Collections.unmodifiableList(list);
        }

        private static Object plain(Object element, boolean zoned) {
            if (element instanceof Object[] nested) {
                return list(nested, zoned);
            }
            if (element instanceof Timestamp time) {
                return zoned ? time.toInstant().atOffset(ZoneOffset.UTC) : time.toLocalDateTime();
            }
            if (element instanceof Date date) {
                return date.toLocalDate();
            }
            if (element instanceof Time time) {
                return time.toLocalTime();
            }
            return element instanceof Number
                            || element instanceof Boolean
                            || element instanceof UUID
                            || element instanceof byte[]
                    ? element
                    : element.toString();
        }

        @Override
        public void bind(PreparedStatement statement, int index, Object value) {
            throw new UnsupportedOperationException("an array is read only");
        }

        @Override
        public Object convert(Object value) {
            return value;
        }
    }
}
