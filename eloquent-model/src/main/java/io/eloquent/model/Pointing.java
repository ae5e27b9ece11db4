package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.model.meta.State;
import io.eloquent.model.relation.BelongsToDefinition;
import io.eloquent.model.relation.HasDefinition;
import io.eloquent.query.Database;

/** Points related models to the model whose relation it is. */
final class Pointing {
    private Pointing() {}

    static <R extends Model<R>> void at(Relation<R> relation, R related) {
        HasDefinition definition = (HasDefinition) relation.definition();
        definition.pointers(key(relation)).forEach((column, value) -> State.set(related, column, value));
    }

    static <R extends Model<R>> void atIfSaved(Relation<R> relation, R related) {
        if (State.exists(relation.parent())) {
            at(relation, related);
        }
    }

    /** {@return the relation's query, whose new models point to a model that is saved} */
    static <R extends Model<R>> ModelQuery<R> from(HasOneOrMany<R> relation) {
        key((Relation<?>) relation);
        return relation.query();
    }

    /** {@return whether a model that was set in a relation has a key by now; while the thread pretends, it need not} */
    static boolean isReady(RelationSlot relation, BelongsToDefinition target, Entity owner) {
        if (!State.exists(owner)) {
            String own = relation.definition().owner().name();
            String other = State.meta(owner).name();
            throw new InvalidQueryException(relation.definition() + " was set to a " + other
                    + " that is not saved, and has no key yet: push() the " + own + ", which saves both, or save() the "
                    + other + " first");
        }
        return target.matchOf(owner) != null || !State.database(owner).isPretending();
    }

    /** Lets a relation wait for a model again, if the transaction is rolled back in which it was pointed to. */
    static void orElse(RelationSlot relation, Entity owner, Runnable pointToNobody) {
        Database database = State.database(relation.parent());
        if (database.transactionLevel() > 0) {
            database.afterRollback(() -> {
                if (relation.isLoaded() && relation.loaded() == owner) {
                    pointToNobody.run();
                    relation.fill(owner);
                }
            });
        }
    }

    /** {@return the key of the model whose relation it is} */
    static Object key(Relation<?> relation) {
        Object key = State.exists(relation.parent()) ? relation.keyed().keyOf(relation.parent()) : null;
        if (key == null) {
            throw new InvalidQueryException(relation.definition() + ": save the "
                    + relation.definition().owner().name() + " first, it has no key yet");
        }
        return key;
    }
}
