package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.ConnectionLost;
import io.eloquent.api.event.StatementEvent;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.ResultCursor;
import io.eloquent.query.Row;
import io.eloquent.query.compile.CompiledSql;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that are read as they are asked for: on the only connection that there is, and on the user's own. */
class SqliteStreamingTest {
    @TempDir
    Path directory;

    private static Database filled(DatabaseManager manager) {
        Database db = manager.connection();
        db.schema().create("users", table -> table.integer("id"));
        db.table("users").insert(List.of(Map.of("id", 1), Map.of("id", 2), Map.of("id", 3)));
        return db;
    }

    private static DatabaseManager inMemory() {
        return DatabaseManager.of(Map.of(
                "main", Map.of("driver", "sqlite", "database", ":memory:", "pool", Map.of("connection_timeout", 0.5))));
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("a.db");
    }

    // ---- a database in memory has one connection

    @Test
    void theBodyOfALoopRunsStatementsOnTheOnlyConnection() {
        try (DatabaseManager manager = inMemory()) {
            Database db = filled(manager);
            List<Integer> seen = new ArrayList<>();
            db.table("users").orderBy("id").each(row -> {
                seen.add(row.getInt("id"));
                assertEquals(3, db.table("users").where("id", "<", 10).count());
                db.transaction(() -> {
                    db.table("users").insert(Map.of("id", 10 + row.getInt("id")));
                    db.transaction(() -> db.table("users").where("id", 11).delete());
                });
            });
            assertEquals(List.of(1, 2, 3), seen);
            assertEquals(5, db.table("users").count());
        }
    }

    @Test
    void aReaderOfResultsRunsStatementsOnTheOnlyConnection() {
        try (DatabaseManager manager = inMemory()) {
            Database db = filled(manager);
            long counted = db.read(
                    new CompiledSql("select 1", List.of()),
                    false,
                    rows -> db.table("users").count());
            assertEquals(3, counted);
            assertEquals(3, db.table("users").count());
        }
    }

    @Test
    void aRollbackInTheBodyLeavesTheCursorAsItWas() {
        try (DatabaseManager manager = inMemory()) {
            Database db = filled(manager);
            List<Integer> seen = new ArrayList<>();
            db.table("users").orderBy("id").each(row -> {
                seen.add(row.getInt("id"));
                assertThrows(
                        IllegalArgumentException.class,
                        () -> db.transaction(() -> {
                            db.table("users").delete();
                            throw new IllegalArgumentException();
                        }));
            });
            assertEquals(List.of(1, 2, 3), seen);
            assertEquals(3, db.table("users").count());
        }
    }

    @Test
    void otherThreadsWaitForTheOnlyConnection() {
        try (DatabaseManager manager = inMemory()) {
            Database db = filled(manager);
            CompletableFuture<Long> counted;
            try (ResultCursor<Row> rows = db.table("users").cursor()) {
                rows.iterator().next();
                CompletableFuture<Long> tooEarly =
                        CompletableFuture.supplyAsync(() -> db.table("users").count());
                assertThrows(Exception.class, tooEarly::join);
                counted = CompletableFuture.supplyAsync(() -> db.table("users").count());
            }
            assertEquals(3, counted.join());
        }
    }

    @Test
    void aStreamMayBeClosedByAnotherThread() {
        try (DatabaseManager manager = inMemory()) {
            Database db = filled(manager);
            ResultCursor<Row> rows = db.table("users").cursor();
            rows.iterator().next();
            CompletableFuture.runAsync(rows::close).join();
            assertEquals(
                    3,
                    CompletableFuture.supplyAsync(() -> db.table("users").count())
                            .join());
        }
    }

    @Test
    void theDatabaseInMemoryIsNewOnceItWasDisconnected() {
        try (DatabaseManager manager = inMemory()) {
            Database db = filled(manager);
            ResultCursor<Row> rows = db.table("users").cursor();
            manager.disconnect("main");
            rows.close();
            assertFalse(db.schema().hasTable("users"));
        }
    }

    // ---- the user's own connections

    @Test
    void theUsersConnectionIsClosedHoweverTheLoopEnds() {
        ProxyDataSource source = new ProxyDataSource(url());
        source.autoCommit = false;
        try (DatabaseManager manager = DatabaseManager.of(source)) {
            Database db = filled(manager);
            db.table("users").each(row -> assertEquals(1, source.open.get()));
            assertEquals(0, source.open.get());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> db.table("users").each(row -> {
                        throw new IllegalArgumentException();
                    }));
            assertEquals(0, source.open.get());
            try (ResultCursor<Row> rows = db.table("users").cursor()) {
                rows.iterator().next();
                assertEquals(1, source.open.get());
            }
            assertEquals(0, source.open.get());
            assertFalse(source.autoCommitAtClose, "as it came");
        }
    }

    @Test
    void aCursorWhoseConnectionIsBrokenAtTheStartIsOpenedOnceMore() {
        ProxyDataSource source = new ProxyDataSource(url());
        try (DatabaseManager manager = DatabaseManager.of(source)) {
            Database db = filled(manager);
            source.broken = "executeQuery";
            assertEquals(3, db.table("users").stream().count());
            assertEquals(0, source.open.get());

            source.broken = "prepareStatement";
            assertThrows(ConnectionLost.class, () -> db.table("users").cursor());
            assertEquals(0, source.open.get());
        }
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsLost() {
        ProxyDataSource source = new ProxyDataSource(url());
        try (DatabaseManager manager = DatabaseManager.of(source)) {
            Database db = filled(manager);
            List<StatementEvent> heard = new ArrayList<>();
            db.listen(heard::add);
            Iterator<Row> rows = db.table("users").cursor().iterator();
            rows.next();
            source.broken = "next";

            ConnectionLost lost = assertThrows(ConnectionLost.class, rows::next);

            assertTrue(String.valueOf(lost.getMessage()).contains("select * from \"users\""), lost.getMessage());
            assertEquals(0, source.open.get());
            assertEquals(1, heard.size());
        }
    }

    @Test
    void aTransactionWhoseCursorLostTheConnectionIsNotCommitted() {
        ProxyDataSource source = new ProxyDataSource(url());
        try (DatabaseManager manager = DatabaseManager.of(source)) {
            Database db = filled(manager);
            assertThrows(
                    ConnectionLost.class,
                    () -> db.transaction(() -> {
                        db.table("users").insert(Map.of("id", 4));
                        Iterator<Row> rows = db.table("users").cursor().iterator();
                        rows.next();
                        source.broken = "next";
                        assertThrows(ConnectionLost.class, rows::next);
                    }));
            assertEquals(3, db.table("users").count());
            assertEquals(0, source.open.get());
        }
    }

    @Test
    void aCursorThatNobodyClosedIsClosedOnceNobodyHasIt() {
        ProxyDataSource source = new ProxyDataSource(url());
        try (DatabaseManager manager = DatabaseManager.of(source)) {
            Database db = filled(manager);
            assertEquals(1, db.table("users").stream().findFirst().orElseThrow().getInt("id"));
            assertEquals(1, source.open.get());
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
                while (source.open.get() > 0) {
                    System.gc();
                    Thread.sleep(20);
                }
            });
        }
    }
}
