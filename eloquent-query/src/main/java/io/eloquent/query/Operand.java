package io.eloquent.query;

/**
 * What stands on the right of an operator. Every {@link Expression} is one, and nothing else; this type is there so that
 * a number may be compared with a number of another type.
 *
 * @param <V> the type of its values
 */
public interface Operand<V> extends Selectable<V> {}
