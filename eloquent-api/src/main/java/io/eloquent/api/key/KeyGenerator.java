package io.eloquent.api.key;

/**
 * Makes keys, no two of them equal. Safe for many threads.
 *
 * @param <K> the key's type
 */
public interface KeyGenerator<K> {

    /** {@return a new key} */
    K next();
}
