package io.eloquent.model;

/** What the first touch of a relation does that was not loaded with its model. */
public enum LazyLoading {
    /** Loads the relation for all models that came from the same query, in one query more. The default. */
    BATCH,
    /** Loads the relation for this model alone. */
    SINGLE,
    /** Throws, and says which {@code with} is missing: for tests, and for those who want to know every query. */
    FORBIDDEN
}
