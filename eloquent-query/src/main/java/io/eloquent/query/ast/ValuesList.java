package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.util.List;

/**
 * Rows that the statement brings along, in the place of a table.
 *
 * @param columns the names of the columns; not empty
 * @param rows their values, each row as long as the columns; not empty
 * @param alias its name within the statement
 */
public record ValuesList(List<String> columns, List<List<Expr>> rows, String alias) implements Source {

    /** Checks the names and the lengths, and copies the lists. */
    public ValuesList {
        Names.requirePath("list of values", alias);
        columns = List.copyOf(columns);
        columns.forEach(column -> Names.require("column", column));
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty() || rows.isEmpty()) {
            throw new InvalidQueryException("A list of values needs at least one row, and at least one column");
        }
        for (List<Expr> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " values for " + columns.size() + " columns");
            }
        }
    }
}
