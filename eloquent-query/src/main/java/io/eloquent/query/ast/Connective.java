package io.eloquent.query.ast;

/** What joins a condition to those before it. */
public enum Connective {
    /** Both hold. */
    AND,
    /** At least one holds. */
    OR
}
