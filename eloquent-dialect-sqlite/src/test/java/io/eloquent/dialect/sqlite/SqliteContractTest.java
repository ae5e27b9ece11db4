package io.eloquent.dialect.sqlite;

import io.eloquent.dialect.contract.WholeContract;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;

/** SQLite keeps what every dialect promises. */
class SqliteContractTest extends WholeContract {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @TempDir
    static Path directory;

    static Map<String, Object> newDatabase() {
        Path file = directory.resolve("contract" + COUNTER.incrementAndGet() + ".db");
        return Map.of("driver", "sqlite", "database", file.toString());
    }

    @Override
    protected Map<String, Object> config() {
        return newDatabase();
    }

    /** There is no network between the chains and their answers. */
    @Override
    protected int chains() {
        return 20_000;
    }
}
