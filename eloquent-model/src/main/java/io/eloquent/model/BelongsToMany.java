package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import io.eloquent.model.relation.BelongsToManyDefinition;
import io.eloquent.query.Database;
import io.eloquent.query.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many to many: {@code public final BelongsToMany<Role> roles = belongsToMany(Role.class);}. A table between, here
 * {@code roles_users}, holds the keys of both sides. Each related model has the values of its row there as attribute
 * {@code pivot}, a map.
 *
 * @param <R> the model on the other side
 */
public sealed class BelongsToMany<R extends Model<R>> extends ToMany<R> permits MorphToMany {

    BelongsToMany(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    private BelongsToManyDefinition pivot() {
        return (BelongsToManyDefinition) definition();
    }

    /**
     * Adds rows to the table between. Runs one {@code insert}.
     *
     * @param related saved models, or their keys
     */
    public void attach(Object... related) {
        insert(Arrays.asList(related), Map.of());
    }

    /**
     * Adds a row to the table between.
     *
     * @param related a saved model, or its key
     * @param columns other columns of the row
     */
    public void attach(Object related, Map<String, ?> columns) {
        insert(List.of(related), columns);
    }

    private void insert(List<Object> related, Map<String, ?> columns) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object one : related) {
            Map<String, Object> row = new HashMap<>(columns);
            row.putAll(pivot().pivotValues());
            row.put(pivot().foreignPivotKey(), Pointing.key(this));
            row.put(pivot().relatedPivotKey(), keyOf(one));
            rows.add(row);
        }
        table().insert(rows);
        forget();
    }

    /**
     * {@return how many rows went from the table between} With no arguments nothing goes; see {@link #detachAll}.
     *
     * @param related models, or their keys
     */
    public int detach(Object... related) {
        if (related.length == 0) {
            return 0;
        }
        int gone = rows().whereIn(
                        pivot().relatedPivotKey(),
                        Arrays.stream(related).map(this::keyOf).toList())
                .delete();
        forget();
        return gone;
    }

    /** {@return how many rows went from the table between: all of this model's} */
    public int detachAll() {
        int gone = rows().delete();
        forget();
        return gone;
    }

    /**
     * Makes the table between hold just these: adds those that are missing, takes away the others, in one transaction.
     *
     * @param related models, or their keys; of equal ones the first counts
     */
    public void sync(Collection<?> related) {
        Map<Object, Object> wanted = new java.util.LinkedHashMap<>();
        for (Object one : related) {
            Object key = keyOf(one);
            wanted.putIfAbsent(BelongsToManyDefinition.canonical(key), key);
        }
        database().transaction(() -> {
            List<Object> gone = new ArrayList<>();
            for (Object held : rows().pluck(pivot().relatedPivotKey())) {
                Object key = pivot().relatedKey(held);
                if (key != null && wanted.remove(BelongsToManyDefinition.canonical(key)) == null) {
                    gone.add(key);
                }
            }
            detach(gone.toArray());
            attach(wanted.values().toArray());
        });
    }

    private Database database() {
        return State.database(parent());
    }

    private Query table() {
        return database().table(pivot().pivotTable());
    }

    private Query rows() {
        Query rows = table().onWriteConnection().where(pivot().foreignPivotKey(), Pointing.key(this));
        for (Map.Entry<String, Object> value : pivot().pivotValues().entrySet()) {
            rows = rows.where(value.getKey(), value.getValue());
        }
        return rows;
    }

    private Object keyOf(@Nullable Object related) {
        String column = pivot().relatedModelKey();
        ModelMeta<?> meta = pivot().related();
        Object key;
        if (related instanceof Entity model) {
            key = State.exists(model) ? State.stored(model, column) : null;
        } else {
            int ordinal = meta.ordinal(column);
            key = related == null || ordinal < 0 ? related : meta.stored(column, meta.convert(ordinal, related));
        }
        if (key == null) {
            throw new InvalidQueryException(pivot() + ": save the " + meta.name() + " first, it has no key yet");
        }
        return key;
    }
}
