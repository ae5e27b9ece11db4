package io.eloquent.model.meta;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How generated code reaches the values of columns whose fields hold them in another shape. */
public final class FieldAccess {
    private FieldAccess() {}

    /**
     * {@return what is in an {@code Optional}, or null; null as well where the field was never set}
     *
     * @param field the field's value
     * @param <T> the type of what is in it
     */
    @SuppressWarnings("NullableOptional") // a field is null until somebody sets it
    public static <T> @Nullable T valueOf(@Nullable Optional<T> field) {
        return field == null ? null : field.orElse(null);
    }

    /**
     * {@return a component of a primitive type as it stays when another one of its record is set} Where that is set to null, a
     * zero or false counts as null, so that a record of which nothing is left is null itself.
     *
     * @param value the other component's new value
     * @param component the component's value
     * @param <T> its type
     */
    public static <T> @Nullable T kept(@Nullable Object value, @Nullable T component) {
        return value == null && isDefault(component) ? null : component;
    }

    private static boolean isDefault(@Nullable Object component) {
        return component == null
                || component instanceof Number number && number.doubleValue() == 0
                || component.equals(false)
                || component.equals('\0');
    }
}
