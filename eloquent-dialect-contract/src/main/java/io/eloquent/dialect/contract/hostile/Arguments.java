package io.eloquent.dialect.contract.hostile;

import io.eloquent.query.Condition;
import io.eloquent.query.Database;
import io.eloquent.query.Order;
import io.eloquent.query.QueryBuilder;
import io.eloquent.query.RawExpression;
import io.eloquent.query.TextColumn;
import io.eloquent.query.TextSearch;
import io.eloquent.query.WhereBuilder;
import io.eloquent.query.Write;
import io.eloquent.query.schema.Blueprint;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Arguments for the parameters of the builder's methods, by their types. */
final class Arguments {

    /**
     * What can be handed to a parameter.
     *
     * @param harmless what makes sense there; the first that the method takes is used
     * @param holders each puts a string into an argument, by the name of the place
     */
    record Argument(List<Object> harmless, Map<String, Function<String, Object>> holders) {}

    private final Database db;

    Arguments(Database db) {
        this.db = db;
    }

    /** {@return what can be handed to a parameter of this type, or null if nobody knows} */
    @Nullable
    Argument of(Type type) {
        Class<?> raw = raw(type);
        if (raw == String.class) {
            return new Argument(List.of("c", "=", "asc", "max", "utf8"), Map.of("", text -> text));
        }
        if (raw == Object.class) {
            return new Argument(List.of(1), Map.of(" (value)", text -> text));
        }
        if (raw.isArray()) {
            return array(raw.getComponentType());
        }
        if (Collection.class.isAssignableFrom(raw)) {
            return list(raw(argument(type, 0)), argument(type, 0));
        }
        if (raw == Map.class) {
            return map(raw(argument(type, 1)));
        }
        if (raw == Condition.class) {
            return new Argument(
                    List.of(column("c").eq("x")),
                    Map.of(
                            " (column)",
                            text -> column(text).eq("x"),
                            " (value)",
                            text -> column("c").eq(text)));
        }
        if (raw.isAssignableFrom(TextColumn.class)) {
            return new Argument(List.of(column("c")), Map.of(" (column)", Arguments::column));
        }
        if (raw == Order.class) {
            return new Argument(
                    List.of(column("c").asc()),
                    Map.of(" (column)", text -> column(text).asc()));
        }
        if (raw == Class.class && raw(argument(type, 0)) == Enum.class) {
            return new Argument(List.of(Thread.State.class), Map.of());
        }
        Object only = only(raw);
        return only == null ? null : new Argument(List.of(only), Map.of());
    }

    private @Nullable Object only(Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == long.class || type == Long.class) {
            return 1L;
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == Number.class) {
            return 1;
        }
        if (type == Duration.class) {
            return Duration.ofSeconds(1);
        }
        if (type == RawExpression.class) {
            return RawExpression.raw("1");
        }
        if (QueryBuilder.class.isAssignableFrom(type)) {
            return db.table("s").select("k");
        }
        if (type == Write.class) {
            return db.table("s").asDelete("k");
        }
        if (type == TextSearch.class) {
            return TextSearch.naturalLanguage();
        }
        if (type == UnaryOperator.class) {
            return (UnaryOperator<Object>) Arguments::withCondition;
        }
        if (type == Function.class) {
            return (Function<Object, Object>) query -> db.table("s").select("k");
        }
        if (type == Consumer.class) {
            return (Consumer<Object>) Arguments::describe;
        }
        return type.isEnum() ? type.getEnumConstants()[0] : null;
    }

    private static Object withCondition(Object builder) {
        return builder instanceof WhereBuilder<?> query ? query.where("k", 1) : builder;
    }

    private static void describe(Object described) {
        if (described instanceof Blueprint table) {
            table.integer("k");
        }
    }

    private static TextColumn<Object> column(String name) {
        return new TextColumn<>(name);
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        if (type instanceof ParameterizedType generic) {
            return raw(generic.getRawType());
        }
        if (type instanceof GenericArrayType array) {
            return raw(array.getGenericComponentType()).arrayType();
        }
        return type instanceof WildcardType wild ? raw(wild.getUpperBounds()[0]) : Object.class;
    }

    private static Type argument(Type type, int index) {
        if (type instanceof WildcardType wild) {
            return argument(wild.getUpperBounds()[0], index);
        }
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[index] : Object.class;
    }

    private @Nullable Argument array(Class<?> component) {
        Argument element = component == Object.class ? null : of(component);
        if (element == null) {
            return null;
        }
        Map<String, Function<String, Object>> holders = new LinkedHashMap<>();
        element.holders.forEach((name, holder) -> holders.put(name, text -> array(component, holder.apply(text))));
        return new Argument(List.of(array(component, element.harmless.get(0))), holders);
    }

    private static Object array(Class<?> component, Object element) {
        Object array = Array.newInstance(component, 1);
        Array.set(array, 0, element);
        return array;
    }

    private @Nullable Argument list(Class<?> component, Type type) {
        if (Collection.class.isAssignableFrom(component)) {
            return new Argument(
                    List.of(List.of(List.of("c", "c"))),
                    Map.of(
                            " (one of a pair)", text -> List.of(List.of(text, "c")),
                            " (other of a pair)", text -> List.of(List.of("c", text))));
        }
        Argument element = of(component == Object.class ? Object.class : type);
        if (element == null) {
            return null;
        }
        Map<String, Function<String, Object>> holders = new LinkedHashMap<>();
        element.holders.forEach((name, holder) -> holders.put(" (one)" + name, text -> List.of(holder.apply(text))));
        return new Argument(List.of(List.of(element.harmless.get(0))), holders);
    }

    private static Argument map(Class<?> values) {
        Object other = values == String.class ? "c" : 1;
        Map<String, Function<String, Object>> holders = new LinkedHashMap<>();
        holders.put(" (key)", text -> Map.of(text, other));
        if (values != Number.class) {
            holders.put(" (value)", text -> Map.of("d", text));
        }
        return new Argument(List.of(Map.of("d", other)), holders);
    }

    /** {@return all ways to choose one of each list} */
    static List<List<Object>> choices(List<List<Object>> lists) {
        List<List<Object>> all = new ArrayList<>(List.of(List.of()));
        for (List<Object> list : lists) {
            List<List<Object>> longer = new ArrayList<>();
            for (List<Object> choice : all) {
                for (Object next : list) {
                    List<Object> more = new ArrayList<>(choice);
                    more.add(next);
                    longer.add(more);
                }
            }
            all = longer;
        }
        return all;
    }
}
