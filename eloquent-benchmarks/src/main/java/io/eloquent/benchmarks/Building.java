package io.eloquent.benchmarks;

import io.eloquent.model.Model;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.QueryBuilder;
import io.eloquent.query.compile.CompiledSql;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A query made from scratch and written as SQL, with its bindings; nothing is run. */
public class Building extends StubBenchmark {
    // fields, or the compiler would know the values and fold the work away
    private int votes = 100;
    private String status = "gold";
    private long limit = 10;

    private final DatabaseManager manager = DatabaseManager.of(new Users(0).database());
    private final Database eloquent = manager.connection();

    /** Writes the query once, each way. */
    @Setup
    public void prove() {
        check(handWritten());
        check(eloquentTyped());
        check(eloquentStrings());
        Model.setConnectionResolver(manager);
        check(eloquentModel());
    }

    private static void check(CompiledSql compiled) {
        if (!compiled.sql().equals(GOLD_USERS) || !compiled.bindings().equals(List.of(100, "gold", 10L))) {
            throw new AssertionError(compiled.sql() + " with " + compiled.bindings());
        }
    }

    /** {@return the query of a string builder and constants} */
    @Benchmark
    public CompiledSql handWritten() {
        Object[] bindings = new Object[3];
        StringBuilder sql = new StringBuilder("select * from ").append("\"users\"");
        sql.append(" where ").append("\"votes\"").append(" > ?");
        bindings[0] = votes;
        sql.append(" and ").append("\"status\"").append(" = ?");
        bindings[1] = status;
        sql.append(" order by ").append("\"created_at\"").append(" desc");
        sql.append(" limit ?");
        bindings[2] = limit;
        return new CompiledSql(sql.toString(), Arrays.asList(bindings));
    }

    /** {@return the query of typed columns} */
    @Benchmark
    @Beside(value = "handWritten", atMost = 20)
    public CompiledSql eloquentTyped() {
        return compiled(eloquent.table("users")
                .where(User.VOTES.gt(votes))
                .where(User.STATUS.eq(status))
                .orderBy(User.CREATED_AT.desc())
                .limit(limit));
    }

    /** {@return the query of names} */
    @Benchmark
    @Beside(value = "handWritten", atMost = 20)
    public CompiledSql eloquentStrings() {
        return compiled(eloquent.table("users")
                .where("votes", ">", votes)
                .where("status", status)
                .orderByDesc("created_at")
                .limit(limit));
    }

    /** {@return the query of a model, of typed columns} */
    @Benchmark
    @Beside(value = "handWritten", atMost = 20)
    public CompiledSql eloquentModel() {
        return compiled(User.where(User.VOTES.gt(votes))
                .where(User.STATUS.eq(status))
                .orderBy(User.CREATED_AT.desc())
                .limit(limit));
    }

    private static CompiledSql compiled(QueryBuilder<?> query) {
        return new CompiledSql(query.toSql(), query.bindings());
    }
}
