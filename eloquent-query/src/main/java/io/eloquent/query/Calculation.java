package io.eloquent.query;

import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.Expr;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A column's value and a number, calculated: {@code User.VOTES.plus(1)}. In an update it is what becomes of the column,
 * anywhere else it is a number like any other. Immutable.
 *
 * @param <M> the model whose column it is
 * @param <V> the type of its values
 */
public final class Calculation<M, V extends Number & Comparable<V>> implements NumberExpression<V>, Change<M> {
    private final NumberColumn<M, V> column;
    private final Arithmetic arithmetic;

    Calculation(NumberColumn<M, V> column, char operator, Expr operand) {
        this.column = column;
        this.arithmetic = new Arithmetic(column.expr(), operator, operand);
    }

    @Override
    public Expr expr() {
        return arithmetic;
    }

    @Override
    public @Nullable Type type() {
        return column.type();
    }

    /** {@return the column, and this as its new value} */
    @Override
    public Assignment assignment() {
        return new Assignment(column.expr(), arithmetic);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Calculation<?, ?> that && arithmetic.equals(that.arithmetic);
    }

    @Override
    public int hashCode() {
        return arithmetic.hashCode();
    }
}
