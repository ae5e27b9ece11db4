package io.eloquent.model.meta;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    @SuppressWarnings("JavaUtilDate") // whoever has one is to have a copy of it
    public static @Nullable Object copy(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Number) {
            return value;
        }
        if (value.getClass().isArray()) {
            return copyOfArray(value);
        }
        if (value instanceof Date date) {
            return date.clone();
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

    private static Object copyOfArray(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        System.arraycopy(array, 0, copy, 0, length);
        if (copy instanceof @Nullable Object[] items) {
            Arrays.setAll(items, index -> copy(items[index]));
        }
        return copy;
    }

    /**
     * {@return whether two values are the same: arrays by their elements, within lists and maps too, decimals by their value
     * whatever their scale}
     *
     * @param a one
     * @param b the other
     */
    public static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a == null || b == null) {
            return false;
        }
        if (a instanceof BigDecimal x && b instanceof BigDecimal y) {
            return x.compareTo(y) == 0;
        }
        if (a.getClass().isArray()) {
            return Arrays.deepEquals(new Object[] {a}, new Object[] {b});
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return sameItems(x, y);
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.size() == y.size()
                    && x.entrySet().stream()
                            .allMatch(entry ->
                                    y.containsKey(entry.getKey()) && same(entry.getValue(), y.get(entry.getKey())));
        }
        return a.equals(b);
    }

    private static boolean sameItems(List<?> a, List<?> b) {
        if (a.size() != b.size()) {
            return false;
        }
        Iterator<?> other = b.iterator();
        for (Object item : a) {
            if (!same(item, other.next())) {
                return false;
            }
        }
        return true;
    }
}
