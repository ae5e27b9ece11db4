package io.eloquent.model;

import java.util.List;

/**
 * What {@code sync}, {@code toggle} and their like did to the table between.
 *
 * @param attached the keys of the related models that rows were added for
 * @param detached the keys of those whose rows were taken away
 * @param updated the keys of those whose rows got other values
 */
public record PivotChanges(List<Object> attached, List<Object> detached, List<Object> updated) {

    /** Copies the lists. */
    public PivotChanges {
        attached = List.copyOf(attached);
        detached = List.copyOf(detached);
        updated = List.copyOf(updated);
    }

    /** {@return whether nothing was to be done} */
    public boolean isEmpty() {
        return attached.isEmpty() && detached.isEmpty() && updated.isEmpty();
    }
}
