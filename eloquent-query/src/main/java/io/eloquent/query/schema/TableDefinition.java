package io.eloquent.query.schema;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A whole table, as data. Immutable, and equal when its parts are.
 *
 * @param name its name, {@code schema.table} for a table of another schema
 * @param columns its columns, in order
 * @param indexes its primary key, unless a column counts up, its unique keys and indexes
 * @param foreignKeys its foreign keys
 */
public record TableDefinition(
        String name, List<ColumnDefinition> columns, List<IndexDefinition> indexes, List<ForeignKey> foreignKeys) {

    /** Checks that the parts fit together and copies the lists. */
    public TableDefinition {
        name = new Table(name, null).name();
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        if (columns.isEmpty()) {
            throw new InvalidQueryException(
                    "Table \"" + name + "\" needs at least one column: table.increments(\"id\")");
        }
        Set<String> known = new HashSet<>();
        for (ColumnDefinition column : columns) {
            if (!known.add(column.name())) {
                throw new InvalidQueryException(
                        "Table \"" + name + "\" has two columns named \"" + column.name() + "\"");
            }
        }
        for (IndexDefinition index : indexes) {
            requireKnown(name, index.kind().sql(), index.columns(), known);
            if (index.whereNull() != null) {
                requireKnown(name, index.kind().sql(), List.of(index.whereNull()), known);
            }
        }
        for (ColumnDefinition column : columns) {
            if (column.nullable() && isPrimary(column, indexes)) {
                throw new InvalidQueryException("Column \"" + column.name() + "\" of table \"" + name
                        + "\" cannot be nullable: it is part of the primary key");
            }
        }
        for (ForeignKey key : foreignKeys) {
            requireKnown(name, "foreign key", key.columns(), known);
            requireNullable(name, key, columns);
        }
        long primaries =
                columns.stream().filter(ColumnDefinition::autoIncrement).count()
                        + indexes.stream()
                                .filter(index -> index.kind() == IndexDefinition.Kind.PRIMARY)
                                .count();
        if (primaries > 1) {
            throw new InvalidQueryException("Table \"" + name + "\" has more than one primary key: a column that"
                    + " counts up is one already, and a key of several columns is table.primary(\"a\", \"b\")");
        }
    }

    /**
     * {@return the table that a blueprint describes}
     *
     * @param name its name, {@code schema.table} for a table of another schema
     * @param description says what it has: {@code table -> table.increments("id")}
     * @throws InvalidQueryException if the parts do not fit together
     */
    public static TableDefinition of(String name, Consumer<Blueprint> description) {
        Blueprint table = new Blueprint();
        description.accept(table);
        return table.define(name);
    }

    private static boolean isPrimary(ColumnDefinition column, List<IndexDefinition> indexes) {
        return indexes.stream()
                .anyMatch(index -> index.kind() == IndexDefinition.Kind.PRIMARY
                        && index.columns().contains(column.name()));
    }

    private static void requireNullable(String table, ForeignKey key, List<ColumnDefinition> columns) {
        if (key.onDelete() != ReferentialAction.SET_NULL && key.onUpdate() != ReferentialAction.SET_NULL) {
            return;
        }
        for (ColumnDefinition column : columns) {
            if (key.columns().contains(column.name()) && !column.nullable()) {
                throw new InvalidQueryException("Column \"" + column.name() + "\" of table \"" + table
                        + "\" is to be set to NULL by its foreign key, but is not null: add .nullable()");
            }
        }
    }

    private static void requireKnown(String table, String what, Collection<String> columns, Set<String> known) {
        for (String column : columns) {
            if (!known.contains(column)) {
                throw new InvalidQueryException("The " + what + " of table \"" + table + "\" names column \"" + column
                        + "\", which the table does not have");
            }
        }
    }
}
