package io.eloquent.processor.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Describes a class that carries {@code @Table}. */
public final class ModelReader {
    private static final String MODEL = "io.eloquent.model.Model";
    private static final String SOFT_DELETES = "io.eloquent.model.SoftDeletes";
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
        ClassReader classes = new ClassReader(elements, types, typeReader);
        Optional<ParentClass> base = classes.base(element);
        DeclaredType baseType = classes.baseType(element);
        List<TypeElement> bases = classes.bases(baseType);
        FieldReader fields = new FieldReader(elements, types, typeReader, classes, element).read();
        MethodReader methods = new MethodReader(elements, types, typeReader, element);
        List<TypeElement> lineage = new ArrayList<>(List.of(element));
        bases.forEach(parent -> lineage.add(1, parent));
        return new ModelClass(
                element,
                packageName,
                name,
                parent(element, classes),
                base,
                element.getModifiers().contains(Modifier.PUBLIC),
                lineage.stream().anyMatch(type -> TypeReader.isSubtype(type, SOFT_DELETES)),
                table(element),
                nameLists(lineage),
                nearest(lineage, "ObservedBy")
                        .map(named -> classes.observers(named, element))
                        .orElse(List.of()),
                nearest(lineage, "ScopedBy")
                        .map(named -> classes.scopes(named, element))
                        .orElse(List.of()),
                fields.columns,
                fields.embeddings,
                fields.relations,
                methods.attributes(bases, baseType),
                methods.scopes(),
                fields.strays,
                surroundings(element, packageName));
    }

    /** {@return the class that an annotation counts of: the model's own, or else that of the nearest class above it} */
    private static Optional<TypeElement> nearest(List<TypeElement> lineage, String annotation) {
        return lineage.stream()
                .filter(type -> Annotations.find(type, annotation).isPresent())
                .findFirst();
    }

    private ModelClass.Parent parent(TypeElement element, ClassReader classes) {
        if (TypeReader.isGenerated(element.getSuperclass(), element, "Model")) {
            return ModelClass.Parent.GENERATED;
        }
        return wantsNoCode(element, classes) ? ModelClass.Parent.LIBRARY : ModelClass.Parent.OTHER;
    }

    /** {@return whether a class extends the library's {@code Model} itself, or by a base of the user's own with its name} */
    private boolean wantsNoCode(TypeElement element, ClassReader classes) {
        if (!(element.getSuperclass() instanceof DeclaredType parent) || parent.getKind() != TypeKind.DECLARED) {
            return false;
        }
        return TypeReader.nameOf(parent).equals(MODEL)
                || Annotations.find(parent.asElement(), "Table").isEmpty()
                        && !parent.getTypeArguments().isEmpty()
                        && classes.find(parent, MODEL)
                                .filter(model -> model.getTypeArguments().size() == 1
                                        && types.isSameType(
                                                model.getTypeArguments().get(0), element.asType()))
                                .isPresent();
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
                        perPage(element, annotation),
                        Annotations.text(annotation, "foreignKey"),
                        Annotations.mention(element, annotation, "createdAt"),
                        Annotations.mention(element, annotation, "updatedAt"),
                        Annotations.mention(element, annotation, "deletedAt")))
                .orElseThrow(() -> new IllegalArgumentException(element + " does not carry @Table"));
    }

    private static Optional<TableSettings.Setting> perPage(TypeElement element, AnnotationMirror annotation) {
        return Annotations.value(annotation, "perPage")
                .filter(value -> value.getValue() instanceof Integer)
                .map(value ->
                        new TableSettings.Setting((Integer) value.getValue(), new Place(element, annotation, value)));
    }

    private static List<NameList> nameLists(List<TypeElement> lineage) {
        List<NameList> lists = new ArrayList<>();
        for (NameList.Kind kind : NameList.Kind.values()) {
            nearest(lineage, kind.annotation())
                    .flatMap(element -> Annotations.find(element, kind.annotation())
                            .flatMap(annotation -> Annotations.names(element, annotation, "value")))
                    .ifPresent(names -> lists.add(new NameList(kind, names)));
        }
        return lists;
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
