package io.eloquent.query.ast;

import java.util.List;

/**
 * How the rows that a query finds are locked until the transaction ends.
 *
 * @param mode against what
 * @param waiting what happens if another transaction has locked one of them
 * @param of the tables whose rows are locked, by name or alias; empty for all
 */
public record Lock(Mode mode, Wait waiting, List<String> of) {

    /** Copies the list and checks the names. */
    public Lock {
        of = List.copyOf(of);
        of.forEach(table -> Names.requirePath("table", table));
    }

    /** Against what rows are locked. */
    public enum Mode {
        /** Nobody else can change them, or lock them. */
        UPDATE,
        /** Nobody else can change them. */
        SHARE
    }

    /** What happens if another transaction has locked a row. */
    public enum Wait {
        /** The query waits. */
        WAIT,
        /** The row is passed over. */
        SKIP_LOCKED,
        /** The query fails. */
        NO_WAIT
    }
}
