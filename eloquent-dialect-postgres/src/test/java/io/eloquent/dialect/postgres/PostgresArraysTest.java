package io.eloquent.dialect.postgres;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.eloquent.query.Column;
import io.eloquent.query.Columns;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.Row;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Arrays and enums of the server's own types. */
@EnabledIf("io.eloquent.test.servers.PostgresServer#available")
class PostgresArraysTest {
    private static final UUID ID = UUID.fromString("0186d1f4-7a10-7b3c-8a2e-0123456789ab");

    enum Mood {
        SAD,
        HAPPY
    }

    private final DatabaseManager manager = DatabaseManager.of(Map.of("main", PostgresContractTest.newDatabase()));
    private final Database db = manager.connection();

    @BeforeEach
    void createTable() {
        db.statement("create type mood as enum ('SAD', 'HAPPY')");
        db.statement(
                "create table things (id serial primary key, mood mood, name text, numbers integer[], longs bigint[],"
                        + " fractions double precision[], flags boolean[], tags text[], ids uuid[])");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void anEnumOfJavaIsAnEnumOfTheServer() {
        db.table("things").insert(Map.of("mood", Mood.SAD, "name", Mood.HAPPY));
        assertEquals(
                1,
                db.table("things")
                        .where("mood", Mood.SAD)
                        .where("name", Mood.HAPPY)
                        .count());
        assertEquals(
                1,
                db.table("things")
                        .whereIn("mood", java.util.List.of(Mood.SAD, Mood.HAPPY))
                        .count());
        assertEquals(1, db.table("things").update(Map.of("mood", Mood.HAPPY)));
        assertEquals(Mood.HAPPY, only("mood", Mood.class));
    }

    @Test
    void arraysOfJavaAreArraysOfTheServer() {
        db.table("things")
                .insert(Map.of(
                        "numbers", new int[] {1, -2},
                        "longs", new Long[] {1L, null},
                        "fractions", new double[] {0.5, 1e300},
                        "flags", new boolean[] {true, false},
                        "tags", new String[] {"it's", "a \"b\" \\ {c},", "", "null"},
                        "ids", new UUID[] {ID}));
        assertArrayEquals(new int[] {1, -2}, only("numbers", int[].class));
        assertArrayEquals(new Integer[] {1, -2}, only("numbers", Integer[].class));
        assertArrayEquals(new Long[] {1L, null}, only("longs", Long[].class));
        assertThrows(RuntimeException.class, () -> only("longs", long[].class), "NULL is no long");
        assertArrayEquals(new double[] {0.5, 1e300}, only("fractions", double[].class));
        assertArrayEquals(new boolean[] {true, false}, only("flags", boolean[].class));
        assertArrayEquals(new String[] {"it's", "a \"b\" \\ {c},", "", "null"}, only("tags", String[].class));
        assertArrayEquals(new UUID[] {ID}, only("ids", UUID[].class));
        assertEquals(
                1, db.table("things").where("numbers", "=", new int[] {1, -2}).count());
        db.table("things").update(Map.of("numbers", new int[0]));
        assertArrayEquals(new int[0], only("numbers", int[].class));
    }

    private <T> T only(String name, Class<T> type) {
        Column<Row, T> column = Columns.column(name, type);
        return db.table("things").pluck(column).get(0);
    }
}
