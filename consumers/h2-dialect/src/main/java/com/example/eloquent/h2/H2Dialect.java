package com.example.eloquent.h2;

import io.eloquent.query.compile.ListBinding;
import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.dialect.Address;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.dialect.ErrorKind;
import io.eloquent.query.schema.SchemaCompiler;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * H2. The database is one in memory ({@code mem:shop}, or nothing for one that lives as long as its connection), a file
 * ({@code ./shop}), or one of a server that the host names.
 */
public final class H2Dialect implements Dialect {
    private static final String SCHEME = "jdbc:h2:";
    private static final SqlCompiler COMPILER = new H2Compiler();
    private static final SchemaCompiler SCHEMA_COMPILER = new H2SchemaCompiler(COMPILER.syntax());
    private static final Codecs CODECS = codecs(Codecs.standard().with(ListBinding.class, new ArrayCodec()));

    /** Creates the dialect; {@link java.util.ServiceLoader} does. */
    public H2Dialect() {}

    @Override
    public String name() {
        return "h2";
    }

    @Override
    public boolean accepts(String jdbcUrl) {
        return jdbcUrl.startsWith(SCHEME);
    }

    @Override
    public String jdbcUrl(Address address) {
        if (!address.host().isEmpty()) {
            String port = address.port().isPresent() ? ":" + address.port().getAsInt() : "";
            return SCHEME + "tcp://" + address.host() + port + "/" + address.database();
        }
        return SCHEME + (address.database().isEmpty() ? "mem:" : address.database());
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

    /** To JDBC a UUID is bytes; as a plain value it is to be a text, as on other databases. */
    private static Codecs codecs(Codecs codecs) {
        return codecs.withColumns(
                (result, column) -> result.getColumnTypeName(column).equals("UUID") ? codecs.of(String.class) : null);
    }

    /** What is not quoted is lower case, so that raw SQL finds the tables whose names this library quotes. */
    @Override
    public Map<String, String> driverDefaults() {
        return Map.of("DATABASE_TO_LOWER", "TRUE");
    }

    @Override
    public List<String> connectionSetup() {
        return List.of("set time zone 'UTC'");
    }

    /** Only a database in memory without a name is its connection's own. */
    @Override
    public boolean isPerConnection(String jdbcUrl) {
        return jdbcUrl.equals(SCHEME + "mem:") || jdbcUrl.startsWith(SCHEME + "mem:;");
    }

    /** The codes are from https://h2database.com/javadoc/org/h2/api/ErrorCode.html. */
    @Override
    public ErrorKind errorKind(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 23503, 23506 -> ErrorKind.FOREIGN_KEY; // a child exists, a parent is missing
            case 50200 -> ErrorKind.LOCK_TIMEOUT;
            case 57014 -> ErrorKind.QUERY_TIMEOUT; // cancelled
            case 90131 -> ErrorKind.DEADLOCK; // a concurrent update
            case 90067, 90098, 90121 -> ErrorKind.CONNECTION; // broken, or the database is closed
            default -> ErrorKind.ofSqlState(failure);
        };
    }
}
