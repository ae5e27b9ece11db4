package io.eloquent.query;

import io.eloquent.query.exec.Cursor;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one statement, read as they are asked for, in constant memory. Holds a connection, outside of a
 * transaction, until its last row is read or it is closed:
 *
 * <pre>{@code
 * try (var users = db.table("users").cursor()) {
 *     for (Row user : users) {
 *         …
 *     }
 * }
 * }</pre>
 *
 * <p>It closes itself after the last row and when a row cannot be read; closing twice is fine. It can be walked through
 * once, by one thread at a time.
 *
 * @param <T> what a row becomes
 */
public final class ResultCursor<T> implements Iterable<T>, AutoCloseable {
    private static final int ROWS = Spliterator.ORDERED | Spliterator.NONNULL;

    private final Cursor<?> cursor;
    private final Supplier<@Nullable T> source;
    private boolean iterated;
    private boolean closed;

    private ResultCursor(Cursor<?> cursor, Supplier<@Nullable T> source) {
        this.cursor = cursor;
        this.source = source;
        cursor.closeAfter(this);
    }

    /** {@return a cursor of single rows} */
    static <T> ResultCursor<T> of(Cursor<T> cursor) {
        return new ResultCursor<>(cursor, cursor::next);
    }

    /** {@return a cursor of rows that are read some at a time, of what becomes of each of these lists} */
    static <P, T> ResultCursor<T> ofLists(Cursor<P> cursor, Function<? super P, ? extends List<T>> ready) {
        return new ResultCursor<>(cursor, new Lists<>(cursor, ready));
    }

    private static final class Lists<P, T> implements Supplier<@Nullable T> {
        private final Cursor<P> cursor;
        private final Function<? super P, ? extends List<T>> ready;
        private Iterator<T> current = List.<T>of().iterator();

        Lists(Cursor<P> cursor, Function<? super P, ? extends List<T>> ready) {
            this.cursor = cursor;
            this.ready = ready;
        }

        @Override
        public @Nullable T get() {
            while (!current.hasNext()) {
                P some = cursor.next();
                if (some == null) {
                    return null;
                }
                current = ready.apply(some).iterator();
            }
            return current.next();
        }
    }

    /**
     * {@return the rows, once}
     *
     * @throws IllegalStateException if they were asked for before
     */
    @Override
    public Iterator<T> iterator() {
        if (iterated) {
            throw new IllegalStateException("A cursor is walked through once: run the query again");
        }
        iterated = true;
        return new Rows();
    }

    /** {@return the rows, once, as a stream} Closing it closes the cursor. */
    public Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false).onClose(this::close);
    }

    /**
     * {@return the rows of a cursor that is opened when the stream is used, and closed when the stream is}
     *
     * @param open opens the cursor
     * @param <T> what a row becomes
     */
    public static <T> Stream<T> stream(Supplier<ResultCursor<T>> open) {
        AtomicReference<@Nullable ResultCursor<T>> opened = new AtomicReference<>();
        Supplier<Spliterator<T>> rows = () -> {
            ResultCursor<T> cursor = open.get();
            opened.set(cursor);
            return cursor.spliterator();
        };
        return StreamSupport.stream(rows, ROWS, false).onClose(() -> {
            ResultCursor<T> cursor = opened.get();
            if (cursor != null) {
                cursor.close();
            }
        });
    }

    @Override
    public Spliterator<T> spliterator() {
        return Spliterators.spliteratorUnknownSize(iterator(), ROWS);
    }

    /** Gives back what the cursor holds. Closing twice does nothing. */
    @Override
    public void close() {
        closed = true;
        cursor.close();
    }

    private final class Rows implements Iterator<T> {
        private @Nullable T next;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                next = read();
                ended = next == null;
            }
            return next != null;
        }

        private @Nullable T read() {
            if (closed) {
                throw new IllegalStateException("The cursor is closed: read its rows before");
            }
            try {
                return source.get();
            } catch (RuntimeException | Error e) {
                ended = true;
                close();
                throw e;
            }
        }

        @Override
        public T next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            T row = next;
            next = null;
            return row;
        }
    }
}
