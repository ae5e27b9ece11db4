package io.eloquent.model;

import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.relation.BelongsToManyDefinition;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.query.Database;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table between that belong to one parent, and of which more may be said: read and written as rows, or as the
 * models that they are.
 *
 * @param <T> what a row is
 */
abstract sealed class PivotTable<T> permits PivotRows, PivotModelRows {
    final BelongsToManyDefinition definition;
    final Database database;
    final Object parentKey;
    private final Conditions bounds;

    PivotTable(BelongsToManyDefinition definition, Database database, Object parentKey, Conditions bounds) {
        this.definition = definition;
        this.database = database;
        this.parentKey = parentKey;
        this.bounds = bounds;
    }

    /** {@return the rows of a parent} */
    static PivotTable<?> of(
            BelongsToManyDefinition definition, Database database, Object parentKey, Conditions bounds) {
        ModelMeta<?> model = definition.pivotModel();
        return model == null
                ? new PivotRows(definition, database, parentKey, bounds)
                : new PivotModelRows(model, definition, database, parentKey, bounds);
    }

    /**
     * A row that is there.
     *
     * @param key the related model's key
     * @param row the row
     */
    record Held<T>(Object key, T row) {

        /** {@return the key in the form in which keys are compared} */
        Object canonicalKey() {
            return KeyedRelation.canonical(key);
        }
    }

    /**
     * A row that is wanted.
     *
     * @param key the related model's key
     * @param columns what the row is to hold besides
     * @param isKnown whether the related model is there for sure
     */
    record Wanted(Object key, Map<String, ?> columns, boolean isKnown) {

        /** {@return the key in the form in which keys are compared} */
        Object canonicalKey() {
            return KeyedRelation.canonical(key);
        }
    }

    /**
     * What an update did.
     *
     * @param rows how many rows hold the values now
     * @param isChanged whether any of them held others before
     */
    record Updated(int rows, boolean isChanged) {}

    /** {@return all rows whose related key is one of these; all there are for null} */
    abstract List<Held<T>> held(@Nullable Collection<Object> keys);

    /** Adds rows that hold some values besides, which all of them have. */
    abstract void insert(Collection<Wanted> rows, Map<String, Object> values);

    /** {@return how many rows went} Takes rows away whose related key is one of these; all there are for null. */
    abstract int delete(@Nullable Collection<Object> keys);

    /** Takes rows away that were read. */
    abstract void delete(List<Held<T>> rows);

    /** Gives the rows of a related key values. */
    abstract Updated update(Object key, Map<String, ?> columns);

    /** {@return whether they held other values before} Gives rows of one related key values, which were read. */
    abstract boolean update(List<Held<T>> rows, Map<String, ?> columns);

    /** {@return all rows, or those whose related key is one of these, as a part of a statement} */
    final Select rows(@Nullable Collection<Object> keys) {
        Conditions where = Conditions.of(
                        new Comparison(new ColumnRef(null, definition.foreignPivotKey()), "=", new Value(parentKey)))
                .and(definition.rowConditions())
                .and(bounds);
        if (keys != null) {
            where = where.plus(Connective.AND, holdsOne(keys));
        }
        return Select.from(new Table(definition.pivotTable(), null)).withWhere(where);
    }

    private Expr holdsOne(Collection<Object> keys) {
        ColumnRef column = new ColumnRef(null, definition.relatedPivotKey());
        return keys.size() == 1
                ? new Comparison(column, "=", new Value(keys.iterator().next()))
                : new In(column, keys.stream().<Expr>map(Value::new).toList(), false);
    }
}
