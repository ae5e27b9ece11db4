package io.eloquent.query;

import io.eloquent.query.ast.Cte;
import io.eloquent.query.ast.Ctes;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.SetOperation;
import io.eloquent.query.ast.Table;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Queries of several queries: unions and their like, and common table expressions. Every method returns a new value; none
 * changes the one it is called on.
 *
 * <p>What follows a {@code union} is about all of it: {@code a.union(b).orderBy("name").limit(3)} are three rows of
 * both, and {@code a.union(b).where("votes", ">", 5).count()} counts rows of both. What one of the queries says is its
 * own: {@code a.limit(3).union(b.limit(3))} are up to six rows. Chains are read from left to right on every database:
 * {@code a.union(b).intersect(c)} are the rows of {@code a} or {@code b} that are in {@code c}.
 *
 * @param <Q> the class of the query itself
 */
public abstract class UnionBuilder<Q extends UnionBuilder<Q>> extends PlanBuilder<Q> {

    /** For subclasses. */
    protected UnionBuilder() {}

    /** {@return a copy that reads from the connection for writing, where reads and writes are split} */
    public abstract Q onWriteConnection();

    // ---- set operations ----

    /**
     * {@return a query of the rows of this one and of another; equal rows come once}
     *
     * @param query the other query; it selects as many columns
     */
    public Q union(QueryBuilder<?> query) {
        return combine(SetOperation.Kind.UNION, query.statement());
    }

    /**
     * {@return a query of the rows of this one and of another; equal rows come once}
     *
     * @param query says the other query, starting from all rows of this one's table
     */
    public Q union(UnaryOperator<Q> query) {
        return combine(SetOperation.Kind.UNION, query.apply(fresh()).statement());
    }

    /**
     * {@return a query of the rows of this one and of another}
     *
     * @param query the other query; it selects as many columns
     */
    public Q unionAll(QueryBuilder<?> query) {
        return combine(SetOperation.Kind.UNION_ALL, query.statement());
    }

    /**
     * {@return a query of the rows of this one and of another}
     *
     * @param query says the other query, starting from all rows of this one's table
     */
    public Q unionAll(UnaryOperator<Q> query) {
        return combine(SetOperation.Kind.UNION_ALL, query.apply(fresh()).statement());
    }

    /**
     * {@return a query of the rows that both this one and another have; equal rows come once}
     *
     * @param query the other query; it selects as many columns
     */
    public Q intersect(QueryBuilder<?> query) {
        return combine(SetOperation.Kind.INTERSECT, query.statement());
    }

    /**
     * {@return a query of the rows that both this one and another have; equal rows come once}
     *
     * @param query says the other query, starting from all rows of this one's table
     */
    public Q intersect(UnaryOperator<Q> query) {
        return combine(SetOperation.Kind.INTERSECT, query.apply(fresh()).statement());
    }

    /**
     * {@return a query of the rows that both this one and another have, as often as the one that has them less often}
     *
     * @param query the other query; it selects as many columns
     */
    public Q intersectAll(QueryBuilder<?> query) {
        return combine(SetOperation.Kind.INTERSECT_ALL, query.statement());
    }

    /**
     * {@return a query of the rows that both this one and another have, as often as the one that has them less often}
     *
     * @param query says the other query, starting from all rows of this one's table
     */
    public Q intersectAll(UnaryOperator<Q> query) {
        return combine(SetOperation.Kind.INTERSECT_ALL, query.apply(fresh()).statement());
    }

    /**
     * {@return a query of the rows that this one has and another has not; equal rows come once}
     *
     * @param query the other query; it selects as many columns
     */
    public Q except(QueryBuilder<?> query) {
        return combine(SetOperation.Kind.EXCEPT, query.statement());
    }

    /**
     * {@return a query of the rows that this one has and another has not; equal rows come once}
     *
     * @param query says the other query, starting from all rows of this one's table
     */
    public Q except(UnaryOperator<Q> query) {
        return combine(SetOperation.Kind.EXCEPT, query.apply(fresh()).statement());
    }

    /**
     * {@return a query of the rows that this one has, each as much less often as another has it}
     *
     * @param query the other query; it selects as many columns
     */
    public Q exceptAll(QueryBuilder<?> query) {
        return combine(SetOperation.Kind.EXCEPT_ALL, query.statement());
    }

    /**
     * {@return a query of the rows that this one has, each as much less often as another has it}
     *
     * @param query says the other query, starting from all rows of this one's table
     */
    public Q exceptAll(UnaryOperator<Q> query) {
        return combine(SetOperation.Kind.EXCEPT_ALL, query.apply(fresh()).statement());
    }

    private Q combine(SetOperation.Kind kind, Select other) {
        Select first = statement();
        SetOperation all = SetOperation.of(first.withCtes(Ctes.NONE).withTimeout(null), kind, other, combinedName());
        return combined(Select.from(all).withCtes(first.ctes()).withTimeout(first.timeout()));
    }

    /**
     * {@return a query for the rows of several, each of which has said all for itself}
     *
     * @param select the query as data
     */
    protected Q combined(Select select) {
        return withSelect(select);
    }

    /** {@return the name that the rows of several queries have within a statement} */
    protected String combinedName() {
        return "temp_table";
    }

    /** {@return a query of all rows in this one's table, which says nothing else yet} */
    protected Q fresh() {
        return withSelect(select().from() instanceof Table table ? Select.from(table) : Select.EMPTY);
    }

    // ---- common table expressions ----

    /**
     * {@return a copy that can read from a query as if it were a table of this name}
     *
     * @param name the name
     * @param query the query
     */
    public Q with(String name, QueryBuilder<?> query) {
        return with(name, List.of(), query);
    }

    /**
     * {@return a copy that can read from a query as if it were a table of this name, with these columns}
     *
     * @param name the name
     * @param columns what the columns of the query are called
     * @param query the query
     */
    public Q with(String name, List<String> columns, QueryBuilder<?> query) {
        return with(new Cte(name, columns, query.statement()));
    }

    /**
     * {@return a copy that writes when it runs, and can read the rows that were written as if they were a table of this
     * name} It runs where writes go. PostgreSQL only.
     *
     * @param name the name
     * @param write such as {@code db.table("posts").where("score", 0).asDelete("id")}
     */
    public Q with(String name, Write write) {
        return with(new Cte(name, List.of(), write.statement())).onWriteConnection();
    }

    /**
     * {@return a copy that can read from a query that goes on from the rows that it finds, until it finds no more}
     *
     * <pre>{@code
     * db.table("tree").withRecursive(
     *         "tree",
     *         db.table("categories").where("id", 1),
     *         tree -> db.table("categories").select("categories.*").join("tree", "categories.parent_id", "tree.id"))
     * }</pre>
     *
     * @param name the name
     * @param initial where it starts
     * @param step how it goes on from the rows found last, which it gets as a query of the table of this name
     */
    public Q withRecursive(String name, QueryBuilder<?> initial, Function<Query, ? extends QueryBuilder<?>> step) {
        return withRecursive(name, List.of(), initial, step);
    }

    /**
     * {@return a copy that can read from a query that goes on from the rows that it finds, until it finds no more}
     *
     * @param name the name
     * @param columns what the columns are called
     * @param initial where it starts
     * @param step how it goes on from the rows found last, which it gets as a query of the table of this name
     */
    public Q withRecursive(
            String name,
            List<String> columns,
            QueryBuilder<?> initial,
            Function<Query, ? extends QueryBuilder<?>> step) {
        return with(recursive(name, columns, initial, step, false));
    }

    /**
     * {@return a copy like {@link #withRecursive(String, QueryBuilder, Function)}, in which rows that were found before
     * are not found again} So it ends where rows lead in a circle.
     *
     * @param name the name
     * @param initial where it starts
     * @param step how it goes on from the rows found last, which it gets as a query of the table of this name
     */
    public Q withRecursiveDistinct(
            String name, QueryBuilder<?> initial, Function<Query, ? extends QueryBuilder<?>> step) {
        return withRecursiveDistinct(name, List.of(), initial, step);
    }

    /**
     * {@return a copy like {@link #withRecursive(String, List, QueryBuilder, Function)}, in which rows that were found
     * before are not found again} So it ends where rows lead in a circle.
     *
     * @param name the name
     * @param columns what the columns are called
     * @param initial where it starts
     * @param step how it goes on from the rows found last, which it gets as a query of the table of this name
     */
    public Q withRecursiveDistinct(
            String name,
            List<String> columns,
            QueryBuilder<?> initial,
            Function<Query, ? extends QueryBuilder<?>> step) {
        return with(recursive(name, columns, initial, step, true));
    }

    private Cte recursive(
            String name,
            List<String> columns,
            QueryBuilder<?> initial,
            Function<Query, ? extends QueryBuilder<?>> step,
            boolean distinct) {
        Select next = step.apply(Query.on(database(), name)).statement();
        return new Cte(name, columns, initial.statement(), next, distinct);
    }

    private Q with(Cte cte) {
        return withSelect(select().withCtes(select().ctes().plus(cte)));
    }
}
