package io.eloquent.model.persist;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What time it is for models, and whether they keep it. */
public final class Clocks {
    private static final ThreadLocal<Boolean> STOPPED = new ThreadLocal<>();

    /** How many blocks without timestamps run on all threads; while there are none, no thread is asked. */
    private static final AtomicInteger STOPPED_BLOCKS = new AtomicInteger();

    private static volatile Clock clock = Clock.systemUTC();

    private Clocks() {}

    /**
     * Sets the clock of the application.
     *
     * @param value the clock, or null for the system's
     */
    public static void set(@Nullable Clock value) {
        clock = value == null ? Clock.systemUTC() : value;
    }

    /** {@return now, in the precision that every database keeps: microseconds} */
    public static Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * {@return what the block returns} While it runs, models on this thread keep no timestamps.
     *
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T withoutTimestamps(Supplier<T> block) {
        if (isStopped()) {
            return block.get();
        }
        STOPPED_BLOCKS.incrementAndGet();
        STOPPED.set(true);
        try {
            return block.get();
        } finally {
            STOPPED.remove();
            STOPPED_BLOCKS.decrementAndGet();
        }
    }

    /** {@return whether models on this thread keep no timestamps for now} */
    public static boolean isStopped() {
        return STOPPED_BLOCKS.get() != 0 && STOPPED.get() != null;
    }
}
