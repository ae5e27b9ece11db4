package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.State;
import io.eloquent.model.relation.HasDefinition;

/** Points related models to the model whose relation it is. */
final class Pointing {
    private Pointing() {}

    static <R extends Model<R>> void at(Relation<R> relation, R related) {
        HasDefinition definition = (HasDefinition) relation.definition();
        definition.pointers(key(relation)).forEach((column, value) -> State.set(related, column, value));
    }

    /** {@return the relation's query, whose new models point to a model that is saved} */
    static <R extends Model<R>> ModelQuery<R> from(HasOneOrMany<R> relation) {
        key((Relation<?>) relation);
        return relation.query();
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
