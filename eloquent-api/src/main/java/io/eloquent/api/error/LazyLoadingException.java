package io.eloquent.api.error;

import org.jspecify.annotations.Nullable;

/** A relation was touched before it was loaded, while lazy loading is forbidden. */
public class LazyLoadingException extends EloquentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, where, and the line that would fix it
     */
    public LazyLoadingException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was wrong, where, and the line that would fix it
     * @param cause what the layer below said
     */
    public LazyLoadingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
