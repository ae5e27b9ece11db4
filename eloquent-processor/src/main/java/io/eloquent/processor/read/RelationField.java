package io.eloquent.processor.read;

import java.util.Optional;
import javax.lang.model.element.VariableElement;

/**
 * A field that holds the handle of a relation.
 *
 * @param member the field
 * @param constant the name of the relation's constant
 * @param handle the simple name of the handle's class, such as {@code HasMany}
 * @param isGeneric whether the handle's class says by a type argument what is on the other side
 * @param related the class on the other side; empty where the field's type does not say
 * @param documentation what the source says of the field, empty for nothing
 */
public record RelationField(
        Member member,
        String constant,
        String handle,
        boolean isGeneric,
        Optional<JavaType> related,
        String documentation) {

    /** {@return the field} */
    public VariableElement element() {
        return member.element();
    }

    /** {@return whether it leads to models of several classes, which only its rows name} */
    public boolean isToSeveralClasses() {
        return handle.equals("MorphTo");
    }

    /** {@return the field's name, which is the relation's} */
    public String name() {
        return member.name();
    }
}
