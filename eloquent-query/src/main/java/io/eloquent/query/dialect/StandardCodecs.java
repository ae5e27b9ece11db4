package io.eloquent.query.dialect;

import io.eloquent.api.codec.Codec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs for a driver that does what JDBC 4.2 says, and the conversions that all dialects share. */
final class StandardCodecs {
    /** A number such as 1e1000000000 is short to write, and would fill the memory when it is written out. */
    private static final int MOST_DIGITS = 100_000;

    private StandardCodecs() {}

    static Map<Class<?>, Codec<?>> byType() {
        Map<Class<?>, Codec<?>> codecs = new HashMap<>();
        put(codecs, String.class, ResultSet::getString, WholeText::bind, StandardCodecs::string);
        put(codecs, Integer.class, whole(StandardCodecs::integer), PreparedStatement::setInt, StandardCodecs::integer);
        put(codecs, Long.class, primitive(ResultSet::getLong), PreparedStatement::setLong, StandardCodecs::longInteger);
        put(
                codecs,
                Short.class,
                whole(StandardCodecs::shortInteger),
                PreparedStatement::setShort,
                StandardCodecs::shortInteger);
        put(
                codecs,
                Byte.class,
                whole(StandardCodecs::byteInteger),
                PreparedStatement::setByte,
                StandardCodecs::byteInteger);
        put(
                codecs,
                Boolean.class,
                primitive(ResultSet::getBoolean),
                PreparedStatement::setBoolean,
                StandardCodecs::bool);
        put(
                codecs,
                Double.class,
                primitive(ResultSet::getDouble),
                PreparedStatement::setDouble,
                StandardCodecs::doubleNumber);
        put(
                codecs,
                Float.class,
                (row, column) -> {
                    double value = row.getDouble(column);
                    return row.wasNull() ? null : floatNumber(value);
                },
                PreparedStatement::setFloat,
                StandardCodecs::floatNumber);
        put(
                codecs,
                BigDecimal.class,
                ResultSet::getBigDecimal,
                PreparedStatement::setBigDecimal,
                value -> decimal(value, "a BigDecimal"));
        put(
                codecs,
                BigInteger.class,
                (row, column) -> {
                    BigDecimal value = row.getBigDecimal(column);
                    return value == null ? null : value.toBigIntegerExact();
                },
                (statement, index, value) -> statement.setBigDecimal(index, new BigDecimal(value)),
                value -> whole(value, "a BigInteger"));
        put(
                codecs,
                Character.class,
                (row, column) -> {
                    String text = row.getString(column);
                    return text == null ? null : character(text);
                },
                (statement, index, value) -> statement.setString(index, value.toString()),
                StandardCodecs::character);
        put(
                codecs,
                byte[].class,
                ResultSet::getBytes,
                PreparedStatement::setBytes,
                value -> require(value instanceof byte[] bytes ? bytes : null, "a byte[]", value));
        put(codecs, LocalDate.class, object(LocalDate.class), PreparedStatement::setObject, StandardCodecs::date);
        put(
                codecs,
                LocalTime.class,
                object(LocalTime.class),
                (statement, index, value) -> statement.setObject(index, value.truncatedTo(ChronoUnit.MICROS)),
                StandardCodecs::time);
        put(
                codecs,
                LocalDateTime.class,
                object(LocalDateTime.class),
                (statement, index, value) -> statement.setObject(index, value.truncatedTo(ChronoUnit.MICROS)),
                StandardCodecs::dateTime);
        put(
                codecs,
                Instant.class,
                (row, column) -> {
                    LocalDateTime value = row.getObject(column, LocalDateTime.class);
                    return value == null ? null : value.toInstant(ZoneOffset.UTC);
                },
                (statement, index, value) -> statement.setObject(index, utc(value)),
                StandardCodecs::instant);
        put(
                codecs,
                OffsetDateTime.class,
                (row, column) -> {
                    LocalDateTime value = row.getObject(column, LocalDateTime.class);
                    return value == null ? null : value.atOffset(ZoneOffset.UTC);
                },
                (statement, index, value) -> statement.setObject(index, utc(value.toInstant())),
                value -> instant(value).atOffset(ZoneOffset.UTC));
        put(
                codecs,
                UUID.class,
                (row, column) -> {
                    String text = row.getString(column);
                    return text == null ? null : uuid(text);
                },
                (statement, index, value) -> statement.setString(index, value.toString()),
                StandardCodecs::uuid);
        return codecs;
    }

    /** What is finer than a microsecond is cut off, because some databases would round it up. */
    private static LocalDateTime utc(Instant value) {
        return LocalDateTime.ofInstant(value, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> void put(
            Map<Class<?>, Codec<?>> codecs,
            Class<T> type,
            Codecs.Reading<T> reading,
            Codecs.Binding<T> binding,
            Function<Object, T> conversion) {
        codecs.put(type, new FunctionCodec<>(type, reading, binding, conversion));
    }

    static <E> Codec<E> enumByName(Class<E> type, Codecs.Binding<String> names) {
        return new FunctionCodec<>(
                type,
                (row, column) -> {
                    String name = row.getString(column);
                    return name == null ? null : constant(type, name);
                },
                (statement, index, value) -> names.bind(statement, index, ((Enum<?>) value).name()),
                value -> {
                    if (value instanceof CharSequence name) {
                        return constant(type, name.toString());
                    }
                    throw refused("one of " + type.getSimpleName() + "'s constants", value);
                });
    }

    private static <E> E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("not one of " + type.getSimpleName() + "'s constants "
                + java.util.Arrays.toString(type.getEnumConstants()));
    }

    private static <T> Codecs.Reading<T> primitive(Codecs.Reading<T> reading) {
        return (row, column) -> {
            T value = reading.read(row, column);
            return row.wasNull() ? null : value;
        };
    }

    /** Drivers cut what is too large for the type. */
    private static <T> Codecs.Reading<T> whole(Function<Long, T> narrow) {
        return (row, column) -> {
            long value = row.getLong(column);
            return row.wasNull() ? null : narrow.apply(value);
        };
    }

    private static <T> Codecs.Reading<T> object(Class<T> type) {
        return (row, column) -> row.getObject(column, type);
    }

    private static String string(Object value) {
        if (value instanceof CharSequence
                || value instanceof Character
                || value instanceof UUID
                || value instanceof Number) {
            return value.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        throw refused("a String", value);
    }

    private static Integer integer(Object value) {
        return inRange(value, "an int", Integer.MIN_VALUE, Integer.MAX_VALUE).intValue();
    }

    private static Long longInteger(Object value) {
        return inRange(value, "a long", Long.MIN_VALUE, Long.MAX_VALUE).longValue();
    }

    private static Short shortInteger(Object value) {
        return inRange(value, "a short", Short.MIN_VALUE, Short.MAX_VALUE).shortValue();
    }

    private static Byte byteInteger(Object value) {
        return inRange(value, "a byte", Byte.MIN_VALUE, Byte.MAX_VALUE).byteValue();
    }

    private static BigInteger inRange(Object value, String wanted, long min, long max) {
        BigInteger number = whole(value, wanted);
        if (number.compareTo(BigInteger.valueOf(min)) < 0 || number.compareTo(BigInteger.valueOf(max)) > 0) {
            throw new IllegalArgumentException("wanted " + wanted + ", got a number out of its range");
        }
        return number;
    }

    private static BigInteger whole(Object value, String wanted) {
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return BigInteger.valueOf(((Number) value).longValue());
        }
        BigDecimal number = decimal(value, wanted);
        if ((long) number.precision() - number.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException("wanted " + wanted + ", got a number out of its range");
        }
        try {
            return number.toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("wanted " + wanted + ", got a number with a fraction");
        }
    }

    private static Double doubleNumber(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return ((Number) value).doubleValue();
        }
        double number = decimal(value, "a double").doubleValue();
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException("wanted a double, got a number out of its range");
        }
        return number;
    }

    private static Float floatNumber(Object value) {
        if (value instanceof Float number) {
            return number;
        }
        double number = doubleNumber(value);
        float narrow = (float) number;
        if (Float.isInfinite(narrow) && !Double.isInfinite(number)) {
            throw new IllegalArgumentException("wanted a float, got a number out of its range");
        }
        return narrow;
    }

    private static BigDecimal decimal(Object value, String wanted) {
        if (value instanceof BigDecimal decimal) {
            return decimal;
        }
        if (value instanceof Number || value instanceof CharSequence) {
            try {
                return new BigDecimal(value.toString().strip());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "wanted " + wanted + ", got a " + value.getClass().getSimpleName() + " that is no number");
            }
        }
        throw refused(wanted, value);
    }

    private static Boolean bool(Object value) {
        if (value instanceof Number number && (number.doubleValue() == 0 || number.doubleValue() == 1)) {
            return number.doubleValue() == 1;
        }
        if (value instanceof CharSequence text) {
            switch (text.toString()) {
                case "true", "1" -> {
                    return true;
                }
                case "false", "0" -> {
                    return false;
                }
                default -> {}
            }
        }
        throw refused("a boolean", value);
    }

    private static Character character(Object value) {
        if (value instanceof CharSequence text && text.length() == 1) {
            return text.charAt(0);
        }
        throw refused("a single character", value);
    }

    private static LocalDate date(Object value) {
        if (value instanceof CharSequence text) {
            return TemporalText.date(text.toString());
        }
        throw refused("a LocalDate", value);
    }

    private static LocalTime time(Object value) {
        if (value instanceof CharSequence text) {
            return TemporalText.time(text.toString());
        }
        throw refused("a LocalTime", value);
    }

    private static LocalDateTime dateTime(Object value) {
        if (value instanceof CharSequence text) {
            return TemporalText.dateTime(text.toString());
        }
        if (value instanceof LocalDate date) {
            return date.atStartOfDay();
        }
        return LocalDateTime.ofInstant(moment(value, "a LocalDateTime"), ZoneOffset.UTC);
    }

    private static Instant instant(Object value) {
        if (value instanceof CharSequence text) {
            return TemporalText.instant(text.toString());
        }
        if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        return moment(value, "an Instant, or its text as in 2026-01-31T12:00:00Z");
    }

    private static Instant moment(Object value, String wanted) {
        if (value instanceof Instant instant) {
            return instant;
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        if (value instanceof java.util.Date date
                && !(value instanceof java.sql.Date)
                && !(value instanceof java.sql.Time)) {
            return date.toInstant();
        }
        throw refused(wanted, value);
    }

    private static UUID uuid(Object value) {
        if (value instanceof CharSequence text) {
            try {
                return UUID.fromString(text.toString());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("wanted a UUID, got a text that is none");
            }
        }
        throw refused("a UUID", value);
    }

    private static <T> T require(@Nullable T converted, String wanted, Object value) {
        if (converted == null) {
            throw refused(wanted, value);
        }
        return converted;
    }

    private static IllegalArgumentException refused(String wanted, Object value) {
        return new IllegalArgumentException(
                "wanted " + wanted + ", got a " + value.getClass().getSimpleName());
    }
}
