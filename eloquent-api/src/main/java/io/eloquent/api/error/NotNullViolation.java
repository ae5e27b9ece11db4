package io.eloquent.api.error;

/** NULL, or nothing at all, for a column that needs a value. */
public class NotNullViolation extends ConstraintViolation {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong
     * @param failure the statement that failed and where
     */
    public NotNullViolation(String message, Failure failure) {
        super(message, failure);
    }
}
