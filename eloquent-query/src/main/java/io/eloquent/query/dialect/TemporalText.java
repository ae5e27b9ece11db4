package io.eloquent.query.dialect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Dates and times as text that sorts as the time does: {@code 2026-01-31 12:00:00.123456}, and a whole second without a
 * fraction, {@code 2026-01-31 12:00:00}, as databases themselves and other programs write it: where times are stored as
 * text, both must be equal. For databases that store them so, and for drivers that bind them wrongly.
 * What is finer than a microsecond is cut off. Reads what databases and ISO 8601 write: a space or a {@code T} in the
 * middle, any number of digits after the point, no seconds, {@code Z} or an offset at the end.
 */
public final class TemporalText {
    private static final long FIRST = LocalDateTime.of(0, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
    private static final long LAST = LocalDateTime.of(9999, 12, 31, 23, 59, 59).toEpochSecond(ZoneOffset.UTC);

    private TemporalText() {}

    /**
     * {@return the text of a moment, in UTC}
     *
     * @param value a moment of the years 0 to 9999
     */
    public static String of(Instant value) {
        if (value.getEpochSecond() < FIRST || value.getEpochSecond() > LAST) {
            throw outside();
        }
        return of(LocalDateTime.ofInstant(value, ZoneOffset.UTC));
    }

    /**
     * {@return the text of a date and time}
     *
     * @param value a date and time of the years 0 to 9999
     */
    public static String of(LocalDateTime value) {
        StringBuilder out = new StringBuilder(26);
        append(value.toLocalDate(), out);
        append(value.toLocalTime(), out.append(' '));
        return out.toString();
    }

    /**
     * {@return the text of a date}
     *
     * @param value a date of the years 0 to 9999
     */
    public static String of(LocalDate value) {
        StringBuilder out = new StringBuilder(10);
        append(value, out);
        return out.toString();
    }

    /**
     * {@return the text of a time of day}
     *
     * @param value a time of day
     */
    public static String of(LocalTime value) {
        StringBuilder out = new StringBuilder(15);
        append(value, out);
        return out.toString();
    }

    private static void append(LocalDate value, StringBuilder out) {
        int year = value.getYear();
        if (year < 0 || year > 9999) {
            throw outside();
        }
        digits(year, 1000, out);
        digits(value.getMonthValue(), 10, out.append('-'));
        digits(value.getDayOfMonth(), 10, out.append('-'));
    }

    private static IllegalArgumentException outside() {
        return new IllegalArgumentException("a date or time must lie in the years 0 to 9999");
    }

    private static void append(LocalTime value, StringBuilder out) {
        digits(value.getHour(), 10, out);
        digits(value.getMinute(), 10, out.append(':'));
        digits(value.getSecond(), 10, out.append(':'));
        int micros = value.getNano() / 1000;
        if (micros > 0) {
            digits(micros, 100_000, out.append('.'));
        }
    }

    private static void digits(int value, int highest, StringBuilder out) {
        for (int unit = highest; unit > 0; unit /= 10) {
            out.append((char) ('0' + value / unit % 10));
        }
    }

    /**
     * {@return the moment that a text means} A text without an offset is in UTC.
     *
     * @param text a date and time, or a date alone for its first moment
     * @throws IllegalArgumentException if it is none
     */
    public static Instant instant(String text) {
        int end = text.length();
        int offsetAt = offsetAt(text);
        if (offsetAt == end) {
            return local(text, end).toInstant(ZoneOffset.UTC);
        }
        try {
            return local(text, offsetAt).toInstant(ZoneOffset.of(text.substring(offsetAt)));
        } catch (java.time.DateTimeException e) {
            throw none();
        }
    }

    /**
     * {@return the date and time that a text means} An offset other than UTC moves it to UTC.
     *
     * @param text a date and time, or a date alone for its first moment
     * @throws IllegalArgumentException if it is none
     */
    public static LocalDateTime dateTime(String text) {
        return offsetAt(text) == text.length()
                ? local(text, text.length())
                : LocalDateTime.ofInstant(instant(text), ZoneOffset.UTC);
    }

    /**
     * {@return the date that a text means} A time after it must be midnight.
     *
     * @param text a date
     * @throws IllegalArgumentException if it is none
     */
    public static LocalDate date(String text) {
        LocalDateTime value = dateTime(text);
        if (!value.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException("a date and a time are no date");
        }
        return value.toLocalDate();
    }

    /**
     * {@return the time of day that a text means}
     *
     * @param text a time of day
     * @throws IllegalArgumentException if it is none
     */
    public static LocalTime time(String text) {
        return timeAt(text, 0, text.length());
    }

    /** {@return where the offset begins, or the length if there is none} */
    private static int offsetAt(String text) {
        for (int i = text.length() - 1; i > 10; i--) {
            char c = text.charAt(i);
            if (c == 'Z' || c == '+' || c == '-') {
                return i;
            }
            if (c == '.') {
                break;
            }
        }
        return text.length();
    }

    private static LocalDateTime local(String text, int end) {
        if (end < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw none();
        }
        LocalTime time = LocalTime.MIDNIGHT;
        if (end > 10) {
            if (text.charAt(10) != ' ' && text.charAt(10) != 'T') {
                throw none();
            }
            time = timeAt(text, 11, end);
        }
        try {
            LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            return LocalDateTime.of(date, time);
        } catch (java.time.DateTimeException e) {
            throw none();
        }
    }

    private static LocalTime timeAt(String text, int start, int end) {
        int length = end - start;
        if (length != 5 && length != 8 && (length < 10 || length > 18 || text.charAt(start + 8) != '.')
                || text.charAt(start + 2) != ':'
                || length > 5 && text.charAt(start + 5) != ':') {
            throw none();
        }
        int second = length > 5 ? number(text, start + 6, start + 8) : 0;
        int nano = length > 8 ? number(text, start + 9, end) : 0;
        for (int digits = length - 9; length > 8 && digits < 9; digits++) {
            nano *= 10;
        }
        try {
            return LocalTime.of(number(text, start, start + 2), number(text, start + 3, start + 5), second, nano);
        } catch (java.time.DateTimeException e) {
            throw none();
        }
    }

    private static int number(String text, int start, int end) {
        int number = 0;
        for (int i = start; i < end; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw none();
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** Without a cause, which would quote the text. */
    private static IllegalArgumentException none() {
        return new IllegalArgumentException(
                "wanted a date or time as in 2026-01-31 12:00:00.123456, got a text that is none");
    }
}
