package io.eloquent.query.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * New rows: given value by value, or found by a query.
 *
 * @param into the table
 * @param columns the columns that are given; empty for a single row of nothing but defaults
 * @param rows their values, each row as long as the columns; empty where a query finds them
 * @param query finds the rows, or null
 * @param onConflict what becomes of rows that are there already, or null if they are an error
 * @param returning what comes back of each new row; empty for nothing
 */
public record Insert(
        Table into,
        List<String> columns,
        List<List<Expr>> rows,
        @Nullable Select query,
        @Nullable OnConflict onConflict,
        List<Expr> returning)
        implements Statement {

    /** Copies the lists and checks their lengths. */
    public Insert {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        returning = List.copyOf(returning);
        columns.forEach(column -> Names.require("column", column));
        for (List<Expr> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " values for " + columns.size() + " columns");
            }
        }
        if (query != null && !rows.isEmpty()) {
            throw new IllegalArgumentException("an insert of rows and of a query's");
        }
    }

    /**
     * Creates an insert of rows, of which a conflict is an error and nothing comes back.
     *
     * @param into the table
     * @param columns the columns that are given
     * @param rows their values
     */
    public Insert(Table into, List<String> columns, List<List<Expr>> rows) {
        this(into, columns, rows, null, null, List.of());
    }

    /**
     * {@return a copy with other rows}
     *
     * @param value their values
     */
    public Insert withRows(List<List<Expr>> value) {
        return new Insert(into, columns, value, query, onConflict, returning);
    }

    /**
     * {@return a copy with one more column, which has the same value in each row}
     *
     * @param column the column
     * @param value its value
     */
    public Insert plusColumn(String column, Expr value) {
        List<List<Expr>> longer =
                rows.stream().map(row -> Lists.plus(row, value)).toList();
        return new Insert(into, Lists.plus(columns, column), longer, query, onConflict, returning);
    }

    /**
     * {@return a copy}
     *
     * @param value what becomes of rows that are there already
     */
    public Insert withOnConflict(@Nullable OnConflict value) {
        return new Insert(into, columns, rows, query, value, returning);
    }

    /**
     * {@return a copy}
     *
     * @param value what comes back
     */
    public Insert withReturning(List<Expr> value) {
        return new Insert(into, columns, rows, query, onConflict, value);
    }
}
