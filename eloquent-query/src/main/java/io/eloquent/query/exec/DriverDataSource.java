package io.eloquent.query.exec;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes new connections for a pool: picks a server, asks its driver, readies the connection. The pool sees neither URL
 * nor password, and so cannot tell them.
 */
final class DriverDataSource implements DataSource {
    private final PoolSettings settings;
    private final Secrets secrets;
    private final AtomicReference<@Nullable Connection> first = new AtomicReference<>();

    DriverDataSource(PoolSettings settings) {
        this.settings = settings;
        this.secrets = Secrets.in(settings.urls(), settings.properties());
    }

    /**
     * Makes the first connection ahead of the pool, because the pool takes a second to notice that a server refuses, and
     * a driver for ever to notice that one does not answer.
     */
    void prepare() throws SQLException {
        CompletableFuture<Connection> connecting = new CompletableFuture<>();
        Thread thread = new Thread(() -> open(connecting), settings.name() + " connecting");
        thread.setDaemon(true);
        thread.start();
        try {
            first.set(connecting.get(settings.connectionTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e.getCause());
        } catch (TimeoutException e) {
            throw new SQLTransientConnectionException(
                    "no server answered within " + settings.connectionTimeout().toMillis() + " ms", "08001", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while connecting", "08001", e);
        } finally {
            // a connection that comes from now on is closed where it is made; one that came just now, here
            if (!connecting.cancel(false) && first.get() == null && !connecting.isCompletedExceptionally()) {
                close(connecting.join());
            }
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            StatementLog.LOGGER.debug("a connection that came too late could not be closed", e);
        }
    }

    private void open(CompletableFuture<Connection> connecting) {
        try {
            Connection connection = open();
            if (!connecting.complete(connection)) {
                close(connection);
            }
        } catch (SQLException | RuntimeException e) {
            connecting.completeExceptionally(e);
        }
    }

    /** Closes the first connection if the pool did not take it. */
    void unprepare() {
        Connection connection = first.getAndSet(null);
        if (connection != null) {
            close(connection);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection prepared = first.getAndSet(null);
        return prepared == null ? open() : prepared;
    }

    /** Tries the servers in random order until one answers. */
    private Connection open() throws SQLException {
        List<String> urls = new ArrayList<>(settings.urls());
        Collections.shuffle(urls, ThreadLocalRandom.current());
        SQLException failure = null;
        for (String url : urls) {
            try {
                return ready(connect(url));
            } catch (SQLException e) {
                SQLException redacted = secrets.redact(e);
                if (failure == null) {
                    failure = redacted;
                } else {
                    failure.addSuppressed(redacted);
                }
            }
        }
        throw failure == null ? new SQLException("no server is configured") : failure;
    }

    private Connection connect(String url) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings.properties());
        Connection connection = driver(url).connect(url, properties);
        if (connection == null) {
            throw noDriver(url);
        }
        return connection;
    }

    /** Finds a driver that {@link DriverManager} knows, or one that only the application's class loader sees. */
    private static Driver driver(String url) throws SQLException {
        try {
            return DriverManager.getDriver(url);
        } catch (SQLException notRegistered) {
            for (Driver driver : ServiceLoader.load(Driver.class)) {
                if (driver.acceptsURL(url)) {
                    return driver;
                }
            }
            throw noDriver(url);
        }
    }

    private static SQLException noDriver(String url) {
        return new SQLException(
                "no JDBC driver takes the URL " + Secrets.shown(url)
                        + "; correct it, or add the driver's jar to the dependencies",
                "08001");
    }

    private Connection ready(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : settings.setup()) {
                statement.execute(sql);
            }
            return connection;
        } catch (SQLException | RuntimeException e) {
            try {
                connection.close();
            } catch (SQLException closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("one pool, one user");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // drivers log by themselves
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // DriverManager's is global to the JVM; a driver's own is one of its properties
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("drivers log by themselves");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    @Override
    public String toString() {
        return "servers of connection " + settings.name();
    }
}
