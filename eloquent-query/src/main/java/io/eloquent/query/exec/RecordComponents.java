package io.eloquent.query.exec;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.query.dialect.Codecs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A record's components and its constructor, and the handles that read it, one for each shape of a result. A record of
 * which something is known later is read as its parts: the values of its components, in their order, and behind them
 * those of other columns. Safe for many threads.
 */
public final class RecordComponents {
    /** More shapes than these come from generated labels; then the handles are made anew. */
    private static final int MAX_SHAPES = 64;

    private static final MethodHandle NOTHING =
            MethodHandles.dropArguments(MethodHandles.constant(Object.class, null), 0, ResultSet.class);

    private final Class<?> type;
    private final RecordComponent[] components;
    private final MethodHandle constructor;
    private final ComponentSource source;
    private final List<Beside> besides;
    private final boolean isSpread;
    private final @Nullable RecordComponents[] embedded;
    private final MethodHandle ofParts;
    private final Map<Shape, MethodHandle> readers = new ConcurrentHashMap<>();
    private final Map<Shape, MethodHandle> partsReaders = new ConcurrentHashMap<>();
    private final Set<List<String>> complete = ConcurrentHashMap.newKeySet();

    private record Shape(ResultColumns columns, Codecs codecs) {}

    /**
     * A column that is read although no component holds it.
     *
     * @param column its label
     * @param type the Java type of its values
     * @param otherwise what is wrong where a result lacks it, and what would help
     */
    public record Beside(String column, Type type, String otherwise) {}

    private RecordComponents(
            Class<?> type,
            RecordComponent[] components,
            MethodHandle constructor,
            ComponentSource source,
            List<Beside> besides,
            boolean isSpread) {
        this.type = type;
        this.components = components;
        this.constructor = constructor;
        this.source = source;
        this.besides = List.copyOf(besides);
        this.isSpread = isSpread;
        this.embedded = new RecordComponents[components.length];
        for (int i = 0; i < components.length; i++) {
            ComponentSource within = isNamed(components[i]) ? null : source.within(components[i]);
            embedded[i] = within == null ? null : of(components[i].getType(), within, List.of(), true);
        }
        int parts = components.length + besides.size();
        ofParts = MethodHandles.dropArguments(
                        constructor, components.length, Collections.nCopies(besides.size(), Object.class))
                .asType(MethodType.genericMethodType(parts))
                .asSpreader(Object[].class, parts)
                .asType(MethodType.methodType(Record.class, Object[].class));
    }

    static RecordComponents of(Class<?> type) {
        return of(type, ComponentSource.NAMES, List.of());
    }

    /**
     * {@return the components of a record}
     *
     * @param type the record's class
     * @param source what feeds its components
     * @param besides what else is read with its parts
     * @throws MappingException if the class is no record, or its constructor is not accessible
     */
    public static RecordComponents of(Class<?> type, ComponentSource source, List<Beside> besides) {
        return of(type, source, besides, false);
    }

    private static RecordComponents of(Class<?> type, ComponentSource source, List<Beside> besides, boolean isSpread) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new MappingException(type.getName() + " is no record");
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        MethodHandle constructor = constructor(type, MethodType.methodType(void.class, types));
        return new RecordComponents(type, components, constructor, source, besides, isSpread);
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
     * Checks that a result would have what is read from it.
     *
     * @param labels the labels of its columns
     * @throws MappingException if components have no column; lists all of them
     * @throws InvalidQueryException if it lacks another column that is read
     */
    public void require(List<String> labels) {
        if (complete.contains(labels)) {
            return;
        }
        Lookup lookup = new Lookup(labels);
        positions(lookup);
        lookup.requireAll();
        besidePositions(lookup);
        if (complete.size() < MAX_SHAPES) {
            complete.add(List.copyOf(labels));
        }
    }

    /**
     * {@return a handle of type {@code (ResultSet)Record} that reads the current row}
     *
     * @param columns the result's columns
     * @param codecs how the database's values become Java values
     */
    MethodHandle reader(ResultColumns columns, Codecs codecs) {
        return kept(readers, new Shape(columns, codecs), shape -> {
            MethodHandle[] arguments = arguments(shape);
            return ofOneResult(constructor, arguments).asType(MethodType.methodType(Record.class, ResultSet.class));
        });
    }

    /**
     * {@return what reads the parts of one record after another}
     *
     * @param rows the result, before its first row
     * @param codecs how the database's values become Java values
     * @throws SQLException if the driver cannot
     * @throws MappingException if components have no column, or a type nobody can convert
     * @throws InvalidQueryException if the result lacks another column that is read
     */
    public NextRow<@Nullable Object[]> parts(ResultSet rows, Codecs codecs) throws SQLException {
        ResultColumns columns = ResultColumns.of(rows.getMetaData());
        if (columns.labels().isEmpty()) {
            return () -> null; // while a thread pretends
        }
        MethodHandle reader = kept(partsReaders, new Shape(columns, codecs), this::composeParts);
        return () -> rows.next() ? read(reader, rows) : null;
    }

    private @Nullable Object[] read(MethodHandle reader, ResultSet row) throws SQLException {
        try {
            return (Object[]) reader.invokeExact(row);
        } catch (RuntimeException | Error | SQLException e) {
            throw e;
        } catch (Throwable e) {
            throw notConstructed(e);
        }
    }

    /**
     * {@return the record of these parts}
     *
     * @param parts its parts, complete
     */
    public Record record(@Nullable Object[] parts) {
        try {
            return (Record) ofParts.invokeExact(parts);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw notConstructed(e);
        }
    }

    MappingException notConstructed(Throwable cause) {
        return new MappingException(name() + " cannot be constructed", cause);
    }

    private static MethodHandle kept(
            Map<Shape, MethodHandle> known, Shape shape, Function<Shape, MethodHandle> compose) {
        MethodHandle reader = known.get(shape);
        if (reader == null) {
            if (known.size() >= MAX_SHAPES) {
                known.clear();
            }
            reader = compose.apply(shape);
            known.put(shape, reader);
        }
        return reader;
    }

    private MethodHandle composeParts(Shape shape) {
        MethodHandle[] read = arguments(shape);
        int[] positions = besidePositions(new Lookup(shape.columns.labels()));
        MethodHandle[] parts = Arrays.copyOf(read, read.length + positions.length);
        for (int i = 0; i < positions.length; i++) {
            Beside beside = besides.get(i);
            parts[read.length + i] =
                    ColumnReaders.by(shape.codecs.of(beside.type), Object.class, positions[i], beside.column);
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].asType(MethodType.methodType(Object.class, ResultSet.class));
        }
        MethodHandle collect = MethodHandles.identity(Object[].class).asCollector(Object[].class, parts.length);
        return ofOneResult(collect, parts);
    }

    /** {@return a handle that takes one result for all of the arguments} */
    private static MethodHandle ofOneResult(MethodHandle target, MethodHandle[] arguments) {
        // what is made of one result for each argument, then of the same result for all of them
        MethodHandle ofEach = MethodHandles.filterArguments(target, 0, arguments);
        MethodType ofOne = MethodType.methodType(target.type().returnType(), ResultSet.class);
        return MethodHandles.permuteArguments(ofEach, ofOne, new int[arguments.length]);
    }

    /** {@return a handle of type {@code (ResultSet)T} for each component} */
    private MethodHandle[] arguments(Shape shape) {
        Lookup lookup = new Lookup(shape.columns.labels());
        int[] positions = positions(lookup);
        lookup.requireAll();
        MethodHandle[] arguments = new MethodHandle[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponents spread = embedded[i];
            if (spread != null) {
                arguments[i] = spread.orNull(shape);
            } else if (positions[i] == 0) {
                arguments[i] = NOTHING.asType(MethodType.methodType(components[i].getType(), ResultSet.class));
            } else {
                arguments[i] = argument(components[i], positions[i], shape);
            }
        }
        return arguments;
    }

    private MethodHandle argument(RecordComponent component, int position, Shape shape) {
        String label = name() + "." + component.getName();
        Codec<?> codec =
                source.codec(shape.columns.labels().get(position - 1), component.getGenericType(), shape.codecs);
        return codec != null
                ? ColumnReaders.by(codec, component.getType(), position, label)
                : ColumnReaders.of(
                        component.getGenericType(),
                        component.getType(),
                        position,
                        label,
                        shape.columns.whole().get(position - 1),
                        shape.codecs);
    }

    /** {@return a handle that reads the record, or null where all of its columns are NULL} */
    private MethodHandle orNull(Shape shape) {
        MethodHandle record = ofOneResult(constructor, arguments(shape));
        return MethodHandles.guardWithTest(
                ColumnReaders.allNull(columnPositions(new Lookup(shape.columns.labels()))),
                NOTHING.asType(record.type()),
                record);
    }

    /** {@return the positions of all columns that feed it} */
    private int[] columnPositions(Lookup lookup) {
        int[] own = positions(lookup);
        return IntStream.range(0, components.length)
                .flatMap(i -> embedded[i] == null
                        ? Arrays.stream(own, i, i + 1)
                        : Arrays.stream(embedded[i].columnPositions(lookup)))
                .filter(position -> position > 0)
                .toArray();
    }

    /** {@return the position of each component's column; 0 where it has none, which the lookup has noted if it is wrong} */
    private int[] positions(Lookup lookup) {
        int[] positions = new int[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponents spread = embedded[i];
            if (spread != null) {
                spread.positions(lookup);
            } else if (isNamed(components[i]) || !source.isLater(components[i])) {
                positions[i] = position(components[i], lookup);
            }
        }
        return positions;
    }

    private int position(RecordComponent component, Lookup lookup) {
        String named = columnOf(component);
        if (named != null) {
            return lookup.position(component, named, List.of(named, named.toLowerCase(Locale.ROOT)));
        }
        String name = component.getName();
        List<String> spellings = new ArrayList<>();
        String known = source.column(component);
        if (known != null) {
            spellings.add(known);
            spellings.add(known.toLowerCase(Locale.ROOT));
        }
        if (known == null || !isSpread) {
            spellings.addAll(List.of(name, snakeCase(name), fold(name)));
        }
        return lookup.position(component, known == null ? snakeCase(name) : known, spellings);
    }

    private int[] besidePositions(Lookup lookup) {
        int[] positions = new int[besides.size()];
        for (int i = 0; i < positions.length; i++) {
            Beside beside = besides.get(i);
            positions[i] = lookup.find(List.of(beside.column, beside.column.toLowerCase(Locale.ROOT)));
            if (positions[i] == 0) {
                throw new InvalidQueryException(beside.otherwise);
            }
        }
        return positions;
    }

    /** Where the columns of a result are, and which of them were looked for in vain. */
    private final class Lookup {
        private final List<String> labels;
        private final Map<String, Integer> positions = new HashMap<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> columns = new ArrayList<>();

        /** Takes every spelling that a component may find a label by; of equal ones the last counts. */
        Lookup(List<String> labels) {
            this.labels = labels;
            for (int i = 0; i < labels.size(); i++) {
                positions.put(fold(labels.get(i)), i + 1);
            }
            for (int i = 0; i < labels.size(); i++) {
                positions.put(labels.get(i).toLowerCase(Locale.ROOT), i + 1);
            }
            for (int i = 0; i < labels.size(); i++) {
                positions.put(labels.get(i), i + 1);
            }
        }

        /** {@return the position of the first spelling that is there, from 1; 0 if none is} */
        int find(List<String> spellings) {
            for (String spelling : spellings) {
                Integer position = positions.get(spelling);
                if (position != null) {
                    return position;
                }
            }
            return 0;
        }

        int position(RecordComponent component, String column, List<String> spellings) {
            int position = find(spellings);
            if (position == 0) {
                missing.add(component.getDeclaringRecord().getSimpleName() + "." + component.getName());
                columns.add(column);
            }
            return position;
        }

        void requireAll() {
            if (!missing.isEmpty()) {
                throw new MappingException("No column for " + String.join(", ", missing) + ": the result has "
                        + String.join(", ", labels) + source.others() + "; select " + String.join(", ", columns)
                        + " too, or give "
                        + (columns.size() == 1 ? "a column that alias" : "columns these aliases"));
            }
        }
    }

    /** {@return a name without what tells snake case from camel case} */
    private static String fold(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /**
     * {@return whether the component names its column itself}
     *
     * @param component the component
     */
    public static boolean isNamed(RecordComponent component) {
        return columnOf(component) != null;
    }

    /** {@return the column that the component's annotation names, or null} The compiler puts it on the field. */
    private static @Nullable String columnOf(RecordComponent component) {
        try {
            Column column = component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotation(Column.class);
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
