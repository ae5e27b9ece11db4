package io.eloquent.model.persist;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.EloquentException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.api.error.StaleModelException;
import io.eloquent.api.error.VetoException;
import io.eloquent.api.key.KeyGenerator;
import io.eloquent.model.event.Events;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.Hashing;
import io.eloquent.model.meta.ModelEvent;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.State;
import io.eloquent.query.Database;
import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Delete;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Update;
import io.eloquent.query.ast.Value;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Saves and deletes models. Holds no state. */
public final class Persistence {
    private Persistence() {}

    /** {@return now, in the precision that every database keeps: microseconds} */
    public static Instant now() {
        return Clocks.now();
    }

    /**
     * Inserts a new model, or updates the columns of an existing one that changed, and tells those who want to hear of it:
     * {@code saving}, {@code creating} or {@code updating}, the statement, {@code created} or {@code updated}, {@code saved}.
     *
     * @param model the model
     * @throws ModelNotFoundException if the row that is to be updated is gone
     * @throws StaleModelException if somebody else has changed it
     * @throws VetoException if a listener says no; then nothing was written
     */
    public static void save(Entity model) {
        save(model, false);
    }

    private static void save(Entity model, boolean touching) {
        if (State.isAnnouncing(model)) {
            saveAgain(model);
            return;
        }
        makeKey(model);
        Events.tell(ModelEvent.SAVING, model);
        if (!State.exists(model)) {
            Events.tell(ModelEvent.CREATING, model);
            insert(model);
            Events.tell(ModelEvent.CREATED, model);
            Events.tell(ModelEvent.SAVED, model);
        } else if (touching || !State.changed(model).isEmpty()) {
            Events.tell(ModelEvent.UPDATING, model);
            boolean isWritten = update(model);
            try {
                if (isWritten) {
                    Events.tell(ModelEvent.UPDATED, model);
                }
                Events.tell(ModelEvent.SAVED, model);
            } finally {
                if (isWritten) {
                    State.syncUpdated(model);
                }
            }
        } else {
            Events.tell(ModelEvent.SAVED, model);
        }
    }

    /** A listener of {@code updated} or {@code saved} saves the model again: only what it changed is written, if anything. */
    private static void saveAgain(Entity model) {
        State.syncUpdated(model);
        if (!State.changed(model).isEmpty()) {
            save(model, false);
        }
    }

    /**
     * Sets one column and writes it, with {@code updated_at}. Whatever else changed stays a change, not yet written.
     *
     * @param model a model that exists
     * @param column the column
     * @param value its new value
     */
    public static void saveOnly(Entity model, String column, @Nullable Object value) {
        only(model, column, value, Persistence::save);
    }

    private static void only(Entity model, String column, @Nullable Object value, Consumer<Entity> write) {
        Map<String, @Nullable Object> others = State.revert(model);
        Object before = State.get(model, column);
        boolean isWritten = false;
        try {
            State.set(model, column, value);
            write.accept(model);
            isWritten = true;
        } finally {
            if (!isWritten) {
                State.revert(model);
                State.set(model, column, before);
            }
            others.remove(column);
            others.remove(State.meta(model).updatedAt());
            State.reapply(model, others);
        }
    }

    /**
     * Updates the columns that changed, and {@code updated_at} in any case.
     *
     * @param model a model that exists
     */
    public static void touch(Entity model) {
        ModelMeta<Entity> meta = State.meta(model);
        if (meta.updatedAt() != null && !State.changed(model).contains(meta.updatedAt())) {
            stamp(model, meta.updatedAt(), now());
        }
        save(model, true);
    }

    /**
     * Marks a model as deleted: {@code deleting}, the statement, {@code trashed}, {@code deleted}.
     *
     * @param model a model that exists and has soft deletes
     * @param deletedAt the column
     */
    public static void trash(Entity model, String deletedAt) {
        Events.tell(ModelEvent.DELETING, model);
        only(model, deletedAt, timestamp(State.meta(model), deletedAt, now()), Persistence::updateAndSync);
        Events.tell(ModelEvent.TRASHED, model);
        Events.tell(ModelEvent.DELETED, model);
    }

    private static void updateAndSync(Entity model) {
        if (update(model)) {
            State.syncUpdated(model);
        }
    }

    /**
     * Takes a soft deletion back: {@code restoring}, the events of a save, {@code restored}.
     *
     * @param model a model that exists
     * @param deletedAt the column
     */
    public static void restore(Entity model, String deletedAt) {
        Events.tell(ModelEvent.RESTORING, model);
        saveOnly(model, deletedAt, null);
        Events.tell(ModelEvent.RESTORED, model);
    }

    /**
     * {@return whether the row was there} Deletes it for good: {@code forceDeleting} and {@code forceDeleted} around the events of
     * a deletion.
     *
     * @param model a model that exists
     */
    public static boolean forceDelete(Entity model) {
        Events.tell(ModelEvent.FORCE_DELETING, model);
        boolean deleted = delete(model);
        Events.tell(ModelEvent.FORCE_DELETED, model);
        return deleted;
    }

    /**
     * Adds to a column in the database itself, {@code update … set votes = votes + ?}, and to the model's field. Whatever else
     * changed stays a change, not yet written.
     *
     * @param model a model that exists
     * @param column the column
     * @param operator {@code +} or {@code -}
     * @param amount how much
     */
    public static void add(Entity model, String column, char operator, Number amount) {
        ModelMeta<Entity> meta = State.meta(model);
        String name = meta.columnName(column);
        Object now = State.get(model, name);
        if (!(now instanceof Number number)) {
            throw new MappingException(meta.name() + "." + column + (now == null ? " is null" : " is no number")
                    + ", and nothing can be added to it: set it, and save()");
        }
        BigDecimal operand = new BigDecimal(amount.toString());
        BigDecimal sum = new BigDecimal(number.toString()).add(operator == '+' ? operand : operand.negate());
        Map<String, @Nullable Object> others = State.revert(model);
        try {
            State.set(model, name, sum);
            Events.tell(ModelEvent.UPDATING, model);
            ColumnRef ref = new ColumnRef(null, name);
            stampChange(model);
            write(model, new Assignment(ref, new Arithmetic(ref, operator, new Value(amount))));
            Events.tell(ModelEvent.UPDATED, model);
            State.syncUpdated(model);
        } catch (RuntimeException e) {
            if (State.isAnnouncing(model)) {
                State.syncUpdated(model);
            } else {
                State.revert(model);
            }
            throw e;
        } finally {
            others.remove(name);
            others.remove(meta.updatedAt());
            State.reapply(model, others);
        }
    }

    private static void stampChange(Entity model) {
        String updatedAt = State.meta(model).updatedAt();
        if (updatedAt != null && !Clocks.isStopped() && !State.changed(model).contains(updatedAt)) {
            stamp(model, updatedAt, now());
        }
    }

    /** Sets a timestamp in the type that its field has. */
    private static void stamp(Entity model, @Nullable String column, Instant time) {
        if (column != null) {
            State.set(model, column, timestamp(State.meta(model), column, time));
        }
    }

    /**
     * {@return a time in the type that a column's field has}
     *
     * @param meta the model
     * @param column the column
     * @param time the time
     */
    public static Object timestamp(ModelMeta<?> meta, String column, Instant time) {
        int ordinal = meta.ordinal(column);
        Type type = ordinal < 0 ? Instant.class : meta.columns().get(ordinal).type();
        if (type == LocalDateTime.class) {
            return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        }
        return type == OffsetDateTime.class ? time.atOffset(ZoneOffset.UTC) : time;
    }

    /** A key that the class's generator makes is there before anybody is told. */
    private static void makeKey(Entity model) {
        ModelMeta<Entity> meta = State.meta(model);
        KeyGenerator<?> generator = meta.keyGenerator();
        if (generator != null && !State.exists(model)) {
            String key = meta.singleKey("@GeneratedKey");
            if (State.get(model, key) == null) {
                State.set(model, key, generator.next());
            }
        }
    }

    private static void insert(Entity model) {
        Hashing.apply(model);
        ModelMeta<Entity> meta = State.meta(model);
        if (!Clocks.isStopped() && (meta.createdAt() != null || meta.updatedAt() != null)) {
            Instant now = now();
            stampNew(model, meta.createdAt(), now);
            stampNew(model, meta.updatedAt(), now);
        }
        ColumnMeta version = meta.version();
        if (version != null) {
            Object number = meta.binding().get(model, version.ordinal());
            if (number == null || ((Number) number).longValue() == 0) {
                State.set(model, version.name(), 1);
            }
        }
        String madeKey = madeKey(model, meta);
        Database database = State.database(model);
        InsertText insert = InsertText.of(model, meta, madeKey, database);
        if (madeKey == null) {
            database.write(insert.sql());
        } else {
            Object key = database.insertGetKey(insert.sql(), madeKey);
            if (key != null) {
                State.set(model, madeKey, database.codecs().of(Long.class).convert(key));
            }
        }
        if (State.origin(model) == null) {
            State.originate(model, new Origin(database, List.of(model)));
        }
        State.syncCreated(model);
        if (!meta.readBack().isEmpty()) {
            readBack(model, meta, database);
        }
        if (database.transactionLevel() > 0) {
            database.afterRollback(() -> State.neverCreated(model, madeKey));
        }
    }

    private static void stampNew(Entity model, @Nullable String column, Instant now) {
        if (column != null && State.get(model, column) == null) {
            stamp(model, column, now);
        }
    }

    /** Reads the columns on which the database has the last word. */
    private static void readBack(Entity model, ModelMeta<Entity> meta, Database database) {
        Select select = row(model)
                .withColumns(meta.readBack().stream()
                        .map(column -> (Expr) new ColumnRef(null, column.name()))
                        .toList());
        List<Codec<?>> codecs = meta.readBack().stream()
                .<Codec<?>>map(column -> meta.codec(column.ordinal(), database.codecs()))
                .toList();
        database.read(database.compile(select), true, rows -> {
            if (rows.next()) {
                for (int i = 0; i < codecs.size(); i++) {
                    State.set(
                            model, meta.readBack().get(i).name(), codecs.get(i).read(rows, i + 1));
                }
            }
            return true;
        });
        State.sync(model);
    }

    /** {@return the key column that the database is to fill, or null if the model has its key} */
    private static @Nullable String madeKey(Entity model, ModelMeta<Entity> meta) {
        for (String key : meta.primaryKey()) {
            Object value = State.get(model, key);
            boolean missing = value == null
                    || value instanceof Number number && number.longValue() == 0 && isPrimitive(meta, key);
            if (missing && meta.isIncrementing()) {
                return key;
            }
            if (missing) {
                throw new MappingException(meta.name() + " has no value for its key \"" + key
                        + "\", and the database makes none: set it before save()");
            }
        }
        return null;
    }

    private static boolean isPrimitive(ModelMeta<Entity> meta, String column) {
        int ordinal = meta.ordinal(column);
        return ordinal >= 0 && meta.columns().get(ordinal).isPrimitive();
    }

    /** {@return whether anything was written} */
    private static boolean update(Entity model) {
        Hashing.apply(model);
        if (State.changed(model).isEmpty()) {
            return false;
        }
        stampChange(model);
        write(model, null);
        return true;
    }

    /**
     * Writes what changed.
     *
     * @param instead what is assigned to its column instead of the field's value, or null
     */
    private static void write(Entity model, @Nullable Assignment instead) {
        ModelMeta<Entity> meta = State.meta(model);
        ColumnMeta version = meta.version();
        Object versionBefore = version == null ? null : State.original(model, version.name());
        if (version != null && versionBefore != null) {
            State.set(model, version.name(), ((Number) versionBefore).longValue() + 1);
        }
        List<Assignment> assignments = new ArrayList<>();
        for (String column : State.changed(model)) {
            assignments.add(
                    instead != null && instead.column().name().equals(column)
                            ? instead
                            : new Assignment(new ColumnRef(null, column), new Value(storedOf(model, meta, column))));
        }
        Database database = State.database(model);
        boolean isWritten = false;
        try {
            int updated = database.write(database.compile(new Update(assignments, versioned(model, versionBefore))));
            if (updated == 0 && !database.isPretending()) {
                throw notUpdated(model, meta, database, versionBefore);
            }
            isWritten = true;
        } finally {
            if (!isWritten && version != null) {
                State.set(model, version.name(), versionBefore);
            }
        }
        if (!meta.readBack().isEmpty()) {
            Object before = State.snapshot(model);
            readBack(model, meta, database);
            State.neverDeleted(model, before);
        }
        State.updated(model);
    }

    /** {@return a model's row, if it still has the version that was read} */
    private static Select versioned(Entity model, @Nullable Object version) {
        Select row = row(model);
        ColumnMeta column = State.meta(model).version();
        return version == null || column == null
                ? row
                : row.withWhere(row.where()
                        .plus(
                                Connective.AND,
                                new Comparison(new ColumnRef(null, column.name()), "=", new Value(version))));
    }

    private static EloquentException notUpdated(
            Entity model, ModelMeta<Entity> meta, Database database, @Nullable Object version) {
        boolean isThere = version != null && database.read(database.compile(row(model)), true, ResultSet::next);
        return isThere
                ? new StaleModelException("Somebody else has changed the row of this " + meta.name() + " in table "
                        + meta.table() + " since it was read: nothing was written. refresh() it, and decide anew")
                : new ModelNotFoundException("The row of this " + meta.name() + " is gone from table " + meta.table()
                        + ": nothing was updated. To write it again, replicate() and save() the copy");
    }

    private static @Nullable Object storedOf(Entity model, ModelMeta<Entity> meta, String column) {
        int ordinal = meta.ordinal(column);
        Object value = State.get(model, column);
        return ordinal < 0 ? value : meta.columns().get(ordinal).stored(value);
    }

    /**
     * {@return whether the row was there} Deletes it: {@code deleting}, the statement, {@code deleted}.
     *
     * @param model a model that exists
     * @throws StaleModelException if the model has a version, and somebody else has changed its row
     * @throws VetoException if a listener says no; then nothing was written
     */
    public static boolean delete(Entity model) {
        Events.tell(ModelEvent.DELETING, model);
        Database database = State.database(model);
        ModelMeta<Entity> meta = State.meta(model);
        ColumnMeta version = meta.version();
        Object versionBefore = version == null ? null : State.original(model, version.name());
        int deleted = database.write(database.compile(new Delete(versioned(model, versionBefore))));
        if (deleted == 0 && versionBefore != null && !database.isPretending()) {
            EloquentException problem = notUpdated(model, meta, database, versionBefore);
            if (problem instanceof StaleModelException) {
                throw problem;
            }
        }
        Object snapshot = State.snapshot(model);
        State.gone(model);
        if (database.transactionLevel() > 0) {
            database.afterRollback(() -> State.neverDeleted(model, snapshot));
        }
        Events.tell(ModelEvent.DELETED, model);
        return deleted > 0;
    }

    /**
     * {@return the one row of a model, by the key that it was read with}
     *
     * @param model a model that exists
     */
    public static Select row(Entity model) {
        ModelMeta<Entity> meta = State.meta(model);
        Conditions where = Conditions.NONE;
        for (String key : meta.primaryKey()) {
            Object value = State.original(model, key);
            if (value == null) {
                throw new MappingException(meta.name() + " was read without its key \"" + key
                        + "\": select it as well, or it cannot be written");
            }
            where = where.plus(
                    Connective.AND,
                    new Comparison(new ColumnRef(null, key), "=", new Value(storedKey(meta, key, value))));
        }
        return Select.from(new Table(meta.table(), null)).withWhere(where);
    }

    private static Object storedKey(ModelMeta<Entity> meta, String key, Object value) {
        int ordinal = meta.ordinal(key);
        Object stored = ordinal < 0 ? value : meta.columns().get(ordinal).stored(value);
        return stored == null ? value : stored;
    }
}
