package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Group;
import io.eloquent.query.ast.Not;
import io.eloquent.query.ast.Subquery;
import io.eloquent.query.ast.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons with values, conditions in groups, and the user's own SQL.
 *
 * @param <Q> the class that has the conditions
 */
abstract class ComparisonBuilder<Q extends WhereBuilder<Q>> extends ConditionBuilder<Q> {

    /**
     * {@return a copy with the condition {@code column = ?}, or {@code column is null} for null}
     *
     * @param column the column, or a path into its JSON document: {@code "meta->lang"}
     * @param value the value, null, or a query that yields one
     */
    public Q where(String column, @Nullable Object value) {
        return and(comparison(column, "=", value));
    }

    /**
     * {@return a copy with the condition {@code column operator ?}} With null, {@code =} means {@code is null} and
     * {@code !=} or {@code <>} mean {@code is not null}.
     *
     * @param column the column, or a path into its JSON document
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     * @throws InvalidQueryException if the operator is none, or cannot be used with null
     */
    public Q where(String column, String operator, @Nullable Object value) {
        return and(comparison(column, Operators.normalize(column, operator), value));
    }

    /**
     * {@return a copy with the condition {@code (select …) operator ?}}
     *
     * @param query a query of one value
     * @param operator the operator, in any case
     * @param value the value, null, or another query
     */
    public Q where(QueryBuilder<?> query, String operator, @Nullable Object value) {
        return and(comparison(query, operator, value));
    }

    /**
     * {@return a copy with one condition {@code column = ?} for each entry, all of them in parentheses}
     *
     * @param values column to value, or null
     */
    public Q where(Map<String, ?> values) {
        return values.isEmpty() ? self() : and(equalities(values));
    }

    /**
     * {@return a copy with the conditions that the function adds, in parentheses}
     *
     * @param group adds conditions to the empty query that it gets
     */
    public Q where(UnaryOperator<Q> group) {
        return grouped(Connective.AND, group);
    }

    /**
     * {@return a copy with one more condition}
     *
     * @param condition the condition
     */
    public Q where(Condition condition) {
        return and(condition.expr());
    }

    /**
     * {@return a copy in which {@code or column = ?} holds as well}
     *
     * @param column the column
     * @param value the value, null, or a query that yields one
     */
    public Q orWhere(String column, @Nullable Object value) {
        return or(comparison(column, "=", value));
    }

    /**
     * {@return a copy in which {@code or column operator ?} holds as well} See
     * {@link #where(String, String, Object)}.
     *
     * @param column the column
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q orWhere(String column, String operator, @Nullable Object value) {
        return or(comparison(column, Operators.normalize(column, operator), value));
    }

    /**
     * {@return a copy in which {@code or (select …) operator ?} holds as well}
     *
     * @param query a query of one value
     * @param operator the operator, in any case
     * @param value the value, null, or another query
     */
    public Q orWhere(QueryBuilder<?> query, String operator, @Nullable Object value) {
        return or(comparison(query, operator, value));
    }

    /**
     * {@return a copy in which all entries {@code column = ?} may hold instead}
     *
     * @param values column to value, or null
     */
    public Q orWhere(Map<String, ?> values) {
        return values.isEmpty() ? self() : or(equalities(values));
    }

    /**
     * {@return a copy in which the function's conditions may hold instead}
     *
     * @param group adds conditions to the empty query that it gets
     */
    public Q orWhere(UnaryOperator<Q> group) {
        return grouped(Connective.OR, group);
    }

    /**
     * {@return a copy in which the condition may hold instead}
     *
     * @param condition the condition
     */
    public Q orWhere(Condition condition) {
        return or(condition.expr());
    }

    /**
     * {@return a copy with the condition {@code not column = ?}} A NULL is neither equal
     * nor unequal, and not found.
     *
     * @param column the column
     * @param value the value, null, or a query that yields one
     */
    public Q whereNot(String column, @Nullable Object value) {
        return and(new Not(comparison(column, "=", value)));
    }

    /**
     * {@return a copy with the condition {@code not column operator ?}}
     *
     * @param column the column
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q whereNot(String column, String operator, @Nullable Object value) {
        return and(new Not(comparison(column, Operators.normalize(column, operator), value)));
    }

    /**
     * {@return a copy with the condition {@code not (column = ? and …)}}
     *
     * @param values column to value, or null
     */
    public Q whereNot(Map<String, ?> values) {
        return values.isEmpty() ? self() : and(new Not(equalities(values)));
    }

    /**
     * {@return a copy in which the function's conditions, together, do not hold}
     *
     * @param group adds conditions to the empty query that it gets
     */
    public Q whereNot(UnaryOperator<Q> group) {
        return negated(Connective.AND, group);
    }

    /**
     * {@return a copy in which the condition does not hold}
     *
     * @param condition the condition
     */
    public Q whereNot(Condition condition) {
        return and(condition.not().expr());
    }

    /**
     * {@return a copy in which {@code not column = ?} may hold instead}
     *
     * @param column the column
     * @param value the value, null, or a query that yields one
     */
    public Q orWhereNot(String column, @Nullable Object value) {
        return or(new Not(comparison(column, "=", value)));
    }

    /**
     * {@return a copy in which {@code not column operator ?} may hold instead}
     *
     * @param column the column
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q orWhereNot(String column, String operator, @Nullable Object value) {
        return or(new Not(comparison(column, Operators.normalize(column, operator), value)));
    }

    /**
     * {@return a copy in which {@code not (column = ? and …)} may hold instead}
     *
     * @param values column to value, or null
     */
    public Q orWhereNot(Map<String, ?> values) {
        return values.isEmpty() ? self() : or(new Not(equalities(values)));
    }

    /**
     * {@return a copy in which it may be instead that the function's conditions, together, do not hold}
     *
     * @param group adds conditions to the empty query that it gets
     */
    public Q orWhereNot(UnaryOperator<Q> group) {
        return negated(Connective.OR, group);
    }

    /**
     * {@return a copy in which it may be instead that the condition does not hold}
     *
     * @param condition the condition
     */
    public Q orWhereNot(Condition condition) {
        return or(condition.not().expr());
    }

    /**
     * {@return a copy with the condition {@code column operator ?} for any of the columns}
     *
     * @param columns the columns; at least one
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q whereAny(Collection<String> columns, String operator, @Nullable Object value) {
        return and(any(each("whereAny", columns, operator, value)));
    }

    /**
     * {@return a copy with the condition {@code column operator ?} for any of the columns}
     *
     * @param columns the columns; at least one
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q whereAny(String[] columns, String operator, @Nullable Object value) {
        return whereAny(List.of(columns), operator, value);
    }

    /**
     * {@return a copy with the condition {@code column operator ?} for all of the columns}
     *
     * @param columns the columns; at least one
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q whereAll(Collection<String> columns, String operator, @Nullable Object value) {
        return and(all(each("whereAll", columns, operator, value)));
    }

    /**
     * {@return a copy with the condition {@code column operator ?} for all of the columns}
     *
     * @param columns the columns; at least one
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q whereAll(String[] columns, String operator, @Nullable Object value) {
        return whereAll(List.of(columns), operator, value);
    }

    /**
     * {@return a copy with the condition {@code column operator ?} for none of the columns}
     *
     * @param columns the columns; at least one
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q whereNone(Collection<String> columns, String operator, @Nullable Object value) {
        return and(new Not(any(each("whereNone", columns, operator, value))));
    }

    /**
     * {@return a copy with the condition {@code column operator ?} for none of the columns}
     *
     * @param columns the columns; at least one
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q whereNone(String[] columns, String operator, @Nullable Object value) {
        return whereNone(List.of(columns), operator, value);
    }

    /**
     * {@return a copy in which {@code column operator ?} for any of the columns may hold instead}
     *
     * @param columns the columns; at least one
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q orWhereAny(Collection<String> columns, String operator, @Nullable Object value) {
        return or(any(each("orWhereAny", columns, operator, value)));
    }

    /**
     * {@return a copy in which {@code column operator ?} for any of the columns may hold instead}
     *
     * @param columns the columns; at least one
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q orWhereAny(String[] columns, String operator, @Nullable Object value) {
        return orWhereAny(List.of(columns), operator, value);
    }

    /**
     * {@return a copy in which {@code column operator ?} for all of the columns may hold instead}
     *
     * @param columns the columns; at least one
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q orWhereAll(Collection<String> columns, String operator, @Nullable Object value) {
        return or(all(each("orWhereAll", columns, operator, value)));
    }

    /**
     * {@return a copy in which {@code column operator ?} for all of the columns may hold instead}
     *
     * @param columns the columns; at least one
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q orWhereAll(String[] columns, String operator, @Nullable Object value) {
        return orWhereAll(List.of(columns), operator, value);
    }

    /**
     * {@return a copy in which {@code column operator ?} for none of the columns may hold instead}
     *
     * @param columns the columns; at least one
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q orWhereNone(Collection<String> columns, String operator, @Nullable Object value) {
        return or(new Not(any(each("orWhereNone", columns, operator, value))));
    }

    /**
     * {@return a copy in which {@code column operator ?} for none of the columns may hold instead}
     *
     * @param columns the columns; at least one
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     */
    public Q orWhereNone(String[] columns, String operator, @Nullable Object value) {
        return orWhereNone(List.of(columns), operator, value);
    }

    /**
     * {@return a copy with a condition of the user's own SQL, taken as it is}
     *
     * @param sql the SQL, with {@code ?} for each binding; never text from outside
     * @param bindings the values
     */
    public Q whereRaw(String sql, @Nullable Object... bindings) {
        return and(RawExpression.node(sql, bindings));
    }

    /**
     * {@return a copy in which the user's own SQL may hold instead}
     *
     * @param sql see {@link #whereRaw}
     * @param bindings the values
     */
    public Q orWhereRaw(String sql, @Nullable Object... bindings) {
        return or(RawExpression.node(sql, bindings));
    }

    private Q grouped(Connective connective, UnaryOperator<Q> group) {
        Conditions conditions = nested(group);
        return conditions.isEmpty() ? self() : withConditions(conditions().plus(connective, new Group(conditions)));
    }

    private Q negated(Connective connective, UnaryOperator<Q> group) {
        Conditions conditions = nested(group);
        return conditions.isEmpty()
                ? self()
                : withConditions(conditions().plus(connective, new Not(new Group(conditions))));
    }

    private Expr equalities(Map<String, ?> values) {
        List<Expr> equalities = new ArrayList<>(values.size());
        for (Map.Entry<String, ?> entry : sorted(values)) {
            equalities.add(comparison(entry.getKey(), "=", entry.getValue()));
        }
        return all(equalities);
    }

    private List<Expr> each(String method, Collection<String> columns, String operator, @Nullable Object value) {
        if (columns.isEmpty()) {
            throw new InvalidQueryException(method + " needs columns: " + method + "(List.of(\"name\", \"email\"), …)");
        }
        return columns.stream()
                .map(column -> comparison(column, Operators.normalize(column, operator), value))
                .toList();
    }

    private Expr comparison(QueryBuilder<?> query, String operator, @Nullable Object value) {
        Expr left = new Subquery(query.statement());
        String normalized = Operators.normalize("(select …)", operator);
        if (value == null) {
            return isNull(left, "(select …)", normalized);
        }
        Expr known = expression(value);
        return new Comparison(left, normalized, known == null ? new Value(value) : known);
    }
}
