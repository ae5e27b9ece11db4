package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.names;
import static io.eloquent.query.RawExpression.raw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.LockTimeout;
import io.eloquent.api.error.MultipleRecordsFoundException;
import io.eloquent.api.error.QueryTimeout;
import io.eloquent.api.error.RecordsNotFoundException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.Column;
import io.eloquent.query.Query;
import io.eloquent.query.Row;
import io.eloquent.query.compile.Feature;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In which order rows come, how many of them, what becomes of them together, and how the database is told to read them. */
public abstract class ResultContract extends DialectContract {

    /** For subclasses. */
    protected ResultContract() {}

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

    private boolean can(Feature feature) {
        return db().dialect().compiler().syntax().supports(feature);
    }

    private static List<Long> numbers(List<? extends @Nullable Object> values) {
        return values.stream()
                .map(value -> ((Number) Objects.requireNonNull(value)).longValue())
                .toList();
    }

    // ---- order

    @Test
    void nullsStandWhereTheyAreToldTo() {
        Column<Object, String> city = new Column<>("city");
        Column<Object, String> name = new Column<>("name");

        assertEquals(
                List.of("Bob", "Ann", "Dan", "Cid", "Eve"),
                users().orderBy(city.asc().nullsFirst(), name.asc()).pluck("name"));
        assertEquals(
                List.of("Ann", "Dan", "Cid", "Eve", "Bob"),
                users().orderBy(city.asc().nullsLast(), name.asc()).pluck("name"));
        assertEquals(
                List.of("Bob", "Cid", "Eve", "Ann", "Dan"),
                users().orderBy(city.desc().nullsFirst(), name.asc()).pluck("name"));
        assertEquals(
                List.of("Cid", "Eve", "Ann", "Dan", "Bob"),
                users().orderBy(city.desc().nullsLast(), name.asc()).pluck("name"));
    }

    @Test
    void valuesHaveAnOrderOfTheirOwn() {
        assertEquals(
                List.of("Cid", "Eve", "Ann", "Dan", "Bob"),
                users().inOrderOf("city", List.of("Rome", "Paris"))
                        .orderBy("name")
                        .pluck("name"));
        assertEquals(
                List.of("Bob", "Cid", "Eve", "Ann", "Dan"),
                users().inOrderOf("city", Arrays.asList(null, "Rome"))
                        .orderBy("name")
                        .pluck("name"));
        assertEquals(
                List.of("Ann", "Bob", "Dan", "Cid", "Eve"),
                users().inOrderOf(new Column<Object, Integer>("votes"), List.of(10, 150))
                        .orderBy("name")
                        .pluck("name"));
        assertEquals(
                List.of("Ann"),
                users().inOrderOf("city", List.of()).orderBy("name").limit(1).pluck("name"));
    }

    @Test
    void aQueryGivesTheOrder() {
        Query written = posts().selectRaw("count(*)").whereColumn("posts.user_id", "users.id");

        assertEquals(
                List.of("Ann", "Bob", "Dan", "Cid", "Eve"),
                users().orderByDesc(written).orderBy("name").pluck("name"));
        assertEquals(
                List.of("Cid", "Eve", "Bob", "Dan", "Ann"),
                users().orderBy(written).orderBy("name").pluck("name"));
        assertEquals("Ann", users().orderBy(written, "desc").value("name").orElseThrow());
        assertRefused(InvalidQueryException.class, () -> users().orderBy(written, "sideways"));
    }

    @Test
    void aRandomOrderHasAllRows() {
        assertEquals(5, new HashSet<>(users().inRandomOrder().pluck("name")).size());
        if (can(Feature.RANDOM_SEED)) {
            assertEquals(
                    users().inRandomOrder(7).pluck("name"),
                    users().inRandomOrder(7).pluck("name"));
        } else {
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> users().inRandomOrder(7).get());
        }
    }

    @Test
    void anOrderIsReplaced() {
        Query ordered = users().orderBy("votes");

        assertEquals("Ann", ordered.reorder("name").value("name").orElseThrow());
        assertEquals("Eve", ordered.reorder("name", "desc").value("name").orElseThrow());
        assertEquals("Eve", ordered.reorderDesc("name").value("name").orElseThrow());
        assertEquals(
                "Eve",
                ordered.reorder(new Column<>("name").desc()).value("name").orElseThrow());
        assertEquals("select", ordered.reorder().toSql().substring(0, 6));
        assertFalse(ordered.reorder().toSql().contains("order by"));
    }

    // ---- how many

    @Test
    void aLimitOfNothingFindsNothing() {
        assertTrue(users().limit(0).get().isEmpty());
        assertTrue(users().limit(0).first().isEmpty());
        assertTrue(users().limit(0).value("name").isEmpty());
        assertTrue(users().limit(0).find(1).isEmpty());
        assertEquals(0, users().limit(0).count());
        assertFalse(users().limit(0).exists());
        assertThrows(RecordsNotFoundException.class, () -> users().limit(0).sole());
        assertThrows(RecordsNotFoundException.class, () -> users().limit(0).valueOrFail("name"));
    }

    @Test
    void pagesFollowAKey() {
        Query some = users().where("votes", 150).orWhere("city", "Rome").orderBy("name");

        assertEquals(List.of(2L, 3L), numbers(some.forPageAfterId(2, null).pluck("id")));
        assertEquals(List.of(4L, 5L), numbers(some.forPageAfterId(2, 3).pluck("id")));
        assertEquals(List.of(), some.forPageAfterId(2, 5, "users.id").pluck("id"));
        assertEquals(List.of(5L, 4L), numbers(some.forPageBeforeId(2, null).pluck("id")));
        assertEquals(List.of(3L, 2L), numbers(some.forPageBeforeId(2, 4).pluck("id")));
    }

    @Test
    void theOnlyRowIsTheOnlyOne() {
        assertEquals("Cid", users().where("votes", 200).sole().getString("name"));
        assertEquals("Cid", users().where("votes", 200).soleValue("name"));
        assertNull(users().where("votes", 200).soleValue("email"));
        RecordsNotFoundException none = assertThrows(
                RecordsNotFoundException.class, () -> users().where("votes", 1).sole());
        assertTrue(String.valueOf(none.getMessage()).contains("sole()"));
        MultipleRecordsFoundException many = assertThrows(
                MultipleRecordsFoundException.class,
                () -> users().where("votes", 150).sole());
        assertTrue(String.valueOf(many.getMessage()).contains("more than one row"));
        assertThrows(
                RecordsNotFoundException.class, () -> users().where("votes", 1).soleValue("name"));
        assertThrows(MultipleRecordsFoundException.class, () -> users().soleValue("name"));
    }

    @Test
    void whatMustBeThereIsThere() {
        assertEquals("Ann", users().orderBy("id").firstOrFail().getString("name"));
        assertEquals("Bob", users().findOrFail(2).getString("name"));
        assertEquals("Cid", users().where("votes", 200).valueOrFail("name"));
        assertNull(users().where("votes", 200).valueOrFail("email"));
        assertThrows(
                RecordsNotFoundException.class, () -> users().where("votes", 1).firstOrFail());
        assertThrows(RecordsNotFoundException.class, () -> users().findOrFail(99));
        assertThrows(
                RecordsNotFoundException.class, () -> users().where("votes", 1).valueOrFail("name"));
    }

    // ---- single columns

    @Test
    void aColumnIsReadByTheNameThatItIsGiven() {
        Query named = users().select("id")
                .selectExpression(raw("votes * ?", 2), "doubled")
                .orderBy("doubled");

        assertEquals(List.of(0L, 20L, 300L, 300L, 400L), numbers(named.pluck("doubled")));
        assertEquals(5L, numbers(named.pluck("id")).get(0));
        assertEquals(0, ((Number) named.value("doubled").orElseThrow()).intValue());
        assertEquals(400, ((Number) named.max("doubled").orElseThrow()).intValue());
        assertEquals(320, named.limit(3).sum("doubled").intValue());
    }

    @Test
    void aColumnBecomesAText() {
        assertEquals("Ann, Bob, Cid, Dan, Eve", users().orderBy("id").implode("name", ", "));
        assertEquals("Paris||Rome", users().where("id", "<", 4).orderBy("id").implode("city", "|"));
        assertEquals("", users().where("id", 99).implode("name", ", "));
        assertEquals(users().orderBy("id").pluck("name"), users().orderBy("id").lists("name"));
        assertEquals(users().pluck("name", "id"), users().lists("name", "id"));
    }

    @Test
    void aMissingValueSaysNothingOfThoseInOtherRows() {
        Query best = users().select("name", "votes")
                .selectSub(posts().selectRaw("max(score * 2)").whereColumn("posts.user_id", "users.id"), "best");
        List<Row> missingFirst = best.orderBy("votes", "desc").get();
        List<Row> missingLast = best.orderBy("id").get();

        assertNull(missingFirst.get(0).get("best"));
        assertNotNull(missingLast.get(0).get("best"));
        assertEquals(byName(missingLast), byName(missingFirst));
    }

    private static Map<@Nullable Object, List<@Nullable Object>> byName(List<Row> rows) {
        Map<@Nullable Object, List<@Nullable Object>> values = new HashMap<>();
        rows.forEach(row -> values.put(row.get("name"), Arrays.asList(row.get("votes"), row.get("best"))));
        return values;
    }

    // ---- groups and aggregates

    @Test
    void groupsAreKeptByTheNameOfWhatIsSelected() {
        Query cities = users().select("city")
                .selectExpression(raw("count(*)"), "total")
                .selectExpression(raw("sum(votes)"), "sum")
                .whereNotNull("city")
                .groupBy("city")
                .orderBy("city");

        assertEquals(List.of("Paris", "Rome"), cities.having("total", ">", 1).pluck("city"));
        assertEquals(List.of("Rome"), cities.havingBetween("sum", 190, 210).pluck("city"));
        assertEquals(List.of("Paris"), cities.havingNotBetween("sum", 190, 210).pluck("city"));
        assertEquals(
                List.of("Paris", "Rome"),
                cities.having("sum", 160).orHaving("sum", 200).pluck("city"));
        assertEquals(
                List.of("Rome"),
                cities.having("total", 2)
                        .having(group -> group.having("sum", ">", 1000).orHaving("sum", 200))
                        .pluck("city"));
        assertEquals(1, cities.having("sum", 200).count());
        assertTrue(cities.having("sum", 200).exists());
        assertEquals(
                2,
                users().select("city as town")
                        .groupBy("city")
                        .havingNotNull("town")
                        .get()
                        .size());
    }

    @Test
    void groupsOfNullAreFound() {
        Query cities = users().select("city").groupBy("city");

        assertEquals(Arrays.asList((Object) null), cities.havingNull("city").pluck("city"));
        assertEquals(Arrays.asList((Object) null), cities.having("city", null).pluck("city"));
        assertEquals(2, cities.havingNotNull("city").get().size());
        assertEquals(3, cities.havingNull("city").orHavingNotNull("city").get().size());
        assertEquals(
                1,
                users().selectRaw("votes % 2 as odd")
                        .groupByRaw("votes % 2")
                        .get()
                        .size());
    }

    @Test
    void conditionsOfAGroupAreSaidByHaving() {
        InvalidQueryException refusal = assertRefused(
                InvalidQueryException.class,
                () -> users().select("city").groupBy("city").having(group -> group.where("city", "Rome")));
        assertTrue(String.valueOf(refusal.getMessage()).contains("not where"));
    }

    @Test
    void groupsPartsAndJoinsAreCountedAsAWhole() {
        assertEquals(3, users().select("city").groupBy("city").count());
        assertEquals(3, users().select("city").distinct().count());
        assertEquals(2, users().distinct().count("city"));
        assertEquals(2, users().orderBy("id").limit(2).count());
        assertEquals(1, users().orderBy("id").offset(4).limit(9).count());
        assertEquals(2, users().orderBy("id").limit(3).count("city"));
        assertEquals(
                3, users().join("posts", "posts.user_id", "users.id").limit(3).count());
        assertEquals(4, users().join("posts", "posts.user_id", "users.id").count());
        assertEquals(350, users().orderByDesc("votes").limit(2).sum("votes").intValue());
        assertEquals(0, users().where("id", 99).count());
        assertEquals(200, ((Number) users().aggregate("max", "votes").orElseThrow()).intValue());
        assertTrue(users().where("id", 99).aggregate("max", "votes").isEmpty());
        assertRefused(InvalidQueryException.class, () -> users().aggregate("max(1); --", "votes"));
    }

    // ---- how the database reads

    @Test
    void lockedRowsAreReadAsOthers() {
        db().transaction(() -> {
            assertEquals(List.of("Ann"), names(users().where("id", 1).lockForUpdate()));
            assertEquals(List.of("Ann"), names(users().where("id", 1).sharedLock()));
        });
    }

    @Test
    void rowsThatOthersHaveLockedArePassedOver() {
        if (!can(Feature.LOCK_WAIT)) {
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> users().lockForUpdate().skipLocked().get());
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> users().sharedLock().noWait().get());
            return;
        }
        db().transaction(() -> {
            assertEquals(List.of("Ann"), users().where("id", 1).lockForUpdate().pluck("name"));
            // another thread has another transaction
            CompletableFuture.runAsync(() -> db().transaction(() -> {
                        Query locked = users().where("id", "<", 3).lockForUpdate();
                        assertEquals(List.of("Bob"), locked.skipLocked().pluck("name"));
                        assertThrows(LockTimeout.class, () -> locked.noWait().get());
                    }))
                    .join();
        });
    }

    @Test
    void aLockIsSaidBeforeHowItWaits() {
        assertRefused(InvalidQueryException.class, () -> users().skipLocked());
        assertRefused(InvalidQueryException.class, () -> users().noWait());
        assertRefused(InvalidQueryException.class, () -> users().lockOf("users"));
    }

    @Test
    void anIndexHasAName() {
        assertRefused(InvalidQueryException.class, () -> users().useIndex());
        assertRefused(InvalidQueryException.class, () -> users().forceIndex(""));
        if (!can(Feature.INDEX_HINTS)) {
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> users().ignoreIndex("i").get());
        }
    }

    @Test
    void aQueryThatIsInTimeGivesItsRows() {
        Query quick = users().timeout(Duration.ofSeconds(20));

        assertEquals(5, quick.get().size());
        assertEquals(5, quick.count());
        assertTrue(quick.exists());
        assertEquals("Ann", quick.orderBy("id").value("name").orElseThrow());
        assertEquals(10, quick.unionAll(users()).count());
        assertEquals(10, quick.unionAll(users()).get().size());
    }

    @Test
    void aQueryThatTakesTooLongFails() {
        Query slow = users().selectRaw("sum(users.votes * u1.votes) as n").timeout(Duration.ofMillis(400));
        for (int i = 0; i < 14; i++) {
            slow = slow.crossJoin("users as u" + i);
        }
        Query endless = slow;
        assertThrows(QueryTimeout.class, endless::get);
    }

    @Test
    void onlyTheQueryThatRunsHasATime() {
        Query inner = users().select("id").timeout(Duration.ofSeconds(5));

        assertRefused(
                InvalidQueryException.class, () -> users().whereIn("id", inner).get());
        assertRefused(
                InvalidQueryException.class, () -> db().fromSub(inner, "u").get());
        assertRefused(InvalidQueryException.class, () -> users().timeout(Duration.ZERO));
        assertRefused(InvalidQueryException.class, () -> users().timeout(Duration.ofSeconds(-1)));
    }

    @Test
    void theDatabaseSaysHowItWouldRead() {
        assertFalse(users().where("votes", ">", 100).explain().isEmpty());
        assertFalse(users().timeout(Duration.ofSeconds(5)).explain().isEmpty());
        assertFalse(users().select("id").union(posts().select("id")).explain().isEmpty());
    }

    // ---- the SQL with its values

    @Test
    void theSqlIsShownWithItsValues() {
        Query query = users().select("id")
                .where("name", "O'Neil")
                .where("votes", ">", 100)
                .whereRaw("city = ? and '?' = ?", "Rome", "?")
                .limit(3);
        String quoted = query.toRawSql().replace('`', '"');

        assertTrue(quoted.startsWith("select \"id\" from \"users\" where \"name\" = 'O''Neil'"), quoted);
        assertTrue(quoted.endsWith("\"votes\" > 100 and city = 'Rome' and '?' = '?' limit 3"), quoted);
        assertNothingRuns(query::toRawSql);
    }

    @Test
    void theSqlThatIsShownFindsTheSameRows() {
        List<Query> queries = List.of(
                users().where("created_at", LocalDateTime.of(2026, 1, 3, 12, 0)),
                users().where("name", "Bob").orWhere("name", "it's \\ a \"name\"; --"),
                users().whereIn("city", List.of("Paris", "R'ome")).orWhereNull("city"),
                users().whereRaw("votes > ? and name <> '?'", 100),
                users().whereIn("id", LongStream.range(2, 2000).boxed().toList()),
                posts().where("published", true),
                posts().where("published", false).orWhere("score", 3.5),
                users().whereExists(
                                posts().whereColumn("posts.user_id", "users.id").where("score", ">", 5L)));
        for (Query query : queries) {
            assertEquals(
                    numbers(query.orderBy("id").pluck("id")),
                    numbers(db().select(query.orderBy("id").toRawSql()).stream()
                            .map(found -> found.get("id"))
                            .toList()),
                    query::toRawSql);
        }
    }
}
