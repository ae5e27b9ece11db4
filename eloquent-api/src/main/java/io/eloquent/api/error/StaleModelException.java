package io.eloquent.api.error;

import org.jspecify.annotations.Nullable;

/** A model could not be written because somebody else has changed its row since it was read. Read it again, and decide anew. */
public class StaleModelException extends EloquentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, where, and the line that would fix it
     */
    public StaleModelException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was wrong, where, and the line that would fix it
     * @param cause what the layer below said
     */
    public StaleModelException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
