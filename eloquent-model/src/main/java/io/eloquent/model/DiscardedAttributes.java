package io.eloquent.model;

/** What becomes of attributes that mass assignment may not set; see {@link Model#setDiscardedAttributes}. */
public enum DiscardedAttributes {
    /** They are dropped without a word. Where it starts. */
    IGNORE,
    /**
     * They are a {@link io.eloquent.api.error.MassAssignmentException} that names them, and nothing is set: for
     * development and tests, where a forgotten {@code @Fillable} shall be noticed.
     */
    THROW
}
