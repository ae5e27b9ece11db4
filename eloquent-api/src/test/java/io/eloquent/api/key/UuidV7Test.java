package io.eloquent.api.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** RFC 9562, section 5.7: 48 bits of milliseconds, version 7, 12 bits, variant 10, 62 bits. */
class UuidV7Test {
    private static final int MANY = 10_000;

    private final UuidV7 keys = new UuidV7();

    @Test
    void theLayoutIsThatOfTheStandard() {
        for (int i = 0; i < MANY; i++) {
            UUID key = keys.next();
            assertEquals(7, key.version());
            assertEquals(2, key.variant());
            assertEquals('7', key.toString().charAt(14));
            assertTrue("89ab".indexOf(key.toString().charAt(19)) >= 0, key::toString);
        }
    }

    @Test
    void theFirstBitsAreTheTime() {
        long before = System.currentTimeMillis();
        long millis = new UuidV7().next().getMostSignificantBits() >>> 16;
        long after = System.currentTimeMillis();
        assertTrue(millis >= before && millis <= after, () -> before + " " + millis + " " + after);
        assertEquals(
                millis,
                Long.parseLong(
                        new UUID(millis << 16, 0).toString().replace("-", "").substring(0, 12), 16),
                "they are the first twelve digits");
    }

    @Test
    void aLaterKeyIsGreaterAsANumberAndAsAText() {
        UUID last = keys.next();
        for (int i = 0; i < MANY; i++) {
            UUID next = keys.next();
            assertTrue(last.toString().compareTo(next.toString()) < 0, last + " " + next);
            assertTrue(
                    Long.compareUnsigned(last.getMostSignificantBits(), next.getMostSignificantBits()) < 0,
                    last + " " + next);
            last = next;
        }
    }

    @Test
    void theRestIsChance() {
        Set<Long> seen = new HashSet<>();
        long ones = 0;
        long everSet = 0;
        for (int i = 0; i < MANY; i++) {
            long low = keys.next().getLeastSignificantBits() & 0x3FFF_FFFF_FFFF_FFFFL;
            assertTrue(seen.add(low));
            ones += Long.bitCount(low);
            everSet |= low;
        }
        assertEquals(0x3FFF_FFFF_FFFF_FFFFL, everSet);
        assertEquals(31.0, (double) ones / MANY, 0.5, "of 62 bits, half are set");
        assertNotEquals(new UuidV7().next(), new UuidV7().next());
    }

    @Test
    void threadsShareOneOrder() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<UUID>>> parts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                parts.add(threads.submit(() -> {
                    List<UUID> made = new ArrayList<>();
                    for (int k = 0; k < MANY; k++) {
                        made.add(keys.next());
                    }
                    return made;
                }));
            }
            Set<Long> all = new HashSet<>();
            for (Future<List<UUID>> part : parts) {
                UUID last = new UUID(0, 0);
                for (UUID key : part.get(60, TimeUnit.SECONDS)) {
                    assertTrue(last.toString().compareTo(key.toString()) < 0, "each thread's own keys grow");
                    assertTrue(all.add(key.getMostSignificantBits()), "time and counter alone are unique");
                    last = key;
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
