package io.eloquent.model.meta;

import io.eloquent.query.exec.RowReader;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the fields of a model. The processor writes one for each model; where it did not run, method
 * handles do the same. Columns and relations go by their ordinals in the {@link ModelMeta}. Immutable, for many
 * threads.
 *
 * @param <M> the model
 */
public abstract class Binding<M> {

    /** For subclasses. */
    protected Binding() {}

    /** Hears of the columns, once, before the first model is read. */
    void describe(List<ColumnMeta> columns) {}

    /** {@return a new model, its relation handles in place} */
    public abstract M newInstance();

    /**
     * Reads the current row into the fields whose columns the row has.
     *
     * @param model the model
     * @param row the row
     * @throws SQLException if the driver cannot
     */
    public abstract void read(M model, RowReader row) throws SQLException;

    /**
     * {@return the value of a column's field, boxed; may be null}
     *
     * @param model the model
     * @param column the ordinal
     */
    public abstract @Nullable Object get(M model, int column);

    /**
     * Sets a column's field.
     *
     * @param model the model
     * @param column the ordinal
     * @param value a value of the field's own (boxed) type; null only where the field can be
     */
    public abstract void set(M model, int column, @Nullable Object value);

    /**
     * {@return a copy of all columns' fields, by which changes are found later}
     *
     * @param model the model
     */
    public abstract Object snapshot(M model);

    /**
     * {@return whether a field differs from its copy}
     *
     * @param model the model
     * @param snapshot what {@link #snapshot} made
     * @param column the ordinal
     */
    public abstract boolean changed(M model, Object snapshot, int column);

    /**
     * {@return a field's value in a copy, boxed; may be null}
     *
     * @param snapshot the copy
     * @param column the ordinal
     */
    public abstract @Nullable Object original(Object snapshot, int column);

    /**
     * {@return what a method that is an attribute returns; may be null}
     *
     * @param model the model
     * @param accessor the method's ordinal
     */
    public @Nullable Object access(M model, int accessor) {
        throw new IndexOutOfBoundsException(accessor);
    }

    /**
     * Calls a method that sets an attribute.
     *
     * @param model the model
     * @param mutator the method's ordinal
     * @param value a value of the parameter's own (boxed) type; null only where it can be
     */
    public void mutate(M model, int mutator, @Nullable Object value) {
        throw new IndexOutOfBoundsException(mutator);
    }

    /**
     * {@return a relation's handle}
     *
     * @param model the model
     * @param relation the relation's ordinal
     */
    public abstract RelationSlot relation(M model, int relation);
}
