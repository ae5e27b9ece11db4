package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Value;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Functions of a row and the rows around it, to be imported statically:
 * {@code rank().over(Window.partitionBy(User.CITY).orderBy(User.VOTES.desc()))}. The aggregates of {@link Functions}
 * take a window too. What they give can be selected and ordered by, but not used in {@code where}: select it in a query
 * and ask that query.
 */
public final class WindowFunctions {
    private WindowFunctions() {}

    /** {@return the number of the row in its window, from 1} */
    public static WindowFunction<NumberExpression<Long>> rowNumber() {
        return whole(call("row_number"));
    }

    /** {@return the rank of the row, from 1; equal rows have one rank, and as many ranks are left out after them} */
    public static WindowFunction<NumberExpression<Long>> rank() {
        return whole(call("rank"));
    }

    /** {@return the rank of the row, from 1; equal rows have one rank, and none is left out} */
    public static WindowFunction<NumberExpression<Long>> denseRank() {
        return whole(call("dense_rank"));
    }

    /** {@return the rank of the row as a fraction, from 0 to 1} */
    public static WindowFunction<NumberExpression<Double>> percentRank() {
        return fraction(call("percent_rank"));
    }

    /** {@return the share of the rows that come before this one or are equal to it, up to 1} */
    public static WindowFunction<NumberExpression<Double>> cumeDist() {
        return fraction(call("cume_dist"));
    }

    /**
     * {@return which of so many groups of about the same size the row is in, from 1}
     *
     * @param groups how many; at least 1
     */
    public static WindowFunction<NumberExpression<Long>> ntile(int groups) {
        return whole(call("ntile", new Value(positive("ntile", groups))));
    }

    /**
     * {@return the value in the row before; NULL where there is none}
     *
     * @param expression the value
     * @param <V> its type
     */
    public static <V> WindowFunction<Expression<V>> lag(Expression<V> expression) {
        return of(call("lag", expression.expr()), expression.type());
    }

    /**
     * {@return the value so many rows before; NULL where there is none}
     *
     * @param expression the value
     * @param rows how many; not negative
     * @param <V> its type
     */
    public static <V> WindowFunction<Expression<V>> lag(Expression<V> expression, int rows) {
        return of(call("lag", expression.expr(), new Value(notNegative("lag", rows))), expression.type());
    }

    /**
     * {@return the value so many rows before} MariaDB has no value for where there is none.
     *
     * @param expression the value
     * @param rows how many; not negative
     * @param none what there is where no row is so far before
     * @param <V> its type
     */
    public static <V> WindowFunction<Expression<V>> lag(Expression<V> expression, int rows, V none) {
        Expr distance = new Value(notNegative("lag", rows));
        return of(call("lag", expression.expr(), distance, Expressions.bound(expression, none)), expression.type());
    }

    /**
     * {@return the value in the row after; NULL where there is none}
     *
     * @param expression the value
     * @param <V> its type
     */
    public static <V> WindowFunction<Expression<V>> lead(Expression<V> expression) {
        return of(call("lead", expression.expr()), expression.type());
    }

    /**
     * {@return the value so many rows after; NULL where there is none}
     *
     * @param expression the value
     * @param rows how many; not negative
     * @param <V> its type
     */
    public static <V> WindowFunction<Expression<V>> lead(Expression<V> expression, int rows) {
        return of(call("lead", expression.expr(), new Value(notNegative("lead", rows))), expression.type());
    }

    /**
     * {@return the value so many rows after} MariaDB has no value for where there is none.
     *
     * @param expression the value
     * @param rows how many; not negative
     * @param none what there is where no row is so far after
     * @param <V> its type
     */
    public static <V> WindowFunction<Expression<V>> lead(Expression<V> expression, int rows, V none) {
        Expr distance = new Value(notNegative("lead", rows));
        return of(call("lead", expression.expr(), distance, Expressions.bound(expression, none)), expression.type());
    }

    /**
     * {@return the value in the first row of the window}
     *
     * @param expression the value
     * @param <V> its type
     */
    public static <V> WindowFunction<Expression<V>> firstValue(Expression<V> expression) {
        return of(call("first_value", expression.expr()), expression.type());
    }

    /**
     * {@return the value in the last row of the window} With an order, the window ends at the current row unless a frame
     * says otherwise: {@code rowsBetween(unboundedPreceding(), unboundedFollowing())}.
     *
     * @param expression the value
     * @param <V> its type
     */
    public static <V> WindowFunction<Expression<V>> lastValue(Expression<V> expression) {
        return of(call("last_value", expression.expr()), expression.type());
    }

    /**
     * {@return the value in a row of the window; NULL where it has fewer} See {@link #lastValue} for where it ends.
     *
     * @param expression the value
     * @param row the row's number, from 1
     * @param <V> its type
     */
    public static <V> WindowFunction<Expression<V>> nthValue(Expression<V> expression, int row) {
        return of(call("nth_value", expression.expr(), new Value(positive("nthValue", row))), expression.type());
    }

    private static Call call(String function, Expr... arguments) {
        return new Call(function, false, List.of(arguments));
    }

    private static WindowFunction<NumberExpression<Long>> whole(Call call) {
        return new WindowFunction<>(call, expr -> new Expressions.Numeric<>(expr, Long.class));
    }

    private static WindowFunction<NumberExpression<Double>> fraction(Call call) {
        return new WindowFunction<>(call, expr -> new Expressions.Numeric<>(expr, Double.class));
    }

    private static <V> WindowFunction<Expression<V>> of(Call call, @Nullable Type type) {
        return new WindowFunction<>(call, expr -> new Expressions.Plain<>(expr, type));
    }

    private static int positive(String function, int number) {
        if (number < 1) {
            throw new InvalidQueryException(function + "(" + number + "): the number counts from 1");
        }
        return number;
    }

    private static int notNegative(String function, int rows) {
        if (rows < 0) {
            throw new InvalidQueryException(function + " by " + rows + " rows: the distance must not be negative; lag"
                    + " looks back and lead looks ahead");
        }
        return rows;
    }
}
