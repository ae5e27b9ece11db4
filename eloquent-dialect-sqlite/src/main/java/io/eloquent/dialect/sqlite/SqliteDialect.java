package io.eloquent.dialect.sqlite;

import io.eloquent.api.error.ConfigurationException;
import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.dialect.Address;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.dialect.ErrorKind;
import io.eloquent.query.dialect.ResultStreaming;
import io.eloquent.query.dialect.ResultStreaming.Beside;
import io.eloquent.query.schema.SchemaCompiler;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQLite, by way of Xerial's driver. The database is a file, or {@code :memory:}. */
public final class SqliteDialect implements Dialect {
    private static final String SCHEME = "jdbc:sqlite:";
    private static final SqlCompiler COMPILER = new SqliteCompiler();
    private static final SchemaCompiler SCHEMA_COMPILER = new SqliteSchemaCompiler(COMPILER.syntax());
    private static final Codecs CODECS = SqliteCodecs.create();

    /** Creates the dialect; {@link java.util.ServiceLoader} does. */
    public SqliteDialect() {}

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith(SCHEME);
    }

    @Override
    public String jdbcUrl(Address address) {
        if (address.database().isEmpty()) {
            throw new ConfigurationException(
                    "SQLite needs a database: a file, such as \"database\": \"data/app.db\", or"
                            + " \"database\": \":memory:\"");
        }
        return SCHEME + address.database();
    }

    @Override
    public SqlCompiler compiler() {
        return COMPILER;
    }

    @Override
    public SchemaCompiler schemaCompiler() {
        return SCHEMA_COMPILER;
    }

    @Override
    public Codecs codecs() {
        return CODECS;
    }

    /**
     * Foreign keys are off in SQLite unless asked for. A write-ahead log lets others read while one writes, and is safe
     * with less waiting for the disk. Transactions begin as writers, because one that reads first and writes later
     * fails at once, without waiting, when another wrote in between (SQLITE_BUSY_SNAPSHOT).
     */
    @Override
    public Map<String, String> driverDefaults() {
        return Map.of(
                "foreign_keys", "true",
                "journal_mode", "WAL",
                "synchronous", "NORMAL",
                "busy_timeout", "5000",
                "transaction_mode", "IMMEDIATE");
    }

    /** Each row is made when it is asked for; whether it has been written meanwhile, on its connection, is undefined. */
    @Override
    public ResultStreaming streaming(String driver) {
        return ResultStreaming.plain().beside(Beside.QUERIES);
    }

    @Override
    public boolean isPerConnection(String jdbcUrl) {
        String file = jdbcUrl.substring(SCHEME.length());
        return file.isEmpty() || file.startsWith("?") || file.contains(":memory:") || file.contains("mode=memory");
    }

    /** A name in double quotes that names nothing would be taken for a text: {@code "typo" != 1} holds for every row. */
    @Override
    public @Nullable String strictForm(String sql) {
        return StrictNames.in(sql);
    }

    @Override
    public ErrorKind errorKind(SQLException failure) {
        return SqliteErrors.kindOf(failure);
    }
}
