package io.eloquent.api.error;

/** A statement took longer than it may, or somebody ended it. */
public class QueryTimeout extends QueryException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong
     * @param failure the statement that failed and where
     */
    public QueryTimeout(String message, Failure failure) {
        super(message, failure);
    }
}
