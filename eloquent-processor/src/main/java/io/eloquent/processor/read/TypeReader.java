package io.eloquent.processor.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * From the compiler's types to ours. It looks up class hierarchies by name and by hand: the compiler's own subtype
 * check says yes to everything below a class that does not exist yet, as the superclass of every model does not.
 */
final class TypeReader {
    private static final JavaType ANY =
            new JavaType.Wildcard("", new JavaType.Declared("java.lang", "Object", List.of()));

    private static final Set<String> NUMBERS = Set.of(
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigDecimal",
            "java.math.BigInteger");

    private static final Set<String> ORDERED = Set.of(
            "java.lang.Character",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.Duration");

    private static final Set<String> VALUES = Set.of("java.lang.Boolean", "java.util.UUID");

    private static final Set<String> JSON = Set.of("java.util.List", "java.util.Map", "java.util.Set");

    /** What arrays of these are good for is said by the database; those that have no arrays keep them as JSON. */
    private static final Set<String> ELEMENTS = Set.of(
            "java.lang.Boolean",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.lang.String",
            "java.math.BigDecimal",
            "java.util.UUID",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime");

    private final Map<String, String> expected;

    /**
     * Creates a reader.
     *
     * @param expected the packages of the classes that are about to be written, by their simple names
     */
    TypeReader(Map<String, String> expected) {
        this.expected = expected;
    }

    /** {@return a type as generated code writes it: a raw one with wildcards, where that is the same} */
    JavaType read(TypeMirror type) {
        JavaType read = readAsWritten(type);
        int parameters = type instanceof DeclaredType declared && read instanceof JavaType.Declared
                ? ((TypeElement) declared.asElement()).getTypeParameters().size()
                : 0;
        return read instanceof JavaType.Declared raw && raw.arguments().isEmpty() && parameters > 0
                ? new JavaType.Declared(raw.packageName(), raw.name(), Collections.nCopies(parameters, ANY))
                : read;
    }

    /** {@return a class without type arguments, as in a class literal} */
    JavaType plain(TypeElement element) {
        JavaType read = declared((DeclaredType) element.asType());
        return read instanceof JavaType.Declared declared
                ? new JavaType.Declared(declared.packageName(), declared.name(), List.of())
                : read;
    }

    private JavaType readAsWritten(TypeMirror type) {
        return switch (type.getKind()) {
            case DECLARED -> declared((DeclaredType) type);
            case ERROR -> missing(nameOf((DeclaredType) type));
            case ARRAY -> new JavaType.Array(readAsWritten(((ArrayType) type).getComponentType()));
            case WILDCARD -> wildcard((WildcardType) type);
            case TYPEVAR ->
                new JavaType.Variable(
                        ((TypeVariable) type).asElement().getSimpleName().toString());
            default -> new JavaType.Primitive(type.getKind().name().toLowerCase(Locale.ROOT));
        };
    }

    private JavaType missing(String name) {
        String packageName = expected.get(name);
        return packageName == null
                ? new JavaType.Unresolved(name)
                : new JavaType.Declared(packageName, name, List.of());
    }

    private JavaType declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        List<JavaType> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            arguments.add(readAsWritten(argument));
        }
        StringBuilder name = new StringBuilder(element.getSimpleName());
        Element outer = element.getEnclosingElement();
        while (outer instanceof TypeElement) {
            name.insert(0, outer.getSimpleName() + ".");
            outer = outer.getEnclosingElement();
        }
        String packageName =
                outer instanceof PackageElement owner ? owner.getQualifiedName().toString() : "";
        return new JavaType.Declared(packageName, name.toString(), arguments);
    }

    private JavaType wildcard(WildcardType type) {
        if (type.getExtendsBound() != null) {
            return new JavaType.Wildcard("extends", readAsWritten(type.getExtendsBound()));
        }
        if (type.getSuperBound() != null) {
            return new JavaType.Wildcard("super", readAsWritten(type.getSuperBound()));
        }
        return ANY;
    }

    /**
     * {@return the name of a class, be it there or not, as the source has it}
     *
     * @param type the class
     */
    static String nameOf(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        return name.isEmpty() ? element.getSimpleName().toString() : name;
    }

    ColumnField.Kind kindOf(TypeMirror type) {
        if (!read(type).isResolved()) {
            return ColumnField.Kind.UNRESOLVED;
        }
        if (!isAccessible(type)) {
            return ColumnField.Kind.INACCESSIBLE;
        }
        return switch (type.getKind()) {
            case BOOLEAN -> ColumnField.Kind.VALUE;
            case CHAR -> ColumnField.Kind.ORDERED;
            case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> ColumnField.Kind.NUMBER;
            case ARRAY -> kindOfArray(((ArrayType) type).getComponentType());
            case DECLARED -> kindOf((DeclaredType) type);
            default -> ColumnField.Kind.UNSUPPORTED;
        };
    }

    private static ColumnField.Kind kindOfArray(TypeMirror element) {
        return switch (element.getKind()) {
            case BYTE -> ColumnField.Kind.BYTES;
            case BOOLEAN, SHORT, INT, LONG, FLOAT, DOUBLE -> ColumnField.Kind.ARRAY;
            case DECLARED ->
                ELEMENTS.contains(nameOf((DeclaredType) element))
                        ? ColumnField.Kind.ARRAY
                        : ColumnField.Kind.UNSUPPORTED;
            default -> ColumnField.Kind.UNSUPPORTED;
        };
    }

    private static ColumnField.Kind kindOf(DeclaredType type) {
        String name = nameOf(type);
        if (name.equals("java.lang.String")) {
            return ColumnField.Kind.TEXT;
        }
        if (NUMBERS.contains(name)) {
            return ColumnField.Kind.NUMBER;
        }
        if (ORDERED.contains(name)) {
            return ColumnField.Kind.ORDERED;
        }
        if (name.equals("java.util.Date")) {
            return ColumnField.Kind.DATE;
        }
        ElementKind kind = type.asElement().getKind();
        if (kind == ElementKind.ENUM || VALUES.contains(name)) {
            return ColumnField.Kind.VALUE;
        }
        if (kind == ElementKind.RECORD) {
            return ColumnField.Kind.DOCUMENT;
        }
        if (isModel(type) || type.getTypeArguments().stream().anyMatch(TypeReader::isModel)) {
            return ColumnField.Kind.MODEL;
        }
        return JSON.contains(name) ? ColumnField.Kind.DOCUMENT : ColumnField.Kind.UNSUPPORTED;
    }

    /**
     * {@return whether it is a certain class}
     *
     * @param type the type
     * @param name the class's name
     */
    static boolean is(TypeMirror type, String name) {
        return type.getKind() == TypeKind.DECLARED
                && nameOf((DeclaredType) type).equals(name);
    }

    /**
     * {@return whether it is the class that is generated for a model} Before it is written, a class of the same package goes
     * by its simple name alone.
     *
     * @param type the type
     * @param model the model
     * @param suffix what the generated class's name ends in
     */
    static boolean isGenerated(TypeMirror type, TypeElement model, String suffix) {
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        String name = nameOf(declared);
        return name.equals(model.getQualifiedName() + suffix)
                || type.getKind() == TypeKind.ERROR && name.equals(model.getSimpleName() + suffix);
    }

    private static boolean isModel(TypeMirror type) {
        return type instanceof DeclaredType declared
                && Annotations.find(declared.asElement(), "Table").isPresent();
    }

    /**
     * {@return whether a class of the same package could name a type}
     *
     * @param type the type
     */
    static boolean isAccessible(@Nullable TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isAccessible(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return isAccessible(wildcard.getExtendsBound()) && isAccessible(wildcard.getSuperBound());
        }
        if (!(type instanceof DeclaredType declared)) {
            return true;
        }
        for (Element element = declared.asElement();
                element instanceof TypeElement;
                element = element.getEnclosingElement()) {
            if (element.getModifiers().contains(Modifier.PRIVATE)) {
                return false;
            }
        }
        return declared.getTypeArguments().stream().allMatch(TypeReader::isAccessible);
    }

    /**
     * {@return whether a class is, extends or implements another}
     *
     * @param element the class
     * @param name the other's name
     */
    static boolean isSubtype(TypeElement element, String name) {
        return element.getQualifiedName().contentEquals(name)
                || isSubtype(element.getSuperclass(), name)
                || element.getInterfaces().stream().anyMatch(type -> isSubtype(type, name));
    }

    static boolean isSubtype(@Nullable TypeMirror type, String name) {
        return type != null
                && type.getKind() == TypeKind.DECLARED
                && isSubtype((TypeElement) ((DeclaredType) type).asElement(), name);
    }

    /**
     * {@return the first type argument, if it is a class}
     *
     * @param type a class with type arguments or without
     */
    Optional<JavaType> firstArgument(DeclaredType type) {
        return type.getTypeArguments().stream()
                .limit(1)
                .filter(argument -> argument instanceof DeclaredType)
                .map(this::read)
                .findFirst();
    }
}
