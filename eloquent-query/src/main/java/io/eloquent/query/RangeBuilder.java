package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Between;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.ast.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * NULL, lists of values, and ranges.
 *
 * @param <Q> the class that has the conditions
 */
abstract class RangeBuilder<Q extends WhereBuilder<Q>> extends ComparisonBuilder<Q> {

    /**
     * {@return a copy with the condition that the column is NULL}
     *
     * @param column the column
     */
    public Q whereNull(String column) {
        return and(new IsNull(reference(column), false));
    }

    /**
     * {@return a copy in which the column may be NULL instead}
     *
     * @param column the column
     */
    public Q orWhereNull(String column) {
        return or(new IsNull(reference(column), false));
    }

    /**
     * {@return a copy with the condition that the column is not NULL}
     *
     * @param column the column
     */
    public Q whereNotNull(String column) {
        return and(new IsNull(reference(column), true));
    }

    /**
     * {@return a copy in which the column may be not NULL instead}
     *
     * @param column the column
     */
    public Q orWhereNotNull(String column) {
        return or(new IsNull(reference(column), true));
    }

    /**
     * {@return a copy with the condition that the column is one of the values} No row fulfils it when there are none.
     *
     * @param column the column
     * @param values the values, of any number; none is null
     * @throws InvalidQueryException if a value is null
     */
    public Q whereIn(String column, Collection<?> values) {
        return and(in(column, values, false));
    }

    /**
     * {@return a copy in which the column may be one of the values instead}
     *
     * @param column the column
     * @param values the values, of any number; none is null
     */
    public Q orWhereIn(String column, Collection<?> values) {
        return or(in(column, values, false));
    }

    /**
     * {@return a copy with the condition that the column is none of the values} Every row fulfils it when there are
     * none.
     *
     * @param column the column
     * @param values the values, of any number; none is null
     * @throws InvalidQueryException if a value is null
     */
    public Q whereNotIn(String column, Collection<?> values) {
        return and(in(column, values, true));
    }

    /**
     * {@return a copy in which the column may be none of the values instead}
     *
     * @param column the column
     * @param values the values, of any number; none is null
     */
    public Q orWhereNotIn(String column, Collection<?> values) {
        return or(in(column, values, true));
    }

    /**
     * {@return a copy with the condition that the query finds the column}
     *
     * @param column the column
     * @param query a query of one column
     */
    public Q whereIn(String column, QueryBuilder<?> query) {
        return and(in(column, query, false));
    }

    /**
     * {@return a copy in which the query may find the column instead}
     *
     * @param column the column
     * @param query a query of one column
     */
    public Q orWhereIn(String column, QueryBuilder<?> query) {
        return or(in(column, query, false));
    }

    /**
     * {@return a copy with the condition that the query does not find the column}
     *
     * @param column the column
     * @param query a query of one column; of a NULL among its values, nothing is known not to be in it
     */
    public Q whereNotIn(String column, QueryBuilder<?> query) {
        return and(in(column, query, true));
    }

    /**
     * {@return a copy in which it may be instead that the query does not find the column}
     *
     * @param column the column
     * @param query a query of one column; of a NULL among its values, nothing is known not to be in it
     */
    public Q orWhereNotIn(String column, QueryBuilder<?> query) {
        return or(in(column, query, true));
    }

    /**
     * {@return a copy with the condition {@code column between ? and ?}, both ends included}
     *
     * @param column the column
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    public Q whereBetween(String column, Object low, Object high) {
        return and(between(column, low, high, false));
    }

    /**
     * {@return a copy in which {@code column between ? and ?} may hold instead}
     *
     * @param column the column
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    public Q orWhereBetween(String column, Object low, Object high) {
        return or(between(column, low, high, false));
    }

    /**
     * {@return a copy with the condition {@code column not between ? and ?}}
     *
     * @param column the column
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    public Q whereNotBetween(String column, Object low, Object high) {
        return and(between(column, low, high, true));
    }

    /**
     * {@return a copy in which {@code column not between ? and ?} may hold instead}
     *
     * @param column the column
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    public Q orWhereNotBetween(String column, Object low, Object high) {
        return or(between(column, low, high, true));
    }

    /**
     * {@return a copy with the condition {@code column between low and high}, both ends included}
     *
     * @param column the column
     * @param low the column of the lower end
     * @param high the column of the upper end
     */
    public Q whereBetweenColumns(String column, String low, String high) {
        return and(betweenColumns(column, low, high, false));
    }

    /**
     * {@return a copy in which {@code column between low and high} may hold instead}
     *
     * @param column the column
     * @param low the column of the lower end
     * @param high the column of the upper end
     */
    public Q orWhereBetweenColumns(String column, String low, String high) {
        return or(betweenColumns(column, low, high, false));
    }

    /**
     * {@return a copy with the condition {@code column not between low and high}}
     *
     * @param column the column
     * @param low the column of the lower end
     * @param high the column of the upper end
     */
    public Q whereNotBetweenColumns(String column, String low, String high) {
        return and(betweenColumns(column, low, high, true));
    }

    /**
     * {@return a copy in which {@code column not between low and high} may hold instead}
     *
     * @param column the column
     * @param low the column of the lower end
     * @param high the column of the upper end
     */
    public Q orWhereNotBetweenColumns(String column, String low, String high) {
        return or(betweenColumns(column, low, high, true));
    }

    /**
     * {@return a copy with the condition {@code ? between low and high}, both ends included}
     *
     * @param value the value; not null
     * @param low the column of the lower end
     * @param high the column of the upper end
     */
    public Q whereValueBetween(Object value, String low, String high) {
        return and(valueBetween(value, low, high, false));
    }

    /**
     * {@return a copy in which {@code ? between low and high} may hold instead}
     *
     * @param value the value; not null
     * @param low the column of the lower end
     * @param high the column of the upper end
     */
    public Q orWhereValueBetween(Object value, String low, String high) {
        return or(valueBetween(value, low, high, false));
    }

    /**
     * {@return a copy with the condition {@code ? not between low and high}}
     *
     * @param value the value; not null
     * @param low the column of the lower end
     * @param high the column of the upper end
     */
    public Q whereValueNotBetween(Object value, String low, String high) {
        return and(valueBetween(value, low, high, true));
    }

    /**
     * {@return a copy in which {@code ? not between low and high} may hold instead}
     *
     * @param value the value; not null
     * @param low the column of the lower end
     * @param high the column of the upper end
     */
    public Q orWhereValueNotBetween(Object value, String low, String high) {
        return or(valueBetween(value, low, high, true));
    }

    private Expr in(String column, Collection<?> values, boolean negated) {
        for (Object value : values) {
            if (value == null) {
                throw new InvalidQueryException("A null among the values of whereIn(\"" + column
                        + "\", …) matches no row: take it out, or add orWhereNull(\"" + column + "\")");
            }
        }
        Expr left = compared(column);
        if (left instanceof JsonPath path) {
            return JsonPaths.in(path, column, values, negated);
        }
        List<Expr> list = new ArrayList<>(values.size());
        for (Object value : values) {
            list.add(operand(column, "=", value));
        }
        return new In(left, list, negated);
    }

    private Expr in(String column, QueryBuilder<?> query, boolean negated) {
        return new In(compared(column), List.of(new Subquery(query.statement())), negated);
    }

    final Expr between(String column, @Nullable Object low, @Nullable Object high, boolean negated) {
        if (low == null || high == null) {
            throw new InvalidQueryException("whereBetween(\"" + column + "\", …) needs both ends: use where(\"" + column
                    + "\", \">=\", …) for one");
        }
        return compared(column) instanceof JsonPath path
                ? JsonPaths.between(path, column, low, high, negated)
                : new Between(column(column), operand(column, "=", low), operand(column, "=", high), negated);
    }

    private Expr betweenColumns(String column, String low, String high, boolean negated) {
        return new Between(compared(column), compared(low), compared(high), negated);
    }

    private Expr valueBetween(@Nullable Object value, String low, String high, boolean negated) {
        if (value == null) {
            throw new InvalidQueryException(
                    "whereValueBetween(null, \"" + low + "\", \"" + high + "\"): null lies between nothing");
        }
        return new Between(operand(low, "=", value), compared(low), compared(high), negated);
    }
}
