package io.eloquent.api.error;

import org.jspecify.annotations.Nullable;

/** A query whose row must be the only one found more. */
public class MultipleRecordsFoundException extends EloquentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, where, and the line that would fix it
     */
    public MultipleRecordsFoundException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was wrong, where, and the line that would fix it
     * @param cause what the layer below said
     */
    public MultipleRecordsFoundException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
