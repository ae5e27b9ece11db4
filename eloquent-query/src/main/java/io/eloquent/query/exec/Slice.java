package io.eloquent.query.exec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a result.
 *
 * @param items what became of them
 * @param more whether there are others behind them
 * @param first where the first of them stands: the values of some columns, or null if there are no rows
 * @param last where the last of them stands, or null unless there are as many as were wanted
 * @param <T> what a row becomes
 */
public record Slice<T>(
        List<T> items,
        boolean more,
        @Nullable List<@Nullable Object> first,
        @Nullable List<@Nullable Object> last) {}
