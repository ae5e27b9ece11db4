package io.eloquent.dialect.mysql;

import io.eloquent.query.dialect.ErrorKind;
import java.sql.SQLException;

/**
 * What the servers' error numbers mean (https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html,
 * https://mariadb.com/kb/en/mariadb-error-code-reference/). Their SQLStates tell only that a constraint failed.
 */
final class MySqlErrors {
    private MySqlErrors() {}

    static ErrorKind kindOf(SQLException failure) {
        return switch (failure.getErrorCode()) {
            // ER_DUP_ENTRY, ER_DUP_UNIQUE, ER_DUP_ENTRY_AUTOINCREMENT_CASE, ER_DUP_ENTRY_WITH_KEY_NAME
            case 1062, 1169, 1569, 1586 -> ErrorKind.UNIQUE;
            // ER_NO_REFERENCED_ROW, ER_ROW_IS_REFERENCED, both with _2, ER_FOREIGN_DUPLICATE_KEY_*
            case 1216, 1217, 1451, 1452, 1557, 1761, 1762 -> ErrorKind.FOREIGN_KEY;
            // ER_BAD_NULL_ERROR, ER_NO_DEFAULT_FOR_FIELD
            case 1048, 1364 -> ErrorKind.NOT_NULL;
            // MySQL's ER_CHECK_CONSTRAINT_VIOLATED, MariaDB's ER_CONSTRAINT_FAILED
            case 3819, 4025 -> ErrorKind.CHECK;
            // ER_LOCK_DEADLOCK; MariaDB's ER_CHECKREAD, when a row changed since the transaction's snapshot
            case 1213, 1020 -> ErrorKind.DEADLOCK;
            // ER_LOCK_WAIT_TIMEOUT, ER_LOCK_NOWAIT
            case 1205, 3572 -> ErrorKind.LOCK_TIMEOUT;
            // ER_QUERY_INTERRUPTED; MySQL's ER_QUERY_TIMEOUT, MariaDB's ER_STATEMENT_TIMEOUT
            case 1317, 3024, 1969 -> ErrorKind.QUERY_TIMEOUT;
            // ER_CON_COUNT_ERROR, ER_BAD_HOST_ERROR, ER_HANDSHAKE_ERROR, ER_DBACCESS_DENIED_ERROR,
            // ER_ACCESS_DENIED_ERROR, ER_SERVER_SHUTDOWN, MariaDB's ER_CONNECTION_KILLED, CR_SERVER_GONE_ERROR,
            // CR_SERVER_LOST, ER_CLIENT_INTERACTION_TIMEOUT
            case 1040, 1042, 1043, 1044, 1045, 1053, 1927, 2006, 2013, 4031 -> ErrorKind.CONNECTION;
            default -> isCancellation(failure) ? ErrorKind.QUERY_TIMEOUT : ErrorKind.ofSqlState(failure);
        };
    }

    /** Connector/J puts an exception without a number in the place of the server's 1317 if it asked for that itself. */
    private static boolean isCancellation(SQLException failure) {
        return failure.getClass().getSimpleName().equals("MySQLStatementCancelledException");
    }
}
