package io.eloquent.model.meta;

import java.lang.reflect.Type;

/**
 * A method of a model that stands for an attribute.
 *
 * @param ordinal its position among the model's methods of its kind
 * @param method its name
 * @param attribute the attribute's name
 * @param type the type of the attribute's values
 */
public record MethodMeta(int ordinal, String method, String attribute, Type type) {}
