package io.eloquent.dialect.postgres;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.compile.ListBinding;
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

/**
 * Binds many values as one array, written as a text without a type: the server takes it as an array of what it is
 * compared with, and finds it in the index of that type.
 */
final class ArrayCodec implements Codec<ListBinding> {

    @Override
    public ListBinding read(ResultSet row, int column) {
        throw new UnsupportedOperationException("a list is bound, never read");
    }

    @Override
    public void bind(PreparedStatement statement, int index, ListBinding list) throws SQLException {
        statement.setObject(index, array(list.values()), Types.OTHER);
    }

    @Override
    public ListBinding convert(Object value) {
        throw new IllegalArgumentException("a list is made by the compiler only");
    }

    /** https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO */
    private static String array(List<Object> values) {
        StringBuilder out = new StringBuilder(values.size() * 8);
        char separator = '{';
        for (Object value : values) {
            out.append(separator);
            if (value instanceof Number || value instanceof Boolean) {
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
