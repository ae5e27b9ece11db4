package com.example.eloquent.h2;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.compile.ListBinding;
import io.eloquent.query.dialect.Codecs;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Binds many values as one array, which the driver takes as it is but for enums and what is stored as something plainer. */
final class ArrayCodec implements Codec<ListBinding> {
    @Override
    public ListBinding read(ResultSet row, int column) {
        throw new UnsupportedOperationException("a list is bound, never read");
    }

    @Override
    public void bind(PreparedStatement statement, int index, ListBinding list) throws SQLException {
        Object[] values = list.values().stream().map(ArrayCodec::element).toArray();
        statement.setObject(index, values);
    }

    private static Object element(Object value) {
        Object plain = Codecs.plain(value);
        return plain instanceof Enum<?> constant ? constant.name() : plain;
    }

    @Override
    public ListBinding convert(Object value) {
        throw new IllegalArgumentException("a list is made by the compiler only");
    }
}
