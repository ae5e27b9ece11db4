package io.eloquent.query.dialect;

import io.eloquent.api.codec.Codec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A codec of three functions. The last is asked only for values that are not of the type yet. */
record FunctionCodec<T>(
        Class<T> type, Codecs.Reading<T> reading, Codecs.Binding<T> binding, Function<Object, T> conversion)
        implements Codec<T> {
    @Override
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        return reading.read(row, column);
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        binding.bind(statement, index, value);
    }

    @Override
    public T convert(Object value) {
        return type.isInstance(value) ? type.cast(value) : conversion.apply(value);
    }
}
