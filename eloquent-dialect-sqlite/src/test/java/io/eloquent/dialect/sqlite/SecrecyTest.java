package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.ConfigurationException;
import io.eloquent.api.error.ConnectionLost;
import io.eloquent.api.error.QueryException;
import io.eloquent.query.DatabaseManager;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passwords and bound values are in no message, no log and no {@code toString}, whatever drivers do. */
class SecrecyTest {
    private static final String SECRET = "hunter2";

    private final Driver driver = new ScriptedDriver("jdbc:leaky:", this::connect);
    private volatile boolean isDown;
    private final CapturedLog log = new CapturedLog();

    @BeforeEach
    void register() throws SQLException {
        DriverManager.registerDriver(driver);
    }

    @AfterEach
    void deregister() throws SQLException {
        log.close();
        DriverManager.deregisterDriver(driver);
    }

    private void assertSecret(String what) {
        assertFalse(what.contains(SECRET), what);
    }

    /** Connects, loses the server while a second connection is needed, and then cannot connect at all. */
    private void tryToConnect(Map<String, Object> endpoint) throws InterruptedException {
        Map<String, Object> config = new HashMap<>(endpoint);
        config.put("pool", Map.of("connection_timeout", 0.3));
        try (DatabaseManager db = DatabaseManager.of(Map.of("main", config))) {
            assertSecret(db.toString());
            assertSecret(db.connection().toString());
            db.transaction(() -> {
                isDown = true;
                Thread second = new Thread(() -> assertFails(db));
                second.start();
                second.join();
            });
            db.disconnect("main");
            assertFails(db);
        }
        assertTrue(log.text().contains("HikariConfig FINE"), "the pool's own log was captured");
        assertEquals(3, log.text().split("found no connection", -1).length, log.text());
        assertSecret(log.text());
    }

    private void assertFails(DatabaseManager db) {
        ConnectionLost thrown = assertThrows(ConnectionLost.class, () -> db.select("select 1"));
        String trace = CapturedLog.stackTrace(thrown);
        assertTrue(trace.contains("cannot reach"), trace);
        assertSecret(trace);
        log.publish(new LogRecord(Level.INFO, "found no connection"));
    }

    @Test
    void aPasswordStaysSecretWhenTheDriverTellsIt() throws InterruptedException {
        tryToConnect(Map.of("driver", "sqlite", "url", "jdbc:leaky://host/db", "username", "u", "password", SECRET));
    }

    @Test
    void aPasswordInTheUrlStaysSecret() throws InterruptedException {
        tryToConnect(Map.of("driver", "sqlite", "url", "jdbc:leaky://host/db?user=u&password=" + SECRET));
    }

    @Test
    void aPasswordBeforeTheHostStaysSecret() throws InterruptedException {
        tryToConnect(Map.of("driver", "sqlite", "url", "jdbc:leaky://user:" + SECRET + "@host/db"));
    }

    @Test
    void aSecretOptionStaysSecret() throws InterruptedException {
        tryToConnect(Map.of(
                "driver", "sqlite",
                "url", "jdbc:leaky://host/db",
                "options", Map.of("trustStorePassword", SECRET, "plain", "seen")));
    }

    @Test
    void aWrongConfigurationDoesNotTellThePassword() {
        ConfigurationException thrown = assertThrows(
                ConfigurationException.class,
                () -> DatabaseManager.of(Map.of(
                        "main", Map.of("driver", "sqlite", "pasword", SECRET, "password", Map.of("x", SECRET)))));
        assertSecret(CapturedLog.stackTrace(thrown));

        thrown = assertThrows(
                ConfigurationException.class, () -> DatabaseManager.of("jdbc:unheard:of//u:" + SECRET + "@host"));
        assertSecret(CapturedLog.stackTrace(thrown));
    }

    private static Map<String, Object> sqlite(boolean showBindings) {
        return Map.of("driver", "sqlite", "database", ":memory:", "show_bindings", showBindings);
    }

    @Test
    void boundValuesAreTypesInMessagesAndLogs() {
        try (DatabaseManager db = DatabaseManager.of(Map.of("main", sqlite(false)))) {
            db.statement("create table users (email text unique)");
            db.insert("insert into users (email) values (?)", SECRET);
            QueryException thrown =
                    assertThrows(QueryException.class, () -> db.insert("insert into users (email) values (?)", SECRET));

            assertTrue(String.valueOf(thrown.getMessage()).contains("1 binding: String"), thrown.getMessage());
            assertSecret(CapturedLog.stackTrace(thrown));
            assertTrue(log.text().contains("io.eloquent.sql FINE [main] insert into users"), log.text());
            assertSecret(log.text());
        }
    }

    @Test
    void boundValuesAreShownWhereTheUserAsksForIt() {
        try (DatabaseManager db = DatabaseManager.of(Map.of("main", sqlite(true)))) {
            db.statement("create table users (email text unique)");
            db.insert("insert into users (email) values (?)", SECRET);
            QueryException thrown =
                    assertThrows(QueryException.class, () -> db.insert("insert into users (email) values (?)", SECRET));

            assertTrue(String.valueOf(thrown.getMessage()).contains("1 binding: " + SECRET), thrown.getMessage());
            assertTrue(log.text().contains("1 binding: " + SECRET), log.text());
        }
    }

    @Test
    void eventsDoNotTellTheirValuesByThemselves() {
        try (DatabaseManager db = DatabaseManager.of(Map.of("main", sqlite(false)))) {
            db.connection().enableQueryLog();
            db.select("select ? as secret", SECRET);

            assertEquals(1, db.connection().queryLog().size());
            assertSecret(db.connection().queryLog().toString());
        }
    }

    /** Tells everything it knows, as some drivers do. */
    private Connection connect(String url, Properties info) throws SQLException {
        if (!isDown) {
            return DriverManager.getConnection("jdbc:sqlite::memory:");
        }
        throw new SQLException(
                "cannot reach " + url, "08001", new IllegalStateException("cannot reach " + url + " with " + info));
    }
}
