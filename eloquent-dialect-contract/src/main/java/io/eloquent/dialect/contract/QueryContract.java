package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.names;
import static io.eloquent.dialect.contract.Blog.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.Query;
import io.eloquent.query.Row;
import io.eloquent.query.compile.Feature;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Queries find the rows that they say, on a real server. Nothing here changes a row. */
public abstract class QueryContract extends DialectContract {

    /** For subclasses. */
    protected QueryContract() {}

    @BeforeAll
    final void makeTables() {
        Blog.create(db());
        Blog.fill(db());
    }

    private Query users() {
        return db().table("users");
    }

    private Query posts() {
        return db().table("posts");
    }

    private static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }

    private static List<Long> numbers(List<? extends @Nullable Object> values) {
        return values.stream().map(QueryContract::number).toList();
    }

    private static void assertNumber(String expected, @Nullable Object actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(new BigDecimal(String.valueOf(actual))), "was " + actual);
    }

    // ---- what is selected

    @Test
    void aTableGivesAllItsRows() {
        List<Row> rows = users().orderBy("id").get();

        assertEquals(5, rows.size());
        assertEquals(
                List.of("id", "name", "email", "votes", "city", "created_at"),
                rows.get(0).columns());
        assertEquals(1, rows.get(0).getInt("id"));
        assertEquals("Ann", rows.get(0).getString("name"));
        assertEquals(10, rows.get(0).getInt("votes"));
        assertEquals(LocalDateTime.of(2026, 1, 1, 12, 0), rows.get(0).getLocalDateTime("created_at"));
        assertEquals(null, rows.get(1).get("city"));
    }

    @Test
    void columnsAreSelectedByNameAndGivenOtherNames() {
        Row row = users().select("name as who", "users.votes")
                .addSelect("city")
                .orderBy("id")
                .get()
                .get(0);

        assertEquals(List.of("who", "votes", "city"), row.columns());
        assertEquals("Ann", row.get("who"));
    }

    @Test
    void rawSelectsBindTheirValuesBeforeTheConditions() {
        List<Row> rows = users().selectRaw("votes + ? as more", 5)
                .whereRaw("votes > ?", 100)
                .orderBy("id")
                .get();

        assertEquals(
                List.of(155, 205, 155),
                rows.stream().map(row -> row.getInt("more")).toList());
    }

    @Test
    void distinctRowsComeOnce() {
        assertEquals(
                List.of("Paris", "Rome"),
                users().whereNotNull("city").distinct().orderBy("city").pluck("city"));
    }

    record Voter(long id, String name, @Nullable String city) {}

    @Test
    void rowsBecomeRecords() {
        assertEquals(
                List.of(new Voter(1, "Ann", "Paris"), new Voter(2, "Bob", null)),
                users().where("id", "<", 3).orderBy("id").get(Voter.class));
    }

    // ---- where

    @Test
    void aConditionOfTwoArgumentsIsAnEquality() {
        assertEquals(List.of("Cid"), names(users().where("name", "Cid")));
        assertEquals(List.of("Bob", "Dan"), names(users().where("votes", 150)));
    }

    @Test
    void aConditionOfThreeArgumentsIsAnyComparison() {
        assertEquals(List.of("Bob", "Cid", "Dan"), names(users().where("votes", ">", 100)));
        assertEquals(
                List.of("Cid", "Eve"), names(users().where("votes", ">=", 200).orWhere("votes", "<=", 0)));
        assertEquals(List.of("Ann", "Cid", "Eve"), names(users().where("votes", "!=", 150)));
        assertEquals(List.of("Ann", "Cid", "Eve"), names(users().where("votes", "<>", 150)));
        assertEquals(
                List.of("Ann", "Dan"),
                names(users().where("name", "LIKE", "%an%").orWhere("name", "like", "A%")));
        assertEquals(List.of("Bob", "Cid", "Eve"), names(users().where("name", "not  like", "%n%")));
    }

    @Test
    void aMapIsAGroupOfEqualities() {
        assertEquals(List.of("Dan"), names(users().where(Map.of("votes", 150, "city", "Paris"))));
        assertEquals(List.of("Bob"), names(users().where(row("votes", 150, "city", null))));
        assertEquals(
                List.of("Cid", "Dan"),
                names(users().where("name", "Cid").orWhere(Map.of("votes", 150, "city", "Paris"))));
        assertEquals(5, users().where(Map.of()).count());
    }

    @Test
    void nestedConditionsStandInParentheses() {
        Query query = users().where("votes", ">", 100)
                .where(group -> group.where("name", "Bob").orWhere("city", "Rome"));

        assertEquals(List.of("Bob", "Cid"), names(query));
        assertEquals(
                List.of("Ann", "Bob", "Cid"),
                names(users().where("votes", ">", 100)
                        .where(group -> group.where("name", "Bob")
                                .orWhere(inner -> inner.where("city", "Rome").whereNull("email")))
                        .orWhere(group -> group.where("city", "Paris").where("votes", 10))));
    }

    @Test
    void anEmptyGroupIsNoCondition() {
        assertEquals(5, users().where(group -> group).count());
        assertEquals(2, users().where("votes", 150).orWhere(group -> group).count());
        assertEquals(5, users().whereNot(group -> group).count());
    }

    @Test
    void aGroupIsNegatedAsAWhole() {
        assertEquals(
                List.of("Ann", "Eve"),
                names(users().whereNot(group -> group.where("votes", 150).orWhere("votes", 200))));
    }

    @Test
    void andBindsTighterThanOr() {
        assertEquals(
                List.of("Ann", "Dan"),
                names(users().where("name", "Ann").orWhere("votes", 150).where("city", "Paris")));
    }

    @Test
    void nullIsAskedForByIsNull() {
        assertEquals(List.of("Cid", "Eve"), names(users().where("email", null)));
        assertEquals(List.of("Cid", "Eve"), names(users().where("email", "=", null)));
        assertEquals(List.of("Ann", "Bob", "Dan"), names(users().where("email", "!=", null)));
        assertEquals(List.of("Ann", "Bob", "Dan"), names(users().where("email", "<>", null)));
        assertEquals(List.of("Cid", "Eve"), names(users().whereNull("email")));
        assertEquals(List.of("Ann", "Bob", "Dan"), names(users().whereNotNull("email")));
        assertEquals(
                List.of("Bob", "Cid", "Eve"), names(users().whereNull("email").orWhereNull("city")));
        assertEquals(
                List.of("Ann", "Bob", "Cid", "Dan", "Eve"),
                names(users().whereNull("email").orWhereNotNull("email")));
    }

    @Test
    void nullFulfilsNoComparison() {
        assertEquals(List.of("Cid", "Eve"), names(users().where("city", "!=", "Paris")));
        assertEquals(List.of("Cid", "Eve"), names(users().whereNotIn("city", List.of("Paris"))));
    }

    @Test
    void rangesIncludeTheirEnds() {
        assertEquals(List.of("Ann", "Bob", "Dan"), names(users().whereBetween("votes", 10, 150)));
        assertEquals(List.of("Cid", "Eve"), names(users().whereNotBetween("votes", 10, 150)));
        assertEquals(List.of("Ann", "Cid"), names(users().where("name", "Cid").orWhereBetween("votes", 1, 100)));
        assertEquals(List.of("Bob", "Eve"), names(users().where("name", "Bob").orWhereNotBetween("votes", 1, 200)));
        assertEquals(
                List.of("Bob", "Cid"),
                names(users().whereBetween(
                                "created_at",
                                LocalDateTime.of(2026, 1, 2, 0, 0),
                                LocalDateTime.of(2026, 1, 3, 23, 0))));
    }

    @Test
    void columnsAreComparedWithEachOther() {
        assertEquals(
                List.of("Ann"), names(users().whereColumn("id", "<", "votes").where("votes", "<", 100)));
        assertEquals(5, users().whereColumn("users.id", "id").count());
        assertEquals(List.of("Ann", "Eve"), names(users().where("name", "Ann").orWhereColumn("votes", "<", "id")));
    }

    @Test
    void rawConditionsBindTheirValues() {
        assertEquals(List.of("Bob", "Dan"), names(users().whereRaw("id > ? and votes = 150", 1)));
        assertEquals(
                List.of("Ann", "Bob", "Dan"), names(users().where("name", "Ann").orWhereRaw("votes = ?", 150)));
    }

    // ---- in

    @Test
    void aColumnIsOneOfMany() {
        assertEquals(List.of("Ann", "Cid"), names(users().whereIn("id", List.of(1, 3))));
        assertEquals(List.of("Cid"), names(users().whereIn("id", List.of(3))));
        assertEquals(List.of("Bob", "Dan", "Eve"), names(users().whereNotIn("id", List.of(1, 3))));
        assertEquals(
                List.of("Ann", "Cid", "Eve"),
                names(users().where("votes", 10).orWhereIn("city", List.of("Rome", "Oslo"))));
        assertEquals(List.of("Bob", "Dan"), names(users().where("id", 2).orWhereNotIn("id", List.of(1, 2, 3, 5))));
    }

    @Test
    void nothingIsOneOfNone() {
        assertEquals(List.of(), names(users().whereIn("id", List.of())));
        assertEquals(5, users().whereNotIn("city", List.of()).count());
        assertEquals(List.of("Ann"), names(users().where("id", 1).orWhereIn("id", List.of())));
        assertEquals(5, users().where("id", 1).orWhereNotIn("id", List.of()).count());
    }

    @Test
    void listsMayBeAsLongAsTheyLike() {
        for (int size : new int[] {1000, 1001, 40_000, 100_000}) {
            List<Integer> numbers = IntStream.range(0, size).boxed().toList();
            assertEquals(5, users().whereIn("id", numbers).count(), "of " + size);
            assertEquals(0, users().whereNotIn("id", numbers).count(), "of " + size);
            assertEquals(
                    List.of("Cid"),
                    names(users().where("votes", ">", 150)
                            .whereIn("id", numbers)
                            .where("city", "Rome")),
                    "of " + size);
        }
    }

    @Test
    void longListsHoldValuesOfEveryKind() {
        assertEquals(
                List.of("Ann", "Bob"),
                names(users().whereIn("name", many(i -> "it's \"{},\\ NULL" + i, "Ann", "Bob"))));
        assertEquals(
                List.of("Cid", "Dan", "Eve"),
                names(users().whereNotIn("name", many(i -> "it's \"{},\\ NULL" + i, "Ann", "Bob"))));
        assertEquals(List.of("Ann", "Cid"), names(users().whereIn("votes", many(i -> 1000L + i, 10L, 200L))));
        assertEquals(
                List.of("Ann", "Cid"),
                names(users().whereIn(
                                "votes",
                                many(i -> new BigDecimal(1000 + i), new BigDecimal("10.00"), new BigDecimal(200)))));
        assertEquals(
                List.of("Ann", "Cid"),
                names(users().whereIn("votes", many(i -> 3_000_000_000L + i, 10, 200))),
                "numbers that no row could have are no error");
        assertEquals(List.of("Ann", "Cid"), names(users().whereIn("votes", many(i -> i + 0.5, 10.0, 200.0))));
        LocalDateTime noon = LocalDateTime.of(2026, 1, 1, 12, 0);
        assertEquals(
                List.of("Ann", "Cid"),
                names(users().whereIn("created_at", many(i -> noon.minusHours(1 + i), noon, noon.plusDays(2)))));
    }

    /** {@return these two among two thousand others: more than any database takes one by one} */
    private static List<Object> many(IntFunction<Object> others, Object first, Object last) {
        List<Object> values = new ArrayList<>(2002);
        values.add(first);
        for (int i = 0; i < 2000; i++) {
            values.add(others.apply(i));
        }
        values.add(last);
        return values;
    }

    @Test
    void aQueryMayBeOneOfMany() {
        Query most = users().selectRaw("max(votes)");

        assertEquals(List.of("Ann", "Cid"), names(users().whereIn("votes", List.of(most, 10))));
        assertEquals(List.of("Ann", "Cid"), names(users().whereIn("votes", List.of(10, most))));
    }

    // ---- sub-queries

    @Test
    void aSubQueryStandsForItsValues() {
        Query authors = posts().where("published", true).select("user_id");

        assertEquals(List.of("Ann", "Bob", "Dan"), names(users().whereIn("id", authors)));
        assertEquals(List.of("Cid", "Eve"), names(users().whereNotIn("id", authors)));
        assertEquals(
                List.of("Bob", "Dan"),
                names(users().where("votes", ">", 10).whereIn("id", authors).where("votes", "<", 200)));
    }

    @Test
    void aSubQueryStandsForOneValue() {
        Query most = users().selectRaw("max(votes)");

        assertEquals(List.of("Cid"), names(users().where("votes", most)));
        assertEquals(List.of("Ann", "Bob", "Dan", "Eve"), names(users().where("votes", "<", most)));
    }

    @Test
    void aSubQueryIsAskedWhetherItFindsARow() {
        Query ofUser = posts().whereColumn("posts.user_id", "users.id");

        assertEquals(List.of("Ann", "Bob", "Dan"), names(users().whereExists(ofUser)));
        assertEquals(List.of("Cid", "Eve"), names(users().whereNotExists(ofUser)));
        assertEquals(
                List.of("Ann", "Cid"),
                names(users().where("name", "Cid").orWhereExists(ofUser.where("published", false))));
    }

    @Test
    void bindingsFollowTheTextThroughSubQueries() {
        Query query = users().selectRaw("name, ? as mark", "x")
                .join("posts", on -> on.on("posts.user_id", "users.id").where("posts.published", true))
                .where("users.votes", ">", 5)
                .whereIn("users.id", posts().where("score", ">", 4).select("user_id"))
                .where("users.votes", "<", 100)
                .limit(3)
                .offset(0);

        assertEquals(List.of("x", true, 5, 4, 100, 3L, 0L), query.bindings());
        assertEquals(
                List.of("Ann"), query.get().stream().map(row -> row.get("name")).toList());
    }

    // ---- joins

    @Test
    void aJoinFindsPartners() {
        assertEquals(
                List.of("Hello", "World", "Hello again", "Bye"),
                users().join("posts", "users.id", "posts.user_id")
                        .orderBy("posts.id")
                        .pluck("posts.title"));
        assertEquals(
                List.of("Bye"),
                users().join("posts", "users.id", "=", "posts.user_id")
                        .where("users.name", "Dan")
                        .pluck("title"));
    }

    @Test
    void aLeftJoinKeepsThoseWithoutPartner() {
        List<Row> rows = users().select("users.name", "posts.title")
                .leftJoin("posts", "users.id", "posts.user_id")
                .orderBy("users.id")
                .orderBy("posts.id")
                .get();

        assertEquals(
                List.of("Ann", "Ann", "Bob", "Cid", "Dan", "Eve"),
                rows.stream().map(row -> row.get("name")).toList());
        assertEquals(
                Arrays.asList("Hello", "World", "Hello again", null, "Bye", null),
                rows.stream().map(row -> row.get("title")).toList());
    }

    @Test
    void aRightJoinKeepsThoseOfTheOtherSide() {
        Query query = posts().rightJoin("users", "users.id", "posts.user_id").whereNull("posts.id");

        if (db().dialect().compiler().syntax().supports(Feature.RIGHT_JOIN)) {
            assertEquals(List.of("Cid", "Eve"), names(query));
        } else {
            UnsupportedSqlException refusal = assertThrows(UnsupportedSqlException.class, query::get);
            assertTrue(String.valueOf(refusal.getMessage()).contains("right join"), refusal.getMessage());
        }
    }

    @Test
    void aCrossJoinMakesEveryPair() {
        assertEquals(20, users().crossJoin("posts").count());
    }

    @Test
    void aJoinHasConditionsOfItsOwn() {
        assertEquals(
                List.of("Hello again", "Bye"),
                users().join(
                                "posts",
                                on -> on.on("users.id", "posts.user_id")
                                        .where("posts.published", true)
                                        .where("users.votes", ">", 100))
                        .orderBy("posts.id")
                        .pluck("posts.title"));
        assertEquals(
                List.of("Hello", "World", "Bye"),
                posts().join("users", on -> on.on("users.id", "posts.user_id").orOn("users.id", "=", "posts.score"))
                        .where("users.city", "Paris")
                        .orderBy("posts.id")
                        .pluck("posts.title"));
    }

    @Test
    void aTableIsJoinedWithItself() {
        assertEquals(
                List.of("Dan"),
                db().table("users as a")
                        .join("users as b", on -> on.on("a.votes", "b.votes").on("a.id", "<", "b.id"))
                        .pluck("b.name"));
    }

    // ---- groups

    @Test
    void rowsAreGrouped() {
        List<Row> rows = users().select("city")
                .selectRaw("count(*) as people, sum(votes) as votes")
                .whereNotNull("city")
                .groupBy("city")
                .orderBy("city")
                .get();

        assertEquals(
                List.of("Paris", "Rome"),
                rows.stream().map(row -> row.get("city")).toList());
        assertEquals(
                List.of(2L, 2L), rows.stream().map(row -> row.getLong("people")).toList());
        assertEquals(
                List.of(160L, 200L),
                rows.stream().map(row -> row.getLong("votes")).toList());
    }

    @Test
    void groupsAreChosen() {
        Query cities = users().whereNotNull("city").groupBy("city").orderBy("city");

        assertEquals(List.of("Rome"), cities.havingRaw("sum(votes) > ?", 160).pluck("city"));
        assertEquals(List.of("Paris"), cities.having("city", "<", "Q").pluck("city"));
        assertEquals(
                List.of("Paris", "Rome"),
                cities.having("city", "like", "R%")
                        .orHaving("city", "=", "Paris")
                        .pluck("city"));
        assertEquals(
                List.of("Paris", "Rome"),
                cities.having("city", "=", "Rome")
                        .orHavingRaw("sum(votes) = ?", 160)
                        .pluck("city"));
        assertEquals(List.of(), cities.having("city", "=", null).pluck("city"));
    }

    // ---- order and limits

    @Test
    void rowsComeInOrder() {
        assertEquals(
                List.of("Eve", "Ann", "Bob", "Dan", "Cid"),
                users().orderBy("votes").orderBy("id").pluck("name"));
        assertEquals(
                List.of("Cid", "Dan", "Bob", "Ann", "Eve"),
                users().orderBy("votes", "DESC").orderByDesc("id").pluck("name"));
        assertEquals(
                List.of("Cid", "Bob", "Dan", "Ann", "Eve"),
                users().orderByRaw("votes * ? desc", 2).orderBy("id", "asc").pluck("name"));
        assertEquals(List.of("Eve"), users().latest().limit(1).pluck("name"));
        assertEquals(List.of("Ann"), users().oldest().limit(1).pluck("name"));
        assertEquals(List.of("Cid"), users().latest("votes").limit(1).pluck("name"));
        assertEquals(List.of("Eve"), users().oldest("votes").limit(1).pluck("name"));
    }

    @Test
    void rowsAreLimitedAndPassedOver() {
        Query ordered = users().orderBy("id");

        assertEquals(List.of("Ann", "Bob"), ordered.limit(2).pluck("name"));
        assertEquals(List.of("Ann", "Bob"), ordered.take(2).pluck("name"));
        assertEquals(List.of("Cid", "Dan"), ordered.limit(2).offset(2).pluck("name"));
        assertEquals(List.of("Eve"), ordered.take(2).skip(4).pluck("name"));
        assertEquals(List.of("Dan", "Eve"), ordered.offset(3).pluck("name"));
        assertEquals(List.of(), ordered.limit(0).pluck("name"));
        assertEquals(List.of(), ordered.limit(0).get());
        assertEquals(List.of(), ordered.offset(5).pluck("name"));
    }

    // ---- aggregates

    @Test
    void rowsAreCounted() {
        assertEquals(5, users().count());
        assertEquals(3, users().where("votes", ">", 100).count());
        assertEquals(0, users().where("votes", ">", 1000).count());
        assertEquals(4, users().count("city"));
        assertEquals(2, users().distinct().count("city"));
        assertEquals(4, users().join("posts", "users.id", "posts.user_id").count());
        assertEquals(5, users().orderBy("name").count());
    }

    @Test
    void aQueryIsCountedAsAWhole() {
        assertEquals(4, users().select("votes").groupBy("votes").count());
        assertEquals(
                1,
                users().select("votes")
                        .groupBy("votes")
                        .havingRaw("count(*) > 1")
                        .count());
        assertEquals(3, users().select("city").distinct().count());
        assertEquals(2, users().limit(2).count());
        assertEquals(0, users().limit(0).count());
        assertEquals(2, users().orderBy("id").offset(3).count());
        assertEquals(1, users().orderBy("id").limit(2).offset(4).count());
        assertEquals(2, users().orderBy("id").limit(3).count("users.email"));
        assertEquals(
                3, users().join("posts", "users.id", "posts.user_id").limit(3).count());
    }

    @Test
    void columnsAreAggregated() {
        assertNumber("0", users().min("votes").orElseThrow());
        assertNumber("200", users().max("votes").orElseThrow());
        assertNumber("510", users().sum("votes"));
        assertNumber("102", users().avg("votes").orElseThrow());
        assertNumber("5", posts().avg("score").orElseThrow());
        assertEquals("Ann", users().min("name").orElseThrow());
        assertNumber("360", users().distinct().sum("votes"));
        assertNumber("350", users().orderByDesc("votes").limit(2).sum("votes"));
        assertNumber("10", users().orderBy("votes").limit(2).max("users.votes").orElseThrow());
        assertNumber("15", posts().join("users", "users.id", "posts.user_id").sum("posts.score"));
    }

    @Test
    void aggregatesOfNothingAreEmpty() {
        Query none = users().where("id", -1);

        assertEquals(BigDecimal.ZERO, none.sum("votes"));
        assertTrue(none.min("votes").isEmpty());
        assertTrue(none.max("votes").isEmpty());
        assertTrue(none.avg("votes").isEmpty());
        assertTrue(posts().where("id", 2).max("score").isEmpty());
    }

    @Test
    void aQuerySaysWhetherThereIsARow() {
        assertTrue(users().where("votes", ">", 100).exists());
        assertFalse(users().where("votes", ">", 1000).exists());
        assertTrue(users().where("votes", ">", 1000).doesntExist());
        assertFalse(users().limit(0).exists());
        assertTrue(users().orderBy("name").offset(4).exists());
    }

    // ---- one row, one column

    @Test
    void theFirstRowIsNoMoreThanTheLimit() {
        assertTrue(users().limit(0).first().isEmpty());
        assertTrue(users().limit(0).value("name").isEmpty());
        assertEquals("Ann", users().orderBy("id").limit(2).value("name").orElseThrow());
    }

    @Test
    void theFirstRowOrNone() {
        assertEquals("Cid", users().orderByDesc("votes").first().orElseThrow().get("name"));
        assertTrue(users().where("id", -1).first().isEmpty());
    }

    @Test
    void aRowIsFoundByItsKey() {
        assertEquals("Bob", users().find(2).orElseThrow().get("name"));
        assertEquals("Bob", users().find(2L).orElseThrow().get("name"));
        assertTrue(users().find(99).isEmpty());
        assertTrue(users().where("votes", 10).find(2).isEmpty());
    }

    @Test
    void aKeyIsSoughtAmongTheRowsOfTheQuery() {
        Query parisOrPopular = users().where("city", "Paris").orWhere("votes", ">", 100);

        assertEquals("Bob", parisOrPopular.find(2).orElseThrow().get("name"));
        assertTrue(parisOrPopular.find(5).isEmpty());
        assertEquals(List.of("Ann", "Bob", "Cid", "Dan"), names(parisOrPopular));
    }

    @Test
    void oneColumnOfOneRow() {
        assertEquals("Ann", users().orderBy("id").value("name").orElseThrow());
        assertEquals("Ann", users().orderBy("id").value("users.name").orElseThrow());
        assertTrue(users().where("id", 2).value("city").isEmpty());
        assertTrue(users().where("id", -1).value("name").isEmpty());
    }

    @Test
    void oneColumnOfAllRows() {
        assertEquals(
                Arrays.asList("Paris", null, "Rome", "Paris", "Rome"),
                users().orderBy("id").pluck("city"));
        assertEquals(
                List.of(10L, 150L, 200L, 150L, 0L),
                numbers(users().orderBy("id").pluck("users.votes")));
        assertEquals(List.of(), users().where("id", -1).pluck("name"));
    }

    @Test
    void oneColumnByAnother() {
        Map<@Nullable Object, @Nullable Object> last = users().orderBy("id").pluck("name", "city");

        Map<@Nullable Object, @Nullable Object> expected = new HashMap<>();
        expected.put("Paris", "Dan");
        expected.put(null, "Bob");
        expected.put("Rome", "Eve");
        assertEquals(expected, last);
        assertEquals(
                List.of("Ann", "Bob"),
                new ArrayList<>(new LinkedHashMap<>(
                                users().where("id", "<", 3).orderBy("id").pluck("users.name", "users.id"))
                        .values()));
    }

    // ---- chunks

    private static List<List<@Nullable Object>> namesOf(Iterable<List<Row>> chunks) {
        List<List<@Nullable Object>> names = new ArrayList<>();
        for (List<Row> chunk : chunks) {
            names.add(
                    chunk.stream().<@Nullable Object>map(row -> row.get("name")).toList());
        }
        return names;
    }

    @Test
    void rowsComeInChunks() {
        Iterable<List<Row>> chunks = users().orderBy("id").chunk(2);

        List<List<String>> expected = List.of(List.of("Ann", "Bob"), List.of("Cid", "Dan"), List.of("Eve"));
        assertEquals(expected, namesOf(chunks));
        assertEquals(expected, namesOf(chunks), "an iterable is iterated as often as one likes");
        assertEquals(
                List.of(List.of("Bob", "Cid"), List.of("Dan")),
                namesOf(users().orderBy("id").offset(1).limit(3).chunk(2)));
        assertEquals(List.of(), namesOf(users().where("id", -1).orderBy("id").chunk(2)));
        assertEquals(List.of(), namesOf(users().orderBy("id").limit(0).chunk(2)));
    }

    @Test
    void chunksByKeyGoOnAfterTheLastKey() {
        assertEquals(
                List.of(List.of("Ann", "Bob"), List.of("Cid", "Dan"), List.of("Eve")), namesOf(users().chunkById(2)));
        assertEquals(
                List.of(List.of("Ann", "Bob"), List.of("Cid")),
                namesOf(users().limit(3).chunkById(2)));
        assertEquals(
                List.of(List.of("Ann", "Bob"), List.of("Cid", "Dan"), List.of("Eve")),
                namesOf(users().where("votes", "<", 160).orWhere("votes", 200).chunkById(2)),
                "the key's condition holds for both sides of an or");
        assertEquals(
                List.of(List.of("Ann", "Bob", "Cid"), List.of("Dan", "Eve")),
                namesOf(users().orderByDesc("votes").chunkById(3, "name")));
    }

    @Test
    void everyRowIsHandedOver() {
        List<@Nullable Object> seen = new ArrayList<>();

        users().orderByDesc("id").each(row -> seen.add(row.get("name")));

        assertEquals(List.of("Eve", "Dan", "Cid", "Bob", "Ann"), seen);
    }

    @Test
    void chunksNeedAnOrderAndASize() {
        InvalidQueryException refusal = assertThrows(InvalidQueryException.class, () -> users().chunk(2));
        assertTrue(String.valueOf(refusal.getMessage()).contains("orderBy(\"id\")"), refusal.getMessage());
        assertThrows(InvalidQueryException.class, () -> users().orderBy("id").chunk(0));
        assertThrows(InvalidQueryException.class, () -> users().chunkById(-1));
    }

    // ---- queries are values

    @Test
    void eachMethodLeavesItsQueryAsItWas() {
        Query all = users();
        String sql = all.toSql();
        Query some = all.where("votes", ">", 100);
        some.orderBy("users.id")
                .limit(1)
                .select("name")
                .join("posts", "users.id", "posts.user_id")
                .get();

        assertEquals(sql, all.toSql());
        assertEquals(5, all.count());
        assertEquals(3, some.count());
        assertEquals(List.of(100), some.bindings());
        assertEquals(List.of("Bob", "Cid", "Dan"), names(some));
        assertEquals(List.of("Bob", "Cid", "Dan"), names(some));
    }

    @Test
    void aQueryServesManyThreads() throws Exception {
        Query query = users().where("votes", ">", 100).orderBy("id");
        Callable<List<Row>> run = () -> {
            List<Row> rows = List.of();
            for (int i = 0; i < 20; i++) {
                rows = query.get();
                assertEquals(3, rows.size());
            }
            return rows;
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<Row>> result : threads.invokeAll(List.of(run, run, run, run))) {
                assertEquals(
                        List.of("Bob", "Cid", "Dan"),
                        result.get().stream().map(row -> row.get("name")).toList());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aQuerySaysItsSqlAndBindingsWithoutRunning() {
        Query query = users().where("votes", ">", 100).limit(1);

        assertTrue(query.toSql().startsWith("select * from "), query.toSql());
        assertEquals(List.of(100, 1L), query.bindings());
    }

    @Test
    void aConfiguredPrefixStandsBeforeEveryTablesName() {
        Map<String, Object> config = new HashMap<>(config());
        config.put("prefix", "app_");
        try (DatabaseManager manager = DatabaseManager.of(Map.of(CONNECTION, config))) {
            Blog.create(manager.connection());
            Blog.fill(manager.connection());

            assertEquals(
                    List.of("Dan"),
                    manager.table("users")
                            .join("posts", "users.id", "posts.user_id")
                            .where("posts.title", "Bye")
                            .pluck("users.name"));
            assertEquals(
                    List.of("Dan"),
                    manager.table("users as u")
                            .select("u.name")
                            .join("posts as p", "u.id", "p.user_id")
                            .where("p.title", "Bye")
                            .pluck("u.name"));
            assertEquals(
                    List.of("Cid", "Eve"),
                    names(manager.table("users")
                            .whereNotExists(manager.table("posts").whereColumn("posts.user_id", "users.id"))));
            assertEquals(2, manager.table("users").where("votes", 150).update(Map.of("users.votes", 151)));
            assertEquals(1, manager.table("users").where("users.name", "Eve").delete());
            assertEquals(4, manager.select("select * from app_users").size());
        }
    }
}
