package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Group;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.JsonPath;
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
 * What all {@code where} methods are made of: columns, values and conditions from what users give. The methods
 * themselves are in the classes between this one and {@link WhereBuilder}, a class for each kind of condition.
 *
 * @param <Q> the class that has the conditions
 */
abstract class ConditionBuilder<Q extends WhereBuilder<Q>> {

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
     * {@return a value as its column wants it} A model's query converts it to the type of the column's field, and refuses
     * to compare what {@link #requireComparable} refuses.
     *
     * @param column the column's name, as the user gave it
     * @param operator what it is compared by, in lower case
     * @param value the value; not null
     * @throws InvalidQueryException if the column cannot hold such a value
     */
    protected Object valueOf(String column, String operator, Object value) {
        return value;
    }

    /**
     * {@return a value as its column stores it} A model's query converts it to the type of the column's field.
     *
     * @param column the column's name, as the user gave it
     * @param value the value that is written; not null
     * @throws InvalidQueryException if the column cannot hold such a value
     */
    protected Object writtenOf(String column, Object value) {
        return valueOf(column, "=", value);
    }

    /**
     * {@return a column that the user named} Where rows have a class, the name may be that of a field.
     *
     * @param column {@code "votes"} or {@code "users.votes"}
     * @throws InvalidQueryException if it is a path into a JSON document, which this place cannot have
     */
    protected ColumnRef column(String column) {
        requireColumn(column);
        if (JsonPaths.isPath(column)) {
            throw new InvalidQueryException(
                    "\"" + column + "\" is a path into a JSON document: name a column here, or a"
                            + " path in a select, where, orderBy, groupBy or update");
        }
        return ColumnRef.of(column);
    }

    /**
     * {@return a column that the user named, or a value within its JSON document}
     *
     * @param column {@code "votes"}, {@code "users.votes"} or {@code "meta->lang"}
     */
    protected final Expr reference(String column) {
        requireColumn(column);
        return JsonPaths.isPath(column) ? path(column) : column(column);
    }

    /**
     * {@return a column that the user named, or a value within its JSON document, to compare, to order or to group by}
     *
     * @param column {@code "votes"}, {@code "users.votes"} or {@code "meta->lang"}
     * @throws InvalidQueryException if the values of the column cannot be compared
     */
    protected final Expr compared(String column) {
        Expr reference = reference(column);
        requireComparable(JsonPaths.column(column));
        return reference;
    }

    /**
     * Refuses a column by whose values rows can be neither found nor ordered. Those of a table without a model all can.
     *
     * @param column the column's name, as the user gave it
     * @throws InvalidQueryException if it is such a column
     */
    protected void requireComparable(String column) {}

    /**
     * {@return a path into a JSON document; of no steps for the document itself}
     *
     * @param path {@code "meta->lang"}, {@code "meta->tags[0]"} or {@code "meta"}
     */
    final JsonPath path(String path) {
        requireColumn(path);
        return new JsonPath(column(JsonPaths.column(path)), JsonPaths.steps(path));
    }

    /** {@return this, as the class that it is} */
    @SuppressWarnings("unchecked")
    protected final Q self() {
        return (Q) this;
    }

    final Q and(Expr condition) {
        return withConditions(conditions().plus(Connective.AND, condition));
    }

    final Q or(Expr condition) {
        return withConditions(conditions().plus(Connective.OR, condition));
    }

    /** {@return the conditions that a function adds} */
    final Conditions nested(UnaryOperator<Q> group) {
        return group.apply(nested()).conditions();
    }

    /** {@return the comparison of a column with a value, of which null is one} */
    final Expr comparison(String column, String operator, @Nullable Object value) {
        Expr left = reference(column);
        if (value == null) {
            return isNull(left, column, operator);
        }
        if (left instanceof JsonPath path) {
            requireComparable(JsonPaths.column(column));
            return JsonPaths.comparison(path, column, operator, value);
        }
        return new Comparison(left, operator, operand(column, operator, value));
    }

    /** {@return what a comparison with null means} */
    static Expr isNull(Expr left, String column, String operator) {
        return switch (operator) {
            case "=", "is" -> new IsNull(left, false);
            case "!=", "<>", "is not" -> new IsNull(left, true);
            default ->
                throw new InvalidQueryException("where(\"" + column + "\", \"" + operator
                        + "\", null) would never hold: use whereNull(\"" + column + "\") or whereNotNull");
        };
    }

    /** {@return a user's value that a column is compared with, as an expression} */
    final Expr operand(String column, String operator, Object value) {
        Expr known = known(value);
        if (known == null) {
            return new Value(valueOf(column, operator, value));
        }
        requireComparable(column);
        return known;
    }

    /** {@return a user's value that is written to a column, as an expression} */
    final Expr written(String column, Object value) {
        Expr known = known(value);
        return known == null ? new Value(writtenOf(column, value)) : known;
    }

    private @Nullable Expr known(Object value) {
        return value instanceof Excluded excluded ? excluded.node(self()) : expression(value);
    }

    /** {@return a query, a typed expression or the user's own SQL in the place of a value, or null for a plain value} */
    static @Nullable Expr expression(@Nullable Object value) {
        if (value instanceof QueryBuilder<?> query) {
            return new Subquery(query.statement());
        }
        if (value instanceof Selectable<?> selectable) {
            return selectable.expr();
        }
        return value instanceof RawExpression raw ? raw.node() : null;
    }

    /** {@return conditions of which all hold, in parentheses} */
    static Expr all(Collection<? extends Expr> conditions) {
        return joined(Connective.AND, conditions);
    }

    /** {@return conditions of which any holds, in parentheses} */
    static Expr any(Collection<? extends Expr> conditions) {
        return joined(Connective.OR, conditions);
    }

    private static Expr joined(Connective connective, Collection<? extends Expr> conditions) {
        Conditions joined = Conditions.NONE;
        for (Expr condition : conditions) {
            joined = joined.plus(connective, condition);
        }
        return new Group(joined);
    }

    /** {@return a map's entries in an order that is the same in every run} */
    static <V> List<Map.Entry<String, V>> sorted(Map<String, V> values) {
        List<Map.Entry<String, V>> entries = new ArrayList<>(values.entrySet());
        for (Map.Entry<String, V> entry : entries) {
            requireColumn(entry.getKey());
        }
        entries.sort(Comparator.comparing(Map.Entry::getKey));
        return entries;
    }

    static void requireColumn(@Nullable String column) {
        if (column == null) {
            throw new InvalidQueryException("The name of a column is missing: it is null");
        }
        if (column.isEmpty()) {
            throw new InvalidQueryException("The name of a column must not be empty");
        }
    }
}
