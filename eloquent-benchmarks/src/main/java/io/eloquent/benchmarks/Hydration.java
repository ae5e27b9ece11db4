package io.eloquent.benchmarks;

import io.eloquent.benchmarks.stub.StubDataSource;
import io.eloquent.model.Model;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A query's rows as objects, ten columns each. */
public class Hydration extends StubBenchmark {
    /** How many rows the query finds. */
    @Param({"1", "100", "10000"})
    public int rows;

    private StubDataSource database = new Users(0).database();
    private DatabaseManager manager = DatabaseManager.of(database);

    /** Reads every column of every row once, each way. */
    @Setup
    public void prove() throws SQLException {
        Users users = new Users(rows);
        database = users.database();
        manager = DatabaseManager.of(database);
        Model.setConnectionResolver(manager);
        users.check(jdbcClass(), UserRow::values);
        checkLast(database, USERS);
        users.check(jdbcRecord(), UserRecord::values);
        checkLast(database, USERS);
        users.check(eloquentRows(), Hydration::values);
        checkLast(database, USERS);
        users.check(eloquentRecords(), UserRecord::values);
        checkLast(database, USERS);
        users.check(eloquentModels(), User::values);
        checkLast(database, USERS);
    }

    /** {@return plain objects, by hand} */
    @Benchmark
    public List<UserRow> jdbcClass() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(USERS);
                ResultSet row = statement.executeQuery()) {
            List<UserRow> users = new ArrayList<>();
            while (row.next()) {
                users.add(UserRow.read(row));
            }
            return users;
        }
    }

    /** {@return records, by hand} */
    @Benchmark
    public List<UserRecord> jdbcRecord() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(USERS);
                ResultSet row = statement.executeQuery()) {
            List<UserRecord> users = new ArrayList<>();
            while (row.next()) {
                users.add(UserRecord.read(row));
            }
            return users;
        }
    }

    /** {@return models: their changes are tracked, their relations in place, their siblings known; 150 bytes more a row} */
    @Benchmark
    @Beside(value = "jdbcClass", atMost = 2.5, moreBytes = 1_500_000, where = "rows=10000")
    public List<User> eloquentModels() {
        return User.query().get();
    }

    /** {@return records} */
    @Benchmark
    @Beside(value = "jdbcRecord", atMost = 1.5, where = "rows=10000")
    public List<UserRecord> eloquentRecords() {
        return manager.connection().table("users").get(UserRecord.class);
    }

    /** {@return rows without a class} */
    @Benchmark
    @Beside("jdbcClass")
    public List<Row> eloquentRows() {
        return manager.connection().table("users").get();
    }

    private static @Nullable Object[] values(Row row) {
        return row.toMap().values().toArray();
    }
}
