package io.eloquent.processor.read;

import io.eloquent.processor.read.Embedding.Flaw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a model and of the class that it extends: columns and relations. */
final class FieldReader {
    private static final String RELATION_SLOT = "io.eloquent.model.meta.RelationSlot";
    private static final String OPTIONAL = "java.util.Optional";

    /** The annotations that only columns have. */
    private static final List<String> MARKS =
            List.of("Column", "Cast", "Json", "Encrypted", "Hashed", "Version", "ReadBack", "GeneratedKey", "Embedded");

    private final Elements elements;
    private final Types types;
    private final TypeReader typeReader;
    private final ClassReader classes;
    private final TypeElement model;
    private final @Nullable DeclaredType base;

    final List<ColumnField> columns = new ArrayList<>();
    final List<Embedding> embeddings = new ArrayList<>();
    final List<RelationField> relations = new ArrayList<>();
    final List<Place> strays = new ArrayList<>();

    FieldReader(Elements elements, Types types, TypeReader typeReader, ClassReader classes, TypeElement model) {
        this.elements = elements;
        this.types = types;
        this.typeReader = typeReader;
        this.classes = classes;
        this.model = model;
        this.base = classes.baseType(model);
    }

    /** Reads all fields; those of superclasses come first, as their initialisers do. */
    FieldReader read() {
        for (TypeElement owner : classes.bases(base)) {
            ElementFilter.fieldsIn(owner.getEnclosedElements()).forEach(field -> read(field, owner));
        }
        ElementFilter.fieldsIn(model.getEnclosedElements()).forEach(field -> read(field, model));
        return this;
    }

    private void read(VariableElement field, TypeElement owner) {
        Set<Modifier> modifiers = field.getModifiers();
        if (modifiers.contains(Modifier.STATIC)) {
            strays(field, true);
        } else if (TypeReader.isSubtype(field.asType(), RELATION_SLOT)) {
            // its place among the relations counts, so that it is one even if it is transient
            relations.add(relation(field, owner));
            strays(field, true);
        } else if (modifiers.contains(Modifier.TRANSIENT)
                || Annotations.find(field, "Transient").isPresent()) {
            strays(field, false);
        } else if (Annotations.find(field, "Embedded").isPresent()) {
            embed(member(field, owner), Annotations.find(field, "Embedded").get());
        } else {
            Member member = member(field, owner);
            columns.add(column(member, field, typeOf(field, owner), Optional.empty(), member.name(), ""));
        }
    }

    private void strays(VariableElement field, boolean isNever) {
        MARKS.forEach(mark -> stray(field, mark).ifPresent(strays::add));
        if (isNever) {
            stray(field, "Transient").ifPresent(strays::add);
        }
    }

    private static Optional<Place> stray(VariableElement field, String annotation) {
        return Annotations.find(field, annotation).map(found -> new Place(field, found, null));
    }

    /** {@return the type of a field, where the model is known that its class has as a type parameter} */
    private TypeMirror typeOf(VariableElement field, TypeElement owner) {
        return base == null || owner.equals(model) ? field.asType() : types.asMemberOf(base, field);
    }

    private Member member(VariableElement field, TypeElement owner) {
        return new Member(
                field,
                field.getSimpleName().toString(),
                typeReader.read(typeOf(field, owner)),
                typeReader.read(types.erasure(owner.asType())),
                reach(field, owner));
    }

    private Member.Reach reach(VariableElement field, TypeElement owner) {
        Set<Modifier> modifiers = field.getModifiers();
        boolean isNeighbour = elements.getPackageOf(owner).equals(elements.getPackageOf(model));
        if (modifiers.contains(Modifier.PUBLIC)
                || modifiers.contains(Modifier.PROTECTED)
                || isNeighbour && !modifiers.contains(Modifier.PRIVATE)) {
            return Member.Reach.DIRECT;
        }
        return Objects.equals(elements.getModuleOf(owner), elements.getModuleOf(model))
                ? Member.Reach.HANDLE
                : Member.Reach.NONE;
    }

    private ColumnField column(
            Member member,
            VariableElement field,
            TypeMirror type,
            Optional<Component> component,
            String name,
            String prefix) {
        Map<String, Place> marks = marks(field, member.element());
        boolean isOptional = component.isEmpty() && TypeReader.is(type, OPTIONAL) && argument(type) != null;
        TypeMirror valueType = isOptional ? Objects.requireNonNull(argument(type)) : type;
        ColumnField.Kind kind = typeReader.kindOf(valueType);
        Optional<Conversion> conversion = conversion(field, marks);
        if (conversion.isPresent() && isConvertible(kind)) {
            kind = ColumnField.Kind.VALUE;
        } else if (marks.containsKey("Cast") && kind == ColumnField.Kind.UNSUPPORTED) {
            // the compiler complains of the converter
            kind = ColumnField.Kind.UNRESOLVED;
        }
        JavaType read = typeReader.read(valueType);
        return new ColumnField(
                member,
                name,
                columnName(field, member, prefix),
                Naming.constant(name.replace('.', '_')),
                component.isPresent() ? read.boxed() : read,
                kind,
                isOptional,
                component,
                conversion,
                classes.generator(field, model),
                marks,
                component.isEmpty() && model.equals(member.element().getEnclosingElement())
                        ? Documentation.of(elements.getDocComment(field))
                        : "");
    }

    private static boolean isConvertible(ColumnField.Kind kind) {
        return kind != ColumnField.Kind.INACCESSIBLE
                && kind != ColumnField.Kind.UNRESOLVED
                && kind != ColumnField.Kind.MODEL;
    }

    /** {@return the type argument, if it is a class or an array} */
    private static @Nullable TypeMirror argument(TypeMirror type) {
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        return arguments.size() == 1
                        && (arguments.get(0).getKind() == TypeKind.DECLARED
                                || arguments.get(0).getKind() == TypeKind.ERROR
                                || arguments.get(0).getKind() == TypeKind.ARRAY)
                ? arguments.get(0)
                : null;
    }

    /** A record's annotations are nowhere to be shown but at the field that holds it. */
    private static Map<String, Place> marks(VariableElement field, VariableElement shown) {
        Map<String, Place> marks = new HashMap<>();
        for (String mark : MARKS) {
            Annotations.find(field, mark)
                    .ifPresent(found ->
                            marks.put(mark, field.equals(shown) ? new Place(field, found, null) : Place.of(shown)));
        }
        return marks;
    }

    private Optional<Conversion> conversion(VariableElement field, Map<String, Place> marks) {
        if (marks.containsKey("Cast")) {
            AnnotationMirror cast = Annotations.find(field, "Cast").orElseThrow();
            return classes.converter(field, cast, model)
                    .map(converter -> new Conversion(Conversion.Kind.CAST, Optional.of(converter), storedKind(cast)));
        }
        if (marks.containsKey("Encrypted")) {
            return Optional.of(new Conversion(Conversion.Kind.ENCRYPTED, Optional.empty(), ColumnField.Kind.TEXT));
        }
        return marks.containsKey("Json")
                ? Optional.of(new Conversion(Conversion.Kind.JSON, Optional.empty(), ColumnField.Kind.DOCUMENT))
                : Optional.empty();
    }

    private ColumnField.Kind storedKind(AnnotationMirror cast) {
        return Annotations.classes(model, cast, "value").keySet().stream()
                .filter(DeclaredType.class::isInstance)
                .map(type -> ((DeclaredType) type).asElement().asType())
                .flatMap(type -> classes.find(type, ClassReader.CONVERTER).stream())
                .filter(type -> type.getTypeArguments().size() == 2)
                .map(type -> typeReader.kindOf(type.getTypeArguments().get(1)))
                .findFirst()
                .orElse(ColumnField.Kind.UNSUPPORTED);
    }

    private static Mention columnName(VariableElement field, Member member, String prefix) {
        Place place = Place.of(member.element());
        Optional<? extends AnnotationMirror> annotation = Annotations.find(field, "Column");
        if (annotation.isEmpty()) {
            return new Mention(prefix + Naming.snake(field.getSimpleName().toString()), place);
        }
        boolean isHere = field.equals(member.element());
        return Annotations.value(annotation.get(), "value")
                .map(value -> new Mention(
                        prefix + value.getValue(), isHere ? new Place(field, annotation.get(), value) : place))
                .orElse(new Mention("", isHere ? new Place(field, annotation.get(), null) : place));
    }

    private void embed(Member member, AnnotationMirror embedded) {
        VariableElement field = member.element();
        Place place = new Place(field, embedded, null);
        if (field.asType().getKind() == TypeKind.ERROR) {
            // waits, or the compiler complains
            columns.add(column(member, field, field.asType(), Optional.empty(), member.name(), ""));
            return;
        }
        MARKS.stream()
                .filter(mark -> !mark.equals("Embedded"))
                .forEach(mark -> stray(field, mark).ifPresent(strays::add));
        Embedding checked = embedding(member, place);
        embeddings.add(checked);
        if (checked.flaw() != Flaw.NONE) {
            return;
        }
        String prefix = Annotations.value(embedded, "prefix")
                .map(value -> String.valueOf(value.getValue()))
                .filter(text -> !text.equals("\0"))
                .orElse(Naming.snake(member.name()) + "_");
        for (VariableElement component : components((DeclaredType) field.asType())) {
            columns.add(column(
                    member,
                    component,
                    component.asType(),
                    Optional.of(
                            new Component(component.getSimpleName().toString(), typeReader.read(component.asType()))),
                    member.name() + "." + component.getSimpleName(),
                    prefix));
        }
    }

    /**
     * {@return the fields of a record's components, in the order of the components} They carry the annotations of the
     * components. Not every compiler lists them in that order.
     */
    private static List<VariableElement> components(DeclaredType record) {
        TypeElement element = (TypeElement) record.asElement();
        List<VariableElement> fields = ElementFilter.fieldsIn(element.getEnclosedElements());
        return element.getRecordComponents().stream()
                .flatMap(component ->
                        fields.stream().filter(field -> field.getSimpleName().equals(component.getSimpleName())))
                .toList();
    }

    private Embedding embedding(Member member, Place place) {
        TypeMirror type = member.element().asType();
        if (!(type instanceof DeclaredType declared) || declared.asElement().getKind() != ElementKind.RECORD) {
            return new Embedding(member, place, Flaw.NO_RECORD, "");
        }
        TypeElement record = (TypeElement) declared.asElement();
        if (!record.getTypeParameters().isEmpty()) {
            return new Embedding(member, place, Flaw.GENERIC, "");
        }
        if (!classes.canBeMadeOfComponents(record, model)) {
            return new Embedding(member, place, Flaw.HIDDEN, "");
        }
        List<VariableElement> components = components(declared);
        if (components.isEmpty()) {
            return new Embedding(member, place, Flaw.EMPTY, "");
        }
        return components.stream()
                .filter(component -> Annotations.find(component, "Embedded").isPresent())
                .findFirst()
                .map(nested -> new Embedding(
                        member, place, Flaw.NESTED, nested.getSimpleName().toString()))
                .orElse(new Embedding(member, place, Flaw.NONE, ""));
    }

    private RelationField relation(VariableElement field, TypeElement owner) {
        Member member = member(field, owner);
        DeclaredType type = (DeclaredType) typeOf(field, owner);
        Element handle = type.asElement();
        return new RelationField(
                member,
                Naming.constant(member.name()),
                handle.getSimpleName().toString(),
                !((TypeElement) handle).getTypeParameters().isEmpty(),
                typeReader.firstArgument(type),
                owner.equals(model) ? Documentation.of(elements.getDocComment(field)) : "");
    }
}
