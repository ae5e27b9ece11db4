package io.eloquent.dialect.sqlite;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A user's own data source over a real database, which counts, and breaks where a test tells it to. */
final class ProxyDataSource implements DataSource {
    private final String url;
    final AtomicInteger opened = new AtomicInteger();
    final AtomicInteger open = new AtomicInteger();
    boolean autoCommit = true;
    /** How the connection was that was closed last. */
    volatile boolean autoCommitAtClose;

    /** The call, such as {@code executeQuery}, that fails the next time. */
    volatile @Nullable String broken;

    volatile SQLException failure = new SQLException("the network is gone", "08006");

    ProxyDataSource(String url) {
        this.url = url;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection real = DriverManager.getConnection(url);
        real.setAutoCommit(autoCommit);
        opened.incrementAndGet();
        open.incrementAndGet();
        return proxy(Connection.class, real);
    }

    private <T> T proxy(Class<T> type, Object real) {
        Object proxy = Proxy.newProxyInstance(
                ProxyDataSource.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals(broken)) {
                        broken = null;
                        throw failure;
                    }
                    if (type == Connection.class && method.getName().equals("close")) {
                        open.decrementAndGet();
                        autoCommitAtClose = ((Connection) real).getAutoCommit();
                    }
                    Object result;
                    try {
                        result = method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    Class<?> returned = method.getReturnType();
                    return returned == PreparedStatement.class || returned == ResultSet.class
                            ? proxy(returned, result)
                            : result;
                });
        return type.cast(proxy);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("proxy");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
