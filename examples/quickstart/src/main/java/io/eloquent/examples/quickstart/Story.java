package io.eloquent.examples.quickstart;

import io.eloquent.api.event.StatementEvent;
import io.eloquent.api.event.StatementListener;
import java.io.PrintStream;
import java.util.function.Supplier;

/** Prints what is done, the SQL that it runs, and what comes of it. */
final class Story implements StatementListener {
    private final PrintStream out;

    Story(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        out.printf("%n%s%n%s%n", title, "-".repeat(title.length()));
    }

    /** Does something that has a result. */
    <T> T tell(String what, Supplier<T> step) {
        out.printf("%n%s%n", what);
        T result = step.get();
        out.printf("    => %s%n", result);
        return result;
    }

    /** Does something for its effect. */
    void tell(String what, Runnable step) {
        out.printf("%n%s%n", what);
        step.run();
    }

    void line(String text) {
        out.printf("    %s%n", text);
    }

    /** The values are shown, because here they are no secrets. */
    @Override
    public void onStatement(StatementEvent event) {
        line(event.sql() + (event.bindings().isEmpty() ? "" : "  " + event.bindings()));
    }
}
