package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Case;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.GroupLimit;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.Random;
import io.eloquent.query.ast.Raw;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which order a query gives its rows, and how many. Every method returns a new value; none changes the one it is
 * called on. Each order comes after the keys so far.
 *
 * @param <Q> the class of the query itself
 */
public abstract class OrderBuilder<Q extends OrderBuilder<Q>> extends GroupBuilder<Q> {

    /** For subclasses. */
    protected OrderBuilder() {}

    // ---- order ----

    /**
     * {@return a copy ordered by a column, smallest first}
     *
     * @param column the column
     */
    public Q orderBy(String column) {
        return orderBy(compared(column), OrderBy.Direction.ASC);
    }

    /**
     * {@return a copy ordered by a column}
     *
     * @param column the column
     * @param direction {@code asc} or {@code desc}, in any case
     * @throws InvalidQueryException if the direction is neither
     */
    public Q orderBy(String column, String direction) {
        return orderBy(compared(column), direction("\"" + column + "\"", direction));
    }

    /**
     * {@return a copy ordered by a column, largest first}
     *
     * @param column the column
     */
    public Q orderByDesc(String column) {
        return orderBy(compared(column), OrderBy.Direction.DESC);
    }

    /**
     * {@return a copy ordered by these keys}
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
     * {@return a copy ordered by what a query finds for each row, smallest first}
     *
     * @param query a query of one column that finds one row at most
     */
    public Q orderBy(QueryBuilder<?> query) {
        return orderBy(new Subquery(query.statement()), OrderBy.Direction.ASC);
    }

    /**
     * {@return a copy ordered by what a query finds for each row}
     *
     * @param query a query of one column that finds one row at most
     * @param direction {@code asc} or {@code desc}, in any case
     * @throws InvalidQueryException if the direction is neither
     */
    public Q orderBy(QueryBuilder<?> query, String direction) {
        return orderBy(new Subquery(query.statement()), direction("query", direction));
    }

    /**
     * {@return a copy ordered by what a query finds for each row, largest first}
     *
     * @param query a query of one column that finds one row at most
     */
    public Q orderByDesc(QueryBuilder<?> query) {
        return orderBy(new Subquery(query.statement()), OrderBy.Direction.DESC);
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

    /** {@return a copy in no order, another one each time} The database makes a random number for each row. */
    public Q inRandomOrder() {
        return orderBy(new Random(null), OrderBy.Direction.NONE);
    }

    /**
     * {@return a copy in no order, the same each time} PostgreSQL and SQLite refuse it: their random numbers take no seed.
     *
     * @param seed makes the order
     */
    public Q inRandomOrder(long seed) {
        return orderBy(new Random(seed), OrderBy.Direction.NONE);
    }

    /**
     * {@return a copy in which rows come in the order of these values, and all others after them} No values make no
     * order.
     *
     * @param column the column
     * @param values its values, of which null is one; bound
     */
    public Q inOrderOf(String column, Collection<?> values) {
        return inOrder(
                values.stream().map(value -> comparison(column, "=", value)).toList());
    }

    /**
     * {@return a copy in which rows come in the order of these values, and all others after them} No values make no
     * order.
     *
     * @param column a column or another expression
     * @param values its values; none is null
     * @param <V> their type
     */
    public <V> Q inOrderOf(Expression<V> column, Collection<? extends V> values) {
        return inOrder(values.stream().map(value -> column.eq(value).expr()).toList());
    }

    private Q inOrder(List<Expr> conditions) {
        List<Case.Branch> places = new ArrayList<>();
        for (Expr condition : conditions) {
            places.add(new Case.Branch(condition, place(places.size())));
        }
        return places.isEmpty()
                ? self()
                : orderBy(new Case(null, places, place(places.size())), OrderBy.Direction.NONE);
    }

    private static Expr place(int place) {
        return new Raw(Integer.toString(place), List.of());
    }

    /** {@return a copy without any order} */
    public Q reorder() {
        return withSelect(select().withOrderBy(List.of()));
    }

    /**
     * {@return a copy ordered by a column, smallest first, instead of the order so far}
     *
     * @param column the column
     */
    public Q reorder(String column) {
        return reorder().orderBy(column);
    }

    /**
     * {@return a copy ordered by a column instead of the order so far}
     *
     * @param column the column
     * @param direction {@code asc} or {@code desc}, in any case
     * @throws InvalidQueryException if the direction is neither
     */
    public Q reorder(String column, String direction) {
        return reorder().orderBy(column, direction);
    }

    /**
     * {@return a copy ordered by these keys instead of the order so far}
     *
     * @param keys such as {@code User.VOTES.desc()}
     */
    public Q reorder(Order... keys) {
        return reorder().orderBy(keys);
    }

    /**
     * {@return a copy ordered by a column, largest first, instead of the order so far}
     *
     * @param column the column
     */
    public Q reorderDesc(String column) {
        return reorder().orderByDesc(column);
    }

    private Q orderBy(Expr key, OrderBy.Direction direction) {
        return withSelect(select().plusOrderBy(new OrderBy(key, direction)));
    }

    private static OrderBy.Direction direction(String what, @Nullable String direction) {
        return switch (String.valueOf(direction).strip().toLowerCase(Locale.ROOT)) {
            case "asc" -> OrderBy.Direction.ASC;
            case "desc" -> OrderBy.Direction.DESC;
            default ->
                throw new InvalidQueryException(
                        "Unknown direction in orderBy(" + what + ", \"" + direction + "\"): use \"asc\" or \"desc\"");
        };
    }

    // ---- how many ----

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
     * {@return a copy with at most so many rows, and with no more than it had}
     *
     * @param rows how many
     */
    protected final Q atMost(long rows) {
        Long limit = select().limit();
        return limit != null && limit <= rows ? self() : limit(rows);
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

    /**
     * {@return a copy with the rows after one that was read last, ordered by {@code id} alone}
     *
     * @param perPage how many rows a page has
     * @param lastId the last one's id, or null for the first page
     */
    public Q forPageAfterId(long perPage, @Nullable Object lastId) {
        return forPageAfterId(perPage, lastId, "id");
    }

    /**
     * {@return a copy with the rows after one that was read last, ordered by a key alone}
     *
     * @param perPage how many rows a page has
     * @param lastId the last one's key, or null for the first page
     * @param column the key: unique, and never NULL
     */
    public Q forPageAfterId(long perPage, @Nullable Object lastId, String column) {
        Q after = lastId == null ? self() : parenthesized().where(column, ">", lastId);
        return after.reorder(column).limit(perPage);
    }

    /**
     * {@return a copy with the rows before one that was read last, ordered by {@code id} alone, largest first}
     *
     * @param perPage how many rows a page has
     * @param lastId the last one's id, or null for the last page
     */
    public Q forPageBeforeId(long perPage, @Nullable Object lastId) {
        return forPageBeforeId(perPage, lastId, "id");
    }

    /**
     * {@return a copy with the rows before one that was read last, ordered by a key alone, largest first}
     *
     * @param perPage how many rows a page has
     * @param lastId the last one's key, or null for the last page
     * @param column the key: unique, and never NULL
     */
    public Q forPageBeforeId(long perPage, @Nullable Object lastId, String column) {
        Q before = lastId == null ? self() : parenthesized().where(column, "<", lastId);
        return before.reorderDesc(column).limit(perPage);
    }

    /**
     * {@return a copy with at most so many rows of each kind, those that the order puts first} They come in the order of
     * their places: the first ones of all kinds, then the second ones. A {@code where} narrows the rows before they are
     * counted, a {@code limit} those that are left.
     *
     * @param rows how many
     * @param column rows that are equal in it are of one kind
     */
    public Q groupLimit(long rows, String column) {
        return withSelect(select().withGroupLimit(new GroupLimit(rows, compared(column))));
    }
}
