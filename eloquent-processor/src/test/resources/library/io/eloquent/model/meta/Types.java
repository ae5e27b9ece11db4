package io.eloquent.model.meta;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Collectors;

public final class Types {
    private Types() {}

    public static Type of(Class<?> raw, Type... arguments) {
        return new ParameterizedType() {
            @Override
            public Type[] getActualTypeArguments() {
                return arguments;
            }

            @Override
            public Type getRawType() {
                return raw;
            }

            @Override
            public Type getOwnerType() {
                return null;
            }

            @Override
            public String toString() {
                return raw.getName()
                        + Arrays.stream(arguments)
                                .map(Type::getTypeName)
                                .collect(Collectors.joining(", ", "<", ">"));
            }
        };
    }
}
