package io.eloquent.query.exec;

import org.jspecify.annotations.Nullable;

/** The session of each thread on one connection. A thread that is in the middle of nothing has none. */
final class Sessions {
    // one for each connection that the user configures, and as long-lived as that
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Session> current = new ThreadLocal<>();

    /** {@return this thread's session, or null} */
    @Nullable
    Session find() {
        return current.get();
    }

    /** {@return this thread's session, a new one if it has none} */
    Session open() {
        Session session = current.get();
        if (session == null) {
            session = new Session();
            current.set(session);
        }
        return session;
    }

    /** Forgets this thread's session if nothing is left in it. */
    void tidy() {
        Session session = current.get();
        if (session == null || session.isIdle()) {
            current.remove();
        }
    }

    /** {@return the session before, or null} Puts another one, or none, in its place. */
    @Nullable
    Session swap(@Nullable Session session) {
        Session before = current.get();
        if (session == null) {
            current.remove();
        } else {
            current.set(session);
        }
        return before;
    }
}
