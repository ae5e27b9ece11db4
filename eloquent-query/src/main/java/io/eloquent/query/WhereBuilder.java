package io.eloquent.query;

import io.eloquent.query.ast.Exists;
import java.util.function.Function;

/**
 * The {@code where} methods, for everything that has conditions: queries and joins. Every method returns a new value;
 * none changes the one it is called on. Columns are named as strings, {@code "votes"} or {@code "users.votes"}, values
 * within JSON documents as {@code "meta->lang"}, or come typed as a {@link Condition}.
 *
 * @param <Q> the class that has the conditions
 */
public abstract class WhereBuilder<Q extends WhereBuilder<Q>> extends JsonBuilder<Q> {

    /** For subclasses. */
    protected WhereBuilder() {}

    /**
     * {@return a copy with the condition that the query finds a row}
     *
     * @param query the query
     */
    public Q whereExists(QueryBuilder<?> query) {
        return and(new Exists(query.statement(), false));
    }

    /**
     * {@return a copy in which the query may find a row instead}
     *
     * @param query the query
     */
    public Q orWhereExists(QueryBuilder<?> query) {
        return or(new Exists(query.statement(), false));
    }

    /**
     * {@return a copy with the condition that the query finds no row}
     *
     * @param query the query
     */
    public Q whereNotExists(QueryBuilder<?> query) {
        return and(new Exists(query.statement(), true));
    }

    /**
     * {@return a copy in which the query may find no row instead}
     *
     * @param query the query
     */
    public Q orWhereNotExists(QueryBuilder<?> query) {
        return or(new Exists(query.statement(), true));
    }

    /**
     * {@return a copy with the condition that the query finds a row}
     *
     * @param query makes it of a query that has no table yet: {@code q -> q.from("posts").whereColumn("posts.user_id",
     *     "users.id")}
     */
    public Q whereExists(Function<Query, QueryBuilder<?>> query) {
        return whereExists(query.apply(Query.SUBQUERY));
    }

    /**
     * {@return a copy in which the query may find a row instead}
     *
     * @param query makes it of a query that has no table yet: {@code q -> q.from("posts").whereColumn("posts.user_id",
     *     "users.id")}
     */
    public Q orWhereExists(Function<Query, QueryBuilder<?>> query) {
        return orWhereExists(query.apply(Query.SUBQUERY));
    }

    /**
     * {@return a copy with the condition that the query finds no row}
     *
     * @param query makes it of a query that has no table yet: {@code q -> q.from("posts").whereColumn("posts.user_id",
     *     "users.id")}
     */
    public Q whereNotExists(Function<Query, QueryBuilder<?>> query) {
        return whereNotExists(query.apply(Query.SUBQUERY));
    }

    /**
     * {@return a copy in which the query may find no row instead}
     *
     * @param query makes it of a query that has no table yet: {@code q -> q.from("posts").whereColumn("posts.user_id",
     *     "users.id")}
     */
    public Q orWhereNotExists(Function<Query, QueryBuilder<?>> query) {
        return orWhereNotExists(query.apply(Query.SUBQUERY));
    }
}
