package io.eloquent.dialect.contract;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.api.error.VetoException;
import io.eloquent.dialect.contract.model.Visit;
import io.eloquent.model.BelongsTo;
import io.eloquent.model.Model;
import io.eloquent.model.ModelEvents;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a model does to its own row, and to those of the models around it. */
public abstract class WritingContract extends WritingSuite {
    private static final Instant NOON = Instant.parse("2020-05-06T12:00:00.123456Z");

    /** For subclasses. */
    protected WritingContract() {}

    @AfterEach
    final void letTimeGoOn() {
        Model.setClock(null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private ModelEvents<?> events(Class<?> model) {
        return Model.events((Class) model);
    }

    private void refuse(ModelEvents<?> events) {
        untilTheEnd(events.saving(any -> {
            throw new VetoException("not now");
        }));
    }

    // ---- if it can be, and locked ----

    @Test
    void whatAUniqueKeyRefusesIsLeftOut() {
        addUser("Ada", 1).set("email", "ada@example.com").save();
        db().transaction(() -> {
            Model<?> twin = users().newModel().set("name", "Twin").set("email", "ada@example.com");
            assertFalse(twin.saveOrIgnore());
            assertFalse(twin.exists());
            assertTrue(twin.set("email", "twin@example.com").saveOrIgnore(), "the transaction goes on");
        });
        assertEquals(2, users().count());
        Model<?> twin = users().where("name", "Twin").sole();
        assertFalse(twin.set("email", "ada@example.com").saveOrIgnore());
        assertEquals("twin@example.com", twin.fresh().orElseThrow().get("email"));
        assertTrue(twin.isDirty("email"));
    }

    @Test
    void aModelIsReadAgainAndLocked() {
        Model<?> ada = addUser("Ada", 1);
        users().update(Map.of("votes", 2));
        db().transaction(() -> {
            assertEquals(2, ada.refreshForUpdate().get("votes"));
        });
        assertSays(
                assertThrows(InvalidQueryException.class, ada::refreshForUpdate), "refreshForUpdate()", "transaction");
    }

    // ---- push ----

    @Test
    void aGraphIsSavedInOneGo() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> post = addPost(ada, "On birds");
        addComment(post, "Nice");
        Model<?> graph = users().with("posts.comments").sole();
        Model<?> first = hasMany(graph, "posts").get().get(0);
        Model<?> comment = hasMany(first, "comments").get().get(0);
        graph.set("votes", 2);
        first.set("title", "On fish");
        comment.set("body", "Nicer");
        assertEquals(
                List.of("update \"users\"", "update \"posts\"", "update \"comments\""),
                sqlOf(() -> assertTrue(graph.push())).stream()
                        .map(sql -> sql.substring(0, sql.indexOf(" set")))
                        .toList());
        assertEquals("Nicer", comments().sole().get("body"));
        assertNothingRuns(() -> assertTrue(graph.push()));
    }

    @Test
    void ownersAreSavedFirstAndTheirKeysAreTaken() {
        addPost(addUser("Ada", 1), "On birds");
        Model<?> post = posts().with("user").sole();
        Model<?> ada = belongsTo(post, "user").get().orElseThrow();
        ada.set("name", "Anna");
        post.set("title", "On fish");
        assertEquals(
                List.of("update \"users\"", "update \"posts\""),
                sqlOf(() -> assertTrue(post.push())).stream()
                        .map(sql -> sql.substring(0, sql.indexOf(" set")))
                        .toList());
        ada.delete();
        Model<?> saved = ada.set("id", 4711L);
        assertTrue(post.push());
        assertFalse(saved.exists(), "one that was deleted is left alone");
        assertTrue(post.set("user_id", null).push());
        assertFalse(saved.exists(), "and one that it does not point to any more");
        associate(belongsTo(post, "user"), saved);
        assertTrue(post.push());
        assertTrue(saved.exists(), "one without a row is inserted");
        assertEquals(4711, posts().sole().get("user_id"), "and pointed to");
        post.set("user_id", 5);
        ada.set("name", "not mine any more");
        assertTrue(post.push());
        assertTrue(ada.isDirty("name"), "one that it does not point to any more is left alone");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void associate(BelongsTo<?> relation, Model<?> related) {
        ((BelongsTo) relation).associate(related);
    }

    @Test
    void aGraphIsSavedAsAWholeOrNotAtAll() {
        Model<?> post = addPost(addUser("Ada", 1), "On birds");
        addComment(post, "Nice");
        Model<?> graph = users().with("posts.comments").sole();
        Model<?> comment =
                hasMany(hasMany(graph, "posts").get().get(0), "comments").get().get(0);
        graph.set("votes", 2);
        comment.set("body", "Nicer");
        refuse(events(kind.comment));
        assertFalse(graph.push());
        assertEquals(1, users().sole().get("votes"));
        assertEquals(Map.of("votes", 2), graph.getDirty());
        assertEquals(Map.of("body", "Nicer"), comment.getDirty());

        hangUp();
        addUser("Bob", 2);
        graph.set("email", "Bob@example.org");
        assertThrows(UniqueConstraintViolation.class, graph::push);
        assertEquals("Nice", comments().sole().get("body"));
        assertTrue(graph.isDirty("email") && comment.isDirty("body"));
        graph.set("email", "ada@example.org");
        assertTrue(graph.push());
        assertEquals("Nicer", comments().sole().get("body"));
    }

    // ---- save and update, or fail ----

    @Test
    void aVetoIsFalseOrThrownOn() {
        Model<?> ada = addUser("Ada", 1);
        refuse(events(kind.user));
        ada.set("votes", 2);
        assertFalse(ada.save());
        assertSays(assertThrows(VetoException.class, ada::saveOrFail), "not now");
        assertFalse(ada.update(Map.of("votes", 3)));
        assertThrows(VetoException.class, () -> ada.updateOrFail(Map.of("votes", 3)));
        assertTrue(ada.updateQuietly(Map.of("votes", 4)));
        assertEquals(4, users().sole().get("votes"));
        assertFalse(ada.set("votes", 5).push());
        assertTrue(ada.isDirty("votes"));
    }

    @Test
    void aNewModelIsSavedNotUpdated() {
        Model<?> ada = users().newModel();
        assertNothingRuns(() -> assertFalse(ada.update(Map.of("name", "Ada"))));
        assertNull(ada.get("name"), "nothing is set that is not saved");
        assertSays(
                assertRefused(InvalidQueryException.class, () -> ada.updateOrFail(Map.of("name", "Ada"))),
                "User",
                "never saved",
                "save()");
        for (Runnable write :
                List.<Runnable>of(() -> ada.increment("votes"), () -> ada.decrement("votes", 2), ada::refresh)) {
            assertSays(assertRefused(InvalidQueryException.class, write::run), "User", "never saved");
        }
        assertNothingRuns(() -> {
            assertFalse(ada.delete());
            assertFalse(ada.forceDelete());
            assertFalse(ada.touch());
            assertFalse(ada.touch("createdAt"));
            assertTrue(ada.fresh().isEmpty());
            assertSame(ada, ada.discardChanges());
        });
        assertSame(ada, ada.set("name", "Ada").saveOrFail());
        assertTrue(ada.exists());
    }

    @Test
    void aDuplicateLeavesNothingHalfWritten() {
        addUser("Ada", 1);
        Model<?> twin = users().newModel().set("name", "Twin").set("email", "Ada@example.org");
        UniqueConstraintViolation refused = assertThrows(UniqueConstraintViolation.class, twin::save);
        assertDoesNotSay(refused, "Ada@example.org");
        assertFalse(twin.exists());
        assertFalse(twin.wasRecentlyCreated());
        assertNull(twin.getKey());
        assertNull(twin.get("created_at"));
        Model<?> bob = addUser("Bob", 2);
        Object updatedAt = bob.get("updated_at");
        bob.set("email", "Ada@example.org");
        assertThrows(UniqueConstraintViolation.class, bob::save);
        assertEquals(Map.of("email", "Ada@example.org"), bob.getDirty());
        assertEquals(updatedAt, bob.get("updated_at"));
        assertTrue(twin.set("email", "twin@example.org").save());
        assertEquals(3, users().count());
    }

    // ---- adding ----

    @Test
    void addingIsDoneByTheDatabase() {
        Model<?> ada = addUser("Ada", 1);
        users().update(Map.of("votes", 10));
        ada.set("email", "new@example.org");
        assertEquals(
                List.of("update \"users\" set \"name\" = ?, \"votes\" = \"votes\" + ?, \"updated_at\" = ? where \"id\""
                        + " = ?"),
                sqlOf(() -> assertTrue(ada.increment("votes", 5, Map.of("name", "Anna")))));
        assertEquals(6, ada.get("votes"), "what the model knew, and five");
        Model<?> row = users().sole();
        assertEquals(15, row.get("votes"));
        assertEquals("Anna", row.get("name"));
        assertEquals("Ada@example.org", row.get("email"));
        assertEquals(Map.of("email", "new@example.org"), ada.getDirty(), "other changes wait");
        assertTrue(ada.wasChanged("votes") && ada.wasChanged("name"));
        assertEquals(1, ada.getPrevious().get("votes"));
        ada.decrement("votes");
        ada.decrement("votes", 3);
        assertEquals(11, users().sole().get("votes"));
    }

    @Test
    void nothingIsAddedWhereNothingCanBe() {
        Model<?> ada = addUser("Ada", 1);
        assertSays(assertRefused(MappingException.class, () -> ada.increment("name")), "User.name", "no number");
        assertSays(
                assertRefused(MappingException.class, () -> ada.increment("votes", Integer.MAX_VALUE)), "User.votes");
        assertSays(assertRefused(MappingException.class, () -> ada.increment("votes", 0.5)), "User.votes");
        Model<?> gauge = gauges().create(Map.of());
        assertSays(assertRefused(MappingException.class, () -> gauge.increment("maybeNumber")), "is null");
        assertEquals(1, ada.get("votes"));
        assertFalse(ada.isDirty());
        untilTheEnd(events(kind.user).updating(any -> {
            throw new VetoException("not now");
        }));
        assertNothingRuns(() -> assertFalse(ada.increment("votes", 1, Map.of("name", "Anna"))));
        assertEquals("Ada", ada.get("name"));
        assertEquals(1, ada.get("votes"));
    }

    @Test
    void decimalsAndFractionsAreAddedToo() {
        Model<?> gauge = gauges().create(Map.of("amount", "1.5", "fine", 0.5));
        gauge.increment("amount", new java.math.BigDecimal("0.25"));
        gauge.increment("fine", 0.25);
        gauge.decrement("number", 7L);
        Model<?> row = gauge.fresh().orElseThrow();
        assertEquals(0, new java.math.BigDecimal("1.75").compareTo((java.math.BigDecimal) row.get("amount")));
        assertEquals(0.75, row.get("fine"));
        assertEquals(-7, row.get("number"));
        assertEquals(-7, gauge.get("number"));
    }

    // ---- touching ----

    @Test
    void touchingSetsATimeAlone() {
        Model.setClock(Clock.fixed(NOON, ZoneOffset.UTC));
        Model<?> post = addPost(addUser("Ada", 1), "On birds");
        Model.setClock(Clock.fixed(NOON.plusSeconds(60), ZoneOffset.UTC));
        post.set("title", "On fish");
        assertEquals(
                List.of("update \"posts\" set \"created_at\" = ?, \"updated_at\" = ? where \"id\" = ?"),
                sqlOf(() -> assertTrue(post.touch("createdAt"))));
        Model<?> row = posts().sole();
        assertEquals(NOON.plusSeconds(60), row.get("created_at"));
        assertEquals(NOON.plusSeconds(60), row.get("updated_at"));
        assertEquals("On birds", row.get("title"));
        assertEquals(Map.of("title", "On fish"), post.getDirty());
        assertTrue(post.touch());
        assertEquals("On fish", posts().sole().get("title"), "as save() does");
        Model<?> country = countries().create(Map.of("code", "no"));
        assertNothingRuns(() -> assertFalse(country.touch(), "it keeps no time"));
        posts().forceDelete();
        Model.setClock(Clock.fixed(NOON.plusSeconds(120), ZoneOffset.UTC));
        assertThrows(ModelNotFoundException.class, () -> post.touch("created_at"));
    }

    @Test
    void aTouchAtTheSameMomentSendsNothing() {
        Model.setClock(Clock.fixed(NOON, ZoneOffset.UTC));
        Model<?> visit = query(Visit.class).create(Map.of("place", "Oslo"));
        assertNothingRuns(() -> assertTrue(visit.touch()));
    }

    // ---- copies ----

    @Test
    void aCopyIsNewAndSharesNothing() {
        Model<?> gauge = gauges().create(Map.of(
                "number", 5, "grid", List.of(new ArrayList<>(List.of(1, 2))), "bytes", new byte[] {1, 2}));
        Model<?> copy = gauge.set("number", 6).replicate("small");
        assertFalse(copy.exists());
        assertNull(copy.getKey());
        assertEquals(6, copy.get("number"), "as it is now");
        ((byte[]) requireNonNull(copy.get("bytes")))[0] = 9;
        assertEquals(1, ((byte[]) requireNonNull(gauge.get("bytes")))[0]);
        assertNotSame(gauge.get("grid"), copy.get("grid"));
        assertTrue(copy.save());
        assertNotEquals(keyOf(gauge), keyOf(copy));

        Model<?> account = addAccount("Ada", 5);
        Model<?> other = account.replicate("owner", "updatedAt");
        assertNull(other.get("owner"));
        assertNull(other.get("created_at"));
        assertEquals(0, other.get("version"));
        assertEquals(5, other.get("balance"));
        Model<?> setting = settings().create(Map.of("name", "theme", "value", "dark"));
        assertEquals("dark", setting.replicate("name").get("value"));
        assertNull(setting.replicate("name").get("name"));
    }

    @Test
    void changesAreDiscarded() {
        Model<?> setting = settings().create(Map.of("name", "theme", "value", "dark"));
        setting.set("value", "light").set("more", 1);
        assertEquals("dark", setting.discardChanges().get("value"));
        assertNull(setting.get("more"));
        assertNothingRuns(setting::save);
        Model<?> gauge = gauges().create(Map.of("grid", List.of(List.of(1)), "fine", 1.5));
        @SuppressWarnings("unchecked")
        List<List<Integer>> grid =
                (List<List<Integer>>) requireNonNull(gauge.refresh().get("grid"));
        grid.get(0).set(0, 7);
        gauge.set("fine", 2.5);
        assertEquals(List.of(List.of(1)), gauge.discardChanges().get("grid"));
        assertEquals(1.5, gauge.get("fine"));
        assertFalse(gauge.isDirty());
    }

    // ---- deleting ----

    @Test
    void destroyingTellsOfEachAndCounts() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> bob = addUser("Bob", 2);
        Model<?> cy = addUser("Cy", 3);
        List<Object> told = new ArrayList<>();
        untilTheEnd(events(kind.user).deleting(user -> {
            if (user.is(bob)) {
                throw new VetoException("not him");
            }
        }));
        untilTheEnd(events(kind.user).deleted(user -> told.add(String.valueOf(user.get("name")))));
        assertEquals(2, users().destroy(keyOf(ada), keyOf(bob), keyOf(cy), 4711));
        assertEquals(List.of("Ada", "Cy"), told);
        assertEquals(List.of("Bob"), users().get().pluck("name"));
        assertNothingRuns(() -> assertEquals(0, users().destroy()));
        Model<?> post = addPost(bob, "On birds");
        assertEquals(1, posts().destroy(keyOf(post)));
        assertEquals(0, posts().destroy(keyOf(post)), "what is deleted softly is not found");
        assertNotNull(posts().withTrashed().sole().get("deleted_at"));
    }

    @Test
    void aDeletedModelIsNewAgain() {
        Model<?> ada = addUser("Ada", 1);
        Object id = keyOf(ada);
        assertTrue(ada.delete());
        assertFalse(ada.exists());
        assertNothingRuns(() -> assertFalse(ada.delete()));
        assertTrue(ada.save(), "it is inserted with the key that it has");
        assertEquals(id, keyOf(users().sole()));
        assertThrows(
                IllegalStateException.class,
                () -> db().transaction(() -> {
                    ada.delete();
                    throw new IllegalStateException();
                }));
        assertTrue(ada.exists(), "the row is there again");
        assertFalse(ada.isDirty());
        assertTrue(ada.set("votes", 2).save());
        assertEquals(1, users().count());
    }

    // ---- reading again ----

    @Test
    void readingAgainIsOfThisRowWhateverTheScopesSay() {
        Model<?> ada = addUser("Ada", 1);
        Model<?> post = addPost(ada, "On birds");
        post.delete();
        posts().withTrashed().forceDelete();
        assertThrows(ModelNotFoundException.class, post::refresh);
        assertTrue(post.fresh().isEmpty());
        assertTrue(post.exists(), "it is not deleted by looking");
        users().update(Map.of("votes", 5));
        ada.set("name", "changed");
        Model<?> fresh = ada.fresh("posts").orElseThrow();
        assertNotSame(ada, fresh);
        assertTrue(fresh.relationLoaded("posts"));
        assertEquals("changed", ada.get("name"));
        assertEquals("Ada", ada.refresh().get("name"));
        assertEquals(5, ada.get("votes"));
        assertFalse(ada.isDirty());
    }
}
