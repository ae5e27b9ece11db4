package io.eloquent.api.error;

import org.jspecify.annotations.Nullable;

/** A clause that this database does not have. Thrown before any SQL is sent; a clause is never dropped in silence. */
public class UnsupportedSqlException extends EloquentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong, where, and the line that would fix it
     */
    public UnsupportedSqlException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what was wrong, where, and the line that would fix it
     * @param cause what the layer below said
     */
    public UnsupportedSqlException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
