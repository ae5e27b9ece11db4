package io.eloquent.dialect.sqlite;

import io.eloquent.dialect.contract.BadInputContract;
import io.eloquent.dialect.contract.CodecContract;
import io.eloquent.dialect.contract.ErrorContract;
import io.eloquent.dialect.contract.GeneratedModelContract;
import io.eloquent.dialect.contract.GoldenSqlContract;
import io.eloquent.dialect.contract.ModelContract;
import io.eloquent.dialect.contract.QueryContract;
import io.eloquent.dialect.contract.RelationContract;
import io.eloquent.dialect.contract.SchemaContract;
import io.eloquent.dialect.contract.TransactionContract;
import io.eloquent.dialect.contract.WriteContract;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** SQLite keeps what every dialect promises. */
class SqliteContractTest {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @TempDir
    static Path directory;

    static Map<String, Object> newDatabase() {
        Path file = directory.resolve("contract" + COUNTER.incrementAndGet() + ".db");
        return Map.of("driver", "sqlite", "database", file.toString());
    }

    @Nested
    class Queries extends QueryContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Sql extends GoldenSqlContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Writes extends WriteContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class BadInput extends BadInputContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Transactions extends TransactionContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Values extends CodecContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Errors extends ErrorContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Tables extends SchemaContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Models extends ModelContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class Relations extends RelationContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }

    @Nested
    class GeneratedModels extends GeneratedModelContract {
        @Override
        protected Map<String, Object> config() {
            return newDatabase();
        }
    }
}
