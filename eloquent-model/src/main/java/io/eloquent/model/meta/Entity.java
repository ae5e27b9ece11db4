package io.eloquent.model.meta;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every model carries beside its fields: whether its row exists, the copy by which changes are found, attributes
 * that have no field, and where it came from. Its state is reached through {@link State}, so that it does not clutter
 * the models of users.
 */
public abstract class Entity {
    boolean exists;
    boolean recentlyCreated;
    byte relations;

    @Nullable
    Object snapshot;

    @Nullable
    Map<String, @Nullable Object> bag;

    @Nullable
    Map<String, @Nullable Object> bagSnapshot;

    @Nullable
    Origin origin;

    /** For {@code Model}. */
    protected Entity() {}

    /** {@return the description of this model's class} */
    protected ModelMeta<?> meta() {
        return Models.of(getClass());
    }

    /** {@return the ordinal of the relation whose field is being initialised} */
    protected final int nextRelation() {
        return relations++;
    }
}
