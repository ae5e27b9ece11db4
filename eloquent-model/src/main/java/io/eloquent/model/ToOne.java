package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A relation to one model.
 *
 * @param <R> the model on the other side
 */
public abstract sealed class ToOne<R extends Model<R>> extends Relation<R> permits BelongsTo, HasOne, HasOneThrough {

    ToOne(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    /**
     * {@return the related model, loaded at the first call and kept; empty if there is none} With {@code withDefault} it is
     * never empty.
     */
    public final Optional<R> get() {
        return Optional.ofNullable(orNull());
    }

    /** {@return the related model, or null; see {@link #get}} */
    @SuppressWarnings("unchecked")
    public final @Nullable R orNull() {
        forgetIfStale();
        if (isLoaded() || parentHasRow()) {
            loadOnce();
            R loaded = (R) loaded();
            if (loaded != null) {
                return loaded;
            }
        }
        return otherwise();
    }

    /** Forgets what was loaded if it is not what the model points to any more. */
    void forgetIfStale() {}

    /** {@return whether there can be a related model} */
    boolean parentHasRow() {
        return State.exists(parent());
    }

    @SuppressWarnings("unchecked")
    private @Nullable R otherwise() {
        Consumer<Object> otherwise = keyed().otherwise();
        if (otherwise == null) {
            return null;
        }
        R made = newRelated();
        otherwise.accept(made);
        return made;
    }

    /** {@return a new related model, not saved} */
    @SuppressWarnings("unchecked")
    R newRelated() {
        return (R) definition().related().binding().newInstance();
    }

    @SuppressWarnings("unchecked")
    final void setDefault(Consumer<? super R> attributes) {
        keyed().setOtherwise((Consumer<Object>) (Consumer<?>) attributes);
    }
}
