package io.eloquent.query.schema;

import io.eloquent.api.error.InvalidQueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns that point to a row of another table.
 *
 * @param columns the columns
 * @param table the other table
 * @param references the other table's columns, as many
 * @param onDelete what happens when the other row is deleted, or null for the database's default, which is nothing
 * @param onUpdate what happens when the other row's key changes, or null for the database's default
 * @param name its name, or null for one made of the table and the columns
 */
public record ForeignKey(
        List<String> columns,
        String table,
        List<String> references,
        @Nullable ReferentialAction onDelete,
        @Nullable ReferentialAction onUpdate,
        @Nullable String name) {

    /** Checks and copies the columns. */
    public ForeignKey {
        columns = List.copyOf(columns);
        references = List.copyOf(references);
        if (columns.isEmpty() || columns.size() != references.size()) {
            throw new InvalidQueryException("The foreign key of " + columns + " references " + references
                    + ": as many columns are needed, at least one");
        }
        if (table.isEmpty()) {
            throw new InvalidQueryException(
                    "The foreign key of " + columns + " does not say which table it points to: add .on(\"users\")");
        }
    }
}
