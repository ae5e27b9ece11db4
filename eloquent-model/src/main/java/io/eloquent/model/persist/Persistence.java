package io.eloquent.model.persist;

import io.eloquent.api.error.EloquentException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.api.error.StaleModelException;
import io.eloquent.api.error.VetoException;
import io.eloquent.model.event.Events;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelEvent;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.State;
import io.eloquent.query.Database;
import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Saves and deletes models, and tells those who want to hear of it. Holds no state. */
public final class Persistence {
    private Persistence() {}

    /** {@return now, in the precision that every database keeps: microseconds} */
    public static Instant now() {
        return Clocks.now();
    }

    /**
     * {@return whether it is saved; false if a listener said no, and nothing was written} Inserts a new model, or updates the
     * columns of an existing one that changed: {@code saving}, {@code creating} or {@code updating}, the statement,
     * {@code created} or {@code updated}, {@code saved}. A listener that saves the model which it hears of writes what it
     * changed; before anything is written, and where it changed nothing, that does nothing.
     *
     * @param model the model
     * @param orFail whether it is thrown on that a listener says no
     * @throws ModelNotFoundException if the row that is to be updated is gone
     * @throws StaleModelException if somebody else has changed it
     * @throws VetoException if a listener says no, and that is to be thrown on
     */
    public static boolean save(Entity model, boolean orFail) {
        byte outer = State.begin(model);
        try {
            if (State.isAsking(outer) || State.isTelling(outer) && State.exists(model) && !State.isChanged(model)) {
                return true;
            }
            State.settle(model);
            return write(model, orFail);
        } finally {
            State.end(model, outer);
        }
    }

    private static boolean write(Entity model, boolean orFail) {
        return State.exists(model) ? saveExisting(model, orFail) : saveNew(model, orFail);
    }

    private static boolean saveNew(Entity model, boolean orFail) {
        ModelMeta<Entity> meta = State.meta(model);
        NewRow row = new NewRow(model, meta);
        boolean isWritten = false;
        try {
            row.makeKey();
            if (!Events.allow(ModelEvent.SAVING, model, orFail) || !Events.allow(ModelEvent.CREATING, model, orFail)) {
                return false;
            }
            Touch.with(model, () -> row.insert(State.database(model)));
            isWritten = true;
        } finally {
            if (!isWritten) {
                row.takeBack();
            }
        }
        Events.tell(ModelEvent.CREATED, model);
        Events.tell(ModelEvent.SAVED, model);
        return true;
    }

    private static boolean saveExisting(Entity model, boolean orFail) {
        if (!Events.allow(ModelEvent.SAVING, model, orFail)) {
            return false;
        }
        if (State.isChanged(model)) {
            if (!Events.allow(ModelEvent.UPDATING, model, orFail)) {
                return false;
            }
            if (update(model, null)) {
                Events.tell(ModelEvent.UPDATED, model);
            }
        }
        Events.tell(ModelEvent.SAVED, model);
        return true;
    }

    /**
     * {@return whether anything had changed} Writes it.
     *
     * @param instead what is assigned to its column instead of the field's value, or null
     */
    private static boolean update(Entity model, @Nullable Assignment instead) {
        ChangedRow row = ChangedRow.of(model, State.meta(model));
        if (row == null) {
            return false;
        }
        boolean isWritten = false;
        try {
            Touch.with(model, () -> row.update(State.database(model), instead));
            isWritten = true;
        } finally {
            if (!isWritten) {
                row.takeBack();
            }
        }
        return true;
    }

    /**
     * {@return whether it is saved; false if a listener said no} Sets one column and saves it, with {@code updated_at}. Whatever
     * else changed stays a change, not yet written.
     *
     * @param model a model that exists
     * @param column the column's name
     * @param value its new value
     */
    public static boolean saveOnly(Entity model, String column, @Nullable Object value) {
        byte outer = State.begin(model);
        try {
            return only(model, column, value, one -> write(one, false));
        } finally {
            State.end(model, outer);
        }
    }

    private static boolean only(Entity model, String column, @Nullable Object value, Predicate<Entity> write) {
        Map<String, @Nullable Object> others = State.revert(model);
        boolean isWritten = false;
        try {
            State.set(model, column, value);
            isWritten = write.test(model);
            return isWritten;
        } finally {
            if (isWritten) {
                others.remove(column);
                others.remove(State.meta(model).updatedAt());
            } else {
                State.revert(model);
            }
            State.reapply(model, others);
        }
    }

    /**
     * {@return whether it is saved; false if a listener said no} Saves what changed, and {@code updated_at} in any case.
     *
     * @param model a model that exists, of a class that keeps the time of updates
     */
    public static boolean touch(Entity model) {
        ModelMeta<Entity> meta = State.meta(model);
        String updatedAt = meta.updatedAt();
        if (updatedAt == null || Clocks.isStopped()) {
            return false;
        }
        Stamps stamps = new Stamps(model);
        boolean isWritten = false;
        try {
            if (!State.isChanged(model, updatedAt)) {
                stamps.set(updatedAt, timestamp(meta, updatedAt, now()));
            }
            isWritten = save(model, false);
            return isWritten;
        } finally {
            if (!isWritten) {
                stamps.takeBack();
            }
        }
    }

    /**
     * {@return whether it is deleted; false if a listener said no} Marks a model as deleted: {@code deleting}, the statement,
     * {@code trashed}, {@code deleted}. Whatever else changed stays a change, not yet written.
     *
     * @param model a model that exists and has soft deletes
     * @param deletedAt the column
     * @param orFail whether it is thrown on that a listener says no
     */
    public static boolean trash(Entity model, String deletedAt, boolean orFail) {
        byte outer = State.begin(model);
        try {
            if (State.isAsking(outer)) {
                return true;
            }
            if (!Events.allow(ModelEvent.DELETING, model, orFail)) {
                return false;
            }
            only(model, deletedAt, timestamp(State.meta(model), deletedAt, now()), one -> {
                update(one, null);
                return true;
            });
            Events.tell(ModelEvent.TRASHED, model);
            Events.tell(ModelEvent.DELETED, model);
            return true;
        } finally {
            State.end(model, outer);
        }
    }

    /**
     * {@return whether it is restored; false if a listener said no} Takes a soft deletion back: {@code restoring}, the events of
     * a save, {@code restored}. Whatever else changed stays a change, not yet written.
     *
     * @param model a model that exists
     * @param deletedAt the column
     * @param orFail whether it is thrown on that a listener says no
     */
    public static boolean restore(Entity model, String deletedAt, boolean orFail) {
        byte outer = State.begin(model);
        try {
            if (State.isAsking(outer)) {
                return true;
            }
            if (!Events.allow(ModelEvent.RESTORING, model, orFail)
                    || !only(model, deletedAt, null, one -> write(one, orFail))) {
                return false;
            }
            Events.tell(ModelEvent.RESTORED, model);
            return true;
        } finally {
            State.end(model, outer);
        }
    }

    /**
     * {@return whether the row was there; false if a listener said no} Deletes it: {@code deleting}, the statement,
     * {@code deleted}; of a model with soft deletes, {@code forceDeleting} and {@code forceDeleted} around them.
     *
     * @param model a model that exists
     * @param orFail whether it is thrown on that a listener says no
     * @throws StaleModelException if the model has a version, and somebody else has changed its row
     */
    public static boolean delete(Entity model, boolean orFail) {
        boolean isForced = State.meta(model).deletedAt() != null;
        byte outer = State.begin(model);
        try {
            if (State.isAsking(outer)) {
                return true;
            }
            if (isForced && !Events.allow(ModelEvent.FORCE_DELETING, model, orFail)
                    || !Events.allow(ModelEvent.DELETING, model, orFail)) {
                return false;
            }
            boolean wasThere = Touch.withDeletion(model, () -> deleteRow(model));
            Events.tell(ModelEvent.DELETED, model);
            if (isForced) {
                Events.tell(ModelEvent.FORCE_DELETED, model);
            }
            return wasThere;
        } finally {
            State.end(model, outer);
        }
    }

    private static boolean deleteRow(Entity model) {
        ModelMeta<Entity> meta = State.meta(model);
        Database database = State.database(model);
        int deleted = database.write(ChangedRow.delete(model, meta, database));
        if (deleted == 0 && meta.version() != null && !database.isPretending() && isThere(model, database)) {
            throw stale(model, meta);
        }
        if (database.transactionLevel() > 0) {
            database.afterRollback(State.memento(model));
        }
        State.gone(model);
        return deleted > 0;
    }

    /**
     * {@return whether it is written; false if a listener said no} Adds to a column in the database itself,
     * {@code update … set votes = votes + ?}, and to the model's field. Whatever else changed stays a change, not yet written.
     *
     * @param model a model that exists
     * @param column the column's or the field's name
     * @param operator {@code +} or {@code -}
     * @param amount how much
     * @param others other columns that are set by the same statement
     * @throws MappingException if a field is null or no number, or cannot hold its new value; then nothing was written
     */
    public static boolean add(Entity model, String column, char operator, Number amount, Map<String, ?> others) {
        String name = State.meta(model).columnName(column);
        byte outer = State.begin(model);
        Map<String, @Nullable Object> pending = State.revert(model);
        boolean isWritten = false;
        try {
            Object sum = sum(model, name, operator, amount);
            others.forEach((other, value) -> State.set(model, other, value));
            State.set(model, name, sum);
            if (!Events.allow(ModelEvent.UPDATING, model, false)) {
                return false;
            }
            ColumnRef ref = new ColumnRef(null, name);
            boolean isChanged = update(model, new Assignment(ref, new Arithmetic(ref, operator, new Value(amount))));
            isWritten = true;
            if (isChanged) {
                Events.tell(ModelEvent.UPDATED, model);
            }
            return true;
        } finally {
            reapply(model, pending, name, operator, amount, others, isWritten);
            State.end(model, outer);
        }
    }

    /** Makes changes that were there before once more; one of the column that was added to, with the addition. */
    private static void reapply(
            Entity model,
            Map<String, @Nullable Object> pending,
            String column,
            char operator,
            Number amount,
            Map<String, ?> others,
            boolean isWritten) {
        if (isWritten) {
            ModelMeta<Entity> meta = State.meta(model);
            others.keySet().forEach(other -> pending.remove(meta.columnName(other)));
            pending.remove(meta.updatedAt());
        } else {
            State.revert(model);
        }
        State.reapply(model, pending);
        if (isWritten && pending.get(column) != null) {
            State.set(model, column, sum(model, column, operator, amount));
        }
    }

    private static Object sum(Entity model, String column, char operator, Number amount) {
        Object now = State.get(model, column);
        if (!(now instanceof Number number)) {
            throw new MappingException(
                    State.meta(model).name() + "." + column + (now == null ? " is null" : " is no number")
                            + ", and nothing can be added to it: set it, and save()");
        }
        BigDecimal operand = new BigDecimal(amount.toString());
        BigDecimal sum = new BigDecimal(number.toString()).add(operator == '+' ? operand : operand.negate());
        return sum;
    }

    /**
     * {@return a time in the type that a column's field has}
     *
     * @param meta the model
     * @param column the column
     * @param time the time
     */
    @SuppressWarnings("JavaUtilDate") // whoever has such a field is to have the time in it
    public static Object timestamp(ModelMeta<?> meta, String column, Instant time) {
        int ordinal = meta.ordinal(column);
        Type type = ordinal < 0 ? Instant.class : meta.columns().get(ordinal).type();
        if (type == LocalDateTime.class) {
            return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
        }
        if (type == OffsetDateTime.class) {
            return time.atOffset(ZoneOffset.UTC);
        }
        return type == Date.class ? Date.from(time) : time;
    }

    /**
     * {@return the one row of a model, by the key that it was read with}
     *
     * @param model a model that exists
     * @throws MappingException if the model was read without its key
     */
    public static Select row(Entity model) {
        ModelMeta<Entity> meta = State.meta(model);
        Conditions where = Conditions.NONE;
        for (String key : meta.primaryKey()) {
            where = where.plus(
                    Connective.AND,
                    new Comparison(new ColumnRef(null, key), "=", new Value(heldKey(model, meta, key))));
        }
        return Select.from(new Table(meta.table(), null)).withWhere(where);
    }

    /** {@return the one row of a model, if it has this version} */
    static Select row(Entity model, ColumnMeta version, @Nullable Object value) {
        Select row = row(model);
        return row.withWhere(row.where()
                .plus(Connective.AND, new Comparison(new ColumnRef(null, version.name()), "=", new Value(value))));
    }

    /** {@return the value of a key's column in the model's row, as it is stored} */
    static @Nullable Object heldKey(Entity model, ModelMeta<Entity> meta, String key) {
        Object value = State.held(model, key);
        if (value == null) {
            throw new MappingException(meta.name() + " was read without its key \"" + key
                    + "\": select it as well, or it cannot be written");
        }
        return meta.stored(key, value);
    }

    /** {@return the version that the model's row had when it was read} */
    static Number heldVersion(Entity model, ModelMeta<Entity> meta, ColumnMeta version) {
        Object value = State.held(model, version.name());
        if (value instanceof Number number) {
            return number;
        }
        throw new MappingException(meta.name() + " was read without its version \"" + version.name()
                + "\": select it as well, or it cannot be written; a row whose version is NULL needs one first");
    }

    static EloquentException notUpdated(Entity model, ModelMeta<Entity> meta, Database database) {
        return meta.version() != null && isThere(model, database)
                ? stale(model, meta)
                : new ModelNotFoundException("The row of this " + meta.name() + " is gone from table " + meta.table()
                        + ": nothing was updated. To write it again, replicate() and save() the copy"
                        + unread(model, meta.primaryKey()));
    }

    private static boolean isThere(Entity model, Database database) {
        return database.read(database.compile(row(model)), true, ResultSet::next);
    }

    private static StaleModelException stale(Entity model, ModelMeta<Entity> meta) {
        ColumnMeta version = meta.version();
        return new StaleModelException("Somebody else has changed the row of this " + meta.name() + " in table "
                + meta.table() + " since it was read: nothing was written. refresh() it, and decide anew"
                + (version == null ? "" : unread(model, List.of(version.name()))));
    }

    /** A primitive field that was not read is zero, as one that was may be. */
    private static String unread(Entity model, List<String> columns) {
        for (String column : columns) {
            if (State.held(model, column) instanceof Number number && number.longValue() == 0) {
                return ". If it was read without its \"" + column + "\", select that as well";
            }
        }
        return "";
    }
}
