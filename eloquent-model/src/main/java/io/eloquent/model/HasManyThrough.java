package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.relation.ThroughDefinition;

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

    /**
     * {@return this relation} Models between that were deleted lead on, wherever the relation is read or asked for.
     *
     * @throws io.eloquent.api.error.MappingException if the model between has no soft deletes
     */
    public HasManyThrough<R> withTrashedParents() {
        ((ThroughDefinition) definition()).setWithTrashed();
        return this;
    }
}
