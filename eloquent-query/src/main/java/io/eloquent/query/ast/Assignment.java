package io.eloquent.query.ast;

/**
 * One column of an update and what it becomes.
 *
 * @param column the column
 * @param value its new value
 */
public record Assignment(ColumnRef column, Expr value) {}
