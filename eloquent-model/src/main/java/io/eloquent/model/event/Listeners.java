package io.eloquent.model.event;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelEvent;
import io.eloquent.model.meta.ModelListener;
import io.eloquent.model.meta.Models;
import io.eloquent.model.meta.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The listeners of one model class, in the order in which they came. Safe for many threads. */
public final class Listeners {
    private final Class<?> modelClass;

    /** Replaced as a whole; null before the observers that the class itself names were made. */
    private volatile @Nullable List<Entry> entries;

    /** A listener, of one event or of all. */
    private static final class Entry {
        private final @Nullable ModelEvent event;
        private final ModelListener listener;
        private final boolean afterCommit;

        Entry(@Nullable ModelEvent event, ModelListener listener, boolean afterCommit) {
            this.event = event;
            this.listener = listener;
            this.afterCommit = afterCommit;
        }
    }

    Listeners(Class<?> modelClass) {
        this.modelClass = modelClass;
    }

    /**
     * Adds a listener.
     *
     * @param event what it wants to hear of, or null for everything
     * @param listener the listener
     * @param afterCommit whether it is told only once the transaction has committed
     * @return takes it away again
     */
    public Runnable add(@Nullable ModelEvent event, ModelListener listener, boolean afterCommit) {
        Entry entry = new Entry(event, listener, afterCommit);
        synchronized (this) {
            List<Entry> more = new ArrayList<>(entries());
            more.add(entry);
            entries = List.copyOf(more);
        }
        return () -> remove(entry);
    }

    private synchronized void remove(Entry entry) {
        List<Entry> fewer = new ArrayList<>(entries());
        fewer.remove(entry);
        entries = List.copyOf(fewer);
    }

    /** Takes all listeners away, those that the class itself names included. */
    public synchronized void clear() {
        entries = List.of();
    }

    private List<Entry> entries() {
        List<Entry> known = entries;
        return known == null ? named() : known;
    }

    private synchronized List<Entry> named() {
        if (entries == null) {
            List<Entry> named = new ArrayList<>();
            Models.of(modelClass).observers().forEach(observer -> {
                ModelListener listener = (ModelListener) observer.get();
                named.add(new Entry(null, listener, listener.afterCommit()));
            });
            entries = List.copyOf(named);
        }
        List<Entry> known = entries;
        return known == null ? List.of() : known;
    }

    boolean hear(ModelEvent event) {
        List<Entry> known = entries();
        return !known.isEmpty() && known.stream().anyMatch(entry -> entry.event == null || entry.event == event);
    }

    void tell(ModelEvent event, Entity model) {
        List<Entry> known = entries();
        for (int i = 0; i < known.size(); i++) {
            Entry entry = known.get(i);
            if (entry.event == null || entry.event == event) {
                if (entry.afterCommit && !event.isBefore()) {
                    State.database(model).afterCommit(() -> entry.listener.happened(event, model));
                } else {
                    entry.listener.happened(event, model);
                }
            }
        }
    }
}
