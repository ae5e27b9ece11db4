package io.eloquent.model.relation;

import java.util.List;

/**
 * The columns by which a relation leads over a model between. An empty list is the convention's.
 *
 * @param first the columns of the table between that hold the parent's
 * @param second the related table's columns that hold those of the model between
 * @param local the parent's columns that the first hold
 * @param secondLocal the columns of the table between that the second hold
 */
public record ThroughKeys(List<String> first, List<String> second, List<String> local, List<String> secondLocal) {

    /** All as the conventions have it. */
    public static final ThroughKeys CONVENTION = new ThroughKeys(List.of(), List.of());

    /** Copies the lists. */
    public ThroughKeys {
        first = List.copyOf(first);
        second = List.copyOf(second);
        local = List.copyOf(local);
        secondLocal = List.copyOf(secondLocal);
    }

    /**
     * Creates those that hold the keys of both models.
     *
     * @param first the columns of the table between that hold the parent's key
     * @param second the related table's columns that hold the key of the model between
     */
    public ThroughKeys(List<String> first, List<String> second) {
        this(first, second, List.of(), List.of());
    }
}
