package io.eloquent.api.error;

import org.jspecify.annotations.Nullable;

/** A query whose row must be there found none. */
public class RecordsNotFoundException extends EloquentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, where, and the line that would fix it
     */
    public RecordsNotFoundException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was wrong, where, and the line that would fix it
     * @param cause what the layer below said
     */
    public RecordsNotFoundException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
