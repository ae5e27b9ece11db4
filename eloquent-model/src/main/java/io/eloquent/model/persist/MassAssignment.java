package io.eloquent.model.persist;

import io.eloquent.api.error.MassAssignmentException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.State;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sets attributes from maps, which may come from outside: only those that the model lets through. */
public final class MassAssignment {
    private static final ThreadLocal<Boolean> UNGUARDED = new ThreadLocal<>();
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

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
     * Sets the attributes that may be set; drops the others.
     *
     * @param model the model
     * @param attributes by column or field name
     * @throws MassAssignmentException if the model guards everything
     * @throws io.eloquent.api.error.MappingException if a field cannot hold its value; then none was set
     */
    public static void fill(Entity model, Map<String, ?> attributes) {
        if (UNGUARDED.get() != null) {
            set(model, attributes, false);
            return;
        }
        ModelMeta<Entity> meta = State.meta(model);
        if (!attributes.isEmpty() && meta.fillable().isEmpty() && meta.guarded().contains("*")) {
            throw new MassAssignmentException(meta.name() + " guards all attributes against mass assignment, so that "
                    + attributes.keySet().stream().sorted().toList() + " cannot be set: add @Fillable({\""
                    + attributes.keySet().stream().sorted().findFirst().orElse("…")
                    + "\"}) to the class, or use create(model -> …) where the values are your own");
        }
        set(model, attributes, true);
    }

    /**
     * Sets attributes, guarded or not.
     *
     * @param model the model
     * @param attributes by column or field name
     */
    public static void forceFill(Entity model, Map<String, ?> attributes) {
        set(model, attributes, false);
    }

    /** Converts all values before it sets the first, so that a wrong one leaves the model as it was. */
    private static void set(Entity model, Map<String, ?> attributes, boolean guarded) {
        ModelMeta<Entity> meta = State.meta(model);
        Map<String, @Nullable Object> converted = new java.util.LinkedHashMap<>();
        attributes.forEach((name, value) -> {
            String column = meta.columnName(name);
            if (!guarded || isFillable(meta, column)) {
                int ordinal = meta.ordinal(column);
                converted.put(column, ordinal < 0 ? value : meta.convert(ordinal, value));
            }
        });
        converted.forEach((column, value) -> State.set(model, column, value));
    }

    private static boolean isFillable(ModelMeta<Entity> meta, String column) {
        if (!meta.fillable().isEmpty()) {
            return meta.fillable().contains(column);
        }
        if (meta.guarded().contains("*")) {
            return false;
        }
        return meta.ordinal(column) < 0
                ? isOpenAttribute(meta, column)
                : !meta.guarded().contains(column);
    }

    /**
     * {@return whether a column that no field holds may be set} A database may know a guarded column by {@code ID} or
     * {@code users.id} as well: those names, and whatever is no plain name, are guarded too.
     */
    private static boolean isOpenAttribute(ModelMeta<Entity> meta, String column) {
        return PLAIN_NAME.matcher(column).matches()
                && meta.guarded().stream().noneMatch(column::equalsIgnoreCase)
                && meta.columns().stream().noneMatch(known -> column.equalsIgnoreCase(known.name()));
    }
}
