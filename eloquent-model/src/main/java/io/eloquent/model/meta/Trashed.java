package io.eloquent.model.meta;

/** Which rows of a model with soft deletes a query sees. */
public enum Trashed {
    /** Those that are not deleted. */
    WITHOUT,
    /** All of them. */
    WITH,
    /** Those that are deleted. */
    ONLY
}
