package io.eloquent.processor.read;

import javax.lang.model.element.ExecutableElement;

/**
 * A method that carries {@code @Accessor} or {@code @Mutator}.
 *
 * @param element the method
 * @param name its name
 * @param attribute the attribute's name
 * @param type what it returns or takes
 * @param isMutator whether it sets the attribute
 * @param isUsable whether generated code can call it, and its parameters are those that it should have
 */
public record AttributeMethod(
        ExecutableElement element, String name, String attribute, JavaType type, boolean isMutator, boolean isUsable) {}
