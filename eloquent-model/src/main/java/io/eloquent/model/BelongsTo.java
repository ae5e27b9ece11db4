package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import io.eloquent.model.relation.BelongsToDefinition;
import io.eloquent.model.relation.KeyedRelation;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Many to one: {@code public final BelongsTo<User> user = belongsTo(User.class);}. The model's own table has a column
 * that holds the related model's key, {@code user_id} for a field {@code user}.
 *
 * @param <R> the model on the other side
 */
public final class BelongsTo<R extends Model<R>> extends Relation<R> {

    /** The key for which the relation was loaded or set, in the form in which keys are compared. */
    private @Nullable Object loadedFor;

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
        if (isLoaded() && !Objects.equals(loadedFor, key())) {
            forget();
        }
        loadOnce();
        return (R) loaded();
    }

    @Override
    public void fill(@Nullable Object loaded) {
        super.fill(loaded);
        loadedFor = key();
    }

    /** {@return what the column holds now, in the form in which keys are compared} */
    private @Nullable Object key() {
        Object key = keyed().keyOf(parent());
        return key == null ? null : KeyedRelation.canonical(key);
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
