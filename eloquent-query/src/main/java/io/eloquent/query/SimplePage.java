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
 * One page of a result, which knows whether there is another, but not how many: nothing had to be counted. Pages and
 * rows count from 1. Immutable, as far as its items are.
 *
 * @param <T> the items
 */
public final class SimplePage<T> implements Iterable<T>, Jsonable {
    private final List<T> items;
    private final int perPage;
    private final long currentPage;
    private final boolean more;

    SimplePage(List<T> items, int perPage, long currentPage, boolean more) {
        this.items = Collections.unmodifiableList(new ArrayList<>(items));
        this.perPage = perPage;
        this.currentPage = currentPage;
        this.more = more;
    }

    /** {@return the items of this page, in order; empty beyond the last page} */
    public List<T> items() {
        return items;
    }

    /** {@return how many items a full page has} */
    public int perPage() {
        return perPage;
    }

    /** {@return which page this is, as it was asked for} */
    public long currentPage() {
        return currentPage;
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
        return new SimplePage<>(Pagination.map(items, item), perPage, currentPage, more);
    }

    /**
     * {@return the page as it is sent to clients: {@code data} with its items, {@code per_page}, {@code current_page},
     * {@code from} and {@code to}, which are null for an empty page, and {@code has_more_pages}} Models and rows among the items are maps in their turn.
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
                .with("current_page", currentPage)
                .with("from", firstItem())
                .with("to", lastItem())
                .with("has_more_pages", more);
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }

    /** {@return which page it is, without its items} */
    @Override
    public String toString() {
        return "SimplePage[" + currentPage + ", " + count() + " items" + (more ? ", more" : "") + "]";
    }
}
