package io.eloquent.model.meta;

import io.eloquent.query.exec.RowReader;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A field that holds a record whose components are columns: takes it apart and puts it together. */
final class EmbeddedRecord {
    private static final MethodType MAKING = MethodType.methodType(Object.class, Object[].class);

    private final MethodHandle getter;
    private final MethodHandle setter;
    private final MethodHandle constructor;
    private final MethodHandle[] components;

    /** What a component of a primitive type is where its column is NULL and another one's is not; null for all others. */
    private final @Nullable Object[] defaults;

    private EmbeddedRecord(Field field, Constructor<?> constructor, RecordComponent[] components)
            throws IllegalAccessException {
        this.getter = Handles.getter(field);
        this.setter = Handles.setter(field);
        this.constructor = Handles.of(constructor)
                .asSpreader(Object[].class, components.length)
                .asType(MAKING);
        this.components = new MethodHandle[components.length];
        this.defaults = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Class<?> type = components[i].getType();
            this.components[i] = Handles.getter(components[i].getAccessor());
            this.defaults[i] = type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
        }
    }

    static EmbeddedRecord of(Field field) throws IllegalAccessException {
        RecordComponent[] components = field.getType().getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return new EmbeddedRecord(field, field.getType().getDeclaredConstructor(types), components);
        } catch (NoSuchMethodException e) {
            throw new LinkageError(e.getMessage(), e); // every record has one
        }
    }

    int size() {
        return components.length;
    }

    /** {@return how the column of a component is reached} */
    ReflectiveBinding.Access access(int component) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle get = lookup.bind(this, "get", MethodType.methodType(Object.class, int.class, Object.class));
            MethodHandle set =
                    lookup.bind(this, "set", MethodType.methodType(void.class, int.class, Object.class, Object.class));
            return new ReflectiveBinding.Access(
                    Object.class,
                    MethodHandles.insertArguments(get, 0, component),
                    MethodHandles.insertArguments(set, 0, component));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @SuppressWarnings("UnusedMethod") // by a handle
    private @Nullable Object get(int component, Object model) throws Throwable {
        return part(component, (Object) getter.invokeExact(model));
    }

    private @Nullable Object part(int component, @Nullable Object whole) throws Throwable {
        return whole == null ? null : (Object) components[component].invokeExact(whole);
    }

    /** Sets one component, and leaves the others, but for a zero that stood for NULL. */
    @SuppressWarnings("UnusedMethod") // by a handle
    private void set(int component, Object model, @Nullable Object value) throws Throwable {
        Object whole = (Object) getter.invokeExact(model);
        @Nullable Object[] parts = new Object[components.length];
        for (int i = 0; i < parts.length; i++) {
            Object part = i == component ? value : part(i, whole);
            parts[i] = i == component || defaults[i] == null ? part : FieldAccess.kept(value, part);
        }
        put(model, parts);
    }

    /** Reads the columns that a row has, the first of which is {@code first}. */
    void read(Object model, RowReader row, int first) throws SQLException {
        try {
            @Nullable Object[] parts = new Object[components.length];
            Object whole = (Object) getter.invokeExact(model);
            boolean hasAny = false;
            for (int i = 0; i < parts.length; i++) {
                boolean has = row.has(first + i);
                parts[i] = has ? row.read(first + i) : part(i, whole);
                hasAny |= has;
            }
            if (hasAny) {
                put(model, parts);
            }
        } catch (SQLException e) {
            throw e;
        } catch (Throwable e) {
            throw ReflectiveBinding.sneak(e);
        }
    }

    private void put(Object model, @Nullable Object[] parts) throws Throwable {
        boolean isNull = true;
        for (int i = 0; i < parts.length; i++) {
            isNull &= parts[i] == null;
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i] == null ? defaults[i] : parts[i];
        }
        setter.invokeExact(model, isNull ? (Object) null : (Object) constructor.invokeExact(parts));
    }
}
