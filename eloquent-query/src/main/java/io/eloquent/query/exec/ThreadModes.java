package io.eloquent.query.exec;

import io.eloquent.query.compile.CompiledSql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a thread may ask to be done differently for a while: nothing at all, or reads where its writes went. */
public final class ThreadModes {
    private final Sessions sessions;

    ThreadModes(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Runs work whose statements, on this thread and this connection, are collected and not run. Queries give no rows,
     * writes affect none, and an open transaction is not touched.
     *
     * @param work what to pretend
     * @param <E> what the work throws
     * @return what would have run
     * @throws E if the work does
     */
    public <E extends Exception> List<CompiledSql> pretend(ThrowingRunnable<E> work) throws E {
        List<CompiledSql> statements = new ArrayList<>();
        Session pretending = new Session();
        pretending.pretended = statements;
        Session before = sessions.swap(pretending);
        try {
            work.run();
        } finally {
            sessions.swap(before);
        }
        return List.copyOf(statements);
    }

    /**
     * Runs work in which reads, once there was a write, go where writes go; at the end that is forgotten.
     *
     * @param work the work
     * @param <T> its result
     * @param <E> what the work throws
     * @return the work's result
     * @throws E if the work does
     */
    public <T extends @Nullable Object, E extends Exception> T sticky(ThrowingSupplier<T, E> work) throws E {
        Session session = sessions.open();
        session.stickyBlocks++;
        try {
            return work.get();
        } finally {
            session.stickyBlocks--;
            if (session.stickyBlocks == 0) {
                session.wrote = false;
            }
            sessions.tidy();
        }
    }

    /** Forgets that this thread wrote: its reads go where reads go again. */
    public void forgetWrites() {
        Session session = sessions.find();
        if (session != null) {
            session.wrote = false;
            sessions.tidy();
        }
    }
}
