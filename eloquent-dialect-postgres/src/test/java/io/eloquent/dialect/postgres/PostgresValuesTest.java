package io.eloquent.dialect.postgres;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types that only PostgreSQL has. */
@EnabledIf("io.eloquent.test.servers.PostgresServer#available")
class PostgresValuesTest {
    private static final TimeZone ZONE = TimeZone.getDefault();

    private final Map<String, Object> config = PostgresContractTest.newDatabase();
    private final DatabaseManager manager = DatabaseManager.of(Map.of("main", config));
    private final Database db = manager.connection();

    @AfterEach
    void close() {
        TimeZone.setDefault(ZONE);
        manager.close();
    }

    private static <T> @Nullable T read(Database db, String table, String column, Class<T> type) {
        Codec<T> codec = db.codecs().of(type);
        Select select = Select.from(new Table(table, null)).withColumns(List.of(ColumnRef.of(column)));
        return db.read(db.compile(select), true, rows -> Arrays.asList(rows.next() ? codec.read(rows, 1) : null))
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, UTC",
        "America/New_York, Asia/Tokyo",
        "Asia/Kolkata, America/St_Johns",
    })
    void aMomentIsRightInEitherColumnWhateverTheZones(String jvm, String session) {
        TimeZone.setDefault(TimeZone.getTimeZone(jvm));
        Instant moment = Instant.parse("2026-03-08T02:30:00.123456Z");
        try (DatabaseManager zoned = DatabaseManager.of(Map.of("zoned", config))) {
            Database other = zoned.connection();
            other.statement("create table moments (a timestamp, b timestamptz)");
            other.transaction(() -> {
                other.statement("set local time zone '" + session + "'");
                other.table("moments").insert(Map.of("a", moment, "b", moment));
                // often enough for the driver to let the server prepare the statement and to read binary values
                for (int i = 0; i < 8; i++) {
                    assertEquals(moment, read(other, "moments", "a", Instant.class));
                    assertEquals(moment, read(other, "moments", "b", Instant.class));
                    assertEquals(moment.atOffset(ZoneOffset.UTC), read(other, "moments", "a", OffsetDateTime.class));
                    assertEquals(moment.atOffset(ZoneOffset.UTC), read(other, "moments", "b", OffsetDateTime.class));
                    var row = other.table("moments").get().get(0);
                    assertEquals(LocalDateTime.of(2026, 3, 8, 2, 30, 0, 123_456_000), row.get("a"));
                    assertEquals(moment.atOffset(ZoneOffset.UTC), row.get("b"));
                }
                assertEquals(
                        1,
                        other.table("moments")
                                .where("a", moment)
                                .where("b", moment)
                                .count());
            });
            assertEquals(
                    "2026-03-08 02:30:00.123456",
                    other.selectOne("select cast(a as text) as t from moments")
                            .orElseThrow()
                            .get("t"));
            assertEquals(
                    "2026-03-08 02:30:00.123456+00",
                    other.selectOne("select cast(b as text) as t from moments")
                            .orElseThrow()
                            .get("t"));
        }
    }

    @Test
    void aTextIsWhatItsColumnIs() {
        db.statement("create type mood as enum ('MONDAY', 'FRIDAY')");
        db.statement("create table samples (m mood, u uuid, i inet, j jsonb, d date)");
        String uuid = "0186d1f4-7a10-7b3c-8a2e-0123456789ab";
        db.table("samples")
                .insert(Map.of(
                        "m", DayOfWeek.FRIDAY, "u", uuid, "i", "10.0.0.1", "j", "{\"a\": 1}", "d", "2026-01-31"));
        assertEquals(
                1,
                db.table("samples")
                        .where("m", DayOfWeek.FRIDAY)
                        .where("m", "FRIDAY")
                        .count());
        assertEquals(
                1,
                db.table("samples")
                        .where("u", uuid)
                        .where("u", UUID.fromString(uuid))
                        .count());
        assertEquals(DayOfWeek.FRIDAY, read(db, "samples", "m", DayOfWeek.class));
        assertEquals(UUID.fromString(uuid), read(db, "samples", "u", UUID.class));
    }

    @Test
    void aUuidMayLieInATextColumn() {
        UUID uuid = UUID.randomUUID();
        db.statement("create table samples (c char(36), v varchar(36))");
        db.table("samples").insert(Map.of("c", uuid, "v", uuid));
        assertEquals(1, db.table("samples").where("c", uuid).where("v", uuid).count());
        assertEquals(uuid, read(db, "samples", "c", UUID.class));
        assertEquals(uuid, read(db, "samples", "v", UUID.class));
    }

    @Test
    void bigDecimalsAreExact() {
        BigDecimal value = new BigDecimal("-12345678901234567890123456789.012345678901234567890");
        db.statement("create table samples (n numeric)");
        db.table("samples").insert(Map.of("n", value));
        assertEquals(value, read(db, "samples", "n", BigDecimal.class));
        assertEquals(value, db.table("samples").get().get(0).get("n"));
    }

    @Test
    void aPlainValueIsNeverAClassOfTheDriver() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        var row = db.selectOne("select '{\"a\": 1}'::jsonb as j, '[1]'::json as k, 'a'::char(1) as c, 'x'::name as n"
                        + ", b'101' as bits, b'1' as bit, interval '1 day' as i, '1.5'::money as m, '10.0.0.1'::inet as a"
                        + ", int4range(1, 3) as r, point(1, 2) as p, '<a/>'::xml as x, '12:00+02'::timetz as tz"
                        + ", true as b, 1::smallint as s, 1.5::real as f, '\\x01'::bytea as y, null as z"
                        + ", array[1, null, 3] as ints, array[['a', 'b'], ['c', 'd']] as nested"
                        + ", array['2026-01-31 12:00+02'::timestamptz] as zoned, array['2026-01-31 12:00'::timestamp] as ts"
                        + ", array['2026-01-31'::date] as ds, array['12:00'::time] as times, array['{}'::jsonb] as js"
                        + ", array['0186d1f4-7a10-7b3c-8a2e-0123456789ab'::uuid] as us")
                .orElseThrow();
        assertEquals("{\"a\": 1}", row.get("j"));
        assertEquals("[1]", row.get("k"));
        assertEquals("a", row.get("c"));
        assertEquals("x", row.get("n"));
        assertEquals("101", row.get("bits"));
        assertEquals("1", row.get("bit"));
        assertEquals(String.class, String.valueOf(row.get("i")).getClass());
        assertEquals("10.0.0.1", row.get("a"));
        assertEquals("[1,3)", row.get("r"));
        assertEquals("(1,2)", row.get("p"));
        assertEquals("<a/>", row.get("x"));
        assertEquals("12:00:00+02", row.get("tz"));
        assertEquals(true, row.get("b"));
        assertEquals(1, row.get("s"));
        assertEquals(1.5f, row.get("f"));
        assertArrayEquals(new byte[] {1}, (byte[]) row.get("y"));
        assertNull(row.get("z"));
        assertEquals(Arrays.asList(1, null, 3), row.get("ints"));
        assertEquals(List.of(List.of("a", "b"), List.of("c", "d")), row.get("nested"));
        assertEquals(List.of(OffsetDateTime.of(2026, 1, 31, 10, 0, 0, 0, ZoneOffset.UTC)), row.get("zoned"));
        assertEquals(List.of(LocalDateTime.of(2026, 1, 31, 12, 0)), row.get("ts"));
        assertEquals(List.of(LocalDate.of(2026, 1, 31)), row.get("ds"));
        assertEquals(List.of(LocalTime.NOON), row.get("times"));
        assertEquals(List.of("{}"), row.get("js"));
        assertEquals(List.of(UUID.fromString("0186d1f4-7a10-7b3c-8a2e-0123456789ab")), row.get("us"));
        for (Map.Entry<String, ?> value : row.toMap().entrySet()) {
            assertEquals(
                    false,
                    value.getValue() != null
                            && value.getValue().getClass().getName().startsWith("org.postgresql"),
                    value.getKey());
        }
    }
}
