package io.eloquent.model.meta;

import io.eloquent.api.codec.Converter;
import io.eloquent.query.dialect.JsonCodec;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies and compares values that can change in place: arrays, dates, lists, sets and maps, and what is stored as JSON
 * within them. Generated code calls it.
 */
public final class Snapshots {
    /** What values of these types say never changes; the last two are rows of their own, which attributes only show. */
    private static final List<Class<?>> IMMUTABLE = List.of(
            String.class,
            Boolean.class,
            Character.class,
            BigDecimal.class,
            BigInteger.class,
            Enum.class,
            UUID.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            Locale.class,
            Currency.class,
            URI.class,
            Entity.class,
            PivotRow.class);

    private static final ClassValue<Boolean> IMMUTABLES = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return isImmutable(type, Set.of());
        }
    };

    private Snapshots() {}

    private static boolean isImmutable(Class<?> type, Set<Class<?>> within) {
        if (type.isPrimitive() || Number.class.isAssignableFrom(type) && isOfTheJdk(type)) {
            return true;
        }
        for (Class<?> known : IMMUTABLE) {
            if (known.isAssignableFrom(type)) {
                return true;
            }
        }
        if (!type.isRecord()) {
            return false;
        }
        Set<Class<?>> around = new HashSet<>(within);
        around.add(type);
        for (RecordComponent component : type.getRecordComponents()) {
            if (!around.contains(component.getType()) && !isImmutable(component.getType(), around)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfTheJdk(Class<?> type) {
        return type.getPackageName().equals("java.lang");
    }

    /** {@return whether a value can never change: a text, a number, a time, a record of such} */
    static boolean isImmutable(Object value) {
        return IMMUTABLES.get(value.getClass());
    }

    /**
     * {@return a copy that no later change of the value reaches; an immutable value itself}
     *
     * @param value the value, or null
     */
    @SuppressWarnings({"JdkObsolete", "JavaUtilDate"}) // a copy is of the class that the field is
    public static @Nullable Object copy(@Nullable Object value) {
        if (value == null || isImmutable(value)) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            return copyOfMap(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy =
                    list instanceof LinkedList<?> ? new LinkedList<>() : new ArrayList<>(list.size());
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        if (value instanceof Set<?> set) {
            Set<@Nullable Object> copy = set instanceof SortedSet<?> sorted ? like(sorted) : new LinkedHashSet<>();
            set.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        if (value instanceof Date date) {
            return date.clone();
        }
        return value.getClass().isArray() ? copyOfArray(value) : copyOfDocument(value);
    }

    private static Object copyOfMap(Map<?, ?> map) {
        if (map instanceof EnumMap<?, ?> byEnum) {
            return copyOfEnumMap(byEnum);
        }
        Map<Object, @Nullable Object> copy =
                map instanceof SortedMap<?, ?> sorted ? like(sorted) : new LinkedHashMap<>();
        map.forEach((key, item) -> copy.put(key, copy(item)));
        return copy;
    }

    private static <K extends Enum<K>, V> Object copyOfEnumMap(EnumMap<K, V> map) {
        EnumMap<K, V> copy = map.clone();
        copy.replaceAll((key, item) -> uncheckedCopy(item));
        return copy;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"
    }) // a copy has the type of what is copied
    private static <V> V uncheckedCopy(V value) {
        return (V) copy(value);
    }

    @SuppressWarnings("unchecked")
    private static SortedMap<Object, @Nullable Object> like(SortedMap<?, ?> map) {
        return new TreeMap<>((Comparator<Object>) map.comparator());
    }

    @SuppressWarnings("unchecked")
    private static SortedSet<@Nullable Object> like(SortedSet<?> set) {
        return new TreeSet<>((Comparator<Object>) set.comparator());
    }

    private static Object copyOfArray(Object array) {
        int length = Array.getLength(array);
        Object copy = Array.newInstance(array.getClass().getComponentType(), length);
        if (array instanceof @Nullable Object[] items) {
            for (int i = 0; i < length; i++) {
                Array.set(copy, i, copy(items[i]));
            }
        } else {
            System.arraycopy(array, 0, copy, 0, length);
        }
        return copy;
    }

    /** Whatever else a field holds is stored as JSON. What Jackson cannot copy is refused when it is written, not here. */
    private static Object copyOfDocument(Object value) {
        try {
            return JsonCodec.of(value.getClass()).copy(value);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    /**
     * {@return whether two values are the same: arrays by their elements, decimals by their value whatever their scale, what
     * is stored as JSON by its document}
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
        if (isImmutable(a)) {
            return a.equals(b);
        }
        if (a instanceof List<?> x && b instanceof List<?> y) {
            return x.size() == y.size() && sameItems(x, y);
        }
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y) {
            return x.size() == y.size() && sameEntries(x, y);
        }
        if (a.getClass().isArray()) {
            return sameArrays(a, b);
        }
        if (a instanceof Set<?> x && b instanceof Set<?> y) {
            return x.size() == y.size() && (isImmutable(x) ? x.equals(y) : sameItems(x, y));
        }
        return a instanceof Date || a.getClass() != b.getClass() ? a.equals(b) : sameDocuments(a, b);
    }

    private static boolean isImmutable(Set<?> items) {
        for (Object item : items) {
            if (item != null && !isImmutable(item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameItems(Collection<?> a, Collection<?> b) {
        Iterator<?> others = b.iterator();
        for (Object item : a) {
            if (!others.hasNext() || !same(item, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameEntries(Map<?, ?> a, Map<?, ?> b) {
        for (Map.Entry<?, ?> entry : a.entrySet()) {
            if (!b.containsKey(entry.getKey()) || !same(entry.getValue(), b.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameArrays(Object a, Object b) {
        int length = Array.getLength(a);
        if (a.getClass() != b.getClass() || length != Array.getLength(b)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!same(Array.get(a, i), Array.get(b, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameDocuments(Object a, Object b) {
        try {
            return JsonCodec.of(a.getClass()).same(a, b);
        } catch (IllegalArgumentException e) {
            return a.equals(b);
        }
    }

    /**
     * {@return a copy that no later change of the value reaches}
     *
     * @param converter the column's converter
     * @param value the value, or null
     * @param <J> the field's type
     */
    public static <J> @Nullable J copy(Converter<J, ?> converter, @Nullable J value) {
        return value == null ? null : converter.copy(value);
    }

    /**
     * {@return whether two values are the same}
     *
     * @param converter the column's converter
     * @param a one
     * @param b the other
     * @param <J> the field's type
     */
    public static <J> boolean same(Converter<J, ?> converter, @Nullable J a, @Nullable J b) {
        return a == b || a != null && b != null && converter.same(a, b);
    }
}
