package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * One to one: {@code public final HasOne<Phone> phone = hasOne(Phone.class);}. The related table has a column that holds this
 * model's key. If several rows do, it is one of them, whichever the database gives first.
 *
 * @param <R> the model on the other side
 */
public sealed class HasOne<R extends Model<R>> extends ToOne<R> implements HasOneOrMany<R> permits MorphOne {

    HasOne(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    /**
     * {@return this relation} Where there is no related model, a new one, not saved, stands in for it.
     *
     * @param attributes sets its fields
     */
    public HasOne<R> withDefault(Consumer<? super R> attributes) {
        setDefault(attributes);
        return this;
    }

    /** {@return this relation} Where there is no related model, a new one, not saved, stands in for it. */
    public HasOne<R> withDefault() {
        return withDefault(any -> {});
    }

    /**
     * {@return this relation} Of several related models it leads to the latest one: the largest values of these columns, those
     * after the first where the ones before are equal, and then of the key. Conditions that are asked of it, by
     * {@code whereHas} or in a query of the relation, are asked of that one only.
     *
     * @param columns the columns; none for the key
     */
    public HasOne<R> latestOfMany(String... columns) {
        pick(true, columns);
        return this;
    }

    /**
     * {@return this relation} Of several related models it leads to the oldest one: the smallest values of these columns, and
     * then of the key. See {@link #latestOfMany}.
     *
     * @param columns the columns; none for the key
     */
    public HasOne<R> oldestOfMany(String... columns) {
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
    public HasOne<R> ofMany(String column, String function) {
        pick(column, function);
        return this;
    }

    /**
     * {@return this relation} Of several related models it leads to the first one that a query finds. See {@link #latestOfMany}.
     *
     * @param first narrows and orders the related models: {@code prices -> prices.where(…).orderByDesc("since")}
     */
    public HasOne<R> ofMany(UnaryOperator<ModelQuery<R>> first) {
        pick(first);
        return this;
    }

    @Override
    R newRelated() {
        return parentHasRow() ? query().newModel() : super.newRelated();
    }

    /**
     * Sets the related model, without saving it: {@link Model#push} of this model saves both. The row of one that was there before
     * stays as it is.
     *
     * @param related the model, new or not
     */
    public void set(R related) {
        Pointing.atIfSaved(this, related);
        fill(related);
    }

    @Override
    public boolean save(R related) {
        Pointing.at(this, related);
        boolean isSaved = related.save();
        if (isSaved && keyed().isOneOfMany()) {
            forget();
        } else if (isSaved) {
            fill(related);
        }
        return isSaved;
    }

    @Override
    public int saveMany(Collection<? extends R> related) {
        related.forEach(one -> Pointing.at(this, one));
        forget();
        return Model.saveAll(related);
    }
}
