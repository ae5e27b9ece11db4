package io.eloquent.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * A column, with or without its table.
 *
 * @param table the table's name or alias, {@code schema.table} for a table of another schema; null for none
 * @param name the column's name, unquoted
 */
public record ColumnRef(@Nullable String table, String name) implements Expr {

    /** Checks the names. */
    public ColumnRef {
        if (table != null) {
            Names.requirePath("table", table);
        }
        Names.require("column", name);
    }

    /**
     * {@return the column that a dotted name means} The last dot divides the table from the column.
     *
     * @param path {@code name}, {@code table.name} or {@code schema.table.name}
     */
    public static ColumnRef of(String path) {
        Names.require("column", path);
        int dot = path.lastIndexOf('.');
        return dot < 0 ? new ColumnRef(null, path) : new ColumnRef(path.substring(0, dot), path.substring(dot + 1));
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.column(this, param);
    }
}
