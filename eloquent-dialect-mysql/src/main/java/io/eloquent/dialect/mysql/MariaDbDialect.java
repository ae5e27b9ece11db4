package io.eloquent.dialect.mysql;

import io.eloquent.query.compile.Feature;
import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.compile.Syntax;
import io.eloquent.query.dialect.Address;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.dialect.ErrorKind;
import io.eloquent.query.dialect.ResultStreaming;
import io.eloquent.query.dialect.ServerVersion;
import io.eloquent.query.schema.SchemaCompiler;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** MariaDB, by way of MySQL's Connector/J, or of its own driver where the URL says {@code jdbc:mariadb:}. */
public final class MariaDbDialect implements Dialect {
    private static final Syntax SYNTAX = MySqlDialect.SYNTAX
            .withDialect("mariadb")
            .with(Feature.INSERT_RETURNING, Feature.DELETE_RETURNING)
            .without(Feature.LATERAL, Feature.WRITE_CTE, Feature.OPERAND_CTE, Feature.LOCK_OF, Feature.WINDOW_DEFAULT)
            .withLocks("for update", "lock in share mode");
    private static final SqlCompiler COMPILER = new MariaDbCompiler(SYNTAX);
    private static final SchemaCompiler SCHEMA_COMPILER = new MariaDbSchemaCompiler(SYNTAX);

    /** Creates the dialect; {@link java.util.ServiceLoader} does. */
    public MariaDbDialect() {}

    static boolean isMariaDb(ServerVersion server) {
        return (server.product() + server.version()).toLowerCase(Locale.ROOT).contains("mariadb");
    }

    @Override
    public String name() {
        return "mariadb";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mariadb:");
    }

    @Override
    public String jdbcUrl(Address address) {
        return MySqlDialect.connectorUrl(address);
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
        return MySqlDialect.CODECS;
    }

    @Override
    public Map<String, String> driverDefaults() {
        return MySqlDialect.connectorDefaults();
    }

    /** MariaDB's own driver takes a number of rows, and reads the rest by itself when the connection is needed. */
    @Override
    public ResultStreaming streaming(String driver) {
        return driver.startsWith("MariaDB")
                ? ResultStreaming.plain().withFetchSize(1000)
                : MySqlDialect.connectorStreaming();
    }

    @Override
    public List<String> connectionSetup() {
        return MySqlDialect.CONNECTION_SETUP;
    }

    @Override
    public boolean dependsOnServer() {
        return true;
    }

    @Override
    public Dialect forServer(ServerVersion server) {
        return isMariaDb(server) ? this : new MySqlDialect();
    }

    @Override
    public ErrorKind errorKind(SQLException failure) {
        return MySqlErrors.kindOf(failure);
    }
}
