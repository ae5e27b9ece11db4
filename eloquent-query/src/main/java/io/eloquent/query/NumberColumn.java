package io.eloquent.query;

import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;

/**
 * A column of numbers.
 *
 * @param <M> the model whose column it is
 * @param <V> the type of its values
 */
public final class NumberColumn<M, V extends Number & Comparable<V>> extends OrderedColumn<M, V> {

    /**
     * Creates a column.
     *
     * @param name its name
     */
    public NumberColumn(String name) {
        super(name);
    }

    private NumberColumn(ColumnRef column) {
        super(column);
    }

    @Override
    public NumberColumn<M, V> of(String table) {
        return new NumberColumn<>(new ColumnRef(table, name()));
    }

    /**
     * {@return an update's change: {@code column = column + ?}}
     *
     * @param amount how much more
     */
    public Change<M> plus(V amount) {
        return change('+', amount);
    }

    /**
     * {@return an update's change: {@code column = column - ?}}
     *
     * @param amount how much less
     */
    public Change<M> minus(V amount) {
        return change('-', amount);
    }

    private Change<M> change(char operator, V amount) {
        return new Change<>(new Assignment(ref(), new Arithmetic(ref(), operator, bound(amount))));
    }
}
