package io.eloquent.query;

import io.eloquent.query.ast.ColumnRef;

/**
 * A column of text.
 *
 * @param <M> the model whose column it is
 */
public final class TextColumn<M> extends OrderedColumn<M, String> {

    /**
     * Creates a column.
     *
     * @param name its name
     */
    public TextColumn(String name) {
        super(name);
    }

    private TextColumn(ColumnRef column) {
        super(column);
    }

    @Override
    public TextColumn<M> of(String table) {
        return new TextColumn<>(new ColumnRef(table, name()));
    }

    /**
     * {@return {@code column like ?}} Whether case matters is the database's to say.
     *
     * @param pattern the pattern, in which {@code %} stands for any text and {@code _} for any character
     */
    public Condition like(String pattern) {
        return compare("like", pattern);
    }

    /**
     * {@return {@code column not like ?}}
     *
     * @param pattern the pattern; see {@link #like}
     */
    public Condition notLike(String pattern) {
        return compare("not like", pattern);
    }
}
