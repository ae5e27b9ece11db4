package io.eloquent.model.load;

import io.eloquent.api.codec.Codec;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.JsonConverter;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.Naming;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.exec.ComponentSource;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Feeds the components of a record as a model's fields are: by their names, with their converters, and relations later.
 *
 * @param meta the model
 * @param path what stands before the names of fields, within an embedded record
 * @param relations the components that are relations
 * @param others what the model has beside columns, for messages
 */
record FieldSource(ModelMeta<?> meta, String path, Set<String> relations, String others) implements ComponentSource {

    @Override
    public boolean isLater(RecordComponent component) {
        return relations.contains(component.getName());
    }

    @Override
    public @Nullable ComponentSource within(RecordComponent component) {
        return isEmbedded(meta, path + component.getName())
                        && component.getType().isRecord()
                ? new FieldSource(meta, path + component.getName() + ".", Set.of(), others)
                : null;
    }

    /** {@return whether a field is a record that is spread over columns} */
    static boolean isEmbedded(ModelMeta<?> meta, String field) {
        return meta.columns().stream().anyMatch(column -> column.field().startsWith(field + "."));
    }

    @Override
    public @Nullable String column(RecordComponent component) {
        int ordinal = meta.ordinal(path + component.getName());
        if (ordinal >= 0) {
            return meta.columns().get(ordinal).name();
        }
        return path.isEmpty() ? null : Naming.snake(path.replace('.', '_') + component.getName());
    }

    @Override
    public @Nullable Codec<?> codec(String column, Type type, Codecs codecs) {
        ColumnMeta field = fieldOf(column);
        if (field == null || field.converter() == null) {
            return null;
        }
        Codec<?> own = meta.codec(field.ordinal(), codecs);
        if (isWide(type, field.type())) {
            return own;
        }
        Codec<?> wanted = codecs.find(type);
        if (field.storedType().equals(JsonConverter.STORED)) {
            return wanted;
        }
        String label =
                meta.label(field.ordinal()) + ", which is " + field.type().getTypeName();
        return new OtherType(
                own,
                wanted,
                label + ", not " + type.getTypeName() + ": declare the component "
                        + field.type().getTypeName());
    }

    private @Nullable ColumnMeta fieldOf(String column) {
        for (ColumnMeta field : meta.columns()) {
            if (field.name().equalsIgnoreCase(column)) {
                return field;
            }
        }
        return null;
    }

    /** {@return whether a component can hold all that a field can} */
    private static boolean isWide(Type component, Type field) {
        return component.equals(field)
                || component instanceof Class<?> wide
                        && MethodType.methodType(wide).wrap().returnType().isAssignableFrom(boxed(field));
    }

    private static Class<?> boxed(Type type) {
        Type raw = type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type;
        return raw instanceof Class<?> plain
                ? MethodType.methodType(plain).wrap().returnType()
                : Object.class;
    }

    /**
     * Reads a field's value, and takes it as another type: an {@code Integer} as a {@code long}.
     *
     * @param field reads the value
     * @param wanted knows the other type, or null if nobody does
     * @param mismatch what is wrong if the value is none of that type
     */
    private record OtherType(Codec<?> field, @Nullable Codec<?> wanted, String mismatch) implements Codec<Object> {
        @Override
        public @Nullable Object read(ResultSet row, int column) throws SQLException {
            Object value = field.read(row, column);
            return value == null ? null : convert(value);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Object value) {
            throw new UnsupportedOperationException("records are read");
        }

        @Override
        public Object convert(Object value) {
            if (wanted != null) {
                try {
                    return wanted.convert(value);
                } catch (IllegalArgumentException | ArithmeticException e) {
                    throw new IllegalArgumentException("it is " + mismatch, e);
                }
            }
            throw new IllegalArgumentException("it is " + mismatch);
        }
    }
}
