package io.eloquent.api.error;

import org.jspecify.annotations.Nullable;

/** Mass assignment of a model that guards everything. */
public class MassAssignmentException extends EloquentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, where, and the line that would fix it
     */
    public MassAssignmentException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was wrong, where, and the line that would fix it
     * @param cause what the layer below said
     */
    public MassAssignmentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
