package io.eloquent.dialect.postgres;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.JsonCodec;
import java.lang.invoke.MethodType;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stores an array of Java as an array of the server: {@code int[]} as {@code integer[]}, {@code String[]} as {@code text[]}. It
 * is sent as a text without a type, so that the server takes it as what the column is.
 */
final class ElementsCodec implements Codec<Object> {
    private final Class<?> component;
    private final Codec<Object> elements;
    private final Codec<?> json;

    @SuppressWarnings("unchecked")
    private ElementsCodec(Class<?> type) {
        this.component = type.getComponentType();
        Class<?> boxed = MethodType.methodType(component).wrap().returnType();
        this.elements = (Codec<Object>) Codecs.standard().of((Type) boxed);
        this.json = JsonCodec.asText(type);
    }

    static Codec<?> of(Type type) {
        return new ElementsCodec((Class<?>) type);
    }

    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        java.sql.Array array = row.getArray(column);
        if (array == null) {
            return null;
        }
        @Nullable Object[] read = (Object[]) array.getArray();
        Object result = java.lang.reflect.Array.newInstance(component, read.length);
        for (int i = 0; i < read.length; i++) {
            Object element = read[i];
            if (element == null && component.isPrimitive()) {
                throw new IllegalArgumentException("one of the array's elements is NULL, and a " + component
                        + "[] holds none: declare the field as an array of the wrapper");
            }
            java.lang.reflect.Array.set(result, i, element == null ? null : elements.convert(element));
        }
        return result;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        @Nullable Object[] items = new Object[java.lang.reflect.Array.getLength(value)];
        Arrays.setAll(items, i -> java.lang.reflect.Array.get(value, i));
        List<@Nullable Object> list = Arrays.asList(items);
        statement.setObject(index, ArrayCodec.array(list), Types.OTHER);
    }

    @Override
    public Object convert(Object value) {
        return json.convert(value);
    }
}
