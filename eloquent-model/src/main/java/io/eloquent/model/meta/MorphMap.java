package io.eloquent.model.meta;

import io.eloquent.api.error.MappingException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The names by which rows know the classes of models that they point to. A class that has none here goes by its table's
 * name, so that renaming the class changes no data. Safe for many threads; replaced as a whole.
 */
public final class MorphMap {
    private static volatile Map<String, Class<?>> classes = Map.of();
    private static volatile Map<Class<?>, String> names = Map.of();
    private static volatile boolean required;

    private MorphMap() {}

    /**
     * Sets the names.
     *
     * @param value the classes by name
     * @throws MappingException if a class has two names
     */
    public static synchronized void set(Map<String, ? extends Class<?>> value) {
        Map<Class<?>, String> byClass = new HashMap<>();
        new LinkedHashMap<>(value).forEach((name, type) -> {
            String other = byClass.put(type, name);
            if (other != null) {
                throw new MappingException(type.getSimpleName() + " cannot go by both \"" + other + "\" and \"" + name
                        + "\" in the morph map: rows that are written have one name");
            }
        });
        classes = Map.copyOf(value);
        names = Map.copyOf(byClass);
    }

    /**
     * Says whether a class needs a name of the map.
     *
     * @param value whether it does
     */
    public static void require(boolean value) {
        required = value;
    }

    /**
     * {@return the name by which rows know a class}
     *
     * @param meta the model
     * @throws MappingException if the class needs a name of the map, and has none
     */
    public static String nameOf(ModelMeta<?> meta) {
        String name = find(meta);
        if (name == null) {
            throw new MappingException(meta.name() + " has no name in the morph map, and each class needs one that rows"
                    + " point to: name it in Model.setMorphMap(Map.of(\"" + Naming.snake(meta.name()) + "\", "
                    + meta.name() + ".class))");
        }
        return name;
    }

    /**
     * {@return the name by which rows know a class, or null if it needs one of the map, and has none}
     *
     * @param meta the model
     */
    public static @Nullable String find(ModelMeta<?> meta) {
        String name = names.get(meta.modelClass());
        return name == null && !required ? meta.table() : name;
    }

    /** {@return the classes that have a name, in the order of the names} */
    public static List<Class<?>> classes() {
        return List.copyOf(new TreeMap<String, Class<?>>(classes).values());
    }

    /**
     * {@return the class that a name of the map stands for, or null}
     *
     * @param name the name
     */
    public static @Nullable Class<?> classOf(String name) {
        return classes.get(name);
    }
}
