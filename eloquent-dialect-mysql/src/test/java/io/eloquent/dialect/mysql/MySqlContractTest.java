package io.eloquent.dialect.mysql;

import io.eloquent.dialect.contract.WholeContract;
import io.eloquent.test.servers.MySqlServer;
import io.eloquent.test.servers.TestServer;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledIf;

/** MySQL keeps what every dialect promises. */
@EnabledIf(
        value = "io.eloquent.test.servers.MySqlServer#available",
        disabledReason = "No MySQL: name a server in ELOQUENT_TEST_MYSQL_URL")
class MySqlContractTest extends WholeContract {
    static Map<String, Object> newDatabase() {
        TestServer server = MySqlServer.newDatabase();
        return Map.of(
                "driver", "mysql",
                "url", server.jdbcUrl(),
                "username", server.username(),
                "password", server.password());
    }

    @Override
    protected Map<String, Object> config() {
        return newDatabase();
    }
}
