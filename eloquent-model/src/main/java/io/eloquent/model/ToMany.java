package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A relation to any number of models, to be walked through like a list: {@code for (Post post : user.posts)}.
 *
 * @param <R> the model on the other side
 */
public abstract sealed class ToMany<R extends Model<R>> extends Relation<R> implements Iterable<R>
        permits HasMany, BelongsToMany, HasManyThrough {

    ToMany(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    /**
     * {@return the related models, loaded at the first call and kept; empty if there are none} Of a model that is not
     * saved there are none.
     */
    @SuppressWarnings("unchecked")
    public final ModelList<R> get() {
        if (!isLoaded() && !State.exists(parent())) {
            return ModelList.<R>wrap(List.of());
        }
        loadOnce();
        Object models = loaded();
        if (models instanceof ModelList<?> list) {
            return (ModelList<R>) list;
        }
        ModelList<R> list = ModelList.wrap((List<R>) Objects.requireNonNull(models));
        fill(list);
        return list;
    }

    /** Adds a model to those that are loaded; loads them before, if there may be some. */
    final void include(R related) {
        List<R> models = new ArrayList<>(get());
        models.add(related);
        fill(ModelList.of(models));
    }

    @Override
    public final Iterator<R> iterator() {
        return get().iterator();
    }

    /** {@return the related models, loaded like {@link #get}} */
    public final Stream<R> stream() {
        return get().stream();
    }

    /** {@return how many related models there are, loaded like {@link #get}} */
    public final int size() {
        return get().size();
    }

    /** {@return whether there are no related models, loaded like {@link #get}} */
    public final boolean isEmpty() {
        return get().isEmpty();
    }

    /** {@return how many related models there are} Runs {@code select count(*)}; loads none. */
    public final long count() {
        return query().count();
    }
}
