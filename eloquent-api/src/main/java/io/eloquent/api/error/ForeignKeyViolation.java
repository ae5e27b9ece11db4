package io.eloquent.api.error;

/** A row points to a row that is not there, or a row that others point to was to go. */
public class ForeignKeyViolation extends ConstraintViolation {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong
     * @param failure the statement that failed and where
     */
    public ForeignKeyViolation(String message, Failure failure) {
        super(message, failure);
    }
}
