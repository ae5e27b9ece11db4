package io.eloquent.processor.read;

import java.util.List;
import java.util.Optional;

/**
 * A class that an annotation names, and that generated code makes an instance of: a converter, an observer.
 *
 * @param place where it is named
 * @param annotation the simple name of the annotation
 * @param type the class
 * @param flaw why no instance can be made
 * @param arguments the type arguments of the interface that it has to implement, none where that is not generic; empty if it
 *     does not implement it
 */
public record Supplied(Place place, String annotation, JavaType type, Flaw flaw, Optional<List<JavaType>> arguments) {

    /** Why no instance of a class can be made. */
    public enum Flaw {
        /** It can. */
        NONE,
        /** It is private, or belongs to another package. */
        HIDDEN,
        /** It is an interface or an abstract class. */
        ABSTRACT,
        /** It needs an instance of the class around it. */
        INNER,
        /** It has type parameters, and nobody says what they are. */
        GENERIC,
        /** It has no constructor without parameters and checked exceptions that the generated code can call. */
        NO_CONSTRUCTOR
    }
}
