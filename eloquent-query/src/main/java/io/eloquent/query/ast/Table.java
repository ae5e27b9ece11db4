package io.eloquent.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * A table, with or without an alias.
 *
 * @param name its name, {@code schema.table} for a table of another schema
 * @param alias its name within the statement, or null for none
 */
public record Table(String name, @Nullable String alias) implements Source {

    /** Checks the names. */
    public Table {
        Names.requirePath("table", name);
        if (alias != null) {
            Names.requirePath("table's alias", alias);
        }
    }

    /**
     * {@return the table that a string means}
     *
     * @param text {@code users} or {@code users as u}
     */
    public static Table of(String text) {
        Names.require("table", text);
        int as = Aliases.find(text);
        return as < 0
                ? new Table(text, null)
                : new Table(
                        text.substring(0, as).strip(), text.substring(as + 4).strip());
    }

    /** {@return the name under which the statement knows it: its alias, or else its name} */
    @Override
    public String exposedName() {
        return alias == null ? name : alias;
    }
}
