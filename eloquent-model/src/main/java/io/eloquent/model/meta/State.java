package io.eloquent.model.meta;

import io.eloquent.query.Database;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads and changes what an {@link Entity} carries beside its fields. For the library's own rooms. */
public final class State {
    private static final int[] NO_COLUMNS = {};

    /** A model that is being written, of which listeners hear that it is about to be. */
    private static final byte BEFORE = 1;

    /** A model that was inserted, of which listeners hear now. */
    private static final byte INSERTED = 2;

    /** A model that was updated, of which listeners hear now. */
    private static final byte UPDATED = 3;

    /** A model that inserted its row. */
    private static final byte CREATED = 1;

    /** A model that deleted its row. */
    private static final byte DELETED = 2;

    private State() {}

    /**
     * {@return whether listeners are being asked whether the model may be written}
     *
     * @param writing what {@link #begin} returned
     */
    public static boolean isAsking(byte writing) {
        return writing == BEFORE;
    }

    /**
     * {@return whether listeners are being told that the model was written}
     *
     * @param writing what {@link #begin} returned
     */
    public static boolean isTelling(byte writing) {
        return writing == INSERTED || writing == UPDATED;
    }

    /**
     * {@return the description of a model's class}
     *
     * @param model the model
     */
    @SuppressWarnings("unchecked")
    public static ModelMeta<Entity> meta(Entity model) {
        return (ModelMeta<Entity>) model.meta();
    }

    /**
     * {@return whether the model's row exists in the table, as far as the model knows}
     *
     * @param model the model
     */
    public static boolean exists(Entity model) {
        return model.exists;
    }

    /**
     * {@return whether this very instance inserted the row}
     *
     * @param model the model
     */
    public static boolean wasRecentlyCreated(Entity model) {
        return model.history == CREATED;
    }

    /**
     * {@return whether this very instance deleted the row}
     *
     * @param model the model
     */
    public static boolean isGone(Entity model) {
        return model.history == DELETED;
    }

    /**
     * {@return where the model came from, or null if it was made by hand}
     *
     * @param model the model
     */
    public static @Nullable Origin origin(Entity model) {
        return model.origin;
    }

    /**
     * Notes where a model came from.
     *
     * @param model the model
     * @param origin where from
     */
    public static void originate(Entity model, Origin origin) {
        model.origin = origin;
    }

    /**
     * Notes that a model's fields are what its row holds.
     *
     * @param model the model
     */
    public static void sync(Entity model) {
        model.exists = true;
        syncOriginal(model);
    }

    /**
     * Takes the model's values for its originals, whether it has a row or not.
     *
     * @param model the model
     */
    public static void syncOriginal(Entity model) {
        model.snapshot = meta(model).binding().snapshot(model);
        keepBag(model);
    }

    /**
     * Takes over all values of another object of the same row, which was read just now.
     *
     * @param model the model
     * @param stored the other object
     */
    public static void adopt(Entity model, Entity stored) {
        ModelMeta<Entity> meta = meta(model);
        for (int i = 0; i < meta.columns().size(); i++) {
            meta.binding().set(model, i, meta.binding().get(stored, i));
        }
        attributes(stored).forEach((name, value) -> bag(model).put(name, value));
        if (model.origin != null && stored.origin != null) {
            model.origin = model.origin.reading(stored.origin.unread());
        }
        sync(model);
    }

    /**
     * {@return whether a column's field is empty because the query that found the model did not read it}
     *
     * @param model the model
     * @param column the column's own name
     */
    public static boolean isUnread(Entity model, String column) {
        Origin origin = model.origin;
        if (origin == null || !origin.unread().contains(column)) {
            return false;
        }
        Object value = get(model, column);
        return value == null || value instanceof Number number && number.doubleValue() == 0;
    }

    /**
     * Notes that a model was read just now.
     *
     * @param model the model
     * @param origin where it came from
     * @param snapshot the copy of its fields
     */
    public static void read(Entity model, Origin origin, Object snapshot) {
        model.exists = true;
        model.origin = origin;
        model.snapshot = snapshot;
        keepBag(model);
    }

    /**
     * Takes the attributes without a field for what they were when the model was read.
     *
     * @param model the model
     */
    public static void syncAttributes(Entity model) {
        keepBag(model);
    }

    private static void keepBag(Entity model) {
        Extras extras = model.extras;
        if (extras != null && extras.bag != null) {
            extras.bagSnapshot = copy(extras.bag);
        }
    }

    private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> bag) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(2 * bag.size());
        bag.forEach((name, value) -> copy.put(name, Snapshots.copy(value)));
        return copy;
    }

    // ---- writing

    /**
     * Notes that a model is about to be written.
     *
     * @param model the model
     * @return how far a write around this one has come, for {@link #end}
     */
    public static byte begin(Entity model) {
        byte before = model.writing;
        model.writing = BEFORE;
        return before;
    }

    /**
     * Notes that a write of a model has ended.
     *
     * @param model the model
     * @param before what {@link #begin} returned
     */
    public static void end(Entity model, byte before) {
        model.writing = before;
    }

    /**
     * Notes that a model's row was inserted just now. Until {@link #end} its columns count as changed.
     *
     * @param model the model
     */
    public static void inserted(Entity model) {
        sync(model);
        model.history = CREATED;
        model.writing = INSERTED;
    }

    /**
     * Notes that a model's row was updated just now. Until {@link #end} what was written counts as changed.
     *
     * @param model the model
     * @param columns the ordinals of the columns that changed
     * @param attributes the attributes without a field that changed
     */
    public static void updated(Entity model, int[] columns, List<String> attributes) {
        Extras extras = extras(model);
        Object before = model.snapshot;
        Map<String, @Nullable Object> bagBefore = extras.bagSnapshot;
        sync(model);
        extras.written = new Written(columns, attributes, before, bagBefore, model.snapshot, extras.bagSnapshot);
        model.writing = UPDATED;
    }

    /**
     * {@return what takes back what the model notes of its row from now on}
     *
     * @param model the model
     */
    public static Runnable memento(Entity model) {
        boolean exists = model.exists;
        byte history = model.history;
        Object snapshot = model.snapshot;
        Map<String, @Nullable Object> bagSnapshot = model.extras == null ? null : model.extras.bagSnapshot;
        return () -> {
            model.exists = exists;
            model.history = history;
            model.snapshot = snapshot;
            if (model.extras != null) {
                model.extras.bagSnapshot = bagSnapshot;
            }
        };
    }

    /**
     * Notes that a model's row is gone.
     *
     * @param model the model
     */
    public static void gone(Entity model) {
        model.exists = false;
        model.history = DELETED;
        model.snapshot = null;
        if (model.extras != null) {
            model.extras.bagSnapshot = null;
        }
    }

    /**
     * {@return a column's value, past any accessor, or null}
     *
     * @param model the model
     * @param column the column's or the field's name
     */
    public static @Nullable Object get(Entity model, String column) {
        ModelMeta<Entity> meta = meta(model);
        int ordinal = meta.ordinal(column);
        if (ordinal >= 0) {
            return meta.binding().get(model, ordinal);
        }
        return attributes(model).get(column);
    }

    /**
     * {@return what a column stores of its value, or null}
     *
     * @param model the model
     * @param column the column's or the field's name
     * @throws io.eloquent.api.error.MappingException if the value cannot be stored
     */
    public static @Nullable Object stored(Entity model, String column) {
        return meta(model).stored(column, get(model, column));
    }

    /**
     * {@return whether the model has a field or an attribute of this name}
     *
     * @param model the model
     * @param column the name
     */
    public static boolean has(Entity model, String column) {
        return meta(model).ordinal(column) >= 0 || attributes(model).containsKey(column);
    }

    /**
     * Sets a column's value, past any mutator, in its field or else as an attribute without a field.
     *
     * @param model the model
     * @param column the column's or the field's name
     * @param value the value, which is converted to the field's type
     * @throws io.eloquent.api.error.MappingException if the field cannot hold it
     */
    public static void set(Entity model, String column, @Nullable Object value) {
        ModelMeta<Entity> meta = meta(model);
        int ordinal = meta.ordinal(column);
        if (ordinal >= 0) {
            meta.binding().set(model, ordinal, meta.convert(ordinal, value));
        } else {
            bag(model).put(column, value);
        }
    }

    /**
     * {@return an attribute as users see it: what its accessor returns, or else the column's value; null if there is none}
     *
     * @param model the model
     * @param name the attribute's, the column's or the field's name
     */
    public static @Nullable Object attribute(Entity model, String name) {
        ModelMeta<Entity> meta = meta(model);
        MethodMeta accessor = meta.accessor(name);
        return accessor == null ? get(model, name) : meta.binding().access(model, accessor.ordinal());
    }

    /**
     * Sets an attribute as users do: by its mutator, or else the column itself.
     *
     * @param model the model
     * @param name the attribute's, the column's or the field's name
     * @param value the value, which is converted to what the mutator takes, or to the field's type
     * @throws io.eloquent.api.error.MappingException if that cannot hold it
     */
    public static void assign(Entity model, String name, @Nullable Object value) {
        ModelMeta<Entity> meta = meta(model);
        MethodMeta mutator = meta.mutator(name);
        if (mutator == null) {
            set(model, name, value);
        } else {
            meta.binding().mutate(model, mutator.ordinal(), meta.convert(mutator, value));
        }
    }

    /**
     * Changes a model as a whole or not at all.
     *
     * @param model the model
     * @param change sets its fields and attributes; if it throws, they are what they were before
     */
    public static void orNothing(Entity model, Runnable change) {
        ModelMeta<Entity> meta = meta(model);
        Object before = meta.binding().snapshot(model);
        Map<String, @Nullable Object> bag = copy(attributes(model));
        boolean done = false;
        try {
            change.run();
            done = true;
        } finally {
            if (!done) {
                for (ColumnMeta column : meta.columns()) {
                    meta.binding().set(model, column.ordinal(), meta.binding().original(before, column.ordinal()));
                }
                if (model.extras != null) {
                    model.extras.bag = bag;
                }
            }
        }
    }

    private static Extras extras(Entity model) {
        Extras extras = model.extras;
        if (extras == null) {
            extras = new Extras();
            model.extras = extras;
        }
        return extras;
    }

    private static Map<String, @Nullable Object> bag(Entity model) {
        Extras extras = extras(model);
        Map<String, @Nullable Object> bag = extras.bag;
        if (bag == null) {
            bag = new LinkedHashMap<>();
            extras.bag = bag;
        }
        return bag;
    }

    /**
     * {@return the attributes that have no field; never null}
     *
     * @param model the model
     */
    public static Map<String, @Nullable Object> attributes(Entity model) {
        Extras extras = model.extras;
        return extras == null || extras.bag == null ? Map.of() : extras.bag;
    }

    /**
     * {@return an attribute without a field, which the model has no more}
     *
     * @param model the model
     * @param name its name
     */
    public static @Nullable Object take(Entity model, String name) {
        Extras extras = model.extras;
        return extras == null || extras.bag == null ? null : extras.bag.remove(name);
    }

    /**
     * {@return a column's value when the model was read or saved last, or null} While listeners hear that it was saved,
     * the value before.
     *
     * @param model the model
     * @param column the name
     */
    public static @Nullable Object original(Entity model, String column) {
        ModelMeta<Entity> meta = meta(model);
        int ordinal = meta.ordinal(column);
        if (ordinal >= 0) {
            Object baseline = baseline(model);
            return baseline == null ? null : meta.binding().original(baseline, ordinal);
        }
        return originalAttributes(model).get(column);
    }

    /**
     * {@return what a column of the model's row holds, as far as the model knows, or null}
     *
     * @param model the model
     * @param column the name
     */
    public static @Nullable Object held(Entity model, String column) {
        ModelMeta<Entity> meta = meta(model);
        int ordinal = meta.ordinal(column);
        if (ordinal >= 0) {
            return model.snapshot == null ? null : meta.binding().original(model.snapshot, ordinal);
        }
        Extras extras = model.extras;
        return extras == null || extras.bagSnapshot == null ? null : extras.bagSnapshot.get(column);
    }

    /**
     * Takes note of what columns of a model's row hold now. What changed in the model and was not written stays a change, be it
     * in one of these columns; a model that is not known to have a row, and an attribute that was not read, stay as they are.
     *
     * @param model the model
     * @param values the columns, and values of their fields' own types
     */
    public static void hold(Entity model, Map<String, ?> values) {
        ModelMeta<Entity> meta = meta(model);
        Object held = model.snapshot;
        if (held == null) {
            return;
        }
        Binding<Entity> binding = meta.binding();
        Map<Integer, @Nullable Object> changes = new LinkedHashMap<>();
        for (int i = 0; i < meta.columns().size(); i++) {
            if (isChanged(model, meta, held, i)) {
                changes.put(i, binding.get(model, i));
                binding.set(model, i, binding.original(held, i));
            }
        }
        values.forEach((column, value) -> {
            int ordinal = meta.ordinal(column);
            if (ordinal >= 0) {
                binding.set(model, ordinal, value);
            } else {
                holdAttribute(model, column, value);
            }
        });
        model.snapshot = binding.snapshot(model);
        changes.forEach((ordinal, value) -> binding.set(model, ordinal, value));
    }

    private static void holdAttribute(Entity model, String name, @Nullable Object value) {
        Extras extras = model.extras;
        Map<String, @Nullable Object> held = extras == null ? null : extras.bagSnapshot;
        if (extras != null && held != null && held.containsKey(name)) {
            if (Snapshots.same(attributes(model).get(name), held.get(name))) {
                bag(model).put(name, value);
            }
            Map<String, @Nullable Object> holds = new LinkedHashMap<>(held);
            holds.put(name, value);
            extras.bagSnapshot = holds;
        }
    }

    /** {@return the copy that changes are compared with; null if the model counts as new} */
    private static @Nullable Object baseline(Entity model) {
        Written written = model.writing == UPDATED && model.extras != null ? model.extras.written : null;
        if (written != null) {
            return written.before();
        }
        return model.writing == INSERTED ? null : model.snapshot;
    }

    /**
     * {@return the attributes without a field when the model was read or saved last; never null}
     *
     * @param model the model
     */
    public static Map<String, @Nullable Object> originalAttributes(Entity model) {
        Extras extras = model.extras;
        if (extras == null || model.writing == INSERTED) {
            return Map.of();
        }
        Written written = model.writing == UPDATED ? extras.written : null;
        Map<String, @Nullable Object> before = written == null ? extras.bagSnapshot : written.bagBefore();
        return before == null ? Map.of() : before;
    }

    /**
     * {@return the columns with their values when the model was read or saved last; empty for a new model}
     *
     * @param model the model
     */
    public static Map<String, @Nullable Object> originals(Entity model) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        Object baseline = baseline(model);
        if (baseline != null) {
            ModelMeta<Entity> meta = meta(model);
            meta.columns().forEach(column -> values.put(column.name(), original(model, column.name())));
            values.putAll(originalAttributes(model));
        }
        return values;
    }

    /**
     * {@return the columns that the model's last update changed, with their values before; empty before the first one}
     *
     * @param model the model
     */
    public static Map<String, @Nullable Object> previous(Entity model) {
        Written written = written(model);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (written != null) {
            written.names(meta(model)).forEach(name -> values.put(name, written.before(meta(model), name)));
        }
        return values;
    }

    /**
     * {@return the columns that the model's last update changed, with their values after; empty before the first one}
     *
     * @param model the model
     */
    public static Map<String, @Nullable Object> changes(Entity model) {
        Written written = written(model);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (written != null) {
            written.names(meta(model)).forEach(name -> values.put(name, written.after(meta(model), name)));
        }
        return values;
    }

    private static @Nullable Written written(Entity model) {
        return model.extras == null ? null : model.extras.written;
    }

    /**
     * {@return how a model's points in time are written as JSON, or null if it does not say}
     *
     * @param model the model
     */
    public static @Nullable DateTimeFormatter dateFormat(Entity model) {
        return model.dateFormat();
    }

    /**
     * {@return what this very model shows in maps and JSON if it is not what its class says, or null}
     *
     * @param model the model
     */
    public static @Nullable Display display(Entity model) {
        return model.extras == null ? null : model.extras.display;
    }

    /**
     * Says what this very model shows in maps and JSON.
     *
     * @param model the model
     * @param change makes it of what it was
     */
    public static void display(Entity model, UnaryOperator<Display> change) {
        Extras extras = extras(model);
        Display now = extras.display;
        extras.display = change.apply(now == null ? Display.of(meta(model)) : now);
    }

    /**
     * Calls the model's own method for an event.
     *
     * @param model the model
     * @param event what happens
     */
    public static void happen(Entity model, ModelEvent event) {
        model.happen(event);
    }

    /**
     * {@return the names of the columns that changed since the model was read or saved last}
     *
     * @param model the model
     */
    public static List<String> changed(Entity model) {
        List<String> changed = new ArrayList<>(4);
        List<ColumnMeta> columns = meta(model).columns();
        for (int ordinal : changedColumns(model)) {
            changed.add(columns.get(ordinal).name());
        }
        changed.addAll(changedAttributes(model));
        return changed;
    }

    /**
     * {@return whether any column changed since the model was read or saved last}
     *
     * @param model the model
     */
    public static boolean isChanged(Entity model) {
        ModelMeta<Entity> meta = meta(model);
        Object baseline = baseline(model);
        int count = meta.columns().size();
        for (int i = 0; i < count; i++) {
            if (isChanged(model, meta, baseline, i)) {
                return true;
            }
        }
        return !changedAttributes(model).isEmpty();
    }

    /**
     * {@return whether a column changed since the model was read or saved last}
     *
     * @param model the model
     * @param column the column's or the field's name
     */
    public static boolean isChanged(Entity model, String column) {
        ModelMeta<Entity> meta = meta(model);
        int ordinal = meta.ordinal(column);
        return ordinal >= 0
                ? isChanged(model, meta, baseline(model), ordinal)
                : changedAttributes(model).contains(column);
    }

    private static boolean isChanged(Entity model, ModelMeta<Entity> meta, @Nullable Object baseline, int ordinal) {
        Binding<Entity> binding = meta.binding();
        return baseline == null
                ? binding.get(model, ordinal) != null
                : binding.changed(model, baseline, ordinal)
                        && !(binding.get(model, ordinal) instanceof BigDecimal now
                                && Snapshots.same(now, binding.original(baseline, ordinal)));
    }

    /**
     * {@return a copy of a column's value that no later change of it reaches}
     *
     * @param meta the model
     * @param column the column's or the field's name
     * @param value the value, or null
     */
    public static @Nullable Object copyOf(ModelMeta<?> meta, String column, @Nullable Object value) {
        int ordinal = meta.ordinal(column);
        return ordinal >= 0 && meta.columns().get(ordinal).converter() instanceof NamedConverter converter
                ? Snapshots.copy(converter, value)
                : Snapshots.copy(value);
    }

    /**
     * {@return the ordinals of the columns that changed since the model was read or saved last, in order}
     *
     * @param model the model
     */
    public static int[] changedColumns(Entity model) {
        ModelMeta<Entity> meta = meta(model);
        Object baseline = baseline(model);
        int count = meta.columns().size();
        int[] changed = NO_COLUMNS;
        int found = 0;
        for (int i = 0; i < count; i++) {
            if (isChanged(model, meta, baseline, i)) {
                if (found == changed.length) {
                    changed = Arrays.copyOf(changed, found == 0 ? 4 : count);
                }
                changed[found++] = i;
            }
        }
        return found == changed.length ? changed : Arrays.copyOf(changed, found);
    }

    /**
     * {@return the names of the attributes without a field that changed since the model was read or saved last}
     *
     * @param model the model
     */
    public static List<String> changedAttributes(Entity model) {
        Map<String, @Nullable Object> now = attributes(model);
        if (now.isEmpty()) {
            return List.of();
        }
        Map<String, @Nullable Object> before = originalAttributes(model);
        List<String> changed = new ArrayList<>(4);
        now.forEach((name, value) -> {
            if (!before.containsKey(name) || !Snapshots.same(value, before.get(name))) {
                changed.add(name);
            }
        });
        return changed;
    }

    /**
     * Takes back all changes since the model was read or saved last.
     *
     * @param model a model that exists
     * @return the new values of the columns that had changed, for {@link #reapply}
     */
    public static Map<String, @Nullable Object> revert(Entity model) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (String column : changed(model)) {
            changes.put(column, get(model, column));
            if (meta(model).ordinal(column) < 0 && !originalAttributes(model).containsKey(column)) {
                take(model, column);
            } else {
                put(model, column, copyOf(meta(model), column, original(model, column)));
            }
        }
        return changes;
    }

    /**
     * Makes changes that were taken back.
     *
     * @param model the model
     * @param changes what {@link #revert} returned
     */
    public static void reapply(Entity model, Map<String, @Nullable Object> changes) {
        changes.forEach((column, value) -> put(model, column, value));
    }

    /**
     * Sets a column to a value of its field's own type, which is not converted.
     *
     * @param model the model
     * @param column the column's or the field's name
     * @param value the value
     */
    public static void put(Entity model, String column, @Nullable Object value) {
        ModelMeta<Entity> meta = meta(model);
        int ordinal = meta.ordinal(column);
        if (ordinal >= 0) {
            meta.binding().set(model, ordinal, value);
        } else {
            bag(model).put(column, value);
        }
    }

    /**
     * Gives a model an attribute that was computed of its row, which is no change of the model.
     *
     * @param model the model
     * @param name the attribute, which has no field
     * @param value the value
     */
    public static void compute(Entity model, String name, @Nullable Object value) {
        Map<String, @Nullable Object> held = new LinkedHashMap<>(originalAttributes(model));
        held.put(name, value);
        bag(model).put(name, value);
        Extras extras = model.extras;
        if (extras != null) {
            extras.bagSnapshot = held;
        }
    }

    /**
     * {@return the handle of a relation}
     *
     * @param model the model
     * @param relation which relation of its class
     */
    public static RelationSlot slot(Entity model, RelationDefinition relation) {
        ModelMeta<Entity> meta = meta(model);
        return meta.binding().relation(model, meta.relationField(relation.ordinal()));
    }

    /**
     * Points a model to those that were set in its relations before they had a key, as it is about to be written.
     *
     * @param model the model
     * @throws io.eloquent.api.error.InvalidQueryException if one of them still has none
     */
    public static void settle(Entity model) {
        ModelMeta<Entity> meta = meta(model);
        int count = meta.relationNames().size();
        for (int i = 0; i < count; i++) {
            RelationSlot slot = meta.binding().relation(model, i);
            if (slot != null) { // or the class forgot to make it, which is said where it is used
                slot.settle();
            }
        }
    }

    /**
     * {@return the connection on which a model is written: the one it was read from, or its class's}
     *
     * @param model the model
     */
    public static Database database(Entity model) {
        return model.origin == null ? Connections.of(meta(model).connection()) : model.origin.database();
    }
}
