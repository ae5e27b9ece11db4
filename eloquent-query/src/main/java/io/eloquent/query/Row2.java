package io.eloquent.query;

import io.eloquent.query.ast.In;
import io.eloquent.query.ast.Subquery;
import io.eloquent.query.ast.Tuple;
import java.util.List;

/**
 * Two values that are compared as one: {@code row(User.CITY, User.VOTES).eq("Paris", 10)}. See {@link Functions#row}. Immutable.
 *
 * @param <A> the first value's type
 * @param <B> the second value's type
 */
public final class Row2<A, B> {
    private final Expression<A> first;
    private final Expression<B> second;

    Row2(Expression<A> first, Expression<B> second) {
        this.first = first;
        this.second = second;
    }

    private Tuple tuple() {
        return new Tuple(List.of(first.expr(), second.expr()));
    }

    private Tuple values(A firstValue, B secondValue) {
        return new Tuple(List.of(Expressions.bound(first, firstValue), Expressions.bound(second, secondValue)));
    }

    /**
     * {@return the condition that these values are equal}
     *
     * @param firstValue what the first one is compared with; not null
     * @param secondValue what the second one is compared with; not null
     */
    public Condition eq(A firstValue, B secondValue) {
        return Expressions.compare(tuple(), "=", values(firstValue, secondValue));
    }

    /**
     * {@return the condition that these values are not equal}
     *
     * @param firstValue what the first one is compared with; not null
     * @param secondValue what the second one is compared with; not null
     */
    public Condition ne(A firstValue, B secondValue) {
        return Expressions.compare(tuple(), "<>", values(firstValue, secondValue));
    }

    /**
     * {@return the condition that these values are greater: by the first value that differs}
     *
     * @param firstValue what the first one is compared with; not null
     * @param secondValue what the second one is compared with; not null
     */
    public Condition gt(A firstValue, B secondValue) {
        return Expressions.compare(tuple(), ">", values(firstValue, secondValue));
    }

    /**
     * {@return the condition that these values are greater or equal}
     *
     * @param firstValue what the first one is compared with; not null
     * @param secondValue what the second one is compared with; not null
     */
    public Condition gte(A firstValue, B secondValue) {
        return Expressions.compare(tuple(), ">=", values(firstValue, secondValue));
    }

    /**
     * {@return the condition that these values are less: by the first value that differs}
     *
     * @param firstValue what the first one is compared with; not null
     * @param secondValue what the second one is compared with; not null
     */
    public Condition lt(A firstValue, B secondValue) {
        return Expressions.compare(tuple(), "<", values(firstValue, secondValue));
    }

    /**
     * {@return the condition that these values are less or equal}
     *
     * @param firstValue what the first one is compared with; not null
     * @param secondValue what the second one is compared with; not null
     */
    public Condition lte(A firstValue, B secondValue) {
        return Expressions.compare(tuple(), "<=", values(firstValue, secondValue));
    }

    /**
     * {@return the condition that these values are equal}
     *
     * @param other the other values
     */
    public Condition eq(Row2<A, B> other) {
        return Expressions.compare(tuple(), "=", other.tuple());
    }

    /**
     * {@return the condition that these values are not equal}
     *
     * @param other the other values
     */
    public Condition ne(Row2<A, B> other) {
        return Expressions.compare(tuple(), "<>", other.tuple());
    }

    /**
     * {@return the condition that a query finds these values}
     *
     * @param query a query of as many columns
     */
    public Condition in(QueryBuilder<?> query) {
        return Condition.of(new In(tuple(), List.of(new Subquery(query.statement())), false));
    }

    /**
     * {@return the condition that a query does not find these values}
     *
     * @param query a query of as many columns
     */
    public Condition notIn(QueryBuilder<?> query) {
        return Condition.of(new In(tuple(), List.of(new Subquery(query.statement())), true));
    }
}
