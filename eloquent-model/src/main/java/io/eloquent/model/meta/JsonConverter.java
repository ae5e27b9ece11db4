package io.eloquent.model.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.eloquent.query.dialect.JsonCodec;
import java.lang.reflect.Type;

/**
 * Stores values of any type that Jackson knows as JSON documents, and sees it when one changed in place: it keeps copies,
 * and compares what would be stored. For generated code.
 */
public final class JsonConverter implements TakingConverter {
    /** The type of what is stored. */
    public static final Class<?> STORED = JsonNode.class;

    private final JsonCodec json;

    private JsonConverter(Type type) {
        this.json = JsonCodec.of(type);
    }

    /**
     * {@return the converter of a type}
     *
     * @param type the field's type
     */
    public static JsonConverter of(Type type) {
        return new JsonConverter(type);
    }

    @Override
    public Object toDatabase(Object value) {
        return json.tree(value);
    }

    @Override
    @SuppressWarnings("NullAway") // JSON's null is null
    public Object fromDatabase(Object stored) {
        return json.value(stored);
    }

    @Override
    public Object take(Object value) {
        return json.convert(value);
    }

    @Override
    public Object copy(Object value) {
        return Snapshots.isImmutable(value) ? value : json.copy(value);
    }

    @Override
    public boolean same(Object a, Object b) {
        return a == b || json.same(a, b);
    }
}
