package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import java.util.Collection;
import java.util.function.Consumer;

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
        if (isSaved) {
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
