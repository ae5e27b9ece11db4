package io.eloquent.examples.chinook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.eloquent.model.Model;
import io.eloquent.query.DatabaseManager;
import io.eloquent.test.servers.MariaDbServer;
import io.eloquent.test.servers.MySqlServer;
import io.eloquent.test.servers.PostgresServer;
import io.eloquent.test.servers.TestServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shop on every database that there is: the same numbers, the same report. */
class ChinookTest {
    private static final String VARIABLE = "CHINOOK_DATA";

    /** Beside the checkout, unless the environment says otherwise. */
    private static final Path DATA = System.getenv(VARIABLE) == null
            ? Path.of("../../../shared/data/chinook").toAbsolutePath().normalize()
            : Path.of(System.getenv(VARIABLE));

    private static String expected = "";

    @BeforeAll
    static void reportOnSqlite(@TempDir Path directory) throws IOException {
        assumeTrue(
                Files.isDirectory(DATA),
                "skipped: Chinook's scripts are not in the directory ../shared/data/chinook beside the checkout; "
                        + VARIABLE + " may name another");
        // a copy, because the dialect switches to a write-ahead log
        Path copy = Files.copy(
                DATA.resolve("Chinook_Sqlite.sqlite"),
                directory.resolve("chinook.db"),
                StandardCopyOption.REPLACE_EXISTING);
        assertTrue(copy.toFile().setWritable(true));
        try (DatabaseManager db = DatabaseManager.of("jdbc:sqlite:" + copy)) {
            expected = report(db);
        }
    }

    @Test
    void theReportSaysWhatIsKnownOfTheShop() {
        List<String> lines = expected.lines().toList();
        assertTrue(lines.contains("275 artists, 347 albums, 3503 tracks"), expected);
        assertTrue(lines.contains("59 customers, 412 invoices, 2328.60 in total"), expected);
        assertTrue(lines.contains("Rock: 826.65"), expected);
        assertTrue(lines.contains("Iron Maiden: 138.60"), expected);
        assertTrue(lines.contains("    Jane Peacock, Sales Support Agent"), expected);
    }

    @Test
    void postgresSaysTheSame() throws IOException {
        assumeTrue(PostgresServer.available(), "skipped: no PostgreSQL on this machine");
        saysTheSame(PostgresServer.newDatabase(), "Chinook_PostgreSql.sql");
    }

    @Test
    void mariaDbSaysTheSame() throws IOException {
        assumeTrue(MariaDbServer.available(), "skipped: no MariaDB on this machine");
        saysTheSame(MariaDbServer.newDatabase(), "Chinook_MySql.sql");
    }

    @Test
    void mySqlSaysTheSame() throws IOException {
        assumeTrue(MySqlServer.available(), "skipped: ELOQUENT_TEST_MYSQL_URL names no MySQL");
        saysTheSame(MySqlServer.newDatabase(), "Chinook_MySql.sql");
    }

    private static void saysTheSame(TestServer server, String script) throws IOException {
        try (DatabaseManager db = DatabaseManager.of(server.jdbcUrl(), server.username(), server.password())) {
            Load.load(db.connection(), DATA.resolve(script));
            assertEquals(expected, report(db));
        }
    }

    private static String report(DatabaseManager db) {
        List<String> sent = new ArrayList<>();
        db.listen(event -> sent.add(event.sql()));
        String report = Model.using(db, () -> {
            assertEquals(347, Album.count());
            assertEquals(3503, Track.count());
            assertEquals(new BigDecimal("2328.60"), Invoice.sum("Total").setScale(2, RoundingMode.HALF_UP));
            return new Report().text();
        });
        assertTrue(sent.size() < 60, () -> sent.size() + " statements: relations are not loaded in batches");
        return report;
    }
}
