package io.eloquent.query.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.dialect.Codecs;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowReaderTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 31, 12, 0);

    /** Reads field 0. */
    @FunctionalInterface
    interface Read {
        @Nullable
        Object from(RowReader row) throws SQLException;
    }

    /** {@return a type, the method that reads it, what the driver has, and another value of the type} */
    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of(
                        BigDecimal.class,
                        (Read) row -> row.readBigDecimal(0),
                        new BigDecimal("1.50"),
                        new BigDecimal("9")),
                Arguments.of(
                        LocalDate.class,
                        (Read) row -> row.readLocalDate(0),
                        LocalDate.of(2026, 1, 31),
                        LocalDate.of(2000, 1, 1)),
                Arguments.of(LocalDateTime.class, (Read) row -> row.readLocalDateTime(0), NOON, NOON.plusYears(1)),
                Arguments.of(Instant.class, (Read) row -> row.readInstant(0), NOON, Instant.EPOCH));
    }

    /** {@return a row with one column, as a driver has it that does what JDBC says} */
    private static ResultSet row(@Nullable Object value) {
        return (ResultSet) Proxy.newProxyInstance(
                RowReaderTest.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (proxy, method, arguments) -> value);
    }

    private static RowReader reader(@Nullable Object value, Codec<?> codec) {
        return new RowReader(row(value), new int[] {1}, new Codec<?>[] {codec}, field -> "Model.field");
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatADialectLeavesToJdbcIsReadAsItsCodecReadsIt(Class<?> type, Read read, Object value, Object other)
            throws SQLException {
        Codec<?> standard = Codecs.standard().of(type);

        assertEquals(standard.read(row(value), 1), read.from(reader(value, standard)));
        assertEquals(
                value.equals(NOON) && type == Instant.class ? NOON.toInstant(ZoneOffset.UTC) : value,
                read.from(reader(value, standard)));
        assertNull(read.from(reader(null, standard)));
    }

    @ParameterizedTest
    @MethodSource("types")
    @SuppressWarnings("unchecked")
    void whatADialectReadsItsOwnWayIsReadByItsCodec(Class<?> type, Read read, Object value, Object other)
            throws SQLException {
        Codecs own = Codecs.standard()
                .with(
                        (Class<Object>) type,
                        (row, column) -> other,
                        (statement, index, bound) -> statement.setObject(index, bound));

        assertEquals(other, read.from(reader(value, own.of(type))));
    }
}
