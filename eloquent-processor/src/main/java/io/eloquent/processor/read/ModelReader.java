package io.eloquent.processor.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Describes a class that carries {@code @Table}. */
public final class ModelReader {
    private static final String MODEL = "io.eloquent.model.Model";
    private static final String QUERY = "io.eloquent.model.ModelQueryBuilder";
    private static final String SOFT_DELETES = "io.eloquent.model.SoftDeletes";
    private static final String RELATION_SLOT = "io.eloquent.model.meta.RelationSlot";
    private static final String GENERATED = "javax.annotation.processing.Generated";
    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

    /** The classes of java.lang that a column may have, or that the generated code needs to say so. */
    private static final List<String> LANG =
            List.of("Boolean", "Byte", "Character", "Double", "Float", "Integer", "Long", "Object", "Short", "String");

    private final Elements elements;
    private final Types types;
    private final TypeReader typeReader;

    /**
     * Creates a reader.
     *
     * @param elements the compiler's view of its classes
     * @param types the compiler's view of their types
     * @param models the models whose generated classes may be missing, because they are about to be written
     */
    public ModelReader(Elements elements, Types types, Collection<TypeElement> models) {
        this.elements = elements;
        this.types = types;
        Map<String, String> expected = new HashMap<>();
        for (TypeElement model : models) {
            String packageName = packageOf(model);
            for (String suffix : List.of("Model", "Query")) {
                // one of two that are called the same would be a guess
                expected.merge(model.getSimpleName() + suffix, packageName, (one, other) -> "?");
            }
        }
        expected.values().removeIf("?"::equals);
        typeReader = new TypeReader(expected);
    }

    private String packageOf(TypeElement element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }

    /**
     * {@return the description of a model}
     *
     * @param element a class that carries {@code @Table}
     */
    public ModelClass read(TypeElement element) {
        String packageName = packageOf(element);
        String name = element.getSimpleName().toString();
        List<ColumnField> columns = new ArrayList<>();
        List<RelationField> relations = new ArrayList<>();
        List<Place> strays = new ArrayList<>();
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (field.getModifiers().contains(Modifier.STATIC)) {
                stray(field, "Column").ifPresent(strays::add);
                stray(field, "Transient").ifPresent(strays::add);
            } else if (TypeReader.isSubtype(field.asType(), RELATION_SLOT)) {
                // its place among the relations counts, so that it is one even if it is transient
                relations.add(relation(field));
                stray(field, "Column").ifPresent(strays::add);
                stray(field, "Transient").ifPresent(strays::add);
            } else if (isTransient(field)) {
                stray(field, "Column").ifPresent(strays::add);
            } else {
                columns.add(column(field));
            }
        }
        return new ModelClass(
                element,
                packageName,
                name,
                parent(element),
                element.getModifiers().contains(Modifier.PUBLIC),
                TypeReader.isSubtype(element, SOFT_DELETES),
                table(element),
                nameLists(element),
                columns,
                relations,
                scopes(element),
                strays,
                surroundings(element, packageName));
    }

    private ModelClass.Parent parent(TypeElement element) {
        if (isGenerated(element.getSuperclass(), element, "Model")) {
            return ModelClass.Parent.GENERATED;
        }
        return element.getSuperclass() instanceof DeclaredType type
                        && TypeReader.nameOf(type).equals(MODEL)
                ? ModelClass.Parent.LIBRARY
                : ModelClass.Parent.OTHER;
    }

    /** Before it is written, a class of the same package goes by its simple name alone. */
    private boolean isGenerated(TypeMirror type, TypeElement model, String suffix) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        String name = TypeReader.nameOf(declared);
        return name.equals(model.getQualifiedName() + suffix)
                || type.getKind() == TypeKind.ERROR && name.equals(model.getSimpleName() + suffix);
    }

    private static boolean isTransient(VariableElement field) {
        return field.getModifiers().contains(Modifier.TRANSIENT)
                || Annotations.find(field, "Transient").isPresent();
    }

    private static Optional<Place> stray(VariableElement field, String annotation) {
        return Annotations.find(field, annotation).map(found -> new Place(field, found, null));
    }

    private ColumnField column(VariableElement field) {
        String name = field.getSimpleName().toString();
        return new ColumnField(
                field,
                name,
                columnName(field, name),
                Naming.constant(name),
                typeReader.read(field.asType()),
                typeReader.kindOf(field.asType()));
    }

    private static Mention columnName(VariableElement field, String name) {
        Optional<? extends AnnotationMirror> annotation = Annotations.find(field, "Column");
        if (annotation.isEmpty()) {
            return new Mention(Naming.snake(name), Place.of(field));
        }
        return Annotations.value(annotation.get(), "value")
                .map(value -> new Mention(String.valueOf(value.getValue()), new Place(field, annotation.get(), value)))
                .orElse(new Mention("", new Place(field, annotation.get(), null)));
    }

    private RelationField relation(VariableElement field) {
        String name = field.getSimpleName().toString();
        DeclaredType type = (DeclaredType) field.asType();
        TypeElement handle = (TypeElement) type.asElement();
        return new RelationField(
                field,
                name,
                Naming.constant(name),
                handle.getSimpleName().toString(),
                !handle.getTypeParameters().isEmpty(),
                typeReader.firstArgument(type));
    }

    private static TableSettings table(TypeElement element) {
        return Annotations.find(element, "Table")
                .map(annotation -> new TableSettings(
                        new Place(element, annotation, null),
                        Annotations.text(annotation, "value"),
                        Annotations.names(element, annotation, "primaryKey"),
                        Annotations.text(annotation, "connection"),
                        Annotations.flag(annotation, "timestamps"),
                        Annotations.flag(annotation, "incrementing")))
                .orElseThrow(() -> new IllegalArgumentException(element + " does not carry @Table"));
    }

    private static List<NameList> nameLists(TypeElement element) {
        List<NameList> lists = new ArrayList<>();
        for (NameList.Kind kind : NameList.Kind.values()) {
            Annotations.find(element, kind.annotation())
                    .flatMap(annotation -> Annotations.names(element, annotation, "value"))
                    .ifPresent(names -> lists.add(new NameList(kind, names)));
        }
        return lists;
    }

    private List<ScopeMethod> scopes(TypeElement element) {
        return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .filter(method -> Annotations.find(method, "Scope").isPresent())
                .map(method -> scope(method, element))
                .toList();
    }

    private ScopeMethod scope(ExecutableElement method, TypeElement model) {
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
                !parameters.isEmpty() && isGenerated(parameters.get(0).asType(), model, "Query"),
                isGenerated(method.getReturnType(), model, "Query"),
                parameters.stream()
                        .skip(1)
                        .map(parameter -> new ScopeMethod.Parameter(
                                parameter,
                                parameter.getSimpleName().toString(),
                                typeReader.read(parameter.asType()),
                                TypeReader.isAccessible(parameter.asType())))
                        .toList(),
                method.getThrownTypes().stream().map(typeReader::read).toList(),
                namesake(method, model));
    }

    /** The scope's methods in the generated classes have one parameter less: the query. */
    private Optional<String> namesake(ExecutableElement scope, TypeElement model) {
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
                        .map(method -> type.getSimpleName() + "." + method))
                .findFirst();
    }

    private boolean haveSameTypes(List<? extends VariableElement> some, List<? extends VariableElement> others) {
        return some.size() == others.size()
                && IntStream.range(0, some.size())
                        .allMatch(i -> types.isSameType(
                                types.erasure(some.get(i).asType()),
                                types.erasure(others.get(i).asType())));
    }

    private ModelClass.Surroundings surroundings(TypeElement element, String packageName) {
        String prefix = packageName.isEmpty() ? "" : packageName + ".";
        Set<String> hidden = LANG.stream()
                .filter(name -> elements.getTypeElement(prefix + name) != null)
                .collect(Collectors.toSet());
        return new ModelClass.Surroundings(
                hidden, sees(element, GENERATED), isNullMarked(element), List.copyOf(Lint.of(element)));
    }

    private boolean sees(TypeElement element, String name) {
        var module = elements.getModuleOf(element);
        return (module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name)) != null;
    }

    private static boolean isNullMarked(TypeElement element) {
        return Stream.<Element>iterate(
                        element.getEnclosingElement(), outer -> outer != null, Element::getEnclosingElement)
                .anyMatch(outer -> Annotations.has(outer, NULL_MARKED));
    }
}
