package io.eloquent.query;

import io.eloquent.api.codec.Converter;
import io.eloquent.query.ast.ColumnRef;
import org.jspecify.annotations.Nullable;

/**
 * A column of JSON documents. Databases do not agree on which documents are equal: compare what is in one, with
 * {@link Functions#json(JsonColumn) json(User.META)}{@code .at("lang").eq("en")}. Immutable.
 *
 * @param <M> the model whose column it is
 * @param <V> the type of its values
 */
public final class JsonColumn<M, V> extends OpaqueColumn<M, V> {

    /**
     * Creates a column whose values only a model's query can read.
     *
     * @param name its name
     */
    public JsonColumn(String name) {
        super(name);
    }

    /**
     * Creates a column.
     *
     * @param name its name
     * @param type the type of its values
     */
    public JsonColumn(String name, Class<V> type) {
        super(name, type);
    }

    /**
     * Creates a column whose documents a converter makes, and which only a model's query can read.
     *
     * @param name its name
     * @param converter makes the document of a value
     */
    public JsonColumn(String name, Converter<? super V, ?> converter) {
        super(name, converter);
    }

    /**
     * Creates a column whose documents a converter makes.
     *
     * @param name its name
     * @param type the type of its values
     * @param converter makes the document of a value
     */
    public JsonColumn(String name, Class<V> type, Converter<? super V, ?> converter) {
        super(name, type, converter);
    }

    private JsonColumn(ColumnRef column, @Nullable Class<V> type, @Nullable Converter<? super V, ?> converter) {
        super(column, type, converter);
    }

    @Override
    public JsonColumn<M, V> of(String table) {
        return new JsonColumn<>(new ColumnRef(table, name()), type(), converter);
    }
}
