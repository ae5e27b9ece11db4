package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows of a group.
 *
 * @param function {@code count}, {@code sum}, {@code min} or {@code max}
 * @param distinct whether equal values count once
 * @param of the column, or null for {@code count(*)}
 */
record Aggregate(
        String function, boolean distinct, @Nullable Ref of) implements Expression {
    @Override
    public Type type() {
        return of == null || function.equals("count") ? Type.INTEGER : of.type();
    }

    @Override
    public @Nullable Object value(Evaluator evaluator, List<Scope> group) {
        Ref column = of;
        return column == null
                ? group.size()
                : evaluator.rules().aggregate(function, distinct, evaluator.values(column, group));
    }

    /** {@return it in SQL} The names need no quotes. */
    String sql() {
        return function + "(" + (distinct ? "distinct " : "") + (of == null ? "*" : of.name()) + ")";
    }

    @Override
    public Query select(Query query, String label, Database db) {
        return query.selectRaw(sql() + " as " + label);
    }

    @Override
    public String selectText(String label) {
        return JavaText.call("selectRaw", sql() + " as " + label);
    }
}
