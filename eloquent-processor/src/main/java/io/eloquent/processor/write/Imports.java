package io.eloquent.processor.write;

import io.eloquent.processor.read.AttributeMethod;
import io.eloquent.processor.read.JavaType;
import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.ParentClass;
import io.eloquent.processor.read.ScopeMethod;
import io.eloquent.processor.read.Supplied;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which simple names of a file mean what. Classes of the file's own package come first, then whoever asks first; a
 * class whose simple name is taken goes by its full name.
 */
final class Imports {
    private static final String LANG = "java.lang";

    private final String packageName;
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> imported = new TreeSet<>();

    Imports(ModelClass model) {
        packageName = model.packageName();
        model.surroundings().hiddenNames().forEach(this::reserve);
        Stream.of(model.name(), model.modelName(), model.queryName()).forEach(this::reserve);
        types(model).forEach(this::reserveNeighbours);
    }

    private static Stream<JavaType> types(ModelClass model) {
        return Stream.of(
                        model.columns().stream().map(column -> column.type()),
                        model.columns().stream().map(column -> column.member().type()),
                        model.columns().stream().map(column -> column.member().owner()),
                        model.columns().stream()
                                .flatMap(column -> column.conversion().stream())
                                .flatMap(conversion -> Stream.concat(
                                        conversion.converter().map(Supplied::type).stream(),
                                        conversion.stores().stream())),
                        model.columns().stream()
                                .flatMap(column -> column.generator().stream().map(Supplied::type)),
                        model.relations().stream()
                                .map(relation -> relation.member().owner()),
                        Stream.concat(model.observers().stream(), model.globalScopes().stream())
                                .map(Supplied::type),
                        model.base().stream().map(ParentClass::type),
                        model.attributes().stream().map(AttributeMethod::type),
                        model.relations().stream().flatMap(relation -> relation.related().stream()),
                        model.scopes().stream()
                                .flatMap(scope -> scope.parameters().stream())
                                .map(ScopeMethod.Parameter::type),
                        model.scopes().stream().flatMap(scope -> scope.exceptions().stream()),
                        model.scopes().stream()
                                .flatMap(scope -> scope.typeParameters().stream())
                                .flatMap(parameter -> parameter.bounds().stream()))
                .flatMap(types -> types);
    }

    private void reserveNeighbours(JavaType type) {
        if (type instanceof JavaType.Declared declared) {
            if (declared.packageName().equals(packageName)) {
                reserve(top(declared.name()));
            }
            declared.arguments().forEach(this::reserveNeighbours);
        } else if (type instanceof JavaType.Array array) {
            reserveNeighbours(array.component());
        } else if (type instanceof JavaType.Wildcard wildcard) {
            reserveNeighbours(wildcard.type());
        } else if (type instanceof JavaType.Unresolved unresolved) {
            reserve(top(unresolved.name()));
        }
    }

    private void reserve(String simpleName) {
        owners.put(simpleName, packageName);
    }

    /**
     * {@return a name for a nested class that hides none of the classes used here}
     *
     * @param wanted the name to try
     */
    String nested(String wanted) {
        String name = owners.containsKey(wanted) ? "Model" + wanted : wanted;
        owners.put(name, "");
        return name;
    }

    /**
     * {@return how a class is written in this file}
     *
     * @param owner its package
     * @param name its name in the package
     */
    String name(String owner, String name) {
        String top = top(name);
        if (owner.equals(LANG) || owner.equals(packageName)) {
            String known = owners.getOrDefault(top, owner);
            return known.equals(owner) || owner.isEmpty() ? name : owner + "." + name;
        }
        String known = owners.putIfAbsent(top, owner);
        if (known != null && !known.equals(owner)) {
            return owner + "." + name;
        }
        imported.add(owner + "." + top);
        return name;
    }

    /** {@return the import statements, sorted} */
    String statements() {
        StringBuilder statements = new StringBuilder();
        imported.forEach(name -> statements.append("import ").append(name).append(";\n"));
        return statements.toString();
    }

    private static String top(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
