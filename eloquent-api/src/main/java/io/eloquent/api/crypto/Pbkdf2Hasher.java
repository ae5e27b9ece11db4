package io.eloquent.api.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes with PBKDF2 and HMAC-SHA-256, 600 000 times as <a
 * href="https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html">OWASP</a> says, with a random salt
 * of 128 bits for each hash: {@code $pbkdf2-sha256$i=600000$salt$hash}, salt and hash as Base64 without padding. Immutable.
 */
public final class Pbkdf2Hasher implements Hasher {
    /** How often OWASP says that this hash is to be repeated. */
    public static final int ITERATIONS = 600_000;

    private static final int MOST_ITERATIONS = 20_000_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** 16 bytes are 22 digits of Base64, and 32 are 43. */
    private static final Pattern HASH =
            Pattern.compile("\\$pbkdf2-sha256\\$i=([1-9][0-9]{0,7})\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final int iterations;

    private Pbkdf2Hasher(int iterations) {
        this.iterations = iterations;
    }

    /** {@return a hasher that repeats as often as OWASP says} */
    public static Pbkdf2Hasher create() {
        return new Pbkdf2Hasher(ITERATIONS);
    }

    /**
     * {@return a hasher that repeats more often, or, for tests, less often}
     *
     * @param iterations how often
     * @throws IllegalArgumentException if it is not between one and twenty million
     */
    public static Pbkdf2Hasher create(int iterations) {
        if (iterations < 1 || iterations > MOST_ITERATIONS) {
            throw new IllegalArgumentException(
                    "A hash is repeated between 1 and " + MOST_ITERATIONS + " times, not " + iterations);
        }
        return new Pbkdf2Hasher(iterations);
    }

    @Override
    public String hash(String plain) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$pbkdf2-sha256$i=" + iterations + "$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(derive(plain, salt, iterations));
    }

    @Override
    public boolean check(String plain, String hash) {
        Matcher parts = HASH.matcher(hash);
        if (!isHash(parts)) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(2));
        byte[] derived = derive(plain, salt, Integer.parseInt(parts.group(1)));
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts.group(3)));
    }

    @Override
    public boolean isHash(String text) {
        return isHash(HASH.matcher(text));
    }

    /** A hash may come from outside: one that would keep the machine busy for hours is none. */
    private static boolean isHash(Matcher parts) {
        return parts.matches() && Integer.parseInt(parts.group(1)) <= MOST_ITERATIONS;
    }

    @Override
    public boolean needsRehash(String hash) {
        Matcher parts = HASH.matcher(hash);
        return !isHash(parts) || Integer.parseInt(parts.group(1)) < iterations;
    }

    private static byte[] derive(String plain, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(plain.toCharArray(), salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
