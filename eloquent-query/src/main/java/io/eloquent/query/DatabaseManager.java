package io.eloquent.query;

import io.eloquent.api.error.ConfigurationException;
import io.eloquent.api.event.StatementListener;
import io.eloquent.query.exec.Registration;
import io.eloquent.query.exec.StatementObservers;
import io.eloquent.query.exec.ThrowingRunnable;
import io.eloquent.query.exec.ThrowingSupplier;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Named connections, made from a configuration that is checked as a whole before anything connects. A connection opens
 * when it is first used. Safe for many threads. Close it when the application ends.
 *
 * <pre>{@code
 * var db = DatabaseManager.of(Map.of("main", Map.of("driver", "sqlite", "database", "app.db")));
 * db.select("select * from \"users\" where \"votes\" > ?", 100);
 * }</pre>
 *
 * <p>A connection has these keys. {@code driver}: the dialect, such as {@code mysql}, {@code postgres} or {@code sqlite}.
 * {@code host} (one, or a list of equal ones: each new connection tries them in random order), {@code port},
 * {@code database}, {@code username}, {@code password}; or {@code url}, a JDBC URL or a list of equal ones; or {@code data_source}, a
 * {@link DataSource} of the user's. {@code prefix}: stands before each table's name. {@code options}: properties of the
 * driver. {@code read} and {@code write}: what is different where reads and writes go. {@code sticky}: a thread reads
 * where it wrote. {@code show_bindings}: messages and logs may show values. {@code pool}: {@code size},
 * {@code min_idle}, and in seconds {@code connection_timeout}, {@code idle_timeout}, {@code max_lifetime},
 * {@code keepalive}, {@code leak_detection}. The key {@code default} beside the connections names the default one; a
 * single connection is the default. The key {@code cursor_key} beside them, a secret of at least 32 bytes, seals the
 * cursors of {@code cursorPaginate}, so that they hold on each server that has it; without one they hold until this
 * manager is closed.
 */
public final class DatabaseManager implements ConnectionResolver, AutoCloseable {
    private final Configuration configuration;
    private final Map<String, Database> databases = new ConcurrentHashMap<>();
    private final StatementObservers observers = new StatementObservers();
    private volatile boolean closed;

    private DatabaseManager(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * {@return the connections of a configuration}
     *
     * @param config by name, the connections, each a map; and {@code default}, the name of the default one
     * @throws ConfigurationException if anything in it is wrong; says all that is
     */
    public static DatabaseManager of(Map<String, ?> config) {
        return new DatabaseManager(Configuration.read(config));
    }

    /**
     * {@return one connection, named {@code default}}
     *
     * @param jdbcUrl where it leads
     * @throws ConfigurationException if no dialect takes the URL
     */
    public static DatabaseManager of(String jdbcUrl) {
        return of(Map.of(Configuration.DEFAULT, Map.of("url", jdbcUrl)));
    }

    /**
     * {@return one connection, named {@code default}}
     *
     * @param jdbcUrl where it leads
     * @param username the user's name
     * @param password the user's password
     * @throws ConfigurationException if no dialect takes the URL
     */
    public static DatabaseManager of(String jdbcUrl, String username, String password) {
        return of(Map.of(Configuration.DEFAULT, Map.of("url", jdbcUrl, "username", username, "password", password)));
    }

    /**
     * {@return one connection, named {@code default}, by way of the user's own data source}
     *
     * @param dataSource the data source; it is the user's to close
     */
    public static DatabaseManager of(DataSource dataSource) {
        return of(Map.of(Configuration.DEFAULT, Map.of("data_source", dataSource)));
    }

    /**
     * {@return the connections of a JSON file} It is written as the map of {@link #of(Map)}.
     *
     * @param file the file
     * @throws ConfigurationException if it cannot be read, or anything in it is wrong; says all that is
     */
    public static DatabaseManager fromJson(Path file) {
        return of(Configuration.json(file));
    }

    /** {@return a builder without connections} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the names of the connections, in the configuration's order} */
    public Set<String> connectionNames() {
        return configuration.connections().keySet();
    }

    /** {@return the name of the default connection} */
    public String defaultConnection() {
        return configuration.defaultConnection();
    }

    /** {@return the default connection} */
    public Database connection() {
        return connection(null);
    }

    @Override
    public Database connection(@Nullable String name) {
        String wanted = name == null ? configuration.defaultConnection() : name;
        Database database = databases.get(wanted);
        return database == null ? create(wanted) : database;
    }

    private Database create(String name) {
        ConnectionConfig config = configuration.connections().get(name);
        if (config == null) {
            throw new ConfigurationException("No connection is named \"" + name + "\"; there are "
                    + String.join(", ", configuration.connections().keySet()));
        }
        return databases.computeIfAbsent(name, any -> {
            if (closed) {
                throw new IllegalStateException("The DatabaseManager is closed");
            }
            return new Database(config, observers, configuration.cursorSeal());
        });
    }

    /**
     * Closes the connections of this name; the next statement opens new ones. A transaction of this thread is rolled
     * back. In-memory databases are gone with their connection.
     *
     * @param name the connection's name
     * @throws ConfigurationException if there is none of this name
     */
    public void disconnect(String name) {
        connection(name).disconnect();
    }

    /**
     * Closes the connections of this name, and makes a new one at once.
     *
     * @param name the connection's name
     * @return the connection
     * @throws ConfigurationException if there is none of this name
     * @throws io.eloquent.api.error.ConnectionLost if the server does not answer
     */
    public Database reconnect(String name) {
        Database database = connection(name);
        database.disconnect();
        database.connect();
        return database;
    }

    /**
     * Closes the connections of this name and forgets their {@link Database}, its listeners and its log; the next
     * {@link #connection(String)} makes a new one.
     *
     * @param name the connection's name
     */
    public void purge(String name) {
        Database database = databases.remove(name);
        if (database != null) {
            database.close();
        }
    }

    /** Closes all connections for good. A data source of the user's stays open. */
    @Override
    public void close() {
        closed = true;
        configuration.connections().keySet().forEach(this::purge);
    }

    /**
     * Tells a listener of each statement that has ended, on any connection.
     *
     * @param listener who wants to hear; called on the thread that ran the statement
     * @return closes this registration
     */
    public Registration listen(StatementListener listener) {
        return observers.add(listener);
    }

    // ---- the default connection, for short

    /**
     * Runs a query on the default connection, as {@link Database#select}.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     * @return its rows, none or more
     */
    public List<Row> select(String sql, @Nullable Object... bindings) {
        return connection().select(sql, bindings);
    }

    /** {@return what makes and drops tables of the default connection} */
    public SchemaBuilder schema() {
        return connection().schema();
    }

    /**
     * {@return a query of everything in a table of the default connection} Runs nothing.
     *
     * @param table {@code "users"} or {@code "users as u"}
     */
    public Query table(String table) {
        return connection().table(table);
    }

    /**
     * {@return a query on the default connection that says nothing yet, not even a table} Runs nothing.
     */
    public Query query() {
        return connection().query();
    }

    /**
     * {@return a query on the default connection of everything that another one finds} Runs nothing.
     *
     * @param query the other one
     * @param alias its name
     */
    public Query fromSub(QueryBuilder<?> query, String alias) {
        return connection().fromSub(query, alias);
    }

    /**
     * {@return a query on the default connection of everything in rows that it brings along} Runs nothing.
     *
     * @param rows column to value, the same columns in each; at least one row
     * @param alias the name of the rows
     */
    public Query values(List<? extends Map<String, ?>> rows, String alias) {
        return connection().values(rows, alias);
    }

    /**
     * Runs a query on the default connection, as {@link Database#selectOne}.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     * @return the first row, or empty if there is none
     */
    public Optional<Row> selectOne(String sql, @Nullable Object... bindings) {
        return connection().selectOne(sql, bindings);
    }

    /**
     * Runs an insert on the default connection.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     * @return how many rows are new
     */
    public int insert(String sql, @Nullable Object... bindings) {
        return connection().insert(sql, bindings);
    }

    /**
     * Runs an update on the default connection.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     * @return how many rows it touched
     */
    public int update(String sql, @Nullable Object... bindings) {
        return connection().update(sql, bindings);
    }

    /**
     * Runs a delete on the default connection.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     * @return how many rows are gone
     */
    public int delete(String sql, @Nullable Object... bindings) {
        return connection().delete(sql, bindings);
    }

    /**
     * Runs a statement of any kind on the default connection, as {@link Database#statement}.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     */
    public void statement(String sql, @Nullable Object... bindings) {
        connection().statement(sql, bindings);
    }

    /**
     * Runs work in a transaction of the default connection, as {@link Database#transaction(ThrowingRunnable)}.
     *
     * @param work the work
     * @param <E> what the work throws; it goes on to the caller
     * @throws E if the work does
     */
    public <E extends Exception> void transaction(ThrowingRunnable<E> work) throws E {
        connection().transaction(work);
    }

    /**
     * Runs work in a transaction of the default connection, as {@link Database#transaction(ThrowingSupplier)}.
     *
     * @param work the work
     * @param <T> its result
     * @param <E> what the work throws; it goes on to the caller
     * @return the work's result
     * @throws E if the work does
     */
    public <T extends @Nullable Object, E extends Exception> T transaction(ThrowingSupplier<T, E> work) throws E {
        return connection().transaction(work);
    }

    /**
     * Runs work in a transaction of the default connection, as {@link Database#transaction(int, ThrowingRunnable)}.
     *
     * @param attempts how often it is tried at most, at least 1
     * @param work the work
     * @param <E> what the work throws; it goes on to the caller
     * @throws E if the work does
     */
    public <E extends Exception> void transaction(int attempts, ThrowingRunnable<E> work) throws E {
        connection().transaction(attempts, work);
    }

    /**
     * Runs work in a transaction of the default connection, as {@link Database#transaction(int, ThrowingSupplier)}.
     *
     * @param attempts how often it is tried at most, at least 1
     * @param work the work
     * @param <T> its result
     * @param <E> what the work throws; it goes on to the caller
     * @return the work's result
     * @throws E if the work does
     */
    public <T extends @Nullable Object, E extends Exception> T transaction(int attempts, ThrowingSupplier<T, E> work)
            throws E {
        return connection().transaction(attempts, work);
    }

    /** {@return the configuration without its secrets} */
    @Override
    public String toString() {
        return "DatabaseManager" + configuration.connections().values();
    }

    /** Builds a manager. For one thread. */
    public static final class Builder {
        private final Map<String, Object> config = new LinkedHashMap<>();

        private @Nullable String defaultName;
        private @Nullable Object cursorKey;

        private Builder() {}

        /**
         * Adds a connection.
         *
         * @param name its name
         * @param connection says how it is configured
         * @return this
         */
        public Builder connection(String name, Consumer<ConnectionBuilder> connection) {
            ConnectionBuilder builder = new ConnectionBuilder();
            connection.accept(builder);
            config.put(name, builder.values());
            return this;
        }

        /**
         * Names the default connection, where there is more than one.
         *
         * @param name its name
         * @return this
         */
        public Builder defaultConnection(String name) {
            defaultName = name;
            return this;
        }

        /**
         * Says what seals the cursors of {@code cursorPaginate}, so that they hold on each server that has the same key,
         * and after a restart.
         *
         * @param key a secret of at least 32 bytes in UTF-8, from a generator of random numbers
         * @return this
         */
        public Builder cursorKey(String key) {
            cursorKey = key;
            return this;
        }

        /**
         * {@return the manager}
         *
         * @throws ConfigurationException if anything in the configuration is wrong; says all that is
         */
        public DatabaseManager build() {
            return new DatabaseManager(Configuration.read(config, defaultName, cursorKey));
        }
    }
}
