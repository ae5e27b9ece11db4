package io.eloquent.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the methods of a model that generated code calls: scopes, accessors and mutators. */
final class MethodReader {
    private static final String MODEL = "io.eloquent.model.Model";
    private static final String QUERY = "io.eloquent.model.ModelQueryBuilder";

    private final Elements elements;
    private final Types types;
    private final TypeReader typeReader;
    private final TypeElement model;

    MethodReader(Elements elements, Types types, TypeReader typeReader, TypeElement model) {
        this.elements = elements;
        this.types = types;
        this.typeReader = typeReader;
        this.model = model;
    }

    /** {@return the methods that are attributes: those of superclasses first, unless the model has its own} */
    List<AttributeMethod> attributes(List<TypeElement> bases, @Nullable DeclaredType base) {
        List<AttributeMethod> methods = new ArrayList<>();
        for (TypeElement owner : Stream.concat(bases.stream(), Stream.of(model)).toList()) {
            for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
                for (AttributeMethod.Kind kind : AttributeMethod.Kind.values()) {
                    Annotations.find(method, kind.annotation()).ifPresent(annotation -> {
                        methods.removeIf(other -> other.kind() == kind && isOverridden(other.element(), method));
                        methods.add(attribute(kind, method, annotation, owner, base));
                    });
                }
            }
        }
        return methods;
    }

    private boolean isOverridden(ExecutableElement method, ExecutableElement by) {
        return !Objects.equals(method.getEnclosingElement(), by.getEnclosingElement())
                && method.getSimpleName().equals(by.getSimpleName())
                && haveSameTypes(method.getParameters(), by.getParameters());
    }

    private AttributeMethod attribute(
            AttributeMethod.Kind kind,
            ExecutableElement method,
            AnnotationMirror annotation,
            TypeElement owner,
            @Nullable DeclaredType base) {
        String name = method.getSimpleName().toString();
        ExecutableType type = (ExecutableType)
                (base == null || owner.equals(model) ? method.asType() : types.asMemberOf(base, method));
        List<? extends TypeMirror> parameters = type.getParameterTypes();
        boolean isAccessor = kind == AttributeMethod.Kind.ACCESSOR;
        boolean fits = (isAccessor
                        ? parameters.isEmpty() && type.getReturnType().getKind() != TypeKind.VOID
                        : parameters.size() == 1 && !method.isVarArgs())
                && method.getTypeParameters().isEmpty()
                && !ClassReader.throwsChecked(method);
        TypeMirror attribute = isAccessor || parameters.isEmpty() ? type.getReturnType() : parameters.get(0);
        Set<Modifier> modifiers = method.getModifiers();
        boolean isNeighbour = elements.getPackageOf(owner).equals(elements.getPackageOf(model));
        return new AttributeMethod(
                kind,
                method,
                name,
                Annotations.mention(method, annotation, "value")
                        .filter(mention -> !mention.text().isEmpty())
                        .orElse(new Mention(Naming.snake(attributeName(name, kind.prefix())), Place.of(method))),
                typeReader.read(attribute),
                modifiers.contains(Modifier.STATIC),
                !modifiers.contains(Modifier.PRIVATE)
                        && (isNeighbour
                                || modifiers.contains(Modifier.PUBLIC)
                                || modifiers.contains(Modifier.PROTECTED))
                        && TypeReader.isAccessible(attribute),
                fits);
    }

    private static String attributeName(String method, String prefix) {
        int length = prefix.length();
        if (!method.startsWith(prefix) || method.length() == length || !Character.isUpperCase(method.charAt(length))) {
            return method;
        }
        return method.substring(length);
    }

    /** {@return the scopes, in the order of the methods} */
    List<ScopeMethod> scopes() {
        return ElementFilter.methodsIn(model.getEnclosedElements()).stream()
                .filter(method -> Annotations.find(method, "Scope").isPresent())
                .map(this::scope)
                .toList();
    }

    private ScopeMethod scope(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        return new ScopeMethod(
                method,
                method.getSimpleName().toString(),
                method.getTypeParameters().stream()
                        .map(parameter -> new ScopeMethod.TypeParameter(
                                parameter.getSimpleName().toString(),
                                parameter.getBounds().stream()
                                        .map(typeReader::read)
                                        .filter(bound -> !bound.is("java.lang.Object"))
                                        .toList()))
                        .toList(),
                !parameters.isEmpty()
                        && TypeReader.isGenerated(parameters.get(0).asType(), model, "Query"),
                TypeReader.isGenerated(method.getReturnType(), model, "Query"),
                parameters.stream()
                        .skip(1)
                        .map(parameter -> new ScopeMethod.Parameter(
                                parameter,
                                parameter.getSimpleName().toString(),
                                typeReader.read(parameter.asType()),
                                TypeReader.isAccessible(parameter.asType())))
                        .toList(),
                method.getThrownTypes().stream().map(typeReader::read).toList(),
                namesake(method),
                Documentation.of(elements.getDocComment(method)));
    }

    /** The scope's methods in the generated classes have one parameter less: the query. */
    private Optional<String> namesake(ExecutableElement scope) {
        List<? extends VariableElement> parameters =
                scope.getParameters().stream().skip(1).toList();
        if (scope.getSimpleName().contentEquals("query") && parameters.isEmpty()) {
            return Optional.of(model.getSimpleName() + "Model.query()");
        }
        Stream<TypeElement> library = Stream.of(QUERY, MODEL).map(elements::getTypeElement);
        Stream<TypeElement> interfaces =
                model.getInterfaces().stream().map(type -> (TypeElement) ((DeclaredType) type).asElement());
        return Stream.concat(library.filter(Objects::nonNull), interfaces)
                .flatMap(type -> ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
                        .filter(method -> method.getSimpleName().equals(scope.getSimpleName())
                                && haveSameTypes(method.getParameters(), parameters)
                                && !method.getModifiers().contains(Modifier.PRIVATE))
                        .map(method -> type.getSimpleName() + "." + signature(method)))
                .findFirst();
    }

    /** Compilers do not agree on how a method is written. */
    private String signature(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> typeReader.read(parameter.asType()).text(JavaType.Declared::name))
                .collect(Collectors.joining(", ", method.getSimpleName() + "(", ")"));
    }

    private boolean haveSameTypes(List<? extends VariableElement> some, List<? extends VariableElement> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size())
                        .allMatch(i -> types.isSameType(
                                types.erasure(some.get(i).asType()),
                                types.erasure(others.get(i).asType())));
    }
}
