package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.row;
import static io.eloquent.query.Excluded.excluded;
import static io.eloquent.query.RawExpression.raw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.NotNullViolation;
import io.eloquent.api.error.QueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.Query;
import io.eloquent.query.Row;
import io.eloquent.query.compile.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that may be there already are left out, or updated; rows of queries are inserted; new rows come back. */
public abstract class UpsertContract extends DialectContract {
    private static final int MANY = 25_000;

    /** For subclasses. */
    protected UpsertContract() {}

    @BeforeAll
    final void makeTables() {
        Blog.create(db());
        Blog.createMembers(db());
    }

    @BeforeEach
    final void fillTables() {
        Blog.refill(db());
        members().truncate();
        members().insert(List.of(member("ann@x", "Ann", 1), member("bob@x", "Bob", 2)));
    }

    private Query members() {
        return db().table("members");
    }

    private boolean can(Feature feature) {
        return db().dialect().compiler().syntax().supports(feature);
    }

    private static Map<String, Object> member(String email, String name, int votes) {
        return Map.of("email", email, "name", name, "votes", votes);
    }

    /** {@return the members as {@code email name votes}, by email} */
    private List<String> all() {
        return members().orderBy("email").get().stream()
                .map(row -> row.get("email") + " " + row.get("name") + " " + row.get("votes"))
                .toList();
    }

    // ---- rows that may be there

    @Test
    void rowsThatAreThereAreLeftOutAsTheyAre() {
        if (!can(Feature.INSERT_OR_IGNORE)) {
            assertRefused(UnsupportedSqlException.class, () -> members().insertOrIgnore(member("ann@x", "A", 9)));
            return;
        }
        assertEquals(1, members().insertOrIgnore(List.of(member("ann@x", "Other", 9), member("cid@x", "Cid", 3))));
        assertEquals(0, members().insertOrIgnore(member("bob@x", "Other", 9)));
        assertEquals(1, members().insertOrIgnore(member("dan@x", "Dan", 4)));

        assertEquals(List.of("ann@x Ann 1", "bob@x Bob 2", "cid@x Cid 3", "dan@x Dan 4"), all());
    }

    @Test
    void ofManyRowsThoseThatAreThereAreLeftOut() {
        if (!can(Feature.INSERT_OR_IGNORE)) {
            return;
        }
        assertEquals(MANY - 2, members().insertOrIgnore(many()));
        assertEquals(MANY, members().count());
        assertEquals(1, members().where("email", "ann@x").firstOrFail().getInt("votes"));
    }

    private static List<Map<String, @Nullable Object>> many() {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>(MANY);
        rows.add(row("email", "ann@x", "name", "New", "votes", 7));
        rows.add(row("email", "bob@x", "name", "New", "votes", 7));
        for (int i = 2; i < MANY; i++) {
            rows.add(row("email", i + "@x", "name", "Number", "votes", i));
        }
        return rows;
    }

    @Test
    void noRowsAreNoStatement() {
        assertNothingRuns(() -> {
            assertEquals(0, members().insertOrIgnore(List.of()));
            assertEquals(0, members().upsert(List.of(), List.of("email")));
            assertEquals(0, members().upsert(List.of(), List.of("email"), List.of("name")));
            assertEquals(0, members().upsert(List.of(), List.of("email"), Map.of("name", "x")));
            assertEquals(List.of(), members().insertReturning(List.of()));
            assertEquals(List.of(), members().insertOrIgnoreReturning(List.of()));
        });
    }

    // ---- upsert

    @Test
    void rowsThatAreThereBecomeWhatTheNewOnesAre() {
        if (!can(Feature.UPSERT)) {
            assertRefused(
                    UnsupportedSqlException.class,
                    () -> members().upsert(List.of(member("ann@x", "A", 9)), List.of("email")));
            return;
        }
        members().upsert(List.of(member("ann@x", "Anna", 5), member("cid@x", "Cid", 3)), List.of("email"));

        assertEquals(List.of("ann@x Anna 5", "bob@x Bob 2", "cid@x Cid 3"), all());
        assertEquals(1, members().upsert(List.of(member("dan@x", "Dan", 4)), List.of("email")), "one is new");
    }

    @Test
    void onlyTheNamedColumnsOfRowsThatAreThereChange() {
        if (!can(Feature.UPSERT)) {
            return;
        }
        List<Map<String, Object>> rows = List.of(member("ann@x", "Anna", 5), member("cid@x", "Cid", 3));

        members().upsert(rows, List.of("email"), List.of("votes"));
        assertEquals(List.of("ann@x Ann 5", "bob@x Bob 2", "cid@x Cid 3"), all());

        members().upsert(List.of(member("ann@x", "No", 0)), List.of("email"), List.of());
        assertEquals(List.of("ann@x Ann 5", "bob@x Bob 2", "cid@x Cid 3"), all(), "nothing is named");
    }

    @Test
    void rowsThatAreThereBecomeWhatTheyAreToldTo() {
        if (!can(Feature.UPSERT)) {
            return;
        }
        members()
                .upsert(
                        List.of(member("ann@x", "Anna", 5), member("bob@x", "Bobby", 7), member("cid@x", "Cid", 3)),
                        List.of("email"),
                        Map.of("name", excluded("name"), "votes", raw("members.votes + ?", 100)));

        assertEquals(List.of("ann@x Anna 101", "bob@x Bobby 102", "cid@x Cid 3"), all());
        members().upsert(List.of(member("ann@x", "A", 1)), List.of("email"), row("name", "set", "votes", 0));
        assertEquals("ann@x set 0", all().get(0));
    }

    @Test
    void ofMoreRowsThanAStatementTakesAllAreUpsertedOrNone() {
        if (!can(Feature.UPSERT)) {
            return;
        }
        List<Map<String, @Nullable Object>> rows = many();
        rows.get(MANY - 1).put("name", null);
        assertThrows(NotNullViolation.class, () -> members().upsert(rows, List.of("email")));
        assertEquals(List.of("ann@x Ann 1", "bob@x Bob 2"), all());

        rows.get(MANY - 1).put("name", "Last");
        members().upsert(rows, List.of("email"));
        assertEquals(MANY, members().count());
        assertEquals("New", members().where("email", "bob@x").value("name").orElseThrow());
    }

    @Test
    void anUpsertThatCannotBeMeantIsRefused() {
        List<Map<String, Object>> rows = List.of(member("ann@x", "Anna", 5));
        assertRefused(InvalidQueryException.class, () -> members().upsert(rows, List.of()));
        assertRefused(InvalidQueryException.class, () -> members().upsert(rows, List.of(), List.of("name")));
        assertRefused(InvalidQueryException.class, () -> members().upsert(rows, List.of("mail")));
        assertRefused(InvalidQueryException.class, () -> members().upsert(rows, List.of("email"), List.of("nam")));
        assertRefused(
                InvalidQueryException.class,
                () -> members().upsert(rows, List.of("email"), Map.of("name", excluded("nam"))));
        assertRefused(
                InvalidQueryException.class,
                () -> members().upsert(List.of(Map.of("email", "a"), Map.of("name", "b")), List.of("email")));
        assertRefused(
                InvalidQueryException.class, () -> members().where("votes", 1).upsert(rows, List.of("email")));
        assertRefused(InvalidQueryException.class, () -> members().insertOrIgnore(Map.of()));
    }

    // ---- updateOrInsert

    @Test
    void aRowIsUpdatedIfItIsThereAndInsertedIfNot() {
        assertFalse(members().updateOrInsert(Map.of("email", "ann@x"), Map.of("votes", 8)));
        assertTrue(members().updateOrInsert(Map.of("email", "cid@x"), Map.of("name", "Cid", "votes", 3)));
        assertFalse(members().updateOrInsert(Map.of("email", "bob@x"), Map.of()), "nothing to update");

        assertEquals(List.of("ann@x Ann 8", "bob@x Bob 2", "cid@x Cid 3"), all());
    }

    @Test
    void aRowIsFoundByANullAsWell() {
        assertFalse(db().table("users").updateOrInsert(row("city", null), Map.of("votes", 8)));
        assertEquals(8, db().table("users").where("name", "Bob").firstOrFail().getInt("votes"));
        assertTrue(db().table("users").updateOrInsert(row("city", null, "name", "Fay"), Map.of("votes", 9)));
        assertEquals(2, db().table("users").whereNull("city").count());
    }

    @Test
    void oneRowIsUpdatedWhereSeveralAreThere() {
        assertFalse(db().table("users").updateOrInsert(Map.of("city", "Paris"), Map.of("votes", 77)));

        assertEquals(1, db().table("users").where("votes", 77).count());
    }

    @Test
    void anUpdateOrInsertIsAllOrNothing() {
        assertThrows(QueryException.class, () -> members().updateOrInsert(Map.of("email", "cid@x"), row("name", null)));
        assertEquals(0, db().transactionLevel());
        assertEquals(2, members().count());
    }

    // ---- rows of a query

    @Test
    void theRowsOfAQueryAreInserted() {
        assertEquals(
                3,
                members()
                        .insertUsing(
                                List.of("email", "name", "votes"),
                                db().table("users")
                                        .select("email", "name", "votes")
                                        .whereNotNull("email")));

        assertEquals(5, members().count());
        assertEquals(
                10, members().where("email", "ann@example.com").firstOrFail().getInt("votes"));
    }

    @Test
    void ofTheRowsOfAQueryThoseThatAreThereAreLeftOut() {
        if (!can(Feature.INSERT_OR_IGNORE)) {
            return;
        }
        members().insert(member("bob@example.com", "There", 0));
        assertEquals(
                2,
                members()
                        .insertOrIgnoreUsing(
                                List.of("email", "name"),
                                db().table("users").select("email", "name").whereNotNull("email")));
        assertEquals(
                "There",
                members().where("email", "bob@example.com").value("name").orElseThrow());

        assertEquals(
                0,
                members()
                        .insertOrIgnoreUsing(
                                List.of("email", "name"),
                                db().table("users")
                                        .join("posts", "users.id", "posts.user_id")
                                        .select("users.email", "users.name")),
                "a query that ends in a join");
    }

    @Test
    void anInsertOfAQuerysRowsNamesItsColumns() {
        assertRefused(InvalidQueryException.class, () -> members().insertUsing(List.of(), db().table("users")));
    }

    @Test
    void anInsertHasNoConditions() {
        for (Query narrowed : List.of(
                members().where("votes", 1),
                members().orderBy("votes"),
                members().limit(1),
                members().join("users", "users.id", "members.id"))) {
            assertRefused(InvalidQueryException.class, () -> narrowed.insert(member("e@x", "E", 1)));
            assertRefused(InvalidQueryException.class, () -> narrowed.insertGetId(member("e@x", "E", 1)));
            assertRefused(InvalidQueryException.class, () -> narrowed.insertOrIgnore(member("e@x", "E", 1)));
            assertRefused(
                    InvalidQueryException.class,
                    () -> narrowed.updateOrInsert(Map.of("email", "e@x"), Map.of("name", "E")));
        }
    }

    // ---- rows that come back

    record Member(long id, String name, int votes) {}

    @Test
    void newRowsComeBackAsTheyAreStored() {
        List<Map<String, Object>> rows =
                List.of(Map.of("email", "c", "name", "Cid"), Map.of("email", "d", "name", "Dan"));
        if (!can(Feature.INSERT_RETURNING)) {
            assertRefused(UnsupportedSqlException.class, () -> members().insertReturning(rows, "id"));
            assertRefused(UnsupportedSqlException.class, () -> members().insertReturning(rows, Member.class));
            return;
        }
        List<Row> some = members().insertReturning(rows, "id", "votes");
        assertEquals(List.of("id", "votes"), some.get(0).columns());
        assertEquals(
                List.of(0, 0), some.stream().map(row -> row.getInt("votes")).toList());
        assertEquals(
                List.of("Cid", "Dan"),
                some.stream()
                        .map(row ->
                                members().find(row.getLong("id")).orElseThrow().get("name"))
                        .toList());

        Row whole = members().insertReturning(Map.of("email", "e", "name", "Eve"));
        assertEquals("Eve", whole.get("name"));
        assertEquals(List.of("id", "email", "name", "votes"), whole.columns());

        Member record = members()
                .insertReturning(List.of(member("f", "Fay", 6)), Member.class)
                .get(0);
        assertEquals(new Member(record.id(), "Fay", 6), record);
    }

    @Test
    void ofRowsThatMayBeThereTheNewOnesComeBack() {
        List<Map<String, Object>> rows = List.of(member("ann@x", "Other", 9), member("cid@x", "Cid", 3));
        if (!can(Feature.INSERT_RETURNING) || !can(Feature.INSERT_OR_IGNORE)) {
            assertRefused(UnsupportedSqlException.class, () -> members().insertOrIgnoreReturning(rows, "name"));
            return;
        }
        assertEquals(
                List.of("Cid"),
                members().insertOrIgnoreReturning(rows, "name").stream()
                        .map(row -> row.getString("name"))
                        .toList());
    }

    @Test
    void ofManyNewRowsAllComeBackInOrder() {
        if (!can(Feature.INSERT_RETURNING)) {
            return;
        }
        List<Row> back = members().insertReturning(many().subList(2, MANY), "votes");

        assertEquals(MANY - 2, back.size());
        assertEquals(2, back.get(0).getInt("votes"));
        assertEquals(MANY - 1, back.get(MANY - 3).getInt("votes"));
    }
}
