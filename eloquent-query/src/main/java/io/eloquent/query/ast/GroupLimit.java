package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;

/**
 * At most so many rows of each kind: the three latest posts of each user.
 *
 * @param rows how many
 * @param column rows that are equal in it are of one kind
 */
public record GroupLimit(long rows, Expr column) {

    /** Checks the number. */
    public GroupLimit {
        if (rows < 0) {
            throw new InvalidQueryException("groupLimit(" + rows + ", …): a limit must not be negative");
        }
    }
}
