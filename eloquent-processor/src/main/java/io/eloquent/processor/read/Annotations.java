package io.eloquent.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What the annotations of {@code io.eloquent.api.annotation} on an element say explicitly, and where. */
final class Annotations {
    private static final String OURS = "io.eloquent.api.annotation.";

    private Annotations() {}

    /**
     * {@return one of our annotations on an element}
     *
     * @param element the element
     * @param name its simple name
     */
    static Optional<? extends AnnotationMirror> find(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(annotation -> isNamed(annotation, OURS + name))
                .findFirst();
    }

    /**
     * {@return whether an element carries an annotation}
     *
     * @param element the element
     * @param name its qualified name
     */
    static boolean has(Element element, String name) {
        return element.getAnnotationMirrors().stream().anyMatch(annotation -> isNamed(annotation, name));
    }

    private static boolean isNamed(AnnotationMirror annotation, String name) {
        return annotation.getAnnotationType().asElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(name);
    }

    /** {@return an annotation's value, empty where the source leaves it out} */
    static Optional<AnnotationValue> value(AnnotationMirror annotation, String member) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                annotation.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(member)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /** {@return a boolean value, empty where the source leaves it out} */
    static Optional<Boolean> flag(AnnotationMirror annotation, String member) {
        return value(annotation, member).map(value -> Boolean.TRUE.equals(value.getValue()));
    }

    /** {@return a string value, empty where the source leaves it out or says {@code ""}} */
    static Optional<String> text(AnnotationMirror annotation, String member) {
        return value(annotation, member)
                .map(value -> String.valueOf(value.getValue()))
                .filter(text -> !text.isEmpty());
    }

    /** {@return a string value with its place, empty where the source leaves it out} */
    static Optional<Mention> mention(Element element, AnnotationMirror annotation, String member) {
        return value(annotation, member)
                .map(value -> new Mention(String.valueOf(value.getValue()), new Place(element, annotation, value)));
    }

    /** {@return the classes of a value, or of an array of values, each with its place} */
    static Map<TypeMirror, Place> classes(Element element, AnnotationMirror annotation, String member) {
        Map<TypeMirror, Place> classes = new LinkedHashMap<>();
        value(annotation, member).ifPresent(value -> {
            List<?> items = value.getValue() instanceof List<?> list ? list : List.of(value);
            for (Object item : items) {
                if (item instanceof AnnotationValue one && one.getValue() instanceof TypeMirror type) {
                    classes.put(type, new Place(element, annotation, one));
                }
            }
        });
        return classes;
    }

    /** {@return the strings of an array, each with its place; empty where the source leaves it out} */
    static Optional<List<Mention>> names(Element element, AnnotationMirror annotation, String member) {
        return value(annotation, member).map(value -> {
            List<Mention> names = new ArrayList<>();
            if (value.getValue() instanceof List<?> items) {
                for (Object item : items) {
                    AnnotationValue name = (AnnotationValue) item;
                    names.add(new Mention(String.valueOf(name.getValue()), new Place(element, annotation, name)));
                }
            }
            return names;
        });
    }
}
