package io.eloquent.model.meta;

import java.lang.reflect.Type;

/**
 * A column of a model and the field that holds it.
 *
 * @param ordinal its position among the model's columns
 * @param field the field's name
 * @param name the column's name
 * @param type the field's type: a class, or a parameterized type for JSON
 */
public record ColumnMeta(int ordinal, String field, String name, Type type) {

    /** {@return whether the field cannot be null} */
    public boolean isPrimitive() {
        return type instanceof Class<?> c && c.isPrimitive();
    }
}
