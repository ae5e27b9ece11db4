package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Select;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads a query's rows in lists of a fixed size, a query for each list. A limit and an offset of the query's own hold. */
public final class Chunks {
    private Chunks() {}

    /**
     * {@return lists that follow one another by offset}
     *
     * @param query the query; it has an order
     * @param size how many rows a list has
     * @param get runs a query
     * @param <Q> the query's class
     * @param <L> the lists
     */
    public static <Q extends QueryBuilder<Q>, L extends List<?>> Iterable<L> byOffset(
            Q query, int size, Function<Q, L> get) {
        requireSize(size);
        Select select = query.select();
        long start = select.offset() == null ? 0 : select.offset();
        return () -> new Pages<L>(size, select.limit()) {
            private long offset = start;

            @Override
            L page(long rows) {
                L list = get.apply(query.offset(offset).limit(rows));
                offset += list.size();
                return list;
            }
        };
    }

    /**
     * {@return lists that follow one another by key}
     *
     * @param query the query; its own order is replaced by the key's
     * @param size how many rows a list has
     * @param key the key's column
     * @param get runs a query
     * @param keyOf the key of a row
     * @param <Q> the query's class
     * @param <R> the rows
     * @param <L> the lists
     */
    public static <Q extends QueryBuilder<Q>, R, L extends List<? extends R>> Iterable<L> byKey(
            Q query, int size, String key, Function<Q, L> get, Function<R, @Nullable Object> keyOf) {
        requireSize(size);
        Select select = query.select();
        if (select.offset() != null) {
            throw new InvalidQueryException("chunkById cannot have an offset: use chunk");
        }
        if (select.groupLimit() != null || !select.distinctOn().isEmpty()) {
            throw new InvalidQueryException(
                    "chunkById would begin each list with other rows, and so choose other ones of"
                            + " each group: use chunk, or put the query into a fromSub");
        }
        Q first =
                query.withSelect(select.withOrderBy(List.of())).parenthesized().orderBy(key);
        return () -> new Pages<L>(size, select.limit()) {
            private @Nullable Object last;

            @Override
            L page(long rows) {
                L list = get.apply((last == null ? first : first.where(key, ">", last)).limit(rows));
                if (!list.isEmpty()) {
                    last = keyOf.apply(list.get(list.size() - 1));
                    if (last == null) {
                        throw nullKey(key);
                    }
                }
                return list;
            }
        };
    }

    /**
     * {@return all rows of lists, which are read when their turn comes}
     *
     * @param chunks the lists
     * @param <R> the rows
     */
    public static <R> Stream<R> stream(Iterable<? extends List<R>> chunks) {
        return StreamSupport.stream(chunks.spliterator(), false).flatMap(List::stream);
    }

    static InvalidQueryException nullKey(String key) {
        return new InvalidQueryException("chunkById needs a key that is never NULL, and \"" + key
                + "\" is in some rows: leave them out by whereNotNull(\"" + key + "\"), or use another key");
    }

    /**
     * Refuses lists of no rows.
     *
     * @param size how many rows a list has
     * @throws InvalidQueryException if there are none
     */
    public static void requireSize(int size) {
        if (size < 1) {
            throw new InvalidQueryException("A chunk has at least one row, not " + size);
        }
    }

    private abstract static class Pages<L extends List<?>> implements Iterator<L> {
        private final int size;
        private long left;
        private boolean ended;
        private @Nullable L next;

        Pages(int size, @Nullable Long limit) {
            this.size = size;
            this.left = limit == null ? Long.MAX_VALUE : limit;
        }

        abstract L page(long rows);

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                long rows = Math.min(size, left);
                L list = rows == 0 ? null : page(rows);
                if (list == null || list.isEmpty()) {
                    ended = true;
                } else {
                    left -= list.size();
                    ended = list.size() < rows;
                    next = list;
                }
            }
            return next != null;
        }

        @Override
        public L next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException();
            }
            L list = next;
            next = null;
            return list;
        }
    }
}
