package io.eloquent.model.meta;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model's class and those of the user's own that it extends.
 *
 * @param model the class
 * @param library the class of the library's that the uppermost of them extends
 * @param classes all of them, the uppermost first, as their initialisers run
 * @param arguments what stands for their type parameters
 */
record Lineage(Class<?> model, Class<?> library, List<Class<?>> classes, TypeArguments arguments) {

    static Lineage of(Class<?> model) {
        List<Class<?>> classes = new ArrayList<>();
        Class<?> type = model;
        while (!isAboveModels(type.getSuperclass())) {
            classes.add(0, type);
            type = type.getSuperclass();
        }
        return new Lineage(model, type, List.copyOf(classes), TypeArguments.of(model));
    }

    /** {@return whether a class is one of those that {@code Model} itself extends, which have no type parameters} */
    static boolean isAboveModels(Class<?> type) {
        return type == Entity.class || type.getSuperclass() == Entity.class && type.getTypeParameters().length == 0;
    }

    /** {@return the classes that the model extends, the uppermost first} */
    List<Class<?>> bases() {
        return classes.subList(0, classes.size() - 1);
    }

    /** {@return the annotation that counts: the model's own, or else that of the nearest class above it} */
    <A extends Annotation> @Nullable A nearest(Class<A> annotation) {
        for (int i = classes.size() - 1; i >= 0; i--) {
            A found = classes.get(i).getAnnotation(annotation);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** {@return whose model the library's class takes it for} */
    Type declared() {
        return arguments.resolve(library.getTypeParameters()[0]);
    }

    /** {@return the model's name and what follows it, for messages: {@code User.votes}} */
    String label(String member) {
        return model.getSimpleName() + "." + member;
    }
}
