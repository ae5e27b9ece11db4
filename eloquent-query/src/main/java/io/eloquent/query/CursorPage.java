package io.eloquent.query;

import java.util.LinkedHashMap;
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
 * <p>As map and JSON, for clients: {@code data} with its items, {@code per_page}, and {@code next_cursor} and
 * {@code prev_cursor}, which are null where there is no such page.
 *
 * @param <T> the items
 */
public final class CursorPage<T> extends AbstractPage<T> {
    private final @Nullable String previousCursor;
    private final @Nullable String nextCursor;

    CursorPage(List<T> items, int perPage, @Nullable String previousCursor, @Nullable String nextCursor) {
        super(items, perPage);
        this.previousCursor = previousCursor;
        this.nextCursor = nextCursor;
    }

    /** {@return the cursor of the page before this one, or empty if this is the first} */
    public Optional<String> previousCursor() {
        return Optional.ofNullable(previousCursor);
    }

    /** {@return the cursor of the page after this one, or empty if this is the last} */
    public Optional<String> nextCursor() {
        return Optional.ofNullable(nextCursor);
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
        return new CursorPage<>(Pagination.map(items(), item), perPage(), previousCursor, nextCursor);
    }

    @Override
    Map<String, @Nullable Object> about() {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("per_page", perPage());
        about.put("next_cursor", nextCursor);
        about.put("prev_cursor", previousCursor);
        return about;
    }

    /** {@return how many items it has, without them and without the cursors, which tell values} */
    @Override
    public String toString() {
        return "CursorPage[" + count() + " items" + (onFirstPage() ? "" : ", previous")
                + (hasMorePages() ? ", next" : "") + "]";
    }
}
