package io.eloquent.query;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Says how one connection is configured. What is wrong is told by {@link DatabaseManager.Builder#build}. For one thread.
 */
public final class ConnectionBuilder {
    private final Map<String, Object> values = new LinkedHashMap<>();

    ConnectionBuilder() {}

    private ConnectionBuilder put(String key, Object value) {
        values.put(key, value);
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    private void putInto(String section, String key, Object value) {
        @SuppressWarnings("unchecked")
        Map<String, Object> map =
                (Map<String, Object>) values.computeIfAbsent(section, any -> new LinkedHashMap<String, Object>());
        map.put(key, value);
    }

    /**
     * Names the dialect.
     *
     * @param name such as {@code mysql}, {@code postgres} or {@code sqlite}
     * @return this
     */
    public ConnectionBuilder driver(String name) {
        return put("driver", name);
    }

    /**
     * Says where the database is, as JDBC does; stands instead of host, port and database.
     *
     * @param jdbcUrl the URL
     * @return this
     */
    public ConnectionBuilder url(String jdbcUrl) {
        return put("url", jdbcUrl);
    }

    /**
     * Names the server.
     *
     * @param hosts one host, or equal ones: each new connection tries them in random order until one answers
     * @return this
     */
    public ConnectionBuilder host(String... hosts) {
        return put("host", Arrays.asList(hosts.clone()));
    }

    /**
     * Names the server's port.
     *
     * @param port from 1 to 65535
     * @return this
     */
    public ConnectionBuilder port(int port) {
        return put("port", port);
    }

    /**
     * Names the database.
     *
     * @param name its name, or for an embedded one its file
     * @return this
     */
    public ConnectionBuilder database(String name) {
        return put("database", name);
    }

    /**
     * Names the user.
     *
     * @param name the user's name
     * @return this
     */
    public ConnectionBuilder username(String name) {
        return put("username", name);
    }

    /**
     * Gives the user's password. It appears in no message, log or {@code toString}.
     *
     * @param password the password
     * @return this
     */
    public ConnectionBuilder password(String password) {
        return put("password", password);
    }

    /**
     * Takes connections from a data source of the user's, which stays the user's to close. Its connections are used as
     * they are: the dialect's own setup does not run on them.
     *
     * @param dataSource the data source
     * @return this
     */
    public ConnectionBuilder dataSource(DataSource dataSource) {
        return put("data_source", dataSource);
    }

    /**
     * Puts a prefix before each table's name.
     *
     * @param prefix the prefix
     * @return this
     */
    public ConnectionBuilder prefix(String prefix) {
        return put("prefix", prefix);
    }

    /**
     * Gives the driver a property.
     *
     * @param name the property's name, as the driver's manual has it
     * @param value its value
     * @return this
     */
    public ConnectionBuilder option(String name, Object value) {
        putInto("options", name, value);
        return this;
    }

    /**
     * Says where queries go that are not in a transaction.
     *
     * @param read says what is different from the connection itself, such as the host
     * @return this
     */
    public ConnectionBuilder read(Consumer<ConnectionBuilder> read) {
        return side("read", read);
    }

    /**
     * Says where all else goes.
     *
     * @param write says what is different from the connection itself, such as the host
     * @return this
     */
    public ConnectionBuilder write(Consumer<ConnectionBuilder> write) {
        return side("write", write);
    }

    private ConnectionBuilder side(String key, Consumer<ConnectionBuilder> side) {
        ConnectionBuilder builder = new ConnectionBuilder();
        side.accept(builder);
        return put(key, builder.values);
    }

    /**
     * Says whether a thread's queries go where writes go once it has written, until {@link Database#forgetWrites}.
     *
     * @param sticky whether; false by default
     * @return this
     */
    public ConnectionBuilder sticky(boolean sticky) {
        return put("sticky", sticky);
    }

    /**
     * Says whether messages and logs may show bound values, which may be secrets.
     *
     * @param show whether; false by default
     * @return this
     */
    public ConnectionBuilder showBindings(boolean show) {
        return put("show_bindings", show);
    }

    /**
     * Limits the pool.
     *
     * @param size at most so many connections; 10 by default
     * @return this
     */
    public ConnectionBuilder poolSize(int size) {
        putInto("pool", "size", size);
        return this;
    }

    /**
     * Keeps idle connections open.
     *
     * @param connections so many; 2 by default
     * @return this
     */
    public ConnectionBuilder minIdle(int connections) {
        putInto("pool", "min_idle", connections);
        return this;
    }

    /**
     * Limits how long a statement waits for a connection.
     *
     * @param time how long; 5 seconds by default
     * @return this
     */
    public ConnectionBuilder connectionTimeout(Duration time) {
        putInto("pool", "connection_timeout", time);
        return this;
    }

    /**
     * Limits how long a connection above the minimum stays idle.
     *
     * @param time how long; 10 minutes by default, zero for ever
     * @return this
     */
    public ConnectionBuilder idleTimeout(Duration time) {
        putInto("pool", "idle_timeout", time);
        return this;
    }

    /**
     * Limits how long a connection lives; make it shorter than what the server or the network allows.
     *
     * @param time how long; 30 minutes by default, zero for ever
     * @return this
     */
    public ConnectionBuilder maxLifetime(Duration time) {
        putInto("pool", "max_lifetime", time);
        return this;
    }

    /**
     * Says how often an idle connection is tried, so that nobody between here and the server takes it for dead.
     *
     * @param time how often; every 2 minutes by default, zero for never
     * @return this
     */
    public ConnectionBuilder keepalive(Duration time) {
        putInto("pool", "keepalive", time);
        return this;
    }

    /**
     * Logs a connection that stays in use, as one that may have been forgotten.
     *
     * @param time for how long; zero, the default, for never
     * @return this
     */
    public ConnectionBuilder leakDetection(Duration time) {
        putInto("pool", "leak_detection", time);
        return this;
    }
}
