package io.eloquent.processor.read;

/**
 * A component of an embedded record, which is a column.
 *
 * @param name the component's name
 * @param type the component's type, which may be primitive
 */
public record Component(String name, JavaType type) {}
