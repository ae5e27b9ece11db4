package io.eloquent.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a result that goes on from a row instead of a number: it stays right while rows before it come and go, and
 * the thousandth page is as fast as the first. A cursor is a text for the client to hand back, safe in a URL, and sealed:
 * what the client changes is refused. It is not encrypted: it tells the values of the columns that the query is ordered
 * by. Immutable, as far as its items are.
 *
 * @param <T> the items
 */
public final class CursorPage<T> implements Iterable<T>, Jsonable {
    private final List<T> items;
    private final int perPage;
    private final @Nullable String previousCursor;
    private final @Nullable String nextCursor;

    CursorPage(List<T> items, int perPage, @Nullable String previousCursor, @Nullable String nextCursor) {
        this.items = Collections.unmodifiableList(new ArrayList<>(items));
        this.perPage = perPage;
        this.previousCursor = previousCursor;
        this.nextCursor = nextCursor;
    }

    /** {@return the items of this page, in the query's order, whichever way it was reached} */
    public List<T> items() {
        return items;
    }

    /** {@return how many items a full page has} */
    public int perPage() {
        return perPage;
    }

    /** {@return the cursor of the page before this one, or empty if this is the first} */
    public Optional<String> previousCursor() {
        return Optional.ofNullable(previousCursor);
    }

    /** {@return the cursor of the page after this one, or empty if this is the last} */
    public Optional<String> nextCursor() {
        return Optional.ofNullable(nextCursor);
    }

    /** {@return how many items this page has} */
    public int count() {
        return items.size();
    }

    /** {@return whether this page has no items} */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** {@return whether there are pages beside this one} */
    public boolean hasPages() {
        return hasMorePages() || !onFirstPage();
    }

    /** {@return whether there is a page after this one} */
    public boolean hasMorePages() {
        return nextCursor != null;
    }

    /** {@return whether there is no page before this one} */
    public boolean onFirstPage() {
        return previousCursor == null;
    }

    /**
     * {@return the same page of other items}
     *
     * @param item makes an item of an item
     * @param <R> the other items
     */
    public <R> CursorPage<R> map(Function<? super T, ? extends R> item) {
        return new CursorPage<>(Pagination.map(items, item), perPage, previousCursor, nextCursor);
    }

    /**
     * {@return the page as it is sent to clients: {@code data} with its items, {@code per_page}, {@code next_cursor} and
     * {@code prev_cursor}, which are null where there is no such page} Models and rows among the items are maps in their turn.
     */
    @Override
    public Map<String, @Nullable Object> toMap() {
        return contents().toMap();
    }

    /**
     * {@return what {@link #toMap} returns, as JSON} Models are written as by their own {@code toJson()}.
     *
     * @throws io.eloquent.api.error.MappingException if an item cannot be written as JSON
     */
    @Override
    public String toJson() {
        return contents().toJson();
    }

    private PageContents contents() {
        return new PageContents(items)
                .with("per_page", perPage)
                .with("next_cursor", nextCursor)
                .with("prev_cursor", previousCursor);
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }

    /** {@return how many items it has, without them and without the cursors, which tell values} */
    @Override
    public String toString() {
        return "CursorPage[" + count() + " items" + (onFirstPage() ? "" : ", previous")
                + (hasMorePages() ? ", next" : "") + "]";
    }
}
