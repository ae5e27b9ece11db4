package io.eloquent.query.exec;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Cancels statements that take longer than they may. Its thread starts with the first such statement, and ends when
 * there has been none for a while. Safe for many threads.
 */
final class StatementTimeouts {
    private final ScheduledThreadPoolExecutor timer;

    StatementTimeouts(String connection) {
        timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, connection + " timeouts");
            thread.setDaemon(true);
            return thread;
        });
        timer.setKeepAliveTime(10, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * {@return what is to be closed when the statement has done its work}
     *
     * @param statement about to be run
     * @param timeout how long it may take
     */
    Watch watch(Statement statement, Duration timeout) {
        Cancellation cancellation = new Cancellation(statement);
        Future<?> scheduled = timer.schedule(cancellation, toNanos(timeout), TimeUnit.NANOSECONDS);
        return () -> {
            scheduled.cancel(false);
            cancellation.withdraw();
        };
    }

    private static long toNanos(Duration timeout) {
        try {
            return timeout.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Until it is closed, a statement may be cancelled. */
    @FunctionalInterface
    interface Watch {
        void close();
    }

    /** Cancels a statement that still runs. Once it is withdrawn, nothing on its way can hit the connection's next one. */
    private static final class Cancellation implements Runnable {
        private final Statement statement;
        private final ReentrantLock deciding = new ReentrantLock();
        /** Guarded by {@link #deciding}. */
        private boolean withdrawn;

        Cancellation(Statement statement) {
            this.statement = statement;
        }

        @Override
        public void run() {
            deciding.lock();
            try {
                if (!withdrawn) {
                    statement.cancel();
                }
            } catch (SQLException e) {
                StatementLog.LOGGER.warn("a statement that took too long could not be cancelled", e);
            } finally {
                deciding.unlock();
            }
        }

        void withdraw() {
            deciding.lock();
            try {
                withdrawn = true;
            } finally {
                deciding.unlock();
            }
        }
    }
}
