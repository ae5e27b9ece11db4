package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Only some rows of each kind: the three latest posts of each user.
 *
 * @param rows how many; null for all that come after the offset
 * @param offset how many of each kind are left out first
 * @param columns rows that are equal in all of them are of one kind; not empty
 */
public record GroupLimit(@Nullable Long rows, long offset, List<Expr> columns) {

    /** Checks the numbers, and copies the list. */
    public GroupLimit {
        if (rows != null && rows < 0) {
            throw new InvalidQueryException("groupLimit(" + rows + ", …): a limit must not be negative");
        }
        columns = List.copyOf(columns);
    }

    /**
     * Creates a limit for the first rows of each kind.
     *
     * @param rows how many
     * @param column rows that are equal in it are of one kind
     */
    public GroupLimit(long rows, Expr column) {
        this(rows, 0, List.of(column));
    }
}
