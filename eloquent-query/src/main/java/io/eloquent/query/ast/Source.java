package io.eloquent.query.ast;

/** Where rows come from. */
public sealed interface Source permits Table, Derived, RawSource, SetOperation, ValuesList {}
