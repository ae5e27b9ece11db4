package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.relation.ThroughDefinition;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One to one over a model between: {@code public final HasOneThrough<Owner> carOwner = hasOneThrough(Owner.class, Car.class);}.
 * To be read only.
 *
 * @param <R> the model on the other side
 */
public final class HasOneThrough<R extends Model<R>> extends ToOne<R> {

    HasOneThrough(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    /**
     * {@return this relation} Where there is no related model, a new one, not saved, stands in for it.
     *
     * @param attributes sets its fields
     */
    public HasOneThrough<R> withDefault(Consumer<? super R> attributes) {
        setDefault(attributes);
        return this;
    }

    /**
     * {@return this relation} Of several related models it leads to the latest one: the largest values of these columns, those
     * after the first where the ones before are equal, and then of the key. Conditions that are asked of it, by
     * {@code whereHas} or in a query of the relation, are asked of that one only.
     *
     * @param columns the columns; none for the key
     */
    public HasOneThrough<R> latestOfMany(String... columns) {
        pick(true, columns);
        return this;
    }

    /**
     * {@return this relation} Of several related models it leads to the oldest one: the smallest values of these columns, and
     * then of the key. See {@link #latestOfMany}.
     *
     * @param columns the columns; none for the key
     */
    public HasOneThrough<R> oldestOfMany(String... columns) {
        pick(false, columns);
        return this;
    }

    /**
     * {@return this relation} Of several related models it leads to the one with the largest or the smallest value. See
     * {@link #latestOfMany}.
     *
     * @param column the column
     * @param function {@code max} or {@code min}
     */
    public HasOneThrough<R> ofMany(String column, String function) {
        pick(column, function);
        return this;
    }

    /**
     * {@return this relation} Of several related models it leads to the first one that a query finds. See {@link #latestOfMany}.
     *
     * @param first narrows and orders the related models: {@code prices -> prices.where(…).orderByDesc("since")}
     */
    public HasOneThrough<R> ofMany(UnaryOperator<ModelQuery<R>> first) {
        pick(first);
        return this;
    }

    /**
     * {@return this relation} Models between that were deleted lead on, wherever the relation is read or asked for.
     *
     * @throws io.eloquent.api.error.MappingException if the model between has no soft deletes
     */
    public HasOneThrough<R> withTrashedParents() {
        ((ThroughDefinition) definition()).setWithTrashed();
        return this;
    }
}
