package io.eloquent.model.event;

import io.eloquent.api.error.VetoException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelEvent;
import io.eloquent.model.meta.State;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Tells of what happens to a model: first the model's own method, then the listeners of its class in the order in which
 * they came. Without listeners that costs a look at the class. Safe for many threads.
 */
public final class Events {
    private static final ClassValue<Listeners> LISTENERS = new ClassValue<>() {
        @Override
        protected Listeners computeValue(Class<?> type) {
            return new Listeners(type);
        }
    };

    private static final ThreadLocal<Boolean> MUTED = new ThreadLocal<>();

    /** How many blocks without events run on all threads; while there are none, no thread is asked. */
    private static final AtomicInteger MUTED_BLOCKS = new AtomicInteger();

    private Events() {}

    /**
     * {@return the listeners of a class}
     *
     * @param modelClass the class
     */
    public static Listeners of(Class<?> modelClass) {
        return LISTENERS.get(modelClass);
    }

    /**
     * {@return what the block returns} While it runs, nothing is told of what happens to models on this thread.
     *
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T without(Supplier<T> block) {
        if (isMuted()) {
            return block.get();
        }
        MUTED_BLOCKS.incrementAndGet();
        MUTED.set(true);
        try {
            return block.get();
        } finally {
            MUTED.remove();
            MUTED_BLOCKS.decrementAndGet();
        }
    }

    private static boolean isMuted() {
        return MUTED_BLOCKS.get() != 0 && MUTED.get() != null;
    }

    /**
     * Tells that models were read.
     *
     * @param models the models, all of one class
     * @param modelClass their class
     */
    public static void tellRetrieved(List<?> models, Class<?> modelClass) {
        if (isMuted()) {
            return;
        }
        Listeners listeners = LISTENERS.get(modelClass);
        boolean heard = listeners.hear(ModelEvent.RETRIEVED);
        for (int i = 0; i < models.size(); i++) {
            Entity model = (Entity) models.get(i);
            State.happen(model, ModelEvent.RETRIEVED);
            if (heard) {
                listeners.tell(ModelEvent.RETRIEVED, model);
            }
        }
    }

    /**
     * {@return whether nobody says no to what is about to happen}
     *
     * @param event what is about to happen
     * @param model to whom
     * @param orFail whether it is thrown on that somebody says no
     * @throws VetoException if somebody says no, and that is to be thrown on
     */
    public static boolean allow(ModelEvent event, Entity model, boolean orFail) {
        try {
            tell(event, model);
            return true;
        } catch (VetoException e) {
            if (orFail) {
                throw e;
            }
            return false;
        }
    }

    /**
     * Tells of what happens.
     *
     * @param event what
     * @param model to whom
     * @throws io.eloquent.api.error.VetoException if somebody says no
     */
    public static void tell(ModelEvent event, Entity model) {
        if (!isMuted()) {
            State.happen(model, event);
            LISTENERS.get(model.getClass()).tell(event, model);
        }
    }
}
