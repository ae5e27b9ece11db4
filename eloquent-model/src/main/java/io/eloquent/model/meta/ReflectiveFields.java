package io.eloquent.model.meta;

import io.eloquent.api.annotation.Cast;
import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Embedded;
import io.eloquent.api.annotation.Encrypted;
import io.eloquent.api.annotation.GeneratedKey;
import io.eloquent.api.annotation.Hashed;
import io.eloquent.api.annotation.Json;
import io.eloquent.api.annotation.ReadBack;
import io.eloquent.api.annotation.Transient;
import io.eloquent.api.annotation.Version;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a model that no processor saw: columns and relations, and how they are reached. */
final class ReflectiveFields {
    /** The annotations that only columns have. */
    private static final List<Class<? extends Annotation>> MARKS = List.of(
            Column.class,
            Cast.class,
            Json.class,
            Encrypted.class,
            Hashed.class,
            Version.class,
            ReadBack.class,
            GeneratedKey.class,
            Embedded.class);

    private static final MethodHandle VALUE_OF;
    private static final MethodHandle OPTIONAL_OF;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            VALUE_OF = lookup.findStatic(
                            FieldAccess.class, "valueOf", MethodType.methodType(Object.class, Optional.class))
                    .asType(MethodType.methodType(Object.class, Object.class));
            OPTIONAL_OF = lookup.findStatic(
                            Optional.class, "ofNullable", MethodType.methodType(Optional.class, Object.class))
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Lineage lineage;
    private final Mistakes mistakes;
    private final Map<String, Field> byName = new HashMap<>();

    final List<ReflectiveColumn> columns = new ArrayList<>();
    final List<ReflectiveBinding.Access> accesses = new ArrayList<>();

    /** The record that begins with a column, by the column's ordinal. */
    final Map<Integer, EmbeddedRecord> records = new HashMap<>();

    final List<Field> relations = new ArrayList<>();
    final List<MethodHandle> slots = new ArrayList<>();

    private ReflectiveFields(Lineage lineage, Mistakes mistakes) {
        this.lineage = lineage;
        this.mistakes = mistakes;
    }

    /** {@return all fields; those of superclasses come first, as their initialisers do} */
    static ReflectiveFields of(Lineage lineage, Mistakes mistakes) {
        ReflectiveFields fields = new ReflectiveFields(lineage, mistakes);
        for (Class<?> owner : lineage.classes()) {
            for (Field field : owner.getDeclaredFields()) {
                fields.add(field);
            }
        }
        fields.checkColumnNames();
        return fields;
    }

    private void add(Field field) {
        int modifiers = field.getModifiers();
        if (field.isSynthetic()) {
            return;
        }
        if (Modifier.isStatic(modifiers)) {
            refuseStrays(field, MARKS);
            refuseStrays(field, List.of(Transient.class));
        } else if (RelationSlot.class.isAssignableFrom(field.getType())) {
            // its place among the relations counts, so that it is one even if it is transient
            refuseStrays(field, MARKS);
            refuseStrays(field, List.of(Transient.class));
            addRelation(field);
        } else if (Modifier.isTransient(modifiers) || field.isAnnotationPresent(Transient.class)) {
            refuseStrays(field, MARKS);
        } else if (field.isAnnotationPresent(Embedded.class)) {
            refuseStrays(field, MARKS.subList(0, MARKS.size() - 1));
            checkColumn(field);
            addRecord(field);
        } else {
            checkColumn(field);
            addColumn(field);
        }
    }

    private void refuseStrays(Field field, List<Class<? extends Annotation>> annotations) {
        for (Class<? extends Annotation> annotation : annotations) {
            if (field.isAnnotationPresent(annotation)) {
                mistakes.add(
                        "E018",
                        lineage.label(field.getName()) + " holds no column of its own, so that @"
                                + annotation.getSimpleName() + " means nothing here: remove it");
            }
        }
    }

    private void addRelation(Field field) {
        String label = lineage.label(field.getName());
        checkName(field);
        if (!Modifier.isFinal(field.getModifiers())) {
            mistakes.add("E030", label + " is a relation, and must stay with its model: make it final");
        }
        try {
            relations.add(field);
            slots.add(Handles.getter(field).asType(MethodType.methodType(RelationSlot.class, Object.class)));
        } catch (IllegalAccessException e) {
            unreachable(field);
        }
    }

    private void checkColumn(Field field) {
        checkName(field);
        if (Modifier.isFinal(field.getModifiers())) {
            mistakes.add(
                    "E011",
                    lineage.label(field.getName()) + " is final, and a row could not be read into it: remove final, or"
                            + " keep it out of the table with @Transient");
        }
    }

    private void checkName(Field field) {
        Field other = byName.putIfAbsent(field.getName(), field);
        if (other != null) {
            mistakes.add(
                    "E016",
                    lineage.label(field.getName()) + " hides " + Types.simple(other.getDeclaringClass()) + "."
                            + other.getName()
                            + ", and both would go by one name: rename one of the fields; @Column keeps a"
                            + " column's name");
        }
    }

    private void addColumn(Field field) {
        Type type = lineage.arguments().resolve(field.getGenericType());
        Type inside = optional(type);
        add(new ReflectiveColumn(
                field, field, field.getName(), columnName(field, ""), inside == null ? type : inside, inside != null));
        try {
            MethodHandle getter = Handles.getter(field);
            MethodHandle setter = Handles.setter(field);
            accesses.add(
                    inside == null
                            ? new ReflectiveBinding.Access(field.getType(), getter, setter)
                            : new ReflectiveBinding.Access(
                                    Object.class,
                                    MethodHandles.filterReturnValue(getter, VALUE_OF),
                                    MethodHandles.filterArguments(setter, 1, OPTIONAL_OF)));
        } catch (IllegalAccessException e) {
            unreachable(field);
        }
    }

    private void unreachable(Field field) {
        if (!Modifier.isFinal(field.getModifiers()) || relations.contains(field)) {
            mistakes.add(
                    "E054",
                    lineage.label(field.getName()) + " cannot be reached: "
                            + Handles.howToOpen(field.getDeclaringClass()));
        }
    }

    /** {@return what is in an {@code Optional}, if that is a class or an array; null if it is no such} */
    private static @Nullable Type optional(Type type) {
        return type instanceof ParameterizedType generic
                        && generic.getRawType() == Optional.class
                        && !(generic.getActualTypeArguments()[0] instanceof WildcardType)
                ? generic.getActualTypeArguments()[0]
                : null;
    }

    private static String columnName(Field field, String prefix) {
        Column column = field.getAnnotation(Column.class);
        return prefix + (column == null ? Naming.snake(field.getName()) : column.value());
    }

    private void add(ReflectiveColumn column) {
        columns.add(column);
        Column named = column.mark(Column.class);
        if (named != null && named.value().isEmpty()) {
            mistakes.add(
                    "E017",
                    lineage.label(column.path()) + " has a column without a name: write its name, or remove @Column");
        }
        StorableTypes.check(column, lineage.label(column.path()), mistakes);
    }

    private void addRecord(Field field) {
        String flaw = flaw(field.getType());
        if (!flaw.isEmpty()) {
            mistakes.add("E052", lineage.label(field.getName()) + " is embedded, and " + flaw);
            return;
        }
        if (Modifier.isFinal(field.getModifiers())) {
            return;
        }
        try {
            EmbeddedRecord record = EmbeddedRecord.of(field);
            records.put(columns.size(), record);
            String prefix = field.getAnnotation(Embedded.class).prefix();
            prefix = prefix.equals(Embedded.DEFAULT) ? Naming.snake(field.getName()) + "_" : prefix;
            RecordComponent[] components = field.getType().getRecordComponents();
            for (int i = 0; i < record.size(); i++) {
                addComponent(field, components[i], prefix);
                accesses.add(record.access(i));
            }
        } catch (IllegalAccessException e) {
            mistakes.add(
                    "E052",
                    lineage.label(field.getName()) + " is embedded, and " + Types.simple(field.getType())
                            + " or its field is out of reach: " + Handles.howToOpen(field.getType()));
        }
    }

    private static String flaw(Class<?> type) {
        String name = Types.simple(type);
        if (!type.isRecord()) {
            return name + " is no record: make it one";
        }
        if (type.getTypeParameters().length > 0) {
            return name + " has type parameters: use a record without";
        }
        if (type.getRecordComponents().length == 0) {
            return name + " has no components: mark it @Transient";
        }
        return Arrays.stream(type.getRecordComponents())
                .map(component -> markedField(type, component))
                .filter(field -> field.isAnnotationPresent(Embedded.class))
                .map(field -> "so is its component " + field.getName() + ", which it cannot be as well: spread its"
                        + " components over " + name + ", or remove that @Embedded, so that it is stored as JSON")
                .findFirst()
                .orElse("");
    }

    private void addComponent(Field field, RecordComponent component, String prefix) {
        Field marked = markedField(field.getType(), component);
        add(new ReflectiveColumn(
                field,
                marked,
                field.getName() + "." + component.getName(),
                columnName(marked, prefix),
                Types.boxed(component.getGenericType()),
                false));
    }

    /** {@return the field of a record's component, which carries the component's annotations} */
    private static Field markedField(Class<?> record, RecordComponent component) {
        try {
            return record.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new LinkageError(e.getMessage(), e); // every component has one
        }
    }

    private void checkColumnNames() {
        Map<String, ReflectiveColumn> known = new HashMap<>();
        for (ReflectiveColumn column : columns) {
            ReflectiveColumn other = known.putIfAbsent(column.name(), column);
            if (other != null && !column.name().isEmpty() && !other.path().equals(column.path())) {
                mistakes.add(
                        "E015",
                        lineage.label(column.path()) + " and " + lineage.label(other.path()) + " both hold the column "
                                + column.name() + ": keep one of them, or name another column with @Column");
            }
        }
    }
}
