package io.eloquent.query;

import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Frame;
import io.eloquent.query.ast.Frame.Bound;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.Over;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows around a row a function looks at: {@code Window.partitionBy(User.CITY).orderBy(User.VOTES.desc())}.
 * Immutable: a window can be kept and used by many functions.
 */
public final class Window {
    static final Window ALL = new Window(List.of(), List.of(), null);

    private final List<Expr> partitionBy;
    private final List<OrderBy> orderBy;
    private final @Nullable Frame frame;

    private Window(List<Expr> partitionBy, List<OrderBy> orderBy, @Nullable Frame frame) {
        this.partitionBy = partitionBy;
        this.orderBy = orderBy;
        this.frame = frame;
    }

    /**
     * {@return a window of the rows that have the same values}
     *
     * @param expressions the values
     */
    public static Window partitionBy(Expression<?>... expressions) {
        return new Window(Expressions.exprs(Arrays.asList(expressions)), List.of(), null);
    }

    /**
     * {@return a window of all rows, in an order}
     *
     * @param keys such as {@code User.VOTES.desc()}
     */
    public static Window orderedBy(Order... keys) {
        return ALL.orderBy(keys);
    }

    /**
     * {@return a copy whose rows have an order, by these keys after those so far} A function that adds up then looks at
     * the rows up to the current one and those that are equal to it, unless a frame says otherwise.
     *
     * @param keys such as {@code User.VOTES.desc()}
     */
    public Window orderBy(Order... keys) {
        List<OrderBy> all = new ArrayList<>(orderBy);
        for (Order key : keys) {
            all.add(key.key());
        }
        return new Window(partitionBy, List.copyOf(all), frame);
    }

    /**
     * {@return a copy that looks at some rows of it: {@code rows between … and …}}
     *
     * @param start the first row, such as {@link #unboundedPreceding()} or {@link #preceding}
     * @param end the last row, such as {@link #currentRow()} or {@link #following}
     */
    public Window rowsBetween(Bound start, Bound end) {
        return new Window(partitionBy, orderBy, new Frame(Frame.Unit.ROWS, start, end));
    }

    /**
     * {@return a copy that looks at the rows whose key is near enough: {@code range between … and …}} Bounds with a
     * distance need an order by one number.
     *
     * @param start the first row
     * @param end the last row
     */
    public Window rangeBetween(Bound start, Bound end) {
        return new Window(partitionBy, orderBy, new Frame(Frame.Unit.RANGE, start, end));
    }

    /** {@return the first row of the partition} */
    public static Bound unboundedPreceding() {
        return new Bound(Bound.Kind.UNBOUNDED_PRECEDING, 0);
    }

    /**
     * {@return a row before the current one}
     *
     * @param distance how far; not negative
     */
    public static Bound preceding(long distance) {
        return new Bound(Bound.Kind.PRECEDING, distance);
    }

    /** {@return the current row} */
    public static Bound currentRow() {
        return new Bound(Bound.Kind.CURRENT_ROW, 0);
    }

    /**
     * {@return a row after the current one}
     *
     * @param distance how far; not negative
     */
    public static Bound following(long distance) {
        return new Bound(Bound.Kind.FOLLOWING, distance);
    }

    /** {@return the last row of the partition} */
    public static Bound unboundedFollowing() {
        return new Bound(Bound.Kind.UNBOUNDED_FOLLOWING, 0);
    }

    Over over(Expr function) {
        return new Over(function, partitionBy, orderBy, frame);
    }
}
