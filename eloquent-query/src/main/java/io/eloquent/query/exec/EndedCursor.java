package io.eloquent.query.exec;

import org.jspecify.annotations.Nullable;

/** A cursor without rows: that of a query which only pretends to run. */
record EndedCursor<T>() implements Cursor<T> {
    @Override
    public @Nullable T next() {
        return null;
    }

    @Override
    public void close() {
        // holds nothing
    }

    @Override
    public void closeAfter(Object user) {
        // holds nothing
    }
}
