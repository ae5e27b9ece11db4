package io.eloquent.api.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts with AES-256 in Galois/counter mode, which notices any change of a text. Each text has a random nonce of 96 bits
 * of its own and says its format and which key it was encrypted with: {@code $aes256gcm$v1$3f2a…$…}. So keys can be changed:
 * new texts are encrypted with the current key, and those of {@link #withOlder older} keys can still be read. Immutable.
 *
 * <p>A key encrypts at most 2<sup>32</sup> texts: NIST SP 800-38D, section 8.3. Take another one before.
 */
public final class AesEncrypter implements Encrypter {
    private static final String FORMAT = "$aes256gcm$v1$";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_ID_DIGITS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String current;
    private final Map<String, SecretKeySpec> keys;

    private AesEncrypter(String current, Map<String, SecretKeySpec> keys) {
        this.current = current;
        this.keys = keys;
    }

    /**
     * {@return an encrypter with one key}
     *
     * @param key 32 random bytes, which are copied
     * @throws IllegalArgumentException if they are not 32
     */
    public static AesEncrypter of(byte[] key) {
        String id = idOf(key);
        return new AesEncrypter(id, Map.of(id, new SecretKeySpec(key, "AES")));
    }

    /**
     * {@return an encrypter with one key}
     *
     * @param base64 32 random bytes as Base64, as {@link #newKey} and {@code openssl rand -base64 32} make them
     * @throws IllegalArgumentException if it is something else
     */
    public static AesEncrypter of(String base64) {
        return of(decoded(base64));
    }

    /**
     * {@return an encrypter that encrypts with the same key as this one, and decrypts what an older one encrypted, too}
     *
     * @param base64 the older key
     * @throws IllegalArgumentException if it is no key
     */
    public AesEncrypter withOlder(String base64) {
        byte[] key = decoded(base64);
        Map<String, SecretKeySpec> all = new LinkedHashMap<>(keys);
        all.putIfAbsent(idOf(key), new SecretKeySpec(key, "AES"));
        return new AesEncrypter(current, Map.copyOf(all));
    }

    /** {@return a new random key as Base64, for the application's configuration} */
    public static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            // neither the message nor the cause: they would say characters of the key
            throw new IllegalArgumentException("The encryption key is no Base64: make one with AesEncrypter.newKey()");
        }
    }

    /** A key is named by the begin of a digest, which gives nothing of it away. */
    private static String idOf(byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("An encryption key has " + KEY_BYTES + " bytes, but this one has "
                    + key.length + ": make one with AesEncrypter.newKey()");
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(FORMAT.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest.digest(key)).substring(0, KEY_ID_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no SHA-256", e);
        }
    }

    @Override
    public String encrypt(String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        String header = FORMAT + current + "$";
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, header);
            byte[] sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] all = new byte[NONCE_BYTES + sealed.length];
            System.arraycopy(nonce, 0, all, 0, NONCE_BYTES);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return header + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot encrypt with AES-256-GCM", e);
        }
    }

    @Override
    public String decrypt(String cipher) {
        int end = FORMAT.length() + KEY_ID_DIGITS;
        if (!cipher.startsWith(FORMAT) || cipher.length() <= end || cipher.charAt(end) != '$') {
            throw new IllegalArgumentException("the text was not encrypted by this application");
        }
        String id = cipher.substring(FORMAT.length(), end);
        if (!keys.containsKey(id)) {
            throw new IllegalArgumentException("the text was encrypted with a key that is not known here: give the"
                    + " encrypter the older keys as well, with withOlder");
        }
        byte[] all = bytes(cipher.substring(end + 1));
        if (all.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw changed();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        System.arraycopy(all, 0, nonce, 0, NONCE_BYTES);
        try {
            byte[] plain = cipher(Cipher.DECRYPT_MODE, id, nonce, cipher.substring(0, end + 1))
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw changed();
        }
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw changed();
        }
    }

    private static IllegalArgumentException changed() {
        return new IllegalArgumentException("the encrypted text was changed since it was written");
    }

    /** The header, too, is authenticated: a text cannot be made to look like one of another format or key. */
    private Cipher cipher(int mode, String key, byte[] nonce, String header) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(header.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    /** {@return the names of its keys, which say nothing of the keys} */
    @Override
    public String toString() {
        return "AesEncrypter with key " + current + " of " + keys.size();
    }
}
