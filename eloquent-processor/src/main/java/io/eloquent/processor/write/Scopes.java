package io.eloquent.processor.write;

import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.ScopeMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A scope as a method: of the query, and as a static one of the model. */
final class Scopes {
    private final ModelClass model;
    private final SourceFile file;

    Scopes(ModelClass model, SourceFile file) {
        this.model = model;
        this.file = file;
    }

    /** Writes the methods of the query. */
    void writeToQuery() {
        for (ScopeMethod scope : model.scopes()) {
            List<String> arguments = new ArrayList<>(List.of("unconditioned()"));
            arguments.addAll(names(scope));
            file.gap();
            write("public", scope, "narrowedBy(%s)", file.name("User"), arguments);
        }
    }

    /** Writes the static methods of the model. */
    void writeToModel() {
        for (ScopeMethod scope : model.scopes()) {
            write("public static", scope, "%s", "query()", names(scope));
            file.gap();
        }
    }

    private void write(String modifiers, ScopeMethod scope, String returned, String target, List<String> arguments) {
        file.document(scope.documentation(), "Scope {@link $User#%s}.", scope.name());
        file.open(
                modifiers + " %s$UserQuery %s(%s)%s {",
                typeParameters(scope),
                scope.name(),
                parameters(scope),
                exceptions(scope));
        String call = target + "." + typeArguments(scope) + scope.name() + "(" + String.join(", ", arguments) + ")";
        file.add("return %s;", returned.formatted(call));
        file.close();
    }

    private String typeParameters(ScopeMethod scope) {
        return scope.typeParameters().isEmpty()
                ? ""
                : scope.typeParameters().stream()
                        .map(parameter -> parameter.bounds().isEmpty()
                                ? parameter.name()
                                : parameter.name() + " extends " + file.types(parameter.bounds(), " & "))
                        .collect(Collectors.joining(", ", "<", "> "));
    }

    /** Said aloud: the compiler does not always infer that a wildcard is the same one. */
    private static String typeArguments(ScopeMethod scope) {
        return scope.typeParameters().isEmpty()
                ? ""
                : scope.typeParameters().stream()
                        .map(ScopeMethod.TypeParameter::name)
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    private String parameters(ScopeMethod scope) {
        List<String> parameters = new ArrayList<>();
        for (ScopeMethod.Parameter parameter : scope.parameters()) {
            parameters.add(file.type(parameter.type()) + " " + parameter.name());
        }
        if (scope.isVarargs()) {
            int last = parameters.size() - 1;
            parameters.set(last, parameters.get(last).replaceFirst("\\[\\] (?=[^ ]+$)", "... "));
        }
        return String.join(", ", parameters);
    }

    private String exceptions(ScopeMethod scope) {
        return scope.exceptions().isEmpty() ? "" : " throws " + file.types(scope.exceptions(), ", ");
    }

    private static List<String> names(ScopeMethod scope) {
        return scope.parameters().stream().map(ScopeMethod.Parameter::name).toList();
    }
}
