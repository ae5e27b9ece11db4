package io.eloquent.dialect.mysql;

import io.eloquent.dialect.contract.WholeContract;
import io.eloquent.test.servers.MariaDbServer;
import io.eloquent.test.servers.TestServer;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;

/** MariaDB keeps what every dialect promises. */
@EnabledIf(
        value = "io.eloquent.test.servers.MariaDbServer#available",
        disabledReason = "No MariaDB for this machine: name one in ELOQUENT_TEST_MARIADB_URL")
class MariaDbContractTest extends WholeContract {
    static Map<String, Object> newDatabase() {
        TestServer server = MariaDbServer.newDatabase();
        return Map.of(
                "driver", "mariadb",
                "url", server.jdbcUrl(),
                "username", server.username(),
                "password", server.password());
    }

    @Override
    protected Map<String, Object> config() {
        return newDatabase();
    }
}
