package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.LazyLoadingException;
import io.eloquent.model.load.Loader;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.model.meta.State;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.query.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all relations can do. A relation stands in a final field of its model; it is loaded at its first touch, or with
 * the model by {@code with}, and can be asked as a query.
 *
 * @param <R> the model on the other side
 */
public abstract sealed class Relation<R extends Model<R>> extends RelationSlot permits BelongsTo, ToMany {

    Relation(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    /**
     * {@return a query of the related models} Runs nothing.
     *
     * @throws InvalidQueryException if this model has no key for the relation yet
     */
    public final ModelQuery<R> query() {
        KeyedRelation relation = keyed();
        Object key = relation.keyOf(parent());
        if (key == null) {
            throw new InvalidQueryException(
                    relation + " has no key to look for: save the model first, or set its column");
        }
        return new ModelQuery<>(relation.constrain(related(), List.of(key)));
    }

    @SuppressWarnings("unchecked")
    private ModelSelect<R> related() {
        ModelSelect<R> select = (ModelSelect<R>) ModelSelect.of(definition().related());
        Origin origin = State.origin(parent());
        return origin == null ? select : select.on(origin.database());
    }

    final KeyedRelation keyed() {
        return (KeyedRelation) definition();
    }

    /**
     * {@return a query of the related models with the condition {@code column = ?}}
     *
     * @param column the column
     * @param value the value, or null
     */
    public final ModelQuery<R> where(String column, @Nullable Object value) {
        return query().where(column, value);
    }

    /**
     * {@return a query of the related models with a condition}
     *
     * @param column the column
     * @param operator the operator
     * @param value the value, or null
     */
    public final ModelQuery<R> where(String column, String operator, @Nullable Object value) {
        return query().where(column, operator, value);
    }

    /**
     * {@return a query of the related models with a condition}
     *
     * @param condition the condition
     */
    public final ModelQuery<R> where(Condition condition) {
        return query().where(condition);
    }

    /** Loads the relation if it was not loaded yet, for all models of the same query unless that was switched off. */
    final void loadOnce() {
        if (isLoaded()) {
            return;
        }
        if (keyed().requireKeyOf(parent()) == null) {
            fill(definition().isToMany() ? List.of() : null);
            return;
        }
        LazyLoading mode = Model.lazyLoading();
        if (mode == LazyLoading.FORBIDDEN) {
            throw new LazyLoadingException(
                    definition() + " was not loaded, and lazy loading is forbidden: write with(\""
                            + definition().name() + "\") where the "
                            + definition().owner().name() + " is read");
        }
        Loader.load(siblings(mode), definition(), State.database(parent()));
    }

    /** {@return the models for which the relation is loaded: this one, and those that came with it and lack it too} */
    private List<Entity> siblings(LazyLoading mode) {
        Origin origin = State.origin(parent());
        if (mode == LazyLoading.SINGLE || origin == null) {
            return List.of(parent());
        }
        List<Entity> siblings = new ArrayList<>();
        boolean among = false;
        for (Entity sibling : origin.siblings()) {
            if (sibling == parent()) {
                among = true;
                siblings.add(sibling);
            } else if (State.exists(sibling)
                    && !State.slot(sibling, definition()).isLoaded()) {
                siblings.add(sibling);
            }
        }
        return among ? siblings : List.of(parent());
    }
}
