package io.eloquent.api.error;

/** A value, or a combination of values, that must be unique is already there. */
public class UniqueConstraintViolation extends ConstraintViolation {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was wrong
     * @param failure the statement that failed and where
     */
    public UniqueConstraintViolation(String message, Failure failure) {
        super(message, failure);
    }
}
