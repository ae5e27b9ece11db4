package io.eloquent.query;

import org.jspecify.annotations.Nullable;

/** Finds connections by name: a {@link DatabaseManager}, or whatever stands in for one. Safe for many threads. */
@FunctionalInterface
public interface ConnectionResolver {

    /**
     * {@return the connection of this name}
     *
     * @param name the name, or null for the default connection
     * @throws io.eloquent.api.error.ConfigurationException if there is none
     */
    Database connection(@Nullable String name);
}
