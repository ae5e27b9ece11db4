package io.eloquent.model;

import io.eloquent.model.meta.EagerLoad;
import java.util.List;

/**
 * A relation with the type of the model whose it is, so that {@code with}, {@code has} and their like take no other's: a
 * {@link RelationKey}, or the {@link MorphKey} of a relation to models of several classes.
 *
 * @param <M> the model whose relation it is
 */
public abstract sealed class LoadKey<M extends Model<M>> permits RelationKey, MorphKey {

    LoadKey() {}

    abstract EagerLoad load();

    /** {@return the relation's name} */
    public final String name() {
        return load().relation();
    }

    /** {@return the relations that keys name, each once} */
    static List<EagerLoad> loads(LoadKey<?>... keys) {
        List<EagerLoad> loads = List.of();
        for (LoadKey<?> key : keys) {
            loads = EagerLoad.plus(loads, key.load());
        }
        return loads;
    }
}
