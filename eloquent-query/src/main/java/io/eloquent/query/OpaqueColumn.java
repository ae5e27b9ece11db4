package io.eloquent.query;

import io.eloquent.api.codec.Converter;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.Value;
import java.time.DateTimeException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column whose values the database cannot compare, order or calculate with: an encrypted or a hashed one, an array, which
 * is JSON on some databases. It can be set, selected, and asked whether it is NULL. A {@link JsonColumn} can be gone into,
 * and a {@link Column} has the operators too. Immutable.
 *
 * @param <M> the model whose column it is
 * @param <V> the type of its values
 */
public class OpaqueColumn<M, V> implements Selectable<V> {
    private final ColumnRef column;
    private final @Nullable Class<V> type;
    final @Nullable Converter<? super V, ?> converter;

    /**
     * Creates a column whose values only a model's query can read.
     *
     * @param name its name
     */
    public OpaqueColumn(String name) {
        this(ColumnRef.of(name), null, null);
    }

    /**
     * Creates a column.
     *
     * @param name its name
     * @param type the type of its values
     */
    public OpaqueColumn(String name, Class<V> type) {
        this(ColumnRef.of(name), type, null);
    }

    /**
     * Creates a column whose values are stored in another form, and which only a model's query can read.
     *
     * @param name its name
     * @param converter makes what is stored of its values
     */
    public OpaqueColumn(String name, Converter<? super V, ?> converter) {
        this(ColumnRef.of(name), null, converter);
    }

    /**
     * Creates a column whose values are stored in another form.
     *
     * @param name its name
     * @param type the type of its values
     * @param converter makes what is stored of its values
     */
    public OpaqueColumn(String name, Class<V> type, Converter<? super V, ?> converter) {
        this(ColumnRef.of(name), type, converter);
    }

    OpaqueColumn(ColumnRef column, @Nullable Class<V> type, @Nullable Converter<? super V, ?> converter) {
        this.column = column;
        this.type = type;
        this.converter = converter;
    }

    @SuppressWarnings("unchecked") // a value of the column's type, as its callers say
    final Object stored(Object value) {
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
    public OpaqueColumn<M, V> of(String table) {
        return new OpaqueColumn<>(new ColumnRef(table, name()), type, converter);
    }

    @Override
    public final ColumnRef expr() {
        return column;
    }

    @Override
    public final @Nullable Class<V> type() {
        return type;
    }

    /** {@return {@code this is null}} */
    public final Condition isNull() {
        return Condition.of(new IsNull(column, false));
    }

    /** {@return {@code this is not null}} */
    public final Condition isNotNull() {
        return Condition.of(new IsNull(column, true));
    }

    /**
     * {@return this under a name of its own}
     *
     * @param alias the name
     */
    public final Alias<V> as(String alias) {
        return Alias.of(this, alias);
    }

    /**
     * {@return what an update makes of this column}
     *
     * @param value the new value, or null
     * @throws InvalidQueryException if the column cannot store it
     */
    public final Change<M> set(@Nullable V value) {
        return change(new Value(value == null ? null : stored(value)));
    }

    /** {@return an update's change to NULL} */
    public final Change<M> setNull() {
        return change(new Value(null));
    }

    final Change<M> change(Expr value) {
        Assignment assignment = new Assignment(column, value);
        return () -> assignment;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OpaqueColumn<?, ?> that && column.equals(that.column);
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
