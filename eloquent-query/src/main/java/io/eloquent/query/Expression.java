package io.eloquent.query;

import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.NullSafeEquals;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.StandardCall;
import io.eloquent.query.ast.StandardFunction;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Anything in a statement that has a value, with the type of that value: a {@link Column}, or what {@link Functions} make
 * of columns and values. Values of its type are bound; other expressions of its type, and queries that yield one value,
 * may stand in their place. Types with more to say have more methods: {@link OrderedExpression},
 * {@link NumberExpression}, {@link TextExpression}. Immutable.
 *
 * @param <V> the type of its values
 */
public interface Expression<V> extends Operand<V> {

    /**
     * {@return {@code this = ?}}
     *
     * @param value the value; not null
     */
    default Condition eq(V value) {
        return Expressions.compare(this, "=", value);
    }

    /**
     * {@return {@code this = other}}
     *
     * @param other another expression
     */
    default Condition eq(Expression<? extends V> other) {
        return Expressions.compare(this, "=", other);
    }

    /**
     * {@return {@code this = (select …)}}
     *
     * @param query a query of one value
     */
    default Condition eq(QueryBuilder<?> query) {
        return Expressions.compare(this, "=", query);
    }

    /**
     * {@return {@code this <> ?}}
     *
     * @param value the value; not null
     */
    default Condition ne(V value) {
        return Expressions.compare(this, "<>", value);
    }

    /**
     * {@return {@code this <> other}}
     *
     * @param other another expression
     */
    default Condition ne(Expression<? extends V> other) {
        return Expressions.compare(this, "<>", other);
    }

    /**
     * {@return {@code this <> (select …)}}
     *
     * @param query a query of one value
     */
    default Condition ne(QueryBuilder<?> query) {
        return Expressions.compare(this, "<>", query);
    }

    /**
     * {@return {@code this in (?, …)}, which no row fulfils if there are no values}
     *
     * @param values the values; none is null
     */
    @SuppressWarnings({"unchecked", "varargs"}) // an interface's method cannot be @SafeVarargs; this one only reads
    default Condition in(V... values) {
        return in(Arrays.asList(values));
    }

    /**
     * {@return {@code this in (?, …)}, which no row fulfils if there are no values}
     *
     * @param values the values; none is null
     */
    default Condition in(Collection<? extends V> values) {
        return Expressions.in(this, values, false);
    }

    /**
     * {@return {@code this in (select …)}}
     *
     * @param query a query of one column
     */
    default Condition in(QueryBuilder<?> query) {
        return Expressions.in(this, query, false);
    }

    /**
     * {@return {@code this not in (?, …)}, which every row fulfils if there are no values}
     *
     * @param values the values; none is null
     */
    @SuppressWarnings({"unchecked", "varargs"})
    default Condition notIn(V... values) {
        return notIn(Arrays.asList(values));
    }

    /**
     * {@return {@code this not in (?, …)}, which every row fulfils if there are no values}
     *
     * @param values the values; none is null
     */
    default Condition notIn(Collection<? extends V> values) {
        return Expressions.in(this, values, true);
    }

    /**
     * {@return {@code this not in (select …)}} No row fulfils it if the query yields a NULL.
     *
     * @param query a query of one column
     */
    default Condition notIn(QueryBuilder<?> query) {
        return Expressions.in(this, query, true);
    }

    /**
     * {@return {@code this is not distinct from ?}: equal, or both NULL; never unknown}
     *
     * @param value the value, or null
     */
    default Condition isNotDistinctFrom(@Nullable V value) {
        return Condition.of(new NullSafeEquals(expr(), Expressions.boundOrNull(this, value), false));
    }

    /**
     * {@return {@code this is not distinct from other}: equal, or both NULL; never unknown}
     *
     * @param other another expression
     */
    default Condition isNotDistinctFrom(Expression<? extends V> other) {
        return Condition.of(new NullSafeEquals(expr(), other.expr(), false));
    }

    /**
     * {@return {@code this is distinct from ?}: not equal, or one of them NULL; never unknown}
     *
     * @param value the value, or null
     */
    default Condition isDistinctFrom(@Nullable V value) {
        return Condition.of(new NullSafeEquals(expr(), Expressions.boundOrNull(this, value), true));
    }

    /**
     * {@return {@code this is distinct from other}: not equal, or one of them NULL; never unknown}
     *
     * @param other another expression
     */
    default Condition isDistinctFrom(Expression<? extends V> other) {
        return Condition.of(new NullSafeEquals(expr(), other.expr(), true));
    }

    /** {@return {@code this is null}} */
    default Condition isNull() {
        return Condition.of(new IsNull(expr(), false));
    }

    /** {@return {@code this is not null}} */
    default Condition isNotNull() {
        return Condition.of(new IsNull(expr(), true));
    }

    /**
     * {@return {@code coalesce(this, ?)}: the value where this is NULL}
     *
     * @param value the value
     */
    default Expression<V> coalesce(V value) {
        return new Expressions.Plain<>(
                new Call("coalesce", false, List.of(expr(), Expressions.bound(this, value))), type());
    }

    /**
     * {@return {@code coalesce(this, other)}: the other where this is NULL}
     *
     * @param other another expression
     */
    default Expression<V> coalesce(Expression<? extends V> other) {
        return new Expressions.Plain<>(
                new Call("coalesce", false, List.of(expr(), other.expr())), Expressions.either(type(), other.type()));
    }

    /** {@return this as a text: {@code cast(this as text)}} What texts of fractions and times look like is the database's to say. */
    default TextExpression asText() {
        return new Expressions.Text(new StandardCall(StandardFunction.TEXT, List.of(expr())));
    }

    /**
     * {@return this under a name of its own}
     *
     * @param alias the name
     */
    default Alias<V> as(String alias) {
        return Alias.of(this, alias);
    }

    /** {@return an order by this, smallest first} */
    default Order asc() {
        return new Order(new OrderBy(expr(), OrderBy.Direction.ASC));
    }

    /** {@return an order by this, largest first} */
    default Order desc() {
        return new Order(new OrderBy(expr(), OrderBy.Direction.DESC));
    }
}
