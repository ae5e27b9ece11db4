package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.CheckViolation;
import io.eloquent.api.error.ForeignKeyViolation;
import io.eloquent.api.error.NotNullViolation;
import io.eloquent.api.error.QueryException;
import io.eloquent.api.error.QueryTimeout;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.query.Query;
import io.eloquent.query.compile.CompiledSql;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A failure is the same exception on every database. */
public abstract class ErrorContract extends DialectContract {
    /** Stands for what nobody may read in a log. */
    private static final String SECRET = "secret@example.com";

    /** For subclasses. */
    protected ErrorContract() {}

    @BeforeEach
    public void createTables() {
        db().schema().create("users", table -> {
            table.id();
            table.string("email").unique();
        });
        db().schema().create("posts", table -> {
            table.integer("id").primary();
            table.foreignId("user_id").constrained("users");
        });
        db().table("users").insert(Map.of("email", SECRET));
        db().table("posts").insert(Map.of("id", 1, "user_id", 1));
    }

    @AfterEach
    public void dropTables() {
        for (String table : List.of("posts", "users", "checked")) {
            db().schema().dropIfExists(table);
        }
    }

    private <E extends QueryException> void assertInsertFails(Class<E> kind, String table, Map<String, Object> row) {
        E failure = assertThrows(kind, () -> db().table(table).insert(row));
        assertEquals(kind, failure.getClass(), failure.toString());
        assertFalse(failure.toString().contains(SECRET), failure.toString());
    }

    @Test
    public void aUniqueKeyIsViolated() {
        assertInsertFails(UniqueConstraintViolation.class, "users", Map.of("email", SECRET));
    }

    @Test
    public void aPrimaryKeyIsViolated() {
        assertInsertFails(UniqueConstraintViolation.class, "users", Map.of("id", 1, "email", "b@example.com"));
        assertInsertFails(UniqueConstraintViolation.class, "posts", Map.of("id", 1, "user_id", 1));
    }

    @Test
    public void aForeignKeyPointsNowhere() {
        assertInsertFails(ForeignKeyViolation.class, "posts", Map.of("id", 2, "user_id", 99));
    }

    @Test
    public void aForeignKeyHoldsARow() {
        assertThrows(ForeignKeyViolation.class, () -> db().table("users").delete());
        assertEquals(1, db().table("users").count());
    }

    @Test
    public void aValueIsMissing() {
        assertInsertFails(
                NotNullViolation.class, "users", new HashMap<>(Collections.singletonMap("email", (Object) null)));
        assertInsertFails(NotNullViolation.class, "users", Map.of("id", 5));
    }

    @Test
    public void aCheckIsViolated() {
        db().statement("create table checked (a integer, check (a > 0))");
        assertInsertFails(CheckViolation.class, "checked", Map.of("a", -1));
    }

    @Test
    public void aColumnThatIsNotThereIsAnErrorAndTouchesNothing() {
        db().table("users").insert(Map.of("email", "b@example.com"));
        Query users = db().table("users");
        Query mistaken = users.where("typo", "!=", 1);
        for (Executable call : List.<Executable>of(
                mistaken::get,
                mistaken::get,
                mistaken::first,
                mistaken::count,
                mistaken::exists,
                mistaken::cursor,
                mistaken::delete,
                () -> mistaken.update(Map.of("email", "c@example.com")),
                () -> mistaken.increment("id"),
                () -> users.update(Map.of("typo", "c@example.com")),
                () -> users.increment("typo"),
                () -> users.where("id", 1).orWhereNull("typo").delete(),
                () -> users.whereColumn("email", "!=", "typo").delete(),
                () -> users.orderBy("typo").get(),
                () -> users.groupBy("typo").count(),
                () -> users.select("typo").get(),
                () -> users.pluck("typo"),
                () -> users.max("typo"),
                () -> users.insert(Map.of("typo", 1)),
                () -> users.insertGetId(Map.of("typo", 1)),
                () -> users.whereIn("id", db().table("posts").select("typo")).delete(),
                () -> users.join("posts", "users.id", "=", "typo").get())) {
            QueryException failure = assertThrows(QueryException.class, call);
            assertTrue(failure.toString().contains("typo"), failure.getMessage());
            assertFalse(failure.toString().contains(SECRET), failure.toString());
        }
        assertEquals(
                List.of(SECRET, "b@example.com"), users.orderBy("id").pluck("email"), "nothing is deleted or changed");
    }

    @Test
    public void aStatementThatTakesLongerThanItMayIsCancelled() {
        List<Map<String, Object>> rows = IntStream.range(0, 100)
                .mapToObj(i -> Map.<String, Object>of("email", "user" + i + "@example.com"))
                .toList();
        db().table("users").insert(rows);
        String endless =
                "select count(*) from users a, users b, users c, users d, users e, users f where a.email > b.email";
        CompiledSql slow = new CompiledSql(endless, List.of(), Duration.ofMillis(200));

        QueryTimeout failure = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(QueryTimeout.class, () -> db().readRows(slow, false)));

        assertTrue(String.valueOf(failure.getMessage()).contains("200 ms"), failure.getMessage());
        assertEquals(101, db().table("users").count(), "the connection is as good as before");
    }

    @Test
    public void aStatementThatTakesNoLongerThanItMayIsNot() {
        CompiledSql quick = new CompiledSql("select id from users", List.of(), Duration.ofMillis(Long.MAX_VALUE));
        assertEquals(1, db().readRows(quick, false).size());
        assertEquals(1, db().readRows(quick, false).size());
    }

    @Test
    public void anUnknownTableIsNoSpecialKind() {
        assertInsertFails(QueryException.class, "nowhere", Map.of("id", 1));
    }
}
