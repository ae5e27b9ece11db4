package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.names;
import static io.eloquent.query.RawExpression.raw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.eloquent.api.error.NotNullViolation;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.Query;
import io.eloquent.query.compile.Feature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a transaction does is kept or undone as a whole, and nested ones are undone alone. */
public abstract class TransactionContract extends DialectContract {

    /** For subclasses. */
    protected TransactionContract() {}

    @BeforeAll
    final void makeTables() {
        Blog.create(db());
    }

    @BeforeEach
    final void fillTables() {
        Blog.refill(db());
    }

    @AfterEach
    final void noTransactionIsLeft() {
        assertEquals(0, db().transactionLevel());
    }

    private Query users() {
        return db().table("users");
    }

    private void insert(String name) {
        users().insert(Map.of("name", name));
    }

    /** {@return the users that no test begins with} */
    private List<?> newcomers() {
        return names(users().where("id", ">", 5));
    }

    /** {@return whether transactions may be nested} Where they may not, nesting is refused and nothing else happens. */
    private boolean canNest() {
        if (db().dialect().compiler().syntax().supports(Feature.SAVEPOINTS)) {
            return true;
        }
        db().transaction(() -> {
            insert("Fay");
            assertThrows(UnsupportedSqlException.class, () -> db().transaction(() -> insert("Gus")));
        });
        assertEquals(List.of("Fay"), newcomers());
        return false;
    }

    @Test
    void whatTheWorkDoesIsKept() {
        long id = db().transaction(() -> {
            insert("Fay");
            assertEquals(1, db().transactionLevel());
            return users().insertGetId(Map.of("name", "Gus"));
        });

        assertEquals(List.of("Fay", "Gus"), newcomers());
        assertEquals("Gus", users().find(id).orElseThrow().get("name"));
    }

    @Test
    void anExceptionUndoesEverythingAndArrivesAsItIs() {
        IOException failure = new IOException("disk");

        IOException thrown = assertThrows(
                IOException.class,
                () -> db().transaction(() -> {
                    insert("Fay");
                    users().where("id", 1).update(Map.of("votes", 11));
                    users().where("id", 5).delete();
                    throw failure;
                }));

        assertSame(failure, thrown);
        assertEquals(List.of("Ann", "Bob", "Cid", "Dan", "Eve"), names(users()));
        assertEquals(1, users().where("votes", 10).count());
    }

    @Test
    void aFailedStatementUndoesWhatWentBefore() {
        assertThrows(
                NotNullViolation.class,
                () -> db().transaction(() -> {
                    insert("Fay");
                    users().insert(Collections.singletonMap("name", null));
                }));

        assertEquals(List.of(), newcomers());
    }

    @Test
    void aTransactionCanBeWrittenByHand() {
        db().beginTransaction();
        insert("Fay");
        db().rollback();
        db().beginTransaction();
        insert("Gus");
        db().commit();

        assertEquals(List.of("Gus"), newcomers());
        assertThrows(IllegalStateException.class, db()::commit);
        assertThrows(IllegalStateException.class, db()::rollback);
    }

    @Test
    void whatIsNotCommittedNobodyElseSees() throws Exception {
        db().beginTransaction();
        insert("Fay");
        List<?> own = newcomers();
        List<?> others = elsewhere(this::newcomers);
        db().commit();

        assertEquals(List.of("Fay"), own);
        assertEquals(List.of(), others);
        assertEquals(List.of("Fay"), elsewhere(this::newcomers));
    }

    private static <T> T elsewhere(Callable<T> work) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get(30, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
    }

    // ---- nested transactions

    @Test
    void aNestedTransactionIsUndoneAlone() {
        if (!canNest()) {
            return;
        }

        db().transaction(() -> {
            insert("Fay");
            assertThrows(
                    IllegalArgumentException.class,
                    () -> db().transaction(() -> {
                        insert("Gus");
                        assertEquals(2, db().transactionLevel());
                        throw new IllegalArgumentException();
                    }));
            db().transaction(() -> db().transaction(() -> insert("Hal")));
        });

        assertEquals(List.of("Fay", "Hal"), newcomers());
    }

    @Test
    void aStatementThatFailsInANestedTransactionLeavesTheOuterOneUsable() {
        if (!canNest()) {
            return;
        }

        db().transaction(() -> {
            insert("Fay");
            assertThrows(
                    NotNullViolation.class,
                    () -> db().transaction(() -> users().insert(Collections.singletonMap("name", null))));
            insert("Gus");
        });

        assertEquals(List.of("Fay", "Gus"), newcomers());
    }

    @Test
    void whatANestedTransactionDidIsUndoneWithTheOneAroundIt() {
        if (!canNest()) {
            return;
        }

        db().beginTransaction();
        db().transaction(() -> insert("Fay"));
        db().rollback();

        assertEquals(List.of(), newcomers());
    }

    @Test
    void nestingMayBeDeepAndFrequent() {
        if (!canNest()) {
            return;
        }

        db().transaction(() -> {
            for (int i = 0; i < 100; i++) {
                db().transaction(() -> users().where("id", 1).increment("votes"));
            }
            nest(20);
        });

        assertEquals(130, users().find(1).orElseThrow().getInt("votes"));
    }

    private void nest(int levels) {
        if (levels > 0) {
            db().transaction(() -> {
                users().where("id", 1).increment("votes");
                nest(levels - 1);
            });
        }
    }

    // ---- hooks

    @Test
    void actionsAfterCommitSeeWhatWasCommitted() throws Exception {
        List<List<?>> seen = new ArrayList<>();

        db().transaction(() -> {
            db().afterCommit(() -> seen.add(newcomers()));
            insert("Fay");
            assertEquals(List.of(), seen);
        });

        assertEquals(List.of(List.of("Fay")), seen);
        assertEquals(List.of("Fay"), elsewhere(this::newcomers));
    }

    @Test
    void actionsAreDroppedOrRunWithTheRollbackOfTheirLevel() {
        if (!canNest()) {
            return;
        }
        List<String> heard = new ArrayList<>();

        db().transaction(() -> {
            db().afterCommit(() -> heard.add("outer committed"));
            db().beginTransaction();
            db().afterCommit(() -> heard.add("inner committed"));
            db().afterRollback(() -> heard.add("inner rolled back"));
            db().rollback();
        });

        assertEquals(List.of("inner rolled back", "outer committed"), heard);
    }

    // ---- more than one at a time

    @Test
    void transactionsThatBlockEachOtherAreTriedAgain() throws Exception {
        CyclicBarrier bothHaveBegun = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (List<Integer> order : List.of(List.of(1, 2), List.of(2, 1))) {
                results.add(threads.submit(() -> db().transaction(10, () -> {
                    increment(order.get(0));
                    meet(bothHaveBegun);
                    increment(order.get(1));
                    return true;
                })));
            }
            for (Future<?> result : results) {
                result.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(12, users().find(1).orElseThrow().getInt("votes"));
        assertEquals(152, users().find(2).orElseThrow().getInt("votes"));
    }

    private void increment(int id) {
        users().where("id", id).update(Map.of("votes", raw("votes + 1")));
    }

    /** Waits for the other for a moment only: a database that lets one write at a time never lets them meet. */
    private static void meet(CyclicBarrier barrier) throws InterruptedException {
        try {
            barrier.await(500, TimeUnit.MILLISECONDS);
        } catch (BrokenBarrierException | TimeoutException alone) {
            // goes on alone
        }
    }

    @Test
    void manyThreadsAddUp() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> results = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                results.add(threads.submit(() -> {
                    for (int i = 0; i < 10; i++) {
                        db().transaction(20, () -> increment(1));
                    }
                }));
            }
            for (Future<?> result : results) {
                result.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertEquals(50, users().find(1).orElseThrow().getInt("votes"));
    }

    // ---- tables

    @Test
    void tablesAreMadeAndUnmadeWithTheirTransactionWhereTheDialectSaysSo() {
        assumeTrue(db().dialect().compiler().syntax().supports(Feature.TRANSACTIONAL_DDL), "its schema changes commit");

        db().beginTransaction();
        db().schema().create("tags", table -> table.increments("id"));
        assertTrue(db().schema().hasTable("tags"));
        db().rollback();

        assertFalse(db().schema().hasTable("tags"));
    }
}
