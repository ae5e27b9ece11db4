package io.eloquent.query.dialect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.MappingException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodecsTest {
    private final Codecs codecs = Codecs.standard();

    /** A record that Jackson may see. */
    public record Point(int x, int y) {}

    /** An enum whose constants are classes of their own. */
    enum Shape {
        ROUND {
            @Override
            int corners() {
                return 0;
            }
        };

        abstract int corners();
    }

    /** {@return a type, a value of another type, and what it is taken as} */
    static Stream<Arguments> conversions() {
        Instant moment = Instant.parse("2026-01-31T12:00:00Z");
        return Stream.of(
                Arguments.of(Long.class, 1, 1L),
                Arguments.of(long.class, "12 ", 12L),
                Arguments.of(Integer.class, 3L, 3),
                Arguments.of(Integer.class, new BigDecimal("3.00"), 3),
                Arguments.of(Short.class, BigInteger.TEN, (short) 10),
                Arguments.of(Byte.class, 5, (byte) 5),
                Arguments.of(Double.class, 1, 1.0),
                Arguments.of(Float.class, "1.5", 1.5f),
                Arguments.of(BigDecimal.class, "1.50", new BigDecimal("1.50")),
                Arguments.of(BigDecimal.class, 0.1, new BigDecimal("0.1")),
                Arguments.of(BigInteger.class, 7L, BigInteger.valueOf(7)),
                Arguments.of(Boolean.class, 1, true),
                Arguments.of(Boolean.class, "false", false),
                Arguments.of(String.class, 12, "12"),
                Arguments.of(String.class, DayOfWeek.MONDAY, "MONDAY"),
                Arguments.of(Character.class, "x", 'x'),
                Arguments.of(DayOfWeek.class, "MONDAY", DayOfWeek.MONDAY),
                Arguments.of(Shape.class, "ROUND", Shape.ROUND),
                Arguments.of(UUID.class, new UUID(1, 2).toString(), new UUID(1, 2)),
                Arguments.of(LocalDate.class, "2026-01-31", LocalDate.of(2026, 1, 31)),
                Arguments.of(LocalTime.class, "12:00", LocalTime.NOON),
                Arguments.of(LocalDateTime.class, "2026-01-31 12:00:00", LocalDateTime.of(2026, 1, 31, 12, 0)),
                Arguments.of(LocalDateTime.class, moment, LocalDateTime.of(2026, 1, 31, 12, 0)),
                Arguments.of(LocalDateTime.class, LocalDate.of(2026, 1, 31), LocalDateTime.of(2026, 1, 31, 0, 0)),
                Arguments.of(Instant.class, "2026-01-31T13:00:00+01:00", moment),
                Arguments.of(Instant.class, "2026-01-31 12:00:00", moment),
                Arguments.of(Instant.class, LocalDateTime.of(2026, 1, 31, 12, 0), moment),
                Arguments.of(Instant.class, Date.from(moment), moment),
                Arguments.of(Instant.class, OffsetDateTime.parse("2026-01-31T13:00:00+01:00"), moment),
                Arguments.of(OffsetDateTime.class, moment, OffsetDateTime.parse("2026-01-31T12:00:00Z")),
                Arguments.of(Object.class, "anything", "anything"));
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void aValueIsTakenAsAnotherType(Class<?> type, Object value, Object taken) {
        assertEquals(taken, codecs.of(type).convert(value));
    }

    /** {@return a type, and a value that is none of it} */
    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(Integer.class, 1L << 40),
                Arguments.of(Integer.class, 1.5),
                Arguments.of(Integer.class, "12a"),
                Arguments.of(Byte.class, 128),
                Arguments.of(Long.class, new BigDecimal("1E+30")),
                Arguments.of(Long.class, true),
                Arguments.of(Double.class, "NaN"),
                Arguments.of(BigDecimal.class, Double.POSITIVE_INFINITY),
                Arguments.of(Boolean.class, 2),
                Arguments.of(Boolean.class, "yes"),
                Arguments.of(Character.class, "xy"),
                Arguments.of(DayOfWeek.class, "monday"),
                Arguments.of(DayOfWeek.class, 1),
                Arguments.of(UUID.class, "xyz"),
                Arguments.of(byte[].class, "bytes"),
                Arguments.of(LocalDate.class, "31.1.2026"),
                Arguments.of(LocalDate.class, 1),
                Arguments.of(Instant.class, 1_700_000_000L),
                Arguments.of(Instant.class, java.sql.Time.valueOf("11:11:11")),
                Arguments.of(String.class, List.of("secret")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatDoesNotFitIsRefusedWithoutShowingIt(Class<?> type, Object value) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> codecs.of(type).convert(value));
        assertFalse(String.valueOf(refused.getMessage()).contains(value.toString()), refused::toString);
    }

    @Test
    void jsonTypesConvertByShape() {
        assertEquals(new Point(1, 2), codecs.of(Point.class).convert(Map.of("x", 1, "y", 2)));
        assertSame(codecs.of(Point.class), codecs.of(Point.class), "a codec is made once");
    }

    @Test
    void aTextConvertsToTheJsonThatItIs() {
        assertEquals(new Point(1, 2), codecs.of(Point.class).convert("{\"x\": 1, \"y\": 2}"));
        assertThrows(
                IllegalArgumentException.class, () -> codecs.of(Point.class).convert("1, 2"));
    }

    @Test
    void aTypeThatNobodyKnowsIsRefusedByName() {
        MappingException refused = assertThrows(MappingException.class, () -> codecs.of(Thread.class));
        assertTrue(String.valueOf(refused.getMessage()).contains("java.lang.Thread"), refused::toString);
        assertNull(codecs.find(Thread.class));
    }

    @Test
    void aCodecIsReplaced() {
        Codec<String> shouting = codecs.with(
                        String.class,
                        (row, column) -> null,
                        (statement, index, value) ->
                                statement.setString(index, value.toUpperCase(java.util.Locale.ROOT)))
                .of(String.class);
        assertEquals("12", shouting.convert(12), "converting stays as it was");
        assertArrayEquals(new byte[] {1}, codecs.of(byte[].class).convert(new byte[] {1}));
    }

    /** {@return the setter that binds a value} */
    private static String setter(Codecs codecs, Object value) throws SQLException {
        List<String> called = new ArrayList<>();
        codecs.bind(
                (PreparedStatement) Proxy.newProxyInstance(
                        CodecsTest.class.getClassLoader(),
                        new Class<?>[] {PreparedStatement.class},
                        (proxy, method, arguments) -> {
                            called.add(method.getName() + " " + arguments[1]);
                            return null;
                        }),
                1,
                value);
        return String.join(", ", called);
    }

    @Test
    void aValueIsBoundByTheSetterOfItsType() throws SQLException {
        assertEquals("setString a", setter(codecs, "a"));
        assertEquals("setLong 1", setter(codecs, 1L));
        assertEquals("setInt 1", setter(codecs, 1));
        assertEquals("setDouble 1.5", setter(codecs, 1.5));
    }

    @Test
    void aValueIsBoundAsTheDialectWantsIt() throws SQLException {
        Codecs own = codecs.with(
                Long.class, ResultSet::getLong, (statement, index, value) -> statement.setString(index, "#" + value));

        assertEquals("setString #1", setter(own, 1L));
        assertEquals("setString a", setter(own, "a"));
    }
}
