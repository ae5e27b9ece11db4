package io.eloquent.model.persist;

import io.eloquent.api.error.MassAssignmentException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.MethodMeta;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.State;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets attributes from maps, which may come from outside: only those that the model lets through. */
public final class MassAssignment {
    private static final ThreadLocal<Boolean> UNGUARDED = new ThreadLocal<>();
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private static volatile boolean refuseDiscarded;

    private MassAssignment() {}

    /**
     * {@return what the block returns} Within it, and on this thread only, every attribute may be set.
     *
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T unguarded(Supplier<T> block) {
        if (UNGUARDED.get() != null) {
            return block.get();
        }
        UNGUARDED.set(true);
        try {
            return block.get();
        } finally {
            UNGUARDED.remove();
        }
    }

    /**
     * Says what becomes of attributes that may not be set.
     *
     * @param refuse whether they are an error, in the whole application; else they are dropped
     */
    public static void refuseDiscarded(boolean refuse) {
        refuseDiscarded = refuse;
    }

    /**
     * Sets the attributes that may be set; drops the others, or refuses all of them if that is what was said.
     *
     * @param model the model
     * @param attributes by column or field name
     * @throws MassAssignmentException if the model guards everything, or an attribute is refused; then none was set
     * @throws io.eloquent.api.error.MappingException if a field cannot hold its value; then none was set
     */
    public static void fill(Entity model, Map<String, ?> attributes) {
        if (UNGUARDED.get() != null) {
            set(model, attributes);
            return;
        }
        ModelMeta<Entity> meta = State.meta(model);
        if (!attributes.isEmpty() && isTotallyGuarded(meta)) {
            throw new MassAssignmentException(meta.name() + " guards all attributes against mass assignment, so that "
                    + attributes.keySet().stream().sorted().toList() + " cannot be set: add @Fillable({\""
                    + attributes.keySet().stream().sorted().findFirst().orElse("…")
                    + "\"}) to the class, or use create(model -> …) where the values are your own");
        }
        Map<String, Object> allowed = new LinkedHashMap<>();
        Set<String> discarded = new TreeSet<>();
        attributes.forEach((name, value) -> {
            if (isFillable(meta, name)) {
                allowed.put(name, value);
            } else {
                discarded.add(name);
            }
        });
        if (refuseDiscarded && !discarded.isEmpty()) {
            throw new MassAssignmentException(
                    discarded.stream().map(name -> refusal(meta, name)).collect(Collectors.joining("; ")));
        }
        set(model, allowed);
    }

    private static String refusal(ModelMeta<?> meta, String name) {
        String attribute = meta.name() + "." + meta.settableName(name);
        if (meta.relationName(name) != null) {
            return attribute + " is a relation, which mass assignment does not set: take it out of the map";
        }
        boolean known = meta.ordinal(name) >= 0 || meta.mutator(name) != null;
        return known || meta.columns().isEmpty()
                ? attribute + " is guarded against mass assignment: add \"" + meta.settableName(name)
                        + "\" to @Fillable, or use forceFill where the values are your own"
                : meta.name() + " has no attribute \"" + name
                        + "\" that mass assignment may set: take it out of the map,"
                        + " or add a field for it, and its name to @Fillable";
    }

    /**
     * Sets attributes, guarded or not.
     *
     * @param model the model
     * @param attributes by column or field name
     * @throws MassAssignmentException if one of them is a relation
     * @throws io.eloquent.api.error.MappingException if a field cannot hold its value; then none was set
     */
    public static void forceFill(Entity model, Map<String, ?> attributes) {
        set(model, attributes);
    }

    /** Converts all values before it sets the first, so that a wrong one leaves the model as it was. */
    private static void set(Entity model, Map<String, ?> attributes) {
        ModelMeta<Entity> meta = State.meta(model);
        Map<String, @Nullable Object> converted = new LinkedHashMap<>();
        attributes.forEach((name, value) -> converted.put(meta.settableName(name), convert(meta, name, value)));
        if (meta.mutators().isEmpty()) {
            converted.forEach((name, value) -> State.set(model, name, value));
        } else {
            State.orNothing(model, () -> converted.forEach((name, value) -> State.assign(model, name, value)));
        }
    }

    private static @Nullable Object convert(ModelMeta<Entity> meta, String name, @Nullable Object value) {
        MethodMeta mutator = meta.mutator(name);
        if (mutator != null) {
            return meta.convert(mutator, value);
        }
        int ordinal = meta.ordinal(name);
        if (ordinal >= 0) {
            return meta.convert(ordinal, value);
        }
        if (meta.relationNames().contains(name)) {
            throw new MassAssignmentException(refusal(meta, name));
        }
        return value;
    }

    /**
     * {@return whether mass assignment sets nothing of a model}
     *
     * @param meta the model's class
     */
    public static boolean isTotallyGuarded(ModelMeta<?> meta) {
        return meta.fillable().isEmpty() && meta.guarded().contains("*");
    }

    /**
     * {@return whether mass assignment sets an attribute} Within {@link #unguarded}, that is all of them.
     *
     * @param meta the model's class
     * @param name the attribute's, the column's or the field's name
     */
    public static boolean isFillable(ModelMeta<?> meta, String name) {
        if (UNGUARDED.get() != null) {
            return true;
        }
        String column = meta.settableName(name);
        if (!meta.fillable().isEmpty()) {
            return meta.fillable().contains(column);
        }
        if (meta.guarded().contains("*") || meta.guarded().contains(column)) {
            return false;
        }
        return meta.ordinal(column) >= 0 || isOpenAttribute(meta, column);
    }

    /**
     * {@return whether a column that no field holds may be set} A database may know a guarded column by {@code ID} or
     * {@code users.id} as well: those names, and whatever is no plain name, are guarded too. So are relations, and what
     * can be read by a method but not set.
     */
    private static boolean isOpenAttribute(ModelMeta<?> meta, String column) {
        return PLAIN_NAME.matcher(column).matches()
                && meta.relationName(column) == null
                && (meta.accessor(column) == null || meta.mutator(column) != null)
                && meta.guarded().stream().noneMatch(column::equalsIgnoreCase)
                && meta.columns().stream().noneMatch(known -> column.equalsIgnoreCase(known.name()));
    }
}
