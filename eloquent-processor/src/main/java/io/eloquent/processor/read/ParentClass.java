package io.eloquent.processor.read;

/**
 * The class of the user's own that the generated superclass extends.
 *
 * @param place where {@code @Table} names it
 * @param type the class, with the model as its type argument
 * @param flaw why it cannot be extended
 */
public record ParentClass(Place place, JavaType type, Flaw flaw) {

    /** Why a class cannot be extended. */
    public enum Flaw {
        /** It can. */
        NONE,
        /** It is no subclass of {@code Model}, or a model itself. */
        NO_BASE,
        /** It has not exactly one type parameter, the model, that it hands on to {@code Model}. */
        NOT_GENERIC,
        /** It is hidden from the generated code, final, or part of another object. */
        HIDDEN,
        /** It has no constructor without parameters and exceptions that the generated code can call. */
        NO_CONSTRUCTOR
    }
}
