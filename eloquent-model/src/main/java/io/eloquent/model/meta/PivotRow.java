package io.eloquent.model.meta;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The row of a table between two models through which one of them was found: an attribute that is shown with the model,
 * and never written to the model's own table. Unmodifiable.
 */
public final class PivotRow extends AbstractMap<String, @Nullable Object> {
    private final RelationDefinition relation;
    private final Map<String, @Nullable Object> values;

    /**
     * Copies the values.
     *
     * @param relation the relation that the row belongs to
     * @param values by column
     */
    public PivotRow(RelationDefinition relation, Map<String, @Nullable Object> values) {
        this.relation = relation;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** {@return the relation that the row belongs to} */
    public RelationDefinition relation() {
        return relation;
    }

    /**
     * {@return whether an attribute's value is a row of a table between, as a map or as a model of its own, and so no column
     * of the model that shows it}
     *
     * @param value the attribute's value, or null
     */
    public static boolean isOne(@Nullable Object value) {
        return value instanceof PivotRow
                || value instanceof Entity model
                        && model.origin != null
                        && model.origin.siblings() instanceof PivotModels;
    }

    @Override
    public @Nullable Object get(@Nullable Object column) {
        return values.get(column);
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return values.containsKey(column);
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return values.entrySet();
    }
}
