package io.eloquent.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a result, and how many rows there are on all pages. Pages and rows count from 1. Immutable, as far as its
 * items are.
 *
 * @param <T> the items
 */
public final class Page<T> implements Iterable<T>, Jsonable {
    private final List<T> items;
    private final long total;
    private final int perPage;
    private final long currentPage;

    private Page(List<T> items, long total, int perPage, long currentPage) {
        this.items = Collections.unmodifiableList(new ArrayList<>(items));
        this.total = total;
        this.perPage = perPage;
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

    /** {@return the items of this page, in order; empty beyond the last page} */
    public List<T> items() {
        return items;
    }

    /** {@return how many items there are on all pages} */
    public long total() {
        return total;
    }

    /** {@return how many items a full page has} */
    public int perPage() {
        return perPage;
    }

    /** {@return which page this is, as it was asked for} */
    public long currentPage() {
        return currentPage;
    }

    /** {@return the number of the last page; 1 if there are no items at all} */
    public long lastPage() {
        return total == 0 ? 1 : (total - 1) / perPage + 1;
    }

    /** {@return which of all items the first of this page is, from 1; empty if this page has none} */
    public OptionalLong firstItem() {
        return isEmpty() ? OptionalLong.empty() : OptionalLong.of((currentPage - 1) * perPage + 1);
    }

    /** {@return which of all items the last of this page is; empty if this page has none} */
    public OptionalLong lastItem() {
        return isEmpty() ? OptionalLong.empty() : OptionalLong.of((currentPage - 1) * perPage + items.size());
    }

    /** {@return how many items this page has} */
    public int count() {
        return items.size();
    }

    /** {@return whether this page has no items} */
    public boolean isEmpty() {
        return items.isEmpty();
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
        return new Page<>(Pagination.map(items, item), total, perPage, currentPage);
    }

    /**
     * {@return the page as it is sent to clients: {@code data} with its items, {@code total}, {@code per_page},
     * {@code current_page}, {@code last_page}, and {@code from} and {@code to}, which are null for an empty page} Models and rows among the items are maps in their turn.
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
                .with("total", total)
                .with("per_page", perPage)
                .with("current_page", currentPage)
                .with("last_page", lastPage())
                .with("from", firstItem())
                .with("to", lastItem());
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }

    /** {@return which page it is, without its items} */
    @Override
    public String toString() {
        return "Page[" + currentPage + " of " + lastPage() + ", " + count() + " of " + total + " items]";
    }
}
