package io.eloquent.query;

import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.StandardCall;
import io.eloquent.query.ast.StandardFunction;
import io.eloquent.query.ast.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * An expression of numbers. Numbers compare and calculate with numbers of any type, in the precision of the database;
 * what is read is of this one's type, and refused where it is no such number.
 *
 * @param <V> the type of its values
 */
public interface NumberExpression<V extends Number & Comparable<V>> extends OrderedExpression<V> {

    /**
     * {@return an expression as one of numbers} For what is made of several expressions, such as a case.
     *
     * @param expression the expression
     * @param <V> the type of its values
     */
    static <V extends Number & Comparable<V>> NumberExpression<V> of(Expression<V> expression) {
        return new Expressions.Numeric<>(expression.expr(), expression.type());
    }

    /**
     * {@return {@code this = ?}}
     *
     * @param value a number of any type; not null
     */
    @Override
    default Condition eq(Number value) {
        return Expressions.compare(this, "=", value);
    }

    /**
     * {@return {@code this = other}}
     *
     * @param other an expression of numbers of any type
     */
    default Condition eq(Operand<? extends Number> other) {
        return Expressions.compare(this, "=", other);
    }

    /**
     * {@return {@code this <> ?}}
     *
     * @param value a number of any type; not null
     */
    @Override
    default Condition ne(Number value) {
        return Expressions.compare(this, "<>", value);
    }

    /**
     * {@return {@code this <> other}}
     *
     * @param other an expression of numbers of any type
     */
    default Condition ne(Operand<? extends Number> other) {
        return Expressions.compare(this, "<>", other);
    }

    /**
     * {@return {@code this > ?}}
     *
     * @param value a number of any type; not null
     */
    @Override
    default Condition gt(Number value) {
        return Expressions.compare(this, ">", value);
    }

    /**
     * {@return {@code this > other}}
     *
     * @param other an expression of numbers of any type
     */
    default Condition gt(Operand<? extends Number> other) {
        return Expressions.compare(this, ">", other);
    }

    /**
     * {@return {@code this >= ?}}
     *
     * @param value a number of any type; not null
     */
    @Override
    default Condition gte(Number value) {
        return Expressions.compare(this, ">=", value);
    }

    /**
     * {@return {@code this >= other}}
     *
     * @param other an expression of numbers of any type
     */
    default Condition gte(Operand<? extends Number> other) {
        return Expressions.compare(this, ">=", other);
    }

    /**
     * {@return {@code this < ?}}
     *
     * @param value a number of any type; not null
     */
    @Override
    default Condition lt(Number value) {
        return Expressions.compare(this, "<", value);
    }

    /**
     * {@return {@code this < other}}
     *
     * @param other an expression of numbers of any type
     */
    default Condition lt(Operand<? extends Number> other) {
        return Expressions.compare(this, "<", other);
    }

    /**
     * {@return {@code this <= ?}}
     *
     * @param value a number of any type; not null
     */
    @Override
    default Condition lte(Number value) {
        return Expressions.compare(this, "<=", value);
    }

    /**
     * {@return {@code this <= other}}
     *
     * @param other an expression of numbers of any type
     */
    default Condition lte(Operand<? extends Number> other) {
        return Expressions.compare(this, "<=", other);
    }

    /**
     * {@return {@code this between ? and ?}, both ends included}
     *
     * @param low a number of any type; not null
     * @param high a number of any type; not null
     */
    @Override
    default Condition between(Number low, Number high) {
        return Expressions.between(this, Expressions.bound(this, low), Expressions.bound(this, high), false);
    }

    /**
     * {@return {@code this not between ? and ?}, both ends included}
     *
     * @param low a number of any type; not null
     * @param high a number of any type; not null
     */
    @Override
    default Condition notBetween(Number low, Number high) {
        return Expressions.between(this, Expressions.bound(this, low), Expressions.bound(this, high), true);
    }

    /**
     * {@return {@code this in (?, …)}, which no row fulfils if there are no values}
     *
     * @param values numbers of any type; none is null
     */
    @Override
    default Condition in(Number... values) {
        return Expressions.in(this, Arrays.asList(values), false);
    }

    /**
     * {@return {@code this not in (?, …)}, which every row fulfils if there are no values}
     *
     * @param values numbers of any type; none is null
     */
    @Override
    default Condition notIn(Number... values) {
        return Expressions.in(this, Arrays.asList(values), true);
    }

    /**
     * {@return the sum: {@code this + ?}}
     *
     * @param value a number; not null
     */
    default NumberExpression<V> plus(Number value) {
        return new Expressions.Numeric<>(new Arithmetic(expr(), '+', Expressions.bound(this, value)), type());
    }

    /**
     * {@return the sum: {@code this + other}}
     *
     * @param other an expression of numbers
     */
    default NumberExpression<V> plus(Operand<? extends Number> other) {
        return new Expressions.Numeric<>(new Arithmetic(expr(), '+', other.expr()), type());
    }

    /**
     * {@return the difference: {@code this - ?}}
     *
     * @param value a number; not null
     */
    default NumberExpression<V> minus(Number value) {
        return new Expressions.Numeric<>(new Arithmetic(expr(), '-', Expressions.bound(this, value)), type());
    }

    /**
     * {@return the difference: {@code this - other}}
     *
     * @param other an expression of numbers
     */
    default NumberExpression<V> minus(Operand<? extends Number> other) {
        return new Expressions.Numeric<>(new Arithmetic(expr(), '-', other.expr()), type());
    }

    /**
     * {@return the product: {@code this * ?}}
     *
     * @param value a number; not null
     */
    default NumberExpression<V> times(Number value) {
        return new Expressions.Numeric<>(new Arithmetic(expr(), '*', Expressions.bound(this, value)), type());
    }

    /**
     * {@return the product: {@code this * other}}
     *
     * @param other an expression of numbers
     */
    default NumberExpression<V> times(Operand<? extends Number> other) {
        return new Expressions.Numeric<>(new Arithmetic(expr(), '*', other.expr()), type());
    }

    /**
     * {@return the quotient, with its fraction, also of whole numbers} What division by zero gives is the database's to
     * say: an error on PostgreSQL, elsewhere NULL.
     *
     * @param value a number; not null
     */
    default NumberExpression<BigDecimal> dividedBy(Number value) {
        return new Expressions.Numeric<>(new Arithmetic(expr(), '/', Expressions.bound(this, value)), BigDecimal.class);
    }

    /**
     * {@return the quotient, with its fraction, also of whole numbers} See {@link #dividedBy(Number)}.
     *
     * @param other an expression of numbers
     */
    default NumberExpression<BigDecimal> dividedBy(Operand<? extends Number> other) {
        return new Expressions.Numeric<>(new Arithmetic(expr(), '/', other.expr()), BigDecimal.class);
    }

    /**
     * {@return what a division of whole numbers leaves: {@code this % ?}}
     *
     * @param value a number; not null
     */
    default NumberExpression<V> mod(Number value) {
        return new Expressions.Numeric<>(new Arithmetic(expr(), '%', Expressions.bound(this, value)), type());
    }

    /**
     * {@return what a division of whole numbers leaves: {@code this % other}}
     *
     * @param other an expression of numbers
     */
    default NumberExpression<V> mod(Operand<? extends Number> other) {
        return new Expressions.Numeric<>(new Arithmetic(expr(), '%', other.expr()), type());
    }

    /** {@return the number without its sign: {@code abs(this)}} */
    default NumberExpression<V> abs() {
        return new Expressions.Numeric<>(new Call("abs", false, List.of(expr())), type());
    }

    /**
     * {@return the number rounded: {@code round(this, ?)}}
     *
     * @param digits how many digits are left after the point
     */
    default NumberExpression<BigDecimal> round(int digits) {
        Expr rounded = new StandardCall(StandardFunction.ROUND, List.of(expr(), new Value(digits)));
        return new Expressions.Numeric<>(rounded, BigDecimal.class);
    }

    @Override
    default NumberExpression<V> coalesce(V value) {
        return of(OrderedExpression.super.coalesce(value));
    }

    @Override
    default NumberExpression<V> coalesce(Expression<? extends V> other) {
        return of(OrderedExpression.super.coalesce(other));
    }
}
