package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A query. Each {@code with} and {@code plus} method returns a changed copy.
 *
 * @param ctes the named queries before it
 * @param distinct whether equal rows come once
 * @param distinctOn of rows that are equal in these, the first comes; empty for all rows
 * @param columns what is selected; empty for everything
 * @param from the first source, or null for none
 * @param indexHints which indexes of the first source are used
 * @param joins the other sources
 * @param where which rows
 * @param groupBy what makes rows one group
 * @param having which groups
 * @param groupLimit at most so many rows of each kind, or null for all
 * @param orderBy the order, most significant key first
 * @param limit at most so many rows, or null for all
 * @param offset so many rows are passed over, or null for none
 * @param lock how the rows are locked, or null for not at all
 * @param timeout how long the statement may run, or null for as long as it likes
 */
public record Select(
        Ctes ctes,
        boolean distinct,
        List<Expr> distinctOn,
        List<Expr> columns,
        @Nullable Source from,
        List<IndexHint> indexHints,
        List<Join> joins,
        Conditions where,
        List<Expr> groupBy,
        Conditions having,
        @Nullable GroupLimit groupLimit,
        List<OrderBy> orderBy,
        @Nullable Long limit,
        @Nullable Long offset,
        @Nullable Lock lock,
        @Nullable Duration timeout)
        implements Statement {

    /** Everything, from nowhere: where each query starts. */
    public static final Select EMPTY = new Select(
            Ctes.NONE,
            false,
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of(),
            Conditions.NONE,
            List.of(),
            Conditions.NONE,
            null,
            List.of(),
            null,
            null,
            null,
            null);

    /** Copies the lists and checks the numbers. */
    public Select {
        distinctOn = List.copyOf(distinctOn);
        columns = List.copyOf(columns);
        indexHints = List.copyOf(indexHints);
        joins = List.copyOf(joins);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
        if (limit != null && limit < 0) {
            throw new InvalidQueryException("limit(" + limit + "): a limit must not be negative");
        }
        if (offset != null && offset < 0) {
            throw new InvalidQueryException("offset(" + offset + "): an offset must not be negative");
        }
        if (timeout != null && (timeout.isNegative() || timeout.isZero())) {
            throw new InvalidQueryException("timeout(" + timeout + "): a query needs some time");
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
     * @param value the named queries before it
     */
    public Select withCtes(Ctes value) {
        return change(draft -> draft.ctes = value);
    }

    /**
     * {@return a copy}
     *
     * @param value whether equal rows come once
     */
    public Select withDistinct(boolean value) {
        return change(draft -> draft.distinct = value);
    }

    /**
     * {@return a copy}
     *
     * @param value of rows that are equal in these, the first comes; empty for all rows
     */
    public Select withDistinctOn(List<Expr> value) {
        return change(draft -> draft.distinctOn = value);
    }

    /**
     * {@return a copy}
     *
     * @param value what is selected; empty for everything
     */
    public Select withColumns(List<Expr> value) {
        return change(draft -> draft.columns = value);
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
     * @param value the first source, or null for none
     */
    public Select withFrom(@Nullable Source value) {
        return change(draft -> draft.from = value);
    }

    /**
     * {@return a copy}
     *
     * @param value which indexes of the first source are used
     */
    public Select withIndexHints(List<IndexHint> value) {
        return change(draft -> draft.indexHints = value);
    }

    /**
     * {@return a copy with one more hint}
     *
     * @param hint the hint
     */
    public Select plusIndexHint(IndexHint hint) {
        return withIndexHints(Lists.plus(indexHints, hint));
    }

    /**
     * {@return a copy}
     *
     * @param value the other sources
     */
    public Select withJoins(List<Join> value) {
        return change(draft -> draft.joins = value);
    }

    /**
     * {@return a copy with one more source}
     *
     * @param join the source
     */
    public Select plusJoin(Join join) {
        return withJoins(Lists.plus(joins, join));
    }

    /**
     * {@return a copy}
     *
     * @param value which rows
     */
    public Select withWhere(Conditions value) {
        return change(draft -> draft.where = value);
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
     * {@return a copy}
     *
     * @param value what makes rows one group
     */
    public Select withGroupBy(List<Expr> value) {
        return change(draft -> draft.groupBy = value);
    }

    /**
     * {@return a copy with one more key of grouping}
     *
     * @param key the key
     */
    public Select plusGroupBy(Expr key) {
        return withGroupBy(Lists.plus(groupBy, key));
    }

    /**
     * {@return a copy}
     *
     * @param value which groups
     */
    public Select withHaving(Conditions value) {
        return change(draft -> draft.having = value);
    }

    /**
     * {@return a copy}
     *
     * @param value at most so many rows of each kind, or null for all
     */
    public Select withGroupLimit(@Nullable GroupLimit value) {
        return change(draft -> draft.groupLimit = value);
    }

    /**
     * {@return a copy}
     *
     * @param value the order, most significant key first
     */
    public Select withOrderBy(List<OrderBy> value) {
        return change(draft -> draft.orderBy = value);
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
        return change(draft -> draft.limit = value);
    }

    /**
     * {@return a copy}
     *
     * @param value so many rows are passed over, or null for none
     */
    public Select withOffset(@Nullable Long value) {
        return change(draft -> draft.offset = value);
    }

    /**
     * {@return a copy}
     *
     * @param value how the rows are locked, or null for not at all
     */
    public Select withLock(@Nullable Lock value) {
        return change(draft -> draft.lock = value);
    }

    /**
     * {@return a copy}
     *
     * @param value how long the statement may run, or null for as long as it likes
     */
    public Select withTimeout(@Nullable Duration value) {
        return change(draft -> draft.timeout = value);
    }

    /**
     * {@return whether it is all of a {@link SetOperation}, in an order of its columns and however much of it, and no
     * more} Databases take such an order behind the last of the queries, and no other.
     */
    public boolean isSetOperation() {
        return from instanceof SetOperation operation
                && orderBy.stream().allMatch(operation::hasOrder)
                && withCtes(Ctes.NONE)
                        .withOrderBy(List.of())
                        .withLimit(null)
                        .withOffset(null)
                        .withTimeout(null)
                        .equals(from(from));
    }

    private Select change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.select();
    }

    /** A copy under way: each {@code with} method changes one of its fields. */
    private static final class Draft {
        private Ctes ctes;
        private boolean distinct;
        private List<Expr> distinctOn;
        private List<Expr> columns;
        private @Nullable Source from;
        private List<IndexHint> indexHints;
        private List<Join> joins;
        private Conditions where;
        private List<Expr> groupBy;
        private Conditions having;
        private @Nullable GroupLimit groupLimit;
        private List<OrderBy> orderBy;
        private @Nullable Long limit;
        private @Nullable Long offset;
        private @Nullable Lock lock;
        private @Nullable Duration timeout;

        Draft(Select select) {
            ctes = select.ctes;
            distinct = select.distinct;
            distinctOn = select.distinctOn;
            columns = select.columns;
            from = select.from;
            indexHints = select.indexHints;
            joins = select.joins;
            where = select.where;
            groupBy = select.groupBy;
            having = select.having;
            groupLimit = select.groupLimit;
            orderBy = select.orderBy;
            limit = select.limit;
            offset = select.offset;
            lock = select.lock;
            timeout = select.timeout;
        }

        Select select() {
            return new Select(
                    ctes,
                    distinct,
                    distinctOn,
                    columns,
                    from,
                    indexHints,
                    joins,
                    where,
                    groupBy,
                    having,
                    groupLimit,
                    orderBy,
                    limit,
                    offset,
                    lock,
                    timeout);
        }
    }
}
