package io.eloquent.model.meta;

import io.eloquent.query.exec.RowReader;
import java.lang.invoke.MethodHandle;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and writes fields by method handles, where no code was generated. */
final class ReflectiveBinding extends Binding<Object> {
    private final @Nullable MethodHandle constructor;
    private final Access[] columns;

    /** The record that begins with a column, by the column's ordinal; null for all others. */
    private final @Nullable EmbeddedRecord[] records;

    private final MethodHandle[] relations;
    private final MethodHandle[] accessors;
    private final MethodHandle[] mutators;
    private @Nullable NamedConverter[] converters = {};

    /**
     * How one column is reached.
     *
     * @param type the field's type, if it is primitive: rows are asked for it directly
     * @param getter of type {@code (Object)Object}
     * @param setter of type {@code (Object, Object)void}
     */
    record Access(Class<?> type, MethodHandle getter, MethodHandle setter) {}

    ReflectiveBinding(
            @Nullable MethodHandle constructor,
            ReflectiveFields fields,
            List<MethodHandle> accessors,
            List<MethodHandle> mutators) {
        this.constructor = constructor;
        this.columns = fields.accesses.toArray(Access[]::new);
        this.records = new EmbeddedRecord[fields.columns.size()];
        fields.records.forEach((first, record) -> records[first] = record);
        this.relations = fields.slots.toArray(MethodHandle[]::new);
        this.accessors = accessors.toArray(MethodHandle[]::new);
        this.mutators = mutators.toArray(MethodHandle[]::new);
    }

    @Override
    void describe(List<ColumnMeta> described) {
        converters = described.stream()
                .map(column -> (NamedConverter) column.converter())
                .toArray(NamedConverter[]::new);
    }

    @Override
    public Object newInstance() {
        try {
            return (Object) Objects.requireNonNull(constructor).invokeExact();
        } catch (Throwable e) {
            throw sneak(e);
        }
    }

    @Override
    public void read(Object model, RowReader row) throws SQLException {
        int i = 0;
        while (i < columns.length) {
            EmbeddedRecord record = records[i];
            if (record != null) {
                record.read(model, row, i);
                i += record.size();
                continue;
            }
            if (row.has(i)) {
                set(model, i, converters[i] == null ? value(row, i, columns[i].type) : row.read(i));
            }
            i++;
        }
    }

    private static @Nullable Object value(RowReader row, int column, Class<?> type) throws SQLException {
        if (!type.isPrimitive()) {
            return row.read(column);
        }
        if (type == int.class) {
            return row.readInt(column);
        }
        if (type == long.class) {
            return row.readLong(column);
        }
        if (type == boolean.class) {
            return row.readBoolean(column);
        }
        if (type == double.class) {
            return row.readDouble(column);
        }
        if (type == float.class) {
            return row.readFloat(column);
        }
        if (type == short.class) {
            return row.readShort(column);
        }
        return type == byte.class ? (Object) row.readByte(column) : (Object) row.readChar(column);
    }

    @Override
    public @Nullable Object get(Object model, int column) {
        try {
            return (Object) columns[column].getter.invokeExact(model);
        } catch (Throwable e) {
            throw sneak(e);
        }
    }

    @Override
    public void set(Object model, int column, @Nullable Object value) {
        try {
            columns[column].setter.invokeExact(model, value);
        } catch (Throwable e) {
            throw sneak(e);
        }
    }

    @Override
    public Object snapshot(Object model) {
        @Nullable Object[] values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            Object value = get(model, i);
            NamedConverter converter = converters[i];
            values[i] = converter == null ? Snapshots.copy(value) : Snapshots.copy(converter, value);
        }
        return values;
    }

    @Override
    public boolean changed(Object model, Object snapshot, int column) {
        Object value = get(model, column);
        Object original = original(snapshot, column);
        NamedConverter converter = converters[column];
        return !(converter == null ? Snapshots.same(value, original) : Snapshots.same(converter, value, original));
    }

    @Override
    public @Nullable Object original(Object snapshot, int column) {
        return ((@Nullable Object[]) snapshot)[column];
    }

    @Override
    public RelationSlot relation(Object model, int relation) {
        try {
            return (RelationSlot) relations[relation].invokeExact(model);
        } catch (Throwable e) {
            throw sneak(e);
        }
    }

    @Override
    public @Nullable Object access(Object model, int accessor) {
        try {
            return (Object) accessors[accessor].invokeExact(model);
        } catch (Throwable e) {
            throw sneak(e);
        }
    }

    @Override
    public void mutate(Object model, int mutator, @Nullable Object value) {
        try {
            mutators[mutator].invokeExact(model, value);
        } catch (Throwable e) {
            throw sneak(e);
        }
    }

    /** Method handles declare every Throwable; what a field or a constructor really throws goes on as it is. */
    static RuntimeException sneak(Throwable e) {
        if (e instanceof RuntimeException runtime) {
            return runtime;
        }
        if (e instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(e);
    }
}
