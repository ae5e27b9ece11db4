package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query. Each {@code with} and {@code plus} method returns a changed copy.
 *
 * @param distinct whether equal rows come once
 * @param columns what is selected; empty for everything
 * @param from the first source, or null for none
 * @param joins the other sources
 * @param where which rows
 * @param groupBy what makes rows one group
 * @param having which groups
 * @param orderBy the order, most significant key first
 * @param limit at most so many rows, or null for all
 * @param offset so many rows are passed over, or null for none
 */
public record Select(
        boolean distinct,
        List<Expr> columns,
        @Nullable Source from,
        List<Join> joins,
        Conditions where,
        List<Expr> groupBy,
        Conditions having,
        List<OrderBy> orderBy,
        @Nullable Long limit,
        @Nullable Long offset)
        implements Statement {

    /** Everything, from nowhere: where each query starts. */
    public static final Select EMPTY = new Select(
            false, List.of(), null, List.of(), Conditions.NONE, List.of(), Conditions.NONE, List.of(), null, null);

    /** Copies the lists and checks the numbers. */
    public Select {
        columns = List.copyOf(columns);
        joins = List.copyOf(joins);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
        if (limit != null && limit < 0) {
            throw new InvalidQueryException("limit(" + limit + "): a limit must not be negative");
        }
        if (offset != null && offset < 0) {
            throw new InvalidQueryException("offset(" + offset + "): an offset must not be negative");
        }
    }

    /**
     * {@return a query of everything in a source}
     *
     * @param source the source
     */
    public static Select from(Source source) {
        return EMPTY.withFrom(source);
    }

    /**
     * {@return a copy}
     *
     * @param value whether equal rows come once
     */
    public Select withDistinct(boolean value) {
        return new Select(value, columns, from, joins, where, groupBy, having, orderBy, limit, offset);
    }

    /**
     * {@return a copy}
     *
     * @param value what is selected
     */
    public Select withColumns(List<Expr> value) {
        return new Select(distinct, value, from, joins, where, groupBy, having, orderBy, limit, offset);
    }

    /**
     * {@return a copy that selects more}
     *
     * @param column what is added
     */
    public Select plusColumn(Expr column) {
        return withColumns(Lists.plus(columns, column));
    }

    /**
     * {@return a copy}
     *
     * @param value the first source
     */
    public Select withFrom(@Nullable Source value) {
        return new Select(distinct, columns, value, joins, where, groupBy, having, orderBy, limit, offset);
    }

    /**
     * {@return a copy with one more source}
     *
     * @param join the source
     */
    public Select plusJoin(Join join) {
        return new Select(
                distinct, columns, from, Lists.plus(joins, join), where, groupBy, having, orderBy, limit, offset);
    }

    /**
     * {@return a copy}
     *
     * @param value which rows
     */
    public Select withWhere(Conditions value) {
        return new Select(distinct, columns, from, joins, value, groupBy, having, orderBy, limit, offset);
    }

    /**
     * {@return a copy with one more condition}
     *
     * @param connective what joins it to those before it
     * @param condition the condition
     */
    public Select plusWhere(Connective connective, Expr condition) {
        return withWhere(where.plus(connective, condition));
    }

    /**
     * {@return a copy with one more key of grouping}
     *
     * @param key the key
     */
    public Select plusGroupBy(Expr key) {
        return new Select(
                distinct, columns, from, joins, where, Lists.plus(groupBy, key), having, orderBy, limit, offset);
    }

    /**
     * {@return a copy}
     *
     * @param value which groups
     */
    public Select withHaving(Conditions value) {
        return new Select(distinct, columns, from, joins, where, groupBy, value, orderBy, limit, offset);
    }

    /**
     * {@return a copy}
     *
     * @param value the order
     */
    public Select withOrderBy(List<OrderBy> value) {
        return new Select(distinct, columns, from, joins, where, groupBy, having, value, limit, offset);
    }

    /**
     * {@return a copy with one more key of order}
     *
     * @param key the key
     */
    public Select plusOrderBy(OrderBy key) {
        return withOrderBy(Lists.plus(orderBy, key));
    }

    /**
     * {@return a copy}
     *
     * @param value at most so many rows, or null for all
     */
    public Select withLimit(@Nullable Long value) {
        return new Select(distinct, columns, from, joins, where, groupBy, having, orderBy, value, offset);
    }

    /**
     * {@return a copy}
     *
     * @param value so many rows are passed over, or null for none
     */
    public Select withOffset(@Nullable Long value) {
        return new Select(distinct, columns, from, joins, where, groupBy, having, orderBy, limit, value);
    }
}
