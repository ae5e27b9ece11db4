package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.QueryException;
import io.eloquent.api.event.StatementEvent;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.exec.RecordReader;
import io.eloquent.query.exec.Registration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObservingTest {
    private final DatabaseManager manager = DatabaseManager.of("jdbc:sqlite::memory:");
    private final Database db = manager.connection();
    private final List<StatementEvent> heard = new ArrayList<>();

    @BeforeEach
    void createTable() {
        db.statement("create table users (id integer primary key, name text)");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aListenerHearsWhatRanWithItsValuesAndHowLongItTook() {
        Registration registration = db.listen(heard::add);
        db.insert("insert into users (name) values (?)", (Object) null);
        registration.close();
        db.select("select 1");

        assertEquals(1, heard.size());
        StatementEvent event = heard.get(0);
        assertEquals("default", event.connection());
        assertEquals("insert into users (name) values (?)", event.sql());
        assertEquals(Arrays.asList((Object) null), event.bindings());
        assertTrue(event.time().toNanos() > 0);
        assertNull(event.error());
    }

    @Test
    void aListenerHearsOfFailures() {
        db.listen(heard::add);
        QueryException thrown = assertThrows(QueryException.class, () -> db.select("select nonsense"));

        assertSame(thrown, heard.get(0).error());
    }

    @Test
    void eachRegistrationIsItsOwn() {
        Registration first = db.listen(heard::add);
        db.listen(heard::add);
        db.select("select 1");
        assertEquals(2, heard.size());

        first.close();
        first.close();
        db.select("select 1");
        assertEquals(3, heard.size());
    }

    @Test
    void aListenerOfTheManagerHearsEveryConnection() {
        try (DatabaseManager two = DatabaseManager.builder()
                .connection("a", c -> c.url("jdbc:sqlite::memory:"))
                .connection("b", c -> c.url("jdbc:sqlite::memory:"))
                .defaultConnection("a")
                .build()) {
            two.connection("a");
            two.listen(heard::add);
            two.connection("a").select("select 1");
            two.connection("b").select("select 2");
        }

        assertEquals(
                List.of("a", "b"),
                heard.stream().map(StatementEvent::connection).toList());
    }

    @Test
    void theQueryLogRemembersWhileItIsEnabled() {
        db.select("select 1");
        db.enableQueryLog();
        db.enableQueryLog();
        db.select("select 2");
        db.disableQueryLog();
        db.select("select 3");

        assertEquals(
                List.of("select 2"),
                db.queryLog().stream().map(StatementEvent::sql).toList());
        db.flushQueryLog();
        assertEquals(List.of(), db.queryLog());
    }

    record User(long id, String name) {}

    @Test
    void whatIsPretendedIsCollectedAndNotRun() {
        db.enableQueryLog();
        List<CompiledSql> pretended = db.pretend(() -> {
            assertEquals(0, db.insert("insert into users (name) values (?)", "Ann"));
            assertEquals(List.of(), db.select("select * from users"));
            CompiledSql users = new CompiledSql("select * from users", List.of());
            assertEquals(List.of(), db.read(users, false, RecordReader.of(User.class, db.codecs())));
            assertNull(db.insertGetKey(new CompiledSql("insert into users default values", List.of()), "id"));
            db.transaction(() -> {
                assertEquals(1, db.transactionLevel());
                db.statement("drop table users");
                db.transaction(() -> assertEquals(2, db.transactionLevel()));
            });
            db.unprepared("vacuum");
        });

        assertEquals(
                List.of(
                        "insert into users (name) values (?)",
                        "select * from users",
                        "select * from users",
                        "insert into users default values",
                        "drop table users",
                        "vacuum"),
                pretended.stream().map(CompiledSql::sql).toList());
        assertEquals(List.of("Ann"), pretended.get(0).bindings());
        assertEquals(List.of(), db.queryLog());
        assertEquals(List.of(), db.select("select * from users"));
    }

    @Test
    void anOpenTransactionIsNotTouchedByWhatIsPretended() {
        db.transaction(() -> {
            db.insert("insert into users (name) values ('Ann')");
            db.pretend(() -> db.delete("delete from users"));
            assertEquals(1, db.transactionLevel());
        });

        assertEquals(1, db.select("select * from users").size());
    }

    @Test
    void pretendingEndsWithAnExceptionToo() {
        assertThrows(
                IllegalArgumentException.class,
                () -> db.pretend(() -> {
                    throw new IllegalArgumentException();
                }));

        assertEquals(1, db.insert("insert into users (name) values ('Ann')"));
    }
}
