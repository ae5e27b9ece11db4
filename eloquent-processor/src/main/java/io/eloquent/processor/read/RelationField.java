package io.eloquent.processor.read;

import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * A field that holds the handle of a relation.
 *
 * @param element the field
 * @param name the field's name, which is the relation's
 * @param constant the name of the relation's constant
 * @param handle the simple name of the handle's class, such as {@code HasMany}
 * @param isGeneric whether the handle's class says by a type argument what is on the other side
 * @param related the class on the other side; empty where the field's type does not say
 */
public record RelationField(
        VariableElement element,
        String name,
        String constant,
        String handle,
        boolean isGeneric,
        Optional<JavaType> related) {

    /** {@return whether generated code must reach its field by a handle} */
    public boolean isPrivate() {
        return element.getModifiers().contains(Modifier.PRIVATE);
    }
}
