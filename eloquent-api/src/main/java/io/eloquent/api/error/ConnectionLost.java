package io.eloquent.api.error;

/** The connection could not be made, or broke. */
public class ConnectionLost extends QueryException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong
     * @param failure the statement that failed and where
     */
    public ConnectionLost(String message, Failure failure) {
        super(message, failure);
    }
}
