package io.eloquent.query.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemporalTextTest {
    @Test
    void aTimeHasMicrosecondsUnlessItIsAWholeSecond() {
        assertEquals("2026-01-31 12:00:00", TemporalText.of(Instant.parse("2026-01-31T12:00:00Z")));
        assertEquals("0000-01-01 00:00:00", TemporalText.of(LocalDateTime.of(0, 1, 1, 0, 0)));
        assertEquals(
                "9999-12-31 23:59:59.999999", TemporalText.of(LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999)));
        assertEquals("0900-02-03", TemporalText.of(LocalDate.of(900, 2, 3)));
        assertEquals("01:02:03.000004", TemporalText.of(LocalTime.of(1, 2, 3, 4_000)));
    }

    @Test
    void aYearOfFiveDigitsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> TemporalText.of(LocalDate.of(10_000, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> TemporalText.of(Instant.MIN));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31 12:00:00.123456, 2026-01-31T12:00:00.123456Z",
        "2026-01-31T12:00:00.1, 2026-01-31T12:00:00.1Z",
        "2026-01-31 12:00:00.123456789, 2026-01-31T12:00:00.123456789Z",
        "2026-01-31 12:00:00, 2026-01-31T12:00:00Z",
        "2026-01-31 12:00, 2026-01-31T12:00:00Z",
        "2026-01-31, 2026-01-31T00:00:00Z",
        "2026-01-31T12:00:00Z, 2026-01-31T12:00:00Z",
        "2026-01-31 12:00:00.5+02, 2026-01-31T10:00:00.5Z",
        "2026-01-31 12:00:00-05:30, 2026-01-31T17:30:00Z",
        "2026-01-31T00:30:00.123+05:30, 2026-01-30T19:00:00.123Z",
    })
    void aTextIsReadAsAMoment(String text, Instant moment) {
        assertEquals(moment, TemporalText.instant(text));
        assertEquals(LocalDateTime.ofInstant(moment, java.time.ZoneOffset.UTC), TemporalText.dateTime(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "2026",
                "2026-01",
                "2026-13-01",
                "2026-02-30",
                "2026-01-31x12:00:00",
                "2026-01-31 ",
                "2026-01-31 12",
                "2026-01-31 25:00:00",
                "2026-01-31 12:00:60",
                "2026-01-31 12:00:00.",
                "2026-01-31 12:00:00.1234567891",
                "2026-01-31 12:00:00+99",
                "2026-01-31 12-00-00",
                "20260131T120000Z",
                "2026-01-31 1２:00:00",
                "+2026-01-3",
            })
    void whatIsNoTimeIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> TemporalText.instant(text));
    }

    @Test
    void aDateWithATimeIsNoDate() {
        assertEquals(LocalDate.of(2026, 1, 31), TemporalText.date("2026-01-31 00:00:00"));
        assertThrows(IllegalArgumentException.class, () -> TemporalText.date("2026-01-31 00:00:01"));
    }

    @Test
    void everyMomentComesBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 10_000; i++) {
            Instant moment = Instant.ofEpochSecond(
                    random.nextLong(-62_167_219_200L, 253_402_300_800L), random.nextInt(1_000_000) * 1000L);
            assertEquals(moment, TemporalText.instant(TemporalText.of(moment)), () -> "seed " + seed);
            LocalTime time = LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1000);
            assertEquals(time, TemporalText.time(TemporalText.of(time)), () -> "seed " + seed);
        }
    }
}
