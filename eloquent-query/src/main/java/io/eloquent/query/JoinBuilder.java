package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Join;
import io.eloquent.query.ast.Source;
import io.eloquent.query.ast.Table;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a query joins. Every method returns a new value; none changes the one it is called on.
 *
 * @param <Q> the class of the query itself
 */
public abstract class JoinBuilder<Q extends JoinBuilder<Q>> extends SelectBuilder<Q> {

    /** For subclasses. */
    protected JoinBuilder() {}

    // ---- inner joins ----

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
        return join(Join.Kind.INNER, Table.of(table), on);
    }

    /**
     * {@return a copy with an inner join}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param on which rows are partners
     */
    public Q join(String table, Condition on) {
        return join(table, clause -> clause.where(on));
    }

    /**
     * {@return a copy with an inner join by the comparison of a column with a value}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param column a column
     * @param operator the operator
     * @param value the value; bound
     */
    public Q joinWhere(String table, String column, String operator, @Nullable Object value) {
        return join(table, on -> on.where(column, operator, value));
    }

    /**
     * {@return a copy with an inner join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public Q joinSub(QueryBuilder<?> query, String alias, String first, String operator, String second) {
        return joinSub(query, alias, on -> on.on(first, operator, second));
    }

    /**
     * {@return a copy with an inner join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     * @param first a column
     * @param second the column that is equal
     */
    public Q joinSub(QueryBuilder<?> query, String alias, String first, String second) {
        return joinSub(query, alias, first, "=", second);
    }

    /**
     * {@return a copy with an inner join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     * @param on says which rows are partners
     */
    public Q joinSub(QueryBuilder<?> query, String alias, UnaryOperator<JoinClause> on) {
        return join(Join.Kind.INNER, new Derived(query.statement(), alias), on);
    }

    /**
     * {@return a copy with an inner join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     * @param on which rows are partners
     */
    public Q joinSub(QueryBuilder<?> query, String alias, Condition on) {
        return joinSub(query, alias, clause -> clause.where(on));
    }

    // ---- left joins ----

    /**
     * {@return a copy with a left join}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
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
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param first a column
     * @param second the column that is equal
     */
    public Q leftJoin(String table, String first, String second) {
        return leftJoin(table, first, "=", second);
    }

    /**
     * {@return a copy with a left join}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param on says which rows are partners
     */
    public Q leftJoin(String table, UnaryOperator<JoinClause> on) {
        return join(Join.Kind.LEFT, Table.of(table), on);
    }

    /**
     * {@return a copy with a left join}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param on which rows are partners
     */
    public Q leftJoin(String table, Condition on) {
        return leftJoin(table, clause -> clause.where(on));
    }

    /**
     * {@return a copy with a left join by the comparison of a column with a value}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param column a column
     * @param operator the operator
     * @param value the value; bound
     */
    public Q leftJoinWhere(String table, String column, String operator, @Nullable Object value) {
        return leftJoin(table, on -> on.where(column, operator, value));
    }

    /**
     * {@return a copy with a left join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public Q leftJoinSub(QueryBuilder<?> query, String alias, String first, String operator, String second) {
        return leftJoinSub(query, alias, on -> on.on(first, operator, second));
    }

    /**
     * {@return a copy with a left join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     * @param first a column
     * @param second the column that is equal
     */
    public Q leftJoinSub(QueryBuilder<?> query, String alias, String first, String second) {
        return leftJoinSub(query, alias, first, "=", second);
    }

    /**
     * {@return a copy with a left join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     * @param on says which rows are partners
     */
    public Q leftJoinSub(QueryBuilder<?> query, String alias, UnaryOperator<JoinClause> on) {
        return join(Join.Kind.LEFT, new Derived(query.statement(), alias), on);
    }

    /**
     * {@return a copy with a left join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     * @param on which rows are partners
     */
    public Q leftJoinSub(QueryBuilder<?> query, String alias, Condition on) {
        return leftJoinSub(query, alias, clause -> clause.where(on));
    }

    // ---- right joins ----

    /**
     * {@return a copy with a right join}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
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
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param first a column
     * @param second the column that is equal
     */
    public Q rightJoin(String table, String first, String second) {
        return rightJoin(table, first, "=", second);
    }

    /**
     * {@return a copy with a right join}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param on says which rows are partners
     */
    public Q rightJoin(String table, UnaryOperator<JoinClause> on) {
        return join(Join.Kind.RIGHT, Table.of(table), on);
    }

    /**
     * {@return a copy with a right join}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param on which rows are partners
     */
    public Q rightJoin(String table, Condition on) {
        return rightJoin(table, clause -> clause.where(on));
    }

    /**
     * {@return a copy with a right join by the comparison of a column with a value}
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param column a column
     * @param operator the operator
     * @param value the value; bound
     */
    public Q rightJoinWhere(String table, String column, String operator, @Nullable Object value) {
        return rightJoin(table, on -> on.where(column, operator, value));
    }

    /**
     * {@return a copy with a right join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public Q rightJoinSub(QueryBuilder<?> query, String alias, String first, String operator, String second) {
        return rightJoinSub(query, alias, on -> on.on(first, operator, second));
    }

    /**
     * {@return a copy with a right join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     * @param first a column
     * @param second the column that is equal
     */
    public Q rightJoinSub(QueryBuilder<?> query, String alias, String first, String second) {
        return rightJoinSub(query, alias, first, "=", second);
    }

    /**
     * {@return a copy with a right join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     * @param on says which rows are partners
     */
    public Q rightJoinSub(QueryBuilder<?> query, String alias, UnaryOperator<JoinClause> on) {
        return join(Join.Kind.RIGHT, new Derived(query.statement(), alias), on);
    }

    /**
     * {@return a copy with a right join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     * @param on which rows are partners
     */
    public Q rightJoinSub(QueryBuilder<?> query, String alias, Condition on) {
        return rightJoinSub(query, alias, clause -> clause.where(on));
    }

    // ---- full joins ----

    /**
     * {@return a copy with a full join: rows without a partner stay, of either side} MySQL and MariaDB have none.
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public Q fullJoin(String table, String first, String operator, String second) {
        return fullJoin(table, on -> on.on(first, operator, second));
    }

    /**
     * {@return a copy with a full join: rows without a partner stay, of either side} MySQL and MariaDB have none.
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param first a column
     * @param second the column that is equal
     */
    public Q fullJoin(String table, String first, String second) {
        return fullJoin(table, first, "=", second);
    }

    /**
     * {@return a copy with a full join: rows without a partner stay, of either side} MySQL and MariaDB have none.
     *
     * @param table {@code "posts"} or {@code "posts as p"}
     * @param on says which rows are partners
     */
    public Q fullJoin(String table, UnaryOperator<JoinClause> on) {
        return join(Join.Kind.FULL, Table.of(table), on);
    }

    // ---- joins without conditions ----

    /**
     * {@return a copy with a cross join}
     *
     * @param table {@code "sizes"} or {@code "sizes as s"}
     */
    public Q crossJoin(String table) {
        return join(Join.Kind.CROSS, Table.of(table));
    }

    /**
     * {@return a copy with a cross join of what a query finds}
     *
     * @param query the query
     * @param alias its name
     */
    public Q crossJoinSub(QueryBuilder<?> query, String alias) {
        return join(Join.Kind.CROSS, new Derived(query.statement(), alias));
    }

    /**
     * {@return a copy with a join of what a query finds for each row} The query may name columns of the tables before
     * it; a row for which it finds nothing is left out.
     *
     * @param query the query
     * @param alias its name
     */
    public Q joinLateral(QueryBuilder<?> query, String alias) {
        return join(Join.Kind.INNER, new Derived(query.statement(), alias, true));
    }

    /**
     * {@return a copy with a join of what a query finds for each row} The query may name columns of the tables before
     * it; a row for which it finds nothing stays, with NULLs.
     *
     * @param query the query
     * @param alias its name
     */
    public Q leftJoinLateral(QueryBuilder<?> query, String alias) {
        return join(Join.Kind.LEFT, new Derived(query.statement(), alias, true));
    }

    private Q join(Join.Kind kind, Source source, UnaryOperator<JoinClause> on) {
        Conditions partners = on.apply(JoinClause.EMPTY).conditions();
        if (partners.isEmpty()) {
            String name = source.exposedName();
            throw new InvalidQueryException("A join with \"" + name + "\" needs a condition: on.on(\"users.id\", \""
                    + name + ".user_id\"), or crossJoin for none");
        }
        return withSelect(select().plusJoin(new Join(kind, source, partners)));
    }

    private Q join(Join.Kind kind, Source source) {
        return withSelect(select().plusJoin(new Join(kind, source, Conditions.NONE)));
    }
}
