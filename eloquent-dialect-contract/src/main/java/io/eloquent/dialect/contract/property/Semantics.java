package io.eloquent.dialect.contract.property;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** SQL's rules for values and conditions, in plain Java. A {@link Mistake} breaks one of them. */
class Semantics {
    private final boolean nullsAreLow;

    /**
     * Creates the rules of a database.
     *
     * @param nullsAreLow whether NULL is sorted before all values, not behind them
     */
    Semantics(boolean nullsAreLow) {
        this.nullsAreLow = nullsAreLow;
    }

    final boolean nullsAreLow() {
        return nullsAreLow;
    }

    Truth and(Truth left, Truth right) {
        return left.and(right);
    }

    Truth or(Truth left, Truth right) {
        return left.or(right);
    }

    Truth not(Truth truth) {
        return truth.not();
    }

    /** {@return whether {@code and} binds more tightly than {@code or}} */
    boolean andBindsTighter() {
        return true;
    }

    /** {@return whether a row is found, of which a condition says so much} */
    boolean holds(Truth truth) {
        return truth == Truth.TRUE;
    }

    /** {@return a comparison of two values, of which each may be NULL} */
    Truth compare(@Nullable Object left, String operator, @Nullable Object right) {
        if (left == null || right == null) {
            return Truth.UNKNOWN;
        }
        return Truth.of(
                switch (operator) {
                    case "=" -> Type.compare(left, right) == 0;
                    case "!=", "<>" -> Type.compare(left, right) != 0;
                    case "<" -> Type.compare(left, right) < 0;
                    case "<=" -> Type.compare(left, right) <= 0;
                    case ">" -> Type.compare(left, right) > 0;
                    case ">=" -> Type.compare(left, right) >= 0;
                    case "like" -> like(left, right);
                    case "not like" -> !like(left, right);
                    default -> throw new IllegalArgumentException(operator);
                });
    }

    private static boolean like(Object text, Object pattern) {
        String regex = pattern.toString()
                .chars()
                .mapToObj(c -> c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf((char) c)))
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text.toString()).matches();
    }

    /** {@return whether a value is one of many, as a chain of {@code or} would find it} */
    Truth in(@Nullable Object value, List<? extends @Nullable Object> values) {
        Truth found = Truth.FALSE;
        for (Object each : values) {
            found = or(found, compare(value, "=", each));
        }
        return found;
    }

    Truth between(@Nullable Object value, @Nullable Object low, @Nullable Object high) {
        return and(compare(value, ">=", low), compare(value, "<=", high));
    }

    /** {@return whether a left join keeps a row that has no partner; a right join, too} */
    boolean keepsTheLonely() {
        return true;
    }

    /** {@return whether equal rows come once} */
    boolean isDistinct(boolean asked) {
        return asked;
    }

    /** {@return what an aggregate makes of all the values of a group} */
    @Nullable
    Object aggregate(String function, boolean distinct, List<? extends @Nullable Object> values) {
        List<Object> some = new ArrayList<>();
        for (Object value : values) {
            Object plain = Type.plain(value);
            if (plain != null && !(distinct && some.contains(plain))) {
                some.add(plain);
            }
        }
        if (function.equals("count")) {
            return some.size();
        }
        if (some.isEmpty()) {
            return null;
        }
        return switch (function) {
            case "min" -> some.stream().min(Type::compare).orElseThrow();
            case "max" -> some.stream().max(Type::compare).orElseThrow();
            case "sum" -> sum(some);
            case "avg" -> sum(some).divide(BigDecimal.valueOf(some.size()), MathContext.DECIMAL64);
            default -> throw new IllegalArgumentException(function);
        };
    }

    private static BigDecimal sum(List<Object> numbers) {
        return numbers.stream()
                .map(number -> new BigDecimal(number.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** {@return how two values are sorted} */
    int order(@Nullable Object left, @Nullable Object right, boolean descending) {
        int order;
        if (left == null || right == null) {
            order = left == right ? 0 : (left == null) == nullsAreLow ? -1 : 1;
        } else {
            order = Type.compare(left, right);
        }
        return descending ? -order : order;
    }

    /** {@return the rows that an offset and a limit leave} */
    <T> List<T> limited(List<T> rows, @Nullable Long limit, @Nullable Long offset) {
        int from = offset == null ? 0 : (int) Math.min(offset, rows.size());
        int to = limit == null ? rows.size() : (int) Math.min(from + limit, rows.size());
        return rows.subList(from, to);
    }
}
