package io.eloquent.dialect.mysql;

import io.eloquent.dialect.contract.CodecContract;
import io.eloquent.dialect.contract.ErrorContract;
import io.eloquent.dialect.contract.SchemaContract;
import io.eloquent.test.servers.MySqlServer;
import io.eloquent.test.servers.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledIf;

/** MySql keeps what every dialect promises. */
@EnabledIf("io.eloquent.test.servers.MySqlServer#available")
class MySqlContractTest {
    static Map<String, Object> newDatabase() {
        TestServer server = MySqlServer.newDatabase();
        return Map.of(
                "driver", "mysql",
                "url", server.jdbcUrl(),
                "username", server.username(),
                "password", server.password());
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
