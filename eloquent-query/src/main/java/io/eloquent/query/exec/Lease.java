package io.eloquent.query.exec;

import io.eloquent.api.error.ConnectionLost;
import io.eloquent.api.error.DeadlockDetected;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A connection that a cursor has for as long as it is open. */
sealed interface Lease {

    Connection connection();

    Server server();

    /** {@return whether the connection is that of a transaction, which does not outlive it} */
    boolean isTransaction();

    /**
     * Gives the connection back.
     *
     * @param failure what went wrong, or null
     */
    void end(@Nullable Throwable failure);

    /** The connection of the thread's transaction: it stays where it is. */
    record OfTransaction(Transaction transaction, Server server) implements Lease {
        @Override
        public Connection connection() {
            return transaction.connection();
        }

        @Override
        public boolean isTransaction() {
            return true;
        }

        @Override
        public void end(@Nullable Throwable failure) {
            if (failure instanceof DeadlockDetected || failure instanceof ConnectionLost) {
                transaction.endedBy((RuntimeException) failure);
            }
        }
    }

    /** A connection of the cursor's own, in a transaction of its own where the driver needs one to stream. */
    record Own(ConnectionSources sources, ConnectionSource source, Connection connection, Server server)
            implements Lease {

        static Own take(ConnectionSources sources, ConnectionSource source) {
            Server server = sources.server(source);
            return new Own(sources, source, sources.take(source), server);
        }

        @Override
        public boolean isTransaction() {
            return false;
        }

        void begin() throws SQLException {
            if (needsTransaction()) {
                connection.setAutoCommit(false);
            }
        }

        private boolean needsTransaction() {
            return server.streaming().needsTransaction();
        }

        @Override
        public void end(@Nullable Throwable failure) {
            if (needsTransaction()) {
                try {
                    endTransaction(failure);
                } catch (SQLException e) {
                    StatementLog.LOGGER.debug("the connection of a cursor broke", e);
                    // switching to auto-commit would commit
                    sources.discard(source, connection);
                    return;
                }
            }
            sources.giveBack(source, connection);
        }

        private void endTransaction(@Nullable Throwable failure) throws SQLException {
            if (failure == null) {
                connection.commit();
            } else {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }
}
