package io.eloquent.api.crypto;

/**
 * Encrypts what fields marked {@code @Encrypted} hold, and decrypts what their columns store. {@link AesEncrypter} is one
 * that needs nothing but the JDK. Safe for many threads.
 */
public interface Encrypter {

    /**
     * {@return the text in a form that only this application can read} Two calls may give two forms of the same text.
     *
     * @param plain the text
     */
    String encrypt(String plain);

    /**
     * {@return the text that was encrypted}
     *
     * @param cipher what {@link #encrypt} returned
     * @throws IllegalArgumentException if it is none of this encrypter's, or was changed; the message says neither text
     */
    String decrypt(String cipher);
}
