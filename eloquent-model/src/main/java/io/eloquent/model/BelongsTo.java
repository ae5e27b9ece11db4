package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import io.eloquent.model.relation.BelongsToDefinition;
import io.eloquent.model.relation.KeyedRelation;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Many to one: {@code public final BelongsTo<User> user = belongsTo(User.class);}. The model's own table has a column
 * that holds the related model's key, {@code user_id} for a field {@code user}.
 *
 * @param <R> the model on the other side
 */
public final class BelongsTo<R extends Model<R>> extends ToOne<R> {

    /** The key for which the relation was loaded or set, in the form in which keys are compared. */
    private @Nullable Object loadedFor;

    private boolean implied;

    BelongsTo(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    /**
     * {@return this relation} Where there is no related model, a new one, not saved, stands in for it.
     *
     * @param attributes sets its fields
     */
    public BelongsTo<R> withDefault(Consumer<? super R> attributes) {
        setDefault(attributes);
        return this;
    }

    /** {@return this relation} Where there is no related model, a new one, not saved, stands in for it. */
    public BelongsTo<R> withDefault() {
        return withDefault(any -> {});
    }

    @Override
    public boolean isLoaded() {
        return super.isLoaded() && Objects.equals(loadedFor, key());
    }

    /** {@inheritDoc} Whoever points to a model need not be saved. */
    @Override
    boolean parentHasRow() {
        return true;
    }

    @Override
    public void fill(@Nullable Object loaded) {
        super.fill(loaded);
        loadedFor = key();
        implied = false;
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

    /** {@return what the column holds now, in the form in which keys are compared} */
    private @Nullable Object key() {
        Object key = keyed().keyOf(parent());
        return key == null ? null : KeyedRelation.canonical(key);
    }

    private BelongsToDefinition relation() {
        return (BelongsToDefinition) definition();
    }

    /**
     * Points to a model; does not save. One that is not saved itself is remembered: {@link Model#push} of this model saves both,
     * and so does saving the other first, and then this one.
     *
     * @param related the model
     * @throws InvalidQueryException if it was read without the key that the relation needs
     */
    public void associate(R related) {
        Object key = null;
        if (State.exists(related)) {
            key = relation().matchOf(related);
            if (key == null) {
                throw new InvalidQueryException(relation().withoutMatch());
            }
        }
        point(key);
        fill(related);
    }

    /** {@inheritDoc} Whoever empties the column afterwards wants to point to nobody. */
    @Override
    public @Nullable Entity awaited() {
        return isLoaded() && loadedFor == null && loaded() instanceof Entity owner && key() == null ? owner : null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void settle() {
        Entity owner = awaited();
        if (owner != null && Pointing.isReady(this, relation(), owner)) {
            associate((R) owner);
            Pointing.orElse(this, owner, () -> point(null));
        }
    }

    /** Points to nothing; does not save. */
    public void dissociate() {
        point(null);
        forget();
    }

    private void point(@Nullable Object key) {
        List<String> columns = relation().foreignKey();
        for (int i = 0; i < columns.size(); i++) {
            Object value = key instanceof List<?> several && columns.size() > 1 ? several.get(i) : key;
            State.set(parent(), columns.get(i), value);
        }
    }
}
