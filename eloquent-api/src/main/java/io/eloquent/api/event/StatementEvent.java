package io.eloquent.api.event;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that has ended. The bindings are the statement's real values, secrets included: a listener that writes
 * them somewhere must know what it does. For that reason {@link #toString} leaves them out.
 *
 * @param connection the connection's name
 * @param sql the statement's text, with placeholders
 * @param bindings its values in the order of their placeholders; elements may be null
 * @param time how long it took, reading the rows included
 * @param error why it failed, or null if it did not
 */
public record StatementEvent(
        String connection,
        String sql,
        List<@Nullable Object> bindings,
        Duration time,
        @Nullable Throwable error) {

    @Override
    public String toString() {
        return "[" + connection + "] " + sql + " (" + bindings.size() + " bindings, " + time.toNanos() / 1000 + " µs)"
                + (error == null ? "" : " failed");
    }
}
