package io.eloquent.api.key;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes UUIDs of version 7: 48 bits of milliseconds, then a counter and chance, so that a later key is greater and a
 * table's index grows at its end. Keys of one generator are strictly increasing, even within a millisecond and when the
 * clock is set back. The layout is that of RFC 9562, section 5.7; the counter that of its section 6.2, method 1. Safe for many
 * threads.
 */
public final class UuidV7 implements KeyGenerator<UUID> {
    private static final int COUNTER_BITS = 12;

    private final SecureRandom random = new SecureRandom();
    private long lastMillis;
    private int counter;

    /** Creates a generator. */
    public UuidV7() {}

    @Override
    public UUID next() {
        long low = random.nextLong();
        return new UUID(high(), low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }

    private synchronized long high() {
        long millis = System.currentTimeMillis();
        if (millis > lastMillis) {
            lastMillis = millis;
            // the topmost bit is left free, so that at least 2048 keys fit into a millisecond
            counter = random.nextInt(1 << COUNTER_BITS - 1);
        } else if (++counter >= 1 << COUNTER_BITS) {
            lastMillis++;
            counter = 0;
        }
        return lastMillis << 16 | 0x7000L | counter;
    }
}
