package io.eloquent.query.schema;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.ColumnRef;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name, unquoted
 * @param type its type
 * @param nullable whether it takes NULL
 * @param autoIncrement whether the database counts it up; it is then the table's primary key
 * @param defaultValue what it holds when an insert does not say, or null for nothing
 */
public record ColumnDefinition(
        String name,
        DataType type,
        boolean nullable,
        boolean autoIncrement,
        @Nullable DefaultValue defaultValue) {

    /** Checks that the parts fit together. */
    public ColumnDefinition {
        name = new ColumnRef(null, name).name();
        if (autoIncrement && !type.type().isInteger()) {
            throw new InvalidQueryException("Column \"" + name + "\" cannot count up: it is a "
                    + type.type().title() + ", not a whole number");
        }
        if (autoIncrement && (nullable || defaultValue != null)) {
            throw new InvalidQueryException(
                    "Column \"" + name + "\" counts up: it can neither be nullable nor have a default");
        }
        if (type.type() == ColumnType.ENUM
                && defaultValue instanceof DefaultValue.Literal literal
                && !type.values().contains(text(literal.value()))) {
            throw new InvalidQueryException(
                    "The default of column \"" + name + "\" is not one of its values " + type.values());
        }
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
