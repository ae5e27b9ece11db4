package io.eloquent.query.exec;

import org.jspecify.annotations.Nullable;

/**
 * The rows of a query that are read as they are asked for. Holds a statement, and outside a transaction a connection,
 * until its end or until it is closed; ends by itself after the last row and when a row cannot be read. Used by one
 * thread at a time.
 *
 * @param <T> what is read at a time
 */
public sealed interface Cursor<T> extends AutoCloseable permits OpenCursor, EndedCursor {

    /**
     * {@return what comes next, or null at the end}
     *
     * @throws io.eloquent.api.error.QueryException if the database cannot
     */
    @Nullable
    T next();

    /** Gives back what it holds. Closing twice does nothing. */
    @Override
    void close();

    /**
     * Closes this cursor, should it still be open, when its user is no longer there to do so.
     *
     * @param user who closes it otherwise
     */
    void closeAfter(Object user);
}
