package io.eloquent.dialect.contract.property;

import io.eloquent.query.schema.Blueprint;
import io.eloquent.query.schema.ColumnBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A kind of column, and the values that it gets: few, so that many are equal. */
enum Type {
    INTEGER(BigDecimal.class, List.of(0, 1, 2, 3, 5, -1, -3, 12)),
    /** Halves and quarters, of which a binary number loses nothing. */
    DECIMAL(BigDecimal.class, numbers("0", "0.25", "0.5", "1", "2.75", "-0.25", "-1.5", "12")),
    /** Texts of lower-case letters, in whose order all collations agree. */
    TEXT(String.class, List.of("a", "", "b", "ab", "ba", "abc", "bb")),
    /** Texts of everything that means something somewhere; only equality and patterns are asked of them. */
    SYMBOLS(
            String.class,
            List.of("a", "", "%", "_", "a%", "a_b", "it's", "\"", "\\", "?", "--", "$1", "{fn now()}", ":a", "`")),
    DATE(
            LocalDate.class,
            List.of(
                    LocalDate.of(2024, 2, 29),
                    LocalDate.of(2024, 3, 1),
                    LocalDate.of(1969, 12, 31),
                    LocalDate.of(2023, 12, 31),
                    LocalDate.of(2024, 12, 1))),
    BOOLEAN(Boolean.class, List.of(true, false));

    private final Class<?> javaType;

    @SuppressWarnings("ImmutableEnumChecker") // List.copyOf
    private final List<Object> samples;

    Type(Class<?> javaType, List<?> samples) {
        this.javaType = javaType;
        this.samples = List.copyOf(samples);
    }

    private static List<BigDecimal> numbers(String... texts) {
        return List.of(texts).stream().map(BigDecimal::new).toList();
    }

    /** {@return as what its values are read} */
    Class<?> javaType() {
        return javaType;
    }

    /** {@return its values, the simplest first} */
    List<Object> samples() {
        return samples;
    }

    /** {@return whether all databases sort its values alike} */
    boolean isOrdered() {
        return this != SYMBOLS;
    }

    boolean isNumber() {
        return this == INTEGER || this == DECIMAL;
    }

    /** {@return whether patterns are asked of it} Not all databases compare numbers with them. */
    boolean hasPatterns() {
        return this == TEXT || this == SYMBOLS;
    }

    ColumnBuilder addTo(Blueprint table, String column) {
        return switch (this) {
            case INTEGER -> table.integer(column);
            case DECIMAL -> table.decimal(column, 10, 2);
            case TEXT, SYMBOLS -> table.string(column, 40);
            case DATE -> table.date(column);
            case BOOLEAN -> table.bool(column);
        };
    }

    /** {@return a value in the form in which values are compared: a number has one form only} */
    static @Nullable Object plain(@Nullable Object value) {
        if (!(value instanceof Number number)) {
            return value;
        }
        BigDecimal decimal = number instanceof BigDecimal already ? already : new BigDecimal(number.toString());
        return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }

    /** {@return how two values of one type are ordered} */
    @SuppressWarnings("unchecked")
    static int compare(Object left, Object right) {
        Object plain = plain(right);
        return plain == null ? 1 : ((Comparable<Object>) Objects.requireNonNull(plain(left))).compareTo(plain);
    }
}
