package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.eloquent.query.DatabaseManager;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQLite compares times as texts: ours must fit those that SQLite's own functions and other programs write. */
class SqliteTimesTest {
    private static final LocalDateTime NEW_YEAR = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final DatabaseManager db = DatabaseManager.of("jdbc:sqlite::memory:");

    @BeforeEach
    void writeAsOthersDo() {
        db.statement("create table visits (at datetime)");
        db.insert("insert into visits values (datetime('2026-01-01')), (datetime('2026-01-01', '-1 second'))");
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aWholeSecondEqualsWhatOthersWrote() {
        assertEquals(1, db.table("visits").where("at", NEW_YEAR).count());
    }

    @Test
    void aWholeSecondIsNotBeforeItself() {
        assertEquals(1, db.table("visits").where("at", ">=", NEW_YEAR).count());
        assertEquals(1, db.table("visits").where("at", "<", NEW_YEAR).count());
    }

    @Test
    void aFractionComesAfterItsSecondAndBeforeTheNext() {
        db.table("visits").insert(Map.of("at", NEW_YEAR.plusNanos(1000)));
        assertEquals(2, db.table("visits").where("at", ">=", NEW_YEAR).count());
        assertEquals(1, db.table("visits").where("at", ">", NEW_YEAR).count());
        assertEquals(
                3, db.table("visits").where("at", "<", NEW_YEAR.plusSeconds(1)).count());
    }
}
