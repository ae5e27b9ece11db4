package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.names;
import static io.eloquent.dialect.contract.Blog.row;
import static io.eloquent.query.RawExpression.raw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.NotNullViolation;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.Query;
import io.eloquent.query.Row;
import io.eloquent.query.ast.Select;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.compile.Syntax;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Inserts, updates and deletes touch the rows that they say, and never another. */
public abstract class WriteContract extends DialectContract {

    /** For subclasses. */
    protected WriteContract() {}

    @BeforeAll
    final void makeTables() {
        Blog.create(db());
    }

    @BeforeEach
    final void fillTables() {
        Blog.refill(db());
    }

    private Query users() {
        return db().table("users");
    }

    private Query posts() {
        return db().table("posts");
    }

    private Syntax syntax() {
        return db().dialect().compiler().syntax();
    }

    /** {@return whether updates and deletes of this dialect can be narrowed so, by a clause or by way of the row's id} */
    private boolean writes(Feature feature) {
        return syntax().supports(feature) || !syntax().rowId().isEmpty();
    }

    /** {@return the users' votes, by their ids} */
    private List<Integer> votes() {
        return users().orderBy("id").get().stream()
                .map(row -> row.getInt("votes"))
                .toList();
    }

    private Row user(Object id) {
        return users().find(id).orElseThrow();
    }

    // ---- inserts

    @Test
    void aRowIsInserted() {
        int inserted = users().insert(row("name", "Fay", "email", null, "votes", 7));

        assertEquals(1, inserted);
        Row fay = users().where("name", "Fay").first().orElseThrow();
        assertEquals(null, fay.get("email"));
        assertEquals(7, fay.getInt("votes"));
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        users().insert(Map.of("name", "Fay"));

        assertEquals(0, users().where("name", "Fay").first().orElseThrow().getInt("votes"));
    }

    @Test
    void rowsAreInsertedWhateverTheOrderOfTheirKeys() {
        int inserted = users().insert(List.of(row("name", "Fay", "votes", 1), row("votes", 2, "name", "Gus")));

        assertEquals(2, inserted);
        assertEquals(List.of("Fay", "Gus"), names(users().whereIn("votes", List.of(1, 2))));
        assertEquals("Gus", users().where("votes", 2).value("name").orElseThrow());
    }

    @Test
    void noRowsAreNoStatement() {
        assertNothingRuns(() -> assertEquals(0, users().insert(List.of())));
    }

    @Test
    void rowsOfOneInsertHaveTheSameKeys() {
        InvalidQueryException refusal = assertRefused(
                InvalidQueryException.class,
                () -> users().insert(List.of(Map.of("name", "Fay"), Map.of("name", "Gus", "votes", 1))));

        assertEquals(
                "The rows of one insert need the same keys: row 0 has [name], row 1 has [name, votes]",
                refusal.getMessage());
    }

    @Test
    void aValueMayBeRawSql() {
        users().insert(row("name", raw("upper(?)", "fay"), "votes", raw("2 + ?", 3)));

        assertEquals(5, users().where("name", "FAY").first().orElseThrow().getInt("votes"));
    }

    @Test
    void moreRowsThanAStatementTakesAreInsertedTogether() {
        int inserted = posts().insert(many(25_000));

        assertEquals(25_000, inserted);
        assertEquals(25_004, posts().count());
        assertEquals(1, posts().where("title", "post 24999").count());
    }

    @Test
    void ofMoreRowsThanAStatementTakesAllAreInsertedOrNone() {
        List<Map<String, @Nullable Object>> rows = many(25_000);
        rows.get(24_999).put("title", null);

        assertThrows(NotNullViolation.class, () -> posts().insert(rows));

        assertEquals(4, posts().count());
        assertEquals(0, db().transactionLevel());
    }

    @Test
    void manyRowsGoFiveHundredAtATimeInOneTransaction() {
        db().flushQueryLog();
        db().enableQueryLog();
        posts().insert(many(500));
        assertEquals(1, db().queryLog().size(), "a few rows are one statement");
        db().flushQueryLog();
        posts().insert(many(1200));
        db().disableQueryLog();

        assertEquals(
                List.of(1500, 1500, 600),
                db().queryLog().stream().map(event -> event.bindings().size()).toList());
        assertEquals(db().queryLog().get(0).sql(), db().queryLog().get(1).sql(), "statements of one length are equal");
    }

    @Test
    void ofManyRowsEachIsCheckedBeforeTheFirstIsSent() {
        List<Map<String, @Nullable Object>> less = many(1200);
        less.get(1100).remove("title");
        List<Map<String, @Nullable Object>> other = many(1200);
        other.get(1199).remove("title");
        other.get(1199).put("body", null);

        assertEquals(
                "The rows of one insert need the same keys: row 0 has [published, title, user_id], row 1100 has"
                        + " [published, user_id]",
                assertRefused(InvalidQueryException.class, () -> posts().insert(less))
                        .getMessage());
        assertEquals(
                "The rows of one insert need the same keys: row 0 has [published, title, user_id], row 1199 has [body,"
                        + " published, user_id]",
                assertRefused(InvalidQueryException.class, () -> posts().insert(other))
                        .getMessage());
    }

    @Test
    void ofManyRowsSomeMayBeRawSql() {
        List<Map<String, @Nullable Object>> rows = many(1200);
        rows.get(1100).put("title", raw("upper(?)", "fay"));

        assertEquals(1200, posts().insert(rows));

        assertEquals(1, posts().where("title", "FAY").count());
        assertEquals(1, posts().where("title", "post 1199").count());
    }

    @Test
    void manyRowsBelongToTheTransactionAroundThem() {
        db().beginTransaction();
        assertEquals(1200, posts().insert(many(1200)));
        db().rollback();

        assertEquals(4, posts().count());
    }

    @Test
    void manyRowsAreOnlyToldWhileTheThreadPretends() {
        assertEquals(
                3,
                db().pretend(() -> assertEquals(0, posts().insert(many(1200)))).size());
        assertEquals(4, posts().count());
    }

    private static List<Map<String, @Nullable Object>> many(int size) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            rows.add(row("user_id", i, "title", "post " + i, "published", i % 2 == 0));
        }
        return rows;
    }

    @Test
    void theNewKeyComesBack() {
        long first = users().insertGetId(Map.of("name", "Fay"));
        long second = users().insertGetId(Map.of("name", "Gus"), "id");

        assertEquals("Fay", user(first).get("name"));
        assertEquals("Gus", user(second).get("name"));
        assertTrue(second > first);
    }

    // ---- updates

    @Test
    void rowsAreUpdated() {
        int updated = users().where("votes", ">", 100).update(row("votes", 1, "city", null));

        assertEquals(3, updated);
        assertEquals(List.of(10, 1, 1, 1, 0), votes());
        assertEquals(List.of("Bob", "Cid", "Dan"), names(users().whereNull("city")));
    }

    @Test
    void rowsThatStayAsTheyWereCountAsUpdated() {
        assertEquals(2, users().where("votes", 150).update(Map.of("votes", 150)));
        assertEquals(0, users().where("votes", 151).update(Map.of("votes", 150)));
    }

    @Test
    void anUpdateOfNothingIsNoStatement() {
        assertNothingRuns(() -> assertEquals(0, users().update(Map.of())));
    }

    @Test
    void anUpdateTakesRawSqlAndQueries() {
        users().where("id", 1)
                .update(Map.of(
                        "name", raw("upper(name)"),
                        "votes", posts().selectRaw("max(score)"),
                        "email", raw("?", "new@example.com")));

        assertEquals("ANN", user(1).get("name"));
        assertEquals(7, user(1).getInt("votes"));
        assertEquals("new@example.com", user(1).get("email"));
        assertEquals(List.of(7, 150, 200, 150, 0), votes());
    }

    @Test
    void anUpdateKeepsToTheGroupsOfItsConditions() {
        users().where("city", "Paris")
                .where(group -> group.where("votes", 10).orWhere("votes", 200))
                .update(Map.of("votes", 1));

        assertEquals(List.of(1, 150, 200, 150, 0), votes());
    }

    @Test
    void anUpdateFollowsASubQuery() {
        int updated = users().whereIn("id", posts().where("published", true).select("user_id"))
                .where("votes", ">", 100)
                .update(Map.of("votes", 1));

        assertEquals(2, updated);
        assertEquals(List.of(10, 1, 200, 1, 0), votes());
    }

    @Test
    void anUpdateOfAFewChangesNoMore() {
        if (!writes(Feature.WRITE_LIMIT)) {
            assertRefused(UnsupportedSqlException.class, () -> users().limit(2).update(Map.of("votes", 99)));
            return;
        }
        assertEquals(2, users().orderBy("votes").limit(2).update(Map.of("votes", 99)));
        assertEquals(List.of(99, 150, 200, 150, 99), votes());

        assertEquals(1, users().where("votes", 150).orderByDesc("id").limit(1).update(Map.of("votes", 1)));
        assertEquals(List.of(99, 150, 200, 1, 99), votes());

        assertEquals(0, users().limit(0).update(Map.of("votes", 5)));
        assertEquals(List.of(99, 150, 200, 1, 99), votes());
    }

    @Test
    void anUpdateOrDeleteAfterTheFirstFewChangesNoMoreOrIsRefused() {
        Query lowest = users().orderBy("votes").offset(1).limit(1);

        if (!syntax().rowId().isEmpty()) {
            assertEquals(1, lowest.update(Map.of("votes", 5)));
            assertEquals(List.of(5, 150, 200, 150, 0), votes());
            assertEquals(1, lowest.delete());
            assertEquals(List.of("Bob", "Cid", "Dan", "Eve"), names(users()));
        } else {
            assertRefused(UnsupportedSqlException.class, () -> lowest.update(Map.of("votes", 5)));
            assertRefused(UnsupportedSqlException.class, lowest::delete);
        }
    }

    @Test
    void anUpdateOfThoseWithAPartnerChangesEachOnce() {
        if (!writes(Feature.WRITE_JOIN)) {
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> users().join("posts", "users.id", "posts.user_id").update(Map.of("votes", 1)));
            return;
        }
        int updated = users().join("posts", "users.id", "posts.user_id")
                .where("posts.title", "!=", "Bye")
                .update(Map.of("votes", raw("votes + 1")));

        assertEquals(2, updated);
        assertEquals(List.of(11, 151, 200, 150, 0), votes());
        assertEquals(
                List.of(5L, 7L, 3L),
                posts().whereNotNull("score").orderBy("id").get().stream()
                        .map(row -> row.getLong("score"))
                        .toList());
    }

    @Test
    void anUpdateOfThoseWithoutAPartner() {
        if (!writes(Feature.WRITE_JOIN)) {
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> users().join("posts", "users.id", "posts.user_id").update(Map.of("votes", 1)));
            return;
        }
        int updated = users().leftJoin("posts", "users.id", "posts.user_id")
                .whereNull("posts.id")
                .update(Map.of("users.votes", 1));

        assertEquals(2, updated);
        assertEquals(List.of(10, 150, 1, 150, 1), votes());
    }

    @Test
    void anUpdateOfATableWithAnotherName() {
        assertEquals(1, db().table("users as u").where("u.name", "Eve").update(Map.of("u.votes", 3)));
        assertEquals(List.of(10, 150, 200, 150, 3), votes());
    }

    @Test
    void aNumberGrowsThoughAJoinedTableHasOneOfThatName() {
        if (writes(Feature.WRITE_JOIN)) {
            Query romans = users().join(
                            "users as twins",
                            on -> on.on("users.id", "twins.id").where("twins.city", "Rome"));
            assertEquals(2, romans.increment("votes", 5));
            assertEquals(List.of(10, 150, 205, 150, 5), votes());
        }
    }

    @Test
    void anUpdateTakesTheValuesOfAPartner() {
        Query withPost = users().join("posts", "users.id", "posts.user_id").where("posts.published", true);
        if (!syntax().supports(Feature.WRITE_JOIN) && !syntax().supports(Feature.UPDATE_FROM)) {
            assertRefused(
                    UnsupportedSqlException.class, () -> withPost.update(Map.of("votes", raw("posts.score + 100"))));
            return;
        }
        assertEquals(3, withPost.update(Map.of("votes", raw("posts.score + ?", 100), "city", "Oslo")));
        assertEquals(List.of(105, 107, 200, 103, 0), votes());
        assertEquals(List.of("Ann", "Bob", "Dan"), names(users().where("city", "Oslo")));
    }

    @Test
    void anUpdateTakesTheValuesOfAPartnerIfThereIsOne() {
        if (!syntax().supports(Feature.WRITE_JOIN) && !syntax().supports(Feature.UPDATE_FROM)) {
            return;
        }
        int updated = users().leftJoin(
                        "posts", on -> on.on("users.id", "posts.user_id").where("posts.published", true))
                .where("users.id", ">", 1)
                .update(Map.of("votes", raw("coalesce(posts.score, ?)", -1)));

        assertEquals(4, updated);
        assertEquals(List.of(10, 7, -1, 3, -1), votes());
    }

    @Test
    void anUpdateOfAFewTakesTheValuesOfTheirPartners() {
        Query first = users().join("posts", "users.id", "posts.user_id")
                .where("posts.published", true)
                .orderByDesc("posts.score")
                .limit(1);
        if (syntax().rowId().isEmpty() || !syntax().supports(Feature.UPDATE_FROM)) {
            assertRefused(UnsupportedSqlException.class, () -> first.update(Map.of("votes", raw("posts.score"))));
            return;
        }
        assertEquals(1, first.update(Map.of("votes", raw("posts.score"))));
        assertEquals(List.of(10, 7, 200, 150, 0), votes());
    }

    @Test
    void anUpdateTakesTheValuesOfOtherRowsOfItsTable() {
        if (!syntax().supports(Feature.WRITE_JOIN) && !syntax().supports(Feature.UPDATE_FROM)) {
            return;
        }
        int updated = db().table("users as u")
                .join("users as best", on -> on.where("best.votes", 200))
                .where("u.city", "Paris")
                .update(Map.of("u.votes", raw("best.votes + 1")));

        assertEquals(2, updated);
        assertEquals(List.of(201, 150, 200, 201, 0), votes());
    }

    @Test
    void anUpdateSetsAColumnOnce() {
        assertRefused(InvalidQueryException.class, () -> users().increment("votes", 1, Map.of("votes", 5)));
        assertRefused(InvalidQueryException.class, () -> users().increment("users.votes", 1, Map.of("votes", 5)));
        assertRefused(InvalidQueryException.class, () -> users().update(Map.of("votes", 5, "users.votes", 6)));
        assertRefused(InvalidQueryException.class, () -> users().incrementEach(Map.of("votes", 5), Map.of("votes", 6)));
    }

    @Test
    void anUpdateKeepsToANamedQuery() {
        Query recent = users().with("popular", users().where("votes", ">", 100))
                .whereIn("id", db().table("popular").select("id"))
                .where("city", "Paris");
        if (!syntax().supports(Feature.WRITE_CTE)) {
            assertRefused(UnsupportedSqlException.class, () -> recent.update(Map.of("votes", 1)));
            assertRefused(UnsupportedSqlException.class, recent::delete);
            return;
        }
        assertEquals(1, recent.update(Map.of("name", "Dora")));
        assertEquals("Dora", user(4).get("name"));
        assertEquals(1, recent.delete());
        assertEquals(4, users().count());
    }

    @Test
    void updatedRowsComeBackAsTheyAreNow() {
        if (!syntax().supports(Feature.UPDATE_RETURNING)) {
            assertRefused(UnsupportedSqlException.class, () -> users().updateReturning(Map.of("votes", 1), "id"));
            return;
        }
        List<Row> rows = users().where("votes", 150).updateReturning(Map.of("votes", raw("votes + 1")), "id", "votes");

        assertEquals(List.of("id", "votes"), rows.get(0).columns());
        assertEquals(
                List.of(151, 151), rows.stream().map(row -> row.getInt("votes")).toList());
        assertEquals(List.of(), users().updateReturning(Map.of()));
        assertEquals(
                List.of("Eve"),
                users().orderBy("votes").limit(1).updateReturning(Map.of("votes", 9), "name").stream()
                        .map(row -> row.getString("name"))
                        .toList());
    }

    @Test
    void deletedRowsComeBackAsTheyWere() {
        if (!syntax().supports(Feature.DELETE_RETURNING)) {
            assertRefused(UnsupportedSqlException.class, () -> users().deleteReturning("id"));
            return;
        }
        List<Row> rows = users().where("votes", 150).deleteReturning();

        assertEquals(
                List.of("Bob", "Dan"),
                rows.stream().map(row -> row.getString("name")).sorted().toList());
        assertEquals(3, users().count());
        assertEquals(List.of(), users().where("votes", 150).deleteReturning("id"));
    }

    @Test
    void severalNumbersGrowAndShrinkAtOnce() {
        assertEquals(1, posts().where("id", 1).incrementEach(Map.of("score", 2, "user_id", 3)));
        assertEquals(
                1, posts().where("id", 3).decrementEach(Map.of("score", 2, "user_id", 1), Map.of("title", "Less")));

        Row more = posts().find(1).orElseThrow();
        assertEquals(List.of(7, 4), List.of(more.getInt("score"), more.getInt("user_id")));
        Row less = posts().find(3).orElseThrow();
        assertEquals(List.of(5, 1), List.of(less.getInt("score"), less.getInt("user_id")));
        assertEquals("Less", less.get("title"));
        assertNothingRuns(() -> assertEquals(0, posts().incrementEach(Map.of())));
    }

    @Test
    void numbersGrowAndShrink() {
        assertEquals(2, users().where("votes", 150).increment("votes"));
        assertEquals(1, users().where("id", 1).increment("votes", 5, Map.of("city", "Oslo")));
        assertEquals(1, users().where("id", 3).decrement("votes", 50));
        assertEquals(1, users().where("id", 5).decrement("users.votes"));
        assertEquals(4, posts().increment("score", 2));

        assertEquals(List.of(15, 151, 150, 151, -1), votes());
        assertEquals("Oslo", user(1).get("city"));
        assertEquals(
                Arrays.asList(7L, null, 9L, 5L),
                posts().orderBy("id").get().stream()
                        .map(row -> row.get("score", Long.class))
                        .toList(),
                "what is not known does not become known by growing");
    }

    // ---- deletes

    @Test
    void rowsAreDeleted() {
        assertEquals(2, users().where("votes", 150).delete());
        assertEquals(List.of("Ann", "Cid", "Eve"), names(users()));
        assertEquals(0, users().where("votes", 150).delete());
        assertEquals(3, users().delete());
        assertEquals(0, users().count());
    }

    @Test
    void aDeleteOfAFewDeletesNoMore() {
        if (!writes(Feature.WRITE_LIMIT)) {
            assertRefused(UnsupportedSqlException.class, () -> users().limit(2).delete());
            return;
        }
        assertEquals(0, users().limit(0).delete());
        assertEquals(2, users().orderByDesc("votes").orderBy("id").limit(2).delete());
        assertEquals(List.of("Ann", "Dan", "Eve"), names(users()));
        assertEquals(1, users().where("city", "Paris").limit(1).delete());
        assertEquals(2, users().count());
    }

    @Test
    void aDeleteOfThoseWithAPartnerLeavesThePartner() {
        if (!writes(Feature.WRITE_JOIN)) {
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> users().join("posts", "users.id", "posts.user_id").delete());
            return;
        }
        int deleted = users().join("posts", "users.id", "posts.user_id")
                .where("posts.score", ">=", 5)
                .delete();

        assertEquals(2, deleted);
        assertEquals(List.of("Cid", "Dan", "Eve"), names(users()));
        assertEquals(4, posts().count());
    }

    @Test
    void aDeleteOfThoseWithoutAPartner() {
        if (!writes(Feature.WRITE_JOIN)) {
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> users().join("posts", "users.id", "posts.user_id").delete());
            return;
        }
        assertEquals(
                2,
                users().leftJoin("posts", "users.id", "posts.user_id")
                        .whereNull("posts.id")
                        .delete());
        assertEquals(List.of("Ann", "Bob", "Dan"), names(users()));
    }

    @Test
    void aDeleteOfAFewWithAPartnerDeletesNoMoreOrIsRefused() {
        Query some = users().join("posts", "users.id", "posts.user_id")
                .orderByDesc("posts.score")
                .whereNotNull("posts.score")
                .limit(1);

        if (!syntax().rowId().isEmpty()) {
            assertEquals(1, some.delete());
            assertEquals(List.of("Ann", "Cid", "Dan", "Eve"), names(users()));
        } else {
            UnsupportedSqlException refusal = assertRefused(UnsupportedSqlException.class, some::delete);
            assertTrue(String.valueOf(refusal.getMessage()).contains("joins"), refusal.getMessage());
        }
    }

    @Test
    void aDeleteFollowsASubQuery() {
        assertEquals(
                1,
                users().whereExists(
                                posts().whereColumn("posts.user_id", "users.id").where("published", false))
                        .delete());
        assertEquals(List.of("Bob", "Cid", "Dan", "Eve"), names(users()));
    }

    @Test
    void aDeleteFromATableWithAnotherName() {
        assertEquals(1, db().table("users as u").where("u.name", "Eve").delete());
        assertEquals(List.of("Ann", "Bob", "Cid", "Dan"), names(users()));
    }

    @Test
    void oneRowIsDeletedByItsKey() {
        assertEquals(1, users().delete(2));
        assertEquals(0, users().delete(2));
        assertEquals(0, users().where("votes", 10).orWhere("votes", 200).delete(4), "not one of these");
        assertEquals(List.of("Ann", "Cid", "Dan", "Eve"), names(users()));
    }

    @Test
    void aWriteToNoneOfAnEmptyListTouchesNothing() {
        assertEquals(0, users().whereIn("id", List.of()).update(Map.of("votes", 1)));
        assertEquals(0, users().whereIn("id", List.of()).delete());
        assertEquals(5, users().count());
    }

    @Test
    void aDeleteOfAFewFromATableWithAnotherName() {
        Query lowest = db().table("users as u").orderBy("u.votes").limit(2);
        try {
            assertEquals(2, lowest.delete());
        } catch (UnsupportedSqlException e) {
            assertEquals(5, users().count());
            return;
        }
        assertEquals(List.of("Bob", "Cid", "Dan"), names(users()));
    }

    @Test
    void aTableIsEmptiedAndItsKeysStartAnew() {
        users().truncate();

        assertEquals(0, users().count());
        assertEquals(1, users().insertGetId(Map.of("name", "Fay")));
    }

    @Test
    void onlyAWholeTableIsEmptied() {
        assertRefused(
                InvalidQueryException.class, () -> users().where("votes", 150).truncate());
        assertRefused(InvalidQueryException.class, () -> users().limit(1).truncate());
    }

    /** What an update or a delete does not understand of a query, by the name of the part. */
    private Map<String, Query> meaningless() {
        return Map.of(
                "distinct", users().distinct(),
                "distinctOn", users().distinctOn("city"),
                "indexHints", users().useIndex("by_votes"),
                "groupBy", users().groupBy("city"),
                "having", users().havingRaw("count(*) > 1"),
                "groupLimit", users().groupLimit(1, "city"),
                "lock", users().lockForUpdate(),
                "timeout", users().timeout(Duration.ofSeconds(5)),
                "union", users().union(users()));
    }

    @Test
    void whatHasNoMeaningForAWriteIsRefused() {
        meaningless().forEach((part, query) -> {
            InvalidQueryException refusal = assertRefused(InvalidQueryException.class, query::delete);
            assertTrue(
                    part.equals("union") || String.valueOf(refusal.getMessage()).contains(" " + part + ":"), part);
            assertRefused(InvalidQueryException.class, () -> query.update(Map.of("votes", 1)));
            assertRefused(InvalidQueryException.class, () -> query.increment("votes"));
            assertRefused(InvalidQueryException.class, () -> query.deleteReturning());
            assertRefused(InvalidQueryException.class, () -> query.updateReturning(Map.of("votes", 1)));
        });
        assertEquals(5, users().count());
    }

    @Test
    void everyPartOfAQueryIsUnderstoodByAWriteOrRefused() {
        Set<String> parts =
                new TreeSet<>(List.of("ctes", "columns", "from", "joins", "where", "orderBy", "limit", "offset"));
        parts.addAll(meaningless().keySet());
        parts.remove("union");

        assertEquals(
                Arrays.stream(Select.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                parts,
                "a new part of a query needs its place in UpdateBuilder, and here");
    }

    @Test
    void aWriteOfSomethingElseThanATableIsRefused() {
        Query derived = db().table("users").fromSub(users(), "u");
        assertRefused(InvalidQueryException.class, derived::delete);
        assertRefused(InvalidQueryException.class, () -> derived.update(Map.of("votes", 1)));
        assertRefused(InvalidQueryException.class, () -> derived.insert(Map.of("name", "x")));
    }

    @Test
    void whatIsSelectedPlaysNoPartInAWrite() {
        assertEquals(2, users().select("name").where("votes", 150).update(Map.of("votes", 1)));
        assertEquals(2, users().select("name").where("votes", 1).delete());
    }
}
