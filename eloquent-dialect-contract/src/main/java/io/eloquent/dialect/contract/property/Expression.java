package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands for a value in a chain: a column, an aggregate, a query of one value. */
interface Expression {
    /** {@return what its values are} */
    Type type();

    /**
     * {@return its value}
     *
     * @param evaluator the rules and the tables
     * @param group the rows of a group, or the one row where there are no groups
     */
    @Nullable
    Object value(Evaluator evaluator, List<Scope> group);

    /** {@return the query that selects this too} */
    Query select(Query query, String label, Database db);

    /** {@return the call that selects this, as Java} */
    String selectText(String label);
}
