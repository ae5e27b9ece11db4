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
import io.eloquent.model.relation.HasDefinition;
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
public abstract sealed class Relation<R extends Model<R>> extends RelationSlot permits ToOne, ToMany {

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
        return prepared(queryOf(relation, parent(), key));
    }

    /** {@return the query, which makes related models} */
    ModelQuery<R> prepared(ModelQuery<R> query) {
        return query;
    }

    /** {@return a query of what is related to a parent, on the connection that the parent came from, or their own} */
    @SuppressWarnings("unchecked")
    static <R extends Model<R>> ModelQuery<R> queryOf(KeyedRelation relation, Entity parent, Object key) {
        ModelSelect<R> select = relation.constrain((ModelSelect<R>) relation.query(), List.of(key));
        if (relation instanceof HasDefinition has) {
            select = select.plusAttributes(has.pointers(key));
            RelationDefinition inverse = has.inverse();
            if (inverse != null) {
                select = select.finishedBy(
                        related -> State.slot(related, inverse).imply(parent));
            }
        } else {
            select = select.finishedBy(relation::matchOf);
        }
        Origin origin = State.origin(parent);
        if (origin != null) {
            select = select.on(relation.database(origin.database()));
            select = origin.onWriter() ? select.onWriteConnection() : select;
        }
        return new ModelQuery<>(select);
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
        loadLazily(this);
    }

    /**
     * Loads a relation at its first touch.
     *
     * @throws LazyLoadingException if that is forbidden
     */
    static void loadLazily(RelationSlot slot) {
        RelationDefinition relation = slot.definition();
        if (Model.lazyLoading() == LazyLoading.FORBIDDEN) {
            throw new LazyLoadingException(relation + " was not loaded, and lazy loading is forbidden: write with(\""
                    + relation.name() + "\") where the " + relation.owner().name() + " is read; it was touched at "
                    + LazyLoads.caller());
        }
        List<Entity> siblings = siblings(slot);
        LazyLoads.tell(relation, siblings.size());
        Loader.load(siblings, relation, State.database(slot.parent()));
    }

    /** {@return the models for which the relation is loaded: this one, and those that came with it and lack it too} */
    private static List<Entity> siblings(RelationSlot slot) {
        Entity parent = slot.parent();
        Origin origin = State.origin(parent);
        if (Model.lazyLoading() == LazyLoading.SINGLE || origin == null) {
            return List.of(parent);
        }
        List<Entity> siblings = new ArrayList<>();
        boolean among = false;
        for (Entity sibling : origin.siblings()) {
            if (sibling == parent) {
                among = true;
                siblings.add(sibling);
            } else if (State.exists(sibling)
                    && !State.slot(sibling, slot.definition()).isLoaded()) {
                siblings.add(sibling);
            }
        }
        return among ? siblings : List.of(parent);
    }
}
