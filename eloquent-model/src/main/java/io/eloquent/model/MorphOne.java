package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

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

    @Override
    public MorphOne<R> withDefault(Consumer<? super R> attributes) {
        super.withDefault(attributes);
        return this;
    }

    @Override
    public MorphOne<R> withDefault() {
        super.withDefault();
        return this;
    }

    @Override
    public MorphOne<R> latestOfMany(String... columns) {
        super.latestOfMany(columns);
        return this;
    }

    @Override
    public MorphOne<R> oldestOfMany(String... columns) {
        super.oldestOfMany(columns);
        return this;
    }

    @Override
    public MorphOne<R> ofMany(String column, String function) {
        super.ofMany(column, function);
        return this;
    }

    @Override
    public MorphOne<R> ofMany(UnaryOperator<ModelQuery<R>> first) {
        super.ofMany(first);
        return this;
    }
}
