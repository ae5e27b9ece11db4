package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.DatePart;
import io.eloquent.query.dialect.TemporalText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Makes what users give for a part of a date what that part is compared with. */
final class DateValues {
    private DateValues() {}

    /** {@return a LocalDate, a LocalTime, or an Integer} */
    static Object of(DatePart.Part part, String column, @Nullable Object value) {
        return switch (part) {
            case DATE -> date(column, value);
            case TIME -> time(column, value);
            case YEAR -> number("whereYear", column, value, ChronoField.YEAR, 9999);
            case MONTH -> number("whereMonth", column, value, ChronoField.MONTH_OF_YEAR, 12);
            case DAY -> number("whereDay", column, value, ChronoField.DAY_OF_MONTH, 31);
        };
    }

    private static LocalDate date(String column, @Nullable Object value) {
        if (value instanceof LocalDate date) {
            return date;
        }
        if (value instanceof String text) {
            try {
                return TemporalText.date(text);
            } catch (IllegalArgumentException e) {
                throw refused("whereDate", column, "a date: a LocalDate, or a text as in 2026-01-31");
            }
        }
        LocalDateTime moment = moment(value);
        if (moment == null) {
            throw refused("whereDate", column, "a date: a LocalDate, or a text as in 2026-01-31");
        }
        return moment.toLocalDate();
    }

    private static LocalTime time(String column, @Nullable Object value) {
        if (value instanceof LocalTime time) {
            return time;
        }
        if (value instanceof String text) {
            try {
                return TemporalText.time(text);
            } catch (IllegalArgumentException e) {
                throw refused("whereTime", column, "a time of day: a LocalTime, or a text as in 12:30:00");
            }
        }
        LocalDateTime moment = moment(value);
        if (moment == null) {
            throw refused("whereTime", column, "a time of day: a LocalTime, or a text as in 12:30:00");
        }
        return moment.toLocalTime();
    }

    private static @Nullable LocalDateTime moment(@Nullable Object value) {
        if (value instanceof LocalDateTime dateTime) {
            return dateTime;
        }
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof OffsetDateTime dateTime) {
            return moment(dateTime.toInstant());
        }
        return value instanceof ZonedDateTime dateTime ? moment(dateTime.toInstant()) : null;
    }

    private static Integer number(String method, String column, @Nullable Object value, ChronoField field, int last) {
        Integer number = number(value, field);
        int first = field == ChronoField.YEAR ? 0 : 1;
        if (number == null || number < first || number > last) {
            throw refused(method, column, "a whole number from " + first + " to " + last + ", or a date");
        }
        return number;
    }

    private static @Nullable Integer number(@Nullable Object value, ChronoField field) {
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            long number = ((Number) value).longValue();
            return number == (int) number ? (int) number : null;
        }
        if (value instanceof String text) {
            return text.length() <= 4 && text.chars().allMatch(c -> c >= '0' && c <= '9') && !text.isEmpty()
                    ? Integer.valueOf(text)
                    : null;
        }
        LocalDateTime moment = moment(value);
        if (moment != null) {
            return moment.get(field);
        }
        return value instanceof TemporalAccessor part && isDated(part) && part.isSupported(field)
                ? (Integer) part.get(field)
                : null;
    }

    private static boolean isDated(TemporalAccessor value) {
        return value instanceof LocalDate || value instanceof Month || value instanceof Year;
    }

    private static InvalidQueryException refused(String method, String column, String wanted) {
        return new InvalidQueryException(
                method + "(\"" + column + "\", …) takes " + wanted + "; for NULL use whereNull(\"" + column + "\")");
    }
}
