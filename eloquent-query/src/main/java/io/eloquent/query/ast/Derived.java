package io.eloquent.query.ast;

/**
 * A query in the place of a table.
 *
 * @param select the query
 * @param alias its name within the statement
 */
public record Derived(Select select, String alias) implements Source {

    /** Checks the name. */
    public Derived {
        Names.require("derived table", alias);
    }
}
