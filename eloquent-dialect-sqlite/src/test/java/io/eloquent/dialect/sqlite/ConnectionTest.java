package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.CheckViolation;
import io.eloquent.api.error.ConnectionLost;
import io.eloquent.api.error.DeadlockDetected;
import io.eloquent.api.error.ForeignKeyViolation;
import io.eloquent.api.error.LockTimeout;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.NotNullViolation;
import io.eloquent.api.error.QueryException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.compile.CompiledSql;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections: how they open and close, who gets which, and what their failures become. */
class ConnectionTest {
    @TempDir
    Path dir;

    private String file(String name) {
        return dir.resolve(name).toString();
    }

    private static long count(Database db, String table) {
        return db.select("select count(*) as n from " + table).get(0).getLong("n");
    }

    // ---- opening and closing

    @Test
    void nothingIsOpenedBeforeTheFirstStatement() {
        try (DatabaseManager db =
                DatabaseManager.of(Map.of("main", Map.of("driver", "sqlite", "database", file("a"))))) {
            db.connection().dialect();
            assertTrue(Files.notExists(dir.resolve("a")));
            db.select("select 1");
            assertTrue(Files.exists(dir.resolve("a")));
        }
    }

    @Test
    void aDatabaseInMemoryLivesAsLongAsItsManager() throws Exception {
        try (DatabaseManager manager = DatabaseManager.of("jdbc:sqlite::memory:")) {
            Database db = manager.connection();
            db.statement("create table users (id integer)");
            db.transaction(() -> db.insert("insert into users values (1)"));
            assertThrows(QueryException.class, () -> db.select("nonsense"));
            assertEquals(4, inThreads(4, () -> count(db, "users")).size());

            manager.disconnect("default");
            assertThrows(QueryException.class, () -> count(db, "users"));
        }
    }

    @Test
    void disconnectRollsBackAndTheNextStatementConnectsAgain() {
        try (DatabaseManager manager = DatabaseManager.of("jdbc:sqlite:" + file("a"))) {
            Database db = manager.connection();
            db.statement("create table users (id integer)");
            db.beginTransaction();
            db.insert("insert into users values (1)");
            manager.disconnect("default");

            assertEquals(0, db.transactionLevel());
            assertEquals(0, count(db, "users"));
            assertSame(db, manager.reconnect("default"));
        }
    }

    @Test
    void purgeForgetsTheDatabase() {
        try (DatabaseManager manager = DatabaseManager.of("jdbc:sqlite:" + file("a"))) {
            Database before = manager.connection();
            before.select("select 1");
            manager.purge("default");

            assertNotSame(before, manager.connection());
            manager.select("select 1");
            assertThrows(IllegalStateException.class, () -> before.select("select 1"));
        }
    }

    @Test
    void aClosedManagerStaysClosed() {
        DatabaseManager manager = DatabaseManager.of("jdbc:sqlite:" + file("a"));
        Database db = manager.connection();
        db.select("select 1");
        manager.close();
        manager.close();

        assertThrows(IllegalStateException.class, () -> db.select("select 1"));
        assertThrows(IllegalStateException.class, manager::connection);
    }

    @Test
    void aServerThatIsNotThereIsNoticedAtOnce() {
        try (DatabaseManager db = DatabaseManager.of("jdbc:sqlite:" + file("no/such/directory"))) {
            long start = System.nanoTime();
            ConnectionLost thrown = assertThrows(ConnectionLost.class, () -> db.select("select 1"));

            assertTrue(String.valueOf(thrown.getMessage()).contains("\"default\""), thrown.getMessage());
            assertInstanceOf(SQLException.class, thrown.getCause());
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 900);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUpAfterTheTimeout() throws Exception {
        ProxyDataSource late = new ProxyDataSource("jdbc:sqlite::memory:");
        CountDownLatch answer = new CountDownLatch(1);
        Driver driver = new ScriptedDriver("jdbc:silent:", (url, info) -> {
            try {
                answer.await();
                return late.getConnection();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
        });
        DriverManager.registerDriver(driver);
        try (DatabaseManager db = DatabaseManager.of(Map.of(
                "main",
                Map.of("driver", "sqlite", "url", "jdbc:silent:", "pool", Map.of("connection_timeout", 0.3))))) {
            ConnectionLost thrown = assertThrows(ConnectionLost.class, () -> db.select("select 1"));
            assertTrue(String.valueOf(thrown.getMessage()).contains("within 300 ms"), thrown.getMessage());

            answer.countDown();
            while (late.opened.get() == 0 || late.open.get() > 0) {
                Thread.sleep(5);
            }
        } finally {
            DriverManager.deregisterDriver(driver);
        }
    }

    @Test
    void aPoolThatIsUsedUpSaysSoAfterTheTimeout() throws Exception {
        try (DatabaseManager manager = DatabaseManager.of(Map.of(
                "main",
                Map.of(
                        "driver",
                        "sqlite",
                        "database",
                        file("a"),
                        "pool",
                        Map.of("size", 1, "connection_timeout", 0.3))))) {
            Database db = manager.connection();
            db.transaction(() -> {
                List<ConnectionLost> lost =
                        inThreads(1, () -> assertThrows(ConnectionLost.class, () -> db.select("select 1")));
                assertTrue(
                        String.valueOf(lost.get(0).getMessage()).contains("active=1"),
                        lost.get(0).getMessage());
            });
            assertEquals(1, db.select("select 1").size());
        }
    }

    // ---- the user's own data source

    @Test
    void theUsersDataSourceIsUsedAndStaysOpen() {
        ProxyDataSource source = new ProxyDataSource("jdbc:sqlite:" + file("a"));
        try (DatabaseManager db = DatabaseManager.of(source)) {
            db.statement("create table users (id integer)");
            assertEquals("sqlite", db.connection().dialect().name());
            assertEquals(1, db.transaction(() -> db.insert("insert into users values (1)")));
            assertEquals(0, source.open.get());
            assertTrue(source.autoCommitAtClose, "a pool of the user's gets the connection back as it was");
        }
        assertTrue(source.opened.get() > 0);
    }

    @Test
    void aDataSourceWithoutAutoCommitIsCommittedAllTheSame() {
        ProxyDataSource source = new ProxyDataSource("jdbc:sqlite:" + file("a"));
        source.autoCommit = false;
        try (DatabaseManager db = DatabaseManager.of(source)) {
            db.statement("create table users (id integer)");
            db.insert("insert into users values (1)");
            db.transaction(() -> db.insert("insert into users values (2)"));
            assertFalse(source.autoCommitAtClose);
        }
        try (DatabaseManager db = DatabaseManager.of("jdbc:sqlite:" + file("a"))) {
            assertEquals(2, count(db.connection(), "users"));
        }
    }

    // ---- broken connections

    @Test
    void aSelectOnABrokenConnectionIsTriedOnceMore() {
        ProxyDataSource source = new ProxyDataSource("jdbc:sqlite:" + file("a"));
        try (DatabaseManager db = DatabaseManager.of(source)) {
            db.select("select 1");
            source.broken = "executeQuery";

            assertEquals(7, db.select("select 7 as n").get(0).getInt("n"));
        }
    }

    @Test
    void aWriteOnABrokenConnectionIsNot() {
        ProxyDataSource source = new ProxyDataSource("jdbc:sqlite:" + file("a"));
        try (DatabaseManager db = DatabaseManager.of(source)) {
            db.statement("create table users (id integer)");
            source.broken = "executeUpdate";

            assertThrows(ConnectionLost.class, () -> db.insert("insert into users values (1)"));
            assertEquals(0, count(db.connection(), "users"));
        }
    }

    @Test
    void inATransactionNothingIsTriedOnABrokenConnection() {
        ProxyDataSource source = new ProxyDataSource("jdbc:sqlite:" + file("a"));
        try (DatabaseManager db = DatabaseManager.of(source)) {
            db.statement("create table users (id integer)");
            assertThrows(
                    ConnectionLost.class,
                    () -> db.transaction(5, () -> {
                        db.insert("insert into users values (1)");
                        source.broken = "executeQuery";
                        db.select("select 1");
                    }));

            assertEquals(0, count(db.connection(), "users"));
            assertEquals(0, source.open.get());
        }
    }

    @Test
    void aRollbackThatFailsIsSuppressedAndItsConnectionIsNotUsedAgain() {
        ProxyDataSource source = new ProxyDataSource("jdbc:sqlite:" + file("a"));
        try (DatabaseManager db = DatabaseManager.of(source)) {
            db.statement("create table users (id integer)");
            IllegalArgumentException failure = new IllegalArgumentException("mine");
            IllegalArgumentException thrown = assertThrows(
                    IllegalArgumentException.class,
                    () -> db.transaction(() -> {
                        db.insert("insert into users values (1)");
                        source.broken = "rollback";
                        throw failure;
                    }));

            assertSame(failure, thrown);
            assertInstanceOf(ConnectionLost.class, thrown.getSuppressed()[0]);
            assertEquals(0, db.connection().transactionLevel());
            assertEquals(0, count(db.connection(), "users"));
            assertEquals(0, source.open.get());
        }
    }

    @Test
    void whatTheDatabaseHasUndoneIsNotCommittedByWhoeverSwallowsTheFailure() {
        ProxyDataSource source = new ProxyDataSource("jdbc:sqlite:" + file("a"));
        source.failure = new SQLException("deadlock", "40001");
        try (DatabaseManager db = DatabaseManager.of(source)) {
            db.statement("create table users (id integer)");
            assertThrows(
                    DeadlockDetected.class,
                    () -> db.transaction(() -> {
                        db.insert("insert into users values (1)");
                        source.broken = "executeUpdate";
                        assertThrows(DeadlockDetected.class, () -> db.insert("insert into users values (2)"));
                        db.insert("insert into users values (3)");
                    }));
            assertEquals(0, count(db.connection(), "users"));
        }
    }

    @Test
    void aDeadlockInsideThatTheDatabaseCanUndoAloneLeavesTheRest() {
        ProxyDataSource source = new ProxyDataSource("jdbc:sqlite:" + file("a"));
        source.failure = new SQLException("deadlock", "40001");
        try (DatabaseManager db = DatabaseManager.of(source)) {
            db.statement("create table users (id integer)");
            db.transaction(() -> {
                db.insert("insert into users values (1)");
                assertThrows(
                        DeadlockDetected.class,
                        () -> db.transaction(() -> {
                            source.broken = "executeUpdate";
                            db.insert("insert into users values (2)");
                        }));
                db.insert("insert into users values (3)");
            });

            assertEquals(2, count(db.connection(), "users"));
        }
    }

    @Test
    void aDeadlockInsideThatEndedEverythingEndsTheRest() {
        ProxyDataSource source = new ProxyDataSource("jdbc:sqlite:" + file("a"));
        source.failure = new SQLException("deadlock", "40001");
        try (DatabaseManager db = DatabaseManager.of(source)) {
            db.statement("create table users (id integer)");
            assertThrows(
                    DeadlockDetected.class,
                    () -> db.transaction(() -> {
                        db.insert("insert into users values (1)");
                        assertThrows(
                                IllegalArgumentException.class,
                                () -> db.transaction(() -> {
                                    // as MySQL says when the savepoint went with its transaction
                                    source.broken = "rollback";
                                    throw new IllegalArgumentException();
                                }));
                        db.insert("insert into users values (3)");
                    }));

            assertEquals(0, count(db.connection(), "users"));
            assertEquals(0, source.open.get());
        }
    }

    @Test
    void aCommitThatFailsIsRolledBack() {
        ProxyDataSource source = new ProxyDataSource("jdbc:sqlite:" + file("a"));
        List<String> heard = new ArrayList<>();
        try (DatabaseManager db = DatabaseManager.of(source)) {
            db.statement("create table users (id integer)");
            assertThrows(
                    ConnectionLost.class,
                    () -> db.transaction(() -> {
                        db.insert("insert into users values (1)");
                        db.connection().afterCommit(() -> heard.add("commit"));
                        db.connection().afterRollback(() -> heard.add("rollback"));
                        source.broken = "commit";
                    }));

            assertEquals(List.of("rollback"), heard);
            assertEquals(0, db.connection().transactionLevel());
            assertEquals(0, count(db.connection(), "users"));
        }
    }

    // ---- readers and writers

    private DatabaseManager split(boolean sticky) {
        for (String name : List.of("reader", "writer")) {
            try (DatabaseManager db = DatabaseManager.of("jdbc:sqlite:" + file(name))) {
                db.statement("create table users (server text)");
                db.insert("insert into users values (?)", name);
            }
        }
        return DatabaseManager.of(Map.of(
                "main",
                Map.of(
                        "driver",
                        "sqlite",
                        "database",
                        file("writer"),
                        "sticky",
                        sticky,
                        "read",
                        Map.of("database", file("reader")))));
    }

    private static @Nullable Object server(Database db) {
        return db.select("select server from users limit 1").get(0).get("server");
    }

    private static @Nullable Object serverOnWriter(Database db) {
        return db.selectFromWriteConnection("select server from users limit 1")
                .get(0)
                .get("server");
    }

    @Test
    void queriesGoToTheReaderAndEverythingElseToTheWriter() {
        try (DatabaseManager manager = split(false)) {
            Database db = manager.connection();
            assertEquals("reader", server(db));
            assertEquals("writer", serverOnWriter(db));
            db.insert("insert into users values ('more')");
            assertEquals("reader", server(db));
            assertEquals(1, count(db, "users"));
            assertEquals("writer", db.transaction(() -> String.valueOf(server(db))));
            assertEquals("reader", server(db));
        }
    }

    @Test
    void aStickyThreadReadsWhereItWroteUntilItForgets() throws Exception {
        try (DatabaseManager manager = split(true)) {
            Database db = manager.connection();
            assertEquals("reader", server(db));
            db.insert("insert into users values ('more')");
            assertEquals("writer", server(db));
            assertEquals(List.of("reader"), inThreads(1, () -> String.valueOf(server(db))));
            db.forgetWrites();
            assertEquals("reader", server(db));
        }
    }

    @Test
    void aStickyBlockReadsWhereItWroteUntilItsEnd() {
        try (DatabaseManager manager = split(false)) {
            Database db = manager.connection();
            db.sticky(() -> {
                assertEquals("reader", server(db));
                db.sticky(() -> db.insert("insert into users values ('more')"));
                assertEquals("writer", server(db));
            });
            assertEquals("reader", server(db));
        }
    }

    @Test
    void aServerThatIsDownLeavesTheOthers() {
        try (DatabaseManager db = DatabaseManager.of(Map.of(
                "main",
                Map.of(
                        "driver",
                        "sqlite",
                        "url",
                        List.of("jdbc:sqlite:" + file("no/such"), "jdbc:sqlite:" + file("a")))))) {
            for (int i = 0; i < 10; i++) {
                db.select("select 1");
                db.disconnect("main");
            }
        }
    }

    // ---- failures

    @Test
    void failuresHaveTypesAndSayTheirSql() {
        try (DatabaseManager manager = DatabaseManager.of("jdbc:sqlite::memory:")) {
            Database db = manager.connection();
            db.statement("create table users (id integer primary key, email text not null unique check (email <> ''))");
            db.statement("create table posts (user_id integer references users (id))");
            db.insert("insert into users (email) values ('a')");

            UniqueConstraintViolation unique = assertThrows(
                    UniqueConstraintViolation.class, () -> db.insert("insert into users (email) values (?)", "a"));
            assertEquals("insert into users (email) values (?)", unique.sql());
            assertEquals("default", unique.connection());
            assertThrows(
                    NotNullViolation.class, () -> db.insert("insert into users (email) values (?)", (Object) null));
            assertThrows(CheckViolation.class, () -> db.insert("insert into users (email) values ('')"));
            assertThrows(ForeignKeyViolation.class, () -> db.insert("insert into posts values (99)"));
            QueryException other = assertThrows(QueryException.class, () -> db.select("select * from nowhere"));
            assertSame(QueryException.class, other.getClass());
            assertTrue(String.valueOf(other.getMessage()).contains("no such table: nowhere"), other.getMessage());
        }
    }

    @Test
    void aLockThatIsNotToBeHadIsALockTimeout() throws Exception {
        try (DatabaseManager manager = DatabaseManager.of(Map.of(
                "main", Map.of("driver", "sqlite", "database", file("a"), "options", Map.of("busy_timeout", 10))))) {
            Database db = manager.connection();
            db.statement("create table users (id integer)");
            db.transaction(() -> {
                db.insert("insert into users values (1)");
                inThreads(1, () -> assertThrows(LockTimeout.class, () -> db.insert("insert into users values (2)")));
            });
        }
    }

    @Test
    void aValueNobodyCanBindNamesItsPlaceAndType() {
        try (DatabaseManager db = DatabaseManager.of("jdbc:sqlite::memory:")) {
            MappingException thrown =
                    assertThrows(MappingException.class, () -> db.select("select ?, ?", 1, new Thread()));

            assertTrue(String.valueOf(thrown.getMessage()).contains("Binding 2, a Thread"), thrown.getMessage());
        }
    }

    @Test
    @SuppressWarnings("NullAway")
    void aLoneNullIsOneValue() {
        try (DatabaseManager db = DatabaseManager.of("jdbc:sqlite::memory:")) {
            assertEquals(
                    1,
                    db.select("select ? is null as yes", (Object[]) null).get(0).getInt("yes"));
        }
    }

    @Test
    void aGeneratedKeyComesBack() {
        try (DatabaseManager manager = DatabaseManager.of("jdbc:sqlite::memory:")) {
            Database db = manager.connection();
            db.statement("create table users (id integer primary key, name text)");
            CompiledSql insert = new CompiledSql("insert into users (name) values (?)", List.of("Ann"));
            CompiledSql returning = new CompiledSql("insert into users (name) values ('Bob') returning id", List.of());

            assertEquals(1, db.insertGetKey(insert, "id"));
            assertEquals(2L, db.<Long>writeReturning(returning, rows -> rows.next() ? rows.getLong(1) : 0));
        }
    }

    // ---- many threads

    private static <T> List<T> inThreads(int tasks, Callable<T> task) throws Exception {
        ExecutorService threads = threads();
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < tasks; i++) {
                futures.add(threads.submit(task));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    /** {@return virtual threads, where the JDK has them} */
    private static ExecutorService threads() throws ReflectiveOperationException {
        return Runtime.version().feature() < 21
                ? Executors.newFixedThreadPool(64)
                : (ExecutorService) Executors.class
                        .getMethod("newVirtualThreadPerTaskExecutor")
                        .invoke(null);
    }

    @Test
    void manyThreadsShareAPoolAndEachHasItsOwnTransaction() throws Exception {
        try (DatabaseManager manager = DatabaseManager.of(Map.of(
                "main",
                Map.of(
                        "driver",
                        "sqlite",
                        "database",
                        file("a"),
                        "pool",
                        Map.of("size", 4, "connection_timeout", 30))))) {
            Database db = manager.connection();
            db.statement("create table users (id integer primary key, name text)");
            inThreads(300, () -> {
                db.transaction(() -> {
                    assertEquals(1, db.transactionLevel());
                    db.insert("insert into users (name) values ('kept')");
                });
                assertThrows(
                        IllegalArgumentException.class,
                        () -> db.transaction(() -> {
                            db.insert("insert into users (name) values ('gone')");
                            throw new IllegalArgumentException();
                        }));
                return count(db, "users");
            });

            assertEquals(300, count(db, "users"));
        }
    }

    @Test
    void manyThreadsStartOnePool() throws Exception {
        try (DatabaseManager manager = DatabaseManager.of("jdbc:sqlite::memory:")) {
            inThreads(50, () -> manager.select("select 1"));
            manager.statement("create table users (id integer)");
            assertEquals(0L, count(manager.connection(), "users"));
        }
    }
}
