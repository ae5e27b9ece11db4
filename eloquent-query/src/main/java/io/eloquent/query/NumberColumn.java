package io.eloquent.query;

import io.eloquent.query.ast.ColumnRef;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers.
 *
 * @param <M> the model whose column it is
 * @param <V> the type of its values
 */
public final class NumberColumn<M, V extends Number & Comparable<V>> extends OrderedColumn<M, V>
        implements NumberExpression<V> {

    /**
     * Creates a column whose values only a model's query can read.
     *
     * @param name its name
     */
    public NumberColumn(String name) {
        super(name);
    }

    /**
     * Creates a column.
     *
     * @param name its name
     * @param type the type of its values
     */
    public NumberColumn(String name, Class<V> type) {
        super(name, type);
    }

    private NumberColumn(ColumnRef column, @Nullable Class<V> type) {
        super(column, type);
    }

    @Override
    public NumberColumn<M, V> of(String table) {
        return new NumberColumn<>(new ColumnRef(table, name()), type());
    }

    /**
     * {@return the sum, which is an update's change as well: {@code column = column + ?}}
     *
     * @param value a number; not null
     */
    @Override
    public Calculation<M, V> plus(Number value) {
        return new Calculation<>(this, '+', Expressions.bound(this, value));
    }

    /**
     * {@return the sum, which is an update's change as well: {@code column = column + other}}
     *
     * @param other an expression of numbers
     */
    @Override
    public Calculation<M, V> plus(Operand<? extends Number> other) {
        return new Calculation<>(this, '+', other.expr());
    }

    /**
     * {@return the difference, which is an update's change as well: {@code column = column - ?}}
     *
     * @param value a number; not null
     */
    @Override
    public Calculation<M, V> minus(Number value) {
        return new Calculation<>(this, '-', Expressions.bound(this, value));
    }

    /**
     * {@return the difference, which is an update's change as well: {@code column = column - other}}
     *
     * @param other an expression of numbers
     */
    @Override
    public Calculation<M, V> minus(Operand<? extends Number> other) {
        return new Calculation<>(this, '-', other.expr());
    }

    /**
     * {@return the product, which is an update's change as well: {@code column = column * ?}}
     *
     * @param value a number; not null
     */
    @Override
    public Calculation<M, V> times(Number value) {
        return new Calculation<>(this, '*', Expressions.bound(this, value));
    }

    /**
     * {@return the product, which is an update's change as well: {@code column = column * other}}
     *
     * @param other an expression of numbers
     */
    @Override
    public Calculation<M, V> times(Operand<? extends Number> other) {
        return new Calculation<>(this, '*', other.expr());
    }
}
