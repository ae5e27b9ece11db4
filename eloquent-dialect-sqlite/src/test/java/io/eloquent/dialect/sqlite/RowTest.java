package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.MappingException;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RowTest {
    private final DatabaseManager manager = DatabaseManager.of("jdbc:sqlite::memory:");
    private final Database db = manager.connection();

    @AfterEach
    void close() {
        manager.close();
    }

    private Row row(String sql) {
        return db.selectOne(sql).orElseThrow();
    }

    private static void assertRefuses(Runnable reading, String... parts) {
        String message = String.valueOf(
                assertThrows(MappingException.class, reading::run).getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void valuesAreFoundByTheirLabel() {
        Row row = row("select 1 as id, 'Ann' as name, null as email");

        assertEquals(List.of("id", "name", "email"), row.columns());
        assertEquals("Ann", row.get("name"));
        assertNull(row.get("email"));
        assertTrue(row.has("email"));
        assertFalse(row.has("age"));
        assertEquals("{id=1, name=Ann, email=null}", row.toMap().toString());
    }

    @Test
    void anExactLabelWinsOverOneInAnotherCase() {
        Row row = row("select 1 as ID, 2 as id, 3 as Name");

        assertEquals(1, row.getInt("ID"));
        assertEquals(2, row.getInt("id"));
        assertEquals(3, row.getInt("NAME"));
    }

    @Test
    void ofTwoEqualLabelsTheLastOneCounts() {
        Row row = row("select 1 as id, 2 as id");

        assertEquals(2, row.getInt("id"));
        assertEquals(1, row.toMap().size());
    }

    @Test
    void anUnknownColumnListsThoseThatThereAre() {
        Row row = row("select 1 as id, 2 as votes");

        assertRefuses(() -> row.get("vote"), "\"vote\"", "id, votes");
    }

    @Test
    void gettersConvertExactlyOrRefuse() {
        Row row = row("select 12345678901 as big, '42' as text, 1.5 as half, 1 as one, null as missing");

        assertEquals(12345678901L, row.getLong("big"));
        assertRefuses(() -> row.getInt("big"), "\"big\"", "int", "range");
        assertEquals(42, row.getInt("text"));
        assertEquals(1.5, row.getDouble("half"));
        assertRefuses(() -> row.getLong("half"), "\"half\"", "fraction");
        assertTrue(row.getBoolean("one"));
        assertEquals(new BigDecimal("1.5"), row.getBigDecimal("half"));
        assertRefuses(() -> row.getInt("missing"), "\"missing\" is NULL", "get(\"missing\", Integer.class)");
        assertNull(row.get("missing", Integer.class));
        assertNull(row.getString("missing"));
    }

    enum Status {
        GOLD
    }

    @Test
    void anyTypeThatHasACodecCanBeAskedFor() {
        UUID uuid = UUID.randomUUID();
        Row row = row("select 'GOLD' as status, '2026-01-31 12:00:00' as at, '2026-01-31' as day, x'0102' as bytes,"
                + " '" + uuid + "' as uuid, 'A' as letter");

        assertEquals(Status.GOLD, row.get("status", Status.class));
        assertEquals(LocalDateTime.of(2026, 1, 31, 12, 0), row.getLocalDateTime("at"));
        assertEquals(Instant.parse("2026-01-31T12:00:00Z"), row.getInstant("at"));
        assertEquals(LocalDate.of(2026, 1, 31), row.getLocalDate("day"));
        assertArrayEquals(new byte[] {1, 2}, row.getBytes("bytes"));
        assertEquals(uuid, row.getUuid("uuid"));
        assertEquals('A', row.get("letter", char.class));
        assertRefuses(() -> row.get("letter", Status.class), "\"letter\"", "GOLD");
    }

    @Test
    void rowsAreEqualIfTheirLabelsAndValuesAre() {
        assertEquals(row("select 1 as id, x'01' as b"), row("select 1 as id, x'01' as b"));
        assertEquals(
                row("select 1 as id, x'01' as b").hashCode(),
                row("select 1 as id, x'01' as b").hashCode());
        assertFalse(row("select 1 as id").equals(row("select 1 as nr")));
        assertFalse(row("select 1 as id").equals(row("select 2 as id")));
    }

    @Test
    void noRowIsNoRow() {
        assertEquals(List.of(), db.select("select 1 where 1 = 0"));
        assertTrue(db.selectOne("select 1 where 1 = 0").isEmpty());
    }
}
