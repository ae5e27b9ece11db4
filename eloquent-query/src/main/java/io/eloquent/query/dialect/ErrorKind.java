package io.eloquent.query.dialect;

/** What kind of failure a driver reports, the same on every database. */
public enum ErrorKind {
    /** A value that must be unique is already there. */
    UNIQUE,
    /** A row points to a row that is not there, or is still pointed to. */
    FOREIGN_KEY,
    /** NULL where a value is needed. */
    NOT_NULL,
    /** A CHECK constraint says no. */
    CHECK,
    /** The transaction was ended to resolve a deadlock or a serialization conflict. */
    DEADLOCK,
    /** A lock was not to be had in time. */
    LOCK_TIMEOUT,
    /** The connection could not be made, or broke. */
    CONNECTION,
    /** Anything else. */
    OTHER
}
