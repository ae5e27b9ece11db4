package io.eloquent.processor.read;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A type as it is written in Java source, free of the compiler that read it. */
public sealed interface JavaType {

    /**
     * A primitive type, or {@code void}.
     *
     * @param keyword its name
     */
    record Primitive(String keyword) implements JavaType {
        private static final Map<String, String> WRAPPERS = Map.of(
                "boolean", "Boolean",
                "byte", "Byte",
                "short", "Short",
                "int", "Integer",
                "long", "Long",
                "char", "Character",
                "float", "Float",
                "double", "Double");

        /** {@return its wrapper class} */
        public Declared wrapper() {
            return new Declared("java.lang", WRAPPERS.getOrDefault(keyword, "Void"), List.of());
        }
    }

    /**
     * A class or an interface.
     *
     * @param packageName its package, empty for the unnamed one
     * @param name its name within the package, such as {@code Map.Entry}
     * @param arguments its type arguments; none where it is raw
     */
    record Declared(String packageName, String name, List<JavaType> arguments) implements JavaType {
        /** Copies the arguments. */
        public Declared {
            arguments = List.copyOf(arguments);
        }

        /** {@return its name and its package's} */
        public String qualifiedName() {
            return packageName.isEmpty() ? name : packageName + "." + name;
        }
    }

    /**
     * An array.
     *
     * @param component what it holds
     */
    record Array(JavaType component) implements JavaType {}

    /**
     * A wildcard.
     *
     * @param bound {@code extends}, {@code super}, or empty for {@code ?}
     * @param type the bound; {@code Object} for {@code ?}
     */
    record Wildcard(String bound, JavaType type) implements JavaType {}

    /**
     * A type variable of a generic method.
     *
     * @param name its name
     */
    record Variable(String name) implements JavaType {}

    /**
     * A class that does not exist, or not yet.
     *
     * @param name its name, as the source has it
     */
    record Unresolved(String name) implements JavaType {}

    /**
     * {@return this type as Java source}
     *
     * @param naming how a class is written
     */
    default String text(Function<Declared, String> naming) {
        if (this instanceof Declared declared) {
            return naming.apply(declared)
                    + (declared.arguments().isEmpty()
                            ? ""
                            : declared.arguments().stream()
                                    .map(argument -> argument.text(naming))
                                    .collect(Collectors.joining(", ", "<", ">")));
        }
        if (this instanceof Array array) {
            return array.component().text(naming) + "[]";
        }
        if (this instanceof Wildcard wildcard) {
            return wildcard.bound().isEmpty()
                    ? "?"
                    : "? " + wildcard.bound() + " " + wildcard.type().text(naming);
        }
        if (this instanceof Variable variable) {
            return variable.name();
        }
        return this instanceof Unresolved unresolved ? unresolved.name() : ((Primitive) this).keyword();
    }

    /** {@return this type as a class: the wrapper of a primitive type, any other type itself} */
    default JavaType boxed() {
        return this instanceof Primitive primitive ? primitive.wrapper() : this;
    }

    /** {@return this type without its type arguments} */
    default JavaType erased() {
        return this instanceof Declared declared
                ? new Declared(declared.packageName(), declared.name(), List.of())
                : this;
    }

    /**
     * {@return whether this is a certain class}
     *
     * @param qualifiedName its name and its package's
     */
    default boolean is(String qualifiedName) {
        return this instanceof Declared declared && declared.qualifiedName().equals(qualifiedName);
    }

    /** {@return whether every class that it mentions exists} */
    default boolean isResolved() {
        if (this instanceof Declared declared) {
            return declared.arguments().stream().allMatch(JavaType::isResolved);
        }
        if (this instanceof Array array) {
            return array.component().isResolved();
        }
        if (this instanceof Wildcard wildcard) {
            return wildcard.type().isResolved();
        }
        return !(this instanceof Unresolved);
    }

    /** {@return whether type arguments say what it holds, so that a cast to it is unchecked} */
    default boolean isParameterized() {
        return this instanceof Declared declared
                && declared.arguments().stream()
                        .anyMatch(argument -> !(argument instanceof Wildcard wildcard
                                && wildcard.bound().isEmpty()));
    }
}
