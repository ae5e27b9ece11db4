package io.eloquent.query.exec;

import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.dialect.ServerVersion;
import org.jspecify.annotations.Nullable;

/**
 * Everything that runs behind one connection's name. Opens nothing before it is used. Safe for many threads; what a
 * thread is in the middle of, such as a transaction, is its own.
 */
public final class NamedConnection {
    private final ConnectionSources sources;
    private final StatementExecutor executor;
    private final StatementRunner statements;
    private final Transactions transactions;
    private final ThreadModes modes;
    private final StatementObservers observers;
    private final QueryLog queryLog;

    /**
     * Creates the connection.
     *
     * @param options its name, and how it behaves
     * @param writer where writes go
     * @param reader where reads go, or null for where writes go
     * @param dialect the dialect, or null to find it by the URL that the first connection tells
     * @param everywhere those who listen to all connections
     */
    public NamedConnection(
            Options options,
            ConnectionSource writer,
            @Nullable ConnectionSource reader,
            @Nullable Dialect dialect,
            StatementObservers everywhere) {
        SqlErrors errors = new SqlErrors(options.name(), options.showBindings());
        Sessions sessions = new Sessions();
        this.sources = new ConnectionSources(writer, reader, dialect, errors);
        this.observers = new StatementObservers(everywhere);
        this.executor = new StatementExecutor(errors);
        Cursors cursors = new Cursors(sources, executor, errors);
        this.statements =
                new StatementRunner(sources, sessions, executor, cursors, errors, observers, options.sticky());
        this.transactions = new Transactions(sources, sessions, cursors, errors);
        this.modes = new ThreadModes(sessions);
        this.queryLog = new QueryLog(observers);
    }

    /**
     * How a connection behaves.
     *
     * @param name its name
     * @param sticky whether a thread's reads go where writes go once it has written
     * @param showBindings whether messages and logs may show bound values
     */
    public record Options(String name, boolean sticky, boolean showBindings) {}

    /** {@return what runs statements} */
    public StatementRunner statements() {
        return statements;
    }

    /** {@return this connection's transactions} */
    public Transactions transactions() {
        return transactions;
    }

    /** {@return what a thread may ask to be done differently for a while} */
    public ThreadModes modes() {
        return modes;
    }

    /** {@return those who listen to this connection} */
    public StatementObservers observers() {
        return observers;
    }

    /** {@return the log of statements} */
    public QueryLog queryLog() {
        return queryLog;
    }

    /** {@return the dialect} Asks the server, the first time, only where the dialect depends on it. */
    public Dialect dialect() {
        return sources.dialect();
    }

    /** {@return what the server says of itself} Asks it the first time. */
    public ServerVersion serverVersion() {
        return sources.server(sources.writer()).version();
    }

    /** Makes a connection now, if none is open. */
    public void connect() {
        sources.connect();
    }

    /** Rolls back this thread's transaction, if there is one, and closes all connections; the next use opens new ones. */
    public void disconnect() {
        transactions.rollbackAll();
        sources.disconnect();
        executor.tablesChanged();
    }

    /** Like {@link #disconnect}, for good. */
    public void close() {
        transactions.rollbackAll();
        sources.close();
    }
}
