package io.eloquent.api.crypto;

/**
 * Makes hashes of what fields marked {@code @Hashed} hold: passwords, from which nobody shall get back. {@link Pbkdf2Hasher}
 * is one that needs nothing but the JDK. Safe for many threads.
 */
public interface Hasher {

    /**
     * {@return a hash of a text, with all that it takes to check it} Slow on purpose. Two calls give two hashes.
     *
     * @param plain the text
     */
    String hash(String plain);

    /**
     * {@return whether a hash is that of a text; false for a text that is no hash} Takes as long as {@link #hash}.
     *
     * @param plain the text that somebody claims to know
     * @param hash the hash, as the column stores it
     */
    boolean check(String plain, String hash);

    /**
     * {@return whether a text is a hash of this kind, rather than something still to be hashed}
     *
     * @param text the text
     */
    boolean isHash(String text);

    /**
     * {@return whether a hash was made in a weaker way than hashes are now, so that it is to be made again when the text is
     * at hand: after a {@link #check} that held}
     *
     * @param hash the hash
     */
    boolean needsRehash(String hash);
}
