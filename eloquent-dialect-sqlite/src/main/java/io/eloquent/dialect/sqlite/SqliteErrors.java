package io.eloquent.dialect.sqlite;

import io.eloquent.query.dialect.ErrorKind;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite's result codes mean (https://www.sqlite.org/rescode.html). The driver gives no SQLState and only the
 * primary code as its error number; the extended code's name begins the message, in brackets.
 */
final class SqliteErrors {
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int INTERRUPT = 9;
    private static final int CANTOPEN = 14;

    private SqliteErrors() {}

    static ErrorKind kindOf(SQLException failure) {
        return switch (extendedCode(failure.getMessage())) {
            case "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_ROWID" ->
                ErrorKind.UNIQUE;
            case "SQLITE_CONSTRAINT_FOREIGNKEY" -> ErrorKind.FOREIGN_KEY;
            case "SQLITE_CONSTRAINT_NOTNULL" -> ErrorKind.NOT_NULL;
            case "SQLITE_CONSTRAINT_CHECK" -> ErrorKind.CHECK;
            // another connection wrote since this transaction began to read: only a new transaction helps
            case "SQLITE_BUSY_SNAPSHOT" -> ErrorKind.DEADLOCK;
            default -> ofPrimaryCode(failure);
        };
    }

    private static ErrorKind ofPrimaryCode(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case BUSY, LOCKED -> ErrorKind.LOCK_TIMEOUT;
            case INTERRUPT -> ErrorKind.QUERY_TIMEOUT;
            case CANTOPEN -> ErrorKind.CONNECTION;
            default -> ErrorKind.ofSqlState(failure);
        };
    }

    private static String extendedCode(@Nullable String message) {
        if (message == null || !message.startsWith("[")) {
            return "";
        }
        int end = message.indexOf(']');
        return end < 0 ? "" : message.substring(1, end);
    }
}
