package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Select;
import io.eloquent.query.exec.Slice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Pages of a query's rows, whatever they become. For the layers above; users call {@code query.paginate(…)}. */
public final class Pagination {
    /** How many items a page has unless somebody says. */
    public static final int PER_PAGE = 15;

    private Pagination() {}

    /**
     * Reads the first rows of a query.
     *
     * @param <Q> the query's class
     * @param <T> what a row becomes
     */
    @FunctionalInterface
    public interface Slices<Q, T> {
        /**
         * {@return at most so many rows}
         *
         * @param query the query, which finds one row more
         * @param most how many are wanted
         * @param position the labels of the columns that say where a row stands
         * @param hidden those of them, last among the query's columns, that are none of what a row becomes
         */
        Slice<T> read(Q query, int most, List<String> position, List<String> hidden);
    }

    /**
     * {@return a page, after counting the rows of all pages} Where there are none on this page, no second query runs. A
     * limit and an offset of the query's own hold.
     *
     * @param query the query
     * @param perPage how many items a page has
     * @param page which page, from 1
     * @param get runs a query
     * @param <Q> the query's class
     * @param <T> what a row becomes
     */
    public static <Q extends QueryBuilder<Q>, T> Page<T> page(
            Q query, int perPage, long page, Function<Q, ? extends List<T>> get) {
        requirePage(perPage, page);
        long start = start(perPage, page);
        long total = unordered(query).count();
        boolean isEmpty = start >= total && !query.database().isPretending();
        List<T> items = isEmpty ? List.of() : get.apply(part(query, perPage, page, perPage));
        return Page.of(items, total, perPage, page);
    }

    /**
     * {@return a page that knows whether there is another} One query reads one row more than the page has. A limit and an
     * offset of the query's own hold.
     *
     * @param query the query
     * @param perPage how many items a page has
     * @param page which page, from 1
     * @param slices reads the rows
     * @param <Q> the query's class
     * @param <T> what a row becomes
     */
    public static <Q extends QueryBuilder<Q>, T> SimplePage<T> simple(
            Q query, int perPage, long page, Slices<Q, T> slices) {
        requirePage(perPage, page);
        Slice<T> slice = slices.read(part(query, perPage, page, perPage + 1L), perPage, List.of(), List.of());
        return new SimplePage<>(slice.items(), perPage, page, slice.more());
    }

    /** {@return a query of as many rows, which need no order unless a limit depends on it} */
    private static <Q extends QueryBuilder<Q>> Q unordered(Q query) {
        Select select = query.select();
        return select.limit() == null && select.offset() == null
                ? query.withSelect(select.withOrderBy(List.of()))
                : query;
    }

    /** {@return a query of the rows of one page, within its own limit and offset} */
    private static <Q extends QueryBuilder<Q>> Q part(Q query, int perPage, long page, long rows) {
        Select select = query.select();
        long start = start(perPage, page);
        long most = select.limit() == null ? rows : Math.max(0, Math.min(rows, select.limit() - start));
        long offset = start + (select.offset() == null ? 0 : select.offset());
        return query.withSelect(select.withLimit(most).withOffset(offset == 0 ? null : Long.valueOf(offset)));
    }

    private static long start(int perPage, long page) {
        try {
            return Math.multiplyExact(page - 1, (long) perPage);
        } catch (ArithmeticException e) {
            throw new InvalidQueryException("Page " + page + " of " + perPage + " items each is beyond all numbers");
        }
    }

    static void requirePage(int perPage, long page) {
        requirePerPage(perPage);
        if (page < 1) {
            throw new InvalidQueryException("Page " + page + ": pages count from 1");
        }
    }

    private static void requirePerPage(int perPage) {
        if (perPage < 1) {
            throw new InvalidQueryException("A page of " + perPage + " items: a page has at least one");
        }
    }

    /**
     * {@return the page that a cursor leads to} The query's order is completed by the key, so that no two rows are equal
     * in it, and the rows of the page are those after, or before, the cursor's in that order.
     *
     * @param query the query
     * @param perPage how many items a page has
     * @param cursor the cursor, or null for the first page
     * @param key the columns that tell rows apart, never NULL
     * @param notNull tells which other columns are never NULL
     * @param slices reads the rows
     * @param <Q> the query's class
     * @param <T> what a row becomes
     * @throws InvalidQueryException if the cursor is none that was made for this query, or the query is ordered by
     *     something else than columns, or grouped, united or limited
     */
    public static <Q extends QueryBuilder<Q>, T> CursorPage<T> cursor(
            Q query,
            int perPage,
            @Nullable String cursor,
            List<ColumnRef> key,
            Predicate<ColumnRef> notNull,
            Slices<Q, T> slices) {
        requirePerPage(perPage);
        Database database = query.database();
        Select statement = query.statement();
        boolean nullsSmallest = database.dialect().compiler().syntax().nullsSmallest();
        Keyset keyset = Keyset.of(statement, key, notNull, nullsSmallest);
        CursorSeal seal = database.cursorSeal();
        PageCursor from = cursor == null
                ? new PageCursor(false, List.of())
                : PageCursor.of(seal.open(cursor, keyset.fingerprint()));
        Keyset walked = from.backward() ? keyset.reversed() : keyset;
        Select page = query.select()
                .withColumns(keyset.columns(statement.columns()))
                .withOrderBy(walked.order())
                .withLimit(perPage + 1L);
        if (!from.position().isEmpty()) {
            page = page.withWhere(page.where().and(walked.after(from.position())));
        }
        Slice<T> slice = slices.read(query.withSelect(page), perPage, keyset.labels(), keyset.hidden());
        return page(slice, from, perPage, target -> seal.seal(target.bytes(), keyset.fingerprint()));
    }

    private static <T> CursorPage<T> page(
            Slice<T> slice, PageCursor from, int perPage, Function<PageCursor, String> token) {
        boolean backward = from.backward();
        String back = back(slice, from, token);
        List<@Nullable Object> last = slice.last();
        String on = slice.more() && last != null ? token.apply(new PageCursor(backward, last)) : null;
        if (!backward) {
            return new CursorPage<>(slice.items(), perPage, back, on);
        }
        List<T> items = new ArrayList<>(slice.items());
        Collections.reverse(items);
        return new CursorPage<>(items, perPage, on, back);
    }

    /** {@return the cursor that leads back where the page was reached from; null if it was from the very end} */
    private static @Nullable String back(Slice<?> slice, PageCursor from, Function<PageCursor, String> token) {
        if (from.position().isEmpty()) {
            return null;
        }
        List<@Nullable Object> first = slice.first();
        return token.apply(new PageCursor(!from.backward(), first == null ? List.of() : first));
    }

    static <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> item) {
        List<R> mapped = new ArrayList<>(items.size());
        for (T one : items) {
            mapped.add(item.apply(one));
        }
        return mapped;
    }
}
