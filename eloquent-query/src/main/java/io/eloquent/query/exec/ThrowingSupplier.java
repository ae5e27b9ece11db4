package io.eloquent.query.exec;

import org.jspecify.annotations.Nullable;

/**
 * A piece of work that has a result and may throw.
 *
 * @param <T> the result
 * @param <E> what it throws; {@code RuntimeException} where it throws nothing checked
 */
@FunctionalInterface
public interface ThrowingSupplier<T extends @Nullable Object, E extends Exception> {

    /**
     * Does the work.
     *
     * @return the result
     * @throws E as the work pleases
     */
    T get() throws E;
}
