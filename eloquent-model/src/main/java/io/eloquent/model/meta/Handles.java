package io.eloquent.model.meta;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;

/** Finds what stands for the members of classes, be they hidden or not, where the class's module lets us. */
final class Handles {
    private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
    private static final MethodType SETTER = MethodType.methodType(void.class, Object.class, Object.class);

    private Handles() {}

    /** {@return a handle of type {@code (Object)Object}} */
    static MethodHandle getter(Field field) throws IllegalAccessException {
        return in(field.getDeclaringClass()).unreflectGetter(field).asType(GETTER);
    }

    /** {@return a handle of type {@code (Object, Object)void}} */
    static MethodHandle setter(Field field) throws IllegalAccessException {
        return in(field.getDeclaringClass()).unreflectSetter(field).asType(SETTER);
    }

    /** {@return a handle of type {@code (Object)Object}, of a method without parameters} */
    static MethodHandle getter(Method method) throws IllegalAccessException {
        return in(method.getDeclaringClass()).unreflect(method).asType(GETTER);
    }

    /** {@return a handle of type {@code (Object, Object)void}, of a method with one parameter} */
    static MethodHandle setter(Method method) throws IllegalAccessException {
        return in(method.getDeclaringClass()).unreflect(method).asType(SETTER);
    }

    static MethodHandle of(Constructor<?> constructor) throws IllegalAccessException {
        return in(constructor.getDeclaringClass()).unreflectConstructor(constructor);
    }

    private static MethodHandles.Lookup in(Class<?> owner) {
        try {
            // a package that is open to us is of no use before we read its module
            Handles.class.getModule().addReads(owner.getModule());
            return MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
        } catch (IllegalAccessException e) {
            return MethodHandles.publicLookup();
        }
    }

    static String howToOpen(Class<?> owner) {
        return "use the annotation processor, make it public in an exported package, or write \"opens "
                + owner.getPackageName() + " to io.eloquent.model\" in module-info.java";
    }
}
