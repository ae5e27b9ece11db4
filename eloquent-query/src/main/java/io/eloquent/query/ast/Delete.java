package io.eloquent.query.ast;

import java.util.List;

/**
 * Rows that go.
 *
 * @param rows which rows: its source, joins, conditions, order and limit. Its other parts are empty; the builder sees
 *     to that
 * @param returning what comes back of each row, as it was; empty for nothing
 */
public record Delete(Select rows, List<Expr> returning) implements Statement {

    /** Copies the list. */
    public Delete {
        returning = List.copyOf(returning);
    }

    /**
     * Creates a delete of which nothing comes back.
     *
     * @param rows which rows
     */
    public Delete(Select rows) {
        this(rows, List.of());
    }
}
