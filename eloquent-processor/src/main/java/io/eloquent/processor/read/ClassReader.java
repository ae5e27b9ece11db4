package io.eloquent.processor.read;

import io.eloquent.processor.read.Supplied.Flaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what generated code must know of other classes that a model names: converters, observers, its own base. */
final class ClassReader {
    private static final String MODEL = "io.eloquent.model.Model";
    static final String CONVERTER = "io.eloquent.api.codec.Converter";
    private static final String KEY_GENERATOR = "io.eloquent.api.key.KeyGenerator";
    private static final String OBSERVER = "io.eloquent.model.Observer";
    private static final String GLOBAL_SCOPE = "io.eloquent.model.GlobalScope";

    private final Elements elements;
    private final Types types;
    private final TypeReader typeReader;

    ClassReader(Elements elements, Types types, TypeReader typeReader) {
        this.elements = elements;
        this.types = types;
        this.typeReader = typeReader;
    }

    /** {@return the converter that a field names, if it does and there is such a class} */
    Optional<Supplied> converter(Element field, AnnotationMirror cast, TypeElement model) {
        return supplied(field, cast, "Cast", CONVERTER, model).stream().findFirst();
    }

    /** {@return the key generator that a field names, if it does and there is such a class} */
    Optional<Supplied> generator(Element field, TypeElement model) {
        return Annotations.find(field, "GeneratedKey")
                .flatMap(annotation -> supplied(field, annotation, "GeneratedKey", KEY_GENERATOR, model).stream()
                        .findFirst());
    }

    /** {@return the observers that a class names} */
    List<Supplied> observers(TypeElement named, TypeElement model) {
        return Annotations.find(named, "ObservedBy")
                .map(annotation -> supplied(named, annotation, "ObservedBy", OBSERVER, model))
                .orElse(List.of());
    }

    /** {@return the global scopes that a class names} */
    List<Supplied> scopes(TypeElement named, TypeElement model) {
        return Annotations.find(named, "ScopedBy")
                .map(annotation -> supplied(named, annotation, "ScopedBy", GLOBAL_SCOPE, model))
                .orElse(List.of());
    }

    private List<Supplied> supplied(
            Element element, AnnotationMirror annotation, String name, String wanted, TypeElement model) {
        List<Supplied> classes = new ArrayList<>();
        for (Map.Entry<TypeMirror, Place> entry :
                Annotations.classes(element, annotation, "value").entrySet()) {
            if (entry.getKey() instanceof DeclaredType type && type.getKind() == TypeKind.DECLARED) {
                TypeElement named = (TypeElement) type.asElement();
                boolean mayBeGeneric = wanted.equals(OBSERVER) || wanted.equals(GLOBAL_SCOPE);
                classes.add(new Supplied(
                        entry.getValue(),
                        name,
                        typeReader.plain(named),
                        flaw(named, model, mayBeGeneric),
                        find(named.asType(), wanted).map(this::arguments)));
            }
        }
        return classes;
    }

    private List<JavaType> arguments(DeclaredType type) {
        return type.getTypeArguments().stream().map(typeReader::read).toList();
    }

    /** {@return a class or an interface as a type extends or implements it} */
    Optional<DeclaredType> find(TypeMirror type, String name) {
        if (!(type instanceof DeclaredType declared) || type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        if (TypeReader.nameOf(declared).equals(name)) {
            return Optional.of(declared);
        }
        return types.directSupertypes(type).stream()
                .map(parent -> find(parent, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Flaw flaw(TypeElement named, TypeElement model, boolean mayBeGeneric) {
        if (!isVisible(named, model)) {
            return Flaw.HIDDEN;
        }
        if (!named.getKind().isClass() || named.getModifiers().contains(Modifier.ABSTRACT)) {
            return Flaw.ABSTRACT;
        }
        if (named.getNestingKind() == NestingKind.MEMBER
                && !named.getModifiers().contains(Modifier.STATIC)) {
            return Flaw.INNER;
        }
        if (!mayBeGeneric && !named.getTypeParameters().isEmpty()) {
            return Flaw.GENERIC;
        }
        return canBeMade(named, model, false) ? Flaw.NONE : Flaw.NO_CONSTRUCTOR;
    }

    private boolean isSamePackage(Element one, Element other) {
        return elements.getPackageOf(one).equals(elements.getPackageOf(other));
    }

    /** {@return whether a class of the model's package can name another class} */
    private boolean isVisible(TypeElement named, TypeElement model) {
        for (Element element = named; element instanceof TypeElement; element = element.getEnclosingElement()) {
            if (element.getModifiers().contains(Modifier.PRIVATE)
                    || !element.getModifiers().contains(Modifier.PUBLIC) && !isSamePackage(named, model)) {
                return false;
            }
        }
        return true;
    }

    private boolean canBeMade(TypeElement named, TypeElement model, boolean bySubclass) {
        return ElementFilter.constructorsIn(named.getEnclosedElements()).stream()
                .anyMatch(constructor -> constructor.getParameters().isEmpty()
                        && !throwsChecked(constructor)
                        && (constructor.getModifiers().contains(Modifier.PUBLIC)
                                || bySubclass && constructor.getModifiers().contains(Modifier.PROTECTED)
                                || isSamePackage(named, model)
                                        && !constructor.getModifiers().contains(Modifier.PRIVATE)));
    }

    /** {@return whether a method makes its caller handle an exception} */
    static boolean throwsChecked(ExecutableElement method) {
        return method.getThrownTypes().stream()
                .anyMatch(type -> !TypeReader.isSubtype(type, "java.lang.RuntimeException")
                        && !TypeReader.isSubtype(type, "java.lang.Error"));
    }

    /** {@return whether a record can be named and made by a class of the model's package} */
    boolean canBeMadeOfComponents(TypeElement record, TypeElement model) {
        return isVisible(record, model);
    }

    /** {@return what the generated superclass extends, where that is a class of the user's} */
    Optional<ParentClass> base(TypeElement model) {
        AnnotationMirror table = Annotations.find(model, "Table").orElse(null);
        if (table == null) {
            return Optional.empty();
        }
        return Annotations.classes(model, table, "base").entrySet().stream()
                .filter(entry -> entry.getKey().getKind() == TypeKind.DECLARED)
                .map(entry -> base((TypeElement) ((DeclaredType) entry.getKey()).asElement(), entry.getValue(), model))
                .findFirst();
    }

    private ParentClass base(TypeElement base, Place place, TypeElement model) {
        JavaType plain = typeReader.plain(base);
        JavaType type = plain instanceof JavaType.Declared declared
                ? new JavaType.Declared(declared.packageName(), declared.name(), List.of(typeReader.plain(model)))
                : plain;
        return new ParentClass(place, type, flaw(base, model));
    }

    private ParentClass.Flaw flaw(TypeElement base, TypeElement model) {
        Optional<DeclaredType> library = find(base.asType(), MODEL);
        if (library.isEmpty()
                || base.getQualifiedName().contentEquals(MODEL)
                || Annotations.find(base, "Table").isPresent()) {
            return ParentClass.Flaw.NO_BASE;
        }
        if (base.getTypeParameters().size() != 1
                || !library.get()
                        .getTypeArguments()
                        .toString()
                        .equals(base.getTypeParameters().toString())) {
            return ParentClass.Flaw.NOT_GENERIC;
        }
        if (!isVisible(base, model)
                || base.getModifiers().contains(Modifier.FINAL)
                || base.getNestingKind() == NestingKind.MEMBER
                        && !base.getModifiers().contains(Modifier.STATIC)) {
            return ParentClass.Flaw.HIDDEN;
        }
        return canBeMade(base, model, true) ? ParentClass.Flaw.NONE : ParentClass.Flaw.NO_CONSTRUCTOR;
    }

    /** {@return the base of a model with the model as its type argument; null without one} */
    @Nullable
    DeclaredType baseType(TypeElement model) {
        return base(model)
                .filter(base -> base.flaw() == ParentClass.Flaw.NONE)
                .map(base -> types.getDeclaredType(element(model), model.asType()))
                .orElse(null);
    }

    private TypeElement element(TypeElement model) {
        AnnotationMirror table = Annotations.find(model, "Table").orElseThrow();
        return (TypeElement) ((DeclaredType) Annotations.classes(model, table, "base")
                        .keySet()
                        .iterator()
                        .next())
                .asElement();
    }

    /** {@return the classes between the library's Model and the model, the uppermost first; the model is none of them} */
    List<TypeElement> bases(@Nullable DeclaredType base) {
        List<TypeElement> bases = new ArrayList<>();
        TypeMirror type = base;
        while (type instanceof DeclaredType declared
                && type.getKind() == TypeKind.DECLARED
                && !TypeReader.nameOf(declared).equals(MODEL)) {
            TypeElement element = (TypeElement) declared.asElement();
            bases.add(0, element);
            type = element.getSuperclass();
        }
        return bases;
    }
}
