package io.eloquent.query.dialect;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.codec.Valued;
import io.eloquent.api.error.MappingException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stores an enum by the values of its constants. */
final class ValuedCodec implements Codec<Object> {
    private final Class<?> type;
    private final Codec<Object> values;
    private final Codecs.Binding<Object> binding;
    private final Map<Object, Object> constants = new LinkedHashMap<>();

    private ValuedCodec(Class<?> type, Codec<Object> values, Codecs.Binding<Object> binding) {
        this.type = type;
        this.values = values;
        this.binding = binding;
    }

    /**
     * {@return the codec of an enum}
     *
     * @param type the enum
     * @param codecs tell how its values travel
     * @param texts binds them where they are texts
     * @throws MappingException if two constants have the same value, or one has none
     */
    @SuppressWarnings("unchecked") // the codec is that of the values' own class
    static ValuedCodec of(Class<?> type, Codecs codecs, Codecs.Binding<String> texts) {
        Object first = null;
        Map<Object, Object> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            Object value = ((Valued<?>) constant).value();
            if (value == null || first != null && value.getClass() != first.getClass()) {
                throw new MappingException(type.getSimpleName() + "." + constant
                        + " has no value of the type that the other constants have: give it one");
            }
            if (constants.putIfAbsent(value, constant) != null) {
                throw new MappingException(type.getSimpleName() + "." + constant
                        + " has the value of another constant, so that nobody can tell them apart: give it its own");
            }
            first = value;
        }
        if (first == null) {
            throw new MappingException(type.getSimpleName() + " has no constants");
        }
        Codec<Object> values = (Codec<Object>) codecs.of((java.lang.reflect.Type) first.getClass());
        Codecs.Binding<Object> binding = first instanceof String
                ? (statement, index, value) -> texts.bind(statement, index, (String) value)
                : values::bind;
        ValuedCodec codec = new ValuedCodec(type, values, binding);
        codec.constants.putAll(constants);
        return codec;
    }

    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        Object value = values.read(row, column);
        if (value == null) {
            return null;
        }
        Object constant = constants.get(value);
        if (constant == null) {
            throw unknown();
        }
        return constant;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        binding.bind(statement, index, ((Valued<?>) value).value());
    }

    @Override
    public Object convert(Object value) {
        if (((Class<?>) type).isInstance(value)) {
            return value;
        }
        Object constant = constants.get(value);
        if (constant == null && value instanceof CharSequence name) {
            constant = named(name.toString());
        }
        if (constant == null) {
            constant = converted(value);
        }
        if (constant == null) {
            throw unknown();
        }
        return constant;
    }

    private @Nullable Object named(String name) {
        for (Object constant : constants.values()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private @Nullable Object converted(Object value) {
        try {
            return constants.get(values.convert(value));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException("not one of " + type.getSimpleName() + "'s values " + constants.keySet());
    }
}
