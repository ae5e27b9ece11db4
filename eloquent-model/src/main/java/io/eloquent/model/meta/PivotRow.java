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
    private final Map<String, @Nullable Object> values;

    /**
     * Copies the values.
     *
     * @param values by column
     */
    public PivotRow(Map<String, @Nullable Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return values.entrySet();
    }
}
