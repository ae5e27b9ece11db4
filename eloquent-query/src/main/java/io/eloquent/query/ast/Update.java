package io.eloquent.query.ast;

import java.util.List;

/**
 * Changed rows.
 *
 * @param assignments what becomes of them; not empty
 * @param rows which rows: its source, joins, conditions, order and limit. Its other parts are empty; the builder sees
 *     to that
 * @param returning what comes back of each row, as it is afterwards; empty for nothing
 */
public record Update(List<Assignment> assignments, Select rows, List<Expr> returning) implements Statement {

    /** Copies the lists. */
    public Update {
        assignments = List.copyOf(assignments);
        returning = List.copyOf(returning);
        if (assignments.isEmpty()) {
            throw new IllegalArgumentException("an update of nothing");
        }
    }

    /**
     * Creates an update of which nothing comes back.
     *
     * @param assignments what becomes of the rows
     * @param rows which rows
     */
    public Update(List<Assignment> assignments, Select rows) {
        this(assignments, rows, List.of());
    }
}
