package io.eloquent.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a result, which knows whether there is another, but not how many: nothing had to be counted. Pages and
 * rows count from 1. Immutable, as far as its items are.
 *
 * <p>As map and JSON, for clients: {@code data} with its items, {@code per_page}, {@code current_page}, {@code from} and
 * {@code to}, which are null for an empty page, and {@code has_more_pages}.
 *
 * @param <T> the items
 */
public final class SimplePage<T> extends AbstractPage<T> {
    private final long currentPage;
    private final boolean more;

    SimplePage(List<T> items, int perPage, long currentPage, boolean more) {
        super(items, perPage);
        this.currentPage = currentPage;
        this.more = more;
    }

    /** {@return which page this is, as it was asked for} */
    public long currentPage() {
        return currentPage;
    }

    /** {@return which of all items the first of this page is, from 1; empty if this page has none} */
    public OptionalLong firstItem() {
        return isEmpty() ? OptionalLong.empty() : OptionalLong.of((currentPage - 1) * perPage() + 1);
    }

    /** {@return which of all items the last of this page is; empty if this page has none} */
    public OptionalLong lastItem() {
        return isEmpty() ? OptionalLong.empty() : OptionalLong.of((currentPage - 1) * perPage() + count());
    }

    /** {@return whether there are pages beside this one} */
    public boolean hasPages() {
        return more || !onFirstPage();
    }

    /** {@return whether there are pages after this one} */
    public boolean hasMorePages() {
        return more;
    }

    /** {@return whether this is the first page} */
    public boolean onFirstPage() {
        return currentPage == 1;
    }

    /** {@return the page before this one, or empty} */
    public OptionalLong previousPage() {
        return onFirstPage() ? OptionalLong.empty() : OptionalLong.of(currentPage - 1);
    }

    /** {@return the page after this one, or empty} */
    public OptionalLong nextPage() {
        return more ? OptionalLong.of(currentPage + 1) : OptionalLong.empty();
    }

    /**
     * {@return the same page of other items}
     *
     * @param item makes an item of an item
     * @param <R> the other items
     */
    public <R> SimplePage<R> map(Function<? super T, ? extends R> item) {
        return new SimplePage<>(Pagination.map(items(), item), perPage(), currentPage, more);
    }

    @Override
    Map<String, @Nullable Object> about() {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("per_page", perPage());
        about.put("current_page", currentPage);
        about.put("from", PageContents.orNull(firstItem()));
        about.put("to", PageContents.orNull(lastItem()));
        about.put("has_more_pages", more);
        return about;
    }

    /** {@return which page it is, without its items} */
    @Override
    public String toString() {
        return "SimplePage[" + currentPage + ", " + count() + " items" + (more ? ", more" : "") + "]";
    }
}
