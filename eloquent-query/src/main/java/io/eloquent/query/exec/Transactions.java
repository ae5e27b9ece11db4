package io.eloquent.query.exec;

import io.eloquent.api.error.DeadlockDetected;
import io.eloquent.api.error.QueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The transactions of one connection: at most one a thread, nested by savepoints. Safe for many threads. */
public final class Transactions {
    private final ConnectionSources sources;
    private final Sessions sessions;
    private final Cursors cursors;
    private final SqlErrors errors;

    Transactions(ConnectionSources sources, Sessions sessions, Cursors cursors, SqlErrors errors) {
        this.sources = sources;
        this.sessions = sessions;
        this.cursors = cursors;
        this.errors = errors;
    }

    /**
     * Runs work in a transaction, which commits at the end, and rolls back if the work throws. The outermost one is
     * tried again if the database ended it to resolve a deadlock or a serialization conflict.
     *
     * @param attempts how often it is tried at most, at least 1
     * @param work the work
     * @param <T> its result
     * @param <E> what the work throws
     * @return the work's result
     * @throws E if the work does
     */
    public <T extends @Nullable Object, E extends Exception> T run(int attempts, ThrowingSupplier<T, E> work) throws E {
        if (attempts < 1) {
            throw new IllegalArgumentException("a transaction needs at least 1 attempt, not " + attempts);
        }
        for (int attempt = 1; ; attempt++) {
            int level = begin();
            T result;
            List<Runnable> afterwards;
            try {
                result = work.get();
                requireLevel(level);
                afterwards = end();
            } catch (Throwable e) {
                rollbackTo(level, e);
                if (level == 1 && attempt < attempts && e instanceof DeadlockDetected) {
                    pause(attempt);
                    continue;
                }
                throw e;
            }
            runAll(afterwards, null);
            return result;
        }
    }

    private void requireLevel(int level) {
        if (level() != level) {
            throw new IllegalStateException("The work given to transaction() " + (level() < level ? "ended" : "began")
                    + " a transaction of its own accord; on connection \"" + errors.connection()
                    + "\" the level is " + level() + " and should be " + level);
        }
    }

    private void rollbackTo(int level, Throwable failure) {
        while (level() >= level) {
            try {
                rollback();
            } catch (RuntimeException e) {
                if (e != failure) {
                    failure.addSuppressed(e);
                }
            }
        }
    }

    /** Waits a little, each time longer and each thread another time, so that the same two do not meet again. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1_000_000, 5_000_000L * Math.min(attempt, 20)));
    }

    /**
     * Begins a transaction, or inside one sets a savepoint.
     *
     * @return the level that has begun, from 1
     * @throws UnsupportedSqlException if the database has no savepoints
     */
    public int begin() {
        Session session = sessions.open();
        try {
            if (session.transaction == null) {
                session.transaction = session.pretended == null ? open() : new Transaction(Pretended.connection());
            } else {
                save(session.transaction);
            }
            return session.transaction.level();
        } finally {
            sessions.tidy();
        }
    }

    private Transaction open() {
        ConnectionSource writer = sources.writer();
        Dialect dialect = sources.server(writer).dialect();
        Connection connection = sources.take(writer);
        try {
            cursors.makeWay(connection, true);
            connection.setAutoCommit(false);
            return new Transaction(connection);
        } catch (SQLException e) {
            sources.discard(writer, connection);
            throw errors.failed(e, "begin a transaction", dialect);
        }
    }

    private void save(Transaction transaction) {
        Dialect dialect = dialect();
        if (!dialect.compiler().syntax().supports(Feature.SAVEPOINTS)) {
            throw new UnsupportedSqlException(dialect.name() + " does not support " + Feature.SAVEPOINTS.title()
                    + ", and so no nested transactions");
        }
        try {
            cursors.makeWay(transaction.connection(), false);
            transaction.save();
        } catch (SQLException e) {
            throw errors.failed(e, "set a savepoint", dialect);
        }
    }

    private Dialect dialect() {
        return sources.dialect();
    }

    /** {@return how deep this thread's transactions are nested; 0 outside} */
    public int level() {
        Session session = sessions.find();
        return session == null || session.transaction == null ? 0 : session.transaction.level();
    }

    /** Commits the innermost level of this thread's transaction; the outermost one for good. */
    public void commit() {
        runAll(end(), null);
    }

    /** {@return what waited for the outermost level, if it was that one} Commits the innermost level. */
    private List<Runnable> end() {
        Session session = inTransaction("commit");
        Transaction transaction = transactionOf(session);
        boolean outermost = transaction.level() == 1;
        requireNotEnded(transaction);
        Connection connection = transaction.connection();
        try {
            if (outermost) {
                cursors.endTransaction(connection);
                connection.commit();
            } else {
                cursors.makeWay(connection, false);
                transaction.release();
                return List.of();
            }
        } catch (SQLException e) {
            QueryException failure = errors.failed(e, outermost ? "commit" : "release a savepoint", dialect());
            if (outermost) {
                rollbackTo(1, failure);
            }
            throw failure;
        }
        List<Runnable> afterwards = transaction.take(1, true);
        close(session, false);
        return afterwards;
    }

    /**
     * Refuses to commit what the database has undone already: whoever swallowed the failure would otherwise commit only
     * what came after it.
     */
    private void requireNotEnded(Transaction transaction) {
        RuntimeException failure = transaction.ended();
        if (failure != null) {
            if (transaction.level() == 1) {
                rollbackTo(1, failure);
            }
            throw failure;
        }
    }

    /** Undoes the innermost level of this thread's transaction. */
    public void rollback() {
        Session session = inTransaction("rollback");
        Transaction transaction = transactionOf(session);
        boolean outermost = transaction.level() == 1;
        List<Runnable> afterwards = transaction.take(transaction.level(), false);
        RuntimeException failure = null;
        Connection connection = transaction.connection();
        try {
            if (outermost) {
                cursors.endTransaction(connection);
                connection.rollback();
            } else {
                cursors.makeWay(connection, true);
                transaction.rollbackToSavepoint();
            }
        } catch (SQLException e) {
            failure = errors.failed(e, outermost ? "roll back" : "roll back to a savepoint", dialect());
        } catch (RuntimeException e) {
            failure = e;
        }
        if (outermost) {
            close(session, failure != null);
        } else if (failure != null) {
            transaction.endedBy(failure);
        }
        runAll(afterwards, failure);
    }

    /** Ends the session's transaction and gives its connection back. */
    private void close(Session session, boolean broken) {
        Transaction transaction = transactionOf(session);
        session.transaction = null;
        sessions.tidy();
        if (session.pretended != null) {
            return;
        }
        ConnectionSource writer = sources.writer();
        Connection connection = transaction.connection();
        try {
            if (!broken) {
                connection.setAutoCommit(true);
                sources.giveBack(writer, connection);
                return;
            }
        } catch (SQLException e) {
            StatementLog.LOGGER.debug("[{}] a connection broke when its transaction had ended", errors.connection(), e);
        }
        // where the rollback failed, switching to auto-commit would commit
        sources.discard(writer, connection);
    }

    private Session inTransaction(String verb) {
        Session session = sessions.find();
        if (session == null || session.transaction == null) {
            throw new IllegalStateException(verb + " without a transaction on connection \"" + errors.connection()
                    + "\" in this thread; begin one with beginTransaction()");
        }
        return session;
    }

    private static Transaction transactionOf(Session session) {
        Transaction transaction = session.transaction;
        if (transaction == null) {
            throw new AssertionError("no transaction");
        }
        return transaction;
    }

    /**
     * Runs an action once the outermost transaction of this thread has committed; never if the level it was given in,
     * or one around it, rolls back; at once outside a transaction.
     *
     * @param action what to do
     */
    public void afterCommit(Runnable action) {
        Session session = sessions.find();
        if (session == null || session.transaction == null) {
            action.run();
        } else {
            session.transaction.after(true, action);
        }
    }

    /**
     * Runs an action when the level it was given in, or one around it, has rolled back; never outside a transaction.
     *
     * @param action what to do
     */
    public void afterRollback(Runnable action) {
        Session session = sessions.find();
        if (session != null && session.transaction != null) {
            session.transaction.after(false, action);
        }
    }

    /** Runs all of them; the first failure is thrown at the end. */
    private static void runAll(List<Runnable> actions, @Nullable RuntimeException before) {
        RuntimeException failure = before;
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Rolls back this thread's transaction, all levels of it, if there is one. */
    void rollbackAll() {
        while (level() > 0) {
            rollback();
        }
    }
}
