package io.eloquent.dialect.sqlite;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A driver that connects, or fails to, as a test tells it. */
record ScriptedDriver(String scheme, Connecting connecting) implements Driver {

    @FunctionalInterface
    interface Connecting {
        Connection connect(String url, Properties info) throws SQLException;
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        return acceptsURL(url) ? connecting.connect(url, info) : null;
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(scheme);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("scripted");
    }
}
