package io.eloquent.dialect.contract;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.ast.Statement;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.schema.Blueprint;
import io.eloquent.query.schema.TableDefinition;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One connection to a database, with nothing of the library in between but what the dialect brings. For one thread. */
public final class DialectSession implements AutoCloseable {
    private final Dialect dialect;
    private final Connection connection;

    private DialectSession(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /**
     * {@return a new session, readied as the dialect wants it}
     *
     * @param dialect the dialect
     * @param jdbcUrl the database's URL
     * @param username who connects, or an empty string
     * @param password the password, or an empty string
     * @throws SQLException if the database is not there
     */
    public static DialectSession open(Dialect dialect, String jdbcUrl, String username, String password)
            throws SQLException {
        Properties properties = new Properties();
        properties.putAll(dialect.driverDefaults());
        if (!username.isEmpty()) {
            properties.put("user", username);
            properties.put("password", password);
        }
        DialectSession session = new DialectSession(dialect, DriverManager.getConnection(jdbcUrl, properties));
        for (String setup : dialect.connectionSetup()) {
            session.execute(setup);
        }
        return session;
    }

    /** {@return the dialect} */
    public Dialect dialect() {
        return dialect;
    }

    /** {@return the connection} */
    public Connection connection() {
        return connection;
    }

    /** {@return the dialect's codecs} */
    public Codecs codecs() {
        return dialect.codecs();
    }

    /**
     * {@return a statement's text and bindings}
     *
     * @param statement the statement
     */
    public CompiledSql compile(Statement statement) {
        return dialect.compiler().compile(statement, "");
    }

    /**
     * Creates a table.
     *
     * @param table its name
     * @param description what it has
     * @throws SQLException if the database refuses it
     */
    public void create(String table, Consumer<Blueprint> description) throws SQLException {
        for (CompiledSql statement : dialect.schemaCompiler().create(TableDefinition.of(table, description), "")) {
            execute(statement);
        }
    }

    /**
     * {@return how many rows a statement changed}
     *
     * @param sql the text
     * @param values the values
     * @throws SQLException if the database refuses it
     */
    public int execute(String sql, @Nullable Object... values) throws SQLException {
        return execute(new CompiledSql(sql, List.of(values)));
    }

    /**
     * {@return how many rows a statement changed}
     *
     * @param sql the text and the values
     * @throws SQLException if the database refuses it
     */
    public int execute(CompiledSql sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql)) {
            statement.execute();
            return Math.max(statement.getUpdateCount(), 0);
        }
    }

    private PreparedStatement prepare(CompiledSql sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql.sql());
        int index = 0;
        for (Object value : sql.bindings()) {
            codecs().bind(statement, ++index, value);
        }
        return statement;
    }

    /**
     * {@return the values of a query's first column}
     *
     * @param codec reads them
     * @param sql the text and the values
     * @param <T> the Java type
     * @throws SQLException if the database refuses it
     */
    public <T> List<@Nullable T> values(Codec<T> codec, CompiledSql sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql);
                ResultSet rows = statement.executeQuery()) {
            List<@Nullable T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(codec.read(rows, 1));
            }
            return Collections.unmodifiableList(values);
        }
    }

    /**
     * {@return the first column of a query's first row, or null where it is NULL or there is no row}
     *
     * @param type the Java type
     * @param sql the text
     * @param values the values
     * @param <T> the Java type
     * @throws SQLException if the database refuses it
     */
    public <T> @Nullable T value(Class<T> type, String sql, @Nullable Object... values) throws SQLException {
        return value(type, new CompiledSql(sql, List.of(values)));
    }

    /**
     * {@return the first column of a query's first row, or null where it is NULL or there is no row}
     *
     * @param type the Java type
     * @param sql the text and the values
     * @param <T> the Java type
     * @throws SQLException if the database refuses it
     */
    public <T> @Nullable T value(Class<T> type, CompiledSql sql) throws SQLException {
        List<@Nullable T> values = values(codecs().of(type), sql);
        return values.isEmpty() ? null : values.get(0);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
