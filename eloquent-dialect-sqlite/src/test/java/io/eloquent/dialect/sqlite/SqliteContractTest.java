package io.eloquent.dialect.sqlite;

import io.eloquent.dialect.contract.CodecContract;
import io.eloquent.dialect.contract.ErrorContract;
import io.eloquent.dialect.contract.SchemaContract;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** Sqlite keeps what every dialect promises. */
class SqliteContractTest {
    static Map<String, Object> newDatabase() {
        return Map.of("driver", "sqlite", "database", ":memory:");
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
}
