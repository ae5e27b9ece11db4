package io.eloquent.api.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AesEncrypterTest {
    private static final String KEY = AesEncrypter.newKey();
    private static final String PLAIN = "attack at dawn";

    private final AesEncrypter encrypter = AesEncrypter.of(KEY);

    private static IllegalArgumentException refused(Encrypter encrypter, String cipher) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> encrypter.decrypt(cipher), cipher);
        assertFalse(String.valueOf(refused.getMessage()).contains(PLAIN), refused::getMessage);
        assertNull(refused.getCause(), "a cause could quote the text");
        return refused;
    }

    @Test
    void whatIsEncryptedIsDecrypted() {
        for (String plain : List.of(PLAIN, "", "ä€𝄞", "x".repeat(100_000), "\0\n$")) {
            assertEquals(plain, encrypter.decrypt(encrypter.encrypt(plain)));
        }
    }

    @Test
    void aTextSaysItsFormatAndItsKeyAndNothingElse() {
        String cipher = encrypter.encrypt(PLAIN);
        assertTrue(cipher.matches("\\$aes256gcm\\$v1\\$[0-9a-f]{16}\\$[A-Za-z0-9_-]+"), cipher);
        assertFalse(cipher.contains(PLAIN));
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String text = encrypter.encrypt(PLAIN);
            assertTrue(nonces.add(text.substring(text.lastIndexOf('$') + 1).substring(0, 16)), "a nonce is used once");
        }
    }

    @Test
    void anyChangeIsNoticed() {
        String cipher = encrypter.encrypt(PLAIN);
        int body = cipher.lastIndexOf('$') + 1;
        byte[] bytes = Base64.getUrlDecoder().decode(cipher.substring(body));
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            refused(
                    encrypter,
                    cipher.substring(0, body)
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
        }
        for (int length = 0; length < cipher.length(); length++) {
            refused(encrypter, cipher.substring(0, length));
        }
        for (String wrong : List.of("", PLAIN, cipher + "A", cipher.replace("v1", "v2"), cipher + "$", "*" + cipher)) {
            refused(encrypter, wrong);
        }
    }

    @Test
    void anotherKeyReadsNothing() {
        String cipher = encrypter.encrypt(PLAIN);
        AesEncrypter other = AesEncrypter.of(AesEncrypter.newKey());
        assertTrue(String.valueOf(refused(other, cipher).getMessage()).contains("withOlder"));
        String own = other.encrypt(PLAIN);
        String swapped = own.substring(0, own.lastIndexOf('$')) + cipher.substring(cipher.lastIndexOf('$'));
        refused(other, swapped);
        refused(other.withOlder(KEY), swapped);
    }

    @Test
    void keysAreChangedWithoutLosingOldTexts() {
        String old = encrypter.encrypt(PLAIN);
        String newer = AesEncrypter.newKey();
        AesEncrypter both = AesEncrypter.of(newer).withOlder(KEY);
        assertEquals(PLAIN, both.decrypt(old));
        String fresh = both.encrypt(PLAIN);
        assertEquals(PLAIN, AesEncrypter.of(newer).decrypt(fresh), "new texts are of the new key");
        refused(encrypter, fresh);
        AesEncrypter three =
                AesEncrypter.of(AesEncrypter.newKey()).withOlder(newer).withOlder(KEY);
        assertEquals(PLAIN, three.decrypt(old));
        assertEquals(PLAIN, three.decrypt(fresh));
        assertThrows(IllegalArgumentException.class, () -> encrypter.withOlder("no key"));
    }

    @Test
    void aKeyHas32BytesAndIsNeverShown() {
        assertEquals(32, Base64.getDecoder().decode(KEY).length);
        assertNotEquals(KEY, AesEncrypter.newKey());
        assertEquals(PLAIN, AesEncrypter.of(" " + KEY + "\n").decrypt(encrypter.encrypt(PLAIN)));
        for (String wrong : List.of("", "c2VjcmV0", "not*base64*secret", KEY + KEY, KEY.substring(1))) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> AesEncrypter.of(wrong), wrong);
            String message = String.valueOf(refused.getMessage());
            assertTrue(message.contains("AesEncrypter.newKey()"), message);
            assertTrue(wrong.isEmpty() || !message.contains(wrong), message);
            assertFalse(message.contains("secret"), message);
            assertNull(refused.getCause());
        }
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> AesEncrypter.of(new byte[16]));
        assertTrue(String.valueOf(refused.getMessage()).contains("32"), refused::getMessage);
        assertFalse(encrypter.toString().contains(KEY.substring(0, 8)));
        byte[] key = Base64.getDecoder().decode(KEY);
        AesEncrypter copied = AesEncrypter.of(key);
        java.util.Arrays.fill(key, (byte) 0);
        assertEquals(PLAIN, copied.decrypt(encrypter.encrypt(PLAIN)), "its bytes are copied");
    }
}
