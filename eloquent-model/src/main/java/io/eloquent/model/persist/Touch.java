package io.eloquent.model.persist;

import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Connections;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.model.meta.State;
import io.eloquent.model.meta.Trashed;
import io.eloquent.model.relation.BelongsToDefinition;
import io.eloquent.model.relation.BelongsToManyDefinition;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.model.relation.MorphToDefinition;
import io.eloquent.query.Database;
import io.eloquent.query.Row;
import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Update;
import io.eloquent.query.ast.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Rows that were written, and the rows that are touched for it, which get {@code updated_at}: those to which they lead by
 * the relations that their classes name in {@code @Touches}, those to which these lead, and so on. Each is touched once,
 * whichever ways lead to it; those that were written themselves are not. For one thread.
 */
public final class Touch {
    /** What all databases take of keys of several columns; a list of keys of one column has no such limit. */
    private static final int COMPOSITE_KEYS_AT_ONCE = 500;

    private final List<Step> steps = new ArrayList<>();
    private final Map<Place, Map<Object, Reached>> reached = new LinkedHashMap<>();
    private final Map<Place, Set<Object>> done = new LinkedHashMap<>();

    Touch() {}

    /** A table, and the connection that it is reached by. */
    private record Place(ModelMeta<?> meta, Database database) {

        static Place of(Entity model) {
            return new Place(State.meta(model), State.database(model));
        }

        /** Related models are on the connection of the model, unless their class names another one. */
        Place of(ModelMeta<?> related) {
            return new Place(related, Connections.of(related, meta, database));
        }
    }

    /**
     * A row from which touching goes on.
     *
     * @param place its table
     * @param values the values of the columns that lead on
     * @param models the models that stand for the row in memory
     */
    private record Step(Place place, Map<String, @Nullable Object> values, Collection<Entity> models) {

        @Nullable
        Object key(List<String> columns) {
            return KeyedRelation.key(columns, values::get);
        }
    }

    /** A row that is to be touched: its key, the columns that lead on, if they were read, and the models that stand for it in memory. */
    private static final class Reached {
        private final Object key;
        private @Nullable Map<String, @Nullable Object> values;
        private final Set<Entity> models = Collections.newSetFromMap(new IdentityHashMap<>());

        Reached(Object key, @Nullable Map<String, @Nullable Object> values) {
            this.key = key;
            this.values = values;
        }

        void merge(Reached other) {
            if (values == null) {
                values = other.values;
            }
            models.addAll(other.models);
        }
    }

    // ---- what writes call ----

    /**
     * Inserts or updates a model's row, and touches what it leads to now, and what it led to before; in one transaction.
     *
     * @param model the model
     * @param write the statement
     */
    static void with(Entity model, Runnable write) {
        if (isIdle(model)) {
            write.run();
            return;
        }
        with(State.database(model), touch -> {
            touch.addHeld(model);
            write.run();
            touch.add(model);
            return true;
        });
    }

    /**
     * {@return whether the row was there} Deletes a model's row, and touches what it led to, in one transaction.
     *
     * @param model the model
     * @param delete the statement; false if there was no row
     */
    static boolean withDeletion(Entity model, BooleanSupplier delete) {
        if (isIdle(model)) {
            return delete.getAsBoolean();
        }
        return with(State.database(model), touch -> {
            touch.addHeld(model);
            touch.follow(); // while there are rows to be found
            return delete.getAsBoolean();
        });
    }

    /** Rows that are written, and whether they were. */
    private interface Writing {
        boolean run(Touch touch);
    }

    private static boolean with(Database database, Writing writing) {
        Touch touch = new Touch();
        if (database.transactionLevel() > 0) {
            return touch.around(writing);
        }
        return database.transaction(() -> touch.around(writing));
    }

    private boolean around(Writing writing) {
        boolean isWritten = writing.run(this);
        if (isWritten) {
            finish();
        }
        return isWritten;
    }

    private static boolean isIdle(Entity model) {
        return Touching.gathering() == null && State.meta(model).touches().isEmpty()
                || Touching.isOff()
                || Clocks.isStopped();
    }

    /**
     * {@return how many rows were touched} Touches what a model leads to.
     *
     * @param model a model that exists
     */
    public static int owners(Entity model) {
        if (Touching.isOff() || Clocks.isStopped()) {
            return 0;
        }
        return State.database(model).transaction(() -> {
            Touch touch = new Touch();
            touch.add(model);
            return touch.run();
        });
    }

    /**
     * {@return whether rows of a table between touch a model on either side} One whose class is named in {@code @Touches} by the class on
     * the other side, be it by this relation or by its inverse.
     *
     * @param relation the relation
     */
    public static boolean isBetween(BelongsToManyDefinition relation) {
        return touchesRelated(relation) || isTouchedBack(relation);
    }

    private static boolean touchesRelated(BelongsToManyDefinition relation) {
        List<String> touches = relation.owner().touches();
        return !touches.isEmpty() && touches.contains(relation.name());
    }

    private static boolean isTouchedBack(BelongsToManyDefinition relation) {
        for (String name : relation.related().touches()) {
            if (relation.related().relation(name) instanceof BelongsToManyDefinition other
                    && other.related() == relation.owner()
                    && other.pivotTable().equals(relation.pivotTable())
                    && other.foreignKey().columns().equals(relation.relatedKey().columns())
                    && other.relatedKey().columns().equals(relation.foreignKey().columns())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Touches models on both sides of a table between of which rows were added, changed or taken away, as {@link #isBetween} says.
     *
     * @param parent the model whose relation it is
     * @param relation the relation
     * @param keys the keys of the related models
     * @param loaded related models that are in memory
     */
    public static void between(
            Entity parent, BelongsToManyDefinition relation, Collection<?> keys, Collection<?> loaded) {
        if (Touching.isOff() || Clocks.isStopped()) {
            return;
        }
        Touch touch = new Touch();
        Place own = Place.of(parent);
        Object key = isTouchedBack(relation) ? heldStep(own, parent).key(own.meta.primaryKey()) : null;
        if (key != null) {
            touch.reach(own, KeyedRelation.canonical(key), new Reached(key, null));
            touch.reachInMemory(own, List.of(parent));
        }
        if (touchesRelated(relation) && !keys.isEmpty()) {
            Place place = own.of(relation.related());
            touch.reachBy(place, relation.relatedKey().held(), keys);
            touch.reachInMemory(place, loaded);
        }
        touch.finish();
    }

    private void reachBy(Place place, List<String> columns, Collection<?> keys) {
        if (columns.equals(place.meta.primaryKey())) {
            keys.forEach(key -> reach(place, KeyedRelation.canonical(key), new Reached(key, null)));
            return;
        }
        Conditions held = Conditions.of(KeyedRelation.in(place.meta.table(), columns, keys));
        read(
                        place,
                        ModelSelect.of(place.meta)
                                .within(held)
                                .withTrashed(Trashed.WITH)
                                .withoutScopes())
                .forEach((canonical, row) -> reach(place, canonical, row));
    }

    /** Takes what a model's row leads to, before it is written, if there is one. */
    void addHeld(Entity model) {
        if (State.exists(model)) {
            ModelMeta<Entity> meta = State.meta(model);
            add(model, column -> meta.stored(column, State.held(model, column)));
        }
    }

    /** Takes what a model leads to. */
    void add(Entity model) {
        add(model, column -> State.stored(model, column));
    }

    private interface Values {
        @Nullable
        Object of(String column);
    }

    private void add(Entity model, Values values) {
        if (Touching.isOff() || Clocks.isStopped()) {
            return;
        }
        Place place = Place.of(model);
        Map<String, @Nullable Object> leading = new LinkedHashMap<>();
        leading(place.meta).forEach(column -> leading.put(column, values.of(column)));
        Step step = new Step(place, leading, List.of(model));
        Object key = step.key(place.meta.primaryKey());
        if (key != null) {
            doneAt(place).add(KeyedRelation.canonical(key));
        }
        if (!place.meta.touches().isEmpty()) {
            steps.add(step);
        }
    }

    private Set<Object> doneAt(Place place) {
        return done.computeIfAbsent(place, any -> new HashSet<>());
    }

    /** Touches the rows, or leaves that to a work around this one, which touches those of all its writes together. */
    void finish() {
        Touch gathering = Touching.gathering();
        if (gathering == null) {
            run();
        } else {
            gathering.steps.addAll(steps);
            done.forEach((place, keys) -> gathering.doneAt(place).addAll(keys));
            reached.forEach((place, rows) -> rows.forEach((key, row) -> gathering.reach(place, key, row)));
        }
    }

    // ---- where it leads ----

    /** {@return how many rows were touched} Touches level after level. */
    int run() {
        int touched = 0;
        Instant now = Clocks.now();
        follow();
        while (!reached.isEmpty()) {
            Map<Place, Map<Object, Reached>> level = new LinkedHashMap<>(reached);
            reached.clear();
            for (Map.Entry<Place, Map<Object, Reached>> one : level.entrySet()) {
                Place place = one.getKey();
                Map<Object, Reached> rows = one.getValue();
                rows.keySet().removeAll(doneAt(place));
                doneAt(place).addAll(rows.keySet());
                if (!rows.isEmpty()) {
                    touched += update(place, rows.values(), now);
                    goOn(place, rows.values());
                }
            }
            follow();
        }
        return touched;
    }

    private void goOn(Place place, Collection<Reached> rows) {
        if (place.meta.touches().isEmpty()) {
            return;
        }
        readWhatLeadsOn(place, rows);
        for (Reached row : rows) {
            if (row.values != null) {
                steps.add(new Step(place, row.values, List.copyOf(row.models)));
            }
        }
    }

    /** Finds the rows to which those lead that were found last. */
    private void follow() {
        Map<Place, List<Step>> byPlace = new LinkedHashMap<>();
        steps.forEach(step ->
                byPlace.computeIfAbsent(step.place, any -> new ArrayList<>()).add(step));
        steps.clear();
        byPlace.forEach((place, some) -> {
            for (String name : place.meta.touches()) {
                targets(place.meta.relation(name), some)
                        .forEach((relation, from) -> follow(place.of(relation.related()), relation, from));
            }
        });
    }

    private static Map<KeyedRelation, List<Step>> targets(RelationDefinition relation, List<Step> from) {
        Map<KeyedRelation, List<Step>> targets = new LinkedHashMap<>();
        if (relation instanceof MorphToDefinition several) {
            for (Step step : from) {
                Object type = step.values.get(several.morph().type());
                if (type != null) {
                    targets.computeIfAbsent(several.toward(several.classOf(type.toString())), any -> new ArrayList<>())
                            .add(step);
                }
            }
        } else {
            targets.put((KeyedRelation) relation, from);
        }
        return targets;
    }

    private void follow(Place place, KeyedRelation relation, List<Step> from) {
        Map<Object, Object> keys = new LinkedHashMap<>();
        for (Step step : from) {
            Object key = step.key(relation.parentColumns());
            if (key != null) {
                keys.putIfAbsent(KeyedRelation.canonical(key), key);
            }
        }
        if (keys.isEmpty()) {
            return;
        }
        if (relation instanceof BelongsToDefinition
                && !relation.isConditioned()
                && relation.matchColumns().equals(place.meta.primaryKey())) {
            keys.forEach((canonical, key) -> reach(place, canonical, new Reached(key, null)));
        } else {
            ModelSelect<?> related = relation.constrain(relation.query(), keys.values());
            read(place, related.withTrashed(Trashed.WITH).withoutScopes())
                    .forEach((canonical, row) -> reach(place, canonical, row));
        }
        for (Step step : from) {
            for (Entity model : step.models) {
                RelationSlot slot = State.slot(model, relation);
                Object loaded = slot.isLoaded() ? slot.loaded() : null;
                reachInMemory(
                        place, loaded instanceof List<?> list ? list : loaded == null ? List.of() : List.of(loaded));
            }
        }
    }

    private void reach(Place place, Object canonical, Reached row) {
        Reached known =
                reached.computeIfAbsent(place, any -> new LinkedHashMap<>()).putIfAbsent(canonical, row);
        if (known != null) {
            known.merge(row);
        }
    }

    /** Models that were loaded stand for their rows, if these are reached. */
    private void reachInMemory(Place place, Collection<?> models) {
        for (Object one : models) {
            if (one instanceof Entity model && State.exists(model) && State.meta(model) == place.meta) {
                Object key = heldStep(place, model).key(place.meta.primaryKey());
                Reached row = key == null
                        ? null
                        : reached.getOrDefault(place, Map.of()).get(KeyedRelation.canonical(key));
                if (row != null) {
                    row.models.add(model);
                }
            }
        }
    }

    private static Step heldStep(Place place, Entity model) {
        Map<String, @Nullable Object> held = new LinkedHashMap<>();
        for (String column : leading(place.meta)) {
            held.put(column, place.meta.stored(column, State.held(model, column)));
        }
        return new Step(place, held, List.of(model));
    }

    // ---- reading ----

    /** {@return a class's columns that say which row it is, and to which rows it leads} */
    private static Set<String> leading(ModelMeta<?> meta) {
        Set<String> columns = new LinkedHashSet<>(meta.primaryKey());
        for (String name : meta.touches()) {
            RelationDefinition relation = meta.relation(name);
            if (relation instanceof MorphToDefinition several) {
                columns.add(several.morph().type());
                columns.add(several.morph().id());
            } else {
                columns.addAll(((KeyedRelation) relation).parentColumns());
            }
        }
        return columns;
    }

    /** Takes the columns that lead on from memory where a model holds all of them, and else from the table. */
    private static void readWhatLeadsOn(Place place, Collection<Reached> rows) {
        List<Object> unknown = new ArrayList<>();
        for (Reached row : rows) {
            for (Entity model : row.models) {
                Map<String, @Nullable Object> held = heldStep(place, model).values;
                if (row.values == null && !held.containsValue(null)) {
                    row.values = held;
                }
            }
            if (row.values == null) {
                unknown.add(row.key);
            }
        }
        Map<Object, Reached> read = new LinkedHashMap<>();
        for (List<Object> keys : parts(place, unknown)) {
            ModelSelect<?> all =
                    ModelSelect.of(place.meta).withTrashed(Trashed.WITH).withoutScopes();
            read.putAll(read(place, all.withSelect(rows(place, keys))));
        }
        for (Reached row : rows) {
            Reached found = row.values == null ? read.get(KeyedRelation.canonical(row.key)) : null;
            if (found != null) {
                row.values = found.values;
            }
        }
    }

    private static Map<Object, Reached> read(Place place, ModelSelect<?> query) {
        ModelMeta<?> meta = place.meta;
        Set<String> columns = leading(meta);
        List<Expr> wanted = new ArrayList<>();
        columns.forEach(column -> wanted.add(new ColumnRef(query.tableName(), column)));
        Select select = query.statement().withColumns(wanted);
        Map<Object, Reached> rows = new LinkedHashMap<>();
        for (Row row : place.database.readRows(place.database.compile(select), true)) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            columns.forEach(column -> values.put(column, meta.asStored(column, row.get(column))));
            Object key = new Step(place, values, List.of()).key(meta.primaryKey());
            if (key != null) {
                rows.putIfAbsent(KeyedRelation.canonical(key), new Reached(key, values));
            }
        }
        return rows;
    }

    private static Select rows(Place place, List<Object> keys) {
        String table = place.meta.table();
        return Select.from(new Table(table, null))
                .withWhere(Conditions.of(KeyedRelation.in(table, place.meta.primaryKey(), keys)));
    }

    private static List<List<Object>> parts(Place place, List<Object> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        if (place.meta.primaryKey().size() == 1) {
            return List.of(keys);
        }
        List<List<Object>> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i += COMPOSITE_KEYS_AT_ONCE) {
            parts.add(keys.subList(i, Math.min(keys.size(), i + COMPOSITE_KEYS_AT_ONCE)));
        }
        return parts;
    }

    // ---- writing ----

    /** {@return how many rows have a new time} A class without timestamps only leads on. */
    private static int update(Place place, Collection<Reached> rows, Instant now) {
        String updatedAt = place.meta.updatedAt();
        if (updatedAt == null || Touching.isOff(place.meta.modelClass())) {
            return 0;
        }
        Object time = Persistence.timestamp(place.meta, updatedAt, now);
        int ordinal = place.meta.ordinal(updatedAt);
        Object field = ordinal < 0 ? time : place.meta.convert(ordinal, time);
        List<Assignment> assignments = new ArrayList<>(2);
        assignments.add(new Assignment(new ColumnRef(null, updatedAt), new Value(place.meta.stored(updatedAt, field))));
        ColumnMeta version = place.meta.version();
        if (version != null) {
            ColumnRef column = new ColumnRef(null, version.name());
            assignments.add(new Assignment(column, new Arithmetic(column, '+', new Value(1))));
        }
        int updated = 0;
        for (List<Object> keys : parts(place, rows.stream().map(row -> row.key).toList())) {
            updated += place.database.write(place.database.compile(new Update(assignments, rows(place, keys))));
        }
        for (Reached row : rows) {
            row.models.forEach(model -> hold(model, updatedAt, field, version, place.database));
        }
        return updated;
    }

    /** Lets a model know what its row holds now, until that is rolled back. */
    private static void hold(
            Entity model, String updatedAt, @Nullable Object time, @Nullable ColumnMeta version, Database database) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(updatedAt, time);
        if (version != null && State.held(model, version.name()) instanceof Number number) {
            values.put(version.name(), State.meta(model).convert(version.ordinal(), number.longValue() + 1));
        }
        Map<String, @Nullable Object> before = new LinkedHashMap<>();
        values.keySet().forEach(column -> before.put(column, State.get(model, column)));
        Runnable memento = State.memento(model);
        State.hold(model, values);
        if (database.transactionLevel() > 0) {
            database.afterRollback(() -> {
                memento.run();
                values.forEach((column, value) -> {
                    if (Objects.equals(State.get(model, column), value)) {
                        State.put(model, column, before.get(column));
                    }
                });
            });
        }
    }
}
