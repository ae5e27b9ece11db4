package io.eloquent.processor.read;

import javax.lang.model.element.ExecutableElement;

/**
 * A method that carries {@code @Accessor} or {@code @Mutator}.
 *
 * @param kind which of them
 * @param element the method
 * @param name its name
 * @param attribute the attribute's name
 * @param type the attribute's type: what an accessor returns, what a mutator takes; {@code void} where it is none of these
 * @param isStatic whether it is static
 * @param isReachable whether generated code can call it
 * @param fits whether it has the parameters and the result that its kind has, and no checked exceptions
 */
public record AttributeMethod(
        Kind kind,
        ExecutableElement element,
        String name,
        Mention attribute,
        JavaType type,
        boolean isStatic,
        boolean isReachable,
        boolean fits) {

    /** What a method does with an attribute. */
    public enum Kind {
        /** It makes its value. */
        ACCESSOR("Accessor", "get"),
        /** It sets it. */
        MUTATOR("Mutator", "set");

        private final String annotation;
        private final String prefix;

        Kind(String annotation, String prefix) {
            this.annotation = annotation;
            this.prefix = prefix;
        }

        /** {@return the simple name of the annotation} */
        public String annotation() {
            return annotation;
        }

        /** {@return what the method's name may begin with} */
        String prefix() {
            return prefix;
        }
    }
}
