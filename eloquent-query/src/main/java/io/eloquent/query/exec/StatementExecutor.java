package io.eloquent.query.exec;

import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.dialect.Codecs;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prepares statements, binds their values, and executes them within their time. Safe for many threads. */
final class StatementExecutor {
    private final SqlErrors errors;
    private final StatementTimeouts timeouts;
    private final StrictChecks checks = new StrictChecks();

    StatementExecutor(SqlErrors errors) {
        this.errors = errors;
        this.timeouts = new StatementTimeouts(errors.connection());
    }

    /** What is done with a statement whose values are bound. */
    @FunctionalInterface
    interface Execution<T extends @Nullable Object> {
        T run(PreparedStatement statement) throws SQLException;
    }

    /** {@return whether a statement does nothing but read, as far as its first word tells} */
    static boolean isSelect(CompiledSql sql) {
        return sql.sql().regionMatches(true, 0, "select ", 0, 7);
    }

    /** {@return the statement, checked and prepared} It is to be closed. */
    PreparedStatement prepare(Connection connection, Server server, CompiledSql sql) throws SQLException {
        checks.check(connection, server, sql.sql());
        return connection.prepareStatement(sql.sql());
    }

    /** {@return an insert, checked and prepared to give back the keys that the database makes} It is to be closed. */
    PreparedStatement prepareForKeys(Connection connection, Server server, CompiledSql sql) throws SQLException {
        checks.check(connection, server, sql.sql());
        return connection.prepareStatement(sql.sql(), Statement.RETURN_GENERATED_KEYS);
    }

    /** {@return whether it returns rows} Executes a statement of any kind, which may change tables, as it is. */
    boolean executeAny(Connection connection, Server server, CompiledSql sql) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(sql.sql())) {
            return run(prepared, server, sql, PreparedStatement::execute);
        } finally {
            tablesChanged();
        }
    }

    /** Takes note that tables may be others than before. */
    void tablesChanged() {
        checks.startAnew();
    }

    /** {@return what the execution returns} Prepares, binds, executes, closes. */
    <T extends @Nullable Object> T execute(
            Connection connection, Server server, CompiledSql sql, Execution<T> execution) throws SQLException {
        try (PreparedStatement prepared = prepare(connection, server, sql)) {
            return run(prepared, server, sql, execution);
        }
    }

    /** {@return what the execution returns} Binds and executes what is prepared, and does not close it. */
    <T extends @Nullable Object> T run(
            PreparedStatement prepared, Server server, CompiledSql sql, Execution<T> execution) throws SQLException {
        bind(prepared, sql, server.codecs());
        Duration timeout = sql.timeout();
        return timeout == null ? execution.run(prepared) : runWithin(timeout, prepared, execution);
    }

    private <T extends @Nullable Object> T runWithin(
            Duration timeout, PreparedStatement prepared, Execution<T> execution) throws SQLException {
        StatementTimeouts.Watch watch = timeouts.watch(prepared, timeout);
        try {
            return execution.run(prepared);
        } finally {
            watch.close();
        }
    }

    private void bind(PreparedStatement statement, CompiledSql sql, Codecs codecs) throws SQLException {
        List<@Nullable Object> bindings = sql.bindings();
        for (int i = 0; i < bindings.size(); i++) {
            try {
                codecs.bind(statement, i + 1, bindings.get(i));
            } catch (RuntimeException e) {
                throw errors.unbindable(e, sql, i);
            }
        }
    }
}
