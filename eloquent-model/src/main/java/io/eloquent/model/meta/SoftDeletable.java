package io.eloquent.model.meta;

/** Marks a model whose rows are kept when they are deleted. Users implement {@code io.eloquent.model.SoftDeletes}. */
public interface SoftDeletable {}
