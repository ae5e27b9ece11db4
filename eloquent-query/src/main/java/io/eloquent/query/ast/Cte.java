package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named query before a statement, which reads from it like from a table: {@code recent as (select …)}.
 *
 * @param name its name
 * @param columns the names of its columns; empty for those that it selects
 * @param body the query, or an insert, update or delete that returns rows; of a recursive one where it starts
 * @param step what is asked again and again of the rows found last, until it finds none; null for a query that is asked
 *     once
 * @param distinct whether equal rows come once in a recursive one
 */
public record Cte(
        String name,
        List<String> columns,
        Statement body,
        @Nullable Select step,
        boolean distinct) {

    /** Checks the names. */
    public Cte {
        Names.require("common table expression", name);
        columns = List.copyOf(columns);
        columns.forEach(column -> Names.require("column", column));
        if (step != null && (!step.orderBy().isEmpty() || step.limit() != null || step.offset() != null)) {
            throw new InvalidQueryException("The step of withRecursive(\"" + name
                    + "\", …) cannot have an order or a limit: give them to the query that reads from it");
        }
    }

    /**
     * Creates one that is asked once.
     *
     * @param name its name
     * @param columns the names of its columns; empty for those that it selects
     * @param body the query
     */
    public Cte(String name, List<String> columns, Statement body) {
        this(name, columns, body, null, false);
    }

    /** {@return whether it sees itself} */
    public boolean recursive() {
        return step != null;
    }
}
