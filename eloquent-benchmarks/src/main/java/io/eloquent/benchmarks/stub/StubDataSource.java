package io.eloquent.benchmarks.stub;

import java.io.PrintWriter;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database that costs next to nothing, so that what is measured is the code in front of it. Every query is answered
 * with one table, every other statement with one update count and as many new keys. Remembers its last statement, by
 * which a benchmark proves that it sent what it claims. For one thread.
 */
public final class StubDataSource implements DataSource {
    private final StubTable answer;
    private final int updates;
    private long executions;
    private int open;
    private long lastKey;
    private @Nullable StubStatement last;

    /**
     * Creates a database.
     *
     * @param answer what queries find
     * @param updates how many rows every insert, update and delete reports
     */
    public StubDataSource(StubTable answer, int updates) {
        this.answer = answer;
        this.updates = updates;
    }

    /** {@return how many statements have run; a batch is one} */
    public long executions() {
        return executions;
    }

    /** {@return how many connections and statements are not closed} */
    public int open() {
        return open;
    }

    /** {@return the SQL of the statement that ran last} */
    public String lastSql() {
        return last().sql();
    }

    /** {@return the values of the statement that ran last} */
    public List<@Nullable Object> lastBindings() {
        return new ArrayList<>(last().bindings());
    }

    private StubStatement last() {
        if (last == null) {
            throw new IllegalStateException("no statement has run");
        }
        return last;
    }

    @Override
    public StubConnection getConnection() {
        opened();
        return new StubConnection(this);
    }

    @Override
    public StubConnection getConnection(String user, String password) {
        return getConnection();
    }

    StubTable answer() {
        return answer;
    }

    int updates() {
        return updates;
    }

    StubTable nextKeys(int count) {
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            keys[i] = ++lastKey;
        }
        return StubTable.rows(count).column("id", keys).build();
    }

    void executed(StubStatement statement) {
        executions++;
        last = statement;
    }

    void opened() {
        open++;
    }

    void closed() {
        open--;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("getParentLogger");
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
