package io.eloquent.processor.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
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
    private static final String CONVERTER = "io.eloquent.api.codec.Converter";
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
                attributeMethods(element),
                namedClasses(element, "ObservedBy"),
                namedClasses(element, "ScopedBy"),
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
                kindOf(field),
                conversion(field),
                ColumnField.TRAITS.stream()
                        .filter(trait -> Annotations.find(field, trait).isPresent())
                        .toList(),
                Annotations.find(field, "GeneratedKey")
                        .flatMap(annotation ->
                                Annotations.value(annotation, "value").map(value -> named(field, annotation, value))),
                doc(field));
    }

    /** What is stored in another form may be of any type that the generated code can name. */
    private ColumnField.Kind kindOf(VariableElement field) {
        ColumnField.Kind kind = typeReader.kindOf(field.asType());
        boolean isConverted = Stream.of("Cast", "Json", "Encrypted")
                .anyMatch(annotation -> Annotations.find(field, annotation).isPresent());
        return isConverted && kind != ColumnField.Kind.UNRESOLVED && kind != ColumnField.Kind.INACCESSIBLE
                ? ColumnField.Kind.VALUE
                : kind;
    }

    private Optional<Conversion> conversion(VariableElement field) {
        Optional<? extends AnnotationMirror> cast = Annotations.find(field, "Cast");
        if (cast.isPresent()) {
            return Annotations.value(cast.get(), "value").map(value -> {
                Named named = named(field, cast.get(), value);
                List<JavaType> arguments =
                        value.getValue() instanceof DeclaredType type ? converterArguments(type) : List.of();
                return new Conversion(
                        Conversion.Kind.CUSTOM,
                        Optional.of(named.type()),
                        arguments.stream().findFirst(),
                        arguments.stream().skip(1).findFirst(),
                        named.isUsable() && arguments.size() == 2,
                        named.place());
            });
        }
        return Stream.of(Conversion.Kind.JSON, Conversion.Kind.ENCRYPTED)
                .flatMap(kind -> Annotations.find(field, kind == Conversion.Kind.JSON ? "Json" : "Encrypted").stream()
                        .map(annotation -> new Conversion(
                                kind,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                new Place(field, annotation, null))))
                .findFirst();
    }

    /** {@return what a converter takes and stores; empty if it is none, or does not say} */
    private List<JavaType> converterArguments(DeclaredType type) {
        if (TypeReader.nameOf(type).equals(CONVERTER)) {
            return type.getTypeArguments().stream().map(typeReader::read).toList();
        }
        return types.directSupertypes(type).stream()
                .filter(parent -> parent.getKind() == TypeKind.DECLARED)
                .map(parent -> converterArguments((DeclaredType) parent))
                .filter(arguments -> !arguments.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private Named named(Element element, AnnotationMirror annotation, AnnotationValue value) {
        Place place = new Place(element, annotation, value);
        if (!(value.getValue() instanceof DeclaredType type)) {
            return new Named(new JavaType.Unresolved(String.valueOf(value.getValue())), false, place);
        }
        return new Named(typeReader.read(type), canBeMade((TypeElement) type.asElement(), element), place);
    }

    /** Whether a class of the model's package can call a constructor without parameters. */
    private boolean canBeMade(TypeElement type, Element from) {
        boolean isNear = elements.getPackageOf(type).equals(elements.getPackageOf(from));
        boolean isInner = type.getEnclosingElement() instanceof TypeElement
                && !type.getModifiers().contains(Modifier.STATIC);
        return TypeReader.isAccessible(type.asType())
                && (isNear || type.getModifiers().contains(Modifier.PUBLIC))
                && !isInner
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(constructor -> constructor.getParameters().isEmpty()
                                && constructor.getThrownTypes().isEmpty()
                                && !constructor.getModifiers().contains(Modifier.PRIVATE)
                                && (isNear || constructor.getModifiers().contains(Modifier.PUBLIC)));
    }

    private List<Named> namedClasses(TypeElement element, String annotation) {
        List<Named> found = new ArrayList<>();
        Annotations.find(element, annotation)
                .ifPresent(mirror -> Annotations.value(mirror, "value").ifPresent(value -> {
                    if (value.getValue() instanceof List<?> classes) {
                        classes.forEach(each -> found.add(named(element, mirror, (AnnotationValue) each)));
                    }
                }));
        return found;
    }

    private List<AttributeMethod> attributeMethods(TypeElement element) {
        List<AttributeMethod> found = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            Annotations.find(method, "Accessor").ifPresent(annotation -> found.add(accessor(method, annotation)));
            Annotations.find(method, "Mutator").ifPresent(annotation -> found.add(mutator(method, annotation)));
        }
        return found;
    }

    private AttributeMethod accessor(ExecutableElement method, AnnotationMirror annotation) {
        boolean isUsable = isCallable(method)
                && method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID;
        return new AttributeMethod(
                method,
                method.getSimpleName().toString(),
                attribute(method, annotation, "get"),
                typeReader.read(method.getReturnType()),
                false,
                isUsable);
    }

    private AttributeMethod mutator(ExecutableElement method, AnnotationMirror annotation) {
        boolean isUsable = isCallable(method)
                && method.getParameters().size() == 1
                && TypeReader.isAccessible(method.getParameters().get(0).asType());
        return new AttributeMethod(
                method,
                method.getSimpleName().toString(),
                attribute(method, annotation, "set"),
                isUsable
                        ? typeReader.read(method.getParameters().get(0).asType())
                        : new JavaType.Declared("java.lang", "Object", List.of()),
                true,
                isUsable);
    }

    private static boolean isCallable(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.PRIVATE)
                && !method.getModifiers().contains(Modifier.STATIC)
                && method.getThrownTypes().isEmpty()
                && method.getTypeParameters().isEmpty();
    }

    private static String attribute(ExecutableElement method, AnnotationMirror annotation, String prefix) {
        return Annotations.text(annotation, "value").orElseGet(() -> {
            String name = method.getSimpleName().toString();
            boolean isPrefixed = name.startsWith(prefix)
                    && name.length() > prefix.length()
                    && Character.isUpperCase(name.charAt(prefix.length()));
            return Naming.snake(isPrefixed ? name.substring(prefix.length()) : name);
        });
    }

    private String doc(Element element) {
        String text = elements.getDocComment(element);
        return text == null ? "" : text.strip();
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
                        Annotations.flag(annotation, "incrementing"),
                        Annotations.value(annotation, "perPage")
                                .map(value -> (Integer) value.getValue())
                                .filter(size -> size != 15),
                        namesOf(annotation)))
                .orElseThrow(() -> new IllegalArgumentException(element + " does not carry @Table"));
    }

    private static Map<String, String> namesOf(AnnotationMirror table) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String member : TableSettings.NAMES) {
            Annotations.value(table, member).ifPresent(value -> names.put(member, String.valueOf(value.getValue())));
        }
        return names;
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
