package io.eloquent.model;

import io.eloquent.model.event.Events;
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

    /**
     * {@return whether it is restored; false if there is no row, or a listener said no} Takes the deletion back, without
     * writing other changes. Runs {@code update … set deleted_at = null, updated_at = ?}.
     */
    default boolean restore() {
        Entity model = (Entity) this;
        if (!State.exists(model)) {
            State.set(model, deletedAtOf(this), null);
            return false;
        }
        return Persistence.restore(model, deletedAtOf(this), false);
    }

    /** {@return whether it is restored} Takes the deletion back without telling anybody. */
    default boolean restoreQuietly() {
        return Events.without(this::restore);
    }

    /** {@return whether the row was there; false if a listener said no} Deletes the row for good. Runs {@code delete from … where id = ?}. */
    boolean forceDelete();

    private static String deletedAtOf(SoftDeletes model) {
        return Objects.requireNonNull(State.meta((Entity) model).deletedAt());
    }
}
