package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.ast.NullSafeEquals;
import io.eloquent.query.ast.Tuple;
import io.eloquent.query.ast.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons of columns with each other, of several columns at once, and those that know NULL.
 *
 * @param <Q> the class that has the conditions
 */
abstract class RowBuilder<Q extends WhereBuilder<Q>> extends RangeBuilder<Q> {

    /**
     * {@return a copy with the condition that two columns are equal}
     *
     * @param first a column
     * @param second a column
     */
    public Q whereColumn(String first, String second) {
        return and(columns(first, "=", second));
    }

    /**
     * {@return a copy in which two columns may be equal instead}
     *
     * @param first a column
     * @param second a column
     */
    public Q orWhereColumn(String first, String second) {
        return or(columns(first, "=", second));
    }

    /**
     * {@return a copy with a comparison of two columns}
     *
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public Q whereColumn(String first, String operator, String second) {
        return and(columns(first, operator, second));
    }

    /**
     * {@return a copy in which a comparison of two columns may hold instead}
     *
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public Q orWhereColumn(String first, String operator, String second) {
        return or(columns(first, operator, second));
    }

    /**
     * {@return a copy with the condition that the columns of each pair are equal}
     *
     * @param pairs column to column; at least one
     */
    public Q whereColumn(Map<String, String> pairs) {
        return and(pairs(pairs));
    }

    /**
     * {@return a copy in which the columns of each pair may be equal instead}
     *
     * @param pairs column to column; at least one
     */
    public Q orWhereColumn(Map<String, String> pairs) {
        return or(pairs(pairs));
    }

    /**
     * {@return a copy with a comparison of columns for each list, all of them in parentheses}
     *
     * @param comparisons lists of two columns, or of two and an operator between them; at least one
     */
    public Q whereColumn(Collection<? extends List<String>> comparisons) {
        return and(comparisons(comparisons));
    }

    /**
     * {@return a copy in which a comparison of columns for each list may hold instead}
     *
     * @param comparisons lists of two columns, or of two and an operator between them; at least one
     */
    public Q orWhereColumn(Collection<? extends List<String>> comparisons) {
        return or(comparisons(comparisons));
    }

    /**
     * {@return a copy with the condition that the column equals the value, or both are NULL} Never
     * unknown.
     *
     * @param column the column
     * @param value the value, null, or a query that yields one
     */
    public Q whereNullSafeEquals(String column, @Nullable Object value) {
        return and(nullSafe(column, value, false));
    }

    /**
     * {@return a copy in which the column may equal the value instead, or both are NULL}
     *
     * @param column the column
     * @param value the value, null, or a query that yields one
     */
    public Q orWhereNullSafeEquals(String column, @Nullable Object value) {
        return or(nullSafe(column, value, false));
    }

    /**
     * {@return a copy with the condition that the column differs from the value, NULL being different from any value}
     *
     * @param column the column
     * @param value the value, null, or a query that yields one
     */
    public Q whereNotNullSafeEquals(String column, @Nullable Object value) {
        return and(nullSafe(column, value, true));
    }

    /**
     * {@return a copy in which the column may differ from the value instead}
     *
     * @param column the column
     * @param value the value, null, or a query that yields one
     */
    public Q orWhereNotNullSafeEquals(String column, @Nullable Object value) {
        return or(nullSafe(column, value, true));
    }

    /**
     * {@return a copy with the condition {@code (a, b) operator (?, ?)}} The first column that differs decides.
     *
     * @param columns the columns; at least one
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param values as many values; none is null
     * @throws InvalidQueryException if there are more columns than values, or fewer
     */
    public Q whereRowValues(Collection<String> columns, String operator, Collection<?> values) {
        return and(rows(columns, operator, values));
    }

    /**
     * {@return a copy in which {@code (a, b) operator (?, ?)} may hold instead}
     *
     * @param columns the columns; at least one
     * @param operator {@code = != <> < <= >} or {@code >=}
     * @param values as many values; none is null
     */
    public Q orWhereRowValues(Collection<String> columns, String operator, Collection<?> values) {
        return or(rows(columns, operator, values));
    }

    private Expr columns(String first, String operator, String second) {
        return new Comparison(compared(first), Operators.normalize(first, operator), compared(second));
    }

    private Expr pairs(Map<String, String> pairs) {
        if (pairs.isEmpty()) {
            throw noColumns();
        }
        return all(sorted(pairs).stream()
                .map(pair -> columns(pair.getKey(), "=", pair.getValue()))
                .toList());
    }

    private Expr comparisons(Collection<? extends List<String>> comparisons) {
        if (comparisons.isEmpty()) {
            throw noColumns();
        }
        return all(comparisons.stream().map(this::comparison).toList());
    }

    private static InvalidQueryException noColumns() {
        return new InvalidQueryException("whereColumn needs columns: whereColumn(\"created_at\", \"updated_at\")");
    }

    private Expr comparison(List<String> parts) {
        return switch (parts.size()) {
            case 2 -> columns(parts.get(0), "=", parts.get(1));
            case 3 -> columns(parts.get(0), parts.get(1), parts.get(2));
            default ->
                throw new InvalidQueryException(
                        "whereColumn takes lists of two columns, or of two and an operator between" + " them, not of "
                                + parts.size());
        };
    }

    private Expr nullSafe(String column, @Nullable Object value, boolean negated) {
        Expr left = reference(column);
        if (value == null) {
            return new NullSafeEquals(left, new Value(null), negated);
        }
        if (left instanceof JsonPath path) {
            requireComparable(JsonPaths.column(column));
            return JsonPaths.nullSafe(path, column, value, negated);
        }
        return new NullSafeEquals(left, operand(column, "=", value), negated);
    }

    private Expr rows(Collection<String> columns, String operator, Collection<?> values) {
        if (columns.isEmpty() || columns.size() != values.size()) {
            throw new InvalidQueryException("whereRowValues needs as many values as columns, and at least one: it has "
                    + columns.size() + " columns and " + values.size() + " values");
        }
        String normalized = Operators.normalize(columns.toString(), operator);
        if (!Operators.isOrder(normalized)) {
            throw new InvalidQueryException(
                    "whereRowValues compares rows by =, !=, <>, <, <=, > or >=, not by \"" + normalized + "\"");
        }
        List<Expr> left = new ArrayList<>(columns.size());
        List<Expr> right = new ArrayList<>(columns.size());
        Iterator<?> each = values.iterator();
        for (String column : columns) {
            Object value = each.next();
            if (value == null) {
                throw new InvalidQueryException(
                        "A null among the values of whereRowValues equals nothing: column \"" + column + "\"");
            }
            left.add(column(column));
            right.add(operand(column, "=", value));
        }
        return new Comparison(new Tuple(left), normalized, new Tuple(right));
    }
}
