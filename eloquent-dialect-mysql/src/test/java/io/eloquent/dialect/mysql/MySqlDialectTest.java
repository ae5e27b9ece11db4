package io.eloquent.dialect.mysql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.dialect.Address;
import io.eloquent.query.dialect.Dialects;
import io.eloquent.query.dialect.ErrorKind;
import io.eloquent.query.dialect.ServerVersion;
import io.eloquent.query.schema.TableDefinition;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be told without a server. */
class MySqlDialectTest {
    private final MySqlDialect mySql = new MySqlDialect();
    private final MariaDbDialect mariaDb = new MariaDbDialect();

    @Test
    void bothAreFoundByNameAndByUrl() {
        assertInstanceOf(MySqlDialect.class, Dialects.installed().named("mysql"));
        assertInstanceOf(MariaDbDialect.class, Dialects.installed().named("mariadb"));
        assertInstanceOf(MySqlDialect.class, Dialects.installed().forUrl("jdbc:mysql://localhost/x"));
        assertInstanceOf(MariaDbDialect.class, Dialects.installed().forUrl("jdbc:mariadb://localhost/x"));
    }

    @Test
    void anAddressBecomesAUrl() {
        assertEquals("jdbc:mysql://localhost/app", mySql.jdbcUrl(new Address("", OptionalInt.empty(), "app")));
        assertEquals(
                "jdbc:mysql://db.example.com:3307/a%20b%3Fc",
                mariaDb.jdbcUrl(new Address("db.example.com", OptionalInt.of(3307), "a b?c")));
    }

    @Test
    void theVersionTellsThemApart() {
        ServerVersion maria = new ServerVersion("MySQL", "11.4.5-MariaDB-log", 11, 4);
        ServerVersion oldMaria = new ServerVersion("MariaDB", "10.6.20", 10, 6);
        ServerVersion oracle = new ServerVersion("MySQL", "8.4.3", 8, 4);
        assertInstanceOf(MariaDbDialect.class, mySql.forServer(maria));
        assertInstanceOf(MariaDbDialect.class, mySql.forServer(oldMaria));
        assertInstanceOf(MySqlDialect.class, mariaDb.forServer(oracle));
        assertSame(mySql, mySql.forServer(oracle));
        assertSame(mariaDb, mariaDb.forServer(maria));
        assertTrue(mySql.dependsOnServer() && mariaDb.dependsOnServer());
    }

    @Test
    void aWholeTableIsOneStatement() {
        List<CompiledSql> statements = mySql.schemaCompiler()
                .create(
                        TableDefinition.of("lines", table -> {
                            table.increments("id");
                            table.string("email").unique();
                            table.string("a\\b").defaultTo("c\\'d").index();
                            table.text("body").defaultTo("it's");
                            table.json("data").defaultTo("\"\\n\"");
                            table.enumeration("state", "on", "o\\ff");
                            table.decimal("price").unsigned();
                            table.unsignedSmallInteger("n").defaultTo(1);
                            table.bool("done").defaultTo(false);
                            table.timestamps();
                            table.foreignId("user_id").constrained("users").cascadeOnDelete();
                        }),
                        "");
        assertEquals(
                List.of("create table `lines` (`id` int unsigned not null auto_increment primary key"
                        + ", `email` varchar(255) not null"
                        + ", `a\\b` varchar(255) not null default x'635c2764'"
                        + ", `body` text not null default ('it''s')"
                        + ", `data` json not null default (convert(x'225c6e22' using utf8mb4))"
                        + ", `state` enum('on', x'6f5c6666') not null"
                        + ", `price` decimal(8, 2) unsigned not null"
                        + ", `n` smallint unsigned not null default 1"
                        + ", `done` tinyint(1) not null default false"
                        + ", `created_at` datetime(6) not null default (utc_timestamp(6))"
                        + ", `updated_at` datetime(6) not null default (utc_timestamp(6))"
                        + ", `user_id` bigint unsigned not null"
                        + ", constraint `lines_email_unique` unique (`email`)"
                        + ", index `lines_a\\b_index` (`a\\b`)"
                        + ", constraint `lines_user_id_foreign` foreign key (`user_id`) references `users` (`id`)"
                        + " on delete cascade)"),
                statements.stream().map(CompiledSql::sql).toList());
    }

    @Test
    void textsAreIndexedByTheirWords() {
        List<CompiledSql> statements = mySql.schemaCompiler()
                .create(
                        TableDefinition.of("notes", table -> {
                            table.text("title");
                            table.text("body");
                            table.fullText("body");
                            table.fullText(List.of("title", "body"), "words");
                        }),
                        "");
        assertEquals(
                List.of(
                        "create table `notes` (`title` text not null, `body` text not null, fulltext index `notes_body_fulltext` (`body`)"
                                + ", fulltext index `words` (`title`, `body`))"),
                statements.stream().map(CompiledSql::sql).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1062, UNIQUE",
        "1586, UNIQUE",
        "1451, FOREIGN_KEY",
        "1452, FOREIGN_KEY",
        "1048, NOT_NULL",
        "1364, NOT_NULL",
        "3819, CHECK",
        "4025, CHECK",
        "1213, DEADLOCK",
        "1205, LOCK_TIMEOUT",
        "3572, LOCK_TIMEOUT",
        "1317, QUERY_TIMEOUT",
        "3024, QUERY_TIMEOUT",
        "1969, QUERY_TIMEOUT",
        "1040, CONNECTION",
        "1045, CONNECTION",
        "4031, CONNECTION",
        "1146, OTHER",
        "0, OTHER",
    })
    void theErrorNumberTells(int number, ErrorKind kind) {
        SQLException failure = new SQLException("?", "HY000", number);
        assertEquals(kind, mySql.errorKind(failure));
        assertEquals(kind, mariaDb.errorKind(failure));
    }

    @Test
    void aBrokenConnectionHasNoNumber() {
        assertEquals(ErrorKind.CONNECTION, mySql.errorKind(new SQLException("?", "08S01")));
        assertFalse(mySql.accepts("jdbc:mariadb://localhost/x"));
    }
}
