package io.eloquent.query.ast;

/**
 * Another source beside the first.
 *
 * @param kind how rows without a partner are treated
 * @param source what is joined
 * @param on which rows are partners; empty for a cross join, and only for it
 */
public record Join(Kind kind, Source source, Conditions on) {

    /** How rows without a partner are treated. */
    public enum Kind {
        /** They are left out. */
        INNER("inner join"),
        /** Those of the left side stay. */
        LEFT("left join"),
        /** Those of the right side stay. */
        RIGHT("right join"),
        /** Those of either side stay. */
        FULL("full join"),
        /** There are none: each row is the partner of all. */
        CROSS("cross join");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** {@return the words of standard SQL} */
        public String sql() {
            return sql;
        }
    }
}
