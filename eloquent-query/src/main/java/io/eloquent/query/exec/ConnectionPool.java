package io.eloquent.query.exec;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A HikariCP pool that starts when its first connection is taken, and again after it was closed. */
final class ConnectionPool implements ConnectionSource {
    private final PoolSettings settings;
    private final ReentrantLock starting = new ReentrantLock();
    private volatile @Nullable HikariDataSource pool;
    /** Guarded by {@link #starting}. */
    private boolean closed;

    ConnectionPool(PoolSettings settings) {
        this.settings = settings;
    }

    @Override
    public Connection take() throws SQLException {
        HikariDataSource started = pool;
        return (started == null ? start() : started).getConnection();
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        connection.close();
    }

    /** Starts the pool with one connection, so that a server that is not there is noticed at once. */
    private HikariDataSource start() throws SQLException {
        lock();
        try {
            if (closed) {
                throw ConnectionSource.closed(settings.name());
            }
            HikariDataSource started = pool;
            if (started == null) {
                started = start(new DriverDataSource(settings));
                pool = started;
            }
            return started;
        } finally {
            starting.unlock();
        }
    }

    private HikariDataSource start(DriverDataSource source) throws SQLException {
        source.prepare();
        try {
            return new HikariDataSource(config(source));
        } catch (HikariPool.PoolInitializationException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e.getMessage(), "08001", e);
        } finally {
            source.unprepare();
        }
    }

    /** Waits for another thread that starts the pool, no longer than for a connection. */
    private void lock() throws SQLException {
        try {
            if (starting.tryLock(settings.connectionTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLTransientConnectionException("interrupted while another thread connects", "08001", e);
        }
        throw new SQLTransientConnectionException("another thread is still waiting for the first connection", "08001");
    }

    private HikariConfig config(DriverDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(settings.name());
        config.setDataSource(source);
        config.setMaximumPoolSize(settings.size());
        config.setMinimumIdle(settings.minIdle());
        config.setConnectionTimeout(settings.connectionTimeout().toMillis());
        config.setValidationTimeout(Math.min(settings.connectionTimeout().toMillis(), 5000));
        config.setIdleTimeout(settings.idleTimeout().toMillis());
        config.setMaxLifetime(settings.maxLifetime().toMillis());
        config.setKeepaliveTime(settings.keepalive().toMillis());
        config.setLeakDetectionThreshold(settings.leakDetection().toMillis());
        config.setInitializationFailTimeout(1);
        if (settings.permanent()) {
            config.setExceptionOverride(new KeepConnection());
        }
        return config;
    }

    @Override
    public void discard(Connection connection) throws SQLException {
        HikariDataSource started = pool;
        if (started != null && !settings.permanent()) {
            started.evictConnection(connection);
        }
        connection.close();
    }

    @Override
    public void disconnect() {
        shut(false);
    }

    @Override
    public void close() {
        shut(true);
    }

    private void shut(boolean forGood) {
        starting.lock();
        try {
            closed |= forGood;
            HikariDataSource started = pool;
            pool = null;
            if (started != null) {
                started.close();
            }
        } finally {
            starting.unlock();
        }
    }

    /** {@return where it leads, without secrets} */
    @Override
    public String toString() {
        return settings.urls().stream().map(Secrets::shown).collect(Collectors.joining(" or "));
    }

    /** Whatever went wrong, the connection stays. */
    private static final class KeepConnection implements SQLExceptionOverride {
        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException failure) {
            return SQLExceptionOverride.Override.DO_NOT_EVICT;
        }
    }
}
