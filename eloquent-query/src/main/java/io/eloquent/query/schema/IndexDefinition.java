package io.eloquent.query.schema;

import io.eloquent.api.error.InvalidQueryException;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index, or a key, of a table.
 *
 * @param kind which of them
 * @param columns the columns in the order of the index
 * @param name its name, or null for one made of the table, the columns and the kind
 * @param whereNull a column that is NULL in the rows that the index is about, or null for all rows
 */
public record IndexDefinition(
        Kind kind,
        List<String> columns,
        @Nullable String name,
        @Nullable String whereNull) {

    /** Checks and copies the columns. */
    public IndexDefinition {
        columns = List.copyOf(columns);
        if (columns.isEmpty() || new HashSet<>(columns).size() < columns.size()) {
            throw new InvalidQueryException(kind.sql() + " needs columns, each of them once, not " + columns);
        }
        if (name != null && name.isEmpty()) {
            throw new InvalidQueryException("The name of an index must not be empty");
        }
    }

    /**
     * Creates an index of all rows.
     *
     * @param kind what it is
     * @param columns the columns in the order of the index
     * @param name its name, or null for one made of the table, the columns and the kind
     */
    public IndexDefinition(Kind kind, List<String> columns, @Nullable String name) {
        this(kind, columns, name, null);
    }

    /** What an index is for. */
    public enum Kind {
        /** The table's primary key. */
        PRIMARY("primary key"),
        /** No two rows have the same values. */
        UNIQUE("unique"),
        /** Rows are found faster. */
        INDEX("index"),
        /** Words within texts are found: what {@code whereFullText} needs. */
        FULL_TEXT("fulltext");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** {@return the words of SQL, or those by which its name ends} */
        public String sql() {
            return sql;
        }
    }
}
