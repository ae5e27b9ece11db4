package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.SetOperation;
import io.eloquent.query.ast.Source;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The columns by which a query is ordered, down to the key that tells equal rows apart, and the rows after one of their
 * values. Immutable.
 *
 * @param keys the columns, most significant first
 * @param fingerprint says which table and which order it is
 */
record Keyset(List<Key> keys, String fingerprint) {

    /**
     * One column of the order.
     *
     * @param column the column
     * @param order which way
     * @param nullsFirst whether NULLs stand before all values
     * @param isNullable whether there may be NULLs
     * @param label the label under which a row has the column
     * @param hidden whether the query must select it in addition
     */
    record Key(ColumnRef column, OrderBy order, boolean nullsFirst, boolean isNullable, String label, boolean hidden) {

        /** {@return what a value after this one is like, as conditions of which one must hold; none if there is none} */
        List<Expr> after(@Nullable Object value) {
            if (value == null) {
                return nullsFirst ? List.of(new IsNull(column, true)) : List.of();
            }
            String operator = order.direction() == OrderBy.Direction.DESC ? "<" : ">";
            Expr beyond = new Comparison(column, operator, new Value(value));
            return nullsFirst || !isNullable ? List.of(beyond) : List.of(beyond, new IsNull(column, false));
        }

        Expr same(@Nullable Object value) {
            return value == null ? new IsNull(column, false) : new Comparison(column, "=", new Value(value));
        }

        Key reversed() {
            OrderBy.Direction direction =
                    order.direction() == OrderBy.Direction.DESC ? OrderBy.Direction.ASC : OrderBy.Direction.DESC;
            OrderBy.Nulls nulls = switch (order.nulls()) {
                case ANYWHERE -> OrderBy.Nulls.ANYWHERE;
                case FIRST -> OrderBy.Nulls.LAST;
                case LAST -> OrderBy.Nulls.FIRST;
            };
            return new Key(column, new OrderBy(order.expr(), direction, nulls), !nullsFirst, isNullable, label, hidden);
        }
    }

    /**
     * {@return the order of a query, completed by its key}
     *
     * @param statement the query
     * @param key the columns that tell rows apart
     * @param notNull tells which other columns are never NULL
     * @param nullsSmallest whether the database takes NULL for smaller than any value
     * @throws InvalidQueryException if the query says what pages cannot go on in
     */
    static Keyset of(Select statement, List<ColumnRef> key, Predicate<ColumnRef> notNull, boolean nullsSmallest) {
        requirePageable(statement);
        List<OrderBy> order = new ArrayList<>();
        for (OrderBy one : statement.orderBy()) {
            ColumnRef column = columnOf(one, statement);
            if (order.stream().noneMatch(known -> isSame(columnOf(known, statement), column))) {
                order.add(one);
            }
        }
        OrderBy.Direction direction = order.isEmpty()
                ? OrderBy.Direction.ASC
                : order.get(order.size() - 1).direction();
        for (ColumnRef column : key) {
            if (order.stream().noneMatch(known -> isSame(columnOf(known, statement), column))) {
                order.add(new OrderBy(column, direction));
            }
        }
        List<Key> keys = new ArrayList<>();
        StringBuilder fingerprint = new StringBuilder(name(statement.from()));
        for (OrderBy one : order) {
            ColumnRef column = columnOf(one, statement);
            boolean isKey = key.stream().anyMatch(part -> isSame(part, column));
            boolean nullsFirst = one.nulls() == OrderBy.Nulls.ANYWHERE
                    ? nullsSmallest == (one.direction() == OrderBy.Direction.ASC)
                    : one.nulls() == OrderBy.Nulls.FIRST;
            boolean hidden = !isSelected(column, statement);
            String label = hidden ? "eloquent_cursor_" + keys.size() : column.name();
            boolean isNullable = !isKey && !notNull.test(column);
            keys.add(new Key(column, one, nullsFirst, isNullable, label, hidden));
            fingerprint.append('|').append(column).append(one.direction()).append(nullsFirst);
        }
        return new Keyset(List.copyOf(keys), fingerprint.toString());
    }

    /** Pages need a query that finds rows of tables, all of them: anything else has to be put into a sub-query. */
    private static void requirePageable(Select statement) {
        Select meant = Select.EMPTY
                .withFrom(statement.from())
                .withCtes(statement.ctes())
                .withColumns(statement.columns())
                .withIndexHints(statement.indexHints())
                .withJoins(statement.joins())
                .withWhere(statement.where())
                .withOrderBy(statement.orderBy())
                .withLock(statement.lock())
                .withTimeout(statement.timeout());
        if (statement.from() instanceof SetOperation || !statement.equals(meant)) {
            throw new InvalidQueryException("cursorPaginate cannot page through " + Clauses.first(statement, meant)
                    + ": put the query into a fromSub, or use paginate");
        }
    }

    private static String name(@Nullable Source source) {
        if (source instanceof Table table) {
            return table.name() + " " + table.alias();
        }
        return source instanceof Derived derived ? "(" + derived.alias() : "";
    }

    private static ColumnRef columnOf(OrderBy order, Select statement) {
        if (order.expr() instanceof ColumnRef ref) {
            return statement.columns().stream()
                    .filter(column -> column instanceof Aliased aliased
                            && ref.table() == null
                            && aliased.alias().equals(ref.name()))
                    .findFirst()
                    .map(column -> named((Aliased) column))
                    .orElse(ref);
        }
        throw new InvalidQueryException(
                "cursorPaginate needs an order by columns, to go on from their values; this query"
                        + " is ordered by raw SQL or by something that is computed: select it in a fromSub and order by its name");
    }

    private static ColumnRef named(Aliased column) {
        if (column.expr() instanceof ColumnRef ref) {
            return ref;
        }
        throw new InvalidQueryException("cursorPaginate needs an order by columns, but \"" + column.alias()
                + "\" is computed: select it in a fromSub and order by its name");
    }

    /** {@return whether two names mean one column} Without its table, a column is the only one of its name. */
    private static boolean isSame(ColumnRef one, ColumnRef other) {
        return one.name().equals(other.name())
                && (one.table() == null || other.table() == null || one.table().equals(other.table()));
    }

    /** {@return whether the rows have the column, under its own name, and no other of that name} */
    private static boolean isSelected(ColumnRef column, Select statement) {
        List<Expr> columns = statement.columns();
        if (columns.isEmpty() || columns.equals(List.of(Star.ALL))) {
            return statement.joins().isEmpty();
        }
        if (columns.size() == 1 && columns.get(0) instanceof Star star) {
            return star.table() != null && star.table().equals(column.table());
        }
        return columns.stream().allMatch(one -> one instanceof ColumnRef)
                && columns.stream()
                                .filter(one -> ((ColumnRef) one).name().equalsIgnoreCase(column.name()))
                                .count()
                        == 1
                && columns.stream()
                        .anyMatch(one -> isSame((ColumnRef) one, column)
                                && ((ColumnRef) one).name().equals(column.name()));
    }

    /** {@return the same columns the other way round} */
    Keyset reversed() {
        return new Keyset(keys.stream().map(Key::reversed).toList(), fingerprint);
    }

    List<OrderBy> order() {
        return keys.stream().map(Key::order).toList();
    }

    List<String> labels() {
        return keys.stream().map(Key::label).toList();
    }

    /** {@return the labels of those columns that are selected in addition} */
    List<String> hidden() {
        return keys.stream().filter(Key::hidden).map(Key::label).toList();
    }

    /** {@return what the query selects, and the columns that it does not} */
    List<Expr> columns(List<Expr> selected) {
        if (hidden().isEmpty()) {
            return selected;
        }
        List<Expr> all = new ArrayList<>(selected.isEmpty() ? List.of(Star.ALL) : selected);
        for (Key key : keys) {
            if (key.hidden()) {
                all.add(new Aliased(key.column(), key.label()));
            }
        }
        return all;
    }

    /** {@return the condition that a row stands after this position} */
    Conditions after(List<@Nullable Object> position) {
        if (position.size() != keys.size()) {
            throw CursorSeal.broken();
        }
        Conditions after = after(0, position);
        return after.isEmpty()
                ? Conditions.of(new In(keys.get(0).column(), List.of(), false))
                : Conditions.of(after.grouped());
    }

    /** Either this column is beyond, or it is the same and those behind it are beyond. */
    private Conditions after(int index, List<@Nullable Object> position) {
        Key key = keys.get(index);
        Object value = position.get(index);
        Conditions after = Conditions.NONE;
        for (Expr beyond : key.after(value)) {
            after = after.plus(Connective.OR, beyond);
        }
        if (index + 1 < keys.size()) {
            Conditions rest = after(index + 1, position);
            if (!rest.isEmpty()) {
                Conditions same = Conditions.of(key.same(value)).plus(Connective.AND, rest.grouped());
                after = after.plus(Connective.OR, same.grouped());
            }
        }
        return after;
    }
}
