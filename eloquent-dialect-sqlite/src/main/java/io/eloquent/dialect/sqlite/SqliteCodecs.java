package io.eloquent.dialect.sqlite;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.compile.ListBinding;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.TemporalText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values live in SQLite, which has whole numbers of 64 bits, binary fractions, texts and bytes, and nothing else.
 *
 * <ul>
 *   <li>Dates and times are texts that sort as they do; moments are in UTC. A number in their place is a moment in
 *       milliseconds, as the driver itself writes them.
 *   <li>Decimals are numbers, so that they compare and add up: exact as long as a double tells them apart, which 15
 *       digits always are. What would lose a digit is refused. Zeros at the end come back as far as the column declares
 *       them: {@code numeric(8, 2)} gives {@code 1.50}.
 *   <li>UUIDs, enums and JSON are texts.
 * </ul>
 */
final class SqliteCodecs {
    private SqliteCodecs() {}

    static Codecs create() {
        Codecs standard = Codecs.standard();
        Codecs codecs = standard.with(
                        LocalDate.class, text(text -> dateTime(text).toLocalDate()), bound(TemporalText::of))
                .with(LocalTime.class, text(TemporalText::time), bound(TemporalText::of))
                .with(LocalDateTime.class, text(SqliteCodecs::dateTime), bound(TemporalText::of))
                .with(Instant.class, text(SqliteCodecs::instant), bound(TemporalText::of))
                .with(
                        OffsetDateTime.class,
                        text(text -> instant(text).atOffset(ZoneOffset.UTC)),
                        bound(time -> TemporalText.of(time.toInstant())))
                .with(BigDecimal.class, SqliteCodecs::decimal, SqliteCodecs::bind)
                .with(
                        BigInteger.class,
                        (row, column) -> {
                            BigDecimal value = stored(row, column);
                            return value == null ? null : value.toBigIntegerExact();
                        },
                        (statement, index, value) -> bind(statement, index, new BigDecimal(value)));
        return codecs.with(ListBinding.class, new JsonListCodec()).withColumns(new DeclaredTypes(codecs));
    }

    private static <T> Codecs.Reading<T> text(Function<String, T> parse) {
        return (row, column) -> {
            String text = row.getString(column);
            return text == null ? null : parse.apply(text);
        };
    }

    private static <T> Codecs.Binding<T> bound(Function<T, String> format) {
        return (statement, index, value) -> statement.setString(index, format.apply(value));
    }

    private static LocalDateTime dateTime(String text) {
        return isNumber(text) ? LocalDateTime.ofInstant(instant(text), ZoneOffset.UTC) : TemporalText.dateTime(text);
    }

    private static Instant instant(String text) {
        return isNumber(text) ? Instant.ofEpochMilli(Long.parseLong(text)) : TemporalText.instant(text);
    }

    private static boolean isNumber(String text) {
        for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static @Nullable BigDecimal decimal(ResultSet row, int column) throws SQLException {
        BigDecimal value = stored(row, column);
        return value == null ? null : scaled(value, row.getMetaData().getScale(column));
    }

    /** The driver's own getter takes more digits of a double than the double has. */
    private static @Nullable BigDecimal stored(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (value == null) {
            return null;
        }
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number);
        }
        if (value instanceof Number number) {
            return BigDecimal.valueOf(number.longValue());
        }
        try {
            return new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("wanted a number, got a text that is none");
        }
    }

    /** {@return the value with as many zeros at its end as its column declares} */
    static BigDecimal scaled(BigDecimal value, int declared) {
        return value.scale() < declared || value.scale() < 0 ? value.setScale(declared) : value;
    }

    private static void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        Number number = number(value);
        if (number instanceof Long) {
            statement.setLong(index, number.longValue());
        } else {
            statement.setDouble(index, number.doubleValue());
        }
    }

    /** {@return the long or the double that is exactly this decimal} */
    static Number number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() <= 0 && plain.precision() - plain.scale() <= 19) {
            BigInteger whole = plain.toBigInteger();
            if (whole.bitLength() < Long.SIZE) {
                return whole.longValue();
            }
        }
        double number = value.doubleValue();
        if (!Double.isFinite(number) || BigDecimal.valueOf(number).compareTo(value) != 0) {
            throw new IllegalArgumentException("sqlite keeps whole numbers of 64 bits and fractions of 15 digits; this"
                    + " decimal has more, so keep it as a String");
        }
        return number;
    }

    /** Reads what a column holds by what the column was declared to be, because that is what a user expects of it. */
    private record DeclaredTypes(Codecs codecs) implements Codecs.ColumnCodec {
        @Override
        public Codec<?> find(ResultSetMetaData result, int column) throws SQLException {
            switch (result.getColumnTypeName(column)) {
                case "BOOLEAN", "BOOL" -> {
                    return new DeclaredCodec(codecs, DeclaredTypes::bool);
                }
                case "TINYINT" -> {
                    return new DeclaredCodec(
                            codecs, result.getPrecision(column) == 1 ? DeclaredTypes::bool : Function.identity());
                }
                case "NUMERIC", "DECIMAL" -> {
                    if (result.getTableName(column).isEmpty()) {
                        // no table declares it: the driver says so because the first row holds NULL there
                        return new DeclaredCodec(codecs, Function.identity());
                    }
                    int scale = result.getScale(column);
                    return new DeclaredCodec(codecs, value -> decimal(value, scale));
                }
                case "DATE" -> {
                    return new DeclaredCodec(codecs, value -> time(value, TemporalText::date));
                }
                case "TIME" -> {
                    return new DeclaredCodec(codecs, value -> time(value, TemporalText::time));
                }
                case "DATETIME", "TIMESTAMP" -> {
                    return new DeclaredCodec(codecs, value -> time(value, TemporalText::dateTime));
                }
                default -> {
                    return new DeclaredCodec(codecs, Function.identity());
                }
            }
        }

        private static Object bool(Object value) {
            if (value instanceof Long number && (number == 0 || number == 1)) {
                return number == 1;
            }
            return value;
        }

        private static Object decimal(Object value, int scale) {
            if (value instanceof Long number) {
                return scaled(BigDecimal.valueOf(number), scale);
            }
            return value instanceof Double number ? scaled(BigDecimal.valueOf(number), scale) : value;
        }

        private static Object time(Object value, Function<String, ?> parse) {
            if (value instanceof String text) {
                try {
                    return parse.apply(text);
                } catch (IllegalArgumentException e) {
                    return value;
                }
            }
            return value;
        }
    }

    /**
     * Gives the value that is stored, or what it was declared to be. A column takes anything in SQLite: a value that
     * does not fit the declaration comes back as it is.
     */
    private record DeclaredCodec(Codecs codecs, Function<Object, ?> declared) implements Codec<Object> {
        @Override
        public @Nullable Object read(ResultSet row, int column) throws SQLException {
            Object value = row.getObject(column);
            if (value == null) {
                return null;
            }
            return declared.apply(value instanceof Integer number ? Long.valueOf(number) : value);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            codecs.bind(statement, index, value);
        }

        @Override
        public Object convert(Object value) {
            return value;
        }
    }
}
