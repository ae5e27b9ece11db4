package io.eloquent.query.exec;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A pool whose only connection is the database itself. The thread that has it may take it again, so that it can run
 * statements while it reads the rows of another one; other threads wait.
 */
final class SoleConnection implements ConnectionSource {
    private final ConnectionPool pool;
    private final ReentrantLock lock = new ReentrantLock();
    /** Who has it, the connection, and how often it was taken; guarded by {@link #lock}. */
    private @Nullable Thread owner;

    private @Nullable Connection taken;
    private int times;

    SoleConnection(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public boolean isSole() {
        return true;
    }

    @Override
    public Connection take() throws SQLException {
        Connection own = takeAgain();
        return own == null ? own(pool.take()) : own;
    }

    private @Nullable Connection takeAgain() {
        lock.lock();
        try {
            if (owner != Thread.currentThread()) {
                return null;
            }
            times++;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private Connection own(Connection connection) {
        lock.lock();
        try {
            owner = Thread.currentThread();
            taken = connection;
            times = 1;
            return connection;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        if (isLastUse(connection)) {
            pool.giveBack(connection);
        }
    }

    @Override
    public void discard(Connection connection) throws SQLException {
        if (isLastUse(connection)) {
            pool.discard(connection);
        }
    }

    /** A connection that the pool has closed meanwhile is no longer the one that is taken. */
    private boolean isLastUse(Connection connection) {
        lock.lock();
        try {
            if (connection != taken) {
                return true;
            }
            times--;
            if (times > 0) {
                return false;
            }
            owner = null;
            taken = null;
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void disconnect() {
        forget();
        pool.disconnect();
    }

    @Override
    public void close() {
        forget();
        pool.close();
    }

    private void forget() {
        lock.lock();
        try {
            owner = null;
            taken = null;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return pool.toString();
    }
}
