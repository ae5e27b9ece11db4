package io.eloquent.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a result, and how many rows there are on all pages. Pages and rows count from 1. Immutable, as far as its
 * items are.
 *
 * <p>As map and JSON, for clients: {@code data} with its items, {@code total}, {@code per_page}, {@code current_page},
 * {@code last_page}, and {@code from} and {@code to}, which are null for an empty page.
 *
 * @param <T> the items
 */
public final class Page<T> extends AbstractPage<T> {
    private final long total;
    private final long currentPage;

    private Page(List<T> items, long total, int perPage, long currentPage) {
        super(items, perPage);
        this.total = total;
        this.currentPage = currentPage;
    }

    /**
     * {@return a page}
     *
     * @param items its items
     * @param total how many there are on all pages
     * @param perPage how many a full page has
     * @param currentPage which page it is, from 1
     * @param <T> the items
     */
    public static <T> Page<T> of(List<? extends T> items, long total, int perPage, long currentPage) {
        Pagination.requirePage(perPage, currentPage);
        return new Page<>(List.copyOf(items), total, perPage, currentPage);
    }

    /** {@return how many items there are on all pages} */
    public long total() {
        return total;
    }

    /** {@return which page this is, as it was asked for} */
    public long currentPage() {
        return currentPage;
    }

    /** {@return the number of the last page; 1 if there are no items at all} */
    public long lastPage() {
        return total == 0 ? 1 : (total - 1) / perPage() + 1;
    }

    /** {@return which of all items the first of this page is, from 1; empty if this page has none} */
    public OptionalLong firstItem() {
        return isEmpty() ? OptionalLong.empty() : OptionalLong.of((currentPage - 1) * perPage() + 1);
    }

    /** {@return which of all items the last of this page is; empty if this page has none} */
    public OptionalLong lastItem() {
        return isEmpty() ? OptionalLong.empty() : OptionalLong.of((currentPage - 1) * perPage() + count());
    }

    /** {@return whether the items need more than one page} */
    public boolean hasPages() {
        return lastPage() > 1;
    }

    /** {@return whether there are pages after this one} */
    public boolean hasMorePages() {
        return currentPage < lastPage();
    }

    /** {@return whether this is the first page} */
    public boolean onFirstPage() {
        return currentPage == 1;
    }

    /** {@return the page before this one, or empty; from beyond the last page, the last page} */
    public OptionalLong previousPage() {
        return onFirstPage() ? OptionalLong.empty() : OptionalLong.of(Math.min(currentPage - 1, lastPage()));
    }

    /** {@return the page after this one, or empty} */
    public OptionalLong nextPage() {
        return hasMorePages() ? OptionalLong.of(currentPage + 1) : OptionalLong.empty();
    }

    /**
     * {@return the same page of other items}
     *
     * @param item makes an item of an item
     * @param <R> the other items
     */
    public <R> Page<R> map(Function<? super T, ? extends R> item) {
        return new Page<>(Pagination.map(items(), item), total, perPage(), currentPage);
    }

    @Override
    Map<String, @Nullable Object> about() {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("total", total);
        about.put("per_page", perPage());
        about.put("current_page", currentPage);
        about.put("last_page", lastPage());
        about.put("from", PageContents.orNull(firstItem()));
        about.put("to", PageContents.orNull(lastItem()));
        return about;
    }

    /** {@return which page it is, without its items} */
    @Override
    public String toString() {
        return "Page[" + currentPage + " of " + lastPage() + ", " + count() + " of " + total + " items]";
    }
}
