package io.eloquent.api.error;

/** A row broke a rule that the table declares. */
public class ConstraintViolation extends QueryException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong
     * @param failure the statement that failed and where
     */
    public ConstraintViolation(String message, Failure failure) {
        super(message, failure);
    }
}
