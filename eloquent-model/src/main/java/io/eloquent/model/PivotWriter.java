package io.eloquent.model;

import io.eloquent.api.error.ForeignKeyViolation;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.QueryException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Snapshots;
import io.eloquent.model.meta.State;
import io.eloquent.model.meta.Trashed;
import io.eloquent.model.relation.BelongsToManyDefinition;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.model.relation.PivotKey;
import io.eloquent.query.Database;
import io.eloquent.query.Query;
import io.eloquent.query.Row;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Select;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes the rows of a table between, as a whole or not at all, and tells the relation if any were changed. What cannot be is
 * refused before anything runs.
 *
 * @param <R> the model on the other side
 */
final class PivotWriter<R extends Model<R>> {
    private static final int MOST_LISTED = 10;

    private final BelongsToMany<R> relation;
    private final BelongsToManyDefinition definition;
    private final Conditions bounds;
    private final Map<String, Object> values;
    private final int boundValues;

    PivotWriter(BelongsToMany<R> relation, Conditions bounds, Map<String, Object> values) {
        this.relation = relation;
        this.definition = relation.between();
        this.bounds = bounds;
        this.boundValues = values.size();
        this.values = new LinkedHashMap<>();
        values.forEach((column, value) -> this.values.put(definition.pivotColumn(column), value));
        definition.pivotValues().forEach((column, value) -> this.values.put(definition.pivotColumn(column), value));
    }

    static <R extends Model<R>> PivotWriter<R> of(ManyToMany<R> rows) {
        return rows instanceof PivotQuery<R> query
                ? query.writer()
                : new PivotWriter<>((BelongsToMany<R>) rows, Conditions.NONE, Map.of());
    }

    private Database database() {
        return State.database(relation.parent());
    }

    private PivotTable<?> table() {
        return PivotTable.of(definition, database(), Pointing.key(relation), bounds);
    }

    // ---- what is wanted ----

    /** {@return the rows of related models, each with the same columns} */
    List<PivotTable.Wanted> wanted(Collection<?> related, Map<String, ?> columns) {
        Map<String, ?> row = row(columns);
        List<PivotTable.Wanted> wanted = new ArrayList<>(related.size());
        for (Object one : related) {
            wanted.add(new PivotTable.Wanted(keyOf(one), row, one instanceof Entity));
        }
        return wanted;
    }

    /** {@return the rows of related models, each with columns of its own} */
    List<PivotTable.Wanted> wanted(Map<?, ? extends Map<String, ?>> related) {
        List<PivotTable.Wanted> wanted = new ArrayList<>(related.size());
        related.forEach(
                (one, columns) -> wanted.add(new PivotTable.Wanted(keyOf(one), row(columns), one instanceof Entity)));
        return wanted;
    }

    /** {@return the columns of a row that is to belong to the relation} */
    private Map<String, @Nullable Object> row(@Nullable Map<String, ?> columns) {
        Map<String, @Nullable Object> row = columns(columns);
        row.forEach((column, value) -> {
            Object all = values.get(column);
            if (all != null && !isSame(all, value)) {
                throw new InvalidQueryException(definition + ": all its rows hold one value of \"" + column
                        + "\", and a row with another would not belong to it: leave the column out");
            }
        });
        return row;
    }

    private static boolean isSame(Object all, @Nullable Object value) {
        return value != null
                && (Snapshots.same(all, value) || KeyedRelation.canonical(all).equals(KeyedRelation.canonical(value)));
    }

    /** {@return columns by their own names, none of them one that the relation sets} */
    private Map<String, @Nullable Object> columns(@Nullable Map<String, ?> columns) {
        if (columns == null) {
            throw new InvalidQueryException(
                    definition + " got null in place of the columns of a row: write Map.of() where there are none");
        }
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        columns.forEach((name, value) -> {
            String column = name == null ? "null" : definition.pivotColumn(name);
            if (name == null || isSet(column)) {
                throw new InvalidQueryException(definition + " sets \"" + column + "\" of \"" + definition.pivotTable()
                        + "\" itself: leave the column out");
            }
            row.put(column, value);
        });
        return row;
    }

    private boolean isSet(String column) {
        String morph = definition.settings().morph();
        return definition.foreignKey().columns().contains(column)
                || definition.relatedKey().columns().contains(column)
                || morph != null && column.equals(morph + "_type");
    }

    /** {@return a related model's key as it is stored} */
    Object keyOf(@Nullable Object related) {
        ModelMeta<?> meta = definition.related();
        if (related == null) {
            throw new InvalidQueryException(
                    definition + " got null in place of a " + meta.name() + " or the key of one");
        }
        return related instanceof Entity model ? keyOfModel(meta, model) : keyOfValue(meta, related);
    }

    private Object keyOfModel(ModelMeta<?> meta, Entity model) {
        if (!meta.modelClass().isInstance(model)) {
            boolean isNamesake = meta.name().equals(State.meta(model).name());
            throw new InvalidQueryException(definition + " leads to models of class "
                    + (isNamesake ? meta.modelClass().getName() : meta.name()) + ", and got a "
                    + (isNamesake
                            ? model.getClass().getName()
                            : State.meta(model).name()));
        }
        if (!State.exists(model)) {
            throw new InvalidQueryException(definition + ": save the " + meta.name() + " first, it has no key yet");
        }
        Object key = definition.relatedKey().ofModel(model);
        if (key == null) {
            throw new InvalidQueryException(definition + ": the " + meta.name() + " has no value of "
                    + definition.relatedKey().held() + ": select it as well, or set it");
        }
        return key;
    }

    private Object keyOfValue(ModelMeta<?> meta, Object value) {
        if (value instanceof Optional<?>) {
            throw new InvalidQueryException(definition + " got an Optional in place of a " + meta.name()
                    + " or the key of one: write " + meta.name() + ".find(…).orElseThrow(), or the key itself");
        }
        try {
            return definition.relatedKey().ofValue(value);
        } catch (InvalidQueryException e) {
            throw new InvalidQueryException(definition + ": " + e.getMessage(), e);
        } catch (MappingException e) {
            throw new MappingException(
                    definition + " got a " + value.getClass().getSimpleName() + " that is no key of a " + meta.name()
                            + ": " + e.getMessage(),
                    e);
        }
    }

    // ---- reading ----

    List<Object> relatedKeys() {
        return relatedKeys(table(), null);
    }

    private List<Object> relatedKeys(PivotTable<?> table, @Nullable Collection<Object> some) {
        PivotKey key = definition.relatedKey();
        Select rows = table.rows(some)
                .withColumns(key.columns().stream()
                        .<Expr>map(column -> new ColumnRef(null, column))
                        .toList());
        List<Object> keys = new ArrayList<>();
        for (Row row : database().readRows(database().compile(rows), true)) {
            Object one = key.ofRow(row::get);
            if (one != null) {
                keys.add(one);
            }
        }
        return keys;
    }

    /** {@return a query of the rows} */
    Query rows() {
        ModelSelect<?> rows = ModelSelect.of(definition.related())
                .withSelect(table().rows(null))
                .on(database())
                .onWriteConnection()
                .withTrashed(Trashed.WITH)
                .withoutScopes();
        return PivotQuery.base(rows);
    }

    /** {@return whether a related model has a row} */
    boolean has(Object related) {
        return !table().held(List.of(keyOf(related))).isEmpty();
    }

    // ---- writing ----

    void attach(List<PivotTable.Wanted> rows) {
        if (!rows.isEmpty()) {
            PivotTable<?> table = table();
            explained(
                    rows,
                    () -> relation.changing(() -> {
                        List<Object> keys = added(table, rows);
                        relation.changed(keys);
                        return keys;
                    }));
        }
    }

    int detach(List<PivotTable.Wanted> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        Map<Object, Object> keys = new LinkedHashMap<>();
        rows.forEach(row -> keys.putIfAbsent(row.canonicalKey(), row.key()));
        return taken(List.copyOf(keys.values()));
    }

    int detachAll() {
        return taken(null);
    }

    /** {@return how many rows there were} Which, is asked only where that matters. */
    private int taken(@Nullable List<Object> keys) {
        return relation.changing(() -> {
            PivotTable<?> table = table();
            List<Object> held = relation.isTouching()
                    ? table.held(keys).stream()
                            .<Object>map(PivotTable.Held::key)
                            .toList()
                    : List.of();
            int rows = table.delete(keys);
            if (rows > 0) {
                relation.changed(held);
            }
            return rows;
        });
    }

    int update(Object key, Map<String, ?> columns) {
        Map<String, ?> row = columns(columns);
        return explained(
                List.of(new PivotTable.Wanted(key, row, true)),
                () -> relation.changing(() -> {
                    PivotTable.Updated updated = table().update(key, row);
                    if (updated.isChanged()) {
                        relation.changed(List.of(key));
                    }
                    return updated.rows();
                }));
    }

    PivotChanges sync(List<PivotTable.Wanted> rows, boolean isDetaching) {
        PivotTable<?> table = table();
        return explained(rows, () -> database().transaction(() -> done(sync(table, byKey(rows), isDetaching))));
    }

    /** {@return the wanted rows by key; of equal keys the first counts} */
    private static Map<Object, PivotTable.Wanted> byKey(List<PivotTable.Wanted> rows) {
        Map<Object, PivotTable.Wanted> wanted = new LinkedHashMap<>();
        rows.forEach(row -> wanted.putIfAbsent(row.canonicalKey(), row));
        return wanted;
    }

    private <T> PivotChanges sync(PivotTable<T> table, Map<Object, PivotTable.Wanted> wanted, boolean isDetaching) {
        Map<Object, List<PivotTable.Held<T>>> held = held(table, null);
        List<PivotTable.Wanted> missing = without(wanted, held.keySet());
        requireModels(missing);
        List<Object> detached = new ArrayList<>();
        if (isDetaching) {
            List<PivotTable.Held<T>> surplus = new ArrayList<>();
            held.forEach((canonical, rows) -> {
                if (!wanted.containsKey(canonical)) {
                    surplus.addAll(rows);
                    detached.add(rows.get(0).key());
                }
            });
            if (!surplus.isEmpty()) {
                table.deleteHeld(surplus);
            }
        }
        List<Object> updated = new ArrayList<>();
        wanted.forEach((canonical, row) -> {
            List<PivotTable.Held<T>> rows = held.get(canonical);
            if (rows != null && table.update(rows, row.columns())) {
                updated.add(row.key());
            }
        });
        return new PivotChanges(added(table, missing), detached, updated);
    }

    PivotChanges toggle(List<PivotTable.Wanted> rows) {
        if (rows.isEmpty()) {
            return new PivotChanges(List.of(), List.of(), List.of());
        }
        PivotTable<?> table = table();
        return explained(rows, () -> database().transaction(() -> done(toggle(table, byKey(rows)))));
    }

    private <T> PivotChanges toggle(PivotTable<T> table, Map<Object, PivotTable.Wanted> wanted) {
        Map<Object, List<PivotTable.Held<T>>> held =
                held(table, wanted.values().stream().map(PivotTable.Wanted::key).toList());
        List<PivotTable.Wanted> missing = without(wanted, held.keySet());
        requireModels(missing);
        List<PivotTable.Held<T>> surplus =
                held.values().stream().flatMap(List::stream).toList();
        if (!surplus.isEmpty()) {
            table.deleteHeld(surplus);
        }
        List<Object> detached =
                held.values().stream().map(rows -> rows.get(0).key()).toList();
        return new PivotChanges(added(table, missing), detached, List.of());
    }

    private static <T> Map<Object, List<PivotTable.Held<T>>> held(
            PivotTable<T> table, @Nullable Collection<Object> keys) {
        Map<Object, List<PivotTable.Held<T>>> held = new LinkedHashMap<>();
        for (PivotTable.Held<T> row : table.held(keys)) {
            held.computeIfAbsent(row.canonicalKey(), any -> new ArrayList<>()).add(row);
        }
        return held;
    }

    private static List<PivotTable.Wanted> without(Map<Object, PivotTable.Wanted> wanted, Set<Object> held) {
        return wanted.entrySet().stream()
                .filter(one -> !held.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** {@return the keys of rows, after adding them} */
    private List<Object> added(PivotTable<?> table, List<PivotTable.Wanted> rows) {
        if (!rows.isEmpty() && isOpen()) {
            database().transaction(() -> {
                table.insert(rows, values);
                requireOwn(table, rows);
            });
        } else if (!rows.isEmpty()) {
            table.insert(rows, values);
        }
        return rows.stream().map(PivotTable.Wanted::key).toList();
    }

    /** {@return whether a row that is added might not be one of those that are asked for} */
    private boolean isOpen() {
        return definition.isOpen() || bounds.terms().size() > boundValues;
    }

    /** Checks that rows that were added are seen by the relation: else they would be added again and again. */
    private void requireOwn(PivotTable<?> table, List<PivotTable.Wanted> rows) {
        if (database().isPretending()) {
            return;
        }
        Map<Object, Object> unseen = new LinkedHashMap<>();
        rows.forEach(row -> unseen.put(row.canonicalKey(), row.key()));
        relatedKeys(table, List.copyOf(unseen.values())).forEach(key -> unseen.remove(KeyedRelation.canonical(key)));
        if (!unseen.isEmpty()) {
            throw new InvalidQueryException(definition + " would not see the row of the "
                    + definition.related().name() + " with the key " + listed(List.copyOf(unseen.values()))
                    + ", since it does not fulfil what is said of the relation, and nothing was changed: give it columns that do,"
                    + " Map.of(\"…\", …), or use a relation that says less");
        }
    }

    private PivotChanges done(PivotChanges changes) {
        if (!changes.isEmpty()) {
            List<Object> keys = new ArrayList<>(changes.attached());
            keys.addAll(changes.detached());
            keys.addAll(changes.updated());
            relation.changed(keys);
        }
        return changes;
    }

    // ---- what may be wrong ----

    /** Checks that there are models of the keys that rows are to be added for. */
    private void requireModels(List<PivotTable.Wanted> rows) {
        List<Object> missing = missing(rows);
        if (!missing.isEmpty()) {
            throw new InvalidQueryException(definition + ": there is no "
                    + definition.related().name() + " with the key " + listed(missing) + ", and nothing was changed");
        }
    }

    private List<Object> missing(Collection<PivotTable.Wanted> rows) {
        Map<Object, Object> keys = new LinkedHashMap<>();
        for (PivotTable.Wanted row : rows) {
            if (!row.isKnown()) {
                keys.put(row.canonicalKey(), row.key());
            }
        }
        if (keys.isEmpty() || database().isPretending()) {
            return List.of();
        }
        PivotKey key = definition.relatedKey();
        Select models = definition.relatedRows(keys.values());
        for (Row row : database().readRows(database().compile(models), true)) {
            Object found = new PivotKey(key.side(), key.held(), key.held()).ofRow(row::get);
            if (found != null) {
                keys.remove(KeyedRelation.canonical(found));
            }
        }
        return List.copyOf(keys.values());
    }

    private static String listed(List<Object> keys) {
        String some = keys.stream().limit(MOST_LISTED).map(String::valueOf).collect(Collectors.joining(", "));
        return keys.size() <= MOST_LISTED ? some : some + " and " + (keys.size() - MOST_LISTED) + " more";
    }

    /** {@return what the work returns} What the database refuses is said of the relation. */
    private <T> T explained(List<PivotTable.Wanted> rows, Supplier<T> work) {
        try {
            return work.get();
        } catch (ForeignKeyViolation e) {
            throw dangling(rows, e);
        } catch (QueryException e) {
            if (e.getClass() != QueryException.class) {
                throw e;
            }
            throw unknownColumn(rows, e);
        }
    }

    private ForeignKeyViolation dangling(List<PivotTable.Wanted> rows, ForeignKeyViolation e) {
        List<Object> missing;
        try {
            missing = missing(rows);
        } catch (QueryException inFailedTransaction) {
            missing = List.of();
        }
        String what = missing.isEmpty()
                ? ": a row of \"" + definition.pivotTable() + "\" would point to one that is not there"
                : ": there is no " + definition.related().name() + " with the key " + listed(missing);
        return new ForeignKeyViolation(definition + what + ". " + e.getMessage(), failure(e));
    }

    private static QueryException.Failure failure(QueryException e) {
        return new QueryException.Failure(
                e.sql(), e.connection(), e.getCause() instanceof SQLException cause ? cause : null);
    }

    private RuntimeException unknownColumn(List<PivotTable.Wanted> rows, QueryException e) {
        List<String> columns;
        try {
            columns = database().schema().getColumnListing(definition.pivotTable());
        } catch (QueryException inFailedTransaction) {
            return e;
        }
        Set<String> unknown = new TreeSet<>(values.keySet());
        rows.forEach(row -> unknown.addAll(row.columns().keySet()));
        unknown.removeIf(column -> columns.stream().anyMatch(column::equalsIgnoreCase));
        return unknown.isEmpty() || columns.isEmpty()
                ? e
                : new InvalidQueryException(
                        definition + ": the table \"" + definition.pivotTable() + "\" has no column "
                                + String.join(", ", unknown) + "; it has " + String.join(", ", columns),
                        e);
    }
}
