package io.eloquent.query;

import io.eloquent.query.ast.ColumnRef;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values have an order: times, numbers, texts.
 *
 * @param <M> the model whose column it is
 * @param <V> the type of its values
 */
public class OrderedColumn<M, V extends Comparable<? super V>> extends Column<M, V> implements OrderedExpression<V> {

    /**
     * Creates a column whose values only a model's query can read.
     *
     * @param name its name
     */
    public OrderedColumn(String name) {
        super(name);
    }

    /**
     * Creates a column.
     *
     * @param name its name
     * @param type the type of its values
     */
    public OrderedColumn(String name, Class<V> type) {
        super(name, type);
    }

    OrderedColumn(ColumnRef column, @Nullable Class<V> type) {
        super(column, type);
    }

    @Override
    public OrderedColumn<M, V> of(String table) {
        return new OrderedColumn<>(new ColumnRef(table, name()), type());
    }
}
