package io.eloquent.benchmarks.stub;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/** Prepares statements, and ends transactions that never were. */
final class StubConnection extends UnsupportedConnection {
    private static final InvocationHandler DESCRIPTION = (proxy, method, arguments) -> switch (method.getName()) {
        case "getURL" -> StubDialect.URL;
        case "getDatabaseProductName", "getDriverName" -> "Stub";
        case "getDatabaseProductVersion", "getDriverVersion" -> "1.0";
        case "getDatabaseMajorVersion", "getDriverMajorVersion" -> 1;
        case "getDatabaseMinorVersion", "getDriverMinorVersion" -> 0;
        default -> throw new SQLFeatureNotSupportedException(method.getName());
    };

    private final StubDataSource source;
    private boolean autoCommit = true;
    private boolean readOnly;
    private int isolation = TRANSACTION_READ_COMMITTED;
    private boolean closed;

    StubConnection(StubDataSource source) {
        this.source = source;
    }

    StubDataSource source() {
        return source;
    }

    @Override
    public StubStatement prepareStatement(String sql) {
        source.opened();
        return new StubStatement(this, sql);
    }

    @Override
    public StubStatement prepareStatement(String sql, int generatedKeys) {
        return prepareStatement(sql);
    }

    @Override
    public StubStatement prepareStatement(String sql, String[] keyColumns) {
        return prepareStatement(sql);
    }

    @Override
    public StubStatement prepareStatement(String sql, int type, int concurrency) {
        return prepareStatement(sql);
    }

    /** {@return a description that any pool or library asks for once: a proxy does not disturb what is measured} */
    @Override
    public DatabaseMetaData getMetaData() {
        return (DatabaseMetaData) Proxy.newProxyInstance(
                StubConnection.class.getClassLoader(), new Class<?>[] {DatabaseMetaData.class}, DESCRIPTION);
    }

    @Override
    public void setAutoCommit(boolean value) {
        autoCommit = value;
    }

    @Override
    public boolean getAutoCommit() {
        return autoCommit;
    }

    @Override
    public void commit() {}

    @Override
    public void rollback() {}

    @Override
    public void setReadOnly(boolean value) {
        readOnly = value;
    }

    @Override
    public boolean isReadOnly() {
        return readOnly;
    }

    @Override
    public void setTransactionIsolation(int value) {
        isolation = value;
    }

    @Override
    public int getTransactionIsolation() {
        return isolation;
    }

    @Override
    public @Nullable String getCatalog() {
        return null;
    }

    @Override
    public @Nullable String getSchema() {
        return null;
    }

    @Override
    public int getNetworkTimeout() {
        return 0;
    }

    @Override
    public @Nullable SQLWarning getWarnings() {
        return null;
    }

    @Override
    public void clearWarnings() {}

    @Override
    public boolean isValid(int seconds) {
        return !closed;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            source.closed();
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }
}
