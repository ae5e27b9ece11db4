package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.MappingException;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How values live in a database of four types. */
class SqliteValuesTest {
    private final DatabaseManager manager =
            DatabaseManager.of(Map.of("main", Map.of("driver", "sqlite", "database", ":memory:")));
    private final Database db = manager.connection();

    @BeforeEach
    void createTable() {
        db.schema().create("samples", table -> {
            table.id();
            table.decimal("amount", 12, 2).nullable();
            table.timestamp("at").nullable();
            table.bool("flag").nullable();
            table.rawColumn("any", "blob").nullable();
        });
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private @Nullable Object plain(String column, String literal) {
        db.statement("delete from samples");
        db.statement("insert into samples (\"" + column + "\") values (" + literal + ")");
        return db.table("samples").get().get(0).get(column);
    }

    private <T> @Nullable T read(String column, Class<T> type) {
        var codec = db.codecs().of(type);
        return db.read(
                        db.compile(io.eloquent.query.ast.Select.from(new io.eloquent.query.ast.Table("samples", null))
                                .withColumns(List.of(io.eloquent.query.ast.ColumnRef.of(column)))),
                        true,
                        rows -> Arrays.asList(rows.next() ? codec.read(rows, 1) : null))
                .get(0);
    }

    @Test
    void decimalsCompareAndAddUp() {
        db.table("samples")
                .insert(List.of(
                        Map.of("amount", new BigDecimal("9.10")),
                        Map.of("amount", new BigDecimal("10.05")),
                        Map.of("amount", new BigDecimal("-1"))));
        assertEquals(
                1,
                db.table("samples").where("amount", ">", new BigDecimal("9.1")).count());
        assertEquals(
                List.of(new BigDecimal("-1.00"), new BigDecimal("9.10"), new BigDecimal("10.05")),
                db.table("samples").orderBy("amount").get().stream()
                        .map(row -> row.get("amount"))
                        .toList());
        assertEquals(
                1,
                db.select("select 1 from samples group by flag having sum(amount) > ?", new BigDecimal("18.1"))
                        .size(),
                "an expression has no type that would make a number of a text");
    }

    @Test
    void aDecimalOfUpToFifteenDigitsIsExact() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L), random.nextInt(15));
            db.statement("delete from samples");
            db.table("samples").insert(Map.of("any", value));
            BigDecimal found = read("any", BigDecimal.class);
            assertTrue(
                    found != null && found.compareTo(value) == 0, () -> value + " became " + found + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.12345678901234567890", "123456789012345678.5", "1E+400", "9223372036854775808"})
    void aDecimalThatWouldLoseADigitIsRefused(String value) {
        BigDecimal decimal = new BigDecimal(value);
        MappingException refused =
                assertThrows(MappingException.class, () -> db.table("samples").insert(Map.of("amount", decimal)));
        assertTrue(String.valueOf(refused.getMessage()).contains("keep it as a String"), refused::toString);
        assertFalse(String.valueOf(refused.getMessage()).contains(decimal.toPlainString()), refused::toString);
    }

    @Test
    void wholeNumbersOf64BitsAreExact() {
        db.table("samples").insert(Map.of("amount", new BigDecimal("9223372036854775807")));
        assertEquals(BigInteger.valueOf(Long.MAX_VALUE), read("amount", BigInteger.class));
    }

    @Test
    void whatTheDriverWroteIsRead() {
        Instant moment = Instant.parse("2026-03-08T02:30:00.123Z");
        db.statement(
                "insert into samples (at) values (" + Timestamp.from(moment).getTime() + ")");
        assertEquals(moment, read("at", Instant.class));
        assertEquals(LocalDateTime.of(2026, 3, 8, 2, 30, 0, 123_000_000), read("at", LocalDateTime.class));
        assertEquals(LocalDate.of(2026, 3, 8), read("at", LocalDate.class));
    }

    @Test
    void whatSqliteWroteIsRead() {
        db.statement("insert into samples (at) values (datetime('2026-03-08 02:30:00'))");
        assertEquals(Instant.parse("2026-03-08T02:30:00Z"), read("at", Instant.class));
    }

    @Test
    void aTextThatIsNoTimeIsRefusedWhereATimeIsWanted() {
        db.statement("insert into samples (at) values ('tomorrow')");
        assertThrows(IllegalArgumentException.class, () -> read("at", Instant.class));
    }

    @Test
    void aPlainValueIsWhatItsColumnDeclares() {
        assertEquals(LocalDateTime.of(2026, 1, 31, 12, 0), plain("at", "'2026-01-31T12:00:00Z'"));
        assertEquals(true, plain("flag", "1"));
        assertEquals(new BigDecimal("12.00"), plain("amount", "12"));
        assertEquals(1L, plain("any", "1"));
        assertEquals(1.5, plain("any", "1.5"));
        assertEquals("x", plain("any", "'x'"));
        assertArrayEquals(new byte[] {1}, (byte[]) plain("any", "x'01'"));
    }

    @Test
    void aPlainValueThatDoesNotFitComesAsItIs() {
        assertEquals("tomorrow", plain("at", "'tomorrow'"));
        assertEquals(1_700_000_000L, plain("at", "1700000000"));
        assertEquals(7L, plain("flag", "7"));
        assertEquals("much", plain("amount", "'much'"));
    }

    @Test
    void aYearOfFiveDigitsIsRefused() {
        assertThrows(
                MappingException.class,
                () -> db.table("samples").insert(Map.of("at", LocalDateTime.of(10_000, 1, 1, 0, 0))));
    }
}
