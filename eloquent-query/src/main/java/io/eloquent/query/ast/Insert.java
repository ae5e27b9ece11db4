package io.eloquent.query.ast;

import java.util.List;

/**
 * New rows.
 *
 * @param into the table
 * @param columns the columns that are given; empty for a single row of nothing but defaults
 * @param rows their values, each row as long as the columns
 * @param returning the columns that come back as rows; empty for none
 */
public record Insert(Table into, List<String> columns, List<List<Expr>> rows, List<String> returning)
        implements Statement {

    /** Copies the lists and checks their lengths. */
    public Insert {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        returning = List.copyOf(returning);
        columns.forEach(column -> Names.require("column", column));
        returning.forEach(column -> Names.require("column", column));
        for (List<Expr> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " values for " + columns.size() + " columns");
            }
        }
    }

    /**
     * {@return a copy}
     *
     * @param value the columns that come back
     */
    public Insert withReturning(List<String> value) {
        return new Insert(into, columns, rows, value);
    }
}
