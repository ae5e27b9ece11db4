package io.eloquent.model.relation;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What joins the table between to one of its sides. A key is the value of its column, or, of several, the list of theirs.
 *
 * @param side the model on that side
 * @param held the model's columns
 * @param columns the columns of the table between that hold their values
 */
public record PivotKey(ModelMeta<?> side, List<String> held, List<String> columns) {

    /** Copies the lists. */
    public PivotKey {
        held = List.copyOf(held);
        columns = List.copyOf(columns);
    }

    /**
     * {@return the key of a row, in the types of what the model stores, which the table between may not know; null if it has none}
     *
     * @param row the row's values by column
     */
    public @Nullable Object ofRow(Function<String, ? extends @Nullable Object> row) {
        List<Object> key = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Object value = side.asStored(held.get(i), row.apply(columns.get(i)));
            if (value == null) {
                return null;
            }
            key.add(value);
        }
        return key.size() == 1 ? key.get(0) : key;
    }

    /**
     * {@return the key of a model; null if it has none}
     *
     * @param model the model
     */
    public @Nullable Object ofModel(Entity model) {
        return KeyedRelation.values(model, held);
    }

    /**
     * {@return the key that a user gave as a value, as it is stored}
     *
     * @param value the value; of several columns, the list of theirs
     * @throws InvalidQueryException if it is none
     * @throws io.eloquent.api.error.MappingException if a column cannot hold it
     */
    public Object ofValue(Object value) {
        if (held.size() == 1) {
            return stored(held.get(0), value);
        }
        if (!(value instanceof List<?> values)
                || values.size() != held.size()
                || values.stream().anyMatch(Objects::isNull)) {
            throw new InvalidQueryException("the key of a " + side.name() + " is the list of " + held
                    + ", in a collection of keys: List.of(List.of(…, …))");
        }
        List<Object> key = new ArrayList<>(held.size());
        for (int i = 0; i < held.size(); i++) {
            key.add(stored(held.get(i), values.get(i)));
        }
        return key;
    }

    private Object stored(String column, Object value) {
        int ordinal = side.ordinal(column);
        Object stored = ordinal < 0 ? value : side.stored(column, side.convert(ordinal, value));
        return stored == null ? value : stored;
    }

    /**
     * Takes a key apart.
     *
     * @param key the key
     * @param into takes the columns of the table between, and their values
     */
    public void put(Object key, BiConsumer<String, Object> into) {
        for (int i = 0; i < columns.size(); i++) {
            into.accept(columns.get(i), columns.size() == 1 ? key : ((List<?>) key).get(i));
        }
    }

    /**
     * {@return that a row of the table between holds one of the keys}
     *
     * @param table the table between
     * @param keys the keys
     */
    Conditions holds(String table, Collection<?> keys) {
        if (keys.size() == 1) {
            Conditions all = Conditions.NONE;
            Object key = keys.iterator().next();
            for (int i = 0; i < columns.size(); i++) {
                Object value = columns.size() == 1 ? key : ((List<?>) key).get(i);
                all = all.plus(
                        Connective.AND, new Comparison(new ColumnRef(null, columns.get(i)), "=", new Value(value)));
            }
            return all;
        }
        return Conditions.of(
                columns.size() == 1
                        ? new In(
                                new ColumnRef(null, columns.get(0)),
                                keys.stream().<Expr>map(Value::new).toList(),
                                false)
                        : KeyedRelation.in(table, columns, keys));
    }
}
