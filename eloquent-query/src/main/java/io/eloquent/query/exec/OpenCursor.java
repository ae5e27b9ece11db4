package io.eloquent.query.exec;

import io.eloquent.api.error.QueryException;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.dialect.ResultStreaming.Beside;
import java.lang.ref.Cleaner;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A query whose result is open, or was until its rest was read ahead. */
final class OpenCursor<T> implements Cursor<T> {
    /** So many rows that nobody asked for are read in vain before the database is asked to stop sending them. */
    private static final int SKIPPED = 5000;

    private static final Cleaner CLEANER = Cleaner.create();

    private final OpenStatement statement;
    private final NextRow<T> rows;

    /** What was read ahead, because the connection was needed for something else. */
    private @Nullable Queue<T> ahead;

    /** Why reading ahead came to an end, if not by the end of the rows. */
    private @Nullable RuntimeException failure;

    private boolean closed;
    private Cleaner.@Nullable Cleanable forgotten;

    /** What an open cursor holds. */
    record OpenStatement(
            Lease lease,
            CompiledSql sql,
            PreparedStatement prepared,
            ResultSet result,
            Beside beside,
            SqlErrors errors) {
        QueryException failed(SQLException cause) {
            return errors.failed(cause, sql, lease.server().dialect());
        }
    }

    OpenCursor(OpenStatement statement, NextRow<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    @Override
    public @Nullable T next() {
        Queue<T> buffer = ahead;
        if (buffer != null) {
            return nextOf(buffer);
        }
        if (closed) {
            return null;
        }
        try {
            T next = rows.read();
            if (next == null) {
                close(null, true);
            }
            return next;
        } catch (SQLException e) {
            QueryException failed = statement.failed(e);
            close(failed, false);
            throw failed;
        } catch (RuntimeException | Error e) {
            close(e, false);
            throw e;
        }
    }

    private @Nullable T nextOf(Queue<T> buffer) {
        T next = buffer.poll();
        RuntimeException failed = failure;
        if (next == null && failed != null) {
            failure = null;
            throw failed;
        }
        return next;
    }

    /** {@return whether it was closed, or has come to its end} */
    boolean isClosed() {
        return closed;
    }

    boolean isOn(Connection connection) {
        return statement.lease().connection() == connection;
    }

    /** {@return whether it lives no longer than the transaction of its connection} */
    boolean isInTransaction() {
        return statement.lease().isTransaction();
    }

    boolean isDisturbedBy(boolean writing) {
        return statement.beside() == Beside.NOTHING || writing && statement.beside() == Beside.QUERIES;
    }

    /** Reads the rest into memory, so that the connection can do something else. */
    void readAhead() {
        Queue<T> buffer = new ArrayDeque<>();
        try {
            for (T next = rows.read(); next != null; next = rows.read()) {
                buffer.add(next);
            }
        } catch (SQLException e) {
            failure = statement.failed(e);
        } catch (RuntimeException e) {
            failure = e;
        }
        ahead = buffer;
        close(failure, failure == null);
    }

    /** Ends it because its transaction ends: who goes on reading is told so. */
    void endWithTransaction() {
        close(null, false);
        ahead = new ArrayDeque<>();
        failure = new IllegalStateException("The transaction in which the cursor was opened has ended: read its rows"
                + " inside of the transaction (SQL: " + statement.sql().sql() + ")");
    }

    @Override
    public void close() {
        ahead = null;
        failure = null;
        close(null, false);
    }

    private void close(@Nullable Throwable reason, boolean atEnd) {
        if (closed) {
            return;
        }
        closed = true;
        try {
            closeStatement(atEnd || reason != null);
        } catch (SQLException e) {
            StatementLog.LOGGER.debug("a cursor could not be closed", e);
        } finally {
            statement.lease().end(reason);
            if (forgotten != null) {
                forgotten.clean();
            }
        }
    }

    private void closeStatement(boolean atEnd) throws SQLException {
        try (PreparedStatement prepared = statement.prepared();
                ResultSet result = statement.result()) {
            if (!atEnd && statement.beside() == Beside.NOTHING) {
                stop(prepared, result);
            }
        }
    }

    /** Drivers that can do nothing else meanwhile read all rows that are left when they are closed: have them stopped. */
    private static void stop(PreparedStatement prepared, ResultSet result) throws SQLException {
        int skipped = 0;
        while (result.next()) {
            skipped++;
            if (skipped == SKIPPED) {
                prepared.cancel();
                return;
            }
        }
    }

    @Override
    public void closeAfter(Object user) {
        if (!closed && !isInTransaction()) {
            forgotten = CLEANER.register(user, this::forgotten);
        }
    }

    private void forgotten() {
        if (!closed) {
            StatementLog.LOGGER.warn(
                    "[{}] a cursor or stream was neither read to its end nor closed: use try (var rows = …) for {}",
                    statement.errors().connection(),
                    statement.sql().sql());
            close();
        }
    }
}
