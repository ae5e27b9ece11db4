package io.eloquent.query;

import io.eloquent.api.codec.Converter;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Subquery;
import org.jspecify.annotations.Nullable;

/**
 * A column with its type, as the processor writes one for each field: {@code User.STATUS.eq(Status.GOLD)}. Columns of a
 * type with more to say have more methods: {@link OrderedColumn}, {@link NumberColumn}, {@link TextColumn}; those that cannot be
 * compared have fewer: {@link JsonColumn}, {@link OpaqueColumn}. For tables without a model there are {@link Columns}. Immutable.
 *
 * @param <M> the model whose column it is
 * @param <V> the type of its values
 */
public class Column<M, V> extends OpaqueColumn<M, V> implements Expression<V> {

    /**
     * Creates a column whose values only a model's query can read.
     *
     * @param name its name
     */
    public Column(String name) {
        super(name);
    }

    /**
     * Creates a column.
     *
     * @param name its name
     * @param type the type of its values
     */
    public Column(String name, Class<V> type) {
        super(name, type);
    }

    /**
     * Creates a column whose values are stored in another form, and which only a model's query can read.
     *
     * @param name its name
     * @param converter makes what is stored of its values
     */
    public Column(String name, Converter<? super V, ?> converter) {
        super(name, converter);
    }

    /**
     * Creates a column whose values are stored in another form.
     *
     * @param name its name
     * @param type the type of its values
     * @param converter makes what is stored of its values
     */
    public Column(String name, Class<V> type, Converter<? super V, ?> converter) {
        super(name, type, converter);
    }

    Column(ColumnRef column, @Nullable Class<V> type) {
        super(column, type, null);
    }

    private Column(ColumnRef column, @Nullable Class<V> type, @Nullable Converter<? super V, ?> converter) {
        super(column, type, converter);
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

    @Override
    public Column<M, V> of(String table) {
        return new Column<>(new ColumnRef(table, name()), type(), converter);
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
}
