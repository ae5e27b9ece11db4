package io.eloquent.api.error;

/** A value that the table's CHECK constraint refuses. */
public class CheckViolation extends ConstraintViolation {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong
     * @param failure the statement that failed and where
     */
    public CheckViolation(String message, Failure failure) {
        super(message, failure);
    }
}
