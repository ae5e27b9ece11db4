package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.IndexHint;
import io.eloquent.query.ast.Lock;
import java.time.Duration;
import java.util.List;

/**
 * How the database runs a query: what it locks, which indexes it uses, how long it may take. Every method returns a new
 * value; none changes the one it is called on.
 *
 * @param <Q> the class of the query itself
 */
public abstract class PlanBuilder<Q extends PlanBuilder<Q>> extends OrderBuilder<Q> {

    /** For subclasses. */
    protected PlanBuilder() {}

    // ---- locks ----

    /**
     * {@return a copy that locks the rows that it finds until the transaction ends: nobody else changes or locks them}
     * Does nothing outside of a transaction. SQLite has no such words and needs none: its transactions that write come one
     * after the other.
     */
    public Q lockForUpdate() {
        return withSelect(select().withLock(new Lock(Lock.Mode.UPDATE, Lock.Wait.WAIT, List.of())));
    }

    /**
     * {@return a copy that keeps others from changing the rows that it finds until the transaction ends} For SQLite see
     * {@link #lockForUpdate}.
     */
    public Q sharedLock() {
        return withSelect(select().withLock(new Lock(Lock.Mode.SHARE, Lock.Wait.WAIT, List.of())));
    }

    /**
     * {@return a copy that passes over rows that others have locked}
     *
     * @throws InvalidQueryException if it locks nothing
     */
    public Q skipLocked() {
        Lock lock = lock("skipLocked()");
        return withSelect(select().withLock(new Lock(lock.mode(), Lock.Wait.SKIP_LOCKED, lock.of())));
    }

    /**
     * {@return a copy that fails if others have locked one of the rows, with a
     * {@link io.eloquent.api.error.LockTimeout}}
     *
     * @throws InvalidQueryException if it locks nothing
     */
    public Q noWait() {
        Lock lock = lock("noWait()");
        return withSelect(select().withLock(new Lock(lock.mode(), Lock.Wait.NO_WAIT, lock.of())));
    }

    /**
     * {@return a copy that locks rows of these tables only}
     *
     * @param tables names or aliases of tables in the query
     * @throws InvalidQueryException if it locks nothing
     */
    public Q lockOf(String... tables) {
        Lock lock = lock("lockOf(…)");
        return withSelect(select().withLock(new Lock(lock.mode(), lock.waiting(), List.of(tables))));
    }

    private Lock lock(String what) {
        Lock lock = select().lock();
        if (lock == null) {
            throw new InvalidQueryException(
                    what + " says how to lock: write lockForUpdate() or sharedLock() before it");
        }
        return lock;
    }

    // ---- hints ----

    /**
     * {@return a copy for which the database considers these indexes only} MySQL and MariaDB.
     *
     * @param indexes their names
     */
    public Q useIndex(String... indexes) {
        return hint(IndexHint.Kind.USE, indexes);
    }

    /**
     * {@return a copy for which the database uses one of these indexes if it can} MySQL and MariaDB; SQLite with one.
     *
     * @param indexes their names
     */
    public Q forceIndex(String... indexes) {
        return hint(IndexHint.Kind.FORCE, indexes);
    }

    /**
     * {@return a copy for which the database does without these indexes} MySQL and MariaDB.
     *
     * @param indexes their names
     */
    public Q ignoreIndex(String... indexes) {
        return hint(IndexHint.Kind.IGNORE, indexes);
    }

    private Q hint(IndexHint.Kind kind, String... indexes) {
        return withSelect(select().plusIndexHint(new IndexHint(kind, List.of(indexes))));
    }

    /**
     * {@return a copy that fails with a {@link io.eloquent.api.error.QueryTimeout} if it takes longer} MySQL and MariaDB
     * are told so in the statement; elsewhere the driver cancels it. It is the whole statement's: a query inside of
     * another one cannot have it.
     *
     * @param time how long it may take
     */
    public Q timeout(Duration time) {
        return withSelect(select().withTimeout(time));
    }
}
