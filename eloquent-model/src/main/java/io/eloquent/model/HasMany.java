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
