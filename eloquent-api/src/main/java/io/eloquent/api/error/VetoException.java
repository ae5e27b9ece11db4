package io.eloquent.api.error;

import org.jspecify.annotations.Nullable;

/** A listener of a model's event says no: thrown by it, {@code save()} and {@code delete()} stop, write nothing and return false;
 * {@code saveOrFail()} and {@code deleteOrFail()} throw it on. */
public class VetoException extends EloquentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, where, and the line that would fix it
     */
    public VetoException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was wrong, where, and the line that would fix it
     * @param cause what the layer below said
     */
    public VetoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
