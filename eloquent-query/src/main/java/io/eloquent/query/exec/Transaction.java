package io.eloquent.query.exec;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open transaction: its connection, a savepoint for each level above the first, and who waits for its end. */
final class Transaction {
    private final Connection connection;
    private final List<Savepoint> savepoints = new ArrayList<>();
    private final List<Callback> callbacks = new ArrayList<>();

    /** Why the database has ended this transaction, if it has. */
    private @Nullable RuntimeException ended;

    private record Callback(int level, boolean onCommit, Runnable action) {}

    /** Takes over a connection that does not commit by itself. */
    Transaction(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** {@return how deep transactions are nested, from 1} */
    int level() {
        return savepoints.size() + 1;
    }

    void save() throws SQLException {
        savepoints.add(connection.setSavepoint("trans" + (level() + 1)));
    }

    /** Ends the innermost level; what waits for it waits for the level around it from now on. */
    void release() throws SQLException {
        connection.releaseSavepoint(savepoints.get(savepoints.size() - 1));
        int ended = level();
        callbacks.replaceAll(callback ->
                callback.level() < ended ? callback : new Callback(ended - 1, callback.onCommit(), callback.action()));
        savepoints.remove(savepoints.size() - 1);
    }

    /**
     * Undoes the innermost level. It has ended even if the database fails to. A database that ended the transaction does
     * fail; one that only broke its innermost level goes on from here.
     */
    void rollbackToSavepoint() throws SQLException {
        Savepoint savepoint = savepoints.remove(savepoints.size() - 1);
        connection.rollback(savepoint);
        ended = null;
        connection.releaseSavepoint(savepoint);
    }

    /** Takes note that the database has ended this transaction: what it did is gone, and it must not be committed. */
    void endedBy(RuntimeException failure) {
        if (ended == null) {
            ended = failure;
        }
    }

    /** {@return why the database has ended this transaction, or null if it has not} */
    @Nullable
    RuntimeException ended() {
        return ended;
    }

    /**
     * {@return what the callbacks of a level and those inside it do, of one kind, in their order; those that undo something in
     * the opposite order} All of them are removed.
     */
    List<Runnable> take(int level, boolean onCommit) {
        List<Runnable> actions = new ArrayList<>();
        callbacks.removeIf(callback -> {
            boolean taken = callback.level() >= level;
            if (taken && callback.onCommit() == onCommit) {
                actions.add(callback.action());
            }
            return taken;
        });
        if (!onCommit) {
            Collections.reverse(actions);
        }
        return actions;
    }

    void after(boolean commit, Runnable action) {
        callbacks.add(new Callback(level(), commit, action));
    }
}
