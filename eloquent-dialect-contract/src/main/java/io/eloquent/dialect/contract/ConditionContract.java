package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.names;
import static io.eloquent.query.RawExpression.raw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.Query;
import io.eloquent.query.TextSearch;
import io.eloquent.query.compile.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Conditions hold for the rows that they say, NULLs among them. Nothing here changes a row. */
public abstract class ConditionContract extends DialectContract {

    /** For subclasses. */
    protected ConditionContract() {}

    @BeforeAll
    final void makeTables() {
        Blog.create(db());
        Blog.fill(db());
        Notes.create(db());
        Notes.fill(db());
        db().schema().create("signs", table -> {
            table.increments("id");
            table.string("sign");
        });
        Stream.of("a%b", "aXb", "a_b", "a*b", "a?b", "a[X]b", "a\\b", "A%B", "aXXb", "Ab")
                .forEach(sign -> db().table("signs").insert(Map.of("sign", sign)));
    }

    private Query users() {
        return db().table("users");
    }

    private Query posts() {
        return db().table("posts");
    }

    // ---- what is not

    @Test
    void aNullIsNeitherEqualNorUnequal() {
        assertEquals(List.of("Cid", "Eve"), names(users().whereNot("city", "Paris")));
        assertEquals(List.of("Cid", "Eve"), names(users().whereNot(group -> group.where("city", "Paris"))));
        assertEquals(List.of("Cid", "Eve"), names(users().whereNot(Map.of("city", "Paris"))));
        assertEquals(
                List.of("Bob", "Cid", "Eve"),
                names(users().whereNot("city", "Paris").orWhereNull("city")));
        assertEquals(List.of("Bob"), names(users().whereNot("city", "!=", null)));
    }

    @Test
    void aGroupIsNegatedAsAWhole() {
        assertEquals(
                List.of("Ann", "Dan"),
                names(users().whereNot(group -> group.where("votes", ">", 150).orWhere("city", "Rome"))
                        .whereNotNull("city")));
        assertEquals(
                List.of("Ann", "Bob", "Dan", "Eve"),
                names(users().where("votes", 0)
                        .orWhereNot(group -> group.where("city", "Rome").whereNotNull("city"))));
    }

    @Test
    void rawSqlIsNegatedAsAWhole() {
        assertEquals(
                List.of("Ann", "Eve"), names(users().whereNot(group -> group.whereRaw("votes = 150 or votes = 200"))));
    }

    @Test
    void anyOfTheColumnsIsEnough() {
        assertEquals(
                List.of("Ann", "Dan"),
                names(users().whereAny(List.of("name", "city"), "like", "%a%n%").orWhere("city", "Paris")));
        assertEquals(List.of("Cid", "Eve"), names(users().whereAny(new String[] {"name", "city"}, "=", "Rome")));
        assertEquals(
                List.of("Ann", "Cid", "Eve"), names(users().where("id", 1).orWhereAny(List.of("email"), "=", null)));
    }

    @Test
    void allOfTheColumnsAreNeeded() {
        assertEquals(List.of("Ann", "Dan"), names(users().whereAll(List.of("email", "city"), "!=", null)));
        assertEquals(List.of("Bob", "Cid", "Dan"), names(users().whereAll(new String[] {"id", "votes"}, ">", 1)));
        assertEquals(
                List.of("Ann", "Cid"),
                names(users().where("id", 1)
                        .orWhereAll(List.of("id", "votes"), ">=", 3)
                        .whereIn("id", List.of(1, 3))));
    }

    @Test
    void noneOfTheColumnsMay() {
        assertEquals(List.of("Ann", "Dan"), names(users().whereNone(List.of("email", "city"), "=", null)));
        assertEquals(
                List.of("Cid", "Eve"),
                names(users().whereNone(List.of("name", "city"), "=", "Paris")),
                "Bob's city is NULL, and so nothing is known of it");
        assertEquals(
                List.of("Bob", "Cid", "Eve"),
                names(users().where("id", 2).orWhereNone(new String[] {"city"}, "=", "Paris")));
    }

    @Test
    void noColumnsAreRefused() {
        for (InvalidQueryException refusal : List.of(
                assertRefused(
                        InvalidQueryException.class,
                        () -> users().whereAny(List.of(), "=", 1).get()),
                assertRefused(
                        InvalidQueryException.class,
                        () -> users().whereAll(new String[0], "=", 1).delete()),
                assertRefused(
                        InvalidQueryException.class,
                        () -> users().orWhereNone(List.of(), "=", 1).get()))) {
            assertTrue(String.valueOf(refusal.getMessage()).contains("needs columns"), refusal.getMessage());
        }
    }

    // ---- equality that knows NULL

    @Test
    void nullSafeEqualityTellsNullFromValues() {
        assertEquals(List.of("Bob"), names(users().whereNullSafeEquals("city", null)));
        assertEquals(List.of("Ann", "Dan"), names(users().whereNullSafeEquals("city", "Paris")));
        assertEquals(List.of("Bob", "Cid", "Eve"), names(users().whereNotNullSafeEquals("city", "Paris")));
        assertEquals(List.of("Ann", "Cid", "Dan", "Eve"), names(users().whereNotNullSafeEquals("city", null)));
        assertEquals(
                List.of("Bob", "Cid", "Eve"),
                names(users().whereNot(group -> group.whereNullSafeEquals("city", "Paris"))));
        assertEquals(List.of("Ann", "Bob"), names(users().where("id", 1).orWhereNullSafeEquals("city", null)));
    }

    // ---- columns and rows

    @Test
    void columnsAreComparedInPairs() {
        assertEquals(List.of("Ann", "Bob", "Cid", "Dan"), names(users().whereColumn("id", "<", "votes")));
        assertEquals(
                List.of("Eve"), names(users().whereColumn(List.of(List.of("id", ">", "votes"), List.of("id", "id")))));
        assertEquals(List.of(), names(users().whereColumn(Map.of("id", "votes", "name", "name"))));
        assertEquals(
                List.of("Ann", "Eve"),
                names(users().where("id", 1).orWhereColumn(List.of(List.of("id", ">", "votes")))));
    }

    @Test
    void aListThatIsNoComparisonOfColumnsIsRefused() {
        assertRefused(
                InvalidQueryException.class,
                () -> users().whereColumn(List.of()).get());
        assertRefused(
                InvalidQueryException.class, () -> users().whereColumn(Map.of()).get());
        assertRefused(
                InvalidQueryException.class,
                () -> users().whereColumn(List.of(List.of("id"))).get());
        assertRefused(
                InvalidQueryException.class,
                () -> users().whereColumn(List.of(List.of("id", "--", "votes"))).get());
    }

    @Test
    void rowsAreComparedElementByElement() {
        assertEquals(List.of("Bob"), names(users().whereRowValues(List.of("votes", "id"), "=", List.of(150, 2))));
        assertEquals(
                List.of("Cid", "Dan"), names(users().whereRowValues(List.of("votes", "id"), ">", List.of(150, 2))));
        assertEquals(
                List.of("Ann", "Bob", "Eve"),
                names(users().whereRowValues(List.of("votes", "id"), "<=", List.of(150, 2))));
        assertEquals(
                List.of("Ann"), names(users().whereRowValues(List.of("city", "votes"), "=", List.of("Paris", 10))));
        assertEquals(
                List.of("Bob", "Eve"),
                names(users().where("votes", 0)
                        .orWhereRowValues(List.of("id", "votes"), "=", List.of(2, raw("100 + 50")))));
    }

    @Test
    void rowsOfDifferentLengthsAreRefused() {
        assertRefused(
                InvalidQueryException.class,
                () -> users().whereRowValues(List.of("votes", "id"), "=", List.of(150))
                        .get());
        assertRefused(
                InvalidQueryException.class,
                () -> users().whereRowValues(List.of(), "=", List.of()).delete());
        assertRefused(
                InvalidQueryException.class,
                () -> users().whereRowValues(List.of("votes"), "like", List.of(1))
                        .get());
        assertRefused(
                InvalidQueryException.class,
                () -> users().whereRowValues(List.of("votes", "id"), "=", Arrays.asList(150, null))
                        .get());
    }

    @Test
    void rangesMayBeOfColumns() {
        assertEquals(List.of("Ann", "Bob", "Cid", "Dan"), names(users().whereBetweenColumns("id", "id", "votes")));
        assertEquals(List.of("Eve"), names(users().whereNotBetweenColumns("id", "id", "votes")));
        assertEquals(List.of("Bob", "Cid", "Dan"), names(users().whereValueBetween(100, "id", "votes")));
        assertEquals(List.of("Ann", "Eve"), names(users().whereValueNotBetween(100, "id", "votes")));
        assertRefused(InvalidQueryException.class, () -> nullBetween().get());
    }

    @SuppressWarnings("NullAway") // a user without the checker may
    private Query nullBetween() {
        return users().whereValueBetween(null, "id", "votes");
    }

    // ---- queries within queries

    @Test
    void aQueryMayStandOnEitherSide() {
        Query votesOfAnn = users().where("name", "Ann").select("votes");
        assertEquals(List.of("Eve"), names(users().where("votes", "<", votesOfAnn)));
        assertEquals(5, users().where(votesOfAnn, "=", 10).count());
        assertEquals(0, users().where(votesOfAnn, "!=", 10).count());
        assertEquals(
                5,
                users().where(votesOfAnn, "<", users().selectRaw("max(votes)")).count());
        assertEquals(
                List.of("Ann"),
                names(users().where(posts().selectRaw("count(*)").whereColumn("posts.user_id", "users.id"), ">", 1)));
        assertEquals(
                List.of("Cid", "Eve"),
                names(users().where(
                                posts().select("id")
                                        .whereColumn("posts.user_id", "users.id")
                                        .limit(1),
                                "=",
                                null)));
    }

    @Test
    void aNullThatAQueryFindsIsNotKnownNotToBeIn() {
        assertEquals(List.of("Ann", "Bob", "Dan"), names(users().whereIn("id", posts().select("user_id"))));
        assertEquals(List.of("Cid", "Eve"), names(users().whereNotIn("id", posts().select("user_id"))));
        assertEquals(List.of(), names(users().whereNotIn("city", users().select("city"))));
        assertEquals(
                List.of("Ann", "Bob", "Dan", "Eve"),
                names(users().where("votes", 0).orWhereIn("id", posts().select("user_id"))));
        assertEquals(
                List.of("Ann", "Cid", "Eve"),
                names(users().where("id", 1).orWhereNotIn("id", posts().select("user_id"))));
    }

    @Test
    void aFunctionMayAskForRows() {
        assertEquals(
                List.of("Ann", "Bob"),
                names(users().whereExists(post -> post.from("posts")
                        .whereColumn("posts.user_id", "users.id")
                        .whereLike("title", "HELLO%"))));
        assertEquals(
                List.of("Cid", "Eve"),
                names(users().whereNotExists(post -> post.from("posts").whereColumn("posts.user_id", "users.id"))));
        assertEquals(
                List.of("Ann", "Bob", "Cid", "Dan"),
                names(users().where("name", "Cid")
                        .orWhereExists(post -> post.from("posts").whereColumn("posts.user_id", "users.id"))));
    }

    @Test
    void theQueryOfAFunctionDoesNotRunByItself() {
        assertRefused(
                InvalidQueryException.class,
                () -> users().whereExists(post -> post.from("posts")
                                .whereIn("id", post.from("users").pluck("id")))
                        .get());
    }

    // ---- patterns

    private List<@Nullable Object> signs(String pattern, boolean caseSensitive) {
        return db().table("signs")
                .whereLike("sign", pattern, caseSensitive)
                .orderBy("id")
                .pluck("sign");
    }

    @Test
    void caseMattersIfItIsSaid() {
        assertEquals(List.of("Ann"), names(users().whereLike("name", "aN%")));
        assertEquals(List.of("Ann"), names(users().whereLike("name", "aN%", false)));
        assertEquals(List.of(), names(users().whereLike("name", "aN%", true)));
        assertEquals(List.of("Ann"), names(users().whereLike("name", "An%", true)));
        assertEquals(List.of("Bob", "Cid", "Dan", "Eve"), names(users().whereNotLike("name", "aN%")));
        assertEquals(5, users().whereNotLike("name", "aN%", true).count());
        assertEquals(List.of("Ann", "Bob", "Dan"), names(users().whereLike("email", "%")), "a NULL fits no pattern");
        assertEquals(List.of(), names(users().whereNotLike("email", "%")), "nor does it not");
        assertEquals(List.of("Bob", "Dan"), names(users().whereLike("votes", "15_")));
    }

    @Test
    void signsOfPatternsMeanTheSameEverywhere() {
        assertEquals(List.of("a%b", "aXb", "a_b", "a*b", "a?b", "a\\b"), signs("a_b", true));
        assertEquals(List.of("a%b", "aXb", "a_b", "a*b", "a?b", "a\\b", "A%B"), signs("a_b", false));
        assertEquals(List.of("aXXb"), signs("a__b", true));
        assertEquals(List.of("aXXb"), signs("A__B", false));
        assertEquals(List.of("a%b", "aXb", "a_b", "a*b", "a?b", "a[X]b", "a\\b", "aXXb"), signs("a%b", true));
    }

    @Test
    void aBackslashTakesTheMeaningOfASignAway() {
        assertEquals(List.of("a%b"), signs("a\\%b", true));
        assertEquals(List.of("a%b", "A%B"), signs("a\\%b", false));
        assertEquals(List.of("a_b"), signs("a\\_b", true));
        assertEquals(List.of("a\\b"), signs("a\\\\b", true));
        assertEquals(List.of("a\\b"), signs("a\\\\b", false));
        assertEquals(List.of("a\\b"), signs("%\\\\%", false));
    }

    @Test
    void signsOfOtherDialectsAreCharactersLikeAnyOther() {
        assertEquals(List.of("a*b"), signs("a*b", true));
        assertEquals(List.of("a?b"), signs("a?b", true));
        assertEquals(List.of("a[X]b"), signs("a[X]b", true));
        assertEquals(List.of("a[X]b"), signs("a[x]b", false));
        assertEquals(List.of(), signs("a[A-Z]b", true));
    }

    @Test
    void aPatternThatEndsHalfwayIsRefused() {
        assertRefused(
                InvalidQueryException.class,
                () -> users().whereLike("name", "50\\").get());
        assertRefused(
                InvalidQueryException.class,
                () -> users().whereNotLike("name", "\\\\\\", true).get());
        assertRefused(InvalidQueryException.class, () -> nullPattern().get());
        assertEquals(List.of(), names(users().whereLike("name", "50\\\\")));
    }

    @SuppressWarnings("NullAway") // a user without the checker may
    private Query nullPattern() {
        return users().whereLike("name", null);
    }

    // ---- full-text search

    private boolean isSearched() {
        return db().dialect().compiler().syntax().supports(Feature.FULL_TEXT);
    }

    private Query notes() {
        return db().table("notes");
    }

    @Test
    void wordsAreFoundByTheirIndexOrRefused() {
        if (!isSearched()) {
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> notes().whereFullText("body", "birds").get());
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> db().schema().create("texts", table -> {
                        table.text("body");
                        table.fullText("body");
                    }));
            return;
        }
        assertEquals(List.of(2), Notes.ids(notes().whereFullText("body", "birds")));
        assertEquals(
                List.of(3, 5),
                Notes.ids(notes().whereFullText(List.of("title", "body"), "fish")
                        .orWhereFullText(List.of("title", "body"), "nobody")));
        assertEquals(List.of(1, 2), Notes.ids(notes().where("id", 1).orWhereFullText("body", "BIRDS")));
        assertRefused(
                InvalidQueryException.class,
                () -> notes().whereFullText(List.of(), "x").get());
    }

    @Test
    void aSearchIsReadAsItIsSaidOrRefused() {
        for (TextSearch search : List.of(
                TextSearch.booleanMode(), TextSearch.queryExpansion(), TextSearch.phrase(), TextSearch.websearch())) {
            Query query = notes().whereFullText(List.of("body"), "birds", search);
            try {
                query.toSql();
            } catch (UnsupportedSqlException refusal) {
                assertRefused(UnsupportedSqlException.class, query::get);
                continue;
            }
            assertTrue(Notes.ids(query).contains(2));
        }
        assertThrows(
                InvalidQueryException.class,
                () -> notes().whereFullText(
                                List.of("body"), "x", TextSearch.phrase().language("english', 'x")));
    }
}
