package io.eloquent.dialect.mysql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.ConnectionLost;
import io.eloquent.api.error.DeadlockDetected;
import io.eloquent.api.error.LockTimeout;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.Row;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import io.eloquent.query.dialect.Dialect;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MySQL and MariaDB do their own way. */
abstract class ServerSuite {
    private static final TimeZone ZONE = TimeZone.getDefault();

    private final Map<String, Object> config;
    private final String dialect;
    private final DatabaseManager manager;
    private final Database db;

    ServerSuite(Map<String, Object> config) {
        this.config = config;
        this.dialect = String.valueOf(config.get("driver"));
        this.manager = DatabaseManager.of(Map.of("main", config));
        this.db = manager.connection();
    }

    @BeforeEach
    void createTables() {
        db.schema().create("users", table -> {
            table.id();
            table.string("name").nullable();
            table.integer("flags").defaultTo(0);
        });
        db.schema().create("posts", table -> {
            table.id();
            table.unsignedBigInteger("user_id");
            table.string("name").defaultTo("post");
        });
        db.table("users").insert(List.of(Map.of("name", "Ann"), Map.of("name", "Bob"), Map.of("name", "Cid")));
        db.table("posts").insert(Map.of("user_id", 2));
    }

    @AfterEach
    void close() {
        TimeZone.setDefault(ZONE);
        db.schema().drop("users");
        db.schema().drop("posts");
        manager.close();
    }

    private List<Object> names() {
        return db.table("users").orderBy("id").get().stream()
                .map(row -> row.get("name"))
                .toList();
    }

    private String sql(Runnable work) {
        return db.pretend(work::run).get(0).sql();
    }

    @Test
    void theServersOwnDialectSpeaks() {
        assertEquals(dialect, db.dialect().name());
        Map<String, Object> misnamed = new HashMap<>(config);
        misnamed.put("driver", dialect.equals("mysql") ? "mariadb" : "mysql");
        try (DatabaseManager other = DatabaseManager.of(Map.of("main", misnamed))) {
            assertEquals(dialect, other.connection().dialect().name());
        }
        Map<String, Object> unnamed = new HashMap<>(config);
        unnamed.remove("driver");
        try (DatabaseManager other = DatabaseManager.of(Map.of("main", unnamed))) {
            assertEquals(dialect, other.connection().dialect().name());
        }
    }

    @Test
    void anOffsetAloneHasALimitThatIsNone() {
        assertEquals(
                "select * from `users` limit 18446744073709551615 offset ?",
                db.table("users").offset(1).toSql());
        assertEquals(2, db.table("users").offset(1).get().size());
    }

    @Test
    void aRowOfDefaultsIsInserted() {
        assertEquals(
                "insert into `users` () values ()", sql(() -> db.table("users").insert(Map.of())));
        assertEquals(4, db.table("users").insertGetId(Map.of()));
    }

    @Test
    void anUpdateMayJoin() {
        assertEquals(
                "update `users` inner join `posts` on `users`.`id` = `posts`.`user_id` set `users`.`name` = ?",
                sql(() -> db.table("users")
                        .join("posts", "users.id", "posts.user_id")
                        .update(Map.of("name", "x"))));
        db.table("users").join("posts", "users.id", "posts.user_id").update(Map.of("name", "x"));
        assertEquals(List.of("Ann", "x", "Cid"), names());
    }

    @Test
    void aDeleteMayJoin() {
        assertEquals(
                "delete `users` from `users` inner join `posts` on `users`.`id` = `posts`.`user_id`",
                sql(() -> db.table("users")
                        .join("posts", "users.id", "posts.user_id")
                        .delete()));
        assertEquals(
                1,
                db.table("users as u").join("posts as p", "u.id", "p.user_id").delete());
        assertEquals(List.of("Ann", "Cid"), names());
        assertEquals(1, db.table("posts").count());
    }

    @Test
    void aWriteMayHaveALimit() {
        assertEquals(
                "delete from `users` order by `id` desc limit ?",
                sql(() -> db.table("users").orderByDesc("id").limit(2).delete()));
        assertEquals(2, db.table("users").orderByDesc("id").limit(2).delete());
        assertEquals(List.of("Ann"), names());
        assertEquals(1, db.table("users").limit(1).update(Map.of("name", "Zoe")));
    }

    @Test
    void whatAWriteCannotHaveIsRefused() {
        assertRefused(
                "order or limit in an update or a delete with joins",
                () -> db.table("users")
                        .join("posts", "users.id", "posts.user_id")
                        .limit(1)
                        .delete());
        assertRefused(
                "order or limit in an update or a delete with joins",
                () -> db.table("users")
                        .join("posts", "users.id", "posts.user_id")
                        .limit(1)
                        .update(Map.of("name", "x")));
        assertRefused(
                "offset in an update or a delete",
                () -> db.table("users").limit(1).offset(1).delete());
        assertRefused(
                "on delete set default",
                () -> db.schema()
                        .create(
                                "t",
                                table -> table.foreignId("a")
                                        .constrained("users")
                                        .onDelete("set default")));
        assertRefused("no type for a jsonb column", () -> db.schema().create("t", table -> table.jsonb("a")));
    }

    private void assertRefused(String what, Runnable work) {
        UnsupportedSqlException refused = assertThrows(UnsupportedSqlException.class, work::run);
        String message = String.valueOf(refused.getMessage());
        assertTrue(message.startsWith(dialect) && message.contains(what), message);
    }

    @ParameterizedTest
    @CsvSource({
        "name, <=>, Ann, 1",
        "name, regexp, ^A, 1",
        "name, not regexp, ^A, 2",
        "name, rlike, ^B, 1",
        "name, not rlike, ^B, 2",
        "name, like binary, a%, 0",
        "name, like, a%, 1",
        "name, not like binary, a%, 3",
        "name, sounds like, Bobb, 1",
        "id, &, 2, 2",
        "id, |, 4, 3",
        "id, ^, 2, 2",
        "id, <<, 1, 3",
        "id, >>, 1, 2",
    })
    void itsOwnOperatorsWork(String column, String operator, String value, int expected) {
        Object bound = column.equals("id") ? Integer.valueOf(value) : value;
        assertEquals(expected, db.table("users").where(column, operator, bound).count());
    }

    @Test
    void aLongListIsWrittenOut() {
        List<Long> ids = LongStream.rangeClosed(2, 70_000).boxed().toList();
        assertEquals(2, db.table("users").whereIn("id", ids).count());
        assertEquals(1, db.table("users").whereNotIn("id", ids).count());
    }

    @Test
    void foundRowsCount() {
        assertEquals(3, db.table("users").update(Map.of("flags", 0)), "as many as matched, though none changed");
    }

    @Test
    void aTimestampColumnIsUtcInEveryZone() {
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        Instant moment = Instant.parse("2026-03-08T02:30:00.123456Z");
        try (DatabaseManager zoned = DatabaseManager.of(Map.of("zoned", config))) {
            Database other = zoned.connection();
            other.statement("create table moments (a timestamp(6) null, b datetime(6), c timestamp(6)"
                    + " not null default current_timestamp(6))");
            other.table("moments").insert(Map.of("a", moment, "b", moment));
            assertEquals(moment, read(other, "a", Instant.class));
            assertEquals(moment, read(other, "b", Instant.class));
            Instant now = read(other, "c", Instant.class);
            assertTrue(now != null
                    && java.time.Duration.between(now, Instant.now()).abs().toMinutes() < 1);
            assertEquals(
                    1,
                    other.table("moments").where("a", moment).where("b", moment).count());
            Row row = other.table("moments").get().get(0);
            assertEquals(LocalDateTime.of(2026, 3, 8, 2, 30, 0, 123_456_000), row.get("a"));
            assertEquals(row.get("a"), row.get("b"));
            other.statement("drop table moments");
        }
    }

    private static <T> @Nullable T read(Database db, String column, Class<T> type) {
        Codec<T> codec = db.codecs().of(type);
        Select select = Select.from(new Table("moments", null)).withColumns(List.of(ColumnRef.of(column)));
        return db.read(db.compile(select), true, rows -> Arrays.asList(rows.next() ? codec.read(rows, 1) : null))
                .get(0);
    }

    @Test
    void aPlainValueIsNeverAClassOfTheDriver() {
        db.statement("create table plain (u bigint unsigned, v bigint unsigned, i int unsigned, t tinyint, b tinyint(1)"
                + ", bit1 bit(1), bits bit(12), y year, s set('a', 'b'), e enum('a', 'b'), g point, j json, d date"
                + ", n decimal(30, 10), x varbinary(9), z blob, f float, l longtext)");
        db.statement(
                "insert into plain values (18446744073709551615, 7, 4294967295, 127, 1, b'1', b'101', 2026, 'a,b', 'b'"
                        + ", point(1, 2), '[1]', '2026-01-31', 12345678901234567890.0123456789, x'01', null, 1.5, 'text')");
        Row row = db.table("plain").get().get(0);
        db.statement("drop table plain");
        assertEquals(new BigInteger("18446744073709551615"), row.get("u"));
        assertEquals(7L, row.get("v"));
        assertEquals(4294967295L, row.get("i"));
        assertEquals(127, row.get("t"));
        assertEquals(true, row.get("b"));
        assertEquals(true, row.get("bit1"));
        assertArrayEquals(new byte[] {0, 5}, (byte[]) row.get("bits"));
        assertEquals(2026, assertInstanceOf(Number.class, row.get("y")).intValue());
        assertEquals("a,b", row.get("s"));
        assertEquals("b", row.get("e"));
        assertInstanceOf(byte[].class, row.get("g"));
        assertEquals("[1]", row.get("j"));
        assertEquals(LocalDate.of(2026, 1, 31), row.get("d"));
        assertEquals(new BigDecimal("12345678901234567890.0123456789"), row.get("n"));
        assertArrayEquals(new byte[] {1}, (byte[]) row.get("x"));
        assertNull(row.get("z"));
        assertEquals(1.5, assertInstanceOf(Number.class, row.get("f")).doubleValue());
        assertEquals("text", row.get("l"));
    }

    @Test
    void aTableStaysInItsSchemaWhenItIsRenamed() {
        String schema = String.valueOf(
                db.selectOne("select schema() as name").orElseThrow().get("name"));
        db.schema().rename(schema + ".posts", "articles");
        assertTrue(db.schema().hasTable(schema + ".articles"));
        assertTrue(db.schema().hasTable("articles"));
        db.schema().rename("articles", "posts");
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
            db.update("update users set flags = flags + 1 where id = ?", first);
            try {
                bothHoldOne.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new AssertionError(e);
            }
            db.update("update users set flags = flags + 1 where id = ?", second);
        });
    }

    @Test
    void aLockThatIsNotToBeHadTimesOut() {
        try (DatabaseManager others = DatabaseManager.of(Map.of("other", config))) {
            Database other = others.connection();
            db.transaction(() -> {
                db.update("update users set flags = 1 where id = 1");
                assertThrows(
                        LockTimeout.class, () -> other.select("select * from users where id = 1 for update nowait"));
                assertThrows(
                        LockTimeout.class,
                        () -> other.transaction(() -> {
                            other.statement("set session innodb_lock_wait_timeout = 1");
                            other.update("update users set flags = 2 where id = 1");
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
                        long id = db.selectOne("select connection_id() as id")
                                .orElseThrow()
                                .getLong("id");
                        others.connection().statement("kill " + id);
                        db.select("select 1");
                    }));
        }
    }

    @Test
    void aDialectIsNotBoundToItsFirstServer() {
        Dialect first = db.dialect();
        assertEquals(first.name(), first.forServer(db.serverVersion()).name());
    }
}
