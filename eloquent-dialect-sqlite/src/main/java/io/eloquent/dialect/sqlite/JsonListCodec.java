package io.eloquent.dialect.sqlite;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.compile.ListBinding;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.TemporalText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Binds many values as one JSON array, whose elements {@code json_each} gives back as they are stored. */
final class JsonListCodec implements Codec<ListBinding> {

    @Override
    public ListBinding read(ResultSet row, int column) {
        throw new UnsupportedOperationException("a list is bound, never read");
    }

    @Override
    public void bind(PreparedStatement statement, int index, ListBinding list) throws SQLException {
        statement.setString(index, json(list.values()));
    }

    @Override
    public ListBinding convert(Object value) {
        throw new IllegalArgumentException("a list is made by the compiler only");
    }

    private static String json(List<Object> values) {
        StringBuilder out = new StringBuilder(values.size() * 8);
        char separator = '[';
        for (Object value : values) {
            element(Codecs.plain(value), out.append(separator));
            separator = ',';
        }
        return out.append(']').toString();
    }

    private static void element(Object value, StringBuilder out) {
        if (value instanceof Boolean bool) {
            out.append(bool ? '1' : '0');
        } else if (value instanceof Number number) {
            number(number, out);
        } else {
            text(text(value), out);
        }
    }

    private static void number(Number value, StringBuilder out) {
        if (value instanceof BigDecimal decimal) {
            out.append(SqliteCodecs.number(decimal));
        } else if (value instanceof BigInteger whole) {
            out.append(SqliteCodecs.number(new BigDecimal(whole)));
        } else if (Double.isFinite(value.doubleValue())) {
            // a float is stored as the double that it widens to
            out.append(value instanceof Float ? (Number) value.doubleValue() : value);
        } else {
            throw new IllegalArgumentException("a long whereIn takes finite numbers only");
        }
    }

    private static String text(Object value) {
        if (value instanceof CharSequence || value instanceof Character || value instanceof UUID) {
            return value.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Instant time) {
            return TemporalText.of(time);
        }
        if (value instanceof OffsetDateTime time) {
            return TemporalText.of(time.toInstant());
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
        throw new IllegalArgumentException("a whereIn of more than 1000 values takes numbers, booleans, texts, enums,"
                + " UUIDs, dates and times, not a " + value.getClass().getSimpleName());
    }

    private static void text(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
