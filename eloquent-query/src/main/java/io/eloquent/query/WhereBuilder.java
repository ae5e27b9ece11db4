package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Between;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Group;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.Not;
import io.eloquent.query.ast.Subquery;
import io.eloquent.query.ast.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The {@code where} methods, for everything that has conditions: queries and joins. Every method returns a new value;
 * none changes the one it is called on. Columns are named as strings, {@code "votes"} or {@code "users.votes"}, or
 * come typed as a {@link Condition}.
 *
 * @param <Q> the class that has the conditions
 */
public abstract class WhereBuilder<Q extends WhereBuilder<Q>> {

    /** For subclasses. */
    protected WhereBuilder() {}

    /** {@return the conditions so far} */
    protected abstract Conditions conditions();

    /**
     * {@return a copy with other conditions}
     *
     * @param conditions the conditions
     */
    protected abstract Q withConditions(Conditions conditions);

    /** {@return this, with no conditions: where a nested group starts} */
    protected abstract Q nested();

    /**
     * {@return a value as its column wants it} A model's query converts it to the type of the column's field.
     *
     * @param column the column's name, as the user gave it
     * @param operator what it is compared by, in lower case
     * @param value the value; not null
     * @throws InvalidQueryException if the column cannot hold such a value
     */
    protected Object valueOf(String column, String operator, Object value) {
        return value;
    }

    private Q add(Connective connective, Expr condition) {
        return withConditions(conditions().plus(connective, condition));
    }

    /**
     * {@return a copy with the condition {@code column = ?}, or {@code column is null} for null}
     *
     * @param column the column
     * @param value the value, null, or a query that yields one
     */
    public Q where(String column, @Nullable Object value) {
        return add(Connective.AND, comparison(column, "=", value));
    }

    /**
     * {@return a copy with the condition {@code column operator ?}} With null, {@code =} means {@code is null} and
     * {@code !=} or {@code <>} mean {@code is not null}.
     *
     * @param column the column
     * @param operator the operator, in any case
     * @param value the value, null, or a query that yields one
     * @throws InvalidQueryException if the operator is none, or cannot be used with null
     */
    public Q where(String column, String operator, @Nullable Object value) {
        return add(Connective.AND, comparison(column, Operators.normalize(column, operator), value));
    }

    /**
     * {@return a copy with one condition {@code column = ?} for each entry}
     *
     * @param values column to value, or null
     */
    public Q where(Map<String, ?> values) {
        return values.isEmpty() ? self() : add(Connective.AND, group(values));
    }

    /**
     * {@return a copy with the conditions that the function adds, in parentheses}
     *
     * @param group adds conditions to the empty query that it gets
     */
    public Q where(UnaryOperator<Q> group) {
        return addGroup(Connective.AND, group);
    }

    /**
     * {@return a copy with one more condition}
     *
     * @param condition the condition
     */
    public Q where(Condition condition) {
        return add(Connective.AND, condition.expr());
    }

    /**
     * {@return a copy in which {@code or column = ?} holds as well}
     *
     * @param column the column
     * @param value the value, null, or a query that yields one
     */
    public Q orWhere(String column, @Nullable Object value) {
        return add(Connective.OR, comparison(column, "=", value));
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
        return add(Connective.OR, comparison(column, Operators.normalize(column, operator), value));
    }

    /**
     * {@return a copy in which all entries {@code column = ?} may hold instead}
     *
     * @param values column to value
     */
    public Q orWhere(Map<String, ?> values) {
        return values.isEmpty() ? self() : add(Connective.OR, group(values));
    }

    /**
     * {@return a copy in which the function's conditions may hold instead}
     *
     * @param group see {@link #where}
     */
    public Q orWhere(UnaryOperator<Q> group) {
        return addGroup(Connective.OR, group);
    }

    /**
     * {@return a copy in which the condition may hold instead}
     *
     * @param condition the condition
     */
    public Q orWhere(Condition condition) {
        return add(Connective.OR, condition.expr());
    }

    /**
     * {@return a copy in which the function's conditions, together, do not hold}
     *
     * @param group see {@link #where}
     */
    public Q whereNot(UnaryOperator<Q> group) {
        Conditions conditions = group.apply(nested()).conditions();
        return conditions.isEmpty() ? self() : add(Connective.AND, new Not(new Group(conditions)));
    }

    /**
     * {@return a copy with the condition that the column is NULL}
     *
     * @param column the column
     */
    public Q whereNull(String column) {
        return add(Connective.AND, new IsNull(column(column), false));
    }

    /**
     * {@return a copy in which the column may be NULL instead}
     *
     * @param column the column
     */
    public Q orWhereNull(String column) {
        return add(Connective.OR, new IsNull(column(column), false));
    }

    /**
     * {@return a copy with the condition that the column is not NULL}
     *
     * @param column the column
     */
    public Q whereNotNull(String column) {
        return add(Connective.AND, new IsNull(column(column), true));
    }

    /**
     * {@return a copy in which the column may be not NULL instead}
     *
     * @param column the column
     */
    public Q orWhereNotNull(String column) {
        return add(Connective.OR, new IsNull(column(column), true));
    }

    /**
     * {@return a copy with the condition that the column is one of the values} No row fulfils it when there are none.
     *
     * @param column the column
     * @param values the values, of any number; none is null
     * @throws InvalidQueryException if a value is null
     */
    public Q whereIn(String column, Collection<?> values) {
        return add(Connective.AND, in(column, values, false));
    }

    /**
     * {@return a copy in which the column may be one of the values instead}
     *
     * @param column the column
     * @param values the values; none is null
     */
    public Q orWhereIn(String column, Collection<?> values) {
        return add(Connective.OR, in(column, values, false));
    }

    /**
     * {@return a copy with the condition that the column is none of the values} Every row fulfils it when there are
     * none.
     *
     * @param column the column
     * @param values the values, of any number; none is null
     */
    public Q whereNotIn(String column, Collection<?> values) {
        return add(Connective.AND, in(column, values, true));
    }

    /**
     * {@return a copy in which the column may be none of the values instead}
     *
     * @param column the column
     * @param values the values; none is null
     */
    public Q orWhereNotIn(String column, Collection<?> values) {
        return add(Connective.OR, in(column, values, true));
    }

    /**
     * {@return a copy with the condition that the query finds the column}
     *
     * @param column the column
     * @param query a query of one column
     */
    public Q whereIn(String column, QueryBuilder<?> query) {
        return add(Connective.AND, new In(column(column), List.of(new Subquery(query.statement())), false));
    }

    /**
     * {@return a copy with the condition that the query does not find the column}
     *
     * @param column the column
     * @param query a query of one column
     */
    public Q whereNotIn(String column, QueryBuilder<?> query) {
        return add(Connective.AND, new In(column(column), List.of(new Subquery(query.statement())), true));
    }

    /**
     * {@return a copy with the condition {@code column between ? and ?}, both ends included}
     *
     * @param column the column
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    public Q whereBetween(String column, Object low, Object high) {
        return add(Connective.AND, between(column, low, high, false));
    }

    /**
     * {@return a copy in which {@code column between ? and ?} may hold instead}
     *
     * @param column the column
     * @param low the lower end
     * @param high the upper end
     */
    public Q orWhereBetween(String column, Object low, Object high) {
        return add(Connective.OR, between(column, low, high, false));
    }

    /**
     * {@return a copy with the condition {@code column not between ? and ?}}
     *
     * @param column the column
     * @param low the lower end
     * @param high the upper end
     */
    public Q whereNotBetween(String column, Object low, Object high) {
        return add(Connective.AND, between(column, low, high, true));
    }

    /**
     * {@return a copy in which {@code column not between ? and ?} may hold instead}
     *
     * @param column the column
     * @param low the lower end
     * @param high the upper end
     */
    public Q orWhereNotBetween(String column, Object low, Object high) {
        return add(Connective.OR, between(column, low, high, true));
    }

    /**
     * {@return a copy with the condition that two columns are equal}
     *
     * @param first a column
     * @param second a column
     */
    public Q whereColumn(String first, String second) {
        return whereColumn(first, "=", second);
    }

    /**
     * {@return a copy with a comparison of two columns}
     *
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public Q whereColumn(String first, String operator, String second) {
        return add(Connective.AND, columns(first, operator, second));
    }

    /**
     * {@return a copy in which a comparison of two columns may hold instead}
     *
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public Q orWhereColumn(String first, String operator, String second) {
        return add(Connective.OR, columns(first, operator, second));
    }

    /**
     * {@return a copy with the condition that the query finds a row}
     *
     * @param query the query
     */
    public Q whereExists(QueryBuilder<?> query) {
        return add(Connective.AND, new Exists(query.statement(), false));
    }

    /**
     * {@return a copy in which the query may find a row instead}
     *
     * @param query the query
     */
    public Q orWhereExists(QueryBuilder<?> query) {
        return add(Connective.OR, new Exists(query.statement(), false));
    }

    /**
     * {@return a copy with the condition that the query finds no row}
     *
     * @param query the query
     */
    public Q whereNotExists(QueryBuilder<?> query) {
        return add(Connective.AND, new Exists(query.statement(), true));
    }

    /**
     * {@return a copy with a condition of the user's own SQL, taken as it is}
     *
     * @param sql the SQL, with {@code ?} for each binding; never text from outside
     * @param bindings the values
     */
    public Q whereRaw(String sql, @Nullable Object... bindings) {
        return add(Connective.AND, RawExpression.node(sql, bindings));
    }

    /**
     * {@return a copy in which the user's own SQL may hold instead}
     *
     * @param sql see {@link #whereRaw}
     * @param bindings the values
     */
    public Q orWhereRaw(String sql, @Nullable Object... bindings) {
        return add(Connective.OR, RawExpression.node(sql, bindings));
    }

    private Q addGroup(Connective connective, UnaryOperator<Q> group) {
        Conditions conditions = group.apply(nested()).conditions();
        return conditions.isEmpty() ? self() : add(connective, new Group(conditions));
    }

    private Expr group(Map<String, ?> values) {
        Conditions conditions = Conditions.NONE;
        for (Map.Entry<String, ?> entry : sorted(values)) {
            conditions = conditions.plus(Connective.AND, comparison(entry.getKey(), "=", entry.getValue()));
        }
        return new Group(conditions);
    }

    /** {@return a map's entries in an order that is the same in every run} */
    static List<Map.Entry<String, ?>> sorted(Map<String, ?> values) {
        List<Map.Entry<String, ?>> entries = new ArrayList<>(values.entrySet());
        for (Map.Entry<String, ?> entry : entries) {
            requireColumn(entry.getKey());
        }
        entries.sort(Comparator.comparing(Map.Entry::getKey));
        return entries;
    }

    /** {@return the comparison of a column with a value, of which null is one} */
    final Expr comparison(String column, String operator, @Nullable Object value) {
        ColumnRef left = column(column);
        if (value == null) {
            return switch (operator) {
                case "=", "is" -> new IsNull(left, false);
                case "!=", "<>", "is not" -> new IsNull(left, true);
                default ->
                    throw new InvalidQueryException("where(\"" + column + "\", \"" + operator
                            + "\", null) would never hold: use whereNull(\"" + column + "\") or whereNotNull");
            };
        }
        return new Comparison(left, operator, operand(column, operator, value));
    }

    /** {@return a user's value as an expression} */
    final Expr operand(String column, String operator, Object value) {
        if (value instanceof QueryBuilder<?> query) {
            return new Subquery(query.statement());
        }
        if (value instanceof RawExpression raw) {
            return raw.node();
        }
        if (value instanceof Excluded excluded) {
            return excluded.node(this);
        }
        return new Value(valueOf(column, operator, value));
    }

    /**
     * {@return a column that the user named} Where rows have a class, the name may be that of a field.
     *
     * @param column {@code "votes"} or {@code "users.votes"}
     */
    protected ColumnRef column(String column) {
        requireColumn(column);
        return ColumnRef.of(column);
    }

    static void requireColumn(@Nullable String column) {
        if (column == null) {
            throw new InvalidQueryException("The name of a column is missing: it is null");
        }
        if (column.isEmpty()) {
            throw new InvalidQueryException("The name of a column must not be empty");
        }
    }

    private Expr in(String column, Collection<?> values, boolean negated) {
        List<Expr> list = new ArrayList<>(values.size());
        for (Object value : values) {
            if (value == null) {
                throw new InvalidQueryException("A null among the values of whereIn(\"" + column
                        + "\", …) matches no row: take it out, or add orWhereNull(\"" + column + "\")");
            }
            list.add(operand(column, "=", value));
        }
        return new In(column(column), list, negated);
    }

    final Expr between(String column, @Nullable Object low, @Nullable Object high, boolean negated) {
        if (low == null || high == null) {
            throw new InvalidQueryException("whereBetween(\"" + column + "\", …) needs both ends: use where(\"" + column
                    + "\", \">=\", …) for one");
        }
        return new Between(column(column), operand(column, "=", low), operand(column, "=", high), negated);
    }

    private Expr columns(String first, String operator, String second) {
        return new Comparison(column(first), Operators.normalize(first, operator), column(second));
    }

    /** {@return this, as the class that it is} */
    @SuppressWarnings("unchecked")
    protected final Q self() {
        return (Q) this;
    }
}
