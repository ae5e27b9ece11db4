package io.eloquent.dialect.mysql;

import io.eloquent.dialect.contract.DialectSession;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.test.servers.MariaDbServer;
import io.eloquent.test.servers.MySqlServer;
import io.eloquent.test.servers.TestServer;
import java.sql.SQLException;

/** Real servers. */
final class Servers {
    private Servers() {}

    static DialectSession mySql() throws SQLException {
        return open(new MySqlDialect(), MySqlServer.newDatabase());
    }

    static DialectSession mariaDb() throws SQLException {
        return open(new MariaDbDialect(), MariaDbServer.newDatabase());
    }

    static DialectSession open(Dialect dialect, TestServer server) throws SQLException {
        return DialectSession.open(dialect, server.jdbcUrl(), server.username(), server.password());
    }
}
