package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.util.List;

/**
 * Which indexes of a table the database uses.
 *
 * @param kind how
 * @param indexes their names; not empty
 */
public record IndexHint(Kind kind, List<String> indexes) {

    /** Copies the names and checks them. */
    public IndexHint {
        indexes = List.copyOf(indexes);
        indexes.forEach(index -> Names.require("index", index));
        if (indexes.isEmpty()) {
            throw new InvalidQueryException(kind.sql() + " needs the name of an index");
        }
    }

    /** How indexes are used. */
    public enum Kind {
        /** One of these, or none. */
        USE("use index"),
        /** One of these, if it is possible at all. */
        FORCE("force index"),
        /** None of these. */
        IGNORE("ignore index");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** {@return MySQL's words} */
        public String sql() {
            return sql;
        }
    }
}
