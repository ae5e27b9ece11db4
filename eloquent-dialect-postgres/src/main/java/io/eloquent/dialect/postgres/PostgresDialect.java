package io.eloquent.dialect.postgres;

import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.dialect.Address;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.dialect.ErrorKind;
import io.eloquent.query.dialect.ResultStreaming;
import io.eloquent.query.schema.SchemaCompiler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PostgreSQL, by way of its own driver. */
public final class PostgresDialect implements Dialect {
    private static final SqlCompiler COMPILER = new PostgresCompiler();
    private static final SchemaCompiler SCHEMA_COMPILER = new PostgresSchemaCompiler(COMPILER.syntax());
    private static final Codecs CODECS = PostgresCodecs.create();

    /** Creates the dialect; {@link java.util.ServiceLoader} does. */
    public PostgresDialect() {}

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Set<String> aliases() {
        return Set.of("postgresql", "pgsql");
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith("jdbc:postgresql:");
    }

    @Override
    public String jdbcUrl(Address address) {
        StringBuilder url =
                new StringBuilder("jdbc:postgresql://").append(address.host().isEmpty() ? "localhost" : address.host());
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

    /**
     * The driver's settings (https://jdbc.postgresql.org/documentation/use/). Batches are rewritten as inserts of many
     * rows. What the server says in an error's DETAIL, values among it, does not get into messages: they may be secrets. A text
     * is sent without a type, so that the server takes it as an enum, a {@code citext} or an {@code inet} where the
     * column is one.
     */
    @Override
    public Map<String, String> driverDefaults() {
        return Map.of(
                "ApplicationName", "eloquent",
                "reWriteBatchedInserts", "true",
                "logServerErrorDetail", "false",
                "stringtype", "unspecified",
                "tcpKeepAlive", "true");
    }

    /** The driver opens sessions in the zone of the JVM; {@code now()} is to mean the same for all. */
    @Override
    public List<String> connectionSetup() {
        return List.of("set time zone 'UTC'");
    }

    /** Without a fetch size, or in auto-commit mode, the driver reads all rows before it hands over the first. */
    @Override
    public ResultStreaming streaming(String driver) {
        return ResultStreaming.plain().withFetchSize(1000).inTransaction();
    }

    @Override
    public boolean returnsKeysAsRows() {
        return true;
    }

    /** The codes are from https://www.postgresql.org/docs/current/errcodes-appendix.html. */
    @Override
    public ErrorKind errorKind(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return ErrorKind.ofSqlState(failure);
        }
        return switch (state) {
            case "23001" -> ErrorKind.FOREIGN_KEY; // restrict_violation
            case "40P01" -> ErrorKind.DEADLOCK; // deadlock_detected
            case "55P03" -> ErrorKind.LOCK_TIMEOUT; // lock_not_available
            // admin_shutdown, crash_shutdown, cannot_connect_now, database_dropped, idle_session_timeout,
            // idle_in_transaction_session_timeout, too_many_connections, and the two ways to be turned away
            case "57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "53300", "28000", "28P01" ->
                ErrorKind.CONNECTION;
            default -> ErrorKind.ofSqlState(failure);
        };
    }
}
