package io.eloquent.query.ast;

import java.util.List;

/**
 * Changed rows.
 *
 * @param assignments what becomes of them; not empty
 * @param rows which rows: its source, joins, conditions, order and limit. Its other parts are empty; the builder sees
 *     to that
 */
public record Update(List<Assignment> assignments, Select rows) implements Statement {

    /** Copies the assignments. */
    public Update {
        assignments = List.copyOf(assignments);
        if (assignments.isEmpty()) {
            throw new IllegalArgumentException("an update of nothing");
        }
    }
}
