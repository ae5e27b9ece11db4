package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Group;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.Select;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a query groups its rows, and which groups it keeps. Every method returns a new value; none changes the one it is
 * called on.
 *
 * <p>{@code having} knows the names that selected columns are given, {@code selectExpression(raw("count(*)"), "total")},
 * on every database; names inside of raw SQL, {@code selectRaw("count(*) as total")}, only where the database does.
 *
 * @param <Q> the class of the query itself
 */
public abstract class GroupBuilder<Q extends GroupBuilder<Q>> extends JoinBuilder<Q> {

    /** For subclasses. */
    protected GroupBuilder() {}

    /**
     * {@return a copy whose rows with equal columns are one group}
     *
     * @param columns the columns
     */
    public Q groupBy(String... columns) {
        Select select = select();
        for (String column : columns) {
            select = select.plusGroupBy(compared(column));
        }
        return withSelect(select);
    }

    /**
     * {@return a copy whose rows with equal values are one group}
     *
     * @param keys columns and other expressions; an alias stands for what is selected under its name
     */
    public Q groupBy(Selectable<?>... keys) {
        Select select = select();
        for (Selectable<?> key : keys) {
            select = select.plusGroupBy(key instanceof Alias<?> alias ? alias.ref() : key.expr());
        }
        return withSelect(select);
    }

    /**
     * {@return a copy grouped by the user's own SQL as well, taken as it is}
     *
     * @param sql the SQL
     * @param bindings the values
     */
    public Q groupByRaw(String sql, @Nullable Object... bindings) {
        return withSelect(select().plusGroupBy(RawExpression.node(sql, bindings)));
    }

    /**
     * {@return a copy with only those groups}
     *
     * @param column a column or the name of a selected one
     * @param value what it is equal to, or null
     */
    public Q having(String column, @Nullable Object value) {
        return having(column, "=", value);
    }

    /**
     * {@return a copy with only those groups}
     *
     * @param column a column or the name of a selected one
     * @param operator the operator
     * @param value the value, or null
     */
    public Q having(String column, String operator, @Nullable Object value) {
        return having(Connective.AND, comparison(column, Operators.normalize(column, operator), value));
    }

    /**
     * {@return a copy with only those groups}
     *
     * @param condition the condition
     */
    public Q having(Condition condition) {
        return having(Connective.AND, condition.expr());
    }

    /**
     * {@return a copy with only those groups, of conditions in parentheses}
     *
     * @param group says {@code having} and {@code orHaving} of the empty query that it gets
     */
    public Q having(UnaryOperator<Q> group) {
        return havingGroup(Connective.AND, group);
    }

    /**
     * {@return a copy with only those groups: both ends are included}
     *
     * @param column a column or the name of a selected one
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    public Q havingBetween(String column, Object low, Object high) {
        return having(Connective.AND, between(column, low, high, false));
    }

    /**
     * {@return a copy with only those groups: those outside of both ends}
     *
     * @param column a column or the name of a selected one
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    public Q havingNotBetween(String column, Object low, Object high) {
        return having(Connective.AND, between(column, low, high, true));
    }

    /**
     * {@return a copy with only those groups: those in which the column is NULL}
     *
     * @param column a column or the name of a selected one
     */
    public Q havingNull(String column) {
        return having(Connective.AND, new IsNull(reference(column), false));
    }

    /**
     * {@return a copy with only those groups: those in which the column is not NULL}
     *
     * @param column a column or the name of a selected one
     */
    public Q havingNotNull(String column) {
        return having(Connective.AND, new IsNull(reference(column), true));
    }

    /**
     * {@return a copy with only those groups}
     *
     * @param sql the user's own SQL, taken as it is
     * @param bindings the values
     */
    public Q havingRaw(String sql, @Nullable Object... bindings) {
        return having(Connective.AND, RawExpression.node(sql, bindings));
    }

    /**
     * {@return a copy with those groups as well}
     *
     * @param column a column or the name of a selected one
     * @param value what it is equal to, or null
     */
    public Q orHaving(String column, @Nullable Object value) {
        return orHaving(column, "=", value);
    }

    /**
     * {@return a copy with those groups as well}
     *
     * @param column a column or the name of a selected one
     * @param operator the operator
     * @param value the value, or null
     */
    public Q orHaving(String column, String operator, @Nullable Object value) {
        return having(Connective.OR, comparison(column, Operators.normalize(column, operator), value));
    }

    /**
     * {@return a copy with those groups as well}
     *
     * @param condition the condition
     */
    public Q orHaving(Condition condition) {
        return having(Connective.OR, condition.expr());
    }

    /**
     * {@return a copy with those groups as well, of conditions in parentheses}
     *
     * @param group says {@code having} and {@code orHaving} of the empty query that it gets
     */
    public Q orHaving(UnaryOperator<Q> group) {
        return havingGroup(Connective.OR, group);
    }

    /**
     * {@return a copy with those groups as well: both ends are included}
     *
     * @param column a column or the name of a selected one
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    public Q orHavingBetween(String column, Object low, Object high) {
        return having(Connective.OR, between(column, low, high, false));
    }

    /**
     * {@return a copy with those groups as well: those outside of both ends}
     *
     * @param column a column or the name of a selected one
     * @param low the lower end; not null
     * @param high the upper end; not null
     */
    public Q orHavingNotBetween(String column, Object low, Object high) {
        return having(Connective.OR, between(column, low, high, true));
    }

    /**
     * {@return a copy with those groups as well: those in which the column is NULL}
     *
     * @param column a column or the name of a selected one
     */
    public Q orHavingNull(String column) {
        return having(Connective.OR, new IsNull(reference(column), false));
    }

    /**
     * {@return a copy with those groups as well: those in which the column is not NULL}
     *
     * @param column a column or the name of a selected one
     */
    public Q orHavingNotNull(String column) {
        return having(Connective.OR, new IsNull(reference(column), true));
    }

    /**
     * {@return a copy with those groups as well}
     *
     * @param sql the user's own SQL, taken as it is
     * @param bindings the values
     */
    public Q orHavingRaw(String sql, @Nullable Object... bindings) {
        return having(Connective.OR, RawExpression.node(sql, bindings));
    }

    private Q havingGroup(Connective connective, UnaryOperator<Q> group) {
        Select said = group.apply(nested()).select();
        if (!said.where().isEmpty()) {
            throw new InvalidQueryException("In having(group -> …) say having and orHaving, not where");
        }
        Conditions having = said.having();
        return having.isEmpty() ? self() : having(connective, new Group(having));
    }

    private Q having(Connective connective, Expr condition) {
        return withSelect(select().withHaving(select().having().plus(connective, condition)));
    }
}
