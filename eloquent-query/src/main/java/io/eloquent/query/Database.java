package io.eloquent.query;

/** One named connection. Safe for many threads. */
public final class Database {
    private Database() {}
}
