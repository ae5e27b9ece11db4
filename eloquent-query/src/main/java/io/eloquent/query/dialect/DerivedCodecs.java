package io.eloquent.query.dialect;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.codec.Valued;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Types that travel as another type does, on every database. */
final class DerivedCodecs {
    private DerivedCodecs() {}

    /** {@return the codec of such a type, or null if it is none} */
    @SuppressWarnings("JavaUtilDate") // fields may be of this type
    static @Nullable Codec<?> of(Class<?> type, Codecs codecs) {
        if (type == Duration.class) {
            return derived(
                    Duration.class,
                    codecs.of(Long.class),
                    DerivedCodecs::micros,
                    micros -> Duration.of(micros, ChronoUnit.MICROS),
                    DerivedCodecs::duration);
        }
        if (type == Date.class) {
            Codec<Instant> instants = codecs.of(Instant.class);
            return derived(
                    Date.class, instants, Date::toInstant, Date::from, value -> Date.from(instants.convert(value)));
        }
        if (type == Year.class) {
            Codec<Integer> numbers = codecs.of(Integer.class);
            return derived(Year.class, numbers, Year::getValue, Year::of, value -> Year.of(numbers.convert(value)));
        }
        if (type == YearMonth.class) {
            Codec<String> texts = codecs.of(String.class);
            return derived(
                    YearMonth.class, texts, YearMonth::toString, YearMonth::parse, value -> yearMonth(texts, value));
        }
        return null;
    }

    private static <T, S> Codec<T> derived(
            Class<T> type,
            Codec<S> stored,
            Function<T, S> toStored,
            Function<S, T> fromStored,
            Function<Object, T> conversion) {
        return new FunctionCodec<>(
                type,
                (row, column) -> {
                    S value = stored.read(row, column);
                    return value == null ? null : fromStored.apply(value);
                },
                (statement, index, value) -> stored.bind(statement, index, toStored.apply(value)),
                conversion);
    }

    /** What is finer than a microsecond is cut off, as of times. */
    private static long micros(Duration value) {
        try {
            return Math.addExact(Math.multiplyExact(value.getSeconds(), 1_000_000L), value.getNano() / 1_000);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a Duration is stored in microseconds, and this one is too long", e);
        }
    }

    private static Duration duration(Object value) {
        if (value instanceof CharSequence text) {
            try {
                return Duration.parse(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("wanted a Duration as in PT1H30M, got a text that is none");
            }
        }
        if (value instanceof Long || value instanceof Integer) {
            return Duration.of(((Number) value).longValue(), ChronoUnit.MICROS);
        }
        throw new IllegalArgumentException("wanted a Duration, its text as in PT1H30M or whole microseconds, got a "
                + value.getClass().getSimpleName());
    }

    private static YearMonth yearMonth(Codec<String> texts, Object value) {
        try {
            return YearMonth.parse(texts.convert(value));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("wanted a YearMonth as in 2026-01, got a text that is none");
        }
    }

    /**
     * {@return a value as the plain one that is stored of it; most are that already}
     *
     * @param value the value
     */
    @SuppressWarnings("JavaUtilDate")
    static Object plain(Object value) {
        if (value instanceof Valued<?> valued) {
            return valued.value();
        }
        if (value instanceof Duration duration) {
            return micros(duration);
        }
        if (value instanceof Year year) {
            return year.getValue();
        }
        if (value instanceof YearMonth month) {
            return month.toString();
        }
        return value instanceof Date date && date.getClass() == Date.class ? date.toInstant() : value;
    }
}
