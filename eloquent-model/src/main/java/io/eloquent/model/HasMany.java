package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import java.util.Collection;

/**
 * One to many: {@code public final HasMany<Post> posts = hasMany(Post.class);}. The related table has a column that
 * holds this model's key, {@code user_id} for a model of table {@code users}.
 *
 * @param <R> the model on the other side
 */
public sealed class HasMany<R extends Model<R>> extends ToMany<R> implements HasOneOrMany<R> permits MorphMany {

    HasMany(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    /**
     * Adds a related model, without saving it: {@link Model#push} of this model saves both. Those that are there already are
     * loaded first, if this model is saved.
     *
     * @param related the model, new or not
     */
    public void add(R related) {
        Pointing.atIfSaved(this, related);
        include(related);
    }

    @Override
    public boolean save(R related) {
        Pointing.at(this, related);
        return related.save();
    }

    @Override
    public int saveMany(Collection<? extends R> related) {
        related.forEach(one -> Pointing.at(this, one));
        return Model.saveAll(related);
    }
}
