package io.eloquent.dialect.sqlite;

import io.eloquent.query.ast.Statement;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.dialect.Codecs;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One connection to SQLite with nothing of ours between but what the dialect brings. */
final class Sqlite implements AutoCloseable {
    private final SqliteDialect dialect = new SqliteDialect();
    private final Connection connection;

    private Sqlite(String url) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(dialect.driverDefaults());
        connection = DriverManager.getConnection(url, properties);
    }

    static Sqlite inMemory() throws SQLException {
        return new Sqlite("jdbc:sqlite::memory:");
    }

    static Sqlite at(String url) throws SQLException {
        return new Sqlite(url);
    }

    Connection connection() {
        return connection;
    }

    Codecs codecs() {
        return dialect.codecs();
    }

    CompiledSql compile(Statement statement) {
        return dialect.compiler().compile(statement, "");
    }

    void execute(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, List.of(values))) {
            statement.execute();
        }
    }

    void execute(CompiledSql sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql.sql(), sql.bindings())) {
            statement.execute();
        }
    }

    private PreparedStatement prepare(String sql, List<@Nullable Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            codecs().bind(statement, i + 1, values.get(i));
        }
        return statement;
    }

    List<@Nullable Object> values(CompiledSql sql) throws SQLException {
        try (PreparedStatement statement = prepare(sql.sql(), sql.bindings());
                ResultSet rows = statement.executeQuery()) {
            List<@Nullable Object> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getObject(1));
            }
            return values;
        }
    }

    @Nullable
    Object value(CompiledSql sql) throws SQLException {
        List<@Nullable Object> values = values(sql);
        return values.isEmpty() ? null : values.get(0);
    }

    @Nullable
    Object value(String sql, @Nullable Object... values) throws SQLException {
        return value(new CompiledSql(sql, List.of(values)));
    }

    <T> @Nullable T value(String sql, Class<T> type) throws SQLException {
        try (PreparedStatement statement = prepare(sql, List.of());
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return codecs().of(type).read(rows, 1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
