package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.WhereBuilder;
import java.util.List;

/** What a row must fulfil, as one call of a {@code where} method says it. */
interface Condition {
    /**
     * {@return the query with this condition}
     *
     * @param query where it is added
     * @param or whether it may hold instead of those before it
     * @param db for sub-queries
     */
    <Q extends WhereBuilder<Q>> Q addTo(Q query, boolean or, Database db);

    /** {@return what it says of a row} */
    Truth of(Evaluator evaluator, Scope row);

    /** {@return the call, as Java} */
    String text(boolean or);

    /** {@return conditions of which each is simpler than this one} */
    default List<Condition> simpler() {
        return List.of();
    }

    /** {@return whether the builder sees nothing in it: a group of nothing} */
    default boolean isNothing() {
        return false;
    }
}
