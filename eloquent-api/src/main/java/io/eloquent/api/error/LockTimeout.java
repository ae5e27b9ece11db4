package io.eloquent.api.error;

/** A lock was not to be had in time. */
public class LockTimeout extends QueryException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong
     * @param failure the statement that failed and where
     */
    public LockTimeout(String message, Failure failure) {
        super(message, failure);
    }
}
