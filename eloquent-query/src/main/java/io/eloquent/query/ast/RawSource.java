package io.eloquent.query.ast;

/**
 * SQL of the user's own in the place of a table.
 *
 * @param raw the SQL
 */
public record RawSource(Raw raw) implements Source {}
