package io.eloquent.query.ast;

/**
 * A query in the place of a table.
 *
 * @param select the query
 * @param alias its name within the statement
 * @param lateral whether it is asked anew for each row of the sources before it, and sees their columns
 */
public record Derived(Select select, String alias, boolean lateral) implements Source {

    /** Checks the name. */
    public Derived {
        Names.requirePath("derived table", alias);
    }

    /**
     * Creates one that is asked once.
     *
     * @param select the query
     * @param alias its name within the statement
     */
    public Derived(Select select, String alias) {
        this(select, alias, false);
    }
}
