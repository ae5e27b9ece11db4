package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Join;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Table;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a query: what is selected, from what it is joined, grouped, ordered and limited. Every method returns
 * a new value; none changes the one it is called on.
 *
 * @param <Q> the class of the query itself
 */
public abstract class SelectBuilder<Q extends SelectBuilder<Q>> extends WhereBuilder<Q> {

    /** For subclasses. */
    protected SelectBuilder() {}

    /** {@return what was asked so far} */
    protected abstract Select select();

    /**
     * {@return a copy that asks something else}
     *
     * @param select the query
     */
    protected abstract Q withSelect(Select select);

    @Override
    protected final Conditions conditions() {
        return select().where();
    }

    @Override
    protected final Q withConditions(Conditions conditions) {
        return withSelect(select().withWhere(conditions));
    }

    /** {@return a copy in which the next condition narrows all that is asked so far: an {@code or} gets parentheses} */
    protected final Q parenthesized() {
        Conditions where = select().where();
        return where.hasOr() ? withConditions(Conditions.of(where.grouped())) : self();
    }

    @Override
    protected final Q nested() {
        return withSelect(Select.EMPTY);
    }

    // ---- what is selected ----

    /**
     * {@return a copy that selects these columns instead of all}
     *
     * @param columns names, {@code "votes as v"} and {@code "users.*"} included
     */
    public Q select(String... columns) {
        return withSelect(
                select().withColumns(Arrays.stream(columns).map(this::selected).toList()));
    }

    /**
     * {@return a copy that selects these columns instead of all}
     *
     * @param columns the columns
     */
    public Q select(Column<?, ?>... columns) {
        return withSelect(select().withColumns(
                        Arrays.stream(columns).<Expr>map(Column::ref).toList()));
    }

    /**
     * {@return a copy that selects these columns as well}
     *
     * @param columns names, as for {@link #select(String...)}
     */
    public Q addSelect(String... columns) {
        Select select = select();
        for (String column : columns) {
            select = select.plusColumn(selected(column));
        }
        return withSelect(select);
    }

    /**
     * {@return a copy that selects the user's own SQL as well, taken as it is}
     *
     * @param sql the SQL, with {@code ?} for each binding; never text from outside
     * @param bindings the values
     */
    public Q selectRaw(String sql, @Nullable Object... bindings) {
        return withSelect(select().plusColumn(RawExpression.node(sql, bindings)));
    }

    /** {@return a copy in which equal rows come once} */
    public Q distinct() {
        return withSelect(select().withDistinct(true));
    }

    final Expr selected(String column) {
        requireColumn(column);
        if (column.equals("*")) {
            return Star.ALL;
        }
        if (column.endsWith(".*")) {
            return new Star(column.substring(0, column.length() - 2));
        }
        Table named = Table.of(column);
        return named.alias() == null ? column(column) : new Aliased(column(named.name()), named.alias());
    }

    // ---- joins ----

    /**
     * {@return a copy with an inner join}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public Q join(String table, String first, String operator, String second) {
        return join(table, on -> on.on(first, operator, second));
    }

    /**
     * {@return a copy with an inner join}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param first a column
     * @param second the column that is equal
     */
    public Q join(String table, String first, String second) {
        return join(table, first, "=", second);
    }

    /**
     * {@return a copy with an inner join}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param on says which rows are partners
     */
    public Q join(String table, UnaryOperator<JoinClause> on) {
        return join(Join.Kind.INNER, table, on);
    }

    /**
     * {@return a copy with a left join}
     *
     * @param table the table
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public Q leftJoin(String table, String first, String operator, String second) {
        return leftJoin(table, on -> on.on(first, operator, second));
    }

    /**
     * {@return a copy with a left join}
     *
     * @param table the table
     * @param first a column
     * @param second the column that is equal
     */
    public Q leftJoin(String table, String first, String second) {
        return leftJoin(table, first, "=", second);
    }

    /**
     * {@return a copy with a left join}
     *
     * @param table the table
     * @param on says which rows are partners
     */
    public Q leftJoin(String table, UnaryOperator<JoinClause> on) {
        return join(Join.Kind.LEFT, table, on);
    }

    /**
     * {@return a copy with a right join}
     *
     * @param table the table
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public Q rightJoin(String table, String first, String operator, String second) {
        return rightJoin(table, on -> on.on(first, operator, second));
    }

    /**
     * {@return a copy with a right join}
     *
     * @param table the table
     * @param first a column
     * @param second the column that is equal
     */
    public Q rightJoin(String table, String first, String second) {
        return rightJoin(table, first, "=", second);
    }

    /**
     * {@return a copy with a right join}
     *
     * @param table the table
     * @param on says which rows are partners
     */
    public Q rightJoin(String table, UnaryOperator<JoinClause> on) {
        return join(Join.Kind.RIGHT, table, on);
    }

    /**
     * {@return a copy with a cross join}
     *
     * @param table {@code "sizes"} or {@code "sizes as s"}
     */
    public Q crossJoin(String table) {
        return withSelect(select().plusJoin(new Join(Join.Kind.CROSS, Table.of(table), Conditions.NONE)));
    }

    private Q join(Join.Kind kind, String table, UnaryOperator<JoinClause> on) {
        Conditions partners = on.apply(JoinClause.EMPTY).conditions();
        if (partners.isEmpty()) {
            throw new InvalidQueryException("A join with \"" + table + "\" needs a condition: on.on(\"users.id\", \""
                    + table + ".user_id\"), or crossJoin for none");
        }
        return withSelect(select().plusJoin(new Join(kind, Table.of(table), partners)));
    }

    // ---- groups, order, limits ----

    /**
     * {@return a copy whose rows with equal columns are one group}
     *
     * @param columns the columns
     */
    public Q groupBy(String... columns) {
        Select select = select();
        for (String column : columns) {
            select = select.plusGroupBy(column(column));
        }
        return withSelect(select);
    }

    /**
     * {@return a copy with only those groups}
     *
     * @param column a column or an alias
     * @param operator the operator
     * @param value the value, or null
     */
    public Q having(String column, String operator, @Nullable Object value) {
        return having(Connective.AND, havingComparison(column, operator, value));
    }

    /**
     * {@return a copy with those groups as well}
     *
     * @param column a column or an alias
     * @param operator the operator
     * @param value the value, or null
     */
    public Q orHaving(String column, String operator, @Nullable Object value) {
        return having(Connective.OR, havingComparison(column, operator, value));
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
     * @param sql the user's own SQL, taken as it is
     * @param bindings the values
     */
    public Q orHavingRaw(String sql, @Nullable Object... bindings) {
        return having(Connective.OR, RawExpression.node(sql, bindings));
    }

    private Expr havingComparison(String column, String operator, @Nullable Object value) {
        return comparison(column, Operators.normalize(column, operator), value);
    }

    private Q having(Connective connective, Expr condition) {
        return withSelect(select().withHaving(select().having().plus(connective, condition)));
    }

    /**
     * {@return a copy ordered by a column, smallest first, after the keys so far}
     *
     * @param column the column
     */
    public Q orderBy(String column) {
        return orderBy(column(column), OrderBy.Direction.ASC);
    }

    /**
     * {@return a copy ordered by a column, after the keys so far}
     *
     * @param column the column
     * @param direction {@code asc} or {@code desc}, in any case
     * @throws InvalidQueryException if the direction is neither
     */
    public Q orderBy(String column, String direction) {
        return orderBy(
                column(column),
                switch (String.valueOf(direction).strip().toLowerCase(Locale.ROOT)) {
                    case "asc" -> OrderBy.Direction.ASC;
                    case "desc" -> OrderBy.Direction.DESC;
                    default ->
                        throw new InvalidQueryException("Unknown direction in orderBy(\"" + column + "\", \""
                                + direction + "\"): use \"asc\" or \"desc\"");
                });
    }

    /**
     * {@return a copy ordered by these keys, after the keys so far}
     *
     * @param keys such as {@code User.VOTES.desc()}
     */
    public Q orderBy(Order... keys) {
        Select select = select();
        for (Order key : keys) {
            select = select.plusOrderBy(key.key());
        }
        return withSelect(select);
    }

    /**
     * {@return a copy ordered by a column, largest first, after the keys so far}
     *
     * @param column the column
     */
    public Q orderByDesc(String column) {
        return orderBy(column(column), OrderBy.Direction.DESC);
    }

    /**
     * {@return a copy ordered by the user's own SQL, taken as it is}
     *
     * @param sql the SQL
     * @param bindings the values
     */
    public Q orderByRaw(String sql, @Nullable Object... bindings) {
        return orderBy(RawExpression.node(sql, bindings), OrderBy.Direction.NONE);
    }

    /** {@return a copy with the latest {@code created_at} first} */
    public Q latest() {
        return orderByDesc("created_at");
    }

    /**
     * {@return a copy with the largest value first}
     *
     * @param column the column
     */
    public Q latest(String column) {
        return orderByDesc(column);
    }

    /** {@return a copy with the earliest {@code created_at} first} */
    public Q oldest() {
        return orderBy("created_at");
    }

    /**
     * {@return a copy with the smallest value first}
     *
     * @param column the column
     */
    public Q oldest(String column) {
        return orderBy(column);
    }

    private Q orderBy(Expr key, OrderBy.Direction direction) {
        return withSelect(select().plusOrderBy(new OrderBy(key, direction)));
    }

    /**
     * {@return a copy with at most so many rows}
     *
     * @param rows how many; 0 for none at all
     */
    public Q limit(long rows) {
        return withSelect(select().withLimit(rows));
    }

    /**
     * {@return a copy with at most so many rows: the same as {@link #limit}}
     *
     * @param rows how many
     */
    public Q take(long rows) {
        return limit(rows);
    }

    /**
     * {@return a copy without the first rows}
     *
     * @param rows how many are passed over
     */
    public Q offset(long rows) {
        return withSelect(select().withOffset(rows));
    }

    /**
     * {@return a copy without the first rows: the same as {@link #offset}}
     *
     * @param rows how many
     */
    public Q skip(long rows) {
        return offset(rows);
    }

    /**
     * {@return a copy with the rows of one page}
     *
     * @param page from 1
     * @param perPage how many rows a page has
     */
    public Q forPage(long page, long perPage) {
        if (page < 1 || perPage < 1) {
            throw new InvalidQueryException(
                    "forPage(" + page + ", " + perPage + "): pages count from 1 and have at least one row");
        }
        return offset((page - 1) * perPage).limit(perPage);
    }
}
