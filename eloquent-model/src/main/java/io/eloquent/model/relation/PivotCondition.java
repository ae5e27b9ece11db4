package io.eloquent.model.relation;

import io.eloquent.model.meta.ModelMeta;
import io.eloquent.query.ast.Conditions;

/** What is said of the rows of a table between, before anybody knows the table. */
@FunctionalInterface
public interface PivotCondition {

    /**
     * {@return the condition as a part of a statement}
     *
     * @param values the model that says how values are stored: that of the table between, or, where it has none, any other
     * @param table the table between
     */
    Conditions on(ModelMeta<?> values, String table);
}
