package io.eloquent.model;

public interface SoftDeletes {}
