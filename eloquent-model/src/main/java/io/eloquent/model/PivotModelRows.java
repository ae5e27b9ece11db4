package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.State;
import io.eloquent.model.meta.Trashed;
import io.eloquent.model.persist.Batch;
import io.eloquent.model.persist.MassAssignment;
import io.eloquent.model.relation.BelongsToManyDefinition;
import io.eloquent.query.Database;
import io.eloquent.query.ast.Conditions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table between that are models: each of them is made, changed and deleted as a model is, and who listens to its
 * class may say no to it, and so to all that is being done.
 */
final class PivotModelRows extends PivotTable<Model<?>> {
    private final ModelMeta<?> meta;

    PivotModelRows(
            ModelMeta<?> meta,
            BelongsToManyDefinition definition,
            Database database,
            Object parentKey,
            Conditions bounds) {
        super(definition, database, parentKey, bounds);
        this.meta = meta;
    }

    @Override
    List<Held<Model<?>>> held(@Nullable Collection<Object> keys) {
        List<Held<Model<?>>> held = new ArrayList<>();
        for (Model<?> model : read(meta, keys)) {
            Object key = definition.relatedKey().ofRow(column -> State.stored(model, column));
            if (key != null) {
                held.add(new Held<>(key, model));
            }
        }
        return held;
    }

    /** The conditions say themselves that deleted rows do not count. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Model<?>> read(ModelMeta<?> of, @Nullable Collection<Object> keys) {
        ModelSelect<?> select = ModelSelect.of(of).withSelect(rows(keys));
        return (List) new ModelQuery(select.on(database)
                        .onWriteConnection()
                        .withTrashed(Trashed.WITH)
                        .withoutScopes())
                .get();
    }

    @Override
    void insert(Collection<Wanted> rows, Map<String, Object> values) {
        List<Entity> models = new ArrayList<>(rows.size());
        for (Wanted one : rows) {
            models.add(made(one, values));
        }
        Batch.saveAll(models, true);
    }

    private Entity made(Wanted one, Map<String, Object> values) {
        Entity model = (Entity) meta.binding().newInstance();
        State.originate(model, new Origin(database, List.of(model)));
        Map<String, @Nullable Object> attributes = new LinkedHashMap<>(one.columns());
        attributes.putAll(values);
        MassAssignment.forceFill(model, attributes);
        putKeys(one, (column, value) -> State.set(model, column, value));
        return model;
    }

    @Override
    int delete(@Nullable Collection<Object> keys) {
        return database.transaction(() -> deleted(held(keys)));
    }

    @Override
    void deleteHeld(List<Held<Model<?>>> rows) {
        deleted(rows);
    }

    private static int deleted(List<Held<Model<?>>> rows) {
        int deleted = 0;
        for (Held<Model<?>> held : rows) {
            deleted += held.row().deleteOrFail() ? 1 : 0;
        }
        return deleted;
    }

    @Override
    Updated update(Object key, Map<String, ?> columns) {
        return database.transaction(() -> {
            List<Held<Model<?>>> rows = held(List.of(key));
            return new Updated(rows.size(), update(rows, columns));
        });
    }

    @Override
    boolean update(List<Held<Model<?>>> rows, Map<String, ?> columns) {
        boolean isChanged = false;
        for (Held<Model<?>> held : rows) {
            MassAssignment.forceFill(held.row(), columns);
            if (held.row().isDirty()) {
                held.row().saveOrFail();
                isChanged = true;
            }
        }
        return isChanged;
    }
}
