package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.api.error.MultipleRecordsFoundException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.dialect.contract.model.Article;
import io.eloquent.dialect.contract.model.OrderLine;
import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Finds models, or makes them where there are none; also where two do so at the same time. */
public abstract class FinderContract extends ArticleSuite {
    private static final int CALLERS = 4;

    /** For subclasses. */
    protected FinderContract() {}

    // ---- finding ----

    @Test
    void manyAreFoundByTheirKeysOrNoneByNone() {
        Object a = keyOf(addArticle("a", "open", 1));
        Object b = keyOf(addArticle("b", "open", 1));
        assertEquals(2, articles().findMany(a, b, -1).size());
        assertEquals(2, articles().findMany(List.of(a, b, a)).size());
        assertEquals(List.of(), sqlOf(() -> {
            assertTrue(articles().findMany().isEmpty());
            assertTrue(articles().findMany(List.of()).isEmpty());
            assertTrue(articles().findOrFail(List.of()).isEmpty());
            assertEquals(0, articles().destroy());
        }));
        assertEquals(
                0,
                articles().where("slug", "a").orWhere("slug", "b").findMany(-1).size(),
                "an or is kept apart");
    }

    @Test
    void thoseThatAreMissingAreNamed() {
        Object a = keyOf(addArticle("a", "open", 1));
        assertEquals(1, articles().findOrFail(List.of(String.valueOf(a))).size());
        assertSays(
                assertThrows(ModelNotFoundException.class, () -> articles().findOrFail(List.of(a, -1, -2, -1))),
                "No Article with keys -1, -2 in table articles");
        assertSays(
                assertThrows(ModelNotFoundException.class, () -> articles().findOrFail(List.of(a, -1))), "key -1 in");
        assertSays(
                assertThrows(InvalidQueryException.class, () -> articles().findMany(Arrays.asList(a, null))), "null");
        assertSays(assertRefused(InvalidQueryException.class, () -> articles().find(List.of(a, -1))), "findMany");
    }

    @Test
    void compositeKeysAreListsOfTheirValues() {
        for (int line = 1; line <= 3; line++) {
            int number = line;
            OrderLine.create(created -> {
                created.orderId = 1L;
                created.line = number;
                created.product = "p" + number;
            });
        }
        assertEquals(
                2,
                OrderLine.findMany(List.of(1, 1), List.of(1, 3), List.of(2, 1)).size());
        assertEquals(
                List.of("select * from \"order_lines\" where ((\"order_lines\".\"order_id\" = ? and"
                        + " \"order_lines\".\"line\" = ?) or (\"order_lines\".\"order_id\" = ? and"
                        + " \"order_lines\".\"line\" = ?))"),
                sqlOf(() -> OrderLine.findMany(List.of(1, 1), List.of(1, 3))));
        assertEquals("p2", OrderLine.find(List.of(1, 2)).orElseThrow().product);
        assertEquals("p2", OrderLine.find(1, 2).orElseThrow().product);
        assertEquals("p2", OrderLine.findOr(List.of(1, 2), OrderLine::new).product);
        assertEquals(1, OrderLine.findOrFail(List.of(List.of("1", "2"))).size());
        assertSays(
                assertThrows(
                        ModelNotFoundException.class,
                        () -> OrderLine.findOrFail(List.of(List.of(1, 2), List.of(7, 7)))),
                "key [7, 7]");
        assertSays(assertThrows(InvalidQueryException.class, () -> OrderLine.findMany(1, 2)), "order_id, line");
        List<List<Integer>> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(List.of(i, 3));
        }
        assertEquals(1, OrderLine.findMany(many).size());
        assertEquals(2, OrderLine.destroy(List.of(1, 1), List.of(1, 2)));
    }

    @Test
    void orSomethingElseWhereThereIsNone() {
        Model<?> a = addArticle("a", "open", 1);
        assertEquals("a", articles().findOrNew(keyOf(a)).get("slug"));
        Model<?> made = articles().findOrNew(-1);
        assertFalse(made.exists());
        assertNull(made.getKey());
        assertEquals("a", otherwise(articles().where("slug", "a")).get("slug"));
        assertEquals("instead", otherwise(articles().where("slug", "b")).get("slug"));
        assertThrows(
                IllegalStateException.class,
                () -> Article.where("slug", "none").firstOr(() -> {
                    throw new IllegalStateException();
                }));
        assertEquals("x", Article.findOr(-1, () -> named("x")).slug);
    }

    private static Article named(String slug) {
        Article article = new Article();
        article.slug = slug;
        return article;
    }

    private static <M extends Model<M>> Model<?> otherwise(ModelQuery<M> query) {
        return query.firstOr(() -> query.newModel().set("slug", "instead"));
    }

    @Test
    void theFirstOfACondition() {
        addArticle("a", "open", 1);
        addArticle("b", "open", 5);
        assertEquals("a", articles().firstWhere("slug", "a").orElseThrow().get("slug"));
        assertEquals("b", articles().firstWhere("score", ">", 1).orElseThrow().get("slug"));
        assertEquals("b", Article.firstWhere(Article.SCORE.gt(1)).orElseThrow().slug);
        assertTrue(articles().firstWhere("title", null).isPresent());
        assertTrue(articles()
                .where("slug", "a")
                .orWhere("slug", "b")
                .firstWhere("slug", "c")
                .isEmpty());
        assertEquals("a", articles().where("slug", "a").sole().get("slug"));
        assertThrows(MultipleRecordsFoundException.class, () -> articles().sole());
        assertThrows(
                ModelNotFoundException.class,
                () -> articles().where("slug", "c").sole());
        assertEquals("a", articles().where("score", 1).valueOrFail("slug"));
        assertEquals("a", articles().where("score", 1).soleValue("slug"));
    }

    // ---- rows that are there already ----

    @Test
    void rowsAndMapsBecomeModels() {
        addArticle("a", "open", 5);
        Model<?> of = articles().hydrate(db().table("articles").get()).get(0);
        assertTrue(of.exists());
        assertFalse(of.isDirty());
        assertEquals("a", of.get("slug"));
        of.set("title", "new").save();
        assertEquals("new", articles().sole().get("title"));
        Model<?> map = articles()
                .hydrate(List.of(Map.of("id", 7, "score", "3", "extra", "x")))
                .get(0);
        assertEquals(List.of(7L, 3, "x"), List.of(map.get("id"), map.get("score"), map.get("extra")));
        assertSays(
                assertRefused(MappingException.class, () -> articles().hydrate(List.of(Map.of("score", "many")))),
                "Article.score");
        assertSays(assertRefused(MappingException.class, () -> articles().hydrate(List.of("x"))), "Row", "String");
    }

    @Test
    void sqlOfYourOwnFindsModels() {
        addArticle("a", "open", 5);
        addArticle("b", "open", 6);
        Model<?> found = articles()
                .fromQuery("select id, slug, score * 2 as twice from articles where score > ?", 5)
                .get(0);
        assertEquals("b", found.get("slug"));
        assertEquals("12", String.valueOf(found.get("twice")));
        assertTrue(found.exists());
        assertEquals(
                2,
                sqlOf(() -> articles().with("remarks").fromQuery("select * from articles"))
                        .size());
    }

    // ---- making what is missing ----

    @Test
    void firstOrNewLooksByTheAttributesAlone() {
        addArticle("a", "open", 5);
        assertEquals(
                "open",
                articles()
                        .firstOrNew(Map.of("slug", "a"), Map.of("state", "new"))
                        .get("state"));
        Model<?> made = articles().firstOrNew(Map.of("slug", "b"), Map.of("state", "new", "score", 9));
        assertFalse(made.exists());
        assertEquals(List.of("b", "new", 0), List.of(made.get("slug"), made.get("state"), made.get("score")));
        assertEquals(
                List.of(
                        "select * from \"articles\" where (\"title\" = ? or \"title\" = ?) and (\"slug\" = ? and \"state\" = ?)"
                                + " and \"articles\".\"deleted_at\" is null limit ?"),
                sqlOf(() -> articles()
                        .where("title", "x")
                        .orWhere("title", "y")
                        .firstOrNew(Map.of("slug", "c", "state", "open"))));
    }

    @Test
    void firstOrCreateMakesOneWithBothButGuardsThem() {
        Model<?> made = articles().firstOrCreate(Map.of("slug", "a"), Map.of("state", "new", "score", 9));
        assertTrue(made.wasRecentlyCreated());
        assertEquals(List.of("new", 0), List.of(made.get("state"), made.get("score")));
        Model<?> found = articles().firstOrCreate(Map.of("slug", "a"), Map.of("state", "other"));
        assertFalse(found.wasRecentlyCreated());
        assertEquals("new", found.get("state"));
        assertEquals(
                List.of(
                        "select * from \"articles\" where (\"slug\" = ?) and \"articles\".\"deleted_at\" is null limit ?"),
                sqlOf(() -> articles().firstOrCreate(Map.of("slug", "a"))));
    }

    @Test
    void createOrFirstInsertsBeforeItLooks() {
        assertTrue(articles().createOrFirst(Map.of("slug", "a")).wasRecentlyCreated());
        Model<?> found = articles().createOrFirst(Map.of("slug", "a"), Map.of("state", "new"));
        assertFalse(found.wasRecentlyCreated());
        assertNull(found.get("state"));
        assertEquals(1, articles().count());
    }

    @Test
    void updateOrCreateSetsTheValuesOfEither() {
        assertEquals(
                "one",
                articles()
                        .updateOrCreate(Map.of("slug", "a"), Map.of("state", "one"))
                        .get("state"));
        Model<?> updated = articles().updateOrCreate(Map.of("slug", "a"), Map.of("state", "two", "score", 3));
        assertFalse(updated.wasRecentlyCreated());
        assertEquals("two", articles().sole().get("state"));
        assertEquals(0, articles().sole().get("score"), "it is guarded");
    }

    @Test
    void incrementOrCreateLetsTheDatabaseCount() {
        Model<?> made = articles().incrementOrCreate(Map.of("slug", "a"), "score");
        assertEquals(1, made.get("score"));
        assertTrue(made.wasRecentlyCreated());
        Model<?> grown = articles().incrementOrCreate(Map.of("slug", "a"), "score");
        assertEquals(2, grown.get("score"));
        assertFalse(grown.isDirty());
        assertEquals(
                7,
                articles()
                        .incrementOrCreate(Map.of("slug", "a"), "score", 10, 5)
                        .get("score"));
        assertEquals(
                10,
                articles()
                        .incrementOrCreate(Map.of("slug", "b"), "score", 10, 5)
                        .get("score"));
        Model<?> extra = articles().incrementOrCreate(Map.of("slug", "a"), "score", 1, 1, Map.of("state", "seen"));
        assertEquals(List.of(8, "seen"), List.of(extra.get("score"), extra.get("state")));
        assertEquals(2, articles().count());
    }

    @Test
    void aDeletedOneIsNotFoundAndNotMadeAgain() {
        Model<?> gone = addArticle("a", "open", 1);
        gone.delete();
        assertThrows(UniqueConstraintViolation.class, () -> articles().firstOrCreate(Map.of("slug", "a")));
        assertThrows(UniqueConstraintViolation.class, () -> articles().createOrFirst(Map.of("slug", "a")));
        assertEquals(
                "open",
                articles().withTrashed().firstOrCreate(Map.of("slug", "a")).get("state"));
        db().transaction(() -> {
            assertThrows(UniqueConstraintViolation.class, () -> articles().firstOrCreate(Map.of("slug", "a")));
            addArticle("b", "open", 1);
        });
        assertEquals(1, articles().count(), "the transaction goes on");
    }

    // ---- two at the same time ----

    @Test
    void manyCallersMakeOneModel() throws Exception {
        for (Function<ModelQuery<?>, Model<?>> way : List.<Function<ModelQuery<?>, Model<?>>>of(
                query -> query.firstOrCreate(Map.of("slug", "one")),
                query -> query.createOrFirst(Map.of("slug", "two")),
                query -> query.updateOrCreate(Map.of("slug", "three"), Map.of("state", "new")),
                query -> db().transaction(() -> query.firstOrCreate(Map.of("slug", "four"))))) {
            List<Object> keys = atOnce(() -> keyOf(way.apply(articles())));
            assertEquals(CALLERS, keys.size());
            assertEquals(1, keys.stream().distinct().count());
        }
        assertEquals(4, articles().count());
    }

    @Test
    void noneOfManyIncrementsIsLost() throws Exception {
        List<Object> scores = atOnce(() -> {
            Model<?> last = articles().incrementOrCreate(Map.of("slug", "one"), "score");
            for (int i = 1; i < 5; i++) {
                last = articles().incrementOrCreate(Map.of("slug", "one"), "score");
            }
            return last;
        });
        assertEquals(CALLERS, scores.size());
        assertEquals(CALLERS * 5, articles().sole().get("score"));
    }

    private static List<Object> atOnce(Callable<Object> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Object>> results = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                results.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<Object> values = new ArrayList<>();
            for (Future<Object> result : results) {
                values.add(result.get(30, TimeUnit.SECONDS));
            }
            return values;
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * One looks, and another inserts before the first one can. Where the transaction of the first keeps others from
     * writing, the other one waits, and finds what the first has made.
     */
    @Test
    void aTransactionGoesOnAfterAnotherWasFirst() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            List<Future<Object>> theirs = new ArrayList<>();
            AtomicBoolean looked = new AtomicBoolean();
            Thread self = Thread.currentThread();
            List<Object> mine = new ArrayList<>();
            untilTheEnd(db().listen(event -> {
                if (Thread.currentThread() == self
                        && event.sql().startsWith("select")
                        && looked.compareAndSet(false, true)) {
                    Future<Object> result = other.submit(() -> keyOf(articles().firstOrCreate(Map.of("slug", "a"))));
                    theirs.add(result);
                    waitABit(result);
                }
            }));
            db().transaction(() -> {
                mine.add(keyOf(articles().firstOrCreate(Map.of("slug", "a"))));
                addArticle("b", "open", 1);
            });
            assertEquals(mine, List.of(theirs.get(0).get(30, TimeUnit.SECONDS)));
            assertEquals(2, articles().count());
        } finally {
            other.shutdownNow();
        }
    }

    private static void waitABit(Future<Object> result) {
        try {
            result.get(500, TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException waits) {
            assertFalse(result.isDone());
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void queriesOfOtherConnectionsMakeModelsThere() {
        createTables(reporting());
        if (!reporting().schema().hasTable("articles")) {
            reporting().schema().create("articles", table -> {
                table.id();
                table.string("slug").unique();
                table.integer("score").defaultTo(0);
                table.nullableTimestamps();
                table.softDeletes();
            });
        }
        reporting().table("articles").delete();
        Model<?> there = articles().on(REPORTING).firstOrCreate(Map.of("slug", "a"));
        assertEquals(keyOf(there), keyOf(articles().on(REPORTING).createOrFirst(Map.of("slug", "a"))));
        assertEquals(
                2,
                articles()
                        .on(REPORTING)
                        .incrementOrCreate(Map.of("slug", "a"), "score", 1, 2)
                        .get("score"));
        assertEquals(0, articles().count());
        assertEquals(1, articles().on(REPORTING).count());
        assertNotEquals(0, articles().on(REPORTING).findMany(keyOf(there)).size());
        assertSame(there, there.refresh());
    }
}
