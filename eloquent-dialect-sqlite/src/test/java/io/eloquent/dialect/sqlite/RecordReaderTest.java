package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.error.MappingException;
import io.eloquent.dialect.sqlite.closed.Hidden;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.exec.RecordReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
    private final DatabaseManager manager = DatabaseManager.of("jdbc:sqlite::memory:");
    private final Database db = manager.connection();

    @AfterEach
    void close() {
        manager.close();
    }

    private <R extends Record> List<R> read(Class<R> type, String sql) {
        return db.read(new CompiledSql(sql, List.of()), false, RecordReader.of(type, db.codecs()));
    }

    private <R extends Record> void assertRefuses(Class<R> type, String sql, String... parts) {
        String message = String.valueOf(
                assertThrows(MappingException.class, () -> read(type, sql)).getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    enum Status {
        GOLD,
        NONE
    }

    record Everything(
            int i,
            long l,
            short s,
            byte b,
            boolean flag,
            double d,
            float f,
            char c,
            @Nullable Integer integerObject,
            @Nullable Long longObject,
            @Nullable Short shortObject,
            @Nullable Boolean booleanObject,
            @Nullable Double doubleObject,
            @Nullable String text,
            @Nullable Status status,
            @Nullable BigDecimal price,
            @Nullable Instant createdAt,
            @Nullable List<Integer> numbers,
            @Nullable Map<String, Long> map,
            @Nullable Object anything) {}

    @Test
    void everyTypeIsRead() {
        List<Everything> read = read(
                Everything.class,
                "select 1 as i, 2 as l, 3 as s, 4 as b, 1 as flag, 1.5 as d, 2.5 as f, 'x' as c, 5 as integer_object,"
                        + " 6 as long_object, 7 as short_object, 0 as boolean_object, 3.5 as double_object, 't' as text,"
                        + " 'GOLD' as status, 1.25 as price, '2026-01-31 12:00:00' as created_at, '[1, 2]' as numbers,"
                        + " '{\"a\": 1}' as map, 'any' as anything");

        assertEquals(
                List.of(new Everything(
                        1,
                        2,
                        (short) 3,
                        (byte) 4,
                        true,
                        1.5,
                        2.5f,
                        'x',
                        5,
                        6L,
                        (short) 7,
                        false,
                        3.5,
                        "t",
                        Status.GOLD,
                        new BigDecimal("1.25"),
                        Instant.parse("2026-01-31T12:00:00Z"),
                        List.of(1, 2),
                        Map.of("a", 1L),
                        "any")),
                read);
    }

    @Test
    void nullIsNullWhereItCanBe() {
        Everything read = read(
                        Everything.class,
                        "select 0 as i, 0 as l, 0 as s, 0 as b, 0 as flag, 0 as d, 0 as f, 'x' as c,"
                                + " null as integer_object, null as long_object, null as short_object,"
                                + " null as boolean_object, null as double_object, null as text, null as status,"
                                + " null as price, null as created_at, null as numbers, null as map, null as anything")
                .get(0);

        assertEquals(0, read.i());
        assertNull(read.integerObject());
        assertNull(read.shortObject());
        assertNull(read.booleanObject());
        assertNull(read.status());
        assertNull(read.createdAt());
        assertNull(read.numbers());
        assertNull(read.anything());
    }

    record UserSummary(String firstName, int votes) {}

    @Test
    void aComponentFindsItsColumnInSnakeCaseOrCamelCaseOrAnyCase() {
        UserSummary ann = new UserSummary("Ann", 3);

        assertEquals(List.of(ann), read(UserSummary.class, "select 'Ann' as first_name, 3 as votes"));
        assertEquals(List.of(ann), read(UserSummary.class, "select 3 as VOTES, 'Ann' as firstName, 'x' as more"));
        assertEquals(List.of(ann), read(UserSummary.class, "select 'Ann' as FIRST_NAME, 3 as Votes"));
        assertEquals(List.of(ann), read(UserSummary.class, "select 'x' as firstname, 'Ann' as first_name, 3 as votes"));
    }

    @Test
    void aMissingColumnIsNamed() {
        assertRefuses(
                UserSummary.class,
                "select 1 as id, 3 as votes",
                "No column for UserSummary.firstName",
                "id, votes",
                "first_name");
    }

    @Test
    void nullForAPrimitiveNamesTheComponent() {
        assertRefuses(
                UserSummary.class,
                "select 'Ann' as first_name, null as votes",
                "UserSummary.votes is int, but its column is NULL",
                "Integer");
    }

    record Member(Status status) {}

    @Test
    void aValueThatDoesNotFitNamesTheComponent() {
        assertRefuses(Member.class, "select 'LEAD' as status", "Member.status cannot be read", "GOLD");
    }

    record Renamed(@Column("nr") long number) {}

    @Test
    void anAnnotationNamesTheColumn() {
        assertEquals(List.of(new Renamed(7)), read(Renamed.class, "select 1 as number, 7 as nr"));
        assertRefuses(Renamed.class, "select 1 as number", "Renamed.number", "select nr too");
    }

    record Positive(int n) {
        Positive {
            if (n <= 0) {
                throw new IllegalArgumentException("not positive");
            }
        }
    }

    @Test
    void whatTheConstructorThrowsArrivesAsItIs() {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> read(Positive.class, "select 0 as n"));
        assertEquals("not positive", thrown.getMessage());
    }

    record Unreadable(Thread thread) {}

    @Test
    void aTypeNobodyCanReadNamesTheComponent() {
        assertRefuses(Unreadable.class, "select 1 as thread", "Unreadable.thread", "java.lang.Thread");
    }

    @Test
    void aRecordThatIsNobodysBusinessSaysWhatToOpen() {
        String message =
                String.valueOf(assertThrows(MappingException.class, () -> RecordReader.of(Hidden.class, db.codecs()))
                        .getMessage());

        assertTrue(message.contains("\"opens io.eloquent.dialect.sqlite.closed to io.eloquent.query\""), message);
        assertTrue(message.contains("\"exports io.eloquent.dialect.sqlite.closed\""), message);
    }

    record Nothing() {}

    @Test
    void aRecordWithoutComponentsIsReadOnceARow() {
        assertEquals(
                List.of(new Nothing(), new Nothing()), read(Nothing.class, "select 1 as a union all select 2 as a"));
    }

    @Test
    void aThousandShapesOfOneRecordAreRead() {
        for (int i = 0; i < 1000; i++) {
            assertEquals(List.of(new Renamed(i)), read(Renamed.class, "select " + i + " as nr, 1 as generated_" + i));
        }
    }
}
