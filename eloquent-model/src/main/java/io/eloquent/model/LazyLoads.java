package io.eloquent.model;

import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.query.exec.Registration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Who wants to hear of relations that are loaded at their first touch. Safe for many threads. */
final class LazyLoads {
    private static final List<Consumer<? super LazyLoad>> LISTENERS = new CopyOnWriteArrayList<>();

    private LazyLoads() {}

    static Registration listen(Consumer<? super LazyLoad> listener) {
        Consumer<LazyLoad> own = listener::accept;
        LISTENERS.add(own);
        return () -> LISTENERS.remove(own);
    }

    /** Tells of a relation that is about to be loaded. */
    static void tell(RelationDefinition relation, int models) {
        if (LISTENERS.isEmpty()) {
            return;
        }
        LazyLoad load = new LazyLoad(relation.owner().modelClass(), relation.name(), models, caller());
        LISTENERS.forEach(listener -> listener.accept(load));
    }

    /** {@return the line of code that called the library} */
    static String caller() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> !isOfLibrary(frame.getClassName()))
                        .findFirst()
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName()
                                + ":" + frame.getLineNumber() + ")")
                        .orElse("a place that nobody knows"));
    }

    private static boolean isOfLibrary(String name) {
        return name.startsWith("io.eloquent.model.")
                || name.startsWith("io.eloquent.query.")
                || name.startsWith("java.")
                || name.startsWith("jdk.");
    }
}
