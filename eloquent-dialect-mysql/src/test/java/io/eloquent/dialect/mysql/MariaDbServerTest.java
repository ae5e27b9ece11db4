package io.eloquent.dialect.mysql;

import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("io.eloquent.test.servers.MariaDbServer#available")
class MariaDbServerTest extends ServerSuite {
    MariaDbServerTest() {
        super(MariaDbContractTest.newDatabase());
    }
}
