package io.eloquent.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time that {@code wherePast}, {@code whereToday} and their like measure by: the system's, unless a test says
 * otherwise for a block of its thread.
 *
 * <pre>{@code
 * CurrentTime.using(Clock.fixed(Instant.parse("2026-01-31T12:00:00Z"), ZoneOffset.UTC), () -> {
 *     assertEquals(3, db.table("tasks").wherePast("due_at").count());
 * });
 * }</pre>
 */
public final class CurrentTime {
    private static final ThreadLocal<@Nullable Clock> CLOCK = new ThreadLocal<>();

    private CurrentTime() {}

    /**
     * Runs a block, in which this thread has another time.
     *
     * @param clock tells the time
     * @param block what runs
     */
    public static void using(Clock clock, Runnable block) {
        CurrentTime.<@Nullable Object>using(clock, () -> {
            block.run();
            return null;
        });
    }

    /**
     * {@return what the block returns} In it, this thread has another time.
     *
     * @param clock tells the time
     * @param block what runs
     * @param <T> the result
     */
    public static <T extends @Nullable Object> T using(Clock clock, Supplier<T> block) {
        Clock before = CLOCK.get();
        CLOCK.set(clock);
        try {
            return block.get();
        } finally {
            if (before == null) {
                CLOCK.remove();
            } else {
                CLOCK.set(before);
            }
        }
    }

    /** {@return the moment, to the microsecond} */
    static Instant now() {
        Clock clock = CLOCK.get();
        return (clock == null ? Instant.now() : clock.instant()).truncatedTo(ChronoUnit.MICROS);
    }

    /** {@return the date in UTC} */
    static LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}
