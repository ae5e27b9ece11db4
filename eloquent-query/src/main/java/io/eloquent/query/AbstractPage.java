package io.eloquent.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What pages of all kinds have: items, and how they are sent to clients.
 *
 * @param <T> the items
 */
abstract sealed class AbstractPage<T> implements Iterable<T>, Jsonable permits Page, SimplePage, CursorPage {
    private final List<T> items;
    private final int perPage;

    AbstractPage(List<? extends T> items, int perPage) {
        this.items = Collections.unmodifiableList(new ArrayList<>(items));
        this.perPage = perPage;
    }

    /** {@return the items of this page, in the query's order; empty beyond the last page} */
    public List<T> items() {
        return items;
    }

    /** {@return how many items a full page has} */
    public int perPage() {
        return perPage;
    }

    /** {@return how many items this page has} */
    public int count() {
        return items.size();
    }

    /** {@return whether this page has no items} */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /** {@return what the page says of itself, by name, beside its items} */
    abstract Map<String, @Nullable Object> about();

    /** {@return {@code data} with the items, and what the page says of itself} Models and rows among the items are maps in their turn. */
    @Override
    public Map<String, @Nullable Object> toMap() {
        return PageContents.map(items, about());
    }

    /**
     * {@return what {@link #toMap} returns, as JSON} Models are written as by their own {@code toJson()}.
     *
     * @throws io.eloquent.api.error.MappingException if an item cannot be written as JSON
     */
    @Override
    public String toJson() {
        return PageContents.json(items, about());
    }

    @Override
    public Iterator<T> iterator() {
        return items.iterator();
    }
}
