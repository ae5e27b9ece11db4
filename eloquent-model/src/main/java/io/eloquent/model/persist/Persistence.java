package io.eloquent.model.persist;

import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.PivotRow;
import io.eloquent.model.meta.State;
import io.eloquent.query.Database;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Delete;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Update;
import io.eloquent.query.ast.Value;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Saves and deletes models. Holds no state. */
public final class Persistence {
    private Persistence() {}

    /** {@return now, in the precision that every database keeps: microseconds} */
    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Inserts a new model, or updates the columns of an existing one that changed; nothing if none did.
     *
     * @param model the model
     * @throws ModelNotFoundException if the row that is to be updated is gone
     */
    public static void save(Entity model) {
        if (!State.exists(model)) {
            insert(model);
        } else if (!State.changed(model).isEmpty()) {
            touch(model);
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
        Map<String, @Nullable Object> others = State.revert(model);
        try {
            State.set(model, column, value);
            save(model);
        } finally {
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
        List<String> changed = State.changed(model);
        if (meta.updatedAt() != null && !changed.contains(meta.updatedAt())) {
            stamp(model, meta.updatedAt(), now());
        }
        update(model);
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

    private static void insert(Entity model) {
        ModelMeta<Entity> meta = State.meta(model);
        Instant now = now();
        if (meta.createdAt() != null && State.get(model, meta.createdAt()) == null) {
            stamp(model, meta.createdAt(), now);
        }
        if (meta.updatedAt() != null && State.get(model, meta.updatedAt()) == null) {
            stamp(model, meta.updatedAt(), now);
        }
        String madeKey = madeKey(model, meta);
        Insert insert = insertOf(model, meta, madeKey);
        Database database = State.database(model);
        if (madeKey == null) {
            database.write(database.compile(insert));
        } else {
            Object key = database.insertGetKey(insert, madeKey);
            if (key != null) {
                State.set(model, madeKey, database.codecs().of(Long.class).convert(key));
            }
        }
        if (State.origin(model) == null) {
            State.originate(model, new Origin(database, List.of(model)));
        }
        State.syncCreated(model);
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

    /** A field that is null is left out, so that the column's default counts. */
    private static Insert insertOf(Entity model, ModelMeta<Entity> meta, @Nullable String madeKey) {
        List<String> columns = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (ColumnMeta column : meta.columns()) {
            Object value = meta.binding().get(model, column.ordinal());
            if (value != null && !column.name().equals(madeKey)) {
                columns.add(column.name());
                values.add(new Value(value));
            }
        }
        State.attributes(model).forEach((name, value) -> {
            if (!name.equals(madeKey) && !(value instanceof PivotRow)) {
                columns.add(name);
                values.add(new Value(value));
            }
        });
        return new Insert(new Table(meta.table(), null), columns, List.of(values));
    }

    private static void update(Entity model) {
        ModelMeta<Entity> meta = State.meta(model);
        List<Assignment> assignments = new ArrayList<>();
        for (String column : State.changed(model)) {
            assignments.add(new Assignment(new ColumnRef(null, column), new Value(State.get(model, column))));
        }
        if (assignments.isEmpty()) {
            return;
        }
        Database database = State.database(model);
        int updated = database.write(database.compile(new Update(assignments, row(model))));
        if (updated == 0 && !database.isPretending()) {
            throw new ModelNotFoundException("The row of this " + meta.name() + " is gone from table " + meta.table()
                    + ": nothing was updated. To write it again, replicate() and save() the copy");
        }
        State.sync(model);
    }

    /**
     * {@return whether the row was there}
     *
     * @param model a model that exists
     */
    public static boolean delete(Entity model) {
        Database database = State.database(model);
        int deleted = database.write(database.compile(new Delete(row(model))));
        State.gone(model);
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
            where = where.plus(Connective.AND, new Comparison(new ColumnRef(null, key), "=", new Value(value)));
        }
        return Select.from(new Table(meta.table(), null)).withWhere(where);
    }
}
