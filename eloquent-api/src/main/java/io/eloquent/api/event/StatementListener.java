package io.eloquent.api.event;

/** Told about every statement, after it ran or failed, on the thread that ran it. Must be safe for many threads. */
@FunctionalInterface
public interface StatementListener {

    /**
     * A statement has ended. What this method throws reaches the caller of the statement.
     *
     * @param event what ran, where and how long
     */
    void onStatement(StatementEvent event);
}
