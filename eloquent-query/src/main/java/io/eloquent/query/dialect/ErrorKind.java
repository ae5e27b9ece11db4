package io.eloquent.query.dialect;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;

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
    /** The statement took longer than it may, or was cancelled. */
    QUERY_TIMEOUT,
    /** The connection could not be made, or broke. */
    CONNECTION,
    /** Anything else. */
    OTHER;

    /**
     * {@return the kind that a failure's SQLState tells} The classes are the SQL standard's (08 connection, 23 integrity
     * constraint, 40 transaction rollback); the constraints' own codes, and that of a cancelled statement, are those that
     * several databases share.
     *
     * @param failure the driver's exception
     */
    public static ErrorKind ofSqlState(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return ofClass(failure);
        }
        return switch (state) {
            case "23505" -> UNIQUE;
            case "23503" -> FOREIGN_KEY;
            case "23502" -> NOT_NULL;
            case "23513", "23514" -> CHECK;
            case "40001" -> DEADLOCK;
            case "57014" -> QUERY_TIMEOUT;
            default -> state.startsWith("08") ? CONNECTION : ofClass(failure);
        };
    }

    private static ErrorKind ofClass(SQLException failure) {
        if (failure instanceof SQLTimeoutException) {
            return QUERY_TIMEOUT;
        }
        return isAboutConnections(failure) ? CONNECTION : OTHER;
    }

    private static boolean isAboutConnections(SQLException failure) {
        return failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException;
    }
}
