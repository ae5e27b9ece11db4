package io.eloquent.query.exec;

import io.eloquent.query.compile.CompiledSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one thread is in the middle of on one connection. Confined to its thread; gone when nothing is left in it. */
final class Session {
    /** The open transaction. */
    @Nullable
    Transaction transaction;

    /** Where statements go that are not to run. */
    @Nullable
    List<CompiledSql> pretended;

    /** How many {@code sticky} blocks are open. */
    int stickyBlocks;

    /** Whether this thread's reads follow its writes to the writer. */
    boolean wrote;

    boolean isIdle() {
        return transaction == null && pretended == null && stickyBlocks == 0 && !wrote;
    }
}
