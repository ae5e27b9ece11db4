package io.eloquent.model.meta;

import io.eloquent.api.codec.Converter;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A column of a model and the field that holds it.
 *
 * @param ordinal its position among the model's columns
 * @param field the field's name; of a component of an embedded record {@code home.city}
 * @param name the column's name
 * @param type the type of the field's values: a class, or a parameterized type for JSON; of an {@code Optional} what is in
 *     it
 * @param converter makes what is stored of the field's value, or null where that is the value itself
 * @param storedType the type of what is stored
 * @param traits what else is special about it
 */
public record ColumnMeta(
        int ordinal,
        String field,
        String name,
        Type type,
        @Nullable Converter<Object, Object> converter,
        Type storedType,
        Set<ColumnTrait> traits) {

    /** Copies the traits. */
    public ColumnMeta {
        traits = Set.copyOf(traits);
    }

    /** {@return whether the field cannot be null} */
    public boolean isPrimitive() {
        return type instanceof Class<?> c && c.isPrimitive();
    }

    /**
     * {@return whether something is special about it}
     *
     * @param trait what
     */
    public boolean is(ColumnTrait trait) {
        return traits.contains(trait);
    }

    /** {@return whether only what is encrypted or hashed is stored, so that it is not shown unless somebody says so} */
    public boolean isSecret() {
        return traits.contains(ColumnTrait.ENCRYPTED) || traits.contains(ColumnTrait.HASHED);
    }

    /**
     * {@return what the column stores of a field's value}
     *
     * @param value the field's value, or null
     */
    public @Nullable Object stored(@Nullable Object value) {
        return converter == null || value == null ? value : converter.toDatabase(value);
    }
}
