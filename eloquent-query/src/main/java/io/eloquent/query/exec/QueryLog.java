package io.eloquent.query.exec;

import io.eloquent.api.event.StatementEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers the statements of one connection, of all threads, while it is enabled. It grows until it is flushed. */
public final class QueryLog {
    private final StatementObservers observers;
    private final List<StatementEvent> events = new ArrayList<>();
    private @Nullable Registration registration;

    QueryLog(StatementObservers observers) {
        this.observers = observers;
    }

    /** Begins to remember. */
    public synchronized void enable() {
        if (registration == null) {
            registration = observers.add(this::add);
        }
    }

    /** Stops to remember; keeps what there is. */
    public synchronized void disable() {
        if (registration != null) {
            registration.close();
            registration = null;
        }
    }

    private synchronized void add(StatementEvent event) {
        events.add(event);
    }

    /** {@return what was remembered, oldest first} */
    public synchronized List<StatementEvent> events() {
        return List.copyOf(events);
    }

    /** Forgets what was remembered. */
    public synchronized void flush() {
        events.clear();
    }
}
