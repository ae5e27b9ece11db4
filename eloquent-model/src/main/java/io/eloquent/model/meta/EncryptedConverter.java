package io.eloquent.model.meta;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.JsonCodec;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Stores texts, and values of any other type as JSON, as the application's {@code Encrypter} encrypts them. For generated
 * code.
 */
public final class EncryptedConverter implements TakingConverter {
    private final Type type;
    private final JsonCodec json;

    private EncryptedConverter(Type type) {
        this.type = type;
        this.json = JsonCodec.of(type);
    }

    /**
     * {@return the converter of a type}
     *
     * @param type the field's type
     */
    public static EncryptedConverter of(Type type) {
        return new EncryptedConverter(type);
    }

    /** {@return false: the same text is never encrypted twice in the same way} */
    @Override
    public boolean isComparable() {
        return false;
    }

    @Override
    public Object toDatabase(Object value) {
        return Secrets.encrypter().encrypt(value instanceof String text ? text : json.text(value));
    }

    @Override
    @SuppressWarnings("NullAway") // JSON's null is null
    public Object fromDatabase(Object stored) {
        String plain = Secrets.encrypter().decrypt((String) stored);
        if (type == String.class) {
            return plain;
        }
        try {
            return json.parse(plain);
        } catch (IllegalArgumentException e) {
            // not the cause, which says what was read
            throw new IllegalArgumentException("what was encrypted does not fit " + type.getTypeName());
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object take(Object value) {
        @Nullable Codec<?> known = Codecs.standard().find(type);
        return (known == null ? json : (Codec<Object>) known).convert(value);
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
