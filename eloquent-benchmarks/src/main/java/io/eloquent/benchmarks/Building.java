package io.eloquent.benchmarks;

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

    /** Writes the query once, each way. */
    @Setup
    public void prove() {
        check(handWritten());
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
}
