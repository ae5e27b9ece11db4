package io.eloquent.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * All columns: {@code *}, or {@code table.*}.
 *
 * @param table the table's name or alias, or null for all tables
 */
public record Star(@Nullable String table) implements Expr {

    /** All columns of all tables. */
    public static final Star ALL = new Star(null);

    /** Checks the name. */
    public Star {
        if (table != null) {
            Names.requirePath("table", table);
        }
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.star(this, param);
    }
}
