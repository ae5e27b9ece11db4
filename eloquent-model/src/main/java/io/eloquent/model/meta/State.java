package io.eloquent.model.meta;

import io.eloquent.query.Database;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads and changes what an {@link Entity} carries beside its fields. For the library's own rooms. */
public final class State {
    private State() {}

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
        return model.recentlyCreated;
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
        model.snapshot = meta(model).binding().snapshot(model);
        keepBag(model);
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
     * Notes that a model was updated just now, so that {@link #changes} are known; its originals stay what they were until
     * {@link #syncUpdated}.
     *
     * @param model the model
     */
    public static void updated(Entity model) {
        Extras extras = extras(model);
        Object after = meta(model).binding().snapshot(model);
        extras.update = new Extras.Update(
                model.snapshot == null ? after : model.snapshot,
                originalAttributes(model),
                after,
                extras.bag == null ? Map.of() : copy(extras.bag));
        extras.announcing = true;
    }

    /**
     * Makes what was written by the last update a model's originals.
     *
     * @param model the model
     */
    public static void syncUpdated(Entity model) {
        Extras extras = extras(model);
        extras.announcing = false;
        Extras.Update update = extras.update;
        if (update != null) {
            model.snapshot = update.after();
            extras.bagSnapshot = update.bagAfter();
        }
    }

    /**
     * {@return whether a model was written, and those who want to hear of it are being told just now}
     *
     * @param model the model
     */
    public static boolean isAnnouncing(Entity model) {
        return model.extras != null && model.extras.announcing;
    }

    /**
     * {@return the columns that the last update changed, with their values before it and after it; empty if there was none}
     *
     * @param model the model
     * @param after whether it is the values after it
     */
    public static Map<String, @Nullable Object> changes(Entity model, boolean after) {
        Extras.Update update = model.extras == null ? null : model.extras.update;
        if (update == null) {
            return Map.of();
        }
        ModelMeta<Entity> meta = meta(model);
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (ColumnMeta column : meta.columns()) {
            Object was = meta.binding().original(update.before(), column.ordinal());
            Object is = meta.binding().original(update.after(), column.ordinal());
            if (!Snapshots.same(was, is)) {
                changes.put(column.name(), after ? is : was);
            }
        }
        update.bagAfter().forEach((name, value) -> {
            if (!Snapshots.same(value, update.bagBefore().get(name))) {
                changes.put(name, after ? value : update.bagBefore().get(name));
            }
        });
        return changes;
    }

    /**
     * Sets one field and its original, as when a single column was written or read.
     *
     * @param model a model that exists
     * @param column the column's name
     * @param value its value
     */
    public static void setSynced(Entity model, String column, @Nullable Object value) {
        Map<String, @Nullable Object> others = revert(model);
        set(model, column, value);
        sync(model);
        others.remove(meta(model).columnName(column));
        reapply(model, others);
    }

    /**
     * Takes back that a model was inserted, as when its transaction was rolled back.
     *
     * @param model the model
     * @param madeKey the key column that the database had made, or null
     */
    public static void neverCreated(Entity model, @Nullable String madeKey) {
        gone(model);
        model.recentlyCreated = false;
        int ordinal = madeKey == null ? -1 : meta(model).ordinal(madeKey);
        if (ordinal >= 0) {
            meta(model)
                    .binding()
                    .set(
                            model,
                            ordinal,
                            meta(model).columns().get(ordinal).isPrimitive()
                                    ? meta(model).convert(ordinal, 0)
                                    : null);
        } else if (madeKey != null) {
            take(model, madeKey);
        }
    }

    /**
     * Takes back that a model's row is gone, as when its transaction was rolled back.
     *
     * @param model the model
     * @param snapshot what {@link #snapshot} was before
     */
    public static void neverDeleted(Entity model, @Nullable Object snapshot) {
        model.exists = true;
        model.snapshot = snapshot;
    }

    /**
     * {@return the copy of a model's fields as they were read or saved last, or null}
     *
     * @param model the model
     */
    public static @Nullable Object snapshot(Entity model) {
        return model.snapshot;
    }

    private static void keepBag(Entity model) {
        Extras extras = model.extras;
        if (extras != null && extras.bag != null) {
            extras.bagSnapshot = copy(extras.bag);
        }
    }

    private static Map<String, @Nullable Object> copy(Map<String, @Nullable Object> bag) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        bag.forEach((name, value) -> copy.put(name, Snapshots.copy(value)));
        return copy;
    }

    /**
     * Notes that a model's row was inserted just now.
     *
     * @param model the model
     */
    public static void syncCreated(Entity model) {
        sync(model);
        model.recentlyCreated = true;
    }

    /**
     * Notes that a model's row is gone.
     *
     * @param model the model
     */
    public static void gone(Entity model) {
        model.exists = false;
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
     * {@return a column's value when the model was read or saved last, or null}
     *
     * @param model the model
     * @param column the name
     */
    public static @Nullable Object original(Entity model, String column) {
        ModelMeta<Entity> meta = meta(model);
        int ordinal = meta.ordinal(column);
        if (ordinal >= 0) {
            return model.snapshot == null ? null : meta.binding().original(model.snapshot, ordinal);
        }
        return originalAttributes(model).get(column);
    }

    private static Map<String, @Nullable Object> originalAttributes(Entity model) {
        Extras extras = model.extras;
        return extras == null || extras.bagSnapshot == null ? Map.of() : extras.bagSnapshot;
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
        ModelMeta<Entity> meta = meta(model);
        List<String> changed = new ArrayList<>(4);
        for (ColumnMeta column : meta.columns()) {
            if (model.snapshot == null
                    ? meta.binding().get(model, column.ordinal()) != null
                    : meta.binding().changed(model, model.snapshot, column.ordinal())) {
                changed.add(column.name());
            }
        }
        Map<String, @Nullable Object> before = originalAttributes(model);
        attributes(model).forEach((name, value) -> {
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
                put(model, column, original(model, column));
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

    /** Sets a column to a value that it held before, so that nothing is to be converted. */
    private static void put(Entity model, String column, @Nullable Object value) {
        ModelMeta<Entity> meta = meta(model);
        int ordinal = meta.ordinal(column);
        if (ordinal >= 0) {
            meta.binding().set(model, ordinal, value);
        } else {
            bag(model).put(column, value);
        }
    }

    /**
     * {@return the handle of a relation}
     *
     * @param model the model
     * @param relation which relation of its class
     */
    public static RelationSlot slot(Entity model, RelationDefinition relation) {
        return meta(model).binding().relation(model, relation.ordinal());
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
