package io.eloquent.benchmarks;

import io.eloquent.benchmarks.stub.StubDataSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How everything on the stub is measured. {@code -Xbatch} lets a busy machine finish compiling before it is measured;
 * the collector and the heap are named because the JVM would choose others on a single core.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xbatch", "-XX:+UseG1GC", "-Xms1g", "-Xmx1g"})
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 7, time = 1)
public abstract class StubBenchmark {
    static final String USERS = "select * from \"users\"";
    static final String GOLD_USERS =
            "select * from \"users\" where \"votes\" > ? and \"status\" = ? order by \"created_at\" desc limit ?";

    /**
     * Proves what reached the database, and that everything is closed again.
     *
     * @param database the database
     * @param sql the statement that ran last
     * @param bindings its values
     * @throws AssertionError if it was another one
     */
    static void checkLast(StubDataSource database, String sql, @Nullable Object... bindings) {
        if (!database.lastSql().equals(sql) || !database.lastBindings().equals(List.of(bindings))) {
            throw new AssertionError("ran " + database.lastSql() + " with " + database.lastBindings());
        }
        if (database.open() != 0) {
            throw new AssertionError(database.open() + " connections or statements are still open");
        }
    }
}
