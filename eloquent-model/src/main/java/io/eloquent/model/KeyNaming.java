package io.eloquent.model;

/** By which names models show their attributes in maps and JSON; see {@link Model#setKeyNaming}. */
public enum KeyNaming {
    /** By the names of columns, {@code created_at}; relations in snake case. Where it starts. */
    COLUMN,
    /** By the names of fields, {@code createdAt}; what has no field, in camel case. */
    FIELD
}
