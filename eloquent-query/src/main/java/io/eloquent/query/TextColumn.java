package io.eloquent.query;

import io.eloquent.query.ast.ColumnRef;

/**
 * A column of text.
 *
 * @param <M> the model whose column it is
 */
public final class TextColumn<M> extends OrderedColumn<M, String> implements TextExpression {

    /**
     * Creates a column.
     *
     * @param name its name
     */
    public TextColumn(String name) {
        super(name, String.class);
    }

    private TextColumn(ColumnRef column) {
        super(column, String.class);
    }

    @Override
    public TextColumn<M> of(String table) {
        return new TextColumn<>(new ColumnRef(table, name()));
    }
}
