package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelEvent;
import io.eloquent.model.meta.ModelListener;

/**
 * Hears everything that happens to models of a class: {@code class UserObserver implements Observer<User>}, with a method for
 * each event that matters, registered by {@code User.observe(new UserObserver())} or named on the class by
 * {@code @ObservedBy(UserObserver.class)}. Before anything is written, {@code throw new VetoException("why")} stops it. Called on the
 * thread that saves.
 *
 * @param <M> the model
 */
public interface Observer<M extends Model<M>> extends ModelListener {

    /**
     * It was read.
     *
     * @param model the model
     */
    default void retrieved(M model) {}

    /**
     * It is about to be inserted or updated, or would be if anything had changed.
     *
     * @param model the model
     */
    default void saving(M model) {}

    /**
     * It was inserted or updated, or nothing had changed.
     *
     * @param model the model
     */
    default void saved(M model) {}

    /**
     * It is about to be inserted.
     *
     * @param model the model
     */
    default void creating(M model) {}

    /**
     * It was inserted.
     *
     * @param model the model
     */
    default void created(M model) {}

    /**
     * It is about to be updated.
     *
     * @param model the model
     */
    default void updating(M model) {}

    /**
     * It was updated.
     *
     * @param model the model
     */
    default void updated(M model) {}

    /**
     * It is about to be deleted, softly or for good.
     *
     * @param model the model
     */
    default void deleting(M model) {}

    /**
     * It was deleted, softly or for good.
     *
     * @param model the model
     */
    default void deleted(M model) {}

    /**
     * It was deleted softly.
     *
     * @param model the model
     */
    default void trashed(M model) {}

    /**
     * It is about to be deleted for good although it has soft deletes.
     *
     * @param model the model
     */
    default void forceDeleting(M model) {}

    /**
     * It was deleted for good although it has soft deletes.
     *
     * @param model the model
     */
    default void forceDeleted(M model) {}

    /**
     * Its soft deletion is about to be taken back.
     *
     * @param model the model
     */
    default void restoring(M model) {}

    /**
     * Its soft deletion was taken back.
     *
     * @param model the model
     */
    default void restored(M model) {}

    /**
     * A copy of a model was made, which is not saved yet: this one.
     *
     * @param model the model
     */
    default void replicating(M model) {}

    /**
     * {@return whether it wants to hear of what happened only once the transaction has committed, and never if that rolls back}
     * Of what is about to happen, {@code creating} and its like, it hears before anything is written, as any other observer,
     * and can say no.
     */
    @Override
    default boolean afterCommit() {
        return false;
    }

    /** {@inheritDoc} Calls the method of the event's name. */
    @Override
    @SuppressWarnings("unchecked")
    default void happened(ModelEvent event, Entity model) {
        M observed = (M) model;
        switch (event) {
            case RETRIEVED -> retrieved(observed);
            case SAVING -> saving(observed);
            case SAVED -> saved(observed);
            case CREATING -> creating(observed);
            case CREATED -> created(observed);
            case UPDATING -> updating(observed);
            case UPDATED -> updated(observed);
            case DELETING -> deleting(observed);
            case DELETED -> deleted(observed);
            case TRASHED -> trashed(observed);
            case FORCE_DELETING -> forceDeleting(observed);
            case FORCE_DELETED -> forceDeleted(observed);
            case RESTORING -> restoring(observed);
            case RESTORED -> restored(observed);
            case REPLICATING -> replicating(observed);
        }
    }
}
