package io.eloquent.api.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The specification of ULID: ten digits of milliseconds, sixteen of chance, in Crockford's base 32. */
class UlidTest {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int MANY = 10_000;

    private final Ulid keys = new Ulid();

    private static long number(String digits) {
        long number = 0;
        for (int i = 0; i < digits.length(); i++) {
            number = number * 32 + DIGITS.indexOf(digits.charAt(i));
        }
        return number;
    }

    @Test
    void aKeyHas26DigitsOfWhichTheFirstIsSevenAtMost() {
        for (int i = 0; i < MANY; i++) {
            String key = keys.next();
            assertTrue(key.matches("[0-7][0-9A-HJKMNP-TV-Z]{25}"), key);
        }
    }

    @Test
    void theFirstTenAreTheTime() {
        long before = System.currentTimeMillis();
        long millis = number(new Ulid().next().substring(0, 10));
        long after = System.currentTimeMillis();
        assertTrue(millis >= before && millis <= after, () -> before + " " + millis + " " + after);
    }

    @Test
    void aLaterKeyIsGreaterAndWithinAMillisecondTheNextOne() {
        String last = keys.next();
        int successors = 0;
        for (int i = 0; i < MANY; i++) {
            String next = keys.next();
            assertTrue(last.compareTo(next) < 0, last + " " + next);
            if (last.substring(0, 10).equals(next.substring(0, 10))) {
                assertEquals(number(last.substring(14)) + 1 & (1L << 60) - 1, number(next.substring(14)));
                successors++;
            }
            last = next;
        }
        assertTrue(successors > 0);
    }

    @Test
    void theRestIsChance() {
        Set<String> seen = new HashSet<>();
        Set<Character> digits = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            String chance = new Ulid().next().substring(10);
            assertTrue(seen.add(chance), chance);
            chance.chars().forEach(digit -> digits.add((char) digit));
        }
        assertEquals(32, digits.size());
    }

    @Test
    void threadsNeverGetTheSame() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<String>>> parts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                parts.add(threads.submit(() -> {
                    List<String> made = new ArrayList<>();
                    for (int k = 0; k < MANY; k++) {
                        made.add(keys.next());
                    }
                    return made;
                }));
            }
            Set<String> all = new HashSet<>();
            for (Future<List<String>> part : parts) {
                List<String> made = part.get(60, TimeUnit.SECONDS);
                assertEquals(made.stream().sorted().toList(), made);
                all.addAll(made);
            }
            assertEquals(8 * MANY, all.size());
        } finally {
            threads.shutdownNow();
        }
    }
}
