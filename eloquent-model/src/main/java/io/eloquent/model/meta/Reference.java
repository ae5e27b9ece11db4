package io.eloquent.model.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a table that hold the key of a model's row: what relations are made of.
 *
 * @param table the table with the columns
 * @param model the model of that table, or null if it has none
 * @param columns the columns
 * @param type the column that says of which class the other model is, or null if it is always the same
 * @param to the model whose key they hold
 * @param keys its columns, in the order of the others
 * @param side where the relation begins that is made of it
 */
public record Reference(
        String table,
        @Nullable ModelMeta<?> model,
        List<String> columns,
        @Nullable String type,
        ModelMeta<?> to,
        List<String> keys,
        Side side) {

    /** Where a relation begins. */
    public enum Side {
        /** At the model that has the columns. */
        COLUMNS,
        /** At the model whose key they hold. */
        KEY,
        /** Elsewhere: it comes by here on its way. */
        NEITHER
    }

    /** Copies the lists. */
    public Reference {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }

    /**
     * {@return columns of a model's own table that hold a key}
     *
     * @param model the model
     * @param columns its columns
     * @param to the model whose key they hold
     * @param keys its columns
     * @param side where the relation begins
     */
    public static Reference of(
            ModelMeta<?> model, List<String> columns, ModelMeta<?> to, List<String> keys, Side side) {
        return new Reference(model.table(), model, columns, null, to, keys, side);
    }

    /**
     * {@return a copy}
     *
     * @param value the column that says of which class the other model is, or null
     */
    public Reference withType(@Nullable String value) {
        return new Reference(table, model, columns, value, to, keys, side);
    }
}
