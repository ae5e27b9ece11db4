package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.relation.BelongsToManyDefinition;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.query.Database;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Select;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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
    abstract void deleteHeld(List<Held<T>> rows);

    /** Gives the rows of a related key values. */
    abstract Updated update(Object key, Map<String, ?> columns);

    /** {@return whether they held other values before} Gives rows of one related key values, which were read. */
    abstract boolean update(List<Held<T>> rows, Map<String, ?> columns);

    /** {@return all rows, or those whose related key is one of these, as a part of a statement} */
    final Select rows(@Nullable Collection<Object> keys) {
        return definition.pivotRows(parentKey, keys, bounds);
    }

    /** Sets the keys of a row that is added. */
    final void putKeys(Wanted row, BiConsumer<String, Object> into) {
        Map<String, Object> keys = new LinkedHashMap<>();
        definition.foreignKey().put(parentKey, keys::put);
        definition.relatedKey().put(row.key(), (column, value) -> {
            Object shared = keys.put(column, value);
            if (shared != null && !KeyedRelation.canonical(shared).equals(KeyedRelation.canonical(value))) {
                throw new InvalidQueryException(definition + ": the "
                        + definition.owner().name() + " and the "
                        + definition.related().name()
                        + " share \"" + column + "\" of \"" + definition.pivotTable()
                        + "\", and do not hold the same value");
            }
        });
        keys.forEach(into);
    }
}
