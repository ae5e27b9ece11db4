package io.eloquent.model.meta;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.MappingException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and binds the values of a field that is stored in another form. */
final class ConvertedCodec implements Codec<Object> {
    private final NamedConverter converter;
    private final Codec<Object> stored;
    private final Class<?> fieldType;
    private final boolean primitive;

    @SuppressWarnings("unchecked")
    ConvertedCodec(ColumnMeta column, Codec<?> stored) {
        this.converter = (NamedConverter) Objects.requireNonNull(column.converter());
        this.stored = (Codec<Object>) stored;
        this.fieldType = Types.raw(Types.boxed(column.type()));
        this.primitive = column.isPrimitive();
    }

    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        Object value = stored.read(row, column);
        if (value == null && primitive) {
            throw new MappingException(converter.label()
                    + " is of a primitive type, but its column is NULL; declare the field "
                    + fieldType.getSimpleName() + ", or the column not null");
        }
        return value == null ? null : converter.fromDatabase(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        stored.bind(statement, index, converter.toDatabase(value));
    }

    @Override
    public Object convert(Object value) {
        Object taken = converter.taken(value);
        if (taken != null) {
            return taken;
        }
        return fieldType.isInstance(value) ? value : converter.fromDatabase(stored.convert(value));
    }
}
