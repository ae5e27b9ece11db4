package io.eloquent.model;

import io.eloquent.api.error.VetoException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.SoftDeletable;
import io.eloquent.model.meta.State;
import io.eloquent.model.persist.Persistence;
import java.util.Objects;

/**
 * Keeps the rows of a model when it is deleted: {@code delete()} sets column {@code deleted_at}, and queries see only
 * rows in which it is null. The model needs a field {@code Instant deletedAt}.
 */
public interface SoftDeletes extends SoftDeletable {

    /** {@return whether this model is deleted, though its row is still there} */
    default boolean trashed() {
        return State.get((Entity) this, deletedAtOf(this)) != null;
    }

    /** {@return whether the row was there} Takes the deletion back. Runs {@code update … set deleted_at = null, updated_at = ?}. */
    default boolean restore() {
        Entity model = (Entity) this;
        if (!State.exists(model)) {
            State.set(model, deletedAtOf(this), null);
            return false;
        }
        try {
            Persistence.restore(model, deletedAtOf(this));
            return true;
        } catch (VetoException no) {
            return false;
        }
    }

    /** {@return whether the row was there} Deletes the row for good. Runs {@code delete from … where id = ?}. */
    default boolean forceDelete() {
        try {
            return State.exists((Entity) this) && Persistence.forceDelete((Entity) this);
        } catch (VetoException no) {
            return false;
        }
    }

    private static String deletedAtOf(SoftDeletes model) {
        return Objects.requireNonNull(State.meta((Entity) model).deletedAt());
    }
}
