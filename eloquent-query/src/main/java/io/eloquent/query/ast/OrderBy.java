package io.eloquent.query.ast;

/**
 * One key of an order.
 *
 * @param expr what is compared
 * @param direction which way
 * @param nulls where NULLs stand
 */
public record OrderBy(Expr expr, Direction direction, Nulls nulls) {

    /**
     * Creates a key whose NULLs stand where the database puts them.
     *
     * @param expr what is compared
     * @param direction which way
     */
    public OrderBy(Expr expr, Direction direction) {
        this(expr, direction, Nulls.ANYWHERE);
    }

    /** Which way an order goes. */
    public enum Direction {
        /** Smallest first. */
        ASC,
        /** Largest first. */
        DESC,
        /** Whatever the raw SQL says itself. */
        NONE
    }

    /** Where NULLs stand in an order. */
    public enum Nulls {
        /** Where the database puts them. */
        ANYWHERE,
        /** Before all values. */
        FIRST,
        /** After all values. */
        LAST
    }
}
