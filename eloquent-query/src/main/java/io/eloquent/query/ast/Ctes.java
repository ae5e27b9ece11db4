package io.eloquent.query.ast;

import java.util.List;

/**
 * The named queries before a statement: {@code with recent as (…)}. Each sees those before it.
 *
 * @param recursive whether one of them sees itself
 * @param list the queries
 */
public record Ctes(boolean recursive, List<Cte> list) {

    /** None. */
    public static final Ctes NONE = new Ctes(false, List.of());

    /** Copies the list. */
    public Ctes {
        list = List.copyOf(list);
    }

    /**
     * {@return these and one more}
     *
     * @param cte the query
     */
    public Ctes plus(Cte cte) {
        return new Ctes(recursive || cte.recursive(), Lists.plus(list, cte));
    }

    /** {@return whether there are none} */
    public boolean isEmpty() {
        return list.isEmpty();
    }
}
