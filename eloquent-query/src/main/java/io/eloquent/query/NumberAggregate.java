package io.eloquent.query;

import io.eloquent.query.ast.Expr;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number made of many rows: a count, a sum, an average, the largest number. Of all rows or of some; of a group, or, with {@link #over}, of a
 * window. Immutable.
 *
 * @param <V> the type of its values
 */
public final class NumberAggregate<V extends Number & Comparable<V>> implements NumberExpression<V> {
    private final AggregateCall call;
    private final @Nullable Type type;

    NumberAggregate(AggregateCall call, @Nullable Type type) {
        this.call = call;
        this.type = type;
    }

    /** {@return the same of different values, each of which counts once} */
    public NumberAggregate<V> distinct() {
        return new NumberAggregate<>(call.distinct(), type);
    }

    /**
     * {@return the same of some rows: {@code … filter (where condition)}} A second filter narrows the first.
     *
     * @param condition which rows count
     */
    public NumberAggregate<V> filter(Condition condition) {
        return new NumberAggregate<>(call.filter(condition), type);
    }

    /** {@return the same of all rows of the result, beside each of them: {@code … over ()}} */
    public NumberExpression<V> over() {
        return over(Window.ALL);
    }

    /**
     * {@return the same of the rows around each row: {@code … over (partition by …)}}
     *
     * @param window which rows
     */
    public NumberExpression<V> over(Window window) {
        return new Expressions.Numeric<>(window.over(expr()), type);
    }

    @Override
    public Expr expr() {
        return call.expr();
    }

    @Override
    public @Nullable Type type() {
        return type;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberAggregate<?> that && call.equals(that.call) && Objects.equals(type, that.type);
    }

    @Override
    public int hashCode() {
        return call.hashCode();
    }
}
