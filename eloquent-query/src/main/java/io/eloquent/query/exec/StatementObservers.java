package io.eloquent.query.exec;

import io.eloquent.api.event.StatementEvent;
import io.eloquent.api.event.StatementListener;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Those who want to hear of statements. Asking whether there are any is a volatile read or two, so that nobody pays for listeners that
 * are not there. Safe for many threads.
 */
public final class StatementObservers {
    private volatile List<StatementListener> listeners = List.of();

    private final @Nullable StatementObservers everywhere;

    /** Creates an empty set of listeners. */
    public StatementObservers() {
        this.everywhere = null;
    }

    /** Creates an empty set of listeners, beside those who listen everywhere. */
    StatementObservers(StatementObservers everywhere) {
        this.everywhere = everywhere;
    }

    /**
     * Adds a listener. One that is added twice hears everything twice.
     *
     * @param listener who wants to hear
     * @return takes this one back
     */
    public Registration add(StatementListener listener) {
        // a wrapper of its own, so that the registration takes back exactly this one
        StatementListener registered = event -> listener.onStatement(event);
        change(now -> {
            StatementListener[] more = now.toArray(new StatementListener[now.size() + 1]);
            more[now.size()] = registered;
            return Arrays.asList(more);
        });
        return () ->
                change(now -> now.stream().filter(other -> other != registered).toList());
    }

    private synchronized void change(UnaryOperator<List<StatementListener>> change) {
        listeners = List.copyOf(change.apply(listeners));
    }

    /** {@return whether nobody listens} */
    boolean isEmpty() {
        return listeners.isEmpty() && (everywhere == null || everywhere.isEmpty());
    }

    /** Tells everybody. */
    void tell(StatementEvent event) {
        for (StatementListener listener : listeners) {
            listener.onStatement(event);
        }
        if (everywhere != null) {
            everywhere.tell(event);
        }
    }
}
