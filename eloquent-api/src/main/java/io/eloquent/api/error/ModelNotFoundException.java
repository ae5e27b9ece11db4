package io.eloquent.api.error;

import org.jspecify.annotations.Nullable;

/** A finder that must find ({@code findOrFail}, {@code firstOrFail}) found nothing. */
public class ModelNotFoundException extends RecordsNotFoundException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, where, and the line that would fix it
     */
    public ModelNotFoundException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was wrong, where, and the line that would fix it
     * @param cause what the layer below said
     */
    public ModelNotFoundException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
