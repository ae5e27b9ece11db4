package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;

/**
 * One to one, where the related model may belong to models of several classes:
 * {@code public final MorphOne<Image> image = morphOne(Image.class, "imageable");}. Its table has two columns for them,
 * {@code imageable_type} with the name of the class and {@code imageable_id} with the key.
 *
 * @param <R> the model on the other side
 */
public final class MorphOne<R extends Model<R>> extends HasOne<R> {

    MorphOne(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }
}
