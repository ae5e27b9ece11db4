package io.eloquent.query.exec;

/**
 * A piece of work that may throw.
 *
 * @param <E> what it throws; {@code RuntimeException} where it throws nothing checked
 */
@FunctionalInterface
public interface ThrowingRunnable<E extends Exception> {

    /**
     * Does the work.
     *
     * @throws E as the work pleases
     */
    void run() throws E;
}
