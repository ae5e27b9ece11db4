package io.eloquent.query;

/** Stands in for a column. */
public class TextColumn<M> extends OrderedColumn<M, String> {
    /** Creates one. @param name its name */
    public TextColumn(String name) {
        super(name);
    }
}
