package io.eloquent.query.ast;

/**
 * Rows that go.
 *
 * @param rows which rows: its source, joins, conditions, order and limit. Its other parts are empty; the builder sees
 *     to that
 */
public record Delete(Select rows) implements Statement {}
