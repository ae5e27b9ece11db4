package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;

/**
 * Which rows of a partition a window function sees: {@code rows between 2 preceding and current row}.
 *
 * @param unit what is counted
 * @param start the first row
 * @param end the last row
 */
public record Frame(Unit unit, Bound start, Bound end) {

    /** Checks that the start can come before the end. */
    public Frame {
        if (start.kind() == Bound.Kind.UNBOUNDED_FOLLOWING
                || end.kind() == Bound.Kind.UNBOUNDED_PRECEDING
                || start.position() > end.position()) {
            throw new InvalidQueryException("A frame must not end before it starts: between " + start.sql() + " and "
                    + end.sql() + " has no rows");
        }
    }

    /** What is counted. */
    public enum Unit {
        /** Rows. */
        ROWS("rows"),
        /** The distance of the key of the order. */
        RANGE("range");

        private final String sql;

        Unit(String sql) {
            this.sql = sql;
        }

        /** {@return its word} */
        public String sql() {
            return sql;
        }
    }

    /**
     * One end of a frame.
     *
     * @param kind where
     * @param distance how far from the current row, where the kind has a distance; else 0
     */
    public record Bound(Kind kind, long distance) {

        /** Checks the distance. */
        public Bound {
            if (distance < 0) {
                throw new InvalidQueryException("A frame's distance must not be negative, and " + distance
                        + " is: use preceding for rows before, following for rows after");
            }
        }

        /** {@return the bound as it is written} */
        public String sql() {
            return switch (kind) {
                case UNBOUNDED_PRECEDING -> "unbounded preceding";
                case PRECEDING -> distance + " preceding";
                case CURRENT_ROW -> "current row";
                case FOLLOWING -> distance + " following";
                case UNBOUNDED_FOLLOWING -> "unbounded following";
            };
        }

        private long position() {
            return switch (kind) {
                case UNBOUNDED_PRECEDING -> Long.MIN_VALUE;
                case PRECEDING -> -distance;
                case CURRENT_ROW -> 0;
                case FOLLOWING -> distance;
                case UNBOUNDED_FOLLOWING -> Long.MAX_VALUE;
            };
        }

        /** Where a frame begins or ends. */
        public enum Kind {
            /** At the partition's first row. */
            UNBOUNDED_PRECEDING,
            /** So far before the current row. */
            PRECEDING,
            /** At the current row. */
            CURRENT_ROW,
            /** So far after the current row. */
            FOLLOWING,
            /** At the partition's last row. */
            UNBOUNDED_FOLLOWING
        }
    }
}
