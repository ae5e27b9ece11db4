package io.eloquent.api.error;

import org.jspecify.annotations.Nullable;

/** A model class, a field or a value does not fit its table: a type nobody can convert, a key that does not exist,
 * an {@code int} field and a NULL column. */
public class MappingException extends EloquentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, where, and the line that would fix it
     */
    public MappingException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was wrong, where, and the line that would fix it
     * @param cause what the layer below said
     */
    public MappingException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
