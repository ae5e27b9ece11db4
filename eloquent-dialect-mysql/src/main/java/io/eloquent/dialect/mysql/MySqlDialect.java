package io.eloquent.dialect.mysql;

import io.eloquent.query.ast.StandardFunction;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.compile.Syntax;
import io.eloquent.query.dialect.Address;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.dialect.ErrorKind;
import io.eloquent.query.dialect.ResultStreaming;
import io.eloquent.query.dialect.ResultStreaming.Beside;
import io.eloquent.query.dialect.ServerVersion;
import io.eloquent.query.schema.SchemaCompiler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** MySQL, by way of Connector/J. */
public final class MySqlDialect implements Dialect {
    /** How both spell SQL; MySQL itself has no {@code returning}. */
    static final Syntax SYNTAX = Syntax.standard("mysql")
            .withQuote('`')
            .plusOperators("<=>", "&", "|", "^", "<<", ">>", "like binary", "not like binary")
            .plusOperators("regexp", "not regexp", "rlike", "not rlike", "sounds like")
            .with(Feature.INSERT_OR_IGNORE, Feature.UPSERT)
            .with(Feature.WRITE_JOIN, Feature.UPDATE_FROM, Feature.WRITE_LIMIT, Feature.WRITE_CTE)
            .with(Feature.HAVING_ALIAS, Feature.RANDOM_SEED, Feature.INDEX_HINTS)
            .with(Feature.LOCK_WAIT, Feature.LOCK_OF, Feature.JSON, Feature.FULL_TEXT, Feature.PARTIAL_UNIQUE)
            .without(Feature.FULL_JOIN, Feature.NULLS_ORDER)
            .withRandom("rand")
            .withFunction(StandardFunction.NOW, MySqlCompiler.NOW)
            .withFunction(StandardFunction.CURRENT_DATE, "utc_date()")
            .withFunction(StandardFunction.CONCAT, "concat({, })")
            .withFunction(StandardFunction.TEXT, "cast({0} as char)")
            .withOffsetAlone("limit 18446744073709551615")
            .withEmptyInsert("() values ()")
            // the driver writes values into the statement's text: a list is as long as a packet may be
            .withInListLimit(Integer.MAX_VALUE);

    /** So that {@code now()} is UTC, and what a {@code timestamp} column shows. */
    static final List<String> CONNECTION_SETUP = List.of("set time_zone = '+00:00'");

    static final Codecs CODECS = MySqlCodecs.create();

    private static final SqlCompiler COMPILER = new MySqlCompiler(SYNTAX);
    private static final SchemaCompiler SCHEMA_COMPILER = new MySqlSchemaCompiler(SYNTAX);

    /** Creates the dialect; {@link java.util.ServiceLoader} does. */
    public MySqlDialect() {}

    @Override
    public String name() {
        return "mysql";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:mysql:");
    }

    @Override
    public String jdbcUrl(Address address) {
        return connectorUrl(address);
    }

    static String connectorUrl(Address address) {
        StringBuilder url =
                new StringBuilder("jdbc:mysql://").append(address.host().isEmpty() ? "localhost" : address.host());
        address.port().ifPresent(port -> url.append(':').append(port));
        return url.append('/')
                .append(URLEncoder.encode(address.database(), StandardCharsets.UTF_8)
                        .replace("+", "%20"))
                .toString();
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

    @Override
    public Map<String, String> driverDefaults() {
        return connectorDefaults();
    }

    /**
     * Connector/J's settings
     * (https://dev.mysql.com/doc/connector-j/en/connector-j-reference-configuration-properties.html). Parsed statements
     * are kept, and batches are rewritten as inserts of many rows. A year is a number, not the first of its days.
     * JDBC's escapes are off: the driver would replace <code>{fn now()}</code> inside of quoted names too.
     */
    static Map<String, String> connectorDefaults() {
        return Map.of(
                "cachePrepStmts", "true",
                "prepStmtCacheSize", "512",
                "prepStmtCacheSqlLimit", "2048",
                "rewriteBatchedStatements", "true",
                "cacheServerConfiguration", "true",
                "processEscapeCodesForPrepStmts", "false",
                "enableEscapeProcessing", "false",
                "connectionTimeZone", "UTC",
                "yearIsDateType", "false",
                "tcpKeepAlive", "true");
    }

    /**
     * What makes Connector/J read rows as they come
     * (https://dev.mysql.com/doc/connector-j/en/connector-j-reference-implementation-notes.html). Until the last one is
     * read it refuses all other statements.
     */
    static ResultStreaming connectorStreaming() {
        return ResultStreaming.plain().withFetchSize(Integer.MIN_VALUE).beside(Beside.NOTHING);
    }

    @Override
    public ResultStreaming streaming(String driver) {
        return connectorStreaming();
    }

    @Override
    public List<String> connectionSetup() {
        return CONNECTION_SETUP;
    }

    @Override
    public boolean dependsOnServer() {
        return true;
    }

    /** Through Connector/J, MariaDB says that it is MySQL; only its version does not. */
    @Override
    public Dialect forServer(ServerVersion server) {
        return MariaDbDialect.isMariaDb(server) ? new MariaDbDialect() : this;
    }

    @Override
    public ErrorKind errorKind(SQLException failure) {
        return MySqlErrors.kindOf(failure);
    }
}
