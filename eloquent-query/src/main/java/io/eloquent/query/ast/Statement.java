package io.eloquent.query.ast;

/** A whole statement, as data. Immutable, safe for many threads, and equal when its parts are. */
public sealed interface Statement permits Select, Insert, Update, Delete {}
