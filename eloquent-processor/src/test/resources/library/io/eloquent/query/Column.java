package io.eloquent.query;

/** Stands in for a column. @param <M> its model @param <V> its values */
public class Column<M, V> {
    private final String name;

    /** Creates one. @param name its name */
    public Column(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + " " + name;
    }
}
