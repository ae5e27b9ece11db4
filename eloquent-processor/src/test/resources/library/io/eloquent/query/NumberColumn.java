package io.eloquent.query;

/** Stands in for a column. */
public class NumberColumn<M, V extends Number & Comparable<? super V>> extends OrderedColumn<M, V> {
    /** Creates one. @param name its name */
    public NumberColumn(String name) {
        super(name);
    }
}
