package io.eloquent.benchmarks;

import io.eloquent.benchmarks.stub.StubDataSource;
import io.eloquent.model.Model;
import io.eloquent.query.DatabaseManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/** Rows written, each time in a transaction of its own. */
public class Writing extends StubBenchmark {
    private static final int BATCH = 1_000;
    private static final String COLUMNS = "\"name\", \"email\", \"votes\", \"score\", \"active\", \"balance\","
            + " \"status\", \"created_at\", \"updated_at\"";
    private static final String INSERT = "insert into \"users\" (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_WITH_ID =
            "insert into \"users\" (" + COLUMNS + ", \"id\") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND = "select * from \"users\" where \"id\" = ? limit 1";
    private static final String UPDATE = "update \"users\" set \"votes\" = ? where \"id\" = ?";

    private final StubDataSource database = new Users(1).database();
    private final DatabaseManager manager = DatabaseManager.of(database);
    private final LocalDateTime now = LocalDateTime.of(2025, 6, 1, 12, 0);
    private int votes;

    /** Writes once, each way. */
    @Setup
    public void prove() throws SQLException {
        jdbcInsert();
        checkLast(database, INSERT, "John", "john@example.com", 1, 0.5, true, BigDecimal.TEN, "gold", now, now);
        jdbcInsertBatch();
        checkLast(
                database,
                INSERT_WITH_ID,
                "John",
                "john@example.com",
                1,
                0.5,
                true,
                BigDecimal.TEN,
                "gold",
                now,
                now,
                999L);
        jdbcFindAndUpdate();
        checkLast(database, UPDATE, votes, 1_000L);
        Model.setConnectionResolver(manager);
        User saved = eloquentInsert();
        checkLast(database, INSERT, "John", "john@example.com", 1, 0.5, true, BigDecimal.TEN, "gold", now, now);
        if (saved.id == null || !saved.exists() || saved.isDirty()) {
            throw new AssertionError("saved without its key");
        }
        eloquentFindAndUpdate();
        checkLast(database, UPDATE, votes, 1_000L);
    }

    private User johnModel() {
        User user = new User();
        user.name = "John";
        user.email = "john@example.com";
        user.votes = 1;
        user.score = 0.5;
        user.active = true;
        user.balance = BigDecimal.TEN;
        user.status = "gold";
        user.createdAt = now;
        user.updatedAt = now;
        return user;
    }

    private UserRow john() {
        UserRow user = new UserRow();
        user.name = "John";
        user.email = "john@example.com";
        user.votes = 1;
        user.score = 0.5;
        user.active = true;
        user.balance = BigDecimal.TEN;
        user.status = "gold";
        user.createdAt = now;
        user.updatedAt = now;
        return user;
    }

    private static void bind(PreparedStatement statement, UserRow user) throws SQLException {
        statement.setString(1, user.name);
        statement.setString(2, user.email);
        statement.setInt(3, user.votes);
        statement.setDouble(4, user.score);
        statement.setBoolean(5, user.active);
        statement.setBigDecimal(6, user.balance);
        statement.setString(7, user.status);
        statement.setObject(8, user.createdAt);
        statement.setObject(9, user.updatedAt);
    }

    /** {@return a new user with the key that the database gave it, by hand} */
    @Benchmark
    public UserRow jdbcInsert() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            UserRow user = john();
            try (PreparedStatement statement = connection.prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)) {
                bind(statement, user);
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    keys.next();
                    user.id = keys.getLong(1);
                }
            }
            connection.commit();
            return user;
        }
    }

    /** {@return how many users of a list were written in a batch, by hand} */
    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int jdbcInsertBatch() throws SQLException {
        List<UserRow> users = new ArrayList<>(BATCH);
        for (long id = 0; id < BATCH; id++) {
            UserRow user = john();
            user.id = id;
            users.add(user);
        }
        return insertAll(users);
    }

    private int insertAll(List<UserRow> users) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            int written = 0;
            try (PreparedStatement statement = connection.prepareStatement(INSERT_WITH_ID)) {
                for (UserRow user : users) {
                    bind(statement, user);
                    statement.setObject(10, user.id);
                    statement.addBatch();
                }
                for (int count : statement.executeBatch()) {
                    written += count;
                }
            }
            connection.commit();
            return written;
        }
    }

    /** {@return how many models of a list were written} */
    @Benchmark
    @Beside(value = "jdbcInsertBatch", atMost = 1.5)
    @OperationsPerInvocation(BATCH)
    public int eloquentInsertBatch() {
        List<User> users = new ArrayList<>(BATCH);
        for (long id = 0; id < BATCH; id++) {
            User user = johnModel();
            user.id = id;
            users.add(user);
        }
        return User.saveAll(users);
    }

    /** {@return a user, found by its key, and changed in one column, by hand} */
    @Benchmark
    public UserRow jdbcFindAndUpdate() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            UserRow user = find(connection, 1_000);
            user.votes = ++votes;
            try (PreparedStatement statement = connection.prepareStatement(UPDATE)) {
                statement.setInt(1, user.votes);
                statement.setObject(2, user.id);
                statement.executeUpdate();
            }
            connection.commit();
            return user;
        }
    }

    private static UserRow find(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return UserRow.read(row);
            }
        }
    }

    /** {@return a new model with the key that the database gave it} */
    @Benchmark
    @Beside(value = "jdbcInsert", moreNanos = 500)
    public User eloquentInsert() {
        return manager.connection().transaction(() -> {
            User user = johnModel();
            user.save();
            return user;
        });
    }

    /** {@return a model, found by its key, and changed in one column} */
    @Benchmark
    @Beside(value = "jdbcFindAndUpdate", moreNanos = 1_000)
    public User eloquentFindAndUpdate() {
        return manager.connection().transaction(() -> {
            User user = User.findOrFail(1_000);
            user.votes = ++votes;
            user.save();
            return user;
        });
    }
}
