package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.ConfigurationException;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.DatabaseManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    private static String refusal(Map<String, ?> config) {
        return String.valueOf(assertThrows(ConfigurationException.class, () -> DatabaseManager.of(config))
                .getMessage());
    }

    private static Map<String, Object> sqlite(Object... more) {
        Map<String, Object> config = new HashMap<>(Map.of("driver", "sqlite", "database", ":memory:"));
        for (int i = 0; i < more.length; i += 2) {
            config.put((String) more[i], more[i + 1]);
        }
        return config;
    }

    private static void assertSays(String message, String... parts) {
        for (String part : parts) {
            assertTrue(message.contains(part), () -> "\"" + part + "\" is not in: " + message);
        }
    }

    @Test
    void aSingleConnectionIsTheDefault() {
        try (DatabaseManager db = DatabaseManager.of(Map.of("main", sqlite()))) {
            assertEquals("main", db.defaultConnection());
            assertEquals("main", db.connection().name());
        }
    }

    @Test
    void theKeyDefaultNamesTheDefault() {
        try (DatabaseManager db = DatabaseManager.of(Map.of("default", "b", "a", sqlite(), "b", sqlite()))) {
            assertEquals("b", db.connection().name());
            assertEquals(Set.of("a", "b"), db.connectionNames());
        }
    }

    @Test
    void aConnectionNamedDefaultIsTheDefault() {
        try (DatabaseManager db = DatabaseManager.of(Map.of("default", sqlite(), "other", sqlite()))) {
            assertEquals("default", db.connection().name());
        }
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String message = refusal(Map.of(
                "default", "main",
                "one", sqlite("pasword", "x", "port", 70000, "sticky", "yes"),
                "two", Map.of("driver", "sqlite", "pool", Map.of("size", 0, "max_liftime", 3))));

        assertSays(
                message,
                "one: unknown key \"pasword\"; did you mean \"password\"?",
                "one: \"port\" must be a whole number from 1 to 65535, not 70000",
                "one: \"sticky\" must be true or false; it is of type String",
                "two: SQLite needs a database",
                "two.pool: \"size\" must be a whole number from 1 to",
                "two.pool: unknown key \"max_liftime\"; did you mean \"max_lifetime\"?",
                "the default connection is \"main\", but there are only:");
    }

    @Test
    void anotherSpellingOfAKeyIsRecognised() {
        assertSays(refusal(Map.of("main", sqlite("showBindings", true))), "did you mean \"show_bindings\"?");
    }

    @Test
    void aKeyLikeNoOtherListsWhatThereIs() {
        assertSays(refusal(Map.of("main", sqlite("frobnicate", true))), "unknown key \"frobnicate\"", "database, ");
    }

    @Test
    void typesAreChecked() {
        String message = refusal(Map.of(
                "main",
                sqlite("prefix", 1, "options", "x", "host", List.of(1), "pool", Map.of("connection_timeout", "soon"))));

        assertSays(
                message,
                "main: \"prefix\" must be a text; it is of type Integer",
                "main: \"options\" must be a map; it is of type String",
                "main: \"host\" must be a text or a list of texts",
                "main.pool: \"connection_timeout\" must be a number of seconds");
    }

    @Test
    void severalConnectionsNeedADefault() {
        assertSays(refusal(Map.of("a", sqlite(), "b", sqlite())), "none is the default");
    }

    @Test
    void noConnectionAtAllIsRefused() {
        assertSays(refusal(Map.of()), "there is no connection");
    }

    @Test
    void aConnectionMustBeAMap() {
        assertSays(refusal(Map.of("main", "jdbc:sqlite:x")), "main: must be a map");
    }

    @Test
    void aMissingDriverIsNamed() {
        assertSays(refusal(Map.of("main", Map.of("database", "x"))), "main: \"driver\" is missing");
    }

    @Test
    void anUnknownDriverListsTheDialects() {
        assertSays(refusal(Map.of("main", Map.of("driver", "mysql"))), "main: No dialect is named \"mysql\"", "sqlite");
    }

    @Test
    void aUrlStandsForHostPortAndDatabase() {
        assertSays(
                refusal(Map.of("main", Map.of("url", "jdbc:sqlite::memory:", "database", "x"))),
                "main: \"database\" has no meaning beside \"url\"");
    }

    @Test
    void readersAndWritersAreCheckedToo() {
        String message = refusal(Map.of("main", sqlite("read", Map.of("databse", "x"), "write", Map.of("port", "p"))));

        assertSays(
                message,
                "main.read: unknown key \"databse\"; did you mean \"database\"?",
                "main.write: \"port\" must be");
    }

    @Test
    void anUnknownConnectionListsThoseThatThereAre() {
        try (DatabaseManager db = DatabaseManager.of(Map.of("main", sqlite()))) {
            ConfigurationException thrown =
                    assertThrows(ConfigurationException.class, () -> db.connection("reporting"));
            assertSays(String.valueOf(thrown.getMessage()), "\"reporting\"", "main");
        }
    }

    @Test
    void theBuilderSaysTheSameAsTheMap(@TempDir Path dir) {
        try (DatabaseManager db = DatabaseManager.builder()
                .connection(
                        "main",
                        c -> c.driver("sqlite")
                                .database(dir.resolve("app.db").toString())
                                .prefix("app_")
                                .option("busy_timeout", 100)
                                .poolSize(3)
                                .minIdle(0)
                                .connectionTimeout(Duration.ofSeconds(1))
                                .showBindings(true))
                .connection("other", c -> c.url("jdbc:sqlite::memory:"))
                .defaultConnection("main")
                .build()) {
            assertEquals("app_", db.connection().tablePrefix());
            assertEquals(100L, db.select("pragma busy_timeout").get(0).getLong("timeout"));
        }
        assertSays(
                String.valueOf(assertThrows(
                                ConfigurationException.class,
                                () -> DatabaseManager.builder()
                                        .connection(
                                                "main", c -> c.driver("sqlite").port(0))
                                        .build())
                        .getMessage()),
                "\"port\" must be",
                "needs a database");
    }

    @Test
    void jsonSaysTheSameAsTheMap(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("database.json");
        Files.writeString(file, """
                {"default": "main",
                 "main": {"driver": "sqlite", "database": ":memory:", "pool": {"connection_timeout": 1.5}},
                 "other": {"url": "jdbc:sqlite::memory:", "sticky": true}}""");

        try (DatabaseManager db = DatabaseManager.fromJson(file)) {
            assertEquals(7, db.select("select 7 as n").get(0).getInt("n"));
            assertEquals("other", db.connection("other").name());
        }
    }

    @Test
    void badJsonIsRefusedByItsPlaceWithoutItsText(@TempDir Path dir) throws IOException {
        Path file = dir.resolve("database.json");
        Files.writeString(file, "{\"main\": {\n\"password\": hunter2}}");

        ConfigurationException thrown =
                assertThrows(ConfigurationException.class, () -> DatabaseManager.fromJson(file));
        assertSays(String.valueOf(thrown.getMessage()), "database.json", "line 2");
        assertTrue(!CapturedLog.stackTrace(thrown).contains("hunter2"));
    }

    @Test
    void aJdbcUrlIsEnough() {
        try (DatabaseManager db = DatabaseManager.of("jdbc:sqlite::memory:")) {
            assertEquals("default", db.connection().name());
            assertEquals(7, db.select("select 7 as n").get(0).getInt("n"));
        }
    }

    private static final String CURSOR_KEY = "0123456789abcdef0123456789abcdef";

    private static String firstCursor(DatabaseManager db) {
        db.schema().create("users", table -> table.id());
        db.table("users").insert(List.of(Map.of("id", 1), Map.of("id", 2)));
        return db.table("users").cursorPaginate(1, null).nextCursor().orElseThrow();
    }

    @Test
    void cursorsOfOneKeyHoldOnEachServer() {
        try (DatabaseManager one = DatabaseManager.of(Map.of("main", sqlite(), "cursor_key", CURSOR_KEY));
                DatabaseManager other = DatabaseManager.builder()
                        .connection("main", main -> main.driver("sqlite").database(":memory:"))
                        .cursorKey(CURSOR_KEY)
                        .build()) {
            String cursor = firstCursor(one);
            firstCursor(other);

            assertEquals(1, other.table("users").cursorPaginate(1, cursor).count());
            assertEquals(1, other.connectionNames().size());
            assertTrue(!one.toString().contains(CURSOR_KEY) && !other.toString().contains(CURSOR_KEY));
        }
    }

    @Test
    void cursorsWithoutAKeyAreOneManagersOnly() {
        try (DatabaseManager one = DatabaseManager.of(Map.of("main", sqlite()));
                DatabaseManager other = DatabaseManager.of(Map.of("main", sqlite()))) {
            String cursor = firstCursor(one);
            firstCursor(other);

            InvalidQueryException refusal = assertThrows(
                    InvalidQueryException.class, () -> other.table("users").cursorPaginate(1, cursor));
            assertSays(String.valueOf(refusal.getMessage()), "cursor_key");
        }
    }

    @Test
    void theCursorKeyIsInAJsonFileToo(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("db.json");
        Files.writeString(
                file,
                "{\"main\": {\"driver\": \"sqlite\", \"database\": \":memory:\"}," + " \"cursor_key\": \"" + CURSOR_KEY
                        + "\"}");
        try (DatabaseManager db = DatabaseManager.fromJson(file)) {
            assertEquals(Set.of("main"), db.connectionNames());
        }
    }

    @Test
    void aCursorKeyIsASecretOfSomeLength() {
        assertSays(refusal(Map.of("main", sqlite(), "cursor_key", "short")), "cursor_key", "32 bytes", "shorter");
        assertSays(refusal(Map.of("main", sqlite(), "cursor_key", 5)), "cursor_key", "Integer");
        assertTrue(!refusal(Map.of("main", sqlite(), "cursor_key", "hunter2")).contains("hunter2"));
    }

    @Test
    void aConnectionMayHaveTheNameOfTheCursorKey() {
        try (DatabaseManager db = DatabaseManager.of(Map.of("cursor_key", sqlite()))) {
            assertEquals(Set.of("cursor_key"), db.connectionNames());
        }
    }
}
