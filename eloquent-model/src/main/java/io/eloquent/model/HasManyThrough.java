package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;

/**
 * One to many over a model between: {@code public final HasManyThrough<Post> posts = hasManyThrough(Post.class, User.class);}
 * in {@code Country}: the posts of a country's users. To be read only.
 *
 * @param <R> the model on the other side
 */
public final class HasManyThrough<R extends Model<R>> extends ToMany<R> {

    HasManyThrough(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }
}
