package io.eloquent.processor.check;

import io.eloquent.processor.read.JavaType;
import io.eloquent.processor.read.ModelClass;
import io.eloquent.processor.read.ParentClass;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** What the class itself must be like. */
final class ClassRules {
    /** Simple names that the generated code uses for what they mean everywhere else. */
    private static final Set<String> NEEDED = Set.of(
            "IndexOutOfBoundsException", "Iterable", "Object", "Override", "SafeVarargs", "String", "SuppressWarnings");

    private ClassRules() {}

    static void check(ModelClass model, Problems problems) {
        TypeElement element = model.element();
        if (element.getKind() != ElementKind.CLASS) {
            problems.add(
                    Code.E001,
                    element,
                    model.name() + " is " + article(element.getKind())
                            + ", and only a class can be a model: write class " + model.name() + " extends "
                            + model.modelName());
            return;
        }
        if (element.getNestingKind() != NestingKind.TOP_LEVEL) {
            problems.add(
                    Code.E002,
                    element,
                    model.name() + " stands inside another class, and " + model.modelName()
                            + " could not stand beside it: move it to a file of its own");
            return;
        }
        checkShape(model, problems);
        model.base().ifPresent(base -> checkBase(model, base, problems));
        if (NEEDED.contains(model.name())) {
            problems.add(
                    Code.E007,
                    element,
                    "a model called " + model.name() + " hides java.lang." + model.name()
                            + ", which the generated code needs: give it another name, and keep its table with"
                            + " @Table(\"...\")");
        }
    }

    private static void checkShape(ModelClass model, Problems problems) {
        TypeElement element = model.element();
        if (!element.getTypeParameters().isEmpty()) {
            problems.add(
                    Code.E003,
                    element,
                    model.name() + " has type parameters, and no row could say what they are: remove them");
        }
        if (element.getModifiers().contains(Modifier.ABSTRACT)) {
            problems.add(
                    Code.E004,
                    element,
                    model.name() + " is abstract, and a row could not become one: remove abstract, or remove @Table");
        } else if (!canBeCreated(element)) {
            problems.add(
                    Code.E006,
                    element,
                    model.name() + " has no constructor that " + model.modelName()
                            + " can call, without parameters or exceptions, and a row could not become one: add "
                            + model.name() + "() {}");
        }
        if (model.parent() == ModelClass.Parent.OTHER) {
            problems.add(Code.E005, element, wrongParent(model));
        }
    }

    private static String wrongParent(ModelClass model) {
        String fix = ": write class " + model.name() + " extends " + model.modelName();
        TypeMirror parent = model.element().getSuperclass();
        return parent.getKind() == TypeKind.ERROR || parent.toString().equals("java.lang.Object")
                ? model.name() + " does not extend " + model.modelName() + ", the class that is generated for it" + fix
                : model.name() + " extends " + parent + ", and a model extends nothing but the class that is generated"
                        + " for it" + fix + ", and share what models have in common through an interface,"
                        + " or an abstract class that @Table(base = ...) names";
    }

    private static void checkBase(ModelClass model, ParentClass base, Problems problems) {
        JavaType.Declared type = (JavaType.Declared) base.type();
        String name = type.name();
        String shape = "abstract class " + name + "<M extends Model<M>> extends Model<M>";
        String message = switch (base.flaw()) {
            case NONE -> "";
            case NO_BASE -> name + " is no base of models: write " + shape + ", without @Table";
            case NOT_GENERIC -> name + " does not leave open whose base it is: write " + shape;
            case HIDDEN ->
                name + " cannot be extended by " + model.modelName()
                        + ": make it public, or package-private beside the model, not final, and static if it stands in"
                        + " another class";
            case NO_CONSTRUCTOR ->
                name + " has no constructor that " + model.modelName()
                        + " can call, without parameters or exceptions: add protected " + name + "() {}";
        };
        if (!message.isEmpty()) {
            problems.add(Code.E053, base.place(), message);
        }
    }

    private static boolean canBeCreated(TypeElement element) {
        List<ExecutableElement> constructors = ElementFilter.constructorsIn(element.getEnclosedElements());
        return constructors.stream()
                .anyMatch(constructor -> constructor.getParameters().isEmpty()
                        && constructor.getThrownTypes().isEmpty()
                        && !constructor.getModifiers().contains(Modifier.PRIVATE));
    }

    private static String article(ElementKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace("annotation_type", "annotation");
        return (name.matches("[aeiou].*") ? "an " : "a ") + name;
    }
}
