package io.eloquent.query;

/**
 * An expression whose values have an order: times, numbers, texts.
 *
 * @param <V> the type of its values
 */
public interface OrderedExpression<V extends Comparable<? super V>> extends Expression<V> {

    /**
     * {@return an expression as one whose values have an order} For what is made of several expressions, such as a case.
     *
     * @param expression the expression
     * @param <V> the type of its values
     */
    static <V extends Comparable<? super V>> OrderedExpression<V> of(Expression<V> expression) {
        return new Expressions.Ordered<>(expression.expr(), expression.type());
    }

    /**
     * {@return {@code this > ?}}
     *
     * @param value the value; not null
     */
    default Condition gt(V value) {
        return Expressions.compare(this, ">", value);
    }

    /**
     * {@return {@code this > other}}
     *
     * @param other another expression
     */
    default Condition gt(Expression<? extends V> other) {
        return Expressions.compare(this, ">", other);
    }

    /**
     * {@return {@code this > (select …)}}
     *
     * @param query a query of one value
     */
    default Condition gt(QueryBuilder<?> query) {
        return Expressions.compare(this, ">", query);
    }

    /**
     * {@return {@code this >= ?}}
     *
     * @param value the value; not null
     */
    default Condition gte(V value) {
        return Expressions.compare(this, ">=", value);
    }

    /**
     * {@return {@code this >= other}}
     *
     * @param other another expression
     */
    default Condition gte(Expression<? extends V> other) {
        return Expressions.compare(this, ">=", other);
    }

    /**
     * {@return {@code this >= (select …)}}
     *
     * @param query a query of one value
     */
    default Condition gte(QueryBuilder<?> query) {
        return Expressions.compare(this, ">=", query);
    }

    /**
     * {@return {@code this < ?}}
     *
     * @param value the value; not null
     */
    default Condition lt(V value) {
        return Expressions.compare(this, "<", value);
    }

    /**
     * {@return {@code this < other}}
     *
     * @param other another expression
     */
    default Condition lt(Expression<? extends V> other) {
        return Expressions.compare(this, "<", other);
    }

    /**
     * {@return {@code this < (select …)}}
     *
     * @param query a query of one value
     */
    default Condition lt(QueryBuilder<?> query) {
        return Expressions.compare(this, "<", query);
    }

    /**
     * {@return {@code this <= ?}}
     *
     * @param value the value; not null
     */
    default Condition lte(V value) {
        return Expressions.compare(this, "<=", value);
    }

    /**
     * {@return {@code this <= other}}
     *
     * @param other another expression
     */
    default Condition lte(Expression<? extends V> other) {
        return Expressions.compare(this, "<=", other);
    }

    /**
     * {@return {@code this <= (select …)}}
     *
     * @param query a query of one value
     */
    default Condition lte(QueryBuilder<?> query) {
        return Expressions.compare(this, "<=", query);
    }

    /**
     * {@return {@code this between ? and ?}, both ends included}
     *
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    default Condition between(V low, V high) {
        return Expressions.between(this, Expressions.bound(this, low), Expressions.bound(this, high), false);
    }

    /**
     * {@return {@code this between low and high}, both ends included}
     *
     * @param low the lower end
     * @param high the upper end
     */
    default Condition between(Expression<? extends V> low, Expression<? extends V> high) {
        return Expressions.between(this, low.expr(), high.expr(), false);
    }

    /**
     * {@return {@code this not between ? and ?}, both ends included}
     *
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    default Condition notBetween(V low, V high) {
        return Expressions.between(this, Expressions.bound(this, low), Expressions.bound(this, high), true);
    }

    /**
     * {@return {@code this not between low and high}, both ends included}
     *
     * @param low the lower end
     * @param high the upper end
     */
    default Condition notBetween(Expression<? extends V> low, Expression<? extends V> high) {
        return Expressions.between(this, low.expr(), high.expr(), true);
    }

    @Override
    default OrderedExpression<V> coalesce(V value) {
        return OrderedExpression.of(Expression.super.coalesce(value));
    }

    @Override
    default OrderedExpression<V> coalesce(Expression<? extends V> other) {
        return OrderedExpression.of(Expression.super.coalesce(other));
    }
}
