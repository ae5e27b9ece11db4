package io.eloquent.model.meta;

import io.eloquent.api.error.MappingException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes what annotations name by its class: converters, key generators, observers, global scopes. */
final class Supplies {
    private final Mistakes mistakes;

    Supplies(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * What an annotation names.
     *
     * @param annotation the simple name of the annotation
     * @param code the code of what is wrong with it
     * @param wanted what it must be
     * @param what the same, in words
     * @param mayBeGeneric whether it may have type parameters of its own
     */
    record Role(String annotation, String code, Class<?> wanted, String what, boolean mayBeGeneric) {}

    /** {@return what makes an instance, or null if nothing can} */
    @Nullable
    Supplier<Object> supplier(Role role, Class<?> named) {
        String prefix = "@" + role.annotation + " names " + Types.simple(named) + ", which ";
        String flaw = flaw(role, named);
        if (!flaw.isEmpty()) {
            mistakes.add(role.code, prefix + flaw);
            return null;
        }
        try {
            MethodHandle constructor =
                    Handles.of(named.getDeclaredConstructor()).asType(MethodType.methodType(Object.class));
            return () -> made(constructor, named);
        } catch (NoSuchMethodException e) {
            throw new LinkageError(e.getMessage(), e); // it was there a line ago
        } catch (IllegalAccessException e) {
            mistakes.add(role.code, prefix + "cannot be made: " + Handles.howToOpen(named));
            return null;
        }
    }

    /** {@return an instance, or null if it cannot be made} */
    @Nullable
    Object make(Role role, Class<?> named) {
        Supplier<Object> supplier = supplier(role, named);
        try {
            return supplier == null ? null : supplier.get();
        } catch (MappingException e) {
            mistakes.add(role.code, "@" + role.annotation + ": " + e.getMessage());
            return null;
        }
    }

    private static Object made(MethodHandle constructor, Class<?> named) {
        try {
            return (Object) constructor.invokeExact();
        } catch (Throwable e) {
            throw new MappingException(named.getName() + " cannot be made: " + e, e);
        }
    }

    private static String flaw(Role role, Class<?> named) {
        if (!role.wanted.isAssignableFrom(named)) {
            return "is not " + role.what + ": let it implement one";
        }
        if (Modifier.isAbstract(named.getModifiers())) {
            return "is abstract: name a class that can be made";
        }
        if (isInner(named)) {
            return "belongs to an object of the class around it: make it static";
        }
        if (!role.mayBeGeneric && named.getTypeParameters().length > 0) {
            return "has type parameters that nobody can fill in: name a subclass that says what they are";
        }
        return canBeMade(named)
                ? ""
                : "has no constructor without parameters or exceptions: add " + Types.simple(named) + "() {}";
    }

    static boolean isInner(Class<?> type) {
        return type.getEnclosingClass() != null && !Modifier.isStatic(type.getModifiers());
    }

    static boolean canBeMade(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .anyMatch(constructor -> constructor.getParameterCount() == 0 && !throwsChecked(constructor));
    }

    /** {@return whether a method or a constructor makes its caller handle an exception} */
    static boolean throwsChecked(Executable method) {
        return Arrays.stream(method.getExceptionTypes())
                .anyMatch(
                        type -> !RuntimeException.class.isAssignableFrom(type) && !Error.class.isAssignableFrom(type));
    }
}
