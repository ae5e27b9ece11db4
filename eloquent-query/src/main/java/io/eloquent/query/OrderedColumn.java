package io.eloquent.query;

import io.eloquent.query.ast.Between;
import io.eloquent.query.ast.ColumnRef;

/**
 * A column whose values have an order: times, numbers, texts.
 *
 * @param <M> the model whose column it is
 * @param <V> the type of its values
 */
public class OrderedColumn<M, V extends Comparable<? super V>> extends Column<M, V> {

    /**
     * Creates a column.
     *
     * @param name its name
     */
    public OrderedColumn(String name) {
        super(name);
    }

    OrderedColumn(ColumnRef column) {
        super(column);
    }

    @Override
    public OrderedColumn<M, V> of(String table) {
        return new OrderedColumn<>(new ColumnRef(table, name()));
    }

    /**
     * {@return {@code column > ?}}
     *
     * @param value the value; not null
     */
    public final Condition gt(V value) {
        return compare(">", value);
    }

    /**
     * {@return {@code column >= ?}}
     *
     * @param value the value; not null
     */
    public final Condition gte(V value) {
        return compare(">=", value);
    }

    /**
     * {@return {@code column < ?}}
     *
     * @param value the value; not null
     */
    public final Condition lt(V value) {
        return compare("<", value);
    }

    /**
     * {@return {@code column <= ?}}
     *
     * @param value the value; not null
     */
    public final Condition lte(V value) {
        return compare("<=", value);
    }

    /**
     * {@return {@code column between ? and ?}, both ends included}
     *
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    public final Condition between(V low, V high) {
        return Condition.of(new Between(ref(), bound(low), bound(high), false));
    }

    /**
     * {@return {@code column not between ? and ?}}
     *
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    public final Condition notBetween(V low, V high) {
        return Condition.of(new Between(ref(), bound(low), bound(high), true));
    }
}
