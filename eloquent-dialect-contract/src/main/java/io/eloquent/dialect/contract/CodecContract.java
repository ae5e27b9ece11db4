package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.eloquent.api.codec.Codec;
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
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.schema.Blueprint;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
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
public abstract class CodecContract {
    private static final TimeZone ZONE = TimeZone.getDefault();

    /** In New York, this local time did not exist: clocks went from 2:00 to 3:00. */
    private static final LocalDateTime SKIPPED = LocalDateTime.of(2026, 3, 8, 2, 30, 0, 123_456_000);

    /** In New York, this local time was there twice. */
    private static final LocalDateTime REPEATED = LocalDateTime.of(2026, 11, 1, 1, 30);

    /** A record that is stored as JSON. */
    public record Address(String street, int number, List<String> tags) {}

    private DialectSession db;

    /** Creates the suite. */
    protected CodecContract() {}

    /**
     * {@return a new session on a database of the test's own, without tables}
     *
     * @throws SQLException if there is none
     */
    protected abstract DialectSession open() throws SQLException;

    /** Opens the session. @throws SQLException if there is none */
    @BeforeEach
    public void openSession() throws SQLException {
        db = open();
        db.create("samples", CodecContract::samples);
    }

    /** Closes the session. @throws SQLException if it cannot be closed */
    @AfterEach
    public void closeSession() throws SQLException {
        TimeZone.setDefault(ZONE);
        db.close();
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
    public void aValueComesBackAsItWas(String column, Class<?> type, List<Object> values) throws SQLException {
        roundTrip(column, type, values);
        db.execute(insert(column, (Object) null));
        assertNull(read(column, db.codecs().of(type)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata", "Pacific/Apia"})
    public void aTimeComesBackAsItWasInEveryZoneOfTheJvm(String zone) throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        db.close();
        db = open();
        db.create("samples", CodecContract::samples);
        for (Arguments sample : values().toList()) {
            Class<?> type = (Class<?>) sample.get()[1];
            if (type.getPackageName().equals("java.time")) {
                roundTrip((String) sample.get()[0], type, (List<?>) sample.get()[2]);
            }
        }
    }

    @Test
    public void aTimeWrittenInOneZoneIsReadInAnother() throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        Instant moment = SKIPPED.toInstant(ZoneOffset.UTC);
        db.execute(insert("a_moment", moment));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        assertEquals(moment, read("a_moment", db.codecs().of(Instant.class)));
        assertEquals(
                SKIPPED.atOffset(ZoneOffset.UTC), read("a_moment", db.codecs().of(OffsetDateTime.class)));
        assertEquals(SKIPPED, read("a_moment", db.codecs().of(LocalDateTime.class)));
    }

    private void roundTrip(String column, Class<?> type, List<?> values) throws SQLException {
        for (Object value : values) {
            db.execute(insert(column, value));
            Object found = read(column, db.codecs().of(type));
            if (value instanceof byte[] bytes) {
                assertArrayEquals(bytes, (byte[]) found);
            } else {
                assertEquals(value, found);
            }
            if (!column.equals("a_json") && !column.equals("a_float")) {
                assertEquals(
                        1, count(new Comparison(ColumnRef.of(column), "=", new Value(value))), "found by its value");
            }
        }
    }

    @Test
    public void whatIsFinerThanAMicrosecondIsCutOff() throws SQLException {
        db.execute(insert("a_moment", Instant.parse("2026-12-31T23:59:59.999999999Z")));
        assertEquals(
                Instant.parse("2026-12-31T23:59:59.999999Z"),
                read("a_moment", db.codecs().of(Instant.class)));
        db.execute(insert("a_time", LocalTime.MAX));
        assertEquals(
                LocalTime.of(23, 59, 59, 999_999_000),
                read("a_time", db.codecs().of(LocalTime.class)));
    }

    @Test
    public void timesSortAsTheyFollow() throws SQLException {
        List<Instant> moments = List.of(
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.EPOCH,
                Instant.parse("2026-01-31T12:00:00Z"),
                Instant.parse("2026-01-31T12:00:00.000001Z"),
                Instant.parse("2026-01-31T12:00:00.1Z"),
                Instant.parse("2026-01-31T12:00:01Z"));
        List<Instant> shuffled = new ArrayList<>(moments);
        Collections.reverse(shuffled);
        db.execute(insert("a_moment", shuffled.toArray()));
        Select select = Select.from(new Table("samples", null))
                .withColumns(List.of(ColumnRef.of("a_moment")))
                .withOrderBy(List.of(new OrderBy(ColumnRef.of("a_moment"), OrderBy.Direction.ASC)));
        assertEquals(moments, db.values(db.codecs().of(Instant.class), db.compile(select)));
        assertEquals(4, count(new Comparison(ColumnRef.of("a_moment"), ">", new Value(Instant.EPOCH))));
    }

    @Test
    public void mapsAndListsAreJson() throws SQLException {
        Map<String, Object> map = Map.of("a", List.of(1, 2), "b", Map.of("c", "it's"));
        db.execute(insert("a_json", map));
        assertEquals(map, read("a_json", db.codecs().of(Map.class)));
        db.execute(insert("a_json", List.of(1, 2, 3)));
        assertEquals(List.of(1, 2, 3), read("a_json", db.codecs().of(List.class)));
        assertEquals(List.of(1L, 2L, 3L), read("a_json", db.codecs().of(listOf(Long.class))));
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
    public void aColumnOfNoKnownTypeIsAPlainJavaValue() throws SQLException {
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
        assertInstanceOf(Long.class, db.value(Object.class, "select count(*) from samples"));
        assertInstanceOf(Long.class, db.value(Object.class, "select max(id) from samples"));
    }

    private @Nullable Object plain(String column, @Nullable Object value) throws SQLException {
        db.execute(insert(column, value));
        return read(column, db.codecs().of(Object.class));
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
    public void aListMayHoldAHundredThousandValues(String column, List<Object> values) throws SQLException {
        db.execute(insert(column, values.get(0), values.get(99_999), null));
        assertEquals(2, count(in(column, values, false)));
        assertEquals(0, count(in(column, values, true)));
        assertEquals(1, count(in(column, values.subList(1, 100_000), false)));
        assertEquals(1, count(in(column, values.subList(1, 100_000), true)));
    }

    private static In in(String column, List<Object> values, boolean negated) {
        List<Expr> all = values.stream().<Expr>map(Value::new).toList();
        return new In(ColumnRef.of(column), all, negated);
    }

    private int count(Expr condition) throws SQLException {
        Select select = Select.from(new Table("samples", null))
                .withColumns(List.of(ColumnRef.of("id")))
                .withWhere(Conditions.of(condition));
        return db.values(db.codecs().of(Long.class), db.compile(select)).size();
    }

    /** Empties the table first. */
    private CompiledSql insert(String column, @Nullable Object... values) throws SQLException {
        db.execute("delete from samples");
        List<List<Expr>> rows = Arrays.stream(values)
                .map(value -> List.<Expr>of(new Value(value)))
                .toList();
        return db.compile(new Insert(new Table("samples", null), List.of(column), rows, List.of()));
    }

    private <T> @Nullable T read(String column, Codec<T> codec) throws SQLException {
        Select select = Select.from(new Table("samples", null)).withColumns(List.of(ColumnRef.of(column)));
        return db.values(codec, db.compile(select)).get(0);
    }
}
