package io.eloquent.dialect.postgres;

import io.eloquent.dialect.contract.WholeContract;
import io.eloquent.test.servers.PostgresServer;
import io.eloquent.test.servers.TestServer;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;

/** PostgreSQL keeps what every dialect promises. */
@EnabledIf(
        value = "io.eloquent.test.servers.PostgresServer#available",
        disabledReason = "No PostgreSQL for this machine: name one in ELOQUENT_TEST_POSTGRES_URL")
class PostgresContractTest extends WholeContract {
    static Map<String, Object> newDatabase() {
        TestServer server = PostgresServer.newDatabase();
        return Map.of(
                "driver", "postgres",
                "url", server.jdbcUrl(),
                "username", server.username(),
                "password", server.password());
    }

    @Override
    protected Map<String, Object> config() {
        return newDatabase();
    }
}
