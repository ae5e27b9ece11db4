package io.eloquent.dialect.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.eloquent.api.error.ConnectionLost;
import io.eloquent.api.error.DeadlockDetected;
import io.eloquent.api.error.LockTimeout;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.dialect.Address;
import io.eloquent.query.dialect.Dialects;
import io.eloquent.query.dialect.ErrorKind;
import io.eloquent.query.schema.TableDefinition;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledIf("io.eloquent.test.servers.PostgresServer#available")
class PostgresDialectTest {
    private final PostgresDialect dialect = new PostgresDialect();
    private final Map<String, Object> config = PostgresContractTest.newDatabase();
    private final DatabaseManager manager = DatabaseManager.of(Map.of("main", config));
    private final Database db = manager.connection();

    @BeforeEach
    void createTable() {
        db.schema().create("users", table -> {
            table.integer("id").primary();
            table.string("email").unique();
        });
        db.table("users").insert(List.of(Map.of("id", 1, "email", "a"), Map.of("id", 2, "email", "b")));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @CsvSource({"postgres", "postgresql", "pgsql"})
    void itIsFoundByItsNames(String name) {
        assertInstanceOf(PostgresDialect.class, Dialects.installed().named(name));
    }

    @Test
    void itIsFoundByUrl() {
        assertInstanceOf(PostgresDialect.class, Dialects.installed().forUrl("jdbc:postgresql://localhost/x"));
        assertFalse(dialect.accepts("jdbc:postgres://localhost/x"));
    }

    @Test
    void anAddressBecomesAUrl() {
        assertEquals("jdbc:postgresql://localhost/app", dialect.jdbcUrl(new Address("", OptionalInt.empty(), "app")));
        assertEquals(
                "jdbc:postgresql://db.example.com:5433/a%20b%2Fc%3Fd",
                dialect.jdbcUrl(new Address("db.example.com", OptionalInt.of(5433), "a b/c?d")));
        assertEquals("jdbc:postgresql://localhost/", dialect.jdbcUrl(new Address("", OptionalInt.empty(), "")));
    }

    @Test
    void textsAreIndexedByTheExpressionsThatSearchesHave() {
        List<CompiledSql> statements = dialect.schemaCompiler()
                .create(
                        TableDefinition.of("notes", table -> {
                            table.text("title");
                            table.text("body");
                            table.fullText("body");
                            table.fullText("title", "body");
                        }),
                        "");
        assertEquals(
                List.of(
                        "create table \"notes\" (\"title\" text not null, \"body\" text not null)",
                        "create index \"notes_body_fulltext\" on \"notes\" using gin ((to_tsvector('english', \"body\")))",
                        "create index \"notes_title_body_fulltext\" on \"notes\" using gin"
                                + " ((to_tsvector('english', coalesce(\"title\", ''))"
                                + " || to_tsvector('english', coalesce(\"body\", ''))))"),
                statements.stream().map(CompiledSql::sql).toList());
    }

    @Test
    void aSessionIsInUtcAndSaysWhoItIs() {
        assertEquals("UTC", db.selectOne("show timezone").orElseThrow().get("TimeZone"));
        assertEquals(
                "eloquent",
                db.selectOne("select current_setting('application_name') as name")
                        .orElseThrow()
                        .get("name"));
    }

    @Test
    void valuesAreNotInAnErrorsMessages() {
        db.table("users").insert(Map.of("id", 3, "email", "secret@example.com"));
        UniqueConstraintViolation failure = assertThrows(
                UniqueConstraintViolation.class,
                () -> db.table("users").insert(Map.of("id", 4, "email", "secret@example.com")));
        StringWriter told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        assertFalse(told.toString().contains("secret@"), told::toString);
    }

    @Test
    void aDeadlockIsFound() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier bothHoldOne = new CyclicBarrier(2);
            Future<?> forth = threads.submit(() -> lockBoth(1, 2, bothHoldOne));
            Future<?> back = threads.submit(() -> lockBoth(2, 1, bothHoldOne));
            ExecutionException failure = assertThrows(ExecutionException.class, () -> {
                forth.get();
                back.get();
            });
            assertInstanceOf(DeadlockDetected.class, failure.getCause());
        } finally {
            threads.shutdown();
        }
    }

    private void lockBoth(int first, int second, CyclicBarrier bothHoldOne) {
        db.transaction(() -> {
            db.update("update users set email = 'x' || id where id = ?", first);
            try {
                bothHoldOne.await();
            } catch (InterruptedException | java.util.concurrent.BrokenBarrierException e) {
                throw new AssertionError(e);
            }
            db.update("update users set email = 'y' || id where id = ?", second);
        });
    }

    @Test
    void aSerializationConflictIsADeadlock() {
        try (DatabaseManager others = DatabaseManager.of(Map.of("other", config))) {
            assertThrows(
                    DeadlockDetected.class,
                    () -> db.transaction(() -> {
                        db.statement("set transaction isolation level repeatable read");
                        db.select("select * from users");
                        others.connection().update("update users set email = 'z' where id = 1");
                        db.update("update users set email = 'y' where id = 1");
                    }));
        }
    }

    @Test
    void aLockThatIsNotToBeHadTimesOut() {
        try (DatabaseManager others = DatabaseManager.of(Map.of("other", config))) {
            db.transaction(() -> {
                db.update("update users set email = 'z' where id = 1");
                assertThrows(
                        LockTimeout.class,
                        () -> others.connection().select("select * from users where id = 1 for update nowait"));
                assertThrows(
                        LockTimeout.class,
                        () -> others.connection().transaction(() -> {
                            others.connection().statement("set local lock_timeout = '50ms'");
                            others.connection().update("update users set email = 'y' where id = 1");
                        }));
            });
        }
    }

    @Test
    void aConnectionThatIsEndedIsLost() {
        try (DatabaseManager others = DatabaseManager.of(Map.of("other", config))) {
            assertThrows(
                    ConnectionLost.class,
                    () -> db.transaction(() -> {
                        Object pid = db.selectOne("select pg_backend_pid() as pid")
                                .orElseThrow()
                                .get("pid");
                        others.connection().select("select pg_terminate_backend(?)", pid);
                        db.select("select 1");
                    }));
        }
    }

    @Test
    void aServerThatIsNotThereIsNoConnection() {
        Map<String, Object> nowhere = new HashMap<>(config);
        nowhere.put("url", "jdbc:postgresql://localhost:1/x");
        try (DatabaseManager lost = DatabaseManager.of(Map.of("lost", nowhere))) {
            assertThrows(ConnectionLost.class, () -> lost.connection().select("select 1"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "23001, FOREIGN_KEY",
        "57P01, CONNECTION",
        "57P03, CONNECTION",
        "53300, CONNECTION",
        "28P01, CONNECTION",
        "57014, QUERY_TIMEOUT",
        "23P01, OTHER",
    })
    void theSqlStateTells(String state, ErrorKind kind) {
        assertEquals(kind, dialect.errorKind(new SQLException("?", state)));
        assertEquals(ErrorKind.OTHER, dialect.errorKind(new SQLException("?")));
    }
}
