package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import io.eloquent.model.relation.BelongsToDefinition;
import io.eloquent.model.relation.KeyedRelation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Many to one: {@code public final BelongsTo<User> user = belongsTo(User.class);}. The model's own table has a column
 * that holds the related model's key, {@code user_id} for a field {@code user}.
 *
 * @param <R> the model on the other side
 */
public final class BelongsTo<R extends Model<R>> extends Relation<R> {

    /** The key whose row was looked for and not there. */
    private @Nullable Object missing;

    BelongsTo(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    /** {@return the related model, loaded at the first call and kept; empty if the column is null or its row is missing} */
    public Optional<R> get() {
        return Optional.ofNullable(orNull());
    }

    /** {@return the related model, or null; see {@link #get}} */
    @SuppressWarnings("unchecked")
    public @Nullable R orNull() {
        Object key = keyed().keyOf(parent());
        if (key == null) {
            return null;
        }
        if (isLoaded() && isStale(key)) {
            forget();
        }
        loadOnce();
        R model = (R) loaded();
        missing = model == null ? KeyedRelation.canonical(key) : null;
        return model;
    }

    /** {@return whether the column points elsewhere since the relation was loaded} */
    private boolean isStale(Object key) {
        Object model = loaded();
        if (model == null) {
            return missing == null
                    ? State.changed(parent()).contains(relation().foreignKey())
                    : !missing.equals(KeyedRelation.canonical(key));
        }
        Object held = keyed().matchOf((Entity) model);
        return held != null && !KeyedRelation.canonical(key).equals(KeyedRelation.canonical(held));
    }

    private BelongsToDefinition relation() {
        return (BelongsToDefinition) definition();
    }

    /**
     * Points to a model; does not save.
     *
     * @param related a model that is saved
     */
    public void associate(R related) {
        BelongsToDefinition relation = relation();
        Object key = relation.matchOf(related);
        if (key == null || !State.exists(related)) {
            throw new InvalidQueryException(
                    relation + ": save the " + relation.related().name() + " first, it has no key yet");
        }
        State.set(parent(), relation.foreignKey(), key);
        fill(related);
    }

    /** Points to nothing; does not save. */
    public void dissociate() {
        State.set(parent(), relation().foreignKey(), null);
        forget();
    }
}
