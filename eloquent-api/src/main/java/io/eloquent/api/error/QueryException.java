package io.eloquent.api.error;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database refused a statement. Carries the SQL and the connection's name; bound values appear only where the
 * connection was configured to show them, since they may be secrets. The driver's own exception is the cause. */
public class QueryException extends EloquentException {
    private static final long serialVersionUID = 1L;

    private final String sql;
    private final String connection;
    private final String sqlState;
    private final int vendorCode;

    /**
     * Creates the exception.
     *
     * @param message what was wrong
     * @param failure the statement that failed and where
     */
    public QueryException(String message, Failure failure) {
        super(message, failure.cause());
        this.sql = failure.sql();
        this.connection = failure.connection();
        SQLException cause = failure.cause();
        this.sqlState = cause == null || cause.getSQLState() == null ? "" : cause.getSQLState();
        this.vendorCode = cause == null ? 0 : cause.getErrorCode();
    }

    /** {@return the statement's text, with placeholders for its values; empty when no statement was involved} */
    public String sql() {
        return sql;
    }

    /** {@return the name of the connection that ran it} */
    public String connection() {
        return connection;
    }

    /** {@return the SQLState that the driver gave, or an empty string} */
    public String sqlState() {
        return sqlState;
    }

    /** {@return the database's own error number, or 0} */
    public int vendorCode() {
        return vendorCode;
    }

    /**
     * A statement that failed.
     *
     * @param sql its text, with placeholders
     * @param connection the connection's name
     * @param cause what the driver said, or null if the driver said nothing
     */
    public record Failure(
            String sql, String connection, @Nullable SQLException cause) {}
}
