package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.compile.CompiledSql;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The clauses that SQLite writes its own way. */
class SqliteStatementsTest {
    private final DatabaseManager manager =
            DatabaseManager.of(Map.of("main", Map.of("driver", "sqlite", "database", ":memory:")));
    private final Database db = manager.connection();

    @BeforeEach
    void createTables() {
        db.schema().create("users", table -> {
            table.id();
            table.string("name").nullable();
            table.integer("flags").defaultTo(0);
        });
        db.schema().create("posts", table -> {
            table.id();
            table.foreignId("user_id");
        });
        db.table("users").insert(List.of(Map.of("name", "Ann"), Map.of("name", "Bob"), Map.of("name", "Cid")));
        db.table("posts").insert(Map.of("user_id", 2));
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private List<Object> names() {
        return db.table("users").orderBy("id").get().stream()
                .map(row -> row.get("name"))
                .toList();
    }

    @Test
    void anOffsetAloneHasALimitThatIsNone() {
        assertEquals(
                "select * from \"users\" limit -1 offset ?",
                db.table("users").offset(1).toSql());
        assertEquals(2, db.table("users").offset(1).get().size());
    }

    @Test
    void anUpdateWithAJoinGoesThroughTheRowId() {
        List<CompiledSql> ran = db.pretend(() ->
                db.table("users").join("posts", "users.id", "posts.user_id").update(Map.of("name", "x")));
        assertEquals(
                "update \"users\" set \"name\" = ? where \"rowid\" in (select \"users\".\"rowid\" from \"users\""
                        + " inner join \"posts\" on \"users\".\"id\" = \"posts\".\"user_id\")",
                ran.get(0).sql());
        db.table("users").join("posts", "users.id", "posts.user_id").update(Map.of("name", "x"));
        assertEquals(List.of("Ann", "x", "Cid"), names());
    }

    @Test
    void aDeleteWithALimitGoesThroughTheRowId() {
        assertEquals(2, db.table("users").orderByDesc("id").limit(2).delete());
        assertEquals(List.of("Ann"), names());
        assertEquals(0, db.table("users").limit(0).delete());
        assertEquals(1, db.table("users as u").where("u.name", "Ann").limit(1).delete());
    }

    @Test
    void itsOwnOperatorsWork() {
        db.table("users").where("name", "Bob").update(Map.of("flags", 6));
        assertEquals(1, db.table("users").where("name", "glob", "B*").count());
        assertEquals(2, db.table("users").where("name", "not glob", "B*").count());
        assertEquals(1, db.table("users").where("flags", "&", 2).count());
        assertEquals(1, db.table("users").where("name", "is", "Ann").count());
    }

    @Test
    void anOperatorOfAnotherDatabaseIsRefused() {
        InvalidQueryException refused = assertThrows(
                InvalidQueryException.class,
                () -> db.table("users").where("name", "ilike", "a%").get());
        assertTrue(String.valueOf(refused.getMessage()).contains("\"ilike\" is not one of sqlite's"));
    }

    @Test
    void aLongListIsOneValue() {
        List<Long> ids = LongStream.rangeClosed(2, 2_000).boxed().toList();
        assertEquals(
                "select * from \"users\" where \"id\" in (select value from json_each(?))",
                db.table("users").whereIn("id", ids).toSql());
        assertEquals(2, db.table("users").whereIn("id", ids).count());
        assertEquals(1, db.table("users").whereNotIn("id", ids).count());
    }

    @Test
    void aLongListOfWhatHasNoTextIsRefused() {
        List<byte[]> bytes = Collections.nCopies(2_000, new byte[] {1});
        MappingException refused = assertThrows(
                MappingException.class,
                () -> db.table("users").whereIn("name", bytes).get());
        assertTrue(String.valueOf(refused.getMessage()).contains("not a byte[]"), refused::toString);
    }

    @Test
    void truncatingNeedsNoSequence() {
        db.statement("create table plain (a integer)");
        assertEquals(
                List.of("delete from \"plain\""),
                db.pretend(() -> db.truncate("plain")).stream()
                        .map(CompiledSql::sql)
                        .filter(sql -> sql.startsWith("delete"))
                        .toList());
        db.truncate("users");
        assertEquals(1, db.table("users").insertGetId(Map.of("name", "Ann")));
    }
}
