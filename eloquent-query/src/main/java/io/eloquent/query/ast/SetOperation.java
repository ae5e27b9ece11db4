package io.eloquent.query.ast;

import java.util.List;

/**
 * Rows of several queries, as if they were one: {@code (select …) union (select …)}. Read from left to right.
 *
 * @param first the first query
 * @param others the others, each with how it is joined to all before it; not empty
 * @param alias its name, where the statement says more about it than an order and a limit
 */
public record SetOperation(Select first, List<Operand> others, String alias) implements Source {

    /** Checks the name and copies the list. */
    public SetOperation {
        Names.requirePath("set operation", alias);
        others = List.copyOf(others);
        if (others.isEmpty()) {
            throw new IllegalArgumentException("a set operation of one query");
        }
    }

    /**
     * {@return the operation of a query with another} Where the first one is nothing but an operation itself, this
     * becomes a part of it, unless the database would then take the last two first.
     *
     * @param first a query
     * @param kind how they are joined
     * @param second another query
     * @param alias its name
     */
    public static SetOperation of(Select first, Kind kind, Select second, String alias) {
        Operand operand = new Operand(kind, second);
        if (first.from() instanceof SetOperation before
                && first.equals(Select.from(before))
                && (!kind.bindsTightly()
                        || before.others.stream().allMatch(other -> other.kind().bindsTightly()))) {
            return new SetOperation(before.first, Lists.plus(before.others, operand), alias);
        }
        return new SetOperation(first, List.of(operand), alias);
    }

    /** {@return whether it is a key of one of the columns} */
    boolean hasOrder(OrderBy key) {
        return key.nulls() == OrderBy.Nulls.ANYWHERE
                && key.expr() instanceof ColumnRef column
                && (column.table() == null || column.table().equals(alias));
    }

    /**
     * {@return an order of the columns as it stands behind the last of the queries: without a table}
     *
     * @param keys the keys
     */
    public static List<OrderBy> unqualified(List<OrderBy> keys) {
        return keys.stream()
                .map(key -> key.expr() instanceof ColumnRef column
                        ? new OrderBy(new ColumnRef(null, column.name()), key.direction())
                        : key)
                .toList();
    }

    /**
     * A query and how it is joined to those before it.
     *
     * @param kind how
     * @param select the query
     */
    public record Operand(Kind kind, Select select) {}

    /** How a query is joined to those before it. */
    public enum Kind {
        /** Rows of either; equal ones once. */
        UNION("union"),
        /** Rows of either. */
        UNION_ALL("union all"),
        /** Rows of both; equal ones once. */
        INTERSECT("intersect"),
        /** Rows of both, as often as in the one that has fewer of them. */
        INTERSECT_ALL("intersect all"),
        /** Rows of the first that the second has not; equal ones once. */
        EXCEPT("except"),
        /** Rows of the first, less as many as the second has. */
        EXCEPT_ALL("except all");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** {@return the words of standard SQL} */
        public String sql() {
            return sql;
        }

        /** {@return whether databases take it before the others} */
        boolean bindsTightly() {
            return this == INTERSECT || this == INTERSECT_ALL;
        }
    }
}
