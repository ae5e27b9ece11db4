package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import io.eloquent.query.schema.Blueprint;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes in comes out: every standard type, in every time zone of the JVM. */
public abstract class CodecContract extends DialectContract {
    private static final TimeZone ZONE = TimeZone.getDefault();

    /** In New York, this local time did not exist: clocks went from 2:00 to 3:00. */
    private static final LocalDateTime SKIPPED = LocalDateTime.of(2026, 3, 8, 2, 30, 0, 123_456_000);

    /** In New York, this local time was there twice. */
    private static final LocalDateTime REPEATED = LocalDateTime.of(2026, 11, 1, 1, 30);

    /** A record that is stored as JSON. */
    public record Address(String street, int number, List<String> tags) {}

    /** For subclasses. */
    protected CodecContract() {}

    @BeforeEach
    public void createTable() {
        db().schema().create("samples", CodecContract::samples);
    }

    @AfterEach
    public void dropTable() {
        TimeZone.setDefault(ZONE);
        db().schema().drop("samples");
    }

    private static void samples(Blueprint table) {
        table.id();
        table.string("a_string").nullable();
        table.text("a_text").nullable();
        table.character("a_char", 1).nullable();
        table.smallInteger("a_short").nullable();
        table.integer("an_int").nullable();
        table.bigInteger("a_long").nullable();
        table.real("a_float").nullable();
        table.doublePrecision("a_double").nullable();
        table.decimal("a_decimal", 15, 4).nullable();
        table.decimal("a_whole", 18, 0).nullable();
        table.bool("a_bool").nullable();
        table.binary("some_bytes").nullable();
        table.date("a_date").nullable();
        table.time("a_time").nullable();
        table.dateTime("a_date_time").nullable();
        table.timestamp("a_moment").nullable();
        table.uuid("a_uuid").nullable();
        table.json("a_json").nullable();
    }

    /** {@return a column, a type, and values of it} */
    static Stream<Arguments> values() {
        return Stream.of(
                sample("a_string", String.class, "", "it's", "back\\slash", "\"quoted\"", "a ? b", "%_", "Ünïcödé 🙂"),
                sample("a_text", String.class, "x".repeat(60_000), "line\nline\r\n\ttab"),
                sample("a_char", Character.class, 'x', 'ß'),
                sample("a_string", DayOfWeek.class, DayOfWeek.MONDAY, DayOfWeek.SUNDAY),
                sample("a_short", Short.class, (short) 0, Short.MIN_VALUE, Short.MAX_VALUE),
                sample("a_short", Byte.class, (byte) 0, Byte.MIN_VALUE, Byte.MAX_VALUE),
                sample("an_int", Integer.class, 0, Integer.MIN_VALUE, Integer.MAX_VALUE),
                sample("a_long", Long.class, 0L, Long.MIN_VALUE, Long.MAX_VALUE),
                sample("a_float", Float.class, 0f, 1.5f, -123.25f),
                sample("a_double", Double.class, 0.0, 0.1, 1.0 / 3, -1e300, 4.9e-300),
                sample(
                        "a_decimal",
                        BigDecimal.class,
                        new BigDecimal("0.0000"),
                        new BigDecimal("1.5000"),
                        new BigDecimal("-99999999999.9999"),
                        new BigDecimal("0.1000")),
                sample("a_whole", BigInteger.class, BigInteger.ZERO, new BigInteger("-999999999999999999")),
                sample("a_bool", Boolean.class, true, false),
                sample("some_bytes", byte[].class, new byte[0], new byte[] {0, -1, '\'', '\\', 127}),
                sample("a_date", LocalDate.class, LocalDate.of(2026, 3, 8), LocalDate.of(1969, 12, 31)),
                sample(
                        "a_time",
                        LocalTime.class,
                        LocalTime.MIDNIGHT,
                        LocalTime.of(2, 30),
                        LocalTime.of(23, 59, 59, 999_999_000)),
                sample("a_date_time", LocalDateTime.class, SKIPPED, REPEATED, LocalDateTime.of(1900, 1, 1, 0, 0)),
                sample(
                        "a_moment",
                        Instant.class,
                        Instant.EPOCH,
                        SKIPPED.toInstant(ZoneOffset.UTC),
                        REPEATED.toInstant(ZoneOffset.UTC),
                        Instant.parse("2126-07-31T23:59:59.999999Z")),
                sample(
                        "a_moment",
                        OffsetDateTime.class,
                        SKIPPED.atOffset(ZoneOffset.UTC),
                        REPEATED.atOffset(ZoneOffset.UTC)),
                sample("a_uuid", UUID.class, UUID.fromString("0186d1f4-7a10-7b3c-8a2e-0123456789ab")),
                sample("a_json", Address.class, new Address("Main \"St\" \\ 🙂", 7, List.of("a", "b"))));
    }

    private static Arguments sample(String column, Class<?> type, Object... values) {
        return Arguments.of(column, type, List.of(values));
    }

    @ParameterizedTest(name = "{1} in {0}")
    @MethodSource("values")
    public void aValueComesBackAsItWas(String column, Class<?> type, List<Object> values) {
        roundTrip(db(), column, type, values);
        insert(db(), column, (Object) null);
        assertNull(read(db(), column, db().codecs().of(type)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia"})
    public void aTimeComesBackAsItWasInEveryZoneOfTheJvm(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        // drivers look at the zone when they connect
        try (DatabaseManager manager = DatabaseManager.of(Map.of("zoned", config()))) {
            Database zoned = manager.connection();
            zoned.schema().create("samples", CodecContract::samples);
            for (Arguments sample : values().toList()) {
                Class<?> type = (Class<?>) sample.get()[1];
                if (type.getPackageName().equals("java.time")) {
                    roundTrip(zoned, (String) sample.get()[0], type, (List<?>) sample.get()[2]);
                }
            }
        }
    }

    @Test
    public void aTimeWrittenInOneZoneIsReadInAnother() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        Instant moment = SKIPPED.toInstant(ZoneOffset.UTC);
        insert(db(), "a_moment", moment);
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        assertEquals(moment, read(db(), "a_moment", db().codecs().of(Instant.class)));
        assertEquals(
                SKIPPED.atOffset(ZoneOffset.UTC),
                read(db(), "a_moment", db().codecs().of(OffsetDateTime.class)));
        assertEquals(SKIPPED, read(db(), "a_moment", db().codecs().of(LocalDateTime.class)));
    }

    private static void roundTrip(Database db, String column, Class<?> type, List<?> values) {
        for (Object value : values) {
            insert(db, column, value);
            Object found = read(db, column, db.codecs().of(type));
            if (value instanceof byte[] bytes) {
                assertArrayEquals(bytes, (byte[]) found);
            } else {
                assertEquals(value, found);
            }
            if (!column.equals("a_json") && !column.equals("a_float")) {
                assertEquals(
                        1,
                        count(db, new Comparison(ColumnRef.of(column), "=", new Value(value))),
                        "found by its value");
            }
        }
    }

    @Test
    public void whatIsFinerThanAMicrosecondIsCutOff() {
        insert(db(), "a_moment", Instant.parse("2026-12-31T23:59:59.999999999Z"));
        assertEquals(
                Instant.parse("2026-12-31T23:59:59.999999Z"),
                read(db(), "a_moment", db().codecs().of(Instant.class)));
        insert(db(), "a_time", LocalTime.MAX);
        assertEquals(
                LocalTime.of(23, 59, 59, 999_999_000),
                read(db(), "a_time", db().codecs().of(LocalTime.class)));
    }

    @Test
    public void timesSortAsTheyFollow() {
        List<Instant> moments = List.of(
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.EPOCH,
                Instant.parse("2026-01-31T12:00:00Z"),
                Instant.parse("2026-01-31T12:00:00.000001Z"),
                Instant.parse("2026-01-31T12:00:00.1Z"),
                Instant.parse("2026-01-31T12:00:01Z"));
        List<Instant> shuffled = new ArrayList<>(moments);
        Collections.reverse(shuffled);
        insert(db(), "a_moment", shuffled.toArray());
        Select select = Select.from(new Table("samples", null))
                .withColumns(List.of(ColumnRef.of("a_moment")))
                .withOrderBy(List.of(new OrderBy(ColumnRef.of("a_moment"), OrderBy.Direction.ASC)));
        assertEquals(moments, values(db(), db().codecs().of(Instant.class), select));
        assertEquals(4, count(db(), new Comparison(ColumnRef.of("a_moment"), ">", new Value(Instant.EPOCH))));
    }

    @Test
    public void mapsAndListsAreJson() {
        Map<String, Object> map = Map.of("a", List.of(1, 2), "b", Map.of("c", "it's"));
        insert(db(), "a_json", map);
        assertEquals(map, read(db(), "a_json", db().codecs().of(Map.class)));
        insert(db(), "a_json", List.of(1, 2, 3));
        assertEquals(List.of(1, 2, 3), read(db(), "a_json", db().codecs().of(List.class)));
        assertEquals(List.of(1L, 2L, 3L), read(db(), "a_json", db().codecs().of(listOf(Long.class))));
    }

    private static Type listOf(Class<?> element) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return new Type[] {element};
            }

            @Override
            public Type getRawType() {
                return List.class;
            }

            @Override
            public @Nullable Type getOwnerType() {
                return null;
            }
        };
    }

    @Test
    public void aColumnOfNoKnownTypeIsAPlainJavaValue() {
        assertEquals("it's", plain("a_string", "it's"));
        assertEquals("text", plain("a_text", "text"));
        assertEquals(7L, plain("a_long", 7L));
        assertEquals(7, assertInstanceOf(Number.class, plain("an_int", 7)).intValue());
        assertEquals(1.5, plain("a_double", 1.5));
        assertEquals(new BigDecimal("1.5000"), plain("a_decimal", new BigDecimal("1.5")));
        assertEquals(true, plain("a_bool", true));
        assertEquals(false, plain("a_bool", false));
        assertArrayEquals(new byte[] {1, 2}, (byte[]) plain("some_bytes", new byte[] {1, 2}));
        assertEquals(LocalDate.of(2026, 3, 8), plain("a_date", LocalDate.of(2026, 3, 8)));
        assertEquals(LocalTime.of(2, 30), plain("a_time", LocalTime.of(2, 30)));
        assertEquals(SKIPPED, plain("a_date_time", SKIPPED));
        assertEquals(SKIPPED, plain("a_moment", SKIPPED.toInstant(ZoneOffset.UTC)));
        UUID uuid = UUID.randomUUID();
        assertEquals(uuid.toString(), String.valueOf(plain("a_uuid", uuid)));
        assertEquals("[1]", plain("a_json", List.of(1)));
        assertNull(plain("a_json", null));
        assertInstanceOf(
                Long.class,
                db().select("select count(*) as n from samples").get(0).get("n"));
        assertInstanceOf(
                Long.class,
                db().select("select max(id) as n from samples").get(0).get("n"));
    }

    private @Nullable Object plain(String column, @Nullable Object value) {
        insert(db(), column, value);
        return read(db(), column, db().codecs().of(Object.class));
    }

    /** {@return a column, and a hundred thousand values of which two are stored} */
    static Stream<Arguments> longLists() {
        return Stream.of(
                Arguments.of("a_long", LongStream.range(0, 100_000).boxed().toList()),
                Arguments.of("an_int", IntStream.range(0, 100_000).boxed().toList()),
                Arguments.of(
                        "a_string",
                        IntStream.range(0, 100_000)
                                .mapToObj(i -> "it's {\"\\" + i + "}, 🙂\n")
                                .toList()),
                Arguments.of(
                        "a_decimal",
                        IntStream.range(0, 100_000)
                                .mapToObj(i -> BigDecimal.valueOf(i, 4))
                                .toList()),
                Arguments.of(
                        "a_double",
                        IntStream.range(0, 100_000).mapToObj(i -> i / 7.0).toList()),
                Arguments.of(
                        "a_moment",
                        IntStream.range(0, 100_000)
                                .mapToObj(i -> Instant.EPOCH.plusNanos(i * 1_001_000L))
                                .toList()),
                Arguments.of(
                        "a_date",
                        IntStream.range(0, 100_000)
                                .mapToObj(i -> LocalDate.ofEpochDay(i - 50_000))
                                .toList()),
                Arguments.of(
                        "a_uuid",
                        IntStream.range(0, 100_000)
                                .mapToObj(i -> UUID.nameUUIDFromBytes(
                                        Integer.toString(i).getBytes(StandardCharsets.UTF_8)))
                                .toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longLists")
    public void aListMayHoldAHundredThousandValues(String column, List<Object> values) {
        insert(db(), column, values.get(0), values.get(99_999), null);
        assertEquals(2, count(db(), in(column, values, false)));
        assertEquals(0, count(db(), in(column, values, true)));
        assertEquals(1, count(db(), in(column, values.subList(1, 100_000), false)));
        assertEquals(1, count(db(), in(column, values.subList(1, 100_000), true)));
    }

    private static In in(String column, List<Object> values, boolean negated) {
        List<Expr> all = values.stream().<Expr>map(Value::new).toList();
        return new In(ColumnRef.of(column), all, negated);
    }

    private static int count(Database db, Expr condition) {
        Select select = Select.from(new Table("samples", null))
                .withColumns(List.of(ColumnRef.of("id")))
                .withWhere(Conditions.of(condition));
        return values(db, db.codecs().of(Long.class), select).size();
    }

    /** Empties the table first. */
    private static void insert(Database db, String column, @Nullable Object... values) {
        db.delete("delete from samples");
        List<List<Expr>> rows = Arrays.stream(values)
                .map(value -> List.<Expr>of(new Value(value)))
                .toList();
        db.write(db.compile(new Insert(new Table("samples", null), List.of(column), rows)));
    }

    private static <T> @Nullable T read(Database db, String column, Codec<T> codec) {
        Select select = Select.from(new Table("samples", null)).withColumns(List.of(ColumnRef.of(column)));
        return values(db, codec, select).get(0);
    }

    private static <T> List<@Nullable T> values(Database db, Codec<T> codec, Select select) {
        return db.read(db.compile(select), true, rows -> {
            List<@Nullable T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(codec.read(rows, 1));
            }
            return values;
        });
    }
}
