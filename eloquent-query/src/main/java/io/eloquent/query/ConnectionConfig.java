package io.eloquent.query;

import io.eloquent.api.error.ConfigurationException;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.dialect.Dialects;
import io.eloquent.query.exec.ConnectionSource;
import io.eloquent.query.exec.NamedConnection;
import io.eloquent.query.exec.StatementObservers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How one named connection is configured, read and checked. Immutable; {@link #toString} shows no secret. */
final class ConnectionConfig {
    private final NamedConnection.Options options;
    private final @Nullable Dialect dialect;
    private final Endpoint writer;
    private final @Nullable Endpoint reader;
    private final String prefix;

    private ConnectionConfig(
            NamedConnection.Options options,
            @Nullable Dialect dialect,
            Endpoint writer,
            @Nullable Endpoint reader,
            String prefix) {
        this.options = options;
        this.dialect = dialect;
        this.writer = writer;
        this.reader = reader;
        this.prefix = prefix;
    }

    /**
     * Reads a connection's configuration.
     *
     * @param name the connection's name
     * @param values what is given
     * @param problems gets what is wrong
     */
    static ConnectionConfig read(String name, Map<String, ?> values, List<String> problems) {
        ConfigSection config = new ConfigSection(name, values, problems);
        Dialect dialect = dialect(config);
        NamedConnection.Options options =
                new NamedConnection.Options(name, config.flag("sticky"), config.flag("show_bindings"));
        String prefix = config.text("prefix");
        Endpoint writer = side(name, "write", config, values, dialect, problems);
        Endpoint reader = config.has("read") ? side(name, "read", config, values, dialect, problems) : null;
        if (reader == null) {
            config.map("read");
        }
        config.refuseOthers();
        return new ConnectionConfig(options, dialect, writer, reader, prefix);
    }

    private static @Nullable Dialect dialect(ConfigSection config) {
        String driver = config.text("driver");
        List<String> urls = config.texts("url");
        try {
            if (!driver.isEmpty()) {
                return Dialects.installed().named(driver);
            }
            if (!urls.isEmpty()) {
                return Dialects.installed().forUrl(urls.get(0));
            }
        } catch (ConfigurationException e) {
            config.problem(String.valueOf(e.getMessage()));
            return null;
        }
        if (!config.has("data_source")) {
            config.problem("\"driver\" is missing: say which database it is, as in \"driver\": \"sqlite\"");
        }
        return null;
    }

    /** Reads where one side leads: what is said for both, and over it what is said for this one. */
    private static Endpoint side(
            String name,
            String side,
            ConfigSection config,
            Map<String, ?> values,
            @Nullable Dialect dialect,
            List<String> problems) {
        Map<String, Object> own = config.map(side);
        if (own.isEmpty()) {
            return Endpoint.read(name, config, dialect);
        }
        Map<String, Object> merged = new LinkedHashMap<>(values);
        merged.keySet().removeAll(Set.of("driver", "prefix", "sticky", "show_bindings", "read", "write"));
        if (own.containsKey("url")) {
            merged.keySet().removeAll(Set.of("host", "port", "database"));
        }
        own.forEach((key, value) -> merged.merge(key, value, ConnectionConfig::merge));
        config.know(Endpoint.KEYS);
        ConfigSection section = new ConfigSection(name + "." + side, merged, problems);
        Endpoint endpoint = Endpoint.read(name + "-" + side, section, dialect);
        section.refuseOthers();
        return endpoint;
    }

    private static Object merge(Object common, Object own) {
        if (common instanceof Map<?, ?> some && own instanceof Map<?, ?> more) {
            Map<Object, Object> both = new LinkedHashMap<>(some);
            both.putAll(more);
            return both;
        }
        return own;
    }

    /** {@return the connection} It opens nothing yet. */
    NamedConnection open(StatementObservers everywhere) {
        ConnectionSource reads = reader == null ? null : reader.open(options.name());
        return new NamedConnection(options, writer.open(options.name()), reads, dialect, everywhere);
    }

    String name() {
        return options.name();
    }

    String prefix() {
        return prefix;
    }

    @Override
    public String toString() {
        return options.name() + ": " + (dialect == null ? "" : dialect.name() + ", ") + writer
                + (reader == null ? "" : ", reads " + reader);
    }
}
