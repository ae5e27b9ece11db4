package io.eloquent.benchmarks;

import io.eloquent.benchmarks.stub.StubDataSource;
import io.eloquent.model.Model;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.compile.CompiledSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A query with three values, run, that finds nothing: what a query costs before its first row. */
public class Running extends StubBenchmark {
    private static final UserQuery KEPT = User.where(User.VOTES.gt(100))
            .where(User.STATUS.eq("gold"))
            .orderBy(User.CREATED_AT.desc())
            .limit(10);

    private final StubDataSource database = new Users(0).database();
    private final DatabaseManager manager = DatabaseManager.of(database);
    private final CompiledSql compiled = new CompiledSql(GOLD_USERS, List.of(100, "gold", 10L));

    private int votes = 100;
    private String status = "gold";
    private long limit = 10;

    /** Runs the query once, each way. */
    @Setup
    public void prove() throws SQLException {
        handWritten();
        checkLast(database, GOLD_USERS, 100, "gold", 10L);
        eloquentCompiled();
        checkLast(database, GOLD_USERS, 100, "gold", 10L);
        Model.setConnectionResolver(manager);
        eloquentKept();
        checkLast(database, GOLD_USERS, 100, "gold", 10L);
        eloquentBuilt();
        checkLast(database, GOLD_USERS, 100, "gold", 10L);
    }

    /** {@return nothing, by hand} */
    @Benchmark
    public List<UserRow> handWritten() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(GOLD_USERS)) {
            statement.setInt(1, votes);
            statement.setString(2, status);
            statement.setLong(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                return users(row);
            }
        }
    }

    private static List<UserRow> users(ResultSet row) throws SQLException {
        List<UserRow> users = new ArrayList<>();
        while (row.next()) {
            users.add(UserRow.read(row));
        }
        return users;
    }

    /** {@return nothing, by a statement that is compiled already and a hand-written reader: the floor under a query} */
    @Benchmark
    @Beside("handWritten")
    public List<UserRow> eloquentCompiled() {
        return manager.connection().read(compiled, false, Running::users);
    }

    /** {@return nothing, by a query that is kept in a static field} */
    @Benchmark
    @Beside(value = "handWritten", atMost = 2)
    public List<User> eloquentKept() {
        return KEPT.get();
    }

    /** {@return nothing, by a query that is made anew each time} */
    @Benchmark
    @Beside("handWritten")
    public List<User> eloquentBuilt() {
        return User.where(User.VOTES.gt(votes))
                .where(User.STATUS.eq(status))
                .orderBy(User.CREATED_AT.desc())
                .limit(limit)
                .get();
    }
}
