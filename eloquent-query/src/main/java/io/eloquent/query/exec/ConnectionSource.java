package io.eloquent.query.exec;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where connections come from, and where they go back to. Safe for many threads. */
public sealed interface ConnectionSource extends AutoCloseable permits ConnectionPool, SoleConnection, UserDataSource {

    /**
     * {@return a pool of our own} It opens no connection before the first is taken.
     *
     * @param settings what it needs to know
     */
    static ConnectionSource pool(PoolSettings settings) {
        ConnectionPool pool = new ConnectionPool(settings);
        return settings.permanent() ? new SoleConnection(pool) : pool;
    }

    /**
     * {@return the connections of the user's own data source, which stays open when this source is closed}
     *
     * @param name the connection's name
     * @param dataSource the user's
     */
    static ConnectionSource of(String name, DataSource dataSource) {
        return new UserDataSource(name, dataSource);
    }

    /**
     * {@return a connection in auto-commit mode} It must be given back, or discarded.
     *
     * @throws SQLException if there is none to be had
     * @throws IllegalStateException if the source was closed
     */
    Connection take() throws SQLException;

    /** {@return whether there is only one connection, which its thread may take again while it has it} */
    default boolean isSole() {
        return false;
    }

    /**
     * Takes a connection back, in auto-commit mode.
     *
     * @param connection one that came from here
     * @throws SQLException if the driver cannot
     */
    void giveBack(Connection connection) throws SQLException;

    /**
     * Takes a connection back that is in no good state, and closes it, so that nobody gets it again.
     *
     * @param connection one that came from here
     * @throws SQLException if the driver cannot
     */
    void discard(Connection connection) throws SQLException;

    /** Closes the connections that are ours. The next one that is taken opens the source again. */
    void disconnect();

    /** Closes the connections that are ours, for good. */
    @Override
    void close();

    /**
     * {@return the exception for a source that was closed}
     *
     * @param name the connection's name
     */
    static IllegalStateException closed(String name) {
        return new IllegalStateException("Connection \"" + name + "\" was purged, or its DatabaseManager closed;"
                + " ask a DatabaseManager for it anew");
    }
}
