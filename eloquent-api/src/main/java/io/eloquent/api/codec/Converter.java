package io.eloquent.api.codec;

/**
 * Turns a field's value into what its column stores, and back: {@code class Cents implements Converter<Money, Long>}. It
 * never sees null: NULL is null on either side. Immutable and safe for many threads.
 *
 * @param <J> the field's type
 * @param <D> what is stored: one of the types that need no converter
 */
public interface Converter<J, D> {

    /**
     * {@return what the column stores}
     *
     * @param value the field's value
     * @throws IllegalArgumentException if it cannot be stored; the message never says the value
     */
    D toDatabase(J value);

    /**
     * {@return the field's value}
     *
     * @param stored what the column stores
     * @throws IllegalArgumentException if no value is stored like that; the message never says what is
     */
    J fromDatabase(D stored);

    /**
     * {@return whether equal values are stored as equal values} Where they are not, as texts that are encrypted, no condition
     * can compare the column with a value.
     */
    default boolean isComparable() {
        return true;
    }

    /**
     * {@return a copy that no later change of the value reaches} By default the value itself, as is right for a type whose
     * values never change.
     *
     * @param value the field's value
     */
    default J copy(J value) {
        return value;
    }

    /**
     * {@return whether two values are the same, so that there is nothing to save}
     *
     * @param a one
     * @param b the other
     */
    default boolean same(J a, J b) {
        return a.equals(b);
    }
}
