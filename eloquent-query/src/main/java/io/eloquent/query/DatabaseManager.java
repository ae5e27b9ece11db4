package io.eloquent.query;

/** Named connections. Safe for many threads. */
public final class DatabaseManager {
    private DatabaseManager() {}
}
