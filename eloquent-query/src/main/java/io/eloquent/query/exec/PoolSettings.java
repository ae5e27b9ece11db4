package io.eloquent.query.exec;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a pool needs to know to make connections and to keep them. {@link #toString} shows no URL and no property: both
 * may hold a password.
 *
 * @param name the connection's name
 * @param urls the JDBC URLs of equal servers; at least one
 * @param properties what the driver is given, user and password included
 * @param setup SQL that readies each new connection
 * @param size at most so many connections
 * @param minIdle so many idle connections are kept open
 * @param connectionTimeout how long a caller waits for a connection
 * @param idleTimeout when an idle connection above the minimum is closed
 * @param maxLifetime when a connection is replaced; zero for never
 * @param keepalive how often an idle connection is tried; zero for never
 * @param leakDetection when a connection that is still in use is logged as leaked; zero for never
 * @param permanent whether the connection is the database, and so must never be replaced
 */
public record PoolSettings(
        String name,
        List<String> urls,
        Map<String, String> properties,
        List<String> setup,
        int size,
        int minIdle,
        Duration connectionTimeout,
        Duration idleTimeout,
        Duration maxLifetime,
        Duration keepalive,
        Duration leakDetection,
        boolean permanent) {

    /** Copies the lists and the map. */
    public PoolSettings {
        urls = List.copyOf(urls);
        properties = Map.copyOf(properties);
        setup = List.copyOf(setup);
    }

    @Override
    public String toString() {
        return "PoolSettings[" + name + ", " + urls.size() + " url(s), size " + size + "]";
    }
}
