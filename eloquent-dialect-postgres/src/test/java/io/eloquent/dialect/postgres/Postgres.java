package io.eloquent.dialect.postgres;

import io.eloquent.dialect.contract.DialectSession;
import io.eloquent.test.servers.PostgresServer;
import io.eloquent.test.servers.TestServer;
import java.sql.SQLException;

/** A real server. */
final class Postgres {
    private Postgres() {}

    static DialectSession open() throws SQLException {
        return open(PostgresServer.newDatabase());
    }

    static DialectSession open(TestServer server) throws SQLException {
        return DialectSession.open(new PostgresDialect(), server.jdbcUrl(), server.username(), server.password());
    }
}
