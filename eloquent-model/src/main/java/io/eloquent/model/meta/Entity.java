package io.eloquent.model.meta;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * What every model carries beside its fields: whether its row exists, the copy by which changes are found, attributes
 * that have no field, and where it came from. Its state is reached through {@link State}, so that it does not clutter
 * the models of users.
 */
public abstract class Entity {
    boolean exists;

    /** What this very object did to its row; see {@link State}. */
    byte history;

    byte relations;

    /** How far a write of it has come; see {@link State}. */
    byte writing;

    @Nullable
    Object snapshot;

    @Nullable
    Origin origin;

    @Nullable
    Extras extras;

    /** For {@code Model}. */
    protected Entity() {}

    /** {@return the description of this model's class} */
    protected ModelMeta<?> meta() {
        return Models.of(getClass());
    }

    /**
     * Calls the model's own method for an event.
     *
     * @param event what happens
     */
    protected abstract void happen(ModelEvent event);

    /**
     * {@return how this model's points in time are written as JSON, or null for how the whole application does it} Override
     * it for a class that differs. A format without a zone writes them in UTC.
     */
    protected @Nullable DateTimeFormatter dateFormat() {
        return null;
    }

    /** {@return the ordinal of the relation whose field is being initialised} */
    protected final int nextRelation() {
        return relations++;
    }
}
