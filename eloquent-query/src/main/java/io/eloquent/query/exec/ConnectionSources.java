package io.eloquent.query.exec;

import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.dialect.Dialects;
import io.eloquent.query.dialect.ServerVersion;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The connections that write, those that read, and the server behind them. Safe for many threads. */
final class ConnectionSources {
    private final ConnectionSource writer;
    private final @Nullable ConnectionSource reader;
    private final @Nullable Dialect configured;
    private final SqlErrors errors;
    private volatile @Nullable Server server;

    ConnectionSources(
            ConnectionSource writer,
            @Nullable ConnectionSource reader,
            @Nullable Dialect configured,
            SqlErrors errors) {
        this.writer = writer;
        this.reader = reader;
        this.configured = configured;
        this.errors = errors;
    }

    ConnectionSource writer() {
        return writer;
    }

    ConnectionSource reader() {
        return reader == null ? writer : reader;
    }

    /** {@return whether reads and writes go to different servers} */
    boolean isSplit() {
        return reader != null;
    }

    /** {@return the dialect to compile for; asks the server only if the dialect depends on it} */
    Dialect dialect() {
        Server known = server;
        if (known != null) {
            return known.dialect();
        }
        return configured == null || configured.dependsOnServer()
                ? server(writer).dialect()
                : configured;
    }

    /** {@return the server, asked by way of one of its sources if nobody has asked it yet} */
    Server server(ConnectionSource source) {
        Server known = server;
        return known == null ? ask(source) : known;
    }

    /** Asks the server. Two threads may do so at once; they hear the same. */
    private Server ask(ConnectionSource source) {
        try {
            Connection connection = take(source);
            try {
                DatabaseMetaData data = connection.getMetaData();
                ServerVersion version = new ServerVersion(
                        data.getDatabaseProductName(),
                        data.getDatabaseProductVersion(),
                        data.getDatabaseMajorVersion(),
                        data.getDatabaseMinorVersion());
                Dialect base = configured == null ? Dialects.installed().forUrl(data.getURL()) : configured;
                Dialect dialect = base.forServer(version);
                Server found = new Server(version, dialect, dialect.codecs(), dialect.streaming(data.getDriverName()));
                server = found;
                return found;
            } finally {
                giveBack(source, connection);
            }
        } catch (SQLException e) {
            throw errors.unreachable(e, source);
        }
    }

    /** {@return a connection} */
    Connection take(ConnectionSource source) {
        try {
            return source.take();
        } catch (SQLException e) {
            throw errors.unreachable(e, source);
        }
    }

    /** Makes a connection now, if none is open. */
    void connect() {
        giveBack(writer, take(writer));
    }

    /** Gives a connection back. What goes wrong is logged: the statement has run. */
    void giveBack(ConnectionSource source, Connection connection) {
        try {
            source.giveBack(connection);
        } catch (SQLException e) {
            StatementLog.LOGGER.warn("[{}] a connection could not be given back", errors.connection(), e);
        }
    }

    /** Gives a connection back that nobody is to get again. */
    void discard(ConnectionSource source, Connection connection) {
        try {
            source.discard(connection);
        } catch (SQLException e) {
            StatementLog.LOGGER.debug("[{}] a broken connection could not be closed", errors.connection(), e);
        }
    }

    /** Closes the connections; the next use opens them again. */
    void disconnect() {
        try {
            writer.disconnect();
        } finally {
            reader().disconnect();
        }
    }

    /** Closes the connections for good. */
    void close() {
        try {
            writer.close();
        } finally {
            reader().close();
        }
    }
}
