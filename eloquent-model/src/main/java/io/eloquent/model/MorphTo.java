package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.model.meta.State;
import io.eloquent.model.relation.BelongsToDefinition;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.model.relation.MorphToDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Many to one of several classes: {@code public final MorphTo commentable = morphTo(Post.class, Video.class);}. The model's
 * own table has two columns, {@code commentable_type} with the name of the class, and {@code commentable_id} with the key.
 */
public final class MorphTo extends RelationSlot {

    /** The class and key for which the relation was loaded or set. */
    private @Nullable Object loadedFor;

    private boolean implied;

    MorphTo(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    private MorphToDefinition relation() {
        return (MorphToDefinition) definition();
    }

    /** {@return the related model, loaded at the first call and kept; empty if there is none} */
    public Optional<Model<?>> get() {
        return Optional.ofNullable(orNull());
    }

    /**
     * {@return the related model}
     *
     * @param related the class that it is expected to be of
     * @param <R> the class
     * @throws MappingException if it is of another class
     */
    public <R extends Model<R>> Optional<R> get(Class<R> related) {
        Model<?> found = orNull();
        if (found != null && !related.isInstance(found)) {
            throw new MappingException(definition() + " leads to a "
                    + found.getClass().getSimpleName() + " here, not to a " + related.getSimpleName()
                    + ": ask which it is, orNull() instanceof …");
        }
        return Optional.ofNullable(related.cast(found));
    }

    /** {@return the related model, or null; see {@link #get()}} */
    public @Nullable Model<?> orNull() {
        if (!isLoaded()) {
            if (key() == null) {
                relation().requireRead(parent());
                fill(null);
            } else {
                Relation.loadLazily(this);
            }
        }
        return (Model<?>) loaded();
    }

    /**
     * {@return a query of the related model} Runs nothing.
     *
     * @throws InvalidQueryException if the model points to nothing
     */
    public ModelQuery<?> query() {
        BelongsToDefinition target = relation().target(parent());
        Object key = target == null ? null : target.keyOf(parent());
        if (target == null || key == null) {
            throw new InvalidQueryException(definition() + " points to nothing: set it with associate(…)");
        }
        return Relation.queryOf(target, parent(), key);
    }

    @Override
    public void fill(@Nullable Object loaded) {
        super.fill(loaded);
        loadedFor = key();
        implied = false;
    }

    @Override
    public boolean isLoaded() {
        return super.isLoaded() && Objects.equals(loadedFor, key());
    }

    @Override
    public void imply(Entity known) {
        fill(known);
        implied = true;
    }

    @Override
    public boolean isImplied() {
        return implied && isLoaded();
    }

    private @Nullable Object key() {
        Object type = State.stored(parent(), relation().morph().type());
        Object id = State.stored(parent(), relation().morph().id());
        return type == null || id == null ? null : List.of(type, KeyedRelation.canonical(id));
    }

    /**
     * Points to a model; does not save. One that is not saved itself is remembered: {@link Model#push} of this model saves both,
     * and so does saving the other first, and then this one.
     *
     * @param related a model of one of the relation's classes
     * @throws MappingException if it is of another class
     * @throws InvalidQueryException if it was read without its key
     */
    public void associate(Model<?> related) {
        String name = relation().nameOf(related.getClass());
        BelongsToDefinition target = relation().toward(related.getClass());
        Object key = State.exists(related) ? target.matchOf(related) : null;
        if (key == null && State.exists(related)) {
            throw new InvalidQueryException(target.withoutMatch());
        }
        point(key == null ? null : name, key);
        fill(related);
    }

    private void point(@Nullable String type, @Nullable Object key) {
        State.set(parent(), relation().morph().type(), type);
        State.set(parent(), relation().morph().id(), key);
    }

    /** {@inheritDoc} Whoever empties the columns afterwards wants to point to nobody. */
    @Override
    public @Nullable Entity awaited() {
        return isLoaded() && loadedFor == null && loaded() instanceof Entity owner && key() == null ? owner : null;
    }

    @Override
    public void settle() {
        if (awaited() instanceof Model<?> owner
                && Pointing.isReady(this, relation().toward(owner.getClass()), owner)) {
            associate(owner);
            Pointing.orElse(this, owner, () -> point(null, null));
        }
    }

    /** Points to nothing; does not save. */
    public void dissociate() {
        point(null, null);
        forget();
    }
}
