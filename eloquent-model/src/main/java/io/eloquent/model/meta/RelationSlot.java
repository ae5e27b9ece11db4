package io.eloquent.model.meta;

import org.jspecify.annotations.Nullable;

/**
 * The handle in a model's field that stands for a relation: whose it is, which one, and what was loaded. Made by the
 * model's field initialisers, so that it must stay tiny.
 */
public abstract class RelationSlot {
    private static final Object NOT_LOADED = new Object();

    private final Entity parent;
    private final RelationDefinition definition;
    private @Nullable Object value = NOT_LOADED;

    /**
     * Creates a handle.
     *
     * @param parent whose relation it is
     * @param definition which relation it is
     */
    protected RelationSlot(Entity parent, RelationDefinition definition) {
        this.parent = parent;
        this.definition = definition;
    }

    /** {@return the model whose relation it is} */
    public final Entity parent() {
        return parent;
    }

    /** {@return which relation it is} */
    public final RelationDefinition definition() {
        return definition;
    }

    /** {@return whether it was loaded or set, and the model still leads there} */
    public boolean isLoaded() {
        return value != NOT_LOADED;
    }

    /** {@return what was loaded: a model or null for a relation to one, a list for a relation to many} */
    public final @Nullable Object loaded() {
        if (value == NOT_LOADED) {
            throw new IllegalStateException(definition + " is not loaded");
        }
        return value;
    }

    /**
     * Takes what was loaded.
     *
     * @param loaded a model or null for a relation to one, a list for a relation to many
     */
    public void fill(@Nullable Object loaded) {
        value = loaded;
    }

    /**
     * Takes a model that is known to be the related one since this model was found from there.
     *
     * @param known the model
     */
    public void imply(Entity known) {
        fill(known);
    }

    /** {@return whether what was loaded was only implied, and nobody asked for it; such a model is not shown with this one} */
    public boolean isImplied() {
        return false;
    }

    /** {@return a model that was set before it had a key, so that this one does not point to it yet; null if there is none} */
    public @Nullable Entity awaited() {
        return null;
    }

    /**
     * Points to the {@link #awaited} model, if there is one, whose key is wanted now.
     *
     * @throws io.eloquent.api.error.InvalidQueryException if it still has none
     */
    public void settle() {}

    /** Forgets what was loaded, so that the next touch loads it anew. */
    public final void forget() {
        value = NOT_LOADED;
    }
}
