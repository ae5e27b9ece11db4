package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.names;
import static io.eloquent.dialect.contract.Blog.row;
import static io.eloquent.query.RawExpression.raw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.Column;
import io.eloquent.query.Query;
import io.eloquent.query.QueryBuilder;
import io.eloquent.query.Row;
import io.eloquent.query.compile.Feature;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Queries that are made of queries find the rows that they say: joins, unions, and those that have a name. */
public abstract class ComposedQueryContract extends DialectContract {

    /** For subclasses. */
    protected ComposedQueryContract() {}

    @BeforeAll
    final void makeTables() {
        Blog.create(db());
        db().schema().create("categories", table -> {
            table.increments("id");
            table.integer("parent_id").nullable();
            table.string("name");
        });
    }

    @BeforeEach
    final void fillTables() {
        Blog.refill(db());
        db().table("categories").truncate();
        db().table("categories")
                .insert(List.of(
                        row("parent_id", null, "name", "all"),
                        row("parent_id", 1, "name", "books"),
                        row("parent_id", 2, "name", "poems"),
                        row("parent_id", 1, "name", "music"),
                        row("parent_id", null, "name", "other")));
    }

    private Query users() {
        return db().table("users");
    }

    private Query posts() {
        return db().table("posts");
    }

    private boolean can(Feature feature) {
        return db().dialect().compiler().syntax().supports(feature);
    }

    private static List<Long> numbers(List<? extends @Nullable Object> values) {
        return values.stream()
                .map(value -> ((Number) Objects.requireNonNull(value)).longValue())
                .toList();
    }

    private static List<Long> ids(QueryBuilder<?> query) {
        return numbers(query.pluck("id")).stream().sorted().toList();
    }

    // ---- what is selected, and from where

    @Test
    void aQueryIsSelectedForEachRow() {
        Query best = posts().selectRaw("max(score)").whereColumn("posts.user_id", "users.id");

        List<Row> rows = users().addSelect(best, "best").orderBy("id").get();

        assertEquals(
                List.of("id", "name", "email", "votes", "city", "created_at", "best"),
                rows.get(0).columns());
        assertEquals(5, rows.get(0).getInt("best"));
        assertEquals(null, rows.get(2).get("best"));
        assertEquals(
                List.of("name", "best"),
                users().select("name").selectSub(best, "best").get().get(0).columns());
    }

    @Test
    void aQueryIsATable() {
        Query popular = users().select("id", "name as who").where("votes", ">", 100);

        assertEquals(
                List.of("Bob", "Dan"),
                db().fromSub(popular, "p")
                        .where("p.who", "!=", "Cid")
                        .orderBy("p.id")
                        .pluck("who"));
        assertEquals(3, db().fromSub(popular, "p").count());
    }

    @Test
    void aQueryNeedsNoTable() {
        assertEquals(1, db().query().selectRaw("1 as one").get().get(0).getInt("one"));
        InvalidQueryException refusal =
                assertRefused(InvalidQueryException.class, () -> db().query().get());
        assertTrue(String.valueOf(refusal.getMessage()).contains("needs to say what it selects"));
    }

    @Test
    void aQueryBringsRowsAlong() {
        List<Map<String, Object>> rows = List.of(Map.of("id", 1, "label", "one"), Map.of("id", 3, "label", "three"));

        assertEquals(
                List.of("one", "three"), db().values(rows, "v").orderBy("v.id").pluck("v.label"));
        assertEquals(
                List.of("Cid"),
                db().values(rows, "v")
                        .join("users", "users.id", "v.id")
                        .where("v.label", "three")
                        .pluck("users.name"));
        assertEquals(1, db().values(List.of(Map.of("n", 5)), "v").count());
    }

    @Test
    void rowsThatAQueryBringsAlongHaveTypes() {
        LocalDateTime noon = LocalDateTime.of(2026, 1, 3, 12, 0);
        List<Map<String, @Nullable Object>> rows = List.of(
                row("at", noon, "most", 300, "city", null), row("at", noon.plusDays(1), "most", 100, "city", "Paris"));
        Query joined = db().values(rows, "v")
                .join("users", on -> on.on("users.created_at", "v.at").on("users.votes", "<", "v.most"));

        assertEquals(List.of("Cid"), joined.pluck("users.name"));
        assertEquals(
                1,
                db().values(rows, "v").whereNull("city").where("most", ">", 200).count());
    }

    @Test
    void aQueryBringsManyRowsAlong() {
        List<Map<String, Integer>> rows =
                IntStream.range(0, 1200).mapToObj(n -> Map.of("n", n)).toList();

        assertEquals(1200, db().values(rows, "v").count());
        assertEquals(
                List.of(1199L),
                numbers(db().values(rows, "v").orderByDesc("n").limit(1).pluck("n")));
    }

    @Test
    void rowsThatAQueryBringsAlongAreAlike() {
        assertRefused(InvalidQueryException.class, () -> db().values(List.of(), "v"));
        assertRefused(InvalidQueryException.class, () -> db().values(List.of(Map.of()), "v"));
        assertRefused(InvalidQueryException.class, () -> db().values(List.of(Map.of("a", 1), Map.of("b", 2)), "v"));
    }

    @Test
    void ofRowsThatAreEqualInAColumnTheFirstComes() {
        Query first =
                users().distinctOn("city").whereNotNull("city").orderBy("city").orderByDesc("votes");
        if (can(Feature.DISTINCT_ON)) {
            assertEquals(List.of("Dan", "Cid"), first.pluck("name"));
            assertEquals(2, first.count());
        } else {
            assertRefused(UnsupportedSqlException.class, first::get);
        }
        assertRefused(InvalidQueryException.class, () -> users().distinctOn());
    }

    @Test
    void aFunctionSaysMoreWhenAConditionHolds() {
        assertEquals(List.of("Bob", "Cid", "Dan"), names(users().when(true, q -> q.where("votes", ">", 100))));
        assertEquals(5, users().when(false, q -> q.where("votes", ">", 100)).count());
        assertEquals(List.of("Cid", "Eve"), names(users().when("Rome", (query, city) -> query.where("city", city))));
        assertEquals(
                5,
                users().when((String) null, (query, city) -> query.where("city", city))
                        .count());
        assertEquals(List.of("Eve"), names(users().unless(true, q -> q.where("votes", 10), q -> q.where("votes", 0))));
        assertEquals(5L, users().<Long>pipe(QueryBuilder::count));
        List<Query> seen = new ArrayList<>();
        Query query = users().where("votes", 10).tap(seen::add);
        assertEquals(List.of(query), seen);
    }

    @Test
    void aPartOfAQueryIsLookedInto() {
        Query first = posts().select("user_id").orderByDesc("id").limit(2);

        assertEquals(List.of("Bob", "Dan"), names(users().whereIn("id", first)));
        assertEquals(List.of("Ann", "Cid", "Eve"), names(users().whereNotIn("id", first)));
        assertEquals(
                List.of("Ann", "Bob"),
                names(users().whereIn("id", first.limit(9).offset(1))));
        assertEquals(
                List.of("Cid", "Dan"),
                names(users().whereIn(
                                "id",
                                popular()
                                        .union(romans())
                                        .orderBy("id")
                                        .offset(1)
                                        .limit(2))));
    }

    // ---- joins

    @Test
    void aJoinHasNestedConditions() {
        assertEquals(
                List.of("Hello again", "World"),
                users().join(
                                "posts",
                                on -> on.on("users.id", "posts.user_id")
                                        .where(any ->
                                                any.where("posts.score", ">", 6).orWhereNull("posts.score")))
                        .orderBy("posts.title")
                        .pluck("posts.title"));
        assertEquals(
                List.of("Hello", "World"),
                users().join(
                                "posts",
                                on -> on.on(same -> same.on("users.id", "posts.user_id")
                                                .orOn(other -> other.on("users.votes", "posts.score")))
                                        .where("posts.id", "<", 3))
                        .orderBy("posts.title")
                        .pluck("posts.title"));
    }

    @Test
    void aJoinKnowsTypedColumns() {
        Column<Object, Integer> id = new Column<Object, Integer>("id").of("users");
        Column<Object, Integer> author = new Column<Object, Integer>("user_id").of("posts");

        assertEquals(4, users().join("posts", id.eq(author)).count());
        assertEquals(6, users().leftJoin("posts", on -> on.on(id.eq(author))).count());
    }

    @Test
    void aQueryIsJoined() {
        Query scores = posts().select("user_id").selectRaw("max(score) as best").groupBy("user_id");

        assertEquals(List.of("Ann", "Bob", "Dan"), names(users().joinSub(scores, "s", "s.user_id", "users.id")));
        assertEquals(
                List.of("Bob"),
                names(users().joinSub(
                                scores,
                                "s",
                                on -> on.on("s.user_id", "users.id").where("s.best", ">", 5))));
        assertEquals(
                5,
                users().leftJoinSub(scores, "s", "s.user_id", "=", "users.id").count());
        assertEquals(
                List.of("Cid", "Eve"),
                names(users().leftJoinSub(scores, "s", "s.user_id", "users.id").whereNull("s.user_id")));
        assertEquals(15, users().crossJoinSub(scores, "s").count());
    }

    @Test
    void aJoinIsByAValue() {
        assertEquals(5, users().joinWhere("posts", "posts.score", "=", 7).count());
        assertEquals(5, users().leftJoinWhere("posts", "posts.score", "=", 99).count());
    }

    @Test
    void aJoinNeedsAConditionOfItsOwn() {
        assertRefused(InvalidQueryException.class, () -> users().join("posts", on -> on));
        assertRefused(InvalidQueryException.class, () -> users().joinSub(posts(), "p", on -> on));
    }

    @Test
    void aQueryIsJoinedForEachRow() {
        Query latest = posts().select("title")
                .whereColumn("posts.user_id", "users.id")
                .orderByDesc("id")
                .limit(1);
        if (can(Feature.LATERAL)) {
            assertEquals(
                    List.of("World", "Hello again", "Bye"),
                    users().joinLateral(latest, "l").orderBy("users.id").pluck("l.title"));
            assertEquals(5, users().leftJoinLateral(latest, "l").count());
        } else {
            UnsupportedSqlException refusal = assertRefused(
                    UnsupportedSqlException.class,
                    () -> users().joinLateral(latest, "l").get());
            assertTrue(String.valueOf(refusal.getMessage()).contains("lateral joins"));
        }
    }

    // ---- unions

    private Query popular() {
        return users().select("id").where("votes", ">", 100);
    }

    private Query romans() {
        return users().select("id").where("city", "Rome");
    }

    @Test
    void aUnionHasTheRowsOfBoth() {
        assertEquals(List.of(2L, 3L, 4L, 5L), ids(popular().union(romans())));
        assertEquals(List.of(2L, 3L, 3L, 4L, 5L), ids(popular().unionAll(romans())));
        assertEquals(List.of(3L), ids(popular().intersect(romans())));
        assertEquals(List.of(2L, 4L), ids(popular().except(romans())));
    }

    @Test
    void rowsThatComeOftenAreCounted() {
        Query twice = popular().unionAll(popular());
        Query more = twice.unionAll(popular());
        if (!can(Feature.INTERSECT_ALL)) {
            assertRefused(UnsupportedSqlException.class, () -> ids(more.intersectAll(twice)));
            assertRefused(UnsupportedSqlException.class, () -> ids(more.exceptAll(twice)));
            return;
        }
        assertEquals(List.of(2L, 2L, 3L, 3L, 4L, 4L), ids(more.intersectAll(twice)));
        assertEquals(List.of(2L, 3L, 4L), ids(more.exceptAll(twice)));
    }

    @Test
    void anOrderAndALimitAfterAUnionAreForAllOfIt() {
        Query both = popular().union(romans()).orderByDesc("id");

        assertEquals(List.of(5L, 4L), numbers(both.limit(2).pluck("id")));
        assertEquals(
                List.of(4L, 3L),
                numbers(both.limit(2).offset(1).get().stream()
                        .map(r -> r.get("id"))
                        .toList()));
        assertEquals(5, both.first().orElseThrow().getInt("id"));
    }

    @Test
    void anOrderAndALimitBeforeAUnionAreForItsPart() {
        Query least = users().select("id", "votes").orderBy("votes").limit(1);
        Query most = users().select("id", "votes").orderByDesc("votes").limit(1);

        assertEquals(List.of(3L, 5L), ids(least.union(most)));
        assertEquals(List.of(3L, 5L), ids(db().fromSub(least.unionAll(most), "ends")));
    }

    @Test
    void whatFollowsAUnionIsAboutAllOfIt() {
        Query both = popular().union(romans());

        assertEquals(List.of(4L, 5L), ids(both.where("id", ">", 3)));
        assertEquals(4, both.count());
        assertEquals(3, both.limit(3).count());
        assertEquals(2, both.where("id", "<", 4).count());
        assertEquals(14, both.sum("id").intValue());
        assertEquals(5, ((Number) both.max("id").orElseThrow()).intValue());
        assertTrue(both.where("id", 5).exists());
        assertFalse(both.where("id", 1).exists());
        assertTrue(both.find(4).isPresent());
        assertEquals(
                List.of("Hello again", "Bye"),
                both.join("posts", "posts.user_id", "temp_table.id")
                        .orderBy("posts.id")
                        .pluck("posts.title"));
    }

    @Test
    void aUnionIsReadInChunks() {
        List<Integer> sizes = new ArrayList<>();
        popular().union(romans()).orderBy("id").chunk(3).forEach(rows -> sizes.add(rows.size()));
        popular().union(romans()).chunkById(3).forEach(rows -> sizes.add(rows.size()));

        assertEquals(List.of(3, 1, 3, 1), sizes);
    }

    @Test
    void aUnionTakesAnyOrder() {
        Query both = users().select("id", "city")
                .where("votes", 150)
                .union(users().select("id", "city").where("id", 1));

        assertEquals(3, both.inRandomOrder().get().size());
        assertEquals(List.of(4L, 2L, 1L), numbers(both.orderByRaw("id desc").pluck("id")));
        assertEquals(
                List.of(2L, 1L, 4L),
                numbers(both.orderBy(new Column<>("city").asc().nullsFirst(), new Column<>("id").asc())
                        .pluck("id")));
    }

    @Test
    void chainsAreReadFromLeftToRight() {
        Query one = users().select("id").where("id", 1);
        Query low = users().select("id").where("id", "<=", 2);

        assertEquals(List.of(2L), ids(popular().union(romans()).intersect(low)));
        assertEquals(List.of(1L, 3L), ids(popular().intersect(romans()).union(one)));
        assertEquals(List.of(3L, 4L, 5L), ids(popular().union(romans()).except(low)));
        assertEquals(
                List.of(1L, 3L, 4L, 5L),
                ids(popular().union(romans()).except(low).union(one)));
        assertEquals(
                List.of(2L, 3L, 4L, 5L),
                ids(popular().union(romans().except(low).union(romans()))));
    }

    @Test
    void aFunctionSaysTheOtherPartOfAUnion() {
        assertEquals(List.of(1L, 2L), ids(users().where("id", 1).union(query -> query.where("id", 2))));
        assertEquals(
                List.of(1L, 2L, 4L),
                ids(posts().select("user_id as id")
                        .union(query -> query.from("posts").select("user_id"))));
    }

    @Test
    void aUnionIsAPartOfAnotherQuery() {
        assertEquals(
                List.of("Bob", "Cid", "Dan", "Eve"),
                names(users().whereIn("id", popular().union(romans()))));
        assertEquals(
                List.of("Bob"),
                names(users().joinSub(popular().except(romans()), "p", "p.id", "users.id")
                        .whereNull("city")));
    }

    // ---- queries that have a name

    @Test
    void aNamedQueryIsATable() {
        Query named = db().table("popular").with("popular", users().where("votes", ">", 100));

        assertEquals(List.of(2L, 3L, 4L), ids(named));
        assertEquals(3, named.count());
        assertEquals(List.of(3L), ids(named.where("city", "Rome")));
        assertEquals(
                List.of("Bob", "Cid", "Dan"),
                named.with(
                                "best",
                                List.of("key", "label"),
                                db().table("popular").select("id", "name"))
                        .from("best")
                        .orderBy("key")
                        .pluck("label"));
        assertEquals(List.of("Bob", "Cid", "Dan"), names(users().whereIn("id", named.select("id"))));
        assertEquals(
                List.of(1L, 2L, 3L, 4L),
                ids(named.select("id").union(users().select("id").where("id", 1))));
        assertEquals(
                List.of(1L, 2L, 3L, 4L), ids(users().select("id").where("id", 1).union(named.select("id"))));
    }

    @Test
    void aRecursiveQueryFollowsItsRows() {
        Query tree = db().table("tree")
                .withRecursive(
                        "tree",
                        db().table("categories").select("id", "name").where("id", 1),
                        found -> db().table("categories")
                                .select("categories.id", "categories.name")
                                .join("tree", "categories.parent_id", "tree.id"));
        if (!can(Feature.RECURSIVE_CTE)) {
            assertRefused(UnsupportedSqlException.class, tree::get);
            return;
        }
        assertEquals(
                List.of("all", "books", "music", "poems"), tree.orderBy("name").pluck("name"));
        assertEquals(4, tree.count());
        Query numbers = db().table("numbers")
                .withRecursive(
                        "numbers",
                        List.of("n"),
                        db().query().selectRaw("1"),
                        found -> found.selectRaw("n + 1").where("n", "<", 5));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), numbers(numbers.orderBy("n").pluck("n")));
    }

    @Test
    void aRecursiveQueryOfDifferentRowsEndsWhereTheyLeadInACircle() {
        if (can(Feature.RECURSIVE_CTE)) {
            Query ring = db().table("ring")
                    .withRecursiveDistinct(
                            "ring", List.of("n"), db().query().selectRaw("1"), found -> found.selectRaw("(n + 1) % 3"));
            assertEquals(List.of(0L, 1L, 2L), numbers(ring.orderBy("n").pluck("n")));
        }
    }

    @Test
    void theStepOfARecursiveQueryHasNoOrder() {
        assertRefused(
                InvalidQueryException.class,
                () -> db().table("t").withRecursive("t", users(), found -> found.orderBy("id")));
        assertRefused(
                InvalidQueryException.class,
                () -> db().table("t").withRecursive("t", users(), found -> found.limit(1)));
    }

    @Test
    void anUpdateAndADeleteKnowNamedQueries() {
        Query authors = users().with("authors", posts().select("user_id").where("score", ">", 4))
                .whereIn("id", db().table("authors").select("user_id"));
        Query gone = posts().with("popular", users().select("id").where("votes", 150))
                .whereIn("user_id", db().table("popular").select("id"));
        if (!can(Feature.WRITE_CTE)) {
            assertRefused(UnsupportedSqlException.class, () -> authors.update(Map.of("votes", 1)));
            assertRefused(UnsupportedSqlException.class, gone::delete);
            return;
        }
        assertEquals(2, gone.delete());
        assertEquals(List.of(1L, 2L), ids(posts()));
        assertEquals(1, authors.update(Map.of("votes", 1)));
        assertEquals(List.of("Ann"), names(users().where("votes", 1)));
    }

    @Test
    void anInsertTakesTheRowsOfANamedQuery() {
        Query popular = db().table("popular")
                .with("popular", users().where("votes", ">", 100))
                .select("id", "name")
                .selectExpression(raw("?", true), "published");

        assertEquals(3, posts().insertUsing(List.of("user_id", "title", "published"), popular));
        assertEquals(
                List.of("Bob", "Cid", "Dan"),
                posts().where("id", ">", 4).orderBy("user_id").pluck("title"));
    }

    @Test
    void aQueryReadsTheRowsThatItWrites() {
        Query gone =
                db().table("gone").with("gone", posts().where("score", "<", 6).asDelete("id", "title"));
        if (!can(Feature.WRITABLE_CTE)) {
            UnsupportedSqlException refusal = assertRefused(UnsupportedSqlException.class, gone::get);
            assertTrue(String.valueOf(refusal.getMessage()).contains("common table expressions that write"));
            return;
        }
        assertEquals(List.of("Bye", "Hello"), gone.orderBy("title").pluck("title"));
        assertEquals(List.of(2L, 3L), ids(posts()));
        Query raised =
                db().table("raised").with("raised", users().where("id", 1).asUpdate(Map.of("votes", 11)));
        assertEquals(11, raised.sole().getInt("votes"));
        Query added = db().table("added")
                .with("added", posts().asInsert(List.of(Map.of("user_id", 5, "title", "New", "published", false))));
        assertEquals("New", added.sole().getString("title"));
        Query copied = db().table("copied")
                .with(
                        "copied",
                        posts().asInsertUsing(
                                        List.of("user_id", "title", "published"),
                                        posts().select("user_id", "title", "published")
                                                .where("id", 2),
                                        "title"));
        assertEquals(List.of("World"), copied.pluck("title"));
        assertEquals(2, posts().where("title", "World").count());
    }

    @Test
    void whatAQueryWritesIsWholeAndAsked() {
        assertRefused(InvalidQueryException.class, () -> posts().asUpdate(Map.of()));
        assertRefused(InvalidQueryException.class, () -> posts().asInsert(List.of()));
        assertRefused(InvalidQueryException.class, () -> posts().groupBy("id").asDelete());
    }

    // ---- the first rows of each kind

    @Test
    void theFirstRowsOfEachKindAreThoseThatTheOrderPutsFirst() {
        Query latest = posts().orderByDesc("id").groupLimit(1, "user_id");

        assertEquals(List.of(2L, 3L, 4L), ids(latest));
        assertEquals(List.of(1L, 2L, 3L, 4L), ids(latest.groupLimit(2, "user_id")));
        assertEquals(List.of(), ids(latest.groupLimit(0, "user_id")));
        assertEquals(3, latest.count());
        assertEquals(List.of(1L, 3L), ids(latest.where("score", ">", 3)));
        assertEquals(List.of("Ann", "Bob", "Dan"), names(users().whereIn("id", latest.select("user_id"))));
    }

    @Test
    void whatCountsTheRowsOfAKindIsNotAmongTheColumns() {
        Query latest = posts().orderByDesc("id").groupLimit(1, "user_id");

        assertEquals(
                posts().first().orElseThrow().columns(), latest.get().get(0).columns());
        assertEquals(
                List.of("id", "title"),
                latest.select("id", "title").get().get(0).columns());
        assertEquals(
                List.of(2L, 3L, 4L),
                latest.get(Post.class).stream()
                        .map(Post::id)
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }

    record Post(long id, String title) {}

    @Test
    void aLimitOfEachKindHasNoOffset() {
        assertRefused(
                InvalidQueryException.class,
                () -> posts().groupLimit(1, "user_id").offset(1).limit(1).get());
        assertRefused(
                InvalidQueryException.class,
                () -> posts().groupLimit(1, "user_id").distinct().get());
        assertRefused(InvalidQueryException.class, () -> posts().groupLimit(-1, "user_id"));
    }
}
