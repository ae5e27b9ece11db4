package io.eloquent.api.error;

import org.jspecify.annotations.Nullable;

/** The root of every exception that this library throws. Unchecked, like all of them. */
public class EloquentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, where, and the line that would fix it
     */
    public EloquentException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was wrong, where, and the line that would fix it
     * @param cause what the layer below said
     */
    public EloquentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
