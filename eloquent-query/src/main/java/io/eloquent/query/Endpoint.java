package io.eloquent.query;

import io.eloquent.api.error.ConfigurationException;
import io.eloquent.query.dialect.Address;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.exec.ConnectionSource;
import io.eloquent.query.exec.PoolSettings;
import io.eloquent.query.exec.Secrets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One side of a connection: where it leads, and the pool before it. {@link #toString} shows no secret.
 *
 * @param dataSource the user's own, or null
 * @param pool our own pool, or null
 */
record Endpoint(@Nullable DataSource dataSource, @Nullable PoolSettings pool) {

    /** What describes one. */
    static final List<String> KEYS = List.of(
            "url", "host", "port", "database", "username", "user", "password", "options", "pool", "data_source");

    /**
     * Reads an endpoint.
     *
     * @param name the pool's name
     * @param config where it is described
     * @param dialect its dialect, or null if it is not known
     */
    static Endpoint read(String name, ConfigSection config, @Nullable Dialect dialect) {
        List<String> urls = config.texts("url");
        List<String> hosts = config.texts("host");
        OptionalInt port = config.number("port", 1, 65535);
        String database = config.text("database");
        String username = config.text(config.anyOf("username", "user"));
        String password = config.text("password");
        Map<String, Object> options = config.map("options");
        ConfigSection pool = config.section("pool");
        DataSource dataSource = config.dataSource("data_source");
        if (dataSource != null) {
            refuse(config, "data_source", "url", "host", "port", "database", "username", "user", "password", "options");
            refuse(config, "data_source", "pool");
            return new Endpoint(dataSource, null);
        }
        if (!urls.isEmpty()) {
            refuse(config, "url", "host", "port", "database");
        } else if (dialect != null) {
            urls = urls(config, dialect, hosts, port, database);
        }
        Map<String, String> properties = new HashMap<>();
        if (dialect != null) {
            properties.putAll(dialect.driverDefaults());
        }
        for (String url : urls) {
            properties.keySet().removeIf(key -> url.contains(key + "="));
        }
        options.forEach((key, value) -> properties.put(key, value.toString()));
        if (!username.isEmpty()) {
            properties.put("user", username);
        }
        if (!password.isEmpty()) {
            properties.put("password", password);
        }
        boolean permanent = dialect != null && urls.stream().anyMatch(dialect::isPerConnection);
        List<String> setup = dialect == null ? List.of() : dialect.connectionSetup();
        return new Endpoint(null, pool(name, pool, permanent, urls, properties, setup));
    }

    private static void refuse(ConfigSection config, String beside, String... keys) {
        for (String key : keys) {
            if (config.has(key)) {
                config.problem("\"" + key + "\" has no meaning beside \"" + beside + "\"; remove one of them");
            }
        }
    }

    private static List<String> urls(
            ConfigSection config, Dialect dialect, List<String> hosts, OptionalInt port, String database) {
        List<String> urls = new ArrayList<>();
        for (String host : hosts.isEmpty() ? List.of("") : hosts) {
            try {
                urls.add(dialect.jdbcUrl(new Address(host, port, database)));
            } catch (ConfigurationException e) {
                config.problem(String.valueOf(e.getMessage()));
                return List.of();
            }
        }
        return urls;
    }

    private static PoolSettings pool(
            String name,
            ConfigSection config,
            boolean permanent,
            List<String> urls,
            Map<String, String> properties,
            List<String> setup) {
        int size = config.number("size", 1, 10_000).orElse(permanent ? 1 : 10);
        int minIdle = config.number("min_idle", 0, 10_000).orElse(Math.min(size, 2));
        Duration connection = config.time("connection_timeout", Duration.ofSeconds(5), Duration.ofMillis(250));
        Duration lifetime = config.time("max_lifetime", Duration.ofMinutes(30), Duration.ofSeconds(30));
        Duration idle = config.time("idle_timeout", Duration.ofMinutes(10), Duration.ofSeconds(10));
        Duration keepalive = config.time("keepalive", Duration.ofMinutes(2), Duration.ofSeconds(30));
        Duration leak = config.time("leak_detection", Duration.ZERO, Duration.ofSeconds(2));
        config.refuseOthers();
        if (minIdle > size) {
            config.problem("\"min_idle\" must not be more than \"size\"");
        }
        if (connection.isZero()) {
            config.problem("\"connection_timeout\" must not be 0");
        }
        if (permanent) {
            if (size != 1) {
                config.problem("a database in memory has one connection; remove \"size\"");
            }
            return new PoolSettings(
                    name,
                    urls,
                    properties,
                    setup,
                    1,
                    1,
                    connection,
                    Duration.ZERO,
                    Duration.ZERO,
                    Duration.ZERO,
                    leak,
                    true);
        }
        return new PoolSettings(
                name, urls, properties, setup, size, minIdle, connection, idle, lifetime, keepalive, leak, false);
    }

    /** {@return where connections come from} It opens none yet. */
    ConnectionSource open(String name) {
        if (dataSource != null) {
            return ConnectionSource.of(name, dataSource);
        }
        if (pool == null) {
            throw new AssertionError("an endpoint has a data source or a pool");
        }
        return ConnectionSource.pool(pool);
    }

    @Override
    public String toString() {
        if (pool == null) {
            return "own DataSource";
        }
        String user = pool.properties().get("user");
        return String.join(", ", pool.urls().stream().map(Secrets::shown).toList())
                + (user == null ? "" : " as " + user);
    }
}
