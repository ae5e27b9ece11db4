package io.eloquent.model.meta;

import io.eloquent.api.annotation.Accessor;
import io.eloquent.api.annotation.Mutator;
import io.eloquent.api.annotation.Scope;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The methods of a model that stand for attributes, where no processor saw them. */
final class ReflectiveMethods {
    private final Lineage lineage;
    private final Mistakes mistakes;

    final List<Attribute> accessors = new ArrayList<>();
    final List<Attribute> mutators = new ArrayList<>();

    /**
     * A method that stands for an attribute.
     *
     * @param method the method
     * @param name the attribute's name
     * @param type the type of its values
     */
    record Attribute(Method method, String name, Type type) {}

    private ReflectiveMethods(Lineage lineage, Mistakes mistakes) {
        this.lineage = lineage;
        this.mistakes = mistakes;
    }

    /** {@return all methods: those of superclasses first, unless the model has its own} */
    static ReflectiveMethods of(Lineage lineage, Mistakes mistakes) {
        ReflectiveMethods methods = new ReflectiveMethods(lineage, mistakes);
        for (Class<?> owner : lineage.classes()) {
            Arrays.stream(owner.getDeclaredMethods())
                    .filter(method -> !method.isSynthetic())
                    .sorted(Comparator.comparing(Method::getName))
                    .forEach(methods::add);
        }
        methods.checkTwice(methods.accessors, Accessor.class);
        methods.checkTwice(methods.mutators, Mutator.class);
        return methods;
    }

    private void add(Method method) {
        Accessor accessor = method.getAnnotation(Accessor.class);
        if (accessor != null && fits(method, method.getParameterCount() == 0 && method.getReturnType() != void.class)) {
            add(accessors, method, attribute(method, accessor.value(), "get"), method.getGenericReturnType());
        } else if (accessor != null) {
            mistakes.add(
                    "E029",
                    label(method) + " makes an attribute: let it take nothing, return the value and throw nothing"
                            + " checked, as in String " + method.getName() + "()");
        }
        Mutator mutator = method.getAnnotation(Mutator.class);
        if (mutator != null && fits(method, method.getParameterCount() == 1 && !method.isVarArgs())) {
            add(mutators, method, attribute(method, mutator.value(), "set"), method.getGenericParameterTypes()[0]);
            checkTaken(method, mutators.get(mutators.size() - 1).type);
        } else if (mutator != null) {
            mistakes.add(
                    "E029",
                    label(method) + " sets an attribute: let it take one value and throw nothing checked, as in void "
                            + method.getName() + "(String value)");
        }
        if (method.isAnnotationPresent(Scope.class)) {
            mistakes.add(
                    "E042",
                    label(method)
                            + " is a scope, and only the annotation processor writes the query that would have it:"
                            + " remove @Scope and call it as it is, " + label(method) + "(Model.query("
                            + lineage.model().getSimpleName() + ".class))");
        }
    }

    private void checkTaken(Method method, Type type) {
        if (type != Object.class && !StorableTypes.isStorable(type)) {
            mistakes.add(
                    "E029",
                    label(method) + " takes " + Types.simple(type) + ", which no value can be converted to: let it take"
                            + " what a column can hold, or Object");
        }
    }

    private boolean fits(Method method, boolean hasShape) {
        if (Modifier.isStatic(method.getModifiers())) {
            mistakes.add("E029", label(method) + " stands for an attribute of one model: remove static");
        }
        return hasShape && method.getTypeParameters().length == 0 && !Supplies.throwsChecked(method);
    }

    private void add(List<Attribute> methods, Method method, String name, Type type) {
        methods.removeIf(other -> isOverridden(other.method, method));
        methods.add(new Attribute(method, name, lineage.arguments().resolve(type)));
    }

    private static boolean isOverridden(Method method, Method by) {
        return method.getDeclaringClass() != by.getDeclaringClass()
                && method.getName().equals(by.getName())
                && Arrays.equals(method.getParameterTypes(), by.getParameterTypes());
    }

    /** {@return the method's attribute: its own name in snake case, unless the annotation names one} */
    private static String attribute(Method method, String named, String prefix) {
        String name = method.getName();
        boolean isPrefixed = name.startsWith(prefix)
                && name.length() > prefix.length()
                && Character.isUpperCase(name.charAt(prefix.length()));
        return named.isEmpty() ? Naming.snake(isPrefixed ? name.substring(prefix.length()) : name) : named;
    }

    private void checkTwice(List<Attribute> methods, Class<? extends Annotation> annotation) {
        Map<String, Attribute> known = new HashMap<>();
        for (Attribute attribute : methods) {
            Attribute other = known.putIfAbsent(attribute.name, attribute);
            if (other != null) {
                mistakes.add(
                        "E029",
                        label(attribute.method) + " and " + label(other.method) + " are both the @"
                                + annotation.getSimpleName() + " of the attribute " + attribute.name
                                + ": keep one of them, or name another attribute");
            }
        }
    }

    List<MethodHandle> accessorHandles() {
        return handles(accessors, Handles::getter);
    }

    List<MethodHandle> mutatorHandles() {
        return handles(mutators, Handles::setter);
    }

    private interface Finder {
        MethodHandle find(Method method) throws IllegalAccessException;
    }

    private List<MethodHandle> handles(List<Attribute> attributes, Finder finder) {
        List<MethodHandle> handles = new ArrayList<>();
        for (Attribute attribute : attributes) {
            try {
                if (!Modifier.isStatic(attribute.method.getModifiers())) {
                    handles.add(finder.find(attribute.method));
                }
            } catch (IllegalAccessException e) {
                mistakes.add(
                        "E029",
                        label(attribute.method) + " cannot be called: "
                                + Handles.howToOpen(attribute.method.getDeclaringClass()));
            }
        }
        return handles;
    }

    private String label(Method method) {
        return lineage.label(method.getName());
    }
}
