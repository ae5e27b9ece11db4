package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        if (assignments.size() > 1) {
            requireOnce(assignments, rows.from() instanceof Table table ? table.exposedName() : null);
        }
    }

    /** Databases that take a column twice keep one of its values, and do not say which. */
    private static void requireOnce(List<Assignment> assignments, @Nullable String target) {
        Set<ColumnRef> seen = new HashSet<>();
        for (Assignment one : assignments) {
            ColumnRef column = one.column();
            String table = column.table() == null ? target : column.table();
            if (!seen.add(new ColumnRef(table, column.name()))) {
                throw new InvalidQueryException("An update sets column \"" + column.name() + "\" twice: set it once");
            }
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
