package io.eloquent.api.codec;

/**
 * An enum that is stored by a value of its own instead of by its name: {@code enum Status implements Valued<Integer>}. No two
 * constants have the same value.
 *
 * @param <V> the values' type: {@code String}, {@code Integer} or another one that needs no converter
 */
public interface Valued<V> {

    /** {@return the value; never null, always the same} */
    V value();
}
