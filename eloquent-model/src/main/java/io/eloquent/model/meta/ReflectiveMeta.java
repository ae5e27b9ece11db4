package io.eloquent.model.meta;

import io.eloquent.api.annotation.Accessor;
import io.eloquent.api.annotation.Appends;
import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Fillable;
import io.eloquent.api.annotation.Guarded;
import io.eloquent.api.annotation.Hidden;
import io.eloquent.api.annotation.Mutator;
import io.eloquent.api.annotation.ObservedBy;
import io.eloquent.api.annotation.ScopedBy;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.annotation.Transient;
import io.eloquent.api.annotation.Visible;
import io.eloquent.api.error.MappingException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes a model class that the processor did not see, from the class itself. */
final class ReflectiveMeta {
    private final Class<?> modelClass;
    private final List<String> problems = new ArrayList<>();
    private final List<Field> columns = new ArrayList<>();
    private final List<Field> relations = new ArrayList<>();
    private final List<Method> accessors = new ArrayList<>();
    private final List<Method> mutators = new ArrayList<>();
    private final SpecialFields special = new SpecialFields(problems);

    private ReflectiveMeta(Class<?> modelClass) {
        this.modelClass = modelClass;
    }

    static ModelMeta<?> describe(Class<?> modelClass) {
        if (!Entity.class.isAssignableFrom(modelClass)) {
            throw new MappingException(modelClass.getName() + " is no model: let it extend Model<"
                    + modelClass.getSimpleName() + ">, or the class that the processor writes for it");
        }
        return new ReflectiveMeta(modelClass).describe();
    }

    private ModelMeta<?> describe() {
        if (Modifier.isAbstract(modelClass.getModifiers())) {
            problems.add("it is abstract: query a class that can be made");
        }
        collect(modelClass);
        MethodHandles.Lookup lookup = lookup();
        MethodHandle constructor = constructor(lookup);
        List<ReflectiveBinding.Access> accesses = new ArrayList<>();
        for (Field field : columns) {
            accesses.add(access(lookup, field));
        }
        List<MethodHandle> handles = new ArrayList<>();
        for (Field field : relations) {
            if (!Modifier.isFinal(field.getModifiers())) {
                problems.add("relation " + field.getName() + " is not final: write public final "
                        + field.getType().getSimpleName() + "<…> " + field.getName() + " = …");
            }
            handles.add(getter(lookup, field));
        }
        return build(new ReflectiveBinding(
                constructor, accesses, handles, called(lookup, accessors, false), called(lookup, mutators, true)));
    }

    @SuppressWarnings("unchecked")
    private ModelMeta<?> build(Binding<Object> binding) {
        ModelMeta.Builder<Object> meta = ModelMeta.describe((Class<Object>) modelClass, binding);
        Table table = modelClass.getAnnotation(Table.class);
        if (table != null) {
            meta.table(table.value())
                    .primaryKey(table.primaryKey())
                    .connection(table.connection())
                    .timestamps(table.timestamps())
                    .incrementing(table.incrementing())
                    .perPage(table.perPage())
                    .foreignKey(table.foreignKey())
                    .createdAt(table.createdAt())
                    .updatedAt(table.updatedAt())
                    .deletedAt(table.deletedAt());
        }
        for (Field field : columns) {
            Column column = field.getAnnotation(Column.class);
            meta.column(
                    field.getName(),
                    column == null ? Naming.snake(field.getName()) : column.value(),
                    field.getGenericType());
            special.describe(field, meta);
        }
        accessors.forEach(method -> meta.accessor(
                method.getName(),
                attribute(method, method.getAnnotation(Accessor.class).value(), "get"),
                method.getGenericReturnType()));
        mutators.forEach(method -> meta.mutator(
                method.getName(),
                attribute(method, method.getAnnotation(Mutator.class).value(), "set"),
                method.getGenericParameterTypes()[0]));
        ObservedBy observedBy = modelClass.getAnnotation(ObservedBy.class);
        if (observedBy != null) {
            special.suppliers(observedBy.value()).forEach(meta::observedBy);
        }
        ScopedBy scopedBy = modelClass.getAnnotation(ScopedBy.class);
        if (scopedBy != null) {
            special.suppliers(scopedBy.value()).forEach(meta::scopedBy);
        }
        Appends appends = modelClass.getAnnotation(Appends.class);
        if (appends != null) {
            meta.appends(appends.value());
        }
        meta.relations(relations.stream().map(Field::getName).toArray(String[]::new));
        Fillable fillable = modelClass.getAnnotation(Fillable.class);
        if (fillable != null) {
            meta.fillable(fillable.value());
        }
        Guarded guarded = modelClass.getAnnotation(Guarded.class);
        if (guarded != null) {
            meta.guarded(guarded.value());
        }
        Hidden hidden = modelClass.getAnnotation(Hidden.class);
        if (hidden != null) {
            meta.hidden(hidden.value());
        }
        Visible visible = modelClass.getAnnotation(Visible.class);
        if (visible != null) {
            meta.visible(visible.value());
        }
        return meta.build(problems);
    }

    /** {@return the method's attribute: its own name in snake case, unless the annotation names one} */
    private static String attribute(Method method, String named, String prefix) {
        String name = method.getName();
        boolean isPrefixed = name.startsWith(prefix)
                && name.length() > prefix.length()
                && Character.isUpperCase(name.charAt(prefix.length()));
        return named.isEmpty() ? Naming.snake(isPrefixed ? name.substring(prefix.length()) : name) : named;
    }

    private List<MethodHandle> called(MethodHandles.Lookup lookup, List<Method> methods, boolean takesValue) {
        List<MethodHandle> handles = new ArrayList<>();
        MethodType type = takesValue
                ? MethodType.methodType(void.class, Object.class, Object.class)
                : MethodType.methodType(Object.class, Object.class);
        for (Method method : methods) {
            try {
                handles.add(lookup.unreflect(method).asType(type));
            } catch (IllegalAccessException e) {
                problems.add("method " + method.getName() + " cannot be called: " + howToOpen());
            }
        }
        return handles;
    }

    private void collectMethods(Class<?> type) {
        List<Method> declared = new ArrayList<>(List.of(type.getDeclaredMethods()));
        declared.sort(Comparator.comparing(Method::getName));
        for (Method method : declared) {
            boolean isStatic = Modifier.isStatic(method.getModifiers());
            if (method.isAnnotationPresent(Accessor.class)) {
                accessors.add(method);
                if (isStatic || method.getParameterCount() > 0 || method.getReturnType() == void.class) {
                    problems.add("method " + method.getName()
                            + " is an @Accessor: it takes nothing, returns a value, and is not static");
                }
            }
            if (method.isAnnotationPresent(Mutator.class)) {
                if (isStatic || method.getParameterCount() != 1) {
                    problems.add(
                            "method " + method.getName() + " is a @Mutator: it takes one value, and is not static");
                } else {
                    mutators.add(method);
                }
            }
        }
    }

    /** Fields of superclasses come first, as their initialisers do; {@code Model} itself has none. */
    private void collect(Class<?> type) {
        Class<?> parent = type.getSuperclass();
        if (parent == null || parent == Entity.class) {
            return;
        }
        collect(parent);
        collectMethods(type);
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (RelationSlot.class.isAssignableFrom(field.getType()) && !Modifier.isStatic(modifiers)) {
                relations.add(field);
            } else if (!Modifier.isStatic(modifiers)
                    && !Modifier.isTransient(modifiers)
                    && !field.isSynthetic()
                    && !field.isAnnotationPresent(Transient.class)) {
                if (Modifier.isFinal(modifiers)) {
                    problems.add("field " + field.getName() + " is final: take the final away, or mark it @Transient");
                }
                columns.add(field);
            }
        }
    }

    private MethodHandles.Lookup lookup() {
        try {
            return MethodHandles.privateLookupIn(modelClass, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            return MethodHandles.publicLookup();
        }
    }

    private @Nullable MethodHandle constructor(MethodHandles.Lookup lookup) {
        try {
            Constructor<?> constructor = modelClass.getDeclaredConstructor();
            return lookup.unreflectConstructor(constructor).asType(MethodType.methodType(Object.class));
        } catch (NoSuchMethodException e) {
            problems.add("it has no constructor without parameters: add one");
        } catch (IllegalAccessException e) {
            problems.add("its constructor cannot be called: " + howToOpen());
        }
        return null;
    }

    private ReflectiveBinding.@Nullable Access access(MethodHandles.Lookup lookup, Field field) {
        if (Modifier.isFinal(field.getModifiers())) {
            return null;
        }
        try {
            return new ReflectiveBinding.Access(
                    field.getType(),
                    lookup.unreflectGetter(field).asType(MethodType.methodType(Object.class, Object.class)),
                    lookup.unreflectSetter(field)
                            .asType(MethodType.methodType(void.class, Object.class, Object.class)));
        } catch (IllegalAccessException e) {
            problems.add("field " + field.getName() + " cannot be reached: " + howToOpen());
            return null;
        }
    }

    private @Nullable MethodHandle getter(MethodHandles.Lookup lookup, Field field) {
        try {
            return lookup.unreflectGetter(field).asType(MethodType.methodType(RelationSlot.class, Object.class));
        } catch (IllegalAccessException e) {
            problems.add("relation " + field.getName() + " cannot be reached: " + howToOpen());
            return null;
        }
    }

    private String howToOpen() {
        return "use the annotation processor, make it public in an exported package, or write \"opens "
                + modelClass.getPackageName() + " to io.eloquent.model\" in module-info.java";
    }
}
