package io.eloquent.query.exec;

import io.eloquent.api.error.ConnectionLost;
import io.eloquent.api.error.DeadlockDetected;
import io.eloquent.api.event.StatementEvent;
import io.eloquent.query.compile.CompiledSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements: takes the connection that each is for, binds, executes, reads, gives the connection back. What is
 * not needed costs nothing: no clock is read and nothing is allocated for listeners that are not there. Safe for many
 * threads.
 */
public final class StatementRunner {
    private final ConnectionSources sources;
    private final Sessions sessions;
    private final StatementExecutor executor;
    private final Cursors cursors;
    private final SqlErrors errors;
    private final StatementLog log;
    private final StatementObservers observers;
    private final boolean sticky;

    StatementRunner(
            ConnectionSources sources,
            Sessions sessions,
            StatementExecutor executor,
            Cursors cursors,
            SqlErrors errors,
            StatementObservers observers,
            boolean sticky) {
        this.sources = sources;
        this.sessions = sessions;
        this.executor = executor;
        this.cursors = cursors;
        this.errors = errors;
        this.log = new StatementLog(errors);
        this.observers = observers;
        this.sticky = sticky;
    }

    /** What is done with a connection. */
    @FunctionalInterface
    private interface Step<T extends @Nullable Object> {
        T run(Connection connection, Server server, CompiledSql sql) throws SQLException;

        /** {@return whether it may change rows} */
        default boolean isWriting() {
            return true;
        }
    }

    /**
     * Runs a query. In a transaction it runs on the transaction's connection; else where reads go, unless this thread
     * must see its own writes. If the connection turns out to be broken before the database has answered, outside a
     * transaction, a {@code select} is tried once more on another one.
     *
     * @param sql the query
     * @param onWriter whether it must run where writes go
     * @param reader reads the result; while a thread pretends it is given one without rows and without columns
     * @param <T> what the reader makes of it
     * @return what the reader made of it
     */
    public <T extends @Nullable Object> T read(CompiledSql sql, boolean onWriter, ResultReader<T> reader) {
        Session session = sessions.find();
        if (pretends(session, sql)) {
            return pretended(reader);
        }
        boolean writer = onWriter || session != null && session.wrote;
        ConnectionSource source = writer ? sources.writer() : sources.reader();
        Reading<T> reading = new Reading<>(reader);
        try {
            return run(sql, source, session, reading);
        } catch (ConnectionLost e) {
            if (session != null && session.transaction != null || !reading.mayRunAgain(sql)) {
                throw e;
            }
            return run(sql, source, session, new Reading<>(reader));
        }
    }

    /**
     * Opens a query whose rows are read as they are asked for. Runs where {@link #read} does, and holds its connection
     * until the cursor is closed or has come to its end.
     *
     * @param sql the query
     * @param onWriter whether it must run where writes go
     * @param reader makes a reader of the result, before its first row; while a thread pretends, of a result without
     *     rows and without columns
     * @param <T> what is read at a time
     * @return the rows, to be closed
     */
    public <T> Cursor<T> open(CompiledSql sql, boolean onWriter, ResultReader<NextRow<T>> reader) {
        Session session = sessions.find();
        if (pretends(session, sql)) {
            return new EndedCursor<>();
        }
        boolean writer = onWriter || session != null && session.wrote;
        ConnectionSource source = writer ? sources.writer() : sources.reader();
        Cursors.Opening<T> opening = cursors.opening(sql, source, session, reader);
        try {
            return observed(sql, opening::open);
        } catch (ConnectionLost e) {
            if (!opening.mayRunAgain()) {
                throw e;
            }
            return observed(sql, cursors.opening(sql, source, session, reader)::open);
        }
    }

    /** A query on its way, which knows how far it came. */
    private final class Reading<T extends @Nullable Object> implements Step<T>, StatementExecutor.Execution<T> {
        private final ResultReader<T> reader;
        private boolean sent;
        private boolean answered;

        Reading(ResultReader<T> reader) {
            this.reader = reader;
        }

        @Override
        public T run(Connection connection, Server server, CompiledSql sql) throws SQLException {
            return executor.execute(connection, server, sql, this);
        }

        @Override
        public boolean isWriting() {
            return false;
        }

        @Override
        public T run(PreparedStatement statement) throws SQLException {
            sent = true;
            try (ResultSet rows = statement.executeQuery()) {
                answered = true;
                return reader.read(rows);
            }
        }

        boolean mayRunAgain(CompiledSql sql) {
            return sent && !answered && StatementExecutor.isSelect(sql);
        }
    }

    /**
     * Runs a statement that returns no rows.
     *
     * @param sql the statement
     * @return how many rows it affected; 0 while this thread pretends
     */
    public int write(CompiledSql sql) {
        Session session = sessions.find();
        return pretends(session, sql) ? 0 : run(sql, sources.writer(), writes(session), this::update);
    }

    private int update(Connection connection, Server server, CompiledSql sql) throws SQLException {
        return executor.execute(connection, server, sql, PreparedStatement::executeUpdate);
    }

    /**
     * Runs statements that return no rows, one after another, in this thread's transaction. One that has the text of the
     * one before it is not prepared anew.
     *
     * @param statements the statements
     * @param affected hears after each how many rows it affected; nothing while this thread pretends
     * @throws IllegalStateException if this thread has no transaction
     */
    public void writeAll(Iterable<CompiledSql> statements, IntConsumer affected) {
        Session session = sessions.find();
        if (session == null || session.transaction == null) {
            throw new IllegalStateException("statements that belong together need a transaction: call transaction()");
        }
        try (Updating updating = new Updating()) {
            for (CompiledSql sql : statements) {
                if (!pretends(session, sql)) {
                    affected.accept(run(sql, sources.writer(), session, updating));
                }
            }
        }
    }

    /** Updates on one connection, which keep what they prepared for the next one of the same text. */
    private final class Updating implements Step<Integer>, AutoCloseable {
        private @Nullable PreparedStatement prepared;
        private String text = "";

        @Override
        public Integer run(Connection connection, Server server, CompiledSql sql) throws SQLException {
            PreparedStatement statement = prepared;
            if (statement == null || !text.equals(sql.sql())) {
                close();
                statement = executor.prepare(connection, server, sql);
                prepared = statement;
                text = sql.sql();
            }
            return executor.run(statement, server, sql, PreparedStatement::executeUpdate);
        }

        @Override
        public void close() {
            PreparedStatement statement = prepared;
            prepared = null;
            if (statement != null) {
                try {
                    statement.close();
                } catch (SQLException e) {
                    StatementLog.LOGGER.debug("[{}] a statement could not be closed", errors.connection(), e);
                }
            }
        }
    }

    /**
     * Runs a statement that writes and returns rows, such as {@code insert … returning}. It is never tried twice.
     *
     * @param sql the statement
     * @param reader reads the result
     * @param <T> what the reader makes of it
     * @return what the reader made of it
     */
    public <T extends @Nullable Object> T write(CompiledSql sql, ResultReader<T> reader) {
        Session session = sessions.find();
        return pretends(session, sql)
                ? pretended(reader)
                : run(
                        sql,
                        sources.writer(),
                        writes(session),
                        (connection, server, any) ->
                                executor.execute(connection, server, any, statement -> returned(statement, reader)));
    }

    /** Some drivers take no write for a query, whatever it returns. */
    private static <T extends @Nullable Object> T returned(PreparedStatement statement, ResultReader<T> reader)
            throws SQLException {
        statement.execute();
        try (ResultSet rows = statement.getResultSet()) {
            return reader.read(rows);
        }
    }

    /**
     * Runs an insert whose keys the database makes.
     *
     * @param sql the insert; with {@code returning} the key where the dialect returns keys as rows
     * @param keyColumn the key's column
     * @return the keys in the order of the rows, as the driver gives them; some drivers give only one for many rows
     */
    public List<Object> insertGetKeys(CompiledSql sql, String keyColumn) {
        Session session = sessions.find();
        GeneratedKeys keys = new GeneratedKeys(keyColumn);
        if (pretends(session, sql)) {
            return List.of();
        }
        return run(sql, sources.writer(), writes(session), (connection, server, insert) -> {
            if (server.dialect().returnsKeysAsRows()) {
                return executor.execute(connection, server, insert, statement -> returned(statement, keys));
            }
            try (PreparedStatement prepared = executor.prepareForKeys(connection, server, insert)) {
                return executor.run(prepared, server, insert, statement -> {
                    statement.executeUpdate();
                    try (ResultSet rows = statement.getGeneratedKeys()) {
                        return keys.read(rows);
                    }
                });
            }
        });
    }

    /**
     * Runs a statement of any kind, and drops what it returns.
     *
     * @param sql the statement
     */
    public void execute(CompiledSql sql) {
        Session session = sessions.find();
        if (!pretends(session, sql)) {
            run(
                    sql,
                    sources.writer(),
                    writes(session),
                    (connection, server, any) -> executor.executeAny(connection, server, any));
        }
    }

    /**
     * Runs SQL without preparing it, for what a database does not prepare.
     *
     * @param sql the text
     */
    public void executeUnprepared(String sql) {
        CompiledSql text = new CompiledSql(sql, List.of());
        Session session = sessions.find();
        if (!pretends(session, text)) {
            run(text, sources.writer(), writes(session), (connection, server, any) -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(any.sql());
                } finally {
                    executor.tablesChanged();
                }
            });
        }
    }

    /** {@return whether this thread only pretends to run statements} */
    public boolean isPretending() {
        Session session = sessions.find();
        return session != null && session.pretended != null;
    }

    private static boolean pretends(@Nullable Session session, CompiledSql sql) {
        if (session == null || session.pretended == null) {
            return false;
        }
        session.pretended.add(sql);
        return true;
    }

    private static <T extends @Nullable Object> T pretended(ResultReader<T> reader) {
        try {
            return reader.read(Pretended.result());
        } catch (SQLException e) {
            throw new AssertionError("a pretended result does nothing that could fail", e);
        }
    }

    /** Remembers that this thread wrote, where its reads must follow. */
    private @Nullable Session writes(@Nullable Session session) {
        if (!sources.isSplit() || !sticky && (session == null || session.stickyBlocks == 0)) {
            return session;
        }
        Session open = sessions.open();
        open.wrote = true;
        return open;
    }

    private <T extends @Nullable Object> T run(
            CompiledSql sql, ConnectionSource source, @Nullable Session session, Step<T> step) {
        return observers.isEmpty() && !log.isEnabled()
                ? runUnobserved(sql, source, session, step)
                : observed(sql, () -> runUnobserved(sql, source, session, step));
    }

    private <T extends @Nullable Object> T observed(CompiledSql sql, Supplier<T> work) {
        long start = System.nanoTime();
        Throwable failure = null;
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            failure = e;
            throw e;
        } finally {
            tell(sql, System.nanoTime() - start, failure);
        }
    }

    private void tell(CompiledSql sql, long nanos, @Nullable Throwable failure) {
        if (log.isEnabled()) {
            log.write(sql, nanos, failure);
        }
        if (!observers.isEmpty()) {
            observers.tell(new StatementEvent(
                    errors.connection(), sql.sql(), sql.bindings(), Duration.ofNanos(nanos), failure));
        }
    }

    private <T extends @Nullable Object> T runUnobserved(
            CompiledSql sql, ConnectionSource source, @Nullable Session session, Step<T> step) {
        Server server = sources.server(source);
        if (session != null && session.transaction != null) {
            return runIn(session.transaction, server, sql, step);
        }
        Connection connection = sources.take(source);
        try {
            return runOn(connection, server, sql, step);
        } finally {
            sources.giveBack(source, connection);
        }
    }

    private <T extends @Nullable Object> T runIn(
            Transaction transaction, Server server, CompiledSql sql, Step<T> step) {
        try {
            return runOn(transaction.connection(), server, sql, step);
        } catch (DeadlockDetected | ConnectionLost e) {
            transaction.endedBy(e);
            throw e;
        }
    }

    private <T extends @Nullable Object> T runOn(Connection connection, Server server, CompiledSql sql, Step<T> step) {
        try {
            cursors.makeWay(connection, step.isWriting());
            return step.run(connection, server, sql);
        } catch (SQLException e) {
            throw errors.failed(e, sql, server.dialect());
        }
    }
}
