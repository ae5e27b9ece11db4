package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.event.Events;
import io.eloquent.model.event.Listeners;
import io.eloquent.model.meta.ModelEvent;
import io.eloquent.model.meta.Naming;
import io.eloquent.query.exec.Registration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Who hears what happens to models of one class: {@code User.events().creating(user -> …)}. A listener is called on the
 * thread that saves, after the model's own method ({@code onCreating()}), in the order in which they came. Before anything is
 * written, {@code throw new VetoException("why")} stops it. Listeners stay until their registration is closed. Safe for many
 * threads.
 *
 * @param <M> the model
 */
public final class ModelEvents<M extends Model<M>> {
    private final Listeners listeners;
    private final boolean afterCommit;

    private ModelEvents(Listeners listeners, boolean afterCommit) {
        this.listeners = listeners;
        this.afterCommit = afterCommit;
    }

    static <M extends Model<M>> ModelEvents<M> of(Class<M> modelClass) {
        return new ModelEvents<>(Events.of(modelClass), false);
    }

    /**
     * {@return the same, for listeners that are called once the outermost transaction of the model's connection has committed,
     * at once outside of one, and never if it rolls back} They hear of what happened: {@code creating} and its like, which come
     * before anything is written, are refused. Of an {@link Observer} they are called as ever.
     */
    public ModelEvents<M> afterCommit() {
        return new ModelEvents<>(listeners, true);
    }

    /**
     * Adds a listener of everything.
     *
     * @param observer the listener
     * @return takes it away again
     */
    public Registration observe(Observer<? super M> observer) {
        return listeners.add(null, observer, afterCommit || observer.afterCommit())::run;
    }

    /** Takes all listeners of the class away, those named by {@code @ObservedBy} included. */
    public void flush() {
        listeners.clear();
    }

    @SuppressWarnings("unchecked")
    private Registration add(ModelEvent event, Consumer<? super M> listener) {
        if (afterCommit && event.isBefore()) {
            String name = Naming.camel(event.name().toLowerCase(Locale.ROOT));
            throw new InvalidQueryException("afterCommit() is too late for " + name
                    + ", which is told before anything is written: register it without, events()." + name + "(…)");
        }
        return listeners.add(event, (any, model) -> listener.accept((M) model), afterCommit)::run;
    }

    /**
     * Adds a listener. It was read.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration retrieved(Consumer<? super M> listener) {
        return add(ModelEvent.RETRIEVED, listener);
    }

    /**
     * Adds a listener. It is about to be inserted or updated, or would be if anything had changed.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration saving(Consumer<? super M> listener) {
        return add(ModelEvent.SAVING, listener);
    }

    /**
     * Adds a listener. It was inserted or updated, or nothing had changed.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration saved(Consumer<? super M> listener) {
        return add(ModelEvent.SAVED, listener);
    }

    /**
     * Adds a listener. It is about to be inserted.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration creating(Consumer<? super M> listener) {
        return add(ModelEvent.CREATING, listener);
    }

    /**
     * Adds a listener. It was inserted.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration created(Consumer<? super M> listener) {
        return add(ModelEvent.CREATED, listener);
    }

    /**
     * Adds a listener. It is about to be updated.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration updating(Consumer<? super M> listener) {
        return add(ModelEvent.UPDATING, listener);
    }

    /**
     * Adds a listener. It was updated.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration updated(Consumer<? super M> listener) {
        return add(ModelEvent.UPDATED, listener);
    }

    /**
     * Adds a listener. It is about to be deleted, softly or for good.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration deleting(Consumer<? super M> listener) {
        return add(ModelEvent.DELETING, listener);
    }

    /**
     * Adds a listener. It was deleted, softly or for good.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration deleted(Consumer<? super M> listener) {
        return add(ModelEvent.DELETED, listener);
    }

    /**
     * Adds a listener. It was deleted softly.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration trashed(Consumer<? super M> listener) {
        return add(ModelEvent.TRASHED, listener);
    }

    /**
     * Adds a listener. It is about to be deleted for good although it has soft deletes.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration forceDeleting(Consumer<? super M> listener) {
        return add(ModelEvent.FORCE_DELETING, listener);
    }

    /**
     * Adds a listener. It was deleted for good although it has soft deletes.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration forceDeleted(Consumer<? super M> listener) {
        return add(ModelEvent.FORCE_DELETED, listener);
    }

    /**
     * Adds a listener. Its soft deletion is about to be taken back.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration restoring(Consumer<? super M> listener) {
        return add(ModelEvent.RESTORING, listener);
    }

    /**
     * Adds a listener. Its soft deletion was taken back.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration restored(Consumer<? super M> listener) {
        return add(ModelEvent.RESTORED, listener);
    }

    /**
     * Adds a listener. A copy of a model was made, which is not saved yet: this one.
     *
     * @param listener the listener
     * @return takes it away again
     */
    public Registration replicating(Consumer<? super M> listener) {
        return add(ModelEvent.REPLICATING, listener);
    }
}
