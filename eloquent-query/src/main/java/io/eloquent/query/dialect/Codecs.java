package io.eloquent.query.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import io.eloquent.api.codec.Codec;
import io.eloquent.api.codec.Valued;
import io.eloquent.api.error.MappingException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How Java values travel to one kind of database and back: a codec for each type. Begin with {@link #standard} and
 * replace what the database or its driver does differently. Enums travel by name and records, maps and collections as
 * JSON unless a codec says otherwise. Immutable but for its cache; safe for many threads.
 */
public final class Codecs {
    private static final Map<Class<?>, Codec<?>> STANDARD = StandardCodecs.byType();

    /** What arrays can be of, besides primitive types. */
    private static final Set<Class<?>> STORED = Set.of(
            String.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            Boolean.class,
            BigDecimal.class,
            UUID.class);

    private final Map<Class<?>, Codec<?>> fixed;
    private final Function<Type, Codec<?>> json;
    private final Function<Type, Codec<?>> arrays;
    private final Binding<String> enums;
    private final ColumnCodec columns;
    private final Map<Type, Codec<?>> cache = new ConcurrentHashMap<>();
    /** Whether texts and whole numbers, which most bindings are, are bound by JDBC's own setters. */
    private final boolean bindsDirectly;

    private Codecs(
            Map<Class<?>, Codec<?>> fixed,
            Function<Type, Codec<?>> json,
            Function<Type, Codec<?>> arrays,
            Binding<String> enums,
            ColumnCodec columns) {
        this.fixed = Map.copyOf(fixed);
        this.json = json;
        this.arrays = arrays;
        this.enums = enums;
        this.columns = columns;
        this.bindsDirectly = isStandard(String.class) && isStandard(Integer.class) && isStandard(Long.class);
    }

    private boolean isStandard(Class<?> type) {
        return fixed.get(type) == STANDARD.get(type);
    }

    /**
     * {@return the codecs of a database and a driver that do all that JDBC 4.2 asks of them} The same codecs each time, so
     * that a type that a dialect leaves alone can be told by its codec.
     */
    public static Codecs standard() {
        return new Codecs(
                STANDARD, JsonCodec::asText, JsonCodec::asText, PreparedStatement::setString, (result, column) -> null);
    }

    /**
     * {@return a copy with one codec more, or another one}
     *
     * @param type the Java type
     * @param codec its codec
     * @param <T> the Java type
     */
    public <T> Codecs with(Class<T> type, Codec<? super T> codec) {
        Map<Class<?>, Codec<?>> all = new HashMap<>(fixed);
        all.put(type, codec);
        return new Codecs(all, json, arrays, enums, columns);
    }

    /**
     * {@return a copy that reads and binds a type another way, and converts other values to it as before}
     *
     * @param type a type that has a codec already
     * @param reading reads it
     * @param binding binds it
     * @param <T> the Java type
     */
    public <T> Codecs with(Class<T> type, Reading<T> reading, Binding<T> binding) {
        return with(type, new FunctionCodec<>(type, reading, binding, of(type)::convert));
    }

    /**
     * {@return a copy that stores JSON another way}
     *
     * @param codecs makes the codec of a type that is stored as JSON; see {@link JsonCodec}
     */
    public Codecs withJson(Function<Type, Codec<?>> codecs) {
        return new Codecs(fixed, codecs, arrays, enums, columns);
    }

    /**
     * {@return a copy that stores arrays of Java, but {@code byte[]}, another way than as JSON}
     *
     * @param codecs makes the codec of an array's class
     */
    public Codecs withArrays(Function<Type, Codec<?>> codecs) {
        return new Codecs(fixed, json, codecs, enums, columns);
    }

    /**
     * {@return a copy that binds the names of enums, and their values where those are texts, another way than other texts}
     *
     * @param binding binds a name
     */
    public Codecs withEnums(Binding<String> binding) {
        return new Codecs(fixed, json, arrays, binding, columns);
    }

    /**
     * {@return a copy that reads columns of no known Java type another way}
     *
     * @param special picks the codec of a column that {@link #ofColumn} would read wrongly
     */
    public Codecs withColumns(ColumnCodec special) {
        return new Codecs(fixed, json, arrays, enums, special);
    }

    /**
     * {@return the codec that reads a column for which nobody asked for a Java type} It gives plain Java values, the same
     * on every database: {@code Integer}, {@code Long}, {@code String}, {@code LocalDateTime} …, never a class of the
     * driver.
     *
     * @param result the result's description
     * @param column the column's position, from 1
     * @throws SQLException if the driver cannot
     */
    public Codec<?> ofColumn(ResultSetMetaData result, int column) throws SQLException {
        Codec<?> special = columns.find(result, column);
        return special == null ? of(PlainCodec.typeOf(result.getColumnType(column))) : special;
    }

    /**
     * {@return the codec of a type} Primitive types have the codec of their wrappers.
     *
     * @param type a class, or a parameterized type such as {@code Map<String, Integer>}
     * @throws MappingException if nobody can convert it
     */
    public Codec<?> of(Type type) {
        Codec<?> codec = find(type);
        if (codec == null) {
            throw new MappingException("No codec converts " + type.getTypeName()
                    + ": use one of the standard types, an enum, a record, a Map or a List");
        }
        return codec;
    }

    /**
     * {@return the codec of a class}
     *
     * @param type the class
     * @param <T> the class
     * @throws MappingException if nobody can convert it
     */
    @SuppressWarnings("unchecked")
    public <T> Codec<T> of(Class<T> type) {
        return (Codec<T>) of((Type) type);
    }

    /**
     * {@return the codec of a type, or null if nobody can convert it}
     *
     * @param type the type
     */
    public @Nullable Codec<?> find(Type type) {
        Codec<?> known = cache.get(type);
        if (known == null) {
            known = make(type);
            if (known != null) {
                cache.put(type, known);
            }
        }
        return known;
    }

    private @Nullable Codec<?> make(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return isJson((Class<?>) parameterized.getRawType()) ? json.apply(type) : null;
        }
        if (!(type instanceof Class<?> asClass)) {
            return null;
        }
        Class<?> wrapped = wrap(asClass);
        Codec<?> codec = fixed.get(wrapped);
        if (codec != null) {
            return codec;
        }
        if (wrapped == Object.class) {
            return new PlainCodec(this);
        }
        Class<?> enumType = wrapped.isEnum() ? wrapped : wrapped.getSuperclass();
        if (enumType != null && enumType.isEnum()) {
            return Valued.class.isAssignableFrom(enumType)
                    ? ValuedCodec.of(enumType, this, enums)
                    : StandardCodecs.enumByName(enumType, enums);
        }
        if (wrapped.isArray()) {
            return isStored(wrapped.getComponentType()) ? arrays.apply(wrapped) : null;
        }
        Codec<?> derived = DerivedCodecs.of(wrapped, this);
        if (derived != null) {
            return derived;
        }
        if (isJson(wrapped)) {
            return json.apply(wrapped);
        }
        for (Map.Entry<Class<?>, Codec<?>> entry : fixed.entrySet()) {
            if (entry.getKey().isAssignableFrom(wrapped)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static boolean isStored(Class<?> component) {
        return component.isPrimitive() && component != char.class && component != byte.class
                || STORED.contains(component);
    }

    private static boolean isJson(Class<?> type) {
        return type.isRecord()
                || JsonNode.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type);
    }

    private static Class<?> wrap(Class<?> type) {
        return type.isPrimitive()
                ? java.lang.invoke.MethodType.methodType(type).wrap().returnType()
                : type;
    }

    /**
     * {@return a value as the plain one that every database stores of it: of a {@code Duration} its microseconds, of an enum
     * with values its value; most values are that already} For codecs that write many values as one.
     *
     * @param value the value
     */
    public static Object plain(Object value) {
        return DerivedCodecs.plain(value);
    }

    /**
     * Binds a value by the codec of its class, or NULL.
     *
     * @param statement the statement
     * @param index the placeholder's position, from 1
     * @param value the value, or null
     * @throws SQLException if the driver cannot
     * @throws MappingException if nobody can convert it
     */
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (!bindsDirectly) {
            bindByCodec(statement, index, value);
        } else if (value instanceof String text) {
            WholeText.bind(statement, index, text);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else {
            bindByCodec(statement, index, value);
        }
    }

    @SuppressWarnings("unchecked")
    private void bindByCodec(PreparedStatement statement, int index, Object value) throws SQLException {
        ((Codec<Object>) of((Type) value.getClass())).bind(statement, index, value);
    }

    /**
     * Reads a column of the current row, null for NULL.
     *
     * @param <T> the Java type
     */
    @FunctionalInterface
    public interface Reading<T> {
        /**
         * {@return the value, or null}
         *
         * @param row the result, on its current row
         * @param column the column's position, from 1
         * @throws SQLException if the driver cannot
         */
        @Nullable
        T read(ResultSet row, int column) throws SQLException;
    }

    /**
     * Binds a value to a placeholder.
     *
     * @param <T> the Java type
     */
    @FunctionalInterface
    public interface Binding<T> {
        /**
         * Binds a value.
         *
         * @param statement the statement
         * @param index the placeholder's position, from 1
         * @param value the value
         * @throws SQLException if the driver cannot
         */
        void bind(PreparedStatement statement, int index, T value) throws SQLException;
    }

    /** Picks the codec of a column of a result, where JDBC's type of the column does not tell enough. */
    @FunctionalInterface
    public interface ColumnCodec {
        /**
         * {@return the column's codec, or null where JDBC's type tells enough}
         *
         * @param result the result's description
         * @param column the column's position, from 1
         * @throws SQLException if the driver cannot
         */
        @Nullable
        Codec<?> find(ResultSetMetaData result, int column) throws SQLException;
    }
}
