package io.eloquent.query.schema;

import io.eloquent.api.error.InvalidQueryException;
import java.util.HashSet;
import java.util.List;

/**
 * A column's type with its arguments.
 *
 * @param type which type
 * @param length how many characters, or how many digits in all; 0 where the type has no length
 * @param scale how many of the digits follow the point
 * @param values the texts of an enumeration; for {@link ColumnType#RAW} the type's SQL; otherwise empty
 * @param unsigned whether numbers below zero are left out, where the database has such numbers
 */
public record DataType(ColumnType type, int length, int scale, List<String> values, boolean unsigned) {

    /** Checks the arguments and copies the values. */
    public DataType {
        values = List.copyOf(values);
        if (length < 0 || length == 0 && (type == ColumnType.CHAR || type == ColumnType.STRING)) {
            throw new InvalidQueryException("The length of a " + type.title() + " must be at least 1, not " + length);
        }
        if (type == ColumnType.DECIMAL && (length == 0 || scale < 0 || scale > length)) {
            throw new InvalidQueryException("A decimal needs at least one digit and no more of them after the point"
                    + " than in all: decimal(8, 2), not (" + length + ", " + scale + ")");
        }
        if (type == ColumnType.ENUM && (values.isEmpty() || new HashSet<>(values).size() < values.size())) {
            throw new InvalidQueryException("An enumeration needs values, each of them once");
        }
        if (type == ColumnType.RAW && (values.size() != 1 || values.get(0).isBlank())) {
            throw new InvalidQueryException("A raw column needs the SQL of its type");
        }
        if (unsigned && !type.isNumber()) {
            throw new InvalidQueryException("Only numbers can be unsigned, not a " + type.title());
        }
    }

    static DataType of(ColumnType type) {
        return sized(type, 0, 0);
    }

    static DataType sized(ColumnType type, int length, int scale) {
        return new DataType(type, length, scale, List.of(), false);
    }

    static DataType listed(ColumnType type, List<String> values) {
        return new DataType(type, 0, 0, values, false);
    }

    DataType withoutSign() {
        return new DataType(type, length, scale, values, true);
    }
}
