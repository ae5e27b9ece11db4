package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.ast.Literal;
import io.eloquent.query.ast.RawSource;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Source;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Subquery;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import io.eloquent.query.ast.ValuesList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a query selects, and from where. Every method returns a new value; none changes the one it is called on.
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

    /** {@return the connection it runs on} */
    protected abstract Database database();

    /** {@return the query as it runs, as data: with all that a model's scopes add} */
    public Select statement() {
        return select();
    }

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
     * {@return a copy that selects these instead of all columns}
     *
     * @param columns columns, other expressions, and these under a name of their own: {@code sum(User.VOTES).as("total")}
     */
    public Q select(Selectable<?>... columns) {
        return withSelect(select().withColumns(
                        Arrays.stream(columns).<Expr>map(Selectable::expr).toList()));
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
     * {@return a copy that selects these as well}
     *
     * @param columns columns and other expressions, as for {@link #select(Selectable...)}
     */
    public Q addSelect(Selectable<?>... columns) {
        Select select = select();
        for (Selectable<?> column : columns) {
            select = select.plusColumn(column.expr());
        }
        return withSelect(select);
    }

    /**
     * {@return a copy that selects what a query finds for each row, beside all columns if none are named}
     *
     * @param query a query of one column that finds one row at most, {@code whereColumn("posts.user_id", "users.id")}
     * @param alias the name of the result
     */
    public Q addSelect(QueryBuilder<?> query, String alias) {
        Select select = select();
        if (select.columns().isEmpty() && select.from() != null) {
            select = select.plusColumn(new Star(select.from().exposedName()));
        }
        return withSelect(select.plusColumn(new Aliased(new Subquery(query.statement()), alias)));
    }

    /**
     * {@return a copy that selects what a query finds for each row, beside the columns that are named}
     *
     * @param query a query of one column that finds one row at most
     * @param alias the name of the result
     */
    public Q selectSub(QueryBuilder<?> query, String alias) {
        return withSelect(select().plusColumn(new Aliased(new Subquery(query.statement()), alias)));
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

    /**
     * {@return a copy that selects the user's own SQL as well, under a name}
     *
     * @param expression such as {@code raw("votes * ?", 2)}
     * @param alias the name of the result
     */
    public Q selectExpression(RawExpression expression, String alias) {
        return withSelect(select().plusColumn(new Aliased(expression.node(), alias)));
    }

    /** {@return a copy in which equal rows come once} */
    public Q distinct() {
        return withSelect(select().withDistinctOn(List.of()).withDistinct(true));
    }

    /**
     * {@return a copy in which of rows that are equal in these columns the first comes} The order has to begin with
     * them.
     *
     * @param columns at least one
     * @throws InvalidQueryException if there is none
     */
    public Q distinctOn(String... columns) {
        if (columns.length == 0) {
            throw new InvalidQueryException(
                    "distinctOn() needs a column: use distinct() for rows that are equal in all");
        }
        return distinctOn(Arrays.stream(columns).map(this::compared).toList());
    }

    /**
     * {@return a copy in which of rows that are equal in these the first comes} The order has to begin with them.
     *
     * @param first a column or another expression
     * @param rest more of them
     */
    public Q distinctOn(Expression<?> first, Expression<?>... rest) {
        List<Expr> keys = new ArrayList<>();
        keys.add(first.expr());
        keys.addAll(Expressions.exprs(Arrays.asList(rest)));
        return distinctOn(keys);
    }

    private Q distinctOn(List<Expr> keys) {
        return withSelect(select().withDistinct(false).withDistinctOn(keys));
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
        Expr expr = reference(named.name());
        if (named.alias() != null) {
            return new Aliased(expr, named.alias());
        }
        return expr instanceof JsonPath ? new Aliased(expr, column) : expr;
    }

    // ---- from where ----

    /**
     * {@return a copy that reads from another table}
     *
     * @param table {@code "users"} or {@code "users as u"}
     */
    public Q from(String table) {
        return from(Table.of(table));
    }

    /**
     * {@return a copy that reads from what a query finds}
     *
     * @param query the query
     * @param alias its name
     */
    public Q fromSub(QueryBuilder<?> query, String alias) {
        return from(new Derived(query.statement(), alias));
    }

    /**
     * {@return a copy that reads from the user's own SQL, taken as it is}
     *
     * @param sql the SQL, with {@code ?} for each binding; never text from outside
     * @param bindings the values
     */
    public Q fromRaw(String sql, @Nullable Object... bindings) {
        return from(new RawSource(RawExpression.node(sql, bindings)));
    }

    /**
     * {@return a copy that reads from rows that it brings along}
     *
     * @param rows column to value, the same columns in each; at least one row
     * @param alias the name of the rows
     * @throws InvalidQueryException if there are no rows, or they have different columns
     */
    public Q fromValues(List<? extends Map<String, ?>> rows, String alias) {
        if (rows.isEmpty()) {
            throw new InvalidQueryException("A list of values needs at least one row: \"" + alias + "\" has none");
        }
        Insert lines = Rows.insert(new Table(alias, null), rows, this);
        return from(new ValuesList(
                lines.columns(),
                lines.rows().stream()
                        .map(row -> row.stream().map(SelectBuilder::typed).toList())
                        .toList(),
                alias));
    }

    /** {@return an expression in a place that does not tell the database its type} */
    private static Expr typed(Expr expr) {
        return expr instanceof Value value && value.value() != null ? new Literal(value.value()) : expr;
    }

    private Q from(Source source) {
        return withSelect(select().withFrom(source));
    }

    // ---- how it is said ----

    /**
     * {@return what the function makes of this query if a condition holds, else this query}
     *
     * @param condition the condition
     * @param then what is said more
     */
    public Q when(boolean condition, UnaryOperator<Q> then) {
        return condition ? then.apply(self()) : self();
    }

    /**
     * {@return what one of two functions makes of this query}
     *
     * @param condition decides
     * @param then what is said if it holds
     * @param otherwise what is said if it does not
     */
    public Q when(boolean condition, UnaryOperator<Q> then, UnaryOperator<Q> otherwise) {
        return condition ? then.apply(self()) : otherwise.apply(self());
    }

    /**
     * {@return what the function makes of this query and a value that is there, or this query if it is null}
     *
     * @param value a value, or null
     * @param then such as {@code (query, city) -> query.where("city", city)}
     * @param <T> the value
     */
    public <T> Q when(@Nullable T value, BiFunction<Q, ? super T, Q> then) {
        return value == null ? self() : then.apply(self(), value);
    }

    /**
     * {@return what the function makes of this query unless a condition holds, else this query}
     *
     * @param condition the condition
     * @param then what is said more
     */
    public Q unless(boolean condition, UnaryOperator<Q> then) {
        return when(!condition, then);
    }

    /**
     * {@return what one of two functions makes of this query}
     *
     * @param condition decides
     * @param then what is said if it does not hold
     * @param otherwise what is said if it does
     */
    public Q unless(boolean condition, UnaryOperator<Q> then, UnaryOperator<Q> otherwise) {
        return when(!condition, then, otherwise);
    }

    /**
     * {@return this query, after showing it to somebody}
     *
     * @param look what is done with it
     */
    public Q tap(Consumer<? super Q> look) {
        look.accept(self());
        return self();
    }

    /**
     * {@return what the function makes of this query}
     *
     * @param function the function
     * @param <R> its result
     */
    public <R extends @Nullable Object> R pipe(Function<? super Q, R> function) {
        return function.apply(self());
    }
}
