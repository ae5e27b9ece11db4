package io.eloquent.dialect.contract.model;

/** How far a student has come with a course. */
public enum Level {
    /** Has yet to begin. */
    PLANNED,
    /** Attends. */
    ACTIVE,
    /** Has done it. */
    PASSED
}
