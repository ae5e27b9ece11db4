package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;

/**
 * Many to many, where one side may be of several classes: {@code public final MorphToMany<Tag> tags =
 * morphToMany(Tag.class, "taggable");}, and on the other side {@code public final MorphToMany<Post> posts =
 * morphedByMany(Post.class, "taggable");}. The table between, here {@code taggables}, has a column {@code taggable_type} with
 * the name of the class, and {@code taggable_id} with the key.
 *
 * @param <R> the model on the other side
 */
public final class MorphToMany<R extends Model<R>> extends BelongsToMany<R> {

    MorphToMany(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }
}
