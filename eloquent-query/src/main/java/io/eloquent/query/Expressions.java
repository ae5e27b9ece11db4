package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Between;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.Like;
import io.eloquent.query.ast.Literal;
import io.eloquent.query.ast.Subquery;
import io.eloquent.query.ast.Value;
import java.lang.reflect.Type;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the interfaces of expressions are made of. */
final class Expressions {
    private Expressions() {}

    /** An expression of values that can be compared for equality, and no more. */
    record Plain<V>(Expr expr, @Nullable Type type) implements Expression<V> {}

    /** An expression of values that have an order. */
    record Ordered<V extends Comparable<? super V>>(
            Expr expr, @Nullable Type type) implements OrderedExpression<V> {}

    /** An expression of numbers. */
    record Numeric<V extends Number & Comparable<V>>(
            Expr expr, @Nullable Type type) implements NumberExpression<V> {}

    /** An expression of texts. */
    record Text(Expr expr, @Nullable Type type) implements TextExpression {
        Text(Expr expr) {
            this(expr, String.class);
        }
    }

    static Condition compare(Operand<?> left, String operator, @Nullable Object value) {
        return Condition.of(new Comparison(left.expr(), operator, bound(left, value)));
    }

    static Condition compare(Operand<?> left, String operator, Operand<?> right) {
        return Condition.of(new Comparison(left.expr(), operator, right.expr()));
    }

    static Condition compare(Operand<?> left, String operator, QueryBuilder<?> query) {
        return Condition.of(new Comparison(left.expr(), operator, new Subquery(query.statement())));
    }

    static Condition compare(Expr left, String operator, Expr right) {
        return Condition.of(new Comparison(left, operator, right));
    }

    static Condition between(Operand<?> tested, Expr low, Expr high, boolean negated) {
        return Condition.of(new Between(tested.expr(), low, high, negated));
    }

    static Condition in(Operand<?> tested, Collection<?> values, boolean negated) {
        List<Expr> list = new ArrayList<>(values.size());
        for (Object value : values) {
            list.add(bound(tested, value));
        }
        return Condition.of(new In(tested.expr(), list, negated));
    }

    static Condition in(Operand<?> tested, QueryBuilder<?> query, boolean negated) {
        return Condition.of(new In(tested.expr(), List.of(new Subquery(query.statement())), negated));
    }

    /** {@return a value that is compared with an operand} */
    static Expr bound(Operand<?> other, @Nullable Object value) {
        if (value == null) {
            throw new InvalidQueryException(
                    (other instanceof Column<?, ?> column ? "Column " + column : "An expression")
                            + " is compared with null: use isNull() or isNotNull()");
        }
        return new Value(stored(other, value));
    }

    /** {@return a value or null that is compared with an operand} */
    static Expr boundOrNull(Operand<?> other, @Nullable Object value) {
        return new Value(value == null ? null : stored(other, value));
    }

    private static Object stored(Operand<?> other, Object value) {
        return other instanceof Column<?, ?> column ? column.compared(value) : value;
    }

    /** {@return the operands' expressions} */
    static List<Expr> exprs(Collection<? extends Operand<?>> operands) {
        return operands.stream().<Expr>map(Operand::expr).toList();
    }

    /** {@return the type that a value is read as, or null where its class does not tell} */
    static @Nullable Type typeOf(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass();
        }
        boolean known = value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof Temporal
                || value instanceof UUID
                || value instanceof byte[]
                || value instanceof Record;
        return known ? value.getClass() : null;
    }

    /** {@return the first type that is known} */
    static @Nullable Type either(@Nullable Type first, @Nullable Type second) {
        return first == null ? second : first;
    }
    /** {@return a value in a place that does not tell its type} */
    static Expr literal(@Nullable Object value) {
        if (value == null) {
            throw new InvalidQueryException(
                    "A value is null here: end a case with end() where NULL is meant, and leave null out elsewhere");
        }
        return new Literal(value);
    }

    static Condition like(Operand<?> tested, @Nullable String pattern, boolean caseSensitive, boolean negated) {
        if (pattern == null) {
            throw new InvalidQueryException("A pattern is null: use isNull() or isNotNull()");
        }
        return Condition.of(new Like(tested.expr(), pattern, caseSensitive, negated));
    }

    /** {@return a text as a pattern of itself} */
    static String escaped(@Nullable String text) {
        if (text == null) {
            throw new InvalidQueryException("A text to look for is null: use isNull() or isNotNull()");
        }
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
