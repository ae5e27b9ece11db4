package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.DeadlockDetected;
import io.eloquent.api.error.QueryException;
import io.eloquent.api.error.QueryException.Failure;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionTest {
    private final DatabaseManager manager =
            DatabaseManager.of(Map.of("main", Map.of("driver", "sqlite", "database", ":memory:")));
    private final Database db = manager.connection();
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void createTable() {
        db.statement("create table users (id integer primary key, name text not null)");
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private void insert(String name) {
        db.insert("insert into users (name) values (?)", name);
    }

    private List<Object> names() {
        return db.select("select name from users order by id").stream()
                .map(row -> row.get("name"))
                .toList();
    }

    @Test
    void whatTheWorkDoesIsKept() {
        db.transaction(() -> {
            insert("Ann");
            insert("Bob");
        });

        assertEquals(List.of("Ann", "Bob"), names());
        assertEquals(0, db.transactionLevel());
    }

    @Test
    void theWorksResultComesBack() {
        int rows = db.transaction(() -> db.insert("insert into users (name) values ('Ann')"));
        String text = db.transaction(() -> {
            return "value";
        });

        assertEquals(1, rows);
        assertEquals("value", text);
    }

    @Test
    void anExceptionUndoesEverythingAndArrivesAsItIs() {
        IOException failure = new IOException("disk");

        IOException thrown = assertThrows(
                IOException.class,
                () -> db.transaction(() -> {
                    insert("Ann");
                    throw failure;
                }));

        assertSame(failure, thrown);
        assertEquals(List.of(), names());
    }

    @Test
    void aNestedTransactionIsUndoneAlone() {
        db.transaction(() -> {
            insert("Ann");
            assertThrows(
                    IllegalArgumentException.class,
                    () -> db.transaction(() -> {
                        insert("Bob");
                        assertEquals(2, db.transactionLevel());
                        throw new IllegalArgumentException();
                    }));
            db.transaction(() -> insert("Cid"));
        });

        assertEquals(List.of("Ann", "Cid"), names());
    }

    @Test
    void whatANestedTransactionDidIsUndoneWithTheOneAroundIt() {
        db.beginTransaction();
        db.transaction(() -> insert("Ann"));
        db.rollback();

        assertEquals(List.of(), names());
    }

    @Test
    void aTransactionCanBeWrittenByHand() {
        db.beginTransaction();
        insert("Ann");
        db.beginTransaction();
        insert("Bob");
        db.rollback();
        db.commit();

        assertEquals(List.of("Ann"), names());
        assertThrows(IllegalStateException.class, db::commit);
        assertThrows(IllegalStateException.class, db::rollback);
    }

    @Test
    void workThatDoesNotEndWhatItBeganIsUndone() {
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> db.transaction(() -> {
                    insert("Ann");
                    db.beginTransaction();
                }));

        assertTrue(String.valueOf(thrown.getMessage()).contains("began a transaction"), thrown.getMessage());
        assertEquals(List.of(), names());
        assertEquals(0, db.transactionLevel());
    }

    @Test
    void workThatEndsTheTransactionItselfIsToldSo() {
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> db.transaction(() -> db.rollback()));

        assertTrue(String.valueOf(thrown.getMessage()).contains("ended a transaction"), thrown.getMessage());
        assertEquals(0, db.transactionLevel());
    }

    @Test
    void actionsAfterCommitWaitForTheOutermostCommit() {
        db.transaction(() -> {
            db.afterCommit(() -> heard.add("outer " + db.transactionLevel()));
            db.transaction(() -> {
                insert("Ann");
                db.afterCommit(() -> heard.add("inner " + names()));
            });
            heard.add("work");
        });

        assertEquals(List.of("work", "outer 0", "inner [Ann]"), heard);
    }

    @Test
    void actionsAfterCommitAreDroppedByARollbackOfTheirLevel() {
        db.transaction(() -> {
            db.afterCommit(() -> heard.add("outer"));
            db.beginTransaction();
            db.transaction(() -> db.afterCommit(() -> heard.add("dropped")));
            db.rollback();
        });

        assertEquals(List.of("outer"), heard);
    }

    @Test
    void actionsAfterRollbackRunWithTheRollbackOfTheirLevelOrOneAroundIt() {
        db.beginTransaction();
        db.afterRollback(() -> heard.add("outer"));
        db.transaction(() -> db.afterRollback(() -> heard.add("committed inside")));
        db.beginTransaction();
        db.afterRollback(() -> heard.add("inner"));
        db.rollback();
        assertEquals(List.of("inner"), heard);
        db.rollback();

        assertEquals(List.of("inner", "committed inside", "outer"), heard);
    }

    @Test
    void outsideATransactionAnActionAfterCommitRunsAtOnceAndOneAfterRollbackNever() {
        db.afterCommit(() -> heard.add("commit"));
        db.afterRollback(() -> heard.add("rollback"));

        assertEquals(List.of("commit"), heard);
    }

    @Test
    void everyActionAfterCommitRunsEvenIfOneFails() {
        IllegalArgumentException thrown = assertThrows(
                IllegalArgumentException.class,
                () -> db.transaction(() -> {
                    insert("Ann");
                    db.afterCommit(() -> {
                        throw new IllegalArgumentException("first");
                    });
                    db.afterCommit(() -> heard.add("second"));
                }));

        assertEquals("first", thrown.getMessage());
        assertEquals(List.of("second"), heard);
        assertEquals(List.of("Ann"), names());
    }

    private static DeadlockDetected deadlock() {
        return new DeadlockDetected("deadlock", new Failure("", "main", null));
    }

    @Test
    void aDeadlockIsTriedAgainFromTheStart() {
        int tries = db.transaction(3, () -> {
            insert("Ann");
            heard.add("try");
            if (heard.size() < 3) {
                throw deadlock();
            }
            return heard.size();
        });

        assertEquals(3, tries);
        assertEquals(List.of("Ann"), names());
    }

    @Test
    void aDeadlockIsTriedAgainNoMoreOftenThanAllowed() {
        assertThrows(
                DeadlockDetected.class,
                () -> db.transaction(2, () -> {
                    heard.add("try");
                    throw deadlock();
                }));

        assertEquals(2, heard.size());
    }

    @Test
    void aDeadlockInsideGoesToTheOutermostTransaction() {
        db.transaction(2, () -> {
            heard.add("outer");
            db.transaction(5, () -> {
                heard.add("inner");
                if (heard.size() == 2) {
                    throw deadlock();
                }
            });
        });

        assertEquals(List.of("outer", "inner", "outer", "inner"), heard);
    }

    @Test
    void anythingElseIsNotTriedAgain() {
        assertThrows(
                QueryException.class,
                () -> db.transaction(5, () -> {
                    heard.add("try");
                    db.statement("no sql");
                }));

        assertEquals(1, heard.size());
    }

    @Test
    void aTransactionIsItsThreadsOwn() throws Exception {
        db.transaction(() -> {
            List<Integer> levels = new ArrayList<>();
            Thread other = new Thread(() -> levels.add(db.transactionLevel()));
            other.start();
            other.join();
            assertEquals(List.of(0), levels);
        });
    }

    @Test
    void theConnectionComesBackClean() {
        assertThrows(
                IllegalArgumentException.class,
                () -> db.transaction(() -> {
                    throw new IllegalArgumentException();
                }));
        insert("Ann");

        assertEquals(List.of("Ann"), names());
        assertFalse(names().isEmpty());
    }
}
