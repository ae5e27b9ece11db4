package io.eloquent.query.dialect;

/**
 * How a driver hands over the rows of a large result a few at a time, so that they need not all be in memory at once.
 *
 * @param fetchSize what the driver is told as the statement's fetch size; 0 for its own
 * @param needsTransaction whether it does so only in a transaction
 * @param beside what else the connection can run before the last row is read
 */
public record ResultStreaming(int fetchSize, boolean needsTransaction, Beside beside) {

    /** What a connection can run while the rows of a result are still to be read. */
    public enum Beside {
        /** Anything: the rows stay as they were. */
        ANYTHING,
        /** Queries; what is written may turn up, or not, among the rows that are still to be read. */
        QUERIES,
        /** Nothing: the driver refuses any other statement. */
        NOTHING
    }

    /** {@return what needs no help: rows come one by one, and nothing disturbs them} */
    public static ResultStreaming plain() {
        return new ResultStreaming(0, false, Beside.ANYTHING);
    }

    /**
     * {@return a copy}
     *
     * @param rows the fetch size
     */
    public ResultStreaming withFetchSize(int rows) {
        return new ResultStreaming(rows, needsTransaction, beside);
    }

    /** {@return a copy for a driver that streams only in a transaction} */
    public ResultStreaming inTransaction() {
        return new ResultStreaming(fetchSize, true, beside);
    }

    /**
     * {@return a copy}
     *
     * @param value what else the connection can run meanwhile
     */
    public ResultStreaming beside(Beside value) {
        return new ResultStreaming(fetchSize, needsTransaction, value);
    }
}
