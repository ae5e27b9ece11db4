package io.eloquent.query;

import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.Expr;
import java.util.function.Function;

/**
 * A function of a row and the rows around it, which needs to be told which rows: {@code rank().over(window)}. See
 * {@link WindowFunctions}. Immutable.
 *
 * @param <E> the expression that it becomes
 */
public final class WindowFunction<E extends Expression<?>> {
    private final Call call;
    private final Function<Expr, E> result;

    WindowFunction(Call call, Function<Expr, E> result) {
        this.call = call;
        this.result = result;
    }

    /** {@return its value, looking at all rows of the result: {@code … over ()}} */
    public E over() {
        return over(Window.ALL);
    }

    /**
     * {@return its value, looking at some rows: {@code … over (…)}}
     *
     * @param window which rows, in which order
     */
    public E over(Window window) {
        return result.apply(window.over(call));
    }
}
