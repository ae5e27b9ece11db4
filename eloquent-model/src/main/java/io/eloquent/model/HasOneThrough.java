package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import java.util.function.Consumer;

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
}
