package io.eloquent.query.ast;

/**
 * One key of an order.
 *
 * @param expr what is compared
 * @param direction which way
 */
public record OrderBy(Expr expr, Direction direction) {

    /** Which way an order goes. */
    public enum Direction {
        /** Smallest first. */
        ASC,
        /** Largest first. */
        DESC,
        /** Whatever the raw SQL says itself. */
        NONE
    }
}
