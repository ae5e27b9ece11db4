package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.Snapshots;
import io.eloquent.model.persist.Persistence;
import io.eloquent.model.relation.BelongsToManyDefinition;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.query.Database;
import io.eloquent.query.Row;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Delete;
import io.eloquent.query.ast.Update;
import io.eloquent.query.ast.Value;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of a table between that has no model: few statements, whatever their number. */
final class PivotRows extends PivotTable<Row> {

    PivotRows(BelongsToManyDefinition definition, Database database, Object parentKey, Conditions bounds) {
        super(definition, database, parentKey, bounds);
    }

    @Override
    List<Held<Row>> held(@Nullable Collection<Object> keys) {
        List<Held<Row>> held = new ArrayList<>();
        for (Row row : database.readRows(database.compile(rows(keys)), true)) {
            Object key = definition.relatedKey().ofRow(row::get);
            if (key != null) {
                held.add(new Held<>(key, row));
            }
        }
        return held;
    }

    /** {@inheritDoc} Rows of the same columns in one statement. */
    @Override
    void insert(Collection<Wanted> rows, Map<String, Object> values) {
        Map<Set<String>, List<Map<String, @Nullable Object>>> alike = new LinkedHashMap<>();
        for (Wanted one : rows) {
            Map<String, @Nullable Object> row = row(one, values);
            alike.computeIfAbsent(row.keySet(), any -> new ArrayList<>()).add(row);
        }
        if (alike.size() == 1) {
            insert(alike.values().iterator().next());
        } else {
            database.transaction(() -> alike.values().forEach(this::insert));
        }
    }

    private void insert(List<Map<String, @Nullable Object>> rows) {
        database.table(definition.pivotTable()).insert(rows);
    }

    private Map<String, @Nullable Object> row(Wanted one, Map<String, Object> values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Instant now = Persistence.now();
        stamp(row, definition.settings().createdAt(), now);
        stamp(row, definition.settings().updatedAt(), now);
        one.columns().forEach((column, value) -> row.put(column, written(column, value)));
        values.forEach((column, value) -> row.put(column, written(column, value)));
        putKeys(one, row::put);
        return row;
    }

    private static void stamp(Map<String, @Nullable Object> row, @Nullable String column, Instant now) {
        if (column != null) {
            row.put(column, now);
        }
    }

    /** {@return a value in the type that its column was given} */
    private @Nullable Object written(String column, @Nullable Object value) {
        Type type = definition.settings().columns().get(column);
        if (type == null || type == Object.class || value == null) {
            return value;
        }
        try {
            return database.codecs().of(type).convert(value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MappingException(
                    definition + ": column \"" + column + "\" of \"" + definition.pivotTable() + "\": "
                            + e.getMessage(),
                    e);
        }
    }

    @Override
    int delete(@Nullable Collection<Object> keys) {
        return database.write(database.compile(new Delete(rows(keys))));
    }

    @Override
    void deleteHeld(List<Held<Row>> rows) {
        delete(rows.stream().map(Held::key).distinct().toList());
    }

    @Override
    Updated update(Object key, Map<String, ?> columns) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        stamp(values, definition.settings().updatedAt(), Persistence.now());
        columns.forEach((column, value) -> values.put(column, written(column, value)));
        if (values.isEmpty()) {
            throw new InvalidQueryException(
                    definition + ".updateExistingPivot got no columns to change: name one at least, Map.of(\"…\", …)");
        }
        List<Assignment> assignments = new ArrayList<>();
        values.forEach(
                (column, value) -> assignments.add(new Assignment(new ColumnRef(null, column), new Value(value))));
        int rows = database.write(database.compile(new Update(assignments, rows(List.of(key)))));
        return new Updated(rows, rows > 0);
    }

    @Override
    boolean update(List<Held<Row>> rows, Map<String, ?> columns) {
        if (rows.stream().allMatch(held -> holds(held.row(), columns))) {
            return false;
        }
        update(rows.get(0).key(), columns);
        return true;
    }

    /** {@return whether a row has these values already} */
    private boolean holds(Row row, Map<String, ?> columns) {
        for (Map.Entry<String, ?> column : columns.entrySet()) {
            if (!isSame(row.get(column.getKey()), written(column.getKey(), column.getValue()))) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether what the database gave is the value, whatever type the database gives such values} */
    private boolean isSame(@Nullable Object held, @Nullable Object value) {
        if (held == null || value == null) {
            return held == value;
        }
        if (KeyedRelation.canonical(held).equals(KeyedRelation.canonical(value))) {
            return true;
        }
        try {
            Object same = database.codecs().of((Type) value.getClass()).convert(held);
            return Snapshots.same(same, value);
        } catch (IllegalArgumentException | DateTimeException | MappingException e) {
            return false;
        }
    }
}
