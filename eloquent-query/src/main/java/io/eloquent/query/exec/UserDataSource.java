package io.eloquent.query.exec;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The user's own data source. It is never closed here. */
final class UserDataSource implements ConnectionSource {
    private final String name;
    private final DataSource dataSource;
    /** Whether its connections come without auto-commit; some pools are configured so. */
    private volatile boolean manualCommit;

    private volatile boolean closed;

    UserDataSource(String name, DataSource dataSource) {
        this.name = name;
        this.dataSource = dataSource;
    }

    @Override
    public Connection take() throws SQLException {
        if (closed) {
            throw ConnectionSource.closed(name);
        }
        Connection connection = dataSource.getConnection();
        if (!connection.getAutoCommit()) {
            manualCommit = true;
            connection.setAutoCommit(true);
        }
        return connection;
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        try (connection) {
            if (manualCommit) {
                connection.setAutoCommit(false);
            }
        }
    }

    @Override
    public void discard(Connection connection) throws SQLException {
        try (connection) {
            connection.abort(Runnable::run);
        }
    }

    @Override
    public void disconnect() {
        // the user opened it, the user closes it
    }

    @Override
    public String toString() {
        return "the application's own DataSource";
    }

    @Override
    public void close() {
        closed = true;
    }
}
