package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.ConfigurationException;
import io.eloquent.api.error.ConnectionLost;
import io.eloquent.api.error.LockTimeout;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.dialect.Address;
import io.eloquent.query.dialect.Dialects;
import io.eloquent.query.dialect.ErrorKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteDialectTest {
    private final SqliteDialect dialect = new SqliteDialect();

    @TempDir
    Path directory;

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("test.db");
    }

    @Test
    void itIsFoundByNameAndByUrl() {
        assertInstanceOf(SqliteDialect.class, Dialects.installed().named("sqlite"));
        assertInstanceOf(SqliteDialect.class, Dialects.installed().forUrl("jdbc:sqlite:x.db"));
        assertFalse(dialect.accepts("jdbc:mysql://localhost/x"));
    }

    @Test
    void aFileIsTheDatabase() {
        assertEquals("jdbc:sqlite:data/app.db", dialect.jdbcUrl(new Address("", OptionalInt.empty(), "data/app.db")));
        assertThrows(
                ConfigurationException.class, () -> dialect.jdbcUrl(new Address("localhost", OptionalInt.empty(), "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:",
                "jdbc:sqlite::memory:?foreign_keys=on",
                "jdbc:sqlite:file::memory:?cache=shared",
                "jdbc:sqlite:file:x?mode=memory&cache=shared"
            })
    void aDatabaseInMemoryIsItsConnection(String url) {
        assertTrue(dialect.isPerConnection(url));
        assertFalse(dialect.isPerConnection("jdbc:sqlite:memory.db"));
    }

    @Test
    void aConnectionChecksForeignKeysAndLetsOthersReadWhileItWrites() {
        try (DatabaseManager manager = DatabaseManager.of(Map.of("main", Map.of("url", url())))) {
            Database db = manager.connection();
            assertEquals(1L, db.selectOne("pragma foreign_keys").orElseThrow().get("foreign_keys"));
            assertEquals(
                    "wal", db.selectOne("pragma journal_mode").orElseThrow().get("journal_mode"));
            assertEquals(
                    5000L, db.selectOne("pragma busy_timeout").orElseThrow().get("timeout"));
        }
    }

    @Test
    void whoWaitsTooLongForTheWriterTimesOut() throws SQLException {
        try (DatabaseManager manager = DatabaseManager.of(
                        Map.of("main", Map.of("url", url(), "options", Map.of("busy_timeout", "50"))));
                Connection other = DriverManager.getConnection(url());
                Statement statement = other.createStatement()) {
            Database db = manager.connection();
            db.statement("create table users (id integer)");
            statement.execute("begin immediate");
            assertThrows(LockTimeout.class, () -> db.insert("insert into users values (1)"));
            statement.execute("rollback");
            assertEquals(1, db.insert("insert into users values (1)"));
        }
    }

    @Test
    void aReaderThatWritesTooLateMayTryAgain() throws SQLException {
        try (Connection one = DriverManager.getConnection(url());
                Connection two = DriverManager.getConnection(url());
                Statement first = one.createStatement();
                Statement second = two.createStatement()) {
            first.execute("pragma journal_mode = wal");
            first.execute("create table users (id integer)");
            one.setAutoCommit(false);
            try (ResultSet rows = first.executeQuery("select count(*) from users")) {
                assertTrue(rows.next());
            }
            second.execute("insert into users values (1)");
            SQLException failure =
                    assertThrows(SQLException.class, () -> first.execute("insert into users values (2)"));
            assertEquals(ErrorKind.DEADLOCK, dialect.errorKind(failure), failure.toString());
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsNoConnection() {
        String nowhere = "jdbc:sqlite:" + directory.resolve("no/such/directory/test.db");
        try (DatabaseManager manager = DatabaseManager.of(Map.of("main", Map.of("url", nowhere)))) {
            assertThrows(ConnectionLost.class, () -> manager.connection().select("select 1"));
        }
        SQLException failure = assertThrows(SQLException.class, () -> DriverManager.getConnection(nowhere));
        assertEquals(ErrorKind.CONNECTION, dialect.errorKind(failure), failure.toString());
    }

    @Test
    void anUnknownFailureIsOfNoKind() {
        assertEquals(ErrorKind.OTHER, dialect.errorKind(new SQLException()));
        assertEquals(ErrorKind.OTHER, dialect.errorKind(new SQLException("[unfinished")));
    }
}
