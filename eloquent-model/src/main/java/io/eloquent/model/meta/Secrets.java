package io.eloquent.model.meta;

import io.eloquent.api.crypto.Encrypter;
import io.eloquent.api.crypto.Hasher;
import io.eloquent.api.crypto.Pbkdf2Hasher;
import io.eloquent.api.error.ConfigurationException;
import org.jspecify.annotations.Nullable;

/** Who encrypts and hashes what models keep secret. Safe for many threads. */
public final class Secrets {
    private static volatile @Nullable Encrypter encrypter;
    private static volatile Hasher hasher = Pbkdf2Hasher.create();

    private Secrets() {}

    /**
     * Says who encrypts.
     *
     * @param value the encrypter, or null for nobody
     */
    public static void encrypter(@Nullable Encrypter value) {
        encrypter = value;
    }

    /**
     * {@return who encrypts}
     *
     * @throws ConfigurationException if nobody does
     */
    public static Encrypter encrypter() {
        Encrypter known = encrypter;
        if (known == null) {
            throw new ConfigurationException("A model has an @Encrypted field, but nobody encrypts: at the start of the"
                    + " application, write Model.setEncrypter(AesEncrypter.of(key)), with a key that"
                    + " AesEncrypter.newKey() made and the configuration keeps");
        }
        return known;
    }

    /**
     * Says who hashes.
     *
     * @param value the hasher
     */
    public static void hasher(Hasher value) {
        hasher = value;
    }

    /** {@return who hashes: one with PBKDF2, unless another one was named} */
    public static Hasher hasher() {
        return hasher;
    }
}
