package io.eloquent.query.exec;

import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.dialect.ResultStreaming;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Opens cursors, and makes those that share their connection with other statements give way to them. Safe for many
 * threads.
 */
final class Cursors {
    private final ConnectionSources sources;
    private final StatementExecutor executor;
    private final SqlErrors errors;

    /** Those whose connection is used by other statements as well: the transaction's, or the only one that there is. */
    private final List<OpenCursor<?>> sharing = new CopyOnWriteArrayList<>();

    Cursors(ConnectionSources sources, StatementExecutor executor, SqlErrors errors) {
        this.sources = sources;
        this.executor = executor;
        this.errors = errors;
    }

    /** {@return a query on its way, with the thread's transaction or a connection of its own} */
    <T> Opening<T> opening(
            CompiledSql sql, ConnectionSource source, @Nullable Session session, ResultReader<NextRow<T>> reader) {
        Transaction transaction = session == null ? null : session.transaction;
        Lease lease = transaction == null
                ? Lease.Own.take(sources, source)
                : new Lease.OfTransaction(transaction, sources.server(source));
        return new Opening<>(sql, lease, transaction != null || source.isSole(), reader);
    }

    /** A cursor that is about to be opened, which knows how far it came. */
    final class Opening<T> {
        private final CompiledSql sql;
        private final Lease lease;
        private final boolean shared;
        private final ResultReader<NextRow<T>> reader;
        private boolean sent;
        private boolean answered;

        private Opening(CompiledSql sql, Lease lease, boolean shared, ResultReader<NextRow<T>> reader) {
            this.sql = sql;
            this.lease = lease;
            this.shared = shared;
            this.reader = reader;
        }

        /** {@return the cursor} If there is none, everything is as it was. */
        Cursor<T> open() {
            try {
                makeWay(lease.connection(), false);
                if (lease instanceof Lease.Own own) {
                    own.begin();
                }
                return open(executor.prepare(lease.connection(), lease.server(), sql));
            } catch (SQLException e) {
                RuntimeException failure = errors.failed(e, sql, lease.server().dialect());
                lease.end(failure);
                throw failure;
            } catch (RuntimeException | Error e) {
                lease.end(e);
                throw e;
            }
        }

        private Cursor<T> open(PreparedStatement prepared) throws SQLException {
            ResultStreaming streaming = lease.server().streaming();
            try {
                if (streaming.fetchSize() != 0) {
                    prepared.setFetchSize(streaming.fetchSize());
                }
                ResultSet result = executor.run(prepared, lease.server(), sql, this::query);
                OpenCursor.OpenStatement statement =
                        new OpenCursor.OpenStatement(lease, sql, prepared, result, streaming.beside(), errors);
                OpenCursor<T> cursor = new OpenCursor<>(statement, reader.read(result));
                if (shared) {
                    sharing.removeIf(OpenCursor::isClosed);
                    sharing.add(cursor);
                }
                return cursor;
            } catch (SQLException | RuntimeException | Error e) {
                try {
                    prepared.close();
                } catch (SQLException closing) {
                    e.addSuppressed(closing);
                }
                throw e;
            }
        }

        private ResultSet query(PreparedStatement prepared) throws SQLException {
            sent = true;
            ResultSet result = prepared.executeQuery();
            answered = true;
            return result;
        }

        boolean mayRunAgain() {
            return !lease.isTransaction() && sent && !answered && StatementExecutor.isSelect(sql);
        }
    }

    /**
     * Readies a connection for a statement: cursors that it would disturb read their rest first.
     *
     * @param connection about to be used
     * @param writing whether rows are to be changed
     */
    void makeWay(Connection connection, boolean writing) {
        if (sharing.isEmpty()) {
            return;
        }
        for (OpenCursor<?> cursor : sharing) {
            if (!cursor.isClosed() && cursor.isOn(connection) && cursor.isDisturbedBy(writing)) {
                cursor.readAhead();
            }
        }
        sharing.removeIf(OpenCursor::isClosed);
    }

    /** Ends the cursors that were opened in a transaction, because it ends. */
    void endTransaction(Connection connection) {
        for (OpenCursor<?> cursor : sharing) {
            if (!cursor.isClosed() && cursor.isOn(connection) && cursor.isInTransaction()) {
                cursor.endWithTransaction();
            }
        }
        sharing.removeIf(OpenCursor::isClosed);
    }
}
