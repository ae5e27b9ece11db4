package io.eloquent.api.error;

/** The database ended this transaction to resolve a deadlock or a serialization conflict. Safe to try again from the
 * start. */
public class DeadlockDetected extends QueryException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong
     * @param failure the statement that failed and where
     */
    public DeadlockDetected(String message, Failure failure) {
        super(message, failure);
    }
}
