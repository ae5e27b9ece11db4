package io.eloquent.query;

/** Stands in for a column. */
public class OrderedColumn<M, V extends Comparable<? super V>> extends Column<M, V> {
    /** Creates one. @param name its name */
    public OrderedColumn(String name) {
        super(name);
    }
}
