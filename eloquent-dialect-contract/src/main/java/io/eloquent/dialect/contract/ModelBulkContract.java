package io.eloquent.dialect.contract;

import static io.eloquent.query.Excluded.excluded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.dialect.contract.model.User;
import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import io.eloquent.query.CursorPage;
import io.eloquent.query.Page;
import io.eloquent.query.Row;
import io.eloquent.query.SimplePage;
import io.eloquent.query.compile.Feature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Models in pages, and written in bulk, generated or not. */
public abstract class ModelBulkContract extends BothKinds {
    private static final Instant LONG_AGO = Instant.parse("2001-02-03T04:05:06.789012Z");

    /** For subclasses. */
    protected ModelBulkContract() {}

    private static List<Object> names(Iterable<? extends Model<?>> models) {
        List<Object> names = new ArrayList<>();
        models.forEach(model -> names.add(String.valueOf(model.get("name"))));
        return names;
    }

    private boolean can(Feature feature) {
        return db().dialect().compiler().syntax().supports(feature);
    }

    private void addUsers() {
        addUser("Ada", 3);
        addUser("Bob", 1);
        addUser("Cy", 3);
        addUser("Dee", 2);
        addUser("Eva", 1);
    }

    // ---- pages ----

    @Test
    void modelsComeInPagesByTheirKey() {
        addUsers();
        Page<? extends Model<?>> page = users().paginate(2, 2);
        assertEquals(List.of("Cy", "Dee"), names(page));
        assertEquals(5, page.total());
        assertEquals(15, users().paginate().perPage());
        assertEquals(5, users().paginate().count());
        assertEquals(
                List.of(
                        "select count(*) as \"aggregate\" from \"users\"",
                        "select * from \"users\" order by \"users\".\"id\" asc limit ? offset ?"),
                sqlOf(() -> users().paginate(2, 2)));
        assertEquals(List.of("Eva", "Dee"), names(users().orderByDesc("name").paginate(2, 1)));
    }

    @Test
    void aSimplePageReadsOneRowMoreAndMakesNoModelOfIt() {
        addUsers();
        SimplePage<? extends Model<?>> page = users().simplePaginate(2, 2);
        assertEquals(List.of("Cy", "Dee"), names(page));
        assertTrue(page.hasMorePages());
        assertFalse(users().simplePaginate(5, 1).hasMorePages());
        assertEquals(
                List.of("select * from \"users\" order by \"users\".\"id\" asc limit ? offset ?"),
                sqlOf(() -> users().simplePaginate(2, 2)));
    }

    @Test
    void aCursorLeadsThroughModels() {
        addUsers();
        ModelQuery<?> byVotes = users().orderByDesc("votes").orderBy("name");
        List<Object> seen = new ArrayList<>();
        CursorPage<? extends Model<?>> page = byVotes.cursorPaginate(2, null);
        seen.addAll(names(page));
        while (page.hasMorePages()) {
            page = byVotes.cursorPaginate(2, page.nextCursor().orElseThrow());
            seen.addAll(names(page));
        }
        assertEquals(List.of("Ada", "Cy", "Dee", "Bob", "Eva"), seen);
        page = byVotes.cursorPaginate(2, page.previousCursor().orElseThrow());
        assertEquals(List.of("Dee", "Bob"), names(page));
        assertFalse(byVotes.cursorPaginate(5, null).hasMorePages());
    }

    @Test
    void whatAFieldCannotBeIsNotLookedForAsNull() {
        addUsers();
        ModelQuery<?> byVotes = users().orderByDesc("votes");
        String next = byVotes.cursorPaginate(2, null).nextCursor().orElseThrow();
        assertEquals(
                List.of("select * from \"users\" where (\"votes\" < ? or (\"votes\" = ? and \"id\" < ?))"
                        + " order by \"votes\" desc, \"id\" desc limit ?"),
                sqlOf(() -> byVotes.cursorPaginate(2, next)));
    }

    @Test
    void aCursorKeepsMicrosecondsAndTheNamesOfFields() {
        for (int i = 0; i < 5; i++) {
            Instant time = LONG_AGO.plusNanos(1000L * (i / 2));
            String name = "u" + i;
            users().create(user -> user.set("name", name).set("createdAt", time));
        }
        ModelQuery<?> latest = users().orderBy("createdAt", "desc");
        List<Object> seen = new ArrayList<>();
        CursorPage<? extends Model<?>> page = latest.cursorPaginate(1, null);
        seen.addAll(names(page));
        while (page.hasMorePages()) {
            page = latest.cursorPaginate(1, page.nextCursor().orElseThrow());
            seen.addAll(names(page));
        }
        assertEquals(List.of("u4", "u3", "u2", "u1", "u0"), seen);
    }

    @Test
    void pagesOfModelsHaveTheirRelations() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> bob = addUser("Bob", 2);
        addPost(ada, "a");
        addPost(bob, "b");
        addPost(ada, "c");
        for (Iterable<? extends Model<?>> page : List.of(
                posts().with("user").orderBy("title").paginate(2, 1),
                posts().with("user").orderBy("title").simplePaginate(2, 1),
                posts().with("user").orderBy("title").cursorPaginate(2, null))) {
            assertEquals(List.of(), sqlOf(() -> {
                List<Object> authors = new ArrayList<>();
                page.forEach(post -> authors.add(String.valueOf(
                        assertPresent(belongsTo(post, "user").get()).get("name"))));
                assertEquals(List.of("Ada", "Bob"), authors);
            }));
        }
    }

    private static Model<?> assertPresent(@Nullable Object model) {
        if (model instanceof java.util.Optional<?> optional) {
            return (Model<?>) optional.orElseThrow();
        }
        assertNotNull(model);
        return (Model<?>) model;
    }

    @Test
    void columnsThatOnlyTheOrderNeedsAreNoAttributes() {
        addUsers();
        CursorPage<? extends Model<?>> page =
                users().select("id", "name").orderByDesc("votes").cursorPaginate(2, null);
        Model<?> first = page.items().get(0);
        assertEquals("Cy", first.get("name"));
        assertFalse(
                first.toMap().containsKey("eloquent_cursor_0"),
                () -> String.valueOf(first.toMap().keySet()));
        assertFalse(first.isDirty());
        assertEquals(
                2,
                users().select("id", "name")
                        .orderByDesc("votes")
                        .cursorPaginate(2, page.nextCursor().orElseThrow())
                        .count());
    }

    @Test
    void pagesDoNotShowDeletedModels() {
        Model<?> ada = addUser("Ada", 1);
        addPost(ada, "a");
        addPost(ada, "b").delete();
        addPost(ada, "c");
        assertEquals(2, posts().paginate(5, 1).total());
        ModelQuery<?> either = posts().where("title", "a").orWhere("title", "c").orWhere("title", "b");
        CursorPage<? extends Model<?>> page = either.cursorPaginate(1, null);
        page = either.cursorPaginate(1, page.nextCursor().orElseThrow());
        assertEquals("c", page.items().get(0).get("title"));
        assertFalse(page.hasMorePages());
    }

    @Test
    void modelsOfACompositeKeyArePagedByAllOfIt() {
        for (int order = 1; order <= 2; order++) {
            for (int line = 1; line <= 3; line++) {
                db().table("order_lines").insert(Map.of("order_id", order, "line", line, "product", "same"));
            }
        }
        ModelQuery<?> byProduct = orderLines().orderBy("product");
        List<String> seen = new ArrayList<>();
        CursorPage<? extends Model<?>> page = byProduct.cursorPaginate(2, null);
        page.forEach(line -> seen.add(line.get("order_id") + "." + line.get("line")));
        while (page.hasMorePages()) {
            page = byProduct.cursorPaginate(2, page.nextCursor().orElseThrow());
            page.forEach(line -> seen.add(line.get("order_id") + "." + line.get("line")));
        }
        assertEquals(List.of("1.1", "1.2", "1.3", "2.1", "2.2", "2.3"), seen);
    }

    record Voter(long id, String name) {}

    @Test
    void pagesOfModelsBecomeRecords() {
        addUsers();
        Page<Voter> page = users().paginate(Voter.class, 1, 2);
        assertEquals("Bob", page.items().get(0).name());
    }

    // ---- writes ----

    @Test
    void anInsertStampsNothing() {
        users().insert(Map.of("name", "Ada"));
        if (can(Feature.INSERT_OR_IGNORE)) {
            users().insertOrIgnore(Map.of("name", "Bob"));
        }
        users().insertGetId(Map.of("name", "Cy"));
        users().get()
                .forEach(user -> assertEquals(null, user.get("created_at"), () -> String.valueOf(user.get("name"))));
    }

    @Test
    void anUpsertStampsWhatItInsertsAndWhatItUpdates() {
        if (!can(Feature.UPSERT)) {
            return;
        }
        users().create(user -> user.set("name", "Ada")
                .set("email", "ada")
                .set("created_at", LONG_AGO)
                .set("updatedAt", LONG_AGO));
        users().upsert(
                        List.of(Map.of("email", "ada", "name", "Ada L."), Map.of("email", "bob", "name", "Bob")),
                        List.of("email"));

        Model<?> ada = users().where("email", "ada").firstOrFail();
        assertEquals("Ada L.", ada.get("name"));
        assertEquals(LONG_AGO, ada.get("created_at"), "it was there");
        assertTrue(instantOf(ada, "updated_at").isAfter(LONG_AGO));
        Model<?> bob = users().where("email", "bob").firstOrFail();
        assertEquals(instantOf(bob, "created_at"), instantOf(bob, "updated_at"));

        users().upsert(List.of(Map.of("email", "ada", "votes", 7)), List.of("email"), Map.of("updatedAt", LONG_AGO));
        assertEquals(
                LONG_AGO, users().where("email", "ada").firstOrFail().get("updated_at"), "a time of your own is kept");
    }

    @Test
    void anUpsertTakesTypedChanges() {
        if (!can(Feature.UPSERT)) {
            return;
        }
        List<Map<String, Object>> rows = List.of(Map.of("email", "ada", "name", "Ada", "votes", 5));
        User.query().upsert(rows, List.of("email"), User.VOTES.plus(100));
        User.query().upsert(rows, List.of("email"), User.VOTES.plus(excluded(User.VOTES)), User.NAME.set("A"));

        Model<?> ada = users().firstOrFail();
        assertEquals(10, ada.get("votes"));
        assertEquals("A", ada.get("name"));
        assertNotNull(ada.get("updated_at"));
    }

    @Test
    void anUpsertConvertsToTheTypesOfFields() {
        if (!can(Feature.UPSERT)) {
            return;
        }
        users().upsert(List.of(Map.of("email", "ada", "status", "GOLD", "votes", 1)), List.of("email"));
        assertEquals("GOLD", String.valueOf(users().firstOrFail().get("status")));
        assertThrows(
                MappingException.class,
                () -> users().upsert(List.of(Map.of("email", "ada", "status", "NONE")), List.of("email")));
    }

    @Test
    void updateOrInsertKeepsToWhatTheModelSees() {
        Model<?> ada = addUser("Ada", 1);
        addPost(ada, "a").delete();
        assertTrue(posts().updateOrInsert(Map.of("title", "a"), Map.of("user_id", 1)), "the deleted one is not seen");
        assertFalse(posts().updateOrInsert(Map.of("title", "a"), Map.of("user_id", 2)));
        assertEquals(1, posts().count());
        assertEquals(2, db().table("posts").count());
    }

    @Test
    void aQueryDeletesOneByItsKey() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> bob = addUser("Bob", 2);
        assertEquals(0, users().where("votes", 2).delete(keyOf(ada)));
        assertEquals(1, users().delete(String.valueOf(keyOf(ada))));
        assertEquals(List.of(keyOf(bob)), users().get().modelKeys());
        Model<?> post = addPost(bob, "b");
        assertEquals(1, posts().delete(keyOf(post)));
        assertEquals(1, posts().onlyTrashed().count());
        db().table("order_lines").insert(Map.of("order_id", 1, "line", 2, "product", "x"));
        assertEquals(1, orderLines().delete(1, 2));
    }

    @Test
    void rowsOfModelsComeBack() {
        Model<?> ada = addUser("Ada", 1);
        addPost(ada, "a");
        if (can(Feature.UPDATE_RETURNING)) {
            Row row = users().updateReturning(Map.of("votes", 5), "votes", "updated_at")
                    .get(0);
            assertEquals(5, row.getInt("votes"));
            assertNotNull(row.get("updated_at"));
            assertEquals("a", posts().deleteReturning("title").get(0).get("title"));
            assertEquals(1, posts().onlyTrashed().count(), "marked, not deleted");
        }
        if (can(Feature.DELETE_RETURNING)) {
            assertEquals("Ada", users().deleteReturning("name").get(0).get("name"));
            assertEquals(0, users().count());
        }
    }

    @Test
    void aFieldAndItsColumnAreOneColumn() {
        assertRefused(
                InvalidQueryException.class,
                () -> users().insert(Map.of("createdAt", LONG_AGO, "created_at", LONG_AGO)));
        assertRefused(
                InvalidQueryException.class,
                () -> users().update(Map.of("createdAt", LONG_AGO, "created_at", LONG_AGO)));
    }
}
