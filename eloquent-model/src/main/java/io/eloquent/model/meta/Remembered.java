package io.eloquent.model.meta;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found out about each model class and need not be found out again: a short list each, the newest first, replaced
 * as a whole. Forgotten with its class. Safe for many threads; two that find out the same at once both add it.
 *
 * @param <T> what is remembered
 */
public final class Remembered<T> {
    private final int most;

    private final ClassValue<Slot<T>> slots = new ClassValue<>() {
        @Override
        protected Slot<T> computeValue(Class<?> type) {
            return new Slot<>();
        }
    };

    private static final class Slot<T> {
        private volatile List<T> items = List.of();
    }

    /**
     * Creates a memory without anything in it.
     *
     * @param most how much is remembered of a class; more drives out the oldest
     */
    public Remembered(int most) {
        this.most = most;
    }

    /**
     * {@return what is remembered of a class; to be walked through by index}
     *
     * @param modelClass the class
     */
    public List<T> of(Class<?> modelClass) {
        return slots.get(modelClass).items;
    }

    /**
     * {@return the same item} Remembers it.
     *
     * @param modelClass the class
     * @param item what was found out
     */
    public T add(Class<?> modelClass, T item) {
        Slot<T> slot = slots.get(modelClass);
        List<T> known = slot.items;
        List<T> more = new ArrayList<>(known.size() + 1);
        more.add(item);
        more.addAll(known.subList(0, Math.min(known.size(), most - 1)));
        slot.items = List.copyOf(more);
        return item;
    }
}
