package io.eloquent.model.meta;

import io.eloquent.api.annotation.Cast;
import io.eloquent.api.annotation.Embedded;
import io.eloquent.api.annotation.Encrypted;
import io.eloquent.api.annotation.GeneratedKey;
import io.eloquent.api.annotation.Hashed;
import io.eloquent.api.annotation.Json;
import io.eloquent.api.annotation.ReadBack;
import io.eloquent.api.annotation.Version;
import io.eloquent.api.codec.Converter;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.key.KeyGenerator;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the annotations of a field say beside its column's name, where the processor did not read them. */
final class SpecialFields {
    private static final Set<Class<?>> COUNTERS = Set.of(int.class, long.class, Integer.class, Long.class);

    private final List<String> problems;
    private boolean hasVersion;

    SpecialFields(List<String> problems) {
        this.problems = problems;
    }

    void describe(Field field, ModelMeta.Builder<?> meta) {
        Cast cast = field.getAnnotation(Cast.class);
        if (cast != null) {
            convert(field, cast.value(), meta);
        } else if (field.isAnnotationPresent(Json.class)) {
            meta.converter(JsonConverter.of(field.getGenericType()), JsonConverter.STORED);
        } else if (field.isAnnotationPresent(Encrypted.class)) {
            meta.converter(EncryptedConverter.of(field.getGenericType()), String.class);
        }
        if (field.isAnnotationPresent(Encrypted.class)) {
            meta.trait(ColumnTrait.ENCRYPTED);
        }
        if (field.isAnnotationPresent(ReadBack.class)) {
            meta.trait(ColumnTrait.READ_BACK);
        }
        if (field.isAnnotationPresent(Hashed.class)) {
            meta.trait(ColumnTrait.HASHED);
            if (field.getType() != String.class) {
                problems.add("field " + field.getName() + " is @Hashed, and only a String can be");
            }
        }
        if (field.isAnnotationPresent(Version.class)) {
            meta.trait(ColumnTrait.VERSION);
            if (!COUNTERS.contains(field.getType()) || hasVersion) {
                problems.add("field " + field.getName()
                        + " is a @Version: there is one, and it is an int, a long, or one of their wrappers");
            }
            hasVersion = true;
        }
        if (field.isAnnotationPresent(Embedded.class)) {
            problems.add(
                    "field " + field.getName() + " is @Embedded, which only the annotation processor can spread over"
                            + " columns: let the class extend the one that it writes, or drop @Embedded to store the record as JSON");
        }
        GeneratedKey key = field.getAnnotation(GeneratedKey.class);
        if (key != null) {
            Object generator = make(key.value());
            if (generator instanceof KeyGenerator<?> generates) {
                meta.keyGenerator(generates);
            }
        }
    }

    private void convert(Field field, Class<? extends Converter<?, ?>> type, ModelMeta.Builder<?> meta) {
        Type[] arguments = arguments(type);
        Object made = make(type);
        if (arguments.length != 2) {
            problems.add("field " + field.getName() + ": " + type.getSimpleName()
                    + " does not say what it converts: write class … implements Converter<Money, Long>");
        } else if (made instanceof Converter<?, ?> converter) {
            meta.converter(converter, arguments[1]);
        }
    }

    /** {@return what a converter takes and stores; empty if it does not say} */
    private static Type[] arguments(Class<?> type) {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Type parent : at.getGenericInterfaces()) {
                if (parent instanceof ParameterizedType converter && converter.getRawType() == Converter.class) {
                    return converter.getActualTypeArguments();
                }
            }
        }
        return new Type[0];
    }

    List<Supplier<?>> suppliers(Class<?>[] types) {
        List<Supplier<?>> suppliers = new ArrayList<>();
        for (Class<?> type : types) {
            if (constructor(type) == null) {
                refuse(type);
            } else {
                suppliers.add(() -> {
                    Object made = make(type);
                    if (made == null) {
                        throw new MappingException(type.getName() + " cannot be made");
                    }
                    return made;
                });
            }
        }
        return suppliers;
    }

    private @Nullable Object make(Class<?> type) {
        Constructor<?> constructor = constructor(type);
        try {
            if (constructor != null) {
                return constructor.newInstance();
            }
        } catch (ReflectiveOperationException e) {
            problems.add(type.getName() + " cannot be made: " + e);
            return null;
        }
        refuse(type);
        return null;
    }

    private void refuse(Class<?> type) {
        problems.add(
                type.getName() + " cannot be made: it must have a constructor without parameters, and be public in an"
                        + " exported package, or opened to io.eloquent.model");
    }

    private static @Nullable Constructor<?> constructor(Class<?> type) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            return constructor.trySetAccessible() ? constructor : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
