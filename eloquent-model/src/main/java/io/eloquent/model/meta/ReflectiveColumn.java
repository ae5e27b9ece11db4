package io.eloquent.model.meta;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A column of a model that no processor saw.
 *
 * @param field the model's field that holds it
 * @param marked the field that carries its annotations: the same, or that of a record's component
 * @param path the field's name; of a component of an embedded record {@code home.city}
 * @param name the column's name
 * @param type the type of its values, never primitive for a component; of an {@code Optional} what is in it
 * @param isOptional whether the field is an {@code Optional}
 */
record ReflectiveColumn(Field field, Field marked, String path, String name, Type type, boolean isOptional) {

    <A extends Annotation> @Nullable A mark(Class<A> annotation) {
        return marked.getAnnotation(annotation);
    }

    boolean is(Class<? extends Annotation> annotation) {
        return marked.isAnnotationPresent(annotation);
    }

    boolean isComponent() {
        return !field.equals(marked);
    }
}
