package io.eloquent.model.meta;

import io.eloquent.api.error.MappingException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Reaches fields that generated code cannot name, because they are private. For generated code. */
public final class FieldHandles {
    private FieldHandles() {}

    /**
     * {@return the handle of a field} Keep it in a constant: only then is it as fast as the field itself.
     *
     * @param caller the generated class's own lookup, which may look into its module
     * @param owner the class that declares the field; it is not initialised
     * @param field the field's name
     * @param type the field's type, without type arguments
     * @throws MappingException if there is no such field
     */
    public static VarHandle of(MethodHandles.Lookup caller, Class<?> owner, String field, Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(owner, caller).findVarHandle(owner, field, type);
        } catch (ReflectiveOperationException e) {
            throw new MappingException(
                    owner.getSimpleName() + "." + field + " was changed since " + owner.getSimpleName()
                            + "Model was generated: compile the model again",
                    e);
        }
    }
}
