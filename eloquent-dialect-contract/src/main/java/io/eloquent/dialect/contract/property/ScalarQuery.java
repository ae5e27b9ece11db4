package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query in the place of a value.
 *
 * @param query a query of one column that finds one row at most
 */
record ScalarQuery(Chain query) implements Expression {
    @Override
    public Type type() {
        return query.outputs().values().iterator().next().type();
    }

    @Override
    public @Nullable Object value(Evaluator evaluator, List<Scope> group) {
        return evaluator.onlyValue(query, group.get(0));
    }

    @Override
    public Query select(Query outer, String label, Database db) {
        return outer.selectSub(query.on(db), label);
    }

    @Override
    public String selectText(String label) {
        return ".selectSub(" + query + ", " + JavaText.of(label) + ")";
    }
}
