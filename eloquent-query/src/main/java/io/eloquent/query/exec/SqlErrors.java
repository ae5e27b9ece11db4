package io.eloquent.query.exec;

import io.eloquent.api.error.CheckViolation;
import io.eloquent.api.error.ConnectionLost;
import io.eloquent.api.error.DeadlockDetected;
import io.eloquent.api.error.ForeignKeyViolation;
import io.eloquent.api.error.LockTimeout;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.NotNullViolation;
import io.eloquent.api.error.QueryException;
import io.eloquent.api.error.QueryException.Failure;
import io.eloquent.api.error.QueryTimeout;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.dialect.ErrorKind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what drivers throw into this library's exceptions, the same on every database. */
final class SqlErrors {
    private final String connection;
    private final boolean showBindings;

    SqlErrors(String connection, boolean showBindings) {
        this.connection = connection;
        this.showBindings = showBindings;
    }

    /** {@return the connection's name} */
    String connection() {
        return connection;
    }

    /** {@return the exception for a statement that failed} */
    QueryException failed(SQLException cause, CompiledSql sql, Dialect dialect) {
        String where = " (connection \"" + connection + "\"; SQL: " + sql.sql() + "; " + bindings(sql.bindings()) + ")";
        Failure failure = new Failure(sql.sql(), connection, cause);
        Duration timeout = sql.timeout();
        return timeout != null && dialect.errorKind(cause) == ErrorKind.QUERY_TIMEOUT
                ? new QueryTimeout("The statement was cancelled after " + timeout.toMillis() + " ms" + where, failure)
                : of(cause, dialect, where, failure);
    }

    /** {@return the exception for a transaction that could not do something} */
    QueryException failed(SQLException cause, String what, Dialect dialect) {
        String where = " (connection \"" + connection + "\"; " + what + ")";
        return of(cause, dialect, where, new Failure("", connection, cause));
    }

    /** {@return the exception for a connection that is not to be had} The first line tells what matters. */
    ConnectionLost unreachable(SQLException cause, ConnectionSource source) {
        String reason = told(cause).lines().findFirst().orElse("");
        return new ConnectionLost(
                "Connection \"" + connection + "\" cannot be opened to " + source + ": " + reason,
                new Failure("", connection, cause));
    }

    private static QueryException of(SQLException cause, Dialect dialect, String where, Failure failure) {
        return switch (dialect.errorKind(cause)) {
            case UNIQUE ->
                new UniqueConstraintViolation("A value that must be unique is already there" + where, failure);
            case FOREIGN_KEY ->
                new ForeignKeyViolation("A foreign key points to no row, or is still pointed to" + where, failure);
            case NOT_NULL -> new NotNullViolation("A column that needs a value got none" + where, failure);
            case CHECK -> new CheckViolation("A value breaks a check constraint" + where, failure);
            case DEADLOCK ->
                new DeadlockDetected(
                        "The database ended the transaction: deadlock or serialization conflict" + where, failure);
            case LOCK_TIMEOUT -> new LockTimeout("A lock was not to be had in time" + where, failure);
            case QUERY_TIMEOUT ->
                new QueryTimeout(
                        "The statement was cancelled: it took longer than it may, or somebody ended it" + where,
                        failure);
            case CONNECTION -> new ConnectionLost("The connection broke: " + told(cause) + where, failure);
            case OTHER -> new QueryException("The database refused: " + told(cause) + where, failure);
        };
    }

    private static String told(SQLException cause) {
        return cause.getMessage() == null ? cause.getClass().getName() : cause.getMessage();
    }

    /** {@return the exception for a value that could not be bound} */
    MappingException unbindable(RuntimeException cause, CompiledSql sql, int index) {
        Object value = sql.bindings().get(index);
        return new MappingException(
                "Binding " + (index + 1) + ", a " + typeName(value) + ", cannot be bound: " + cause.getMessage()
                        + " (connection \"" + connection + "\"; SQL: " + sql.sql() + ")",
                cause);
    }

    /** {@return the values if they may be shown, else their types} */
    String bindings(List<@Nullable Object> values) {
        if (values.isEmpty()) {
            return "no bindings";
        }
        StringBuilder text = new StringBuilder();
        text.append(values.size()).append(values.size() == 1 ? " binding: " : " bindings: ");
        int shown = Math.min(values.size(), 20);
        for (int i = 0; i < shown; i++) {
            Object value = values.get(i);
            text.append(i == 0 ? "" : ", ").append(showBindings ? String.valueOf(value) : typeName(value));
        }
        return shown == values.size() ? text.toString() : text.append(", …").toString();
    }

    private static String typeName(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getSimpleName();
    }
}
