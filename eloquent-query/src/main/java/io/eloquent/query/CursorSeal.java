package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the cursors that clients hold, so that only what was handed out is taken back, and only by the query that it was
 * made for: HMAC-SHA256 over both. Shows its key to nobody. Safe for many threads.
 */
final class CursorSeal {
    /** As many bytes as the digest has: a longer key adds nothing, a shorter one takes away. */
    static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 32;

    private final SecretKeySpec key;

    private CursorSeal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** {@return a seal that no other process knows} */
    static CursorSeal random() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new CursorSeal(key);
    }

    /** {@return the seal of a key, at least {@link #KEY_BYTES} long} */
    static CursorSeal of(byte[] key) {
        return new CursorSeal(key);
    }

    /**
     * {@return a token that a URL can hold}
     *
     * @param payload what it says
     * @param query which query it is for
     */
    String seal(byte[] payload, String query) {
        byte[] mac = mac(payload, query);
        byte[] token = Arrays.copyOf(mac, MAC_BYTES + payload.length);
        System.arraycopy(payload, 0, token, MAC_BYTES, payload.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * {@return what a token says}
     *
     * @param token the token, from anywhere
     * @param query which query it must be for
     * @throws InvalidQueryException if this seal made no such token for this query
     */
    byte[] open(String token, String query) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
        if (bytes.length <= MAC_BYTES) {
            throw broken();
        }
        byte[] payload = Arrays.copyOfRange(bytes, MAC_BYTES, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(bytes, MAC_BYTES), mac(payload, query))) {
            throw broken();
        }
        return payload;
    }

    private byte[] mac(byte[] payload, String query) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
        }
    }

    static InvalidQueryException broken() {
        return new InvalidQueryException(
                "The cursor is none of this query's: it was changed or cut, or belongs to another"
                        + " table or order, or was sealed with another key, as before a restart or on another server. Begin with"
                        + " the first page; set cursor_key in the configuration for cursors that last");
    }

    /** {@return nothing of the key} */
    @Override
    public String toString() {
        return "CursorSeal";
    }
}
