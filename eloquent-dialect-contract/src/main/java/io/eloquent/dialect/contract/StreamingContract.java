package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.EloquentException;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.QueryException;
import io.eloquent.api.error.QueryTimeout;
import io.eloquent.dialect.contract.model.Post;
import io.eloquent.dialect.contract.model.User;
import io.eloquent.query.Query;
import io.eloquent.query.ResultCursor;
import io.eloquent.query.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Large results are read a row at a time, and what they hold is given back however the loop ends. What the loop's body
 * does, it does beside the cursor: on another connection, or in a transaction on the same one.
 */
public abstract class StreamingContract extends ModelSuite {
    /** More than a connection's pool has. */
    private static final int OFTEN = 25;

    private static final int MANY = 20_000;

    /** For subclasses. */
    protected StreamingContract() {}

    @BeforeEach
    public void createNumbers() {
        db().schema().dropIfExists("numbers");
        db().schema().create("numbers", table -> {
            table.integer("n").primary();
            table.integer("half").nullable();
            table.string("name").nullable();
        });
        insert(1, 5);
    }

    @AfterEach
    public void dropNumbers() {
        db().schema().dropIfExists("numbers");
    }

    private void insert(int first, int last) {
        numbers()
                .insert(IntStream.rangeClosed(first, last)
                        .mapToObj(n -> Map.<String, Object>of("n", n, "half", n / 2, "name", "number " + n))
                        .toList());
    }

    /** Makes rows in the database itself, by doubling those that are there. */
    private void fill(int rows) {
        numbers().delete();
        insert(1, 1000);
        for (int have = 1000; have < rows; have *= 2) {
            db().statement("insert into numbers (n, half, name) select n + " + have + ", half, name from numbers"
                    + " where n <= " + (rows - have));
        }
    }

    private Query numbers() {
        return db().table("numbers");
    }

    private Query ordered() {
        return numbers().orderBy("n");
    }

    private static int number(Row row) {
        return row.getInt("n");
    }

    private static List<Integer> numbersOf(Iterable<Row> rows) {
        List<Integer> numbers = new ArrayList<>();
        rows.forEach(row -> numbers.add(number(row)));
        return numbers;
    }

    /**
     * A row as a record.
     *
     * @param n the number
     * @param half half of it
     */
    public record Halved(int n, int half) {}

    /**
     * A record that asks for more than the table has.
     *
     * @param n the number
     * @param third is no column
     */
    public record Wrong(int n, int third) {}

    // ---- rows one after another

    @Test
    public void aCursorReadsAllRows() {
        try (ResultCursor<Row> rows = ordered().cursor()) {
            assertEquals(List.of(1, 2, 3, 4, 5), numbersOf(rows));
        }
        try (ResultCursor<Row> rows = numbers().where("n", ">", 9).cursor()) {
            assertEquals(List.of(), numbersOf(rows));
        }
    }

    @Test
    public void aCursorIsWalkedThroughOnce() {
        try (ResultCursor<Row> rows = ordered().cursor()) {
            Iterator<Row> iterator = rows.iterator();
            assertThrows(IllegalStateException.class, rows::iterator);
            for (int n = 1; n <= 5; n++) {
                assertTrue(iterator.hasNext());
                assertTrue(iterator.hasNext());
                assertEquals(n, number(iterator.next()));
            }
            assertFalse(iterator.hasNext());
            assertThrows(NoSuchElementException.class, iterator::next);
        }
    }

    @Test
    public void aClosedCursorIsNotRead() {
        ResultCursor<Row> rows = ordered().cursor();
        Iterator<Row> iterator = rows.iterator();
        iterator.next();
        rows.close();
        rows.close();
        assertThrows(IllegalStateException.class, iterator::next);
    }

    @Test
    public void recordsAreReadOneAfterAnother() {
        try (ResultCursor<Halved> rows = ordered().cursor(Halved.class)) {
            assertEquals(new Halved(1, 0), rows.iterator().next());
        }
        assertEquals(6, ordered().stream(Halved.class).mapToInt(Halved::half).sum());
        try (ResultCursor<Halved> rows =
                User.query().select("id as n", "votes as half").cursor(Halved.class)) {
            assertFalse(rows.iterator().hasNext());
        }
        assertEquals(
                0,
                User.query().select("id as n", "votes as half").stream(Halved.class)
                        .count());
    }

    @Test
    public void aStreamRunsItsStatementWhenItIsUsed() {
        db().flushQueryLog();
        db().enableQueryLog();
        Stream<Row> unused = ordered().stream();
        assertEquals(List.of(), db().queryLog());
        unused.close();
        List<Integer> some = ordered().stream().map(StreamingContract::number).toList();
        db().disableQueryLog();
        assertEquals(List.of(1, 2, 3, 4, 5), some);
        assertEquals(1, db().queryLog().size(), "one statement, told once");
    }

    @Test
    public void eachNeedsNoOrder() {
        List<Integer> seen = new ArrayList<>();
        numbers().each(row -> seen.add(number(row)));
        assertEquals(5, seen.size());
    }

    @Test
    public void nothingIsReadWhileTheThreadPretends() throws EloquentException {
        assertEquals(
                2,
                db().pretend(() -> {
                            ordered().each(row -> {
                                throw new AssertionError();
                            });
                            assertEquals(0, ordered().stream(Halved.class).count());
                        })
                        .size());
    }

    // ---- however the loop ends

    @Test
    public void theConnectionIsGivenBackAtTheEnd() {
        for (int i = 0; i < OFTEN; i++) {
            assertEquals(5, numbersOf(ordered().cursor()).size());
            assertEquals(5, ordered().stream().toList().size());
        }
    }

    @Test
    public void theConnectionIsGivenBackWhenTheLoopIsLeft() {
        for (int i = 0; i < OFTEN; i++) {
            try (ResultCursor<Row> rows = ordered().cursor()) {
                for (Row row : rows) {
                    if (number(row) == 2) {
                        break;
                    }
                }
            }
            try (Stream<Row> rows = ordered().stream()) {
                assertEquals(1, number(rows.findFirst().orElseThrow()));
            }
            try (Stream<User> users = User.stream()) {
                assertTrue(users.findFirst().isEmpty());
            }
        }
        assertEquals(5, numbers().count());
    }

    @Test
    public void theConnectionIsGivenBackWhenTheActionFails() {
        for (int i = 0; i < OFTEN; i++) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ordered().each(row -> {
                        throw new IllegalArgumentException();
                    }));
        }
        assertEquals(5, numbers().count());
    }

    @Test
    public void theConnectionIsGivenBackWhenThereIsNoCursor() {
        for (int i = 0; i < OFTEN; i++) {
            assertThrows(QueryException.class, () -> db().table("nowhere").cursor());
            assertThrows(MappingException.class, () -> numbers().cursor(Wrong.class));
        }
    }

    @Test
    public void theConnectionIsGivenBackWhenARowCannotBeRead() {
        numbers().where("n", 3).update(new HashMap<>(singleNull("half")));
        for (int i = 0; i < OFTEN; i++) {
            List<Integer> seen = new ArrayList<>();
            assertThrows(
                    MappingException.class, () -> ordered().stream(Halved.class).forEach(row -> seen.add(row.n())));
            assertEquals(List.of(1, 2), seen);
        }
    }

    private static Map<String, @Nullable Object> singleNull(String key) {
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put(key, null);
        return map;
    }

    @Test
    public void aLargeResultCanBeLeftEarly() {
        fill(MANY);
        for (int i = 0; i < 3; i++) {
            try (ResultCursor<Row> rows = ordered().cursor()) {
                assertEquals(1, number(rows.iterator().next()));
            }
            assertEquals(MANY, numbers().count());
        }
        db().transaction(() -> {
            for (int i = 0; i < 3; i++) {
                try (ResultCursor<Row> rows = ordered().cursor()) {
                    assertEquals(1, number(rows.iterator().next()));
                }
                assertEquals(MANY, numbers().count(), "the transaction is as good as before");
                assertEquals(1, numbers().where("n", MANY).update(Map.of("name", "turn " + i)));
            }
        });
        assertEquals("turn 2", numbers().where("n", MANY).value("name").orElseThrow());
    }

    // ---- what the body of the loop does

    @Test
    public void theBodyRunsStatementsBesideTheCursor() {
        ordered().each(row -> {
            assertEquals(5, numbers().count());
            numbers().where("n", number(row)).update(Map.of("name", "seen"));
            db().transaction(() -> numbers().where("n", number(row)).increment("half"));
        });
        assertEquals(5, numbers().where("name", "seen").count());
        assertEquals(11, numbers().sum("half").intValueExact());
    }

    @Test
    public void theBodyRunsStatementsInTheTransactionOfTheCursor() {
        List<Integer> seen = new ArrayList<>();
        db().transaction(() -> ordered().each(row -> {
            seen.add(number(row));
            assertEquals(5, numbers().count());
            numbers().where("n", number(row)).update(Map.of("name", "seen"));
            db().transaction(() -> numbers().where("n", number(row)).increment("half"));
        }));
        assertEquals(List.of(1, 2, 3, 4, 5), seen);
        assertEquals(5, numbers().where("name", "seen").count());
        assertEquals(11, numbers().sum("half").intValueExact());
    }

    @Test
    public void aCursorInATransactionSeesWhatWasThereWhenItWasOpened() {
        db().schema().dropIfExists("hunted");
        db().schema().create("hunted", table -> {
            table.integer("n");
            table.index("n");
        });
        db().table("hunted").insert(List.of(Map.of("n", 1), Map.of("n", 2), Map.of("n", 3)));
        List<Integer> seen = new ArrayList<>();
        db().transaction(() -> db().table("hunted")
                .where("n", ">", 0)
                .orderBy("n")
                .each(row -> {
                    seen.add(number(row));
                    db().table("hunted").where("n", number(row)).update(Map.of("n", number(row) + 10));
                    db().table("hunted").insert(Map.of("n", 100 + number(row)));
                }));
        db().schema().drop("hunted");
        assertEquals(List.of(1, 2, 3), seen);
    }

    @Test
    public void cursorsNest() {
        List<Integer> sums = new ArrayList<>();
        Runnable nested = () -> {
            sums.clear();
            numbers()
                    .where("n", "<", 3)
                    .orderBy("n")
                    .each(outer -> ordered().each(inner -> sums.add(number(outer) * 10 + number(inner))));
            assertEquals(List.of(11, 12, 13, 14, 15, 21, 22, 23, 24, 25), sums);
        };
        nested.run();
        db().transaction(nested::run);
    }

    @Test
    public void whatWasDoneBeforeTheActionFailedIsUndoneWithItsTransaction() {
        assertThrows(
                IllegalArgumentException.class,
                () -> db().transaction(() -> ordered().each(row -> {
                    numbers().where("n", number(row)).update(Map.of("name", "seen"));
                    throw new IllegalArgumentException();
                })));
        assertEquals(0, numbers().where("name", "seen").count());
    }

    @Test
    public void aSavepointOfTheBodyIsUndoneAlone() {
        List<Integer> seen = new ArrayList<>();
        db().transaction(() -> ordered().each(row -> {
            seen.add(number(row));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> db().transaction(() -> {
                        numbers().where("n", number(row)).update(Map.of("name", "undone"));
                        throw new IllegalArgumentException();
                    }));
        }));
        assertEquals(List.of(1, 2, 3, 4, 5), seen);
        assertEquals(0, numbers().where("name", "undone").count());
    }

    @Test
    public void aCursorEndsWithItsTransaction() {
        Iterator<Row> committed = db().transaction(() -> ordered().cursor().iterator());
        IllegalStateException refusal = assertThrows(IllegalStateException.class, committed::next);
        assertSays(refusal, "transaction", "numbers");

        db().beginTransaction();
        Iterator<Row> undone = ordered().cursor().iterator();
        undone.next();
        db().rollback();
        assertThrows(IllegalStateException.class, undone::next);
        assertEquals(5, numbers().count());
    }

    @Test
    public void aCursorDoesNotSeeTheTransactionOfTheBodyEndIt() {
        List<Integer> seen = new ArrayList<>();
        ordered().each(row -> {
            seen.add(number(row));
            db().beginTransaction();
            numbers().where("n", ">", number(row)).delete();
            db().rollback();
        });
        assertEquals(List.of(1, 2, 3, 4, 5), seen);
    }

    // ---- models

    private void addUsers(int count) {
        db().table("users")
                .insert(IntStream.rangeClosed(1, count)
                        .mapToObj(i -> Map.<String, Object>of("id", i, "name", "user" + i, "votes", i))
                        .toList());
        db().table("posts")
                .insert(IntStream.rangeClosed(1, count)
                        .mapToObj(i -> Map.<String, Object>of("user_id", i, "title", "post of " + i))
                        .toList());
    }

    @Test
    public void modelsOfOneStatementComeAThousandAtATimeWithTheirRelations() {
        addUsers(2500);
        List<String> titles = new ArrayList<>();
        List<String> ran = sqlOf(() -> User.with("posts").orderBy("id").each(user -> titles.add(title(user))));
        assertEquals(2500, titles.size());
        assertEquals("post of 2500", titles.get(2499));
        assertEquals(4, ran.size(), "one for the users, and one for the posts of each thousand");
        assertTrue(ran.get(0).startsWith("select * from \"users\" order by \"id\""), ran.get(0));
    }

    private static String title(User user) {
        List<Post> posts = new ArrayList<>();
        user.posts.forEach(posts::add);
        return posts.get(0).title;
    }

    @Test
    public void modelsOfACursorKnowTheirSiblings() {
        addUsers(1001);
        List<String> ran = sqlOf(() -> {
            try (ResultCursor<User> users = User.query().orderBy("id").cursor()) {
                users.forEach(user -> assertEquals("post of " + user.id, title(user)));
            }
        });
        assertEquals(3, ran.size(), "the first touch loads the posts of a thousand users");
    }

    @Test
    public void modelsAreChangedInTheTransactionOfTheirStream() {
        addUsers(1500);
        db().transaction(() -> {
            try (Stream<User> users = User.with("posts").orderBy("id").stream()) {
                users.filter(user -> user.id % 500 == 0).forEach(user -> {
                    user.name = title(user);
                    user.save();
                });
            }
        });
        assertEquals(
                List.of("post of 500", "post of 1000", "post of 1500"),
                User.where("name", "like", "post%").orderBy("id").pluck("name"));
    }

    @Test
    public void modelsAreDeletedWhileTheyAreStreamed() {
        addUsers(1200);
        User.each(User::delete);
        assertEquals(0, User.count());
    }

    @Test
    public void generatedClassesStreamToo() {
        addUsers(3);
        try (ResultCursor<User> users = User.cursor()) {
            assertEquals("user1", Objects.requireNonNull(users.iterator().next()).name);
        }
        assertEquals(3, User.lazy().count());
        assertEquals(3, User.lazy(2).count());
        assertEquals(3, User.lazyById(2).count());
    }

    // ---- some rows at a time

    private static List<Integer> numbersOf(Stream<Row> rows) {
        return rows.map(StreamingContract::number).toList();
    }

    @Test
    public void lazyRowsTakeAQueryForEachPart() {
        db().flushQueryLog();
        db().enableQueryLog();
        assertEquals(List.of(1, 2, 3, 4, 5), numbersOf(ordered().lazy(2)));
        assertEquals(3, db().queryLog().size());
        assertEquals(List.of(1), numbersOf(ordered().lazy(2).limit(1)));
        assertEquals(4, db().queryLog().size(), "what nobody asks for is not read");
        db().disableQueryLog();
        assertEquals(List.of(1, 2, 3, 4, 5), numbersOf(ordered().lazy()));
        assertEquals(List.of(2, 3), numbersOf(ordered().offset(1).limit(2).lazy(2)));
        assertThrows(InvalidQueryException.class, () -> numbers().lazy());
        assertThrows(InvalidQueryException.class, () -> ordered().lazy(0));
    }

    @Test
    public void lazyRowsByKeyMayBeDeletedMeanwhile() {
        List<Integer> seen = new ArrayList<>();
        try (Stream<Row> rows =
                numbers().where("n", "<", 3).orWhere("n", ">", 3).lazyById(2, "n")) {
            rows.forEach(row -> {
                seen.add(number(row));
                numbers().where("n", number(row)).delete();
            });
        }
        assertEquals(List.of(1, 2, 4, 5), seen);
        assertEquals(
                List.of(3),
                numbers().pluck("n").stream()
                        .map(n -> ((Number) Objects.requireNonNull(n)).intValue())
                        .toList());
    }

    @Test
    public void chunksByKeySeeEachRowOnceThoughItLeavesTheResult() {
        for (List<Row> rows : numbers().where("name", "like", "number%").chunkById(2, "n")) {
            rows.forEach(row -> numbers().where("n", number(row)).update(Map.of("name", "done")));
        }
        assertEquals(5, numbers().where("name", "done").count());
    }

    @Test
    public void chunksByKeyRefuseRowsWithoutAKeyBeforeTheFirstIsHandedOut() {
        numbers().where("n", ">", 3).update(new HashMap<>(singleNull("half")));
        for (int size = 1; size < 7; size++) {
            Iterable<List<Row>> chunks = numbers().chunkById(size, "half");
            InvalidQueryException refusal = assertThrows(
                    InvalidQueryException.class, () -> chunks.iterator().hasNext());
            assertSays(refusal, "half", "NULL", "whereNotNull(\"half\")");
        }
        assertEquals(3, numbers().whereNotNull("half").lazyById(2, "n").count());
    }

    @Test
    public void chunksByKeyGoThroughAUnion() {
        Query both = numbers().where("n", "<", 3).union(numbers().where("n", ">", 3));
        assertEquals(List.of(1, 2, 4, 5), numbersOf(both.lazyById(1, "n")));
        assertEquals(List.of(1, 2, 4, 5), numbersOf(both.orderBy("n").lazy(1)));
        assertEquals(List.of(1, 2, 4, 5), numbersOf(both.orderBy("n").stream()));
    }

    @Test
    public void chunksByKeyRefuseToChooseOtherRowsOfEachGroup() {
        assertSays(
                assertRefused(
                        InvalidQueryException.class,
                        () -> numbers().groupLimit(1, "half").lazyById(2, "n")),
                "fromSub");
    }

    @Test
    public void aStreamWhoseFirstRowTakesLongerThanItMayFails() {
        db().table("users")
                .insert(IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> Map.<String, Object>of("id", i, "name", "user" + i))
                        .toList());
        Query slow = db().table("users as a")
                .select("a.id")
                .crossJoin("users as b")
                .crossJoin("users as c")
                .crossJoin("users as d")
                .crossJoin("users as e")
                .whereRaw("a.id + b.id + c.id + d.id + e.id < 0")
                .timeout(Duration.ofMillis(300));
        for (int i = 0; i < 3; i++) {
            assertThrows(QueryTimeout.class, () -> slow.each(row -> {}));
            assertThrows(QueryTimeout.class, slow::get);
        }
        List<Integer> seen = new ArrayList<>();
        ordered().timeout(Duration.ofMillis(200)).each(row -> {
            seen.add(number(row));
            assertDoesNotThrow(() -> Thread.sleep(60));
        });
        assertEquals(5, seen.size());
    }
}
