package io.eloquent.query;

import io.eloquent.api.codec.Converter;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Subquery;
import io.eloquent.query.ast.Value;
import java.time.DateTimeException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column with its type, as the processor writes one for each field: {@code User.STATUS.eq(Status.GOLD)}. Columns of a
 * type with more to say have more methods: {@link OrderedColumn}, {@link NumberColumn}, {@link TextColumn}. For tables
 * without a model there are {@link Columns}. Immutable.
 *
 * @param <M> the model whose column it is
 * @param <V> the type of its values
 */
public class Column<M, V> implements Expression<V> {
    private final ColumnRef column;
    private final @Nullable Class<V> type;
    private final @Nullable Converter<? super V, ?> converter;

    /**
     * Creates a column whose values only a model's query can read.
     *
     * @param name its name
     */
    public Column(String name) {
        this(ColumnRef.of(name), null);
    }

    /**
     * Creates a column.
     *
     * @param name its name
     * @param type the type of its values
     */
    public Column(String name, Class<V> type) {
        this(ColumnRef.of(name), type);
    }

    /**
     * Creates a column whose values are stored in another form, and which only a model's query can read.
     *
     * @param name its name
     * @param converter makes what is stored of its values
     */
    public Column(String name, Converter<? super V, ?> converter) {
        this(ColumnRef.of(name), null, converter);
    }

    /**
     * Creates a column whose values are stored in another form.
     *
     * @param name its name
     * @param type the type of its values
     * @param converter makes what is stored of its values
     */
    public Column(String name, Class<V> type, Converter<? super V, ?> converter) {
        this(ColumnRef.of(name), type, converter);
    }

    Column(ColumnRef column, @Nullable Class<V> type) {
        this(column, type, null);
    }

    private Column(ColumnRef column, @Nullable Class<V> type, @Nullable Converter<? super V, ?> converter) {
        this.column = column;
        this.type = type;
        this.converter = converter;
    }

    /**
     * {@return what the column stores of a value that it is compared with}
     *
     * @throws InvalidQueryException if the value cannot be stored, or equal values are not stored as equal
     */
    final Object compared(Object value) {
        if (converter != null && !converter.isComparable()) {
            throw new InvalidQueryException("Column " + this + " is stored in a form that cannot be compared with a"
                    + " value: only isNull() and isNotNull() can be asked of it");
        }
        return stored(value);
    }

    @SuppressWarnings("unchecked") // a value of the column's type, as its callers say
    private Object stored(Object value) {
        if (converter == null) {
            return value;
        }
        try {
            return converter.toDatabase((V) value);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new InvalidQueryException("Column " + this + " cannot store the value: " + e.getMessage(), e);
        }
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
        return new Column<>(new ColumnRef(table, name()), type, converter);
    }

    @Override
    public final ColumnRef expr() {
        return column;
    }

    @Override
    public final @Nullable Class<V> type() {
        return type;
    }

    /**
     * {@return what an update makes of this column}
     *
     * @param value the new value, or null
     */
    public final Change<M> set(@Nullable V value) {
        return change(new Value(value == null ? null : stored(value)));
    }

    /**
     * {@return what an update makes of this column}
     *
     * @param expression its new value
     */
    public final Change<M> set(Expression<? extends V> expression) {
        return change(expression.expr());
    }

    /**
     * {@return what an update makes of this column}
     *
     * @param query yields its new value
     */
    public final Change<M> set(QueryBuilder<?> query) {
        return change(new Subquery(query.statement()));
    }

    /** {@return an update's change to NULL} */
    public final Change<M> setNull() {
        return change(new Value(null));
    }

    private Change<M> change(Expr value) {
        Assignment assignment = new Assignment(column, value);
        return () -> assignment;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
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
