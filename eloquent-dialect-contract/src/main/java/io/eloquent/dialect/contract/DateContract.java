package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Notes.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.CurrentTime;
import io.eloquent.query.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Dates and times, and parts of them, mean the same on every database: in UTC, to the microsecond, midnight included.
 * Nothing here changes a row.
 */
public abstract class DateContract extends DialectContract {
    /** Noon of the last day of January, which is February where days begin first. */
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneId.of("Pacific/Kiritimati"));

    /** For subclasses. */
    protected DateContract() {}

    @BeforeAll
    final void makeTables() {
        Notes.create(db());
        Notes.fill(db());
    }

    private Query notes() {
        return db().table("notes");
    }

    // ---- dates

    @Test
    void aDayLastsFromMidnightToItsLastMicrosecond() {
        assertEquals(List.of(2, 3), ids(notes().whereDate("starts_at", LocalDate.of(2026, 1, 31))));
        assertEquals(
                List.of(1), ids(notes().whereDate("starts_at", LocalDate.of(2026, 1, 1))), "midnight is its day's");
        assertEquals(List.of(), ids(notes().whereDate("starts_at", LocalDate.of(2026, 2, 1))));
        assertEquals(List.of(2, 3), ids(notes().whereDate("on_date", "2026-01-31")));
    }

    @Test
    void datesAreComparedByOrder() {
        assertEquals(List.of(1, 4), ids(notes().whereDate("starts_at", "<", "2026-01-31")));
        assertEquals(List.of(1, 2, 3), ids(notes().whereDate("starts_at", ">=", "2026-01-01")));
        assertEquals(List.of(2, 3), ids(notes().whereDate("starts_at", ">", LocalDate.of(2026, 1, 1))));
        assertEquals(List.of(1, 4), ids(notes().whereDate("starts_at", "!=", "2026-01-31")), "a NULL is no day");
        assertEquals(List.of(1, 4), ids(notes().whereNot(group -> group.whereDate("on_date", "2026-01-31"))));
        assertEquals(
                List.of(4, 5),
                ids(notes().whereNull("starts_at").orWhereDate("starts_at", "<=", LocalDate.of(2025, 12, 31))));
    }

    @Test
    void aMomentStandsForItsDateInUtc() {
        assertEquals(List.of(2, 3), ids(notes().whereDate("starts_at", Instant.parse("2026-01-31T23:59:59Z"))));
        assertEquals(
                List.of(2, 3), ids(notes().whereDate("starts_at", OffsetDateTime.parse("2026-02-01T01:00:00+02:00"))));
        assertEquals(
                List.of(2, 3),
                ids(notes().whereDate(
                                "starts_at",
                                ZonedDateTime.of(2026, 2, 1, 1, 0, 0, 0, ZoneId.of("Pacific/Kiritimati")))));
        assertEquals(List.of(1), ids(notes().whereDate("starts_at", LocalDateTime.of(2026, 1, 1, 23, 0))));
    }

    // ---- times of day

    @Test
    void timesOfDayAreComparedToTheMicrosecond() {
        assertEquals(List.of(2), ids(notes().whereTime("starts_at", LocalTime.NOON)));
        assertEquals(List.of(2), ids(notes().whereTime("starts_at", "12:00")));
        assertEquals(List.of(4), ids(notes().whereTime("starts_at", "12:00:00.5")));
        assertEquals(List.of(1, 2), ids(notes().whereTime("starts_at", "<", "12:00:00.5")));
        assertEquals(List.of(3, 4), ids(notes().whereTime("starts_at", ">", LocalTime.NOON)));
        assertEquals(List.of(1), ids(notes().whereTime("starts_at", LocalTime.MIDNIGHT)));
        assertEquals(List.of(3), ids(notes().whereTime("starts_at", ">=", "23:59:59.999999")));
        assertEquals(List.of(1, 3, 4), ids(notes().whereTime("starts_at", "<>", "12:00:00")));
    }

    @Test
    void aColumnOfTimesHasThemToo() {
        assertEquals(List.of(2), ids(notes().whereTime("at_time", "12:00:00")));
        assertEquals(List.of(2, 3, 4), ids(notes().whereTime("at_time", ">=", Instant.parse("1999-01-01T12:00:00Z"))));
        assertEquals(List.of(1, 4), ids(notes().where("id", 1).orWhereTime("at_time", "12:00:00.500")));
    }

    // ---- numbers

    @Test
    void daysAndMonthsAreNumbersWithoutTheirZeros() {
        for (Object first : List.of(1, 1L, "1", "01", LocalDate.of(1999, 5, 1))) {
            assertEquals(List.of(1), ids(notes().whereDay("starts_at", first)), "day " + first);
        }
        for (Object january : List.of(1, "1", "01", Month.JANUARY, LocalDate.of(1999, 1, 5))) {
            assertEquals(List.of(1, 2, 3), ids(notes().whereMonth("starts_at", january)), "month " + january);
        }
        assertEquals(List.of(4), ids(notes().whereMonth("starts_at", ">", 1)));
        assertEquals(List.of(1, 4), ids(notes().whereDay("starts_at", "<", 10)), "as texts, 31 would be less than 4");
        assertEquals(List.of(2, 3, 4), ids(notes().whereDay("on_date", ">=", "9")));
        assertEquals(List.of(2, 3), ids(notes().whereDay("on_date", 31).whereMonth("on_date", 1)));
    }

    @Test
    void yearsAreNumbers() {
        assertEquals(List.of(4), ids(notes().whereYear("starts_at", 2025)));
        assertEquals(List.of(4), ids(notes().whereYear("starts_at", Year.of(2025))));
        assertEquals(List.of(1, 2, 3), ids(notes().whereYear("on_date", ">", "2025")));
        assertEquals(List.of(1, 4), ids(notes().where("id", 1).orWhereYear("starts_at", "<=", 2025)));
        assertEquals(List.of(1, 2, 3), ids(notes().whereYear("starts_at", "!=", 2025)), "a NULL has no year");
    }

    @Test
    void partsMayComeFromQueries() {
        assertEquals(List.of(2, 3), ids(notes().whereDate("starts_at", "=", notes().selectRaw("max(on_date)"))));
        assertEquals(
                List.of(4),
                ids(notes().whereYear(
                                "starts_at", "<", notes().selectRaw("?", 2026).limit(1))));
    }

    // ---- now

    private static List<Integer> atNoon(Supplier<Query> query) {
        return CurrentTime.using(NOON, () -> ids(query.get()));
    }

    @Test
    void momentsArePastOrStillToCome() {
        assertEquals(List.of(1, 4), atNoon(() -> notes().wherePast("starts_at")));
        assertEquals(List.of(1, 2, 4), atNoon(() -> notes().whereNowOrPast("starts_at")));
        assertEquals(List.of(3), atNoon(() -> notes().whereFuture("starts_at")));
        assertEquals(List.of(2, 3), atNoon(() -> notes().whereNowOrFuture("starts_at")));
        assertEquals(List.of(3, 5), atNoon(() -> notes().whereNull("starts_at").orWhereFuture("starts_at")));
        assertEquals(List.of(1, 4, 5), atNoon(() -> notes().where("id", 5).orWherePast("starts_at")));
    }

    @Test
    void todayIsADayInUtc() {
        assertEquals(List.of(2, 3), atNoon(() -> notes().whereToday("starts_at")));
        assertEquals(List.of(2, 3), atNoon(() -> notes().whereToday("on_date")));
        assertEquals(List.of(1, 4), atNoon(() -> notes().whereBeforeToday("starts_at")));
        assertEquals(List.of(), atNoon(() -> notes().whereAfterToday("starts_at")));
        assertEquals(List.of(1, 2, 3, 4), atNoon(() -> notes().whereTodayOrBefore("starts_at")));
        assertEquals(List.of(2, 3), atNoon(() -> notes().whereTodayOrAfter("starts_at")));
        assertEquals(List.of(2, 3, 5), atNoon(() -> notes().where("id", 5).orWhereToday("starts_at")));
    }

    @Test
    void theTimeIsThatOfTheCall() {
        Query query = CurrentTime.using(NOON, () -> notes().wherePast("starts_at"));
        assertEquals(List.of(1, 4), ids(query), "whenever it runs");
        assertEquals(4, notes().wherePast("starts_at").count(), "by the system's clock");
        assertEquals(0, notes().whereFuture("starts_at").count());
        Clock later = Clock.fixed(Instant.parse("2026-02-01T00:00:00Z"), ZoneOffset.UTC);
        CurrentTime.using(NOON, () -> {
            assertEquals(
                    3,
                    CurrentTime.using(
                            later,
                            () -> notes().whereYear("starts_at", 2026)
                                    .wherePast("starts_at")
                                    .count()));
            assertEquals(2, notes().wherePast("starts_at").count(), "the block within has ended");
        });
    }

    // ---- bad input

    @Test
    void whatIsNoDateIsRefused() {
        for (Object bad : List.of(
                "",
                "today",
                "2026-02-30",
                "2026-13-01",
                "2026-01-31 12:00:00",
                "2026-1-1",
                20260131,
                LocalTime.NOON,
                List.of())) {
            refused("whereDate", () -> notes().whereDate("starts_at", bad));
        }
        for (Object bad : List.of("", "25:00", "12", "12:60:00", 12, LocalDate.of(2026, 1, 1))) {
            refused("whereTime", () -> notes().whereTime("starts_at", "<", bad));
        }
        for (Object bad : List.of(0, 32, -1, "", "x", "1 or 1=1", 1.5, LocalTime.NOON, Month.MAY, Long.MAX_VALUE)) {
            refused("whereDay", () -> notes().whereDay("starts_at", bad));
        }
        for (Object bad : List.of(0, 13, "013x", "-1", Year.of(2026))) {
            refused("whereMonth", () -> notes().orWhereMonth("starts_at", bad));
        }
        for (Object bad : List.of(-1, 10_000, "20260", "MMXXVI", Month.MAY)) {
            refused("whereYear", () -> notes().whereYear("starts_at", ">", bad));
        }
    }

    private void refused(String method, Supplier<Query> query) {
        InvalidQueryException refusal =
                assertRefused(InvalidQueryException.class, () -> query.get().get());
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.startsWith(method + "(\"starts_at\", …) takes"), message);
    }

    @Test
    @SuppressWarnings("NullAway") // a user without the checker may
    void aNullIsNoDate() {
        refused("whereDate", () -> notes().whereDate("starts_at", null));
        refused("whereTime", () -> notes().whereTime("starts_at", null));
        refused("whereDay", () -> notes().whereDay("starts_at", "!=", null));
    }

    @Test
    void aPartOfADateHasNoPattern() {
        assertRefused(
                InvalidQueryException.class,
                () -> notes().whereDate("starts_at", "like", "2026-%").get());
        assertRefused(
                InvalidQueryException.class,
                () -> notes().whereYear("starts_at", "&", 1).get());
        assertRefused(
                InvalidQueryException.class,
                () -> notes().whereMonth("starts_at", "or 1=1 --", 1).get());
        assertRefused(InvalidQueryException.class, () -> notes().whereDay("", 1).get());
    }

    @Test
    void partsOfDatesNarrowWhatIsWritten() {
        db().beginTransaction();
        try {
            assertEquals(1, notes().whereYear("starts_at", 2025).update(Map.of("title", "old")));
            assertEquals(2, notes().whereDate("starts_at", "2026-01-31").delete());
            assertEquals(List.of(1, 4, 5), ids(notes()));
        } finally {
            db().rollback();
        }
    }
}
