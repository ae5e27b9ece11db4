package io.eloquent.model.meta;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands, in a class, for the type parameters of all that it extends and implements. */
final class TypeArguments {
    private final Map<TypeVariable<?>, Type> known = new HashMap<>();

    private TypeArguments() {}

    static TypeArguments of(Class<?> type) {
        TypeArguments arguments = new TypeArguments();
        arguments.learn(type);
        return arguments;
    }

    private void learn(Class<?> type) {
        learn(type.getGenericSuperclass());
        Arrays.stream(type.getGenericInterfaces()).forEach(this::learn);
    }

    private void learn(@Nullable Type parent) {
        if (parent instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            for (int i = 0; i < raw.getTypeParameters().length; i++) {
                known.put(raw.getTypeParameters()[i], resolve(generic.getActualTypeArguments()[i]));
            }
            learn(raw);
        } else if (parent instanceof Class<?> raw) {
            learn(raw);
        }
    }

    /**
     * {@return the type arguments of a class or an interface; its own type parameters where nobody says}
     *
     * @param ancestor what the class extends or implements
     */
    List<Type> of(TypeVariable<?>[] ancestor) {
        return Arrays.stream(ancestor).map(this::resolve).toList();
    }

    /** {@return a type, with what stands for the type parameters in it} */
    Type resolve(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return known.getOrDefault(variable, variable);
        }
        if (type instanceof GenericArrayType array) {
            Type component = resolve(array.getGenericComponentType());
            return component instanceof Class<?> plain ? plain.arrayType() : type;
        }
        if (type instanceof ParameterizedType generic) {
            List<Type> written = List.of(generic.getActualTypeArguments());
            List<Type> resolved = written.stream().map(this::resolve).toList();
            return resolved.equals(written)
                    ? type
                    : Types.of((Class<?>) generic.getRawType(), resolved.toArray(Type[]::new));
        }
        return type;
    }
}
