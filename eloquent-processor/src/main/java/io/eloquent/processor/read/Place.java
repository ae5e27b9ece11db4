package io.eloquent.processor.read;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the source something was written, so that a problem is shown there.
 *
 * @param element the class, field or method
 * @param annotation the annotation on it, or null for the element itself
 * @param value the value in the annotation, or null for all of it
 */
public record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    /**
     * {@return the place of an element itself}
     *
     * @param element the element
     */
    public static Place of(Element element) {
        return new Place(element, null, null);
    }
}
