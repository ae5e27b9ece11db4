package io.eloquent.model.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An update of a model's row: what changed, and the copies from before and after.
 *
 * @param columns the ordinals of the columns that changed
 * @param attributes the attributes without a field that changed
 * @param before the copy of the fields before
 * @param bagBefore the copy of the attributes before
 * @param after the copy of the fields after
 * @param bagAfter the copy of the attributes after
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Written(
        int[] columns,
        List<String> attributes,
        @Nullable Object before,
        @Nullable Map<String, @Nullable Object> bagBefore,
        @Nullable Object after,
        @Nullable Map<String, @Nullable Object> bagAfter) {

    List<String> names(ModelMeta<?> meta) {
        List<String> names = new ArrayList<>(columns.length + attributes.size());
        for (int column : columns) {
            names.add(meta.columns().get(column).name());
        }
        names.addAll(attributes);
        return names;
    }

    @Nullable
    Object before(ModelMeta<?> meta, String column) {
        return value(meta, column, before, bagBefore);
    }

    @Nullable
    Object after(ModelMeta<?> meta, String column) {
        return value(meta, column, after, bagAfter);
    }

    private static @Nullable Object value(
            ModelMeta<?> meta, String column, @Nullable Object snapshot, @Nullable Map<String, @Nullable Object> bag) {
        int ordinal = meta.ordinal(column);
        if (ordinal >= 0) {
            return snapshot == null ? null : meta.binding().original(snapshot, ordinal);
        }
        return bag == null ? null : bag.get(column);
    }
}
