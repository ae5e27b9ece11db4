package io.eloquent.query;

/** Stands in for a condition. */
public interface Condition {}
