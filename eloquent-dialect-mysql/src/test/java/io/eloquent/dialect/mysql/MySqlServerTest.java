package io.eloquent.dialect.mysql;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.eloquent.api.error.ConnectionLost;
import io.eloquent.query.DatabaseManager;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.eloquent.test.servers.MySqlServer#available")
class MySqlServerTest extends ServerSuite {
    MySqlServerTest() {
        super(MySqlContractTest.newDatabase());
    }

    /** The MariaDB of the tests lets everyone in. */
    @Test
    void whoIsNotLetInHasNoConnection() {
        Map<String, Object> stranger = new HashMap<>(MySqlContractTest.newDatabase());
        stranger.put("username", "nobody");
        stranger.put("password", "wrong-password");
        try (DatabaseManager lost = DatabaseManager.of(Map.of("lost", stranger))) {
            ConnectionLost refused =
                    assertThrows(ConnectionLost.class, () -> lost.connection().select("select 1"));
            assertFalse(refused.toString().contains("wrong-password"), refused::toString);
        }
    }
}
