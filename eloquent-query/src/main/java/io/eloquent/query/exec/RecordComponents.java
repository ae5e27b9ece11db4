package io.eloquent.query.exec;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.error.MappingException;
import io.eloquent.query.dialect.Codecs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A record's components and its constructor, and the handles that read it, one for each shape of a result. */
final class RecordComponents {
    /** More shapes than these come from generated labels; then the handles are made anew. */
    private static final int MAX_SHAPES = 64;

    private final Class<?> type;
    private final RecordComponent[] components;
    private final MethodHandle constructor;
    private final Map<Shape, MethodHandle> readers = new ConcurrentHashMap<>();

    private record Shape(ResultColumns columns, Codecs codecs) {}

    private RecordComponents(Class<?> type, RecordComponent[] components, MethodHandle constructor) {
        this.type = type;
        this.components = components;
        this.constructor = constructor;
    }

    static RecordComponents of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new MappingException(type.getName() + " is no record");
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return new RecordComponents(type, components, constructor(type, MethodType.methodType(void.class, types)));
    }

    /** Finds the constructor as anybody can, and else as one whom the record's package is open to. */
    private static MethodHandle constructor(Class<?> type, MethodType parameters) {
        try {
            return MethodHandles.publicLookup().findConstructor(type, parameters);
        } catch (ReflectiveOperationException notForAnybody) {
            try {
                RecordComponents.class.getModule().addReads(type.getModule());
                return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                        .findConstructor(type, parameters);
            } catch (ReflectiveOperationException e) {
                String module = RecordComponents.class.getModule().getName();
                throw new MappingException(
                        type.getName() + " cannot be constructed: make the record and its package public (\"exports "
                                + type.getPackageName() + "\"), or write \"opens " + type.getPackageName() + " to "
                                + module + "\" in the module-info of "
                                + type.getModule().getName(),
                        e);
            }
        }
    }

    String name() {
        return type.getSimpleName();
    }

    /**
     * {@return a handle of type {@code (ResultSet)Record} that reads the current row}
     *
     * @param columns the result's columns
     * @param codecs how the database's values become Java values
     */
    MethodHandle reader(ResultColumns columns, Codecs codecs) {
        Shape shape = new Shape(columns, codecs);
        MethodHandle reader = readers.get(shape);
        if (reader == null) {
            if (readers.size() >= MAX_SHAPES) {
                readers.clear();
            }
            reader = compose(columns, codecs);
            readers.put(shape, reader);
        }
        return reader;
    }

    private MethodHandle compose(ResultColumns columns, Codecs codecs) {
        List<String> labels = columns.labels();
        Map<String, Integer> positions = positions(labels);
        MethodHandle[] arguments = new MethodHandle[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            int position = position(component, positions, labels);
            arguments[i] = ColumnReaders.of(
                    component.getGenericType(),
                    component.getType(),
                    position,
                    name() + "." + component.getName(),
                    columns.whole().get(position - 1),
                    codecs);
        }
        // the constructor of one result for each argument, then of the same result for all of them
        MethodHandle ofEach = MethodHandles.filterArguments(constructor, 0, arguments);
        MethodType ofOne = MethodType.methodType(type, ResultSet.class);
        return MethodHandles.permuteArguments(ofEach, ofOne, new int[components.length])
                .asType(MethodType.methodType(Record.class, ResultSet.class));
    }

    /** {@return where each label is, in every spelling that a component may find it by} The last of equal ones counts. */
    private static Map<String, Integer> positions(List<String> labels) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < labels.size(); i++) {
            positions.put(fold(labels.get(i)), i + 1);
        }
        for (int i = 0; i < labels.size(); i++) {
            positions.put(labels.get(i).toLowerCase(Locale.ROOT), i + 1);
        }
        for (int i = 0; i < labels.size(); i++) {
            positions.put(labels.get(i), i + 1);
        }
        return positions;
    }

    /** {@return a name without what tells snake case from camel case} */
    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private int position(RecordComponent component, Map<String, Integer> positions, List<String> labels) {
        String named = columnOf(component);
        String name = component.getName();
        List<String> spellings = named == null
                ? List.of(name, snakeCase(name), fold(name))
                : List.of(named, named.toLowerCase(Locale.ROOT));
        for (String spelling : spellings) {
            Integer position = positions.get(spelling);
            if (position != null) {
                return position;
            }
        }
        throw new MappingException("No column for " + name() + "." + name + ": the result has "
                + String.join(", ", labels) + "; select " + spellings.get(named == null ? 1 : 0)
                + " too, or give a column that alias");
    }

    /** {@return the column that the component's annotation names, or null} The compiler puts it on the field. */
    private @Nullable String columnOf(RecordComponent component) {
        try {
            Column column = type.getDeclaredField(component.getName()).getAnnotation(Column.class);
            return column == null ? null : column.value();
        } catch (NoSuchFieldException e) {
            throw new LinkageError("each component has a field", e);
        }
    }

    private static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c) && i > 0) {
                snake.append('_');
            }
            snake.append(Character.toLowerCase(c));
        }
        return snake.toString();
    }
}
