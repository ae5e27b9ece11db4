package io.eloquent.api.error;

import org.jspecify.annotations.Nullable;

/** A query that makes no sense: an unknown operator or direction, an empty name, a null where none can be. Thrown
 * before any SQL is sent. */
public class InvalidQueryException extends EloquentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, where, and the line that would fix it
     */
    public InvalidQueryException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was wrong, where, and the line that would fix it
     * @param cause what the layer below said
     */
    public InvalidQueryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
