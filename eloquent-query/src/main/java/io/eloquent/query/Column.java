package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.Value;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column with its type, as the processor writes one for each field: {@code User.STATUS.eq(Status.GOLD)}. Columns of a
 * type with more to say have more methods: {@link OrderedColumn}, {@link NumberColumn}, {@link TextColumn}. Immutable.
 *
 * @param <M> the model whose column it is
 * @param <V> the type of its values
 */
public class Column<M, V> {
    private final ColumnRef column;

    /**
     * Creates a column.
     *
     * @param name its name
     */
    public Column(String name) {
        this(ColumnRef.of(name));
    }

    Column(ColumnRef column) {
        this.column = column;
    }

    /** {@return the column's name, without its table} */
    public final String name() {
        return column.name();
    }

    /**
     * {@return this column, of a table or alias that is named} For queries in which more than one table has a column of
     * this name.
     *
     * @param table the table's name or alias
     */
    public Column<M, V> of(String table) {
        return new Column<>(new ColumnRef(table, name()));
    }

    final ColumnRef ref() {
        return column;
    }

    final Condition compare(String operator, V value) {
        return Condition.of(new Comparison(column, operator, bound(value)));
    }

    final Expr bound(V value) {
        if (value == null) {
            throw new InvalidQueryException(
                    "Column " + name() + " is compared with null: use " + "isNull() or isNotNull()");
        }
        return new Value(value);
    }

    /**
     * {@return {@code column = ?}}
     *
     * @param value the value; not null
     */
    public final Condition eq(V value) {
        return compare("=", value);
    }

    /**
     * {@return {@code column <> ?}}
     *
     * @param value the value; not null
     */
    public final Condition ne(V value) {
        return compare("<>", value);
    }

    /**
     * {@return {@code column in (?, …)}, which no row fulfils if there are no values}
     *
     * @param values the values
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Condition in(V... values) {
        return in(Arrays.asList(values));
    }

    /**
     * {@return {@code column in (?, …)}, which no row fulfils if there are no values}
     *
     * @param values the values
     */
    public final Condition in(Collection<? extends V> values) {
        return Condition.of(new In(column, values.stream().map(this::bound).toList(), false));
    }

    /**
     * {@return {@code column not in (?, …)}, which every row fulfils if there are no values}
     *
     * @param values the values
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Condition notIn(V... values) {
        return notIn(Arrays.asList(values));
    }

    /**
     * {@return {@code column not in (?, …)}, which every row fulfils if there are no values}
     *
     * @param values the values
     */
    public final Condition notIn(Collection<? extends V> values) {
        return Condition.of(new In(column, values.stream().map(this::bound).toList(), true));
    }

    /** {@return {@code column is null}} */
    public final Condition isNull() {
        return Condition.of(new IsNull(column, false));
    }

    /** {@return {@code column is not null}} */
    public final Condition isNotNull() {
        return Condition.of(new IsNull(column, true));
    }

    /**
     * {@return the comparison of this column with another}
     *
     * @param other the other column
     */
    public final Condition eq(Column<?, V> other) {
        return Condition.of(new Comparison(column, "=", other.column));
    }

    /**
     * {@return what an update makes of this column}
     *
     * @param value the new value, or null
     */
    public final Change<M> set(@Nullable V value) {
        return new Change<>(new Assignment(column, new Value(value)));
    }

    /** {@return an order by this column, smallest first} */
    public final Order asc() {
        return new Order(new OrderBy(column, OrderBy.Direction.ASC));
    }

    /** {@return an order by this column, largest first} */
    public final Order desc() {
        return new Order(new OrderBy(column, OrderBy.Direction.DESC));
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof Column<?, ?> that && column.equals(that.column);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(column);
    }

    /** {@return the column's name} */
    @Override
    public final String toString() {
        return column.table() == null ? name() : column.table() + "." + name();
    }
}
