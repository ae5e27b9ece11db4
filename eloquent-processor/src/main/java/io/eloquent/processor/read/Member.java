package io.eloquent.processor.read;

import javax.lang.model.element.VariableElement;

/**
 * A field of the model, or of a class that it extends, and how generated code reaches it.
 *
 * @param element the field
 * @param name its name
 * @param type its type, as the model sees it
 * @param owner the class that declares it
 * @param reach how it is reached
 */
public record Member(VariableElement element, String name, JavaType type, JavaType owner, Reach reach) {

    /** How generated code reaches a field. */
    public enum Reach {
        /** By its name. */
        DIRECT,
        /** By a handle, since its name means nothing outside of its class or package. */
        HANDLE,
        /** Not at all: it is hidden in another module. */
        NONE
    }

    /** {@return the name of its constant} */
    public String constant() {
        return Naming.constant(name);
    }

    /** {@return whether a handle leads to it} */
    public boolean needsHandle() {
        return reach != Reach.DIRECT;
    }
}
