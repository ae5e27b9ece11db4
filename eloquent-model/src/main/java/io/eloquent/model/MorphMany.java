package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;

/**
 * One to many, where the related models may belong to models of several classes:
 * {@code public final MorphMany<Comment> comments = morphMany(Comment.class, "commentable");}. Their table has two columns
 * for them, {@code commentable_type} with the name of the class and {@code commentable_id} with the key.
 *
 * @param <R> the model on the other side
 */
public final class MorphMany<R extends Model<R>> extends HasMany<R> {

    MorphMany(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }
}
