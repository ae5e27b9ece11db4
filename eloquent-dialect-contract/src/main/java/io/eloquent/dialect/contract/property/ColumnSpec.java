package io.eloquent.dialect.contract.property;

/**
 * A column of a table or of a query in the place of a table.
 *
 * @param name its name
 * @param type what it holds
 */
record ColumnSpec(String name, Type type) {}
