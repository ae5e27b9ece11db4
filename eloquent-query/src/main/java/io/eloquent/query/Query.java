package io.eloquent.query;

/** A query over one connection, as an immutable value. */
public final class Query {
    private Query() {}
}
