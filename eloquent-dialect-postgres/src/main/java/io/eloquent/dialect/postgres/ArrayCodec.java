package io.eloquent.dialect.postgres;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.compile.ListBinding;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.TemporalText;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Binds many values as one array. Numbers have the type that they would have alone. All else is written as a text
 * without a type: the server takes it as an array of what it is compared with, and finds it in the index of that type.
 */
final class ArrayCodec implements Codec<ListBinding> {

    @Override
    public ListBinding read(ResultSet row, int column) {
        throw new UnsupportedOperationException("a list is bound, never read");
    }

    @Override
    public void bind(PreparedStatement statement, int index, ListBinding list) throws SQLException {
        List<Object> values = list.values().stream().map(Codecs::plain).toList();
        String type = numericType(values);
        if (type == null) {
            statement.setObject(index, array(values), Types.OTHER);
        } else {
            statement.setArray(index, statement.getConnection().createArrayOf(type, values.toArray()));
        }
    }

    @Override
    public ListBinding convert(Object value) {
        throw new IllegalArgumentException("a list is made by the compiler only");
    }

    /**
     * {@return the narrowest type that holds all values, or null if one is no number} A number that the column's type
     * could not hold, {@code 1.5} or one too large, is then equal to none instead of an error, as it is one by one.
     */
    private static @Nullable String numericType(List<Object> values) {
        String type = "int4";
        for (Object value : values) {
            if (!(value instanceof Number)) {
                return null;
            }
            if (value instanceof Long && type.equals("int4")) {
                type = "int8";
            } else if (!(value instanceof Long
                    || value instanceof Integer
                    || value instanceof Short
                    || value instanceof Byte)) {
                type = "numeric";
            }
        }
        return type;
    }

    /** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
    static String array(List<? extends @Nullable Object> values) {
        if (values.isEmpty()) {
            return "{}";
        }
        StringBuilder out = new StringBuilder(values.size() * 8);
        char separator = '{';
        for (Object value : values) {
            out.append(separator);
            if (value == null || value instanceof Boolean || value instanceof Number) {
                out.append(value);
            } else {
                quoted(text(value), out);
            }
            separator = ',';
        }
        return out.append('}').toString();
    }

    private static String text(Object value) {
        if (value instanceof CharSequence || value instanceof Character || value instanceof UUID) {
            return value.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Instant time) {
            return TemporalText.of(time) + "+00";
        }
        if (value instanceof OffsetDateTime time) {
            return TemporalText.of(time.toInstant()) + "+00";
        }
        if (value instanceof LocalDateTime time) {
            return TemporalText.of(time);
        }
        if (value instanceof LocalDate date) {
            return TemporalText.of(date);
        }
        if (value instanceof LocalTime time) {
            return TemporalText.of(time);
        }
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        throw new IllegalArgumentException("a whereIn of more than 1000 values takes numbers, booleans, texts, enums,"
                + " UUIDs, dates, times and bytes, not a " + value.getClass().getSimpleName());
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }
}
