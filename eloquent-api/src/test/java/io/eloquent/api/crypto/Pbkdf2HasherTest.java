package io.eloquent.api.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class Pbkdf2HasherTest {
    private final Pbkdf2Hasher hasher = Pbkdf2Hasher.create(10);

    @Test
    void aHashIsThatOfItsTextAlone() {
        for (String plain : List.of("secret", "", "ä€𝄞", "x".repeat(10_000))) {
            String hash = hasher.hash(plain);
            assertTrue(hasher.check(plain, hash));
            assertFalse(hasher.check(plain + " ", hash));
            assertFalse(hash.contains("secret"));
        }
        assertFalse(hasher.check("Secret", hasher.hash("secret")));
        assertNotEquals(hasher.hash("secret"), hasher.hash("secret"), "each has a salt of its own");
    }

    @Test
    void aHashSaysHowItWasMade() {
        String hash = hasher.hash("secret");
        assertTrue(hash.matches("\\$pbkdf2-sha256\\$i=10\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}"), hash);
        assertTrue(Pbkdf2Hasher.create(1000).check("secret", hash), "it is checked as it was made");
        assertTrue(hasher.isHash(hash));
        assertEquals(600_000, Pbkdf2Hasher.ITERATIONS);
        assertTrue(Pbkdf2Hasher.create().hash("secret").startsWith("$pbkdf2-sha256$i=600000$"));
    }

    /** Computed by OpenSSL: PBKDF2 with HMAC-SHA-256, the salt {@code saltSALTsaltSALT}, 1000 times, 32 bytes. */
    @Test
    void itIsTheAlgorithmOfTheStandard() {
        assertTrue(hasher.check(
                "secret", "$pbkdf2-sha256$i=1000$c2FsdFNBTFRzYWx0U0FMVA$sqvqLA4Cqavo0kq8mHbd60SgxtDUaYekty0zn5oNNO0"));
    }

    @Test
    void aWeakerHashIsToBeMadeAgain() {
        String weak = hasher.hash("secret");
        assertFalse(hasher.needsRehash(weak));
        assertTrue(Pbkdf2Hasher.create(11).needsRehash(weak));
        assertFalse(Pbkdf2Hasher.create(9).needsRehash(weak));
        assertTrue(hasher.needsRehash("secret"), "a text that is no hash at all");
    }

    @Test
    void whatIsNoHashIsNone() {
        String hash = hasher.hash("secret");
        for (String wrong : List.of(
                "",
                "secret",
                hash + "x",
                "x" + hash,
                hash.substring(1),
                hash.replace("sha256", "sha512"),
                hash.replace("i=10", "i=0"),
                hash.replace("i=10", "i=010"),
                hash.replace("i=10", "i=-10"),
                hash.replace("i=10", "i=99999999"),
                hash.replace("i=10", "i=20000001"),
                hash.replace("i=10", "i=99999999999"),
                hash.substring(0, hash.length() - 1))) {
            assertFalse(hasher.isHash(wrong), wrong);
            assertFalse(hasher.check("secret", wrong), wrong);
        }
        assertFalse(hasher.check("secret", hash.replace("i=10", "i=11")));
        assertThrows(IllegalArgumentException.class, () -> Pbkdf2Hasher.create(0));
        assertThrows(IllegalArgumentException.class, () -> Pbkdf2Hasher.create(20_000_001));
    }
}
