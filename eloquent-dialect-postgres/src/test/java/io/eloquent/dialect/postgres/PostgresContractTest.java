package io.eloquent.dialect.postgres;

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
import io.eloquent.test.servers.PostgresServer;
import io.eloquent.test.servers.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIf;

/** PostgreSQL keeps what every dialect promises. */
@EnabledIf(
        value = "io.eloquent.test.servers.PostgresServer#available",
        disabledReason = "No PostgreSQL for this machine: name one in ELOQUENT_TEST_POSTGRES_URL")
class PostgresContractTest {
    static Map<String, Object> newDatabase() {
        TestServer server = PostgresServer.newDatabase();
        return Map.of(
                "driver", "postgres",
                "url", server.jdbcUrl(),
                "username", server.username(),
                "password", server.password());
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
