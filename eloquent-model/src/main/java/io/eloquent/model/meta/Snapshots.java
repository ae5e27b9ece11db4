package io.eloquent.model.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies and compares values that can change in place: arrays, lists, sets and maps. */
public final class Snapshots {
    private Snapshots() {}

    /**
     * {@return a copy that no later change of the value reaches; an immutable value itself}
     *
     * @param value the value, or null
     */
    public static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.clone();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, copy(item)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        if (value instanceof Set<?> set) {
            Set<@Nullable Object> copy = new LinkedHashSet<>();
            set.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        return value;
    }

    /**
     * {@return whether two values are the same, arrays by their elements}
     *
     * @param a one
     * @param b the other
     */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        return a instanceof byte[] x && b instanceof byte[] y ? Arrays.equals(x, y) : Objects.equals(a, b);
    }
}
