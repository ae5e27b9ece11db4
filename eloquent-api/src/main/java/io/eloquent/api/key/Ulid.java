package io.eloquent.api.key;

import java.security.SecureRandom;

/**
 * Makes ULIDs: texts of 26 letters and digits, 48 bits of milliseconds and 80 of chance in Crockford's base 32, which
 * sort in the order in which they were made. Within a millisecond, and when the clock is set back, the next one is the
 * last one plus one, as the specification of ULID says. Safe for many threads.
 */
public final class Ulid implements KeyGenerator<String> {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int LENGTH = 26;

    private final SecureRandom random = new SecureRandom();
    private long lastMillis;
    private int high;
    private long low;

    /** Creates a generator. */
    public Ulid() {}

    @Override
    public synchronized String next() {
        long millis = System.currentTimeMillis();
        if (millis > lastMillis) {
            lastMillis = millis;
            high = random.nextInt(1 << 16);
            low = random.nextLong();
        } else if (++low == 0 && ++high == 1 << 16) {
            high = 0;
            lastMillis++;
        }
        return text(lastMillis << 16 | high, low);
    }

    /** 128 bits, five to a digit, of which the first has only three. */
    private static String text(long upper, long lower) {
        char[] text = new char[LENGTH];
        long bits = lower;
        long rest = upper;
        for (int i = LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS[(int) (bits & 31)];
            bits = bits >>> 5 | rest << 59;
            rest >>>= 5;
        }
        return new String(text);
    }
}
