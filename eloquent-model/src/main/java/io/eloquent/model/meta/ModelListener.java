package io.eloquent.model.meta;

/** Hears what happens to models of a class. Users implement {@code io.eloquent.model.Observer}. */
public interface ModelListener {

    /**
     * Is told what happens.
     *
     * @param event what
     * @param model to whom
     */
    void happened(ModelEvent event, Entity model);

    /** {@return whether it wants to hear of it only once the transaction has committed} */
    default boolean afterCommit() {
        return false;
    }
}
