package io.eloquent.dialect.mysql;

import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.eloquent.test.servers.MySqlServer#available")
class MySqlServerTest extends ServerSuite {
    MySqlServerTest() {
        super(MySqlContractTest.newDatabase());
    }
}
