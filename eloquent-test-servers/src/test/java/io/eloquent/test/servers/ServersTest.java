package io.eloquent.test.servers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServersTest {
    @Test
    void postgresGivesAFreshDatabaseEachTime() throws SQLException {
        assumeTrue(PostgresServer.available());
        TestServer first = PostgresServer.newDatabase();
        assertTrue(ask(first, "select version()").startsWith("PostgreSQL"));
        assertEquals("UTF8", ask(first, "show server_encoding"));
        assertEquals("É", ask(first, "select upper('é')"));
        assertSeparate(first, PostgresServer.newDatabase());
    }

    @Test
    void mariaDbGivesAFreshDatabaseEachTime() throws SQLException {
        assumeTrue(MariaDbServer.available());
        TestServer first = MariaDbServer.newDatabase();
        assertTrue(ask(first, "select version()").contains("MariaDB"));
        assertEquals("utf8mb4", ask(first, "select @@character_set_database"));
        assertSeparate(first, MariaDbServer.newDatabase());
    }

    @Test
    void mySqlGivesAFreshDatabaseEachTime() throws SQLException {
        assumeTrue(MySqlServer.available());
        TestServer first = MySqlServer.newDatabase();
        assertFalse(ask(first, "select version()").contains("MariaDB"));
        assertSeparate(first, MySqlServer.newDatabase());
    }

    @Test
    void withoutMySqlTheVariableIsNamed() {
        assumeFalse(MySqlServer.available());
        IllegalStateException refusal = assertThrows(IllegalStateException.class, MySqlServer::newDatabase);
        assertEquals("No MySQL: name a server in ELOQUENT_TEST_MYSQL_URL", refusal.getMessage());
    }

    private static void assertSeparate(TestServer first, TestServer second) throws SQLException {
        assertNotEquals(first.jdbcUrl(), second.jdbcUrl());
        for (TestServer server : List.of(first, second)) {
            try (Connection connection = connect(server);
                    Statement statement = connection.createStatement()) {
                statement.execute("create table only_here (id int)");
            }
        }
    }

    private static String ask(TestServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            assertTrue(answer.next());
            return answer.getString(1);
        }
    }

    private static Connection connect(TestServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }
}
