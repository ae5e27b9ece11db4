package io.eloquent.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * A method that carries {@code @Scope}.
 *
 * @param element the method
 * @param name its name
 * @param typeParameters its type parameters
 * @param takesQuery whether its first parameter is the model's generated query
 * @param returnsQuery whether it returns the model's generated query
 * @param parameters its parameters after the query
 * @param exceptions what it throws
 * @param namesake a method of the library that the generated one would collide with, as {@code Model.exists()}
 * @param documentation what the source says of it, empty for nothing
 */
public record ScopeMethod(
        ExecutableElement element,
        String name,
        List<TypeParameter> typeParameters,
        boolean takesQuery,
        boolean returnsQuery,
        List<Parameter> parameters,
        List<JavaType> exceptions,
        Optional<String> namesake,
        String documentation) {

    /** Copies the lists. */
    public ScopeMethod {
        typeParameters = List.copyOf(typeParameters);
        parameters = List.copyOf(parameters);
        exceptions = List.copyOf(exceptions);
    }

    /** {@return whether all types that it mentions exist} */
    boolean isResolved() {
        return Stream.of(
                        parameters.stream().map(Parameter::type),
                        exceptions.stream(),
                        typeParameters.stream().flatMap(parameter -> parameter.bounds().stream()))
                .flatMap(types -> types)
                .allMatch(JavaType::isResolved);
    }

    /** {@return whether its last parameter takes any number of arguments} */
    public boolean isVarargs() {
        return element.isVarArgs() && !parameters.isEmpty();
    }

    /**
     * A parameter of a scope.
     *
     * @param element the parameter
     * @param name its name
     * @param type its type
     * @param isAccessible whether the generated code can name its type
     */
    public record Parameter(VariableElement element, String name, JavaType type, boolean isAccessible) {}

    /**
     * A type parameter of a scope.
     *
     * @param name its name
     * @param bounds what it extends
     */
    public record TypeParameter(String name, List<JavaType> bounds) {
        /** Copies the bounds. */
        public TypeParameter {
            bounds = List.copyOf(bounds);
        }
    }
}
