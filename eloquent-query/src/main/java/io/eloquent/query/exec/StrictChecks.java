package io.eloquent.query.exec;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has each text checked once where the database is too lenient to refuse a mistake by itself: its strict form must be
 * prepared before it runs for the first time. Safe for many threads.
 */
final class StrictChecks {
    private static final int MOST_TEXTS = 1000;
    private static final int LONGEST_TEXT = 10_000;

    /** The texts that have passed; none where the dialect has no strict forms. */
    private final Set<String> passed = ConcurrentHashMap.newKeySet();

    /**
     * Checks a text, unless it has passed before.
     *
     * @throws SQLException if the database refuses its strict form
     */
    void check(Connection connection, Server server, String sql) throws SQLException {
        if (!passed.isEmpty() && passed.contains(sql)) {
            return;
        }
        String strict = server.dialect().strictForm(sql);
        if (strict == null) {
            return;
        }
        connection.prepareStatement(strict).close();
        remember(sql);
    }

    private void remember(String sql) {
        if (sql.length() <= LONGEST_TEXT) {
            if (passed.size() >= MOST_TEXTS) {
                passed.clear();
            }
            passed.add(sql);
        }
    }

    /** Has all texts checked again: tables may have changed. */
    void startAnew() {
        passed.clear();
    }
}
