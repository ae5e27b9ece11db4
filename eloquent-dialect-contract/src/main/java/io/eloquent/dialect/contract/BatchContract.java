package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.api.error.VetoException;
import io.eloquent.api.event.StatementEvent;
import io.eloquent.model.Model;
import io.eloquent.model.ModelEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Many models are saved at once, or none of them. */
public abstract class BatchContract extends WritingSuite {
    /** For subclasses. */
    protected BatchContract() {}

    private Model<?> newUser(String name) {
        return users().newModel().set("name", name).set("email", name + "@example.org");
    }

    private List<Model<?>> newUsers(int count) {
        List<Model<?>> users = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            users.add(newUser("user" + i));
        }
        return users;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private ModelEvents<?> userEvents() {
        return Model.events((Class) kind.user);
    }

    @Test
    void newChangedAndCleanModelsGoTogether() {
        Model<?> changed = addUser("Ada", 1);
        Model<?> other = addUser("Bob", 2);
        Model<?> clean = addUser("Cy", 3);
        List<Model<?>> all =
                List.of(newUser("Dee"), changed.set("votes", 10), clean, newUser("Eve"), other.set("votes", 20));
        List<String> sql = sqlOf(() -> assertEquals(5, Model.saveAll(all)));
        assertTrue(
                sql.get(0)
                        .contains(
                                "insert into \"users\" (\"name\", \"email\", \"votes\", \"created_at\", \"updated_at\")"
                                        + " values (?, ?, ?, ?, ?), (?, ?, ?, ?, ?)"),
                () -> sql.get(0));
        assertEquals(
                List.of("update \"users\" set \"votes\" = ?, \"updated_at\" = ? where \"id\" = ?"),
                sql.stream().skip(1).distinct().toList());
        for (Model<?> user : all) {
            assertTrue(user.exists());
            assertFalse(user.isDirty());
            Model<?> row = users().findOrFail(keyOf(user));
            assertEquals(user.get("name"), row.get("name"));
            assertEquals(user.get("votes"), row.get("votes"));
            assertEquals(user.get("updated_at"), row.get("updated_at"));
        }
        assertTrue(all.get(0).wasRecentlyCreated());
        assertFalse(all.get(0).wasChanged());
        assertTrue(changed.wasChanged("votes"));
        assertEquals(1, changed.getPrevious().get("votes"));
        assertNothingRuns(() -> assertEquals(5, Model.saveAll(all)));
    }

    @Test
    void nothingIsSavedOfNothing() {
        assertNothingRuns(() -> assertEquals(0, Model.saveAll(List.of())));
        var none = users().get();
        assertNothingRuns(() -> assertEquals(0, none.saveAll()));
    }

    @Test
    void aThousandNewModelsAreAFewStatements() {
        List<Model<?>> users = newUsers(1000);
        List<StatementEvent> events = eventsOf(() -> assertEquals(1000, Model.saveAll(users)));
        int most = db().dialect().compiler().syntax().maxBindings();
        int atOnce = Math.min(500, most / 5);
        assertEquals((1000 + atOnce - 1) / atOnce, events.size());
        assertEquals(1000, users.stream().map(BothKinds::keyOf).distinct().count());
        Map<Object, Object> names = users().get().pluck("id", "name");
        users.forEach(user -> assertEquals(keyOf(user), names.get(user.get("name"))));
        users.forEach(user -> user.set("votes", 4));
        assertEquals(1000, Model.saveAll(users));
        assertEquals(1000, users().where("votes", 4).count());
    }

    @Test
    void modelsOfAllClassesAndConnectionsAreSavedTogether() {
        Model<?> ada = newUser("Ada");
        Model<?> country = countries().newModel().set("code", "no");
        Model<?> line =
                orderLines().newModel().set("order_id", 1).set("line", 2).set("product", "x");
        Model<?> report = reports().newModel().set("title", "Q1");
        Model<?> setting = settings().newModel().set("name", "theme").set("value", "dark");
        assertEquals(6, Model.saveAll(List.of(ada, country, report, line, setting, newUser("Bob"))));
        assertEquals("Q1", reporting().table("audit_reports").value("title").orElseThrow());
        assertEquals("dark", settings().findOrFail(keyOf(setting)).get("value"));
        assertEquals(2, users().count());
        assertEquals(1, countries().count() * orderLines().count());

        Model<?> twice = newUser("Bob");
        assertThrows(
                UniqueConstraintViolation.class,
                () -> Model.saveAll(List.of(reports().newModel().set("title", "Q2"), twice)));
        assertEquals(1, reports().count(), "the other connection is rolled back as well");
    }

    @Test
    void aModelThatIsThereTwiceIsSavedOnce() {
        Model<?> ada = newUser("Ada");
        assertEquals(1, Model.saveAll(List.of(ada, ada)));
        assertEquals(1, users().count());
    }

    @Test
    void modelsOfDifferentColumnsKeepTheirs() {
        Model<?> one = users().newModel().set("name", "one");
        Model<?> two = users().newModel().set("email", "two@example.org");
        Model<?> three = users().newModel().set("name", "three").set("nickname", "III");
        Model<?> four = users().newModel().set("name", "four");
        assertEquals(
                3, sqlOf(() -> Model.saveAll(List.of(one, two, three, four))).size());
        assertEquals("four", users().findOrFail(keyOf(four)).get("name"));
        assertEquals("III", users().findOrFail(keyOf(three)).get("nickname"));
        assertNull(users().findOrFail(keyOf(two)).get("name"));
    }

    @Test
    void oneThatFailsLeavesTheRowsAndTheModelsAsTheyWere() {
        Model<?> changed = addUser("Ada", 1);
        Object updatedAt = changed.get("updated_at");
        addUser("taken", 2);
        List<Model<?>> all = new ArrayList<>(newUsers(4));
        all.add(2, newUser("taken"));
        all.add(changed.set("votes", 10));
        UniqueConstraintViolation refused = assertThrows(UniqueConstraintViolation.class, () -> Model.saveAll(all));
        assertDoesNotSay(refused, "taken@");
        for (Model<?> user : all.subList(0, 5)) {
            assertFalse(user.exists());
            assertNull(user.getKey());
            assertNull(user.get("created_at"));
            assertFalse(user.wasRecentlyCreated());
        }
        assertEquals(Map.of("votes", 10), changed.getDirty());
        assertEquals(updatedAt, changed.get("updated_at"));
        assertEquals(2, users().count());

        all.remove(2);
        assertEquals(5, Model.saveAll(all));
        assertEquals(6, users().count());
    }

    @Test
    void anUpdateThatFailsTakesTheInsertsBack() {
        Model<?> ada = addUser("Ada", 1);
        addUser("Bob", 2);
        List<Model<?>> all = List.of(newUser("Cy"), ada.set("email", "Bob@example.org"));
        assertThrows(UniqueConstraintViolation.class, () -> Model.saveAll(all));
        assertFalse(all.get(0).exists());
        assertNull(all.get(0).getKey());
        assertTrue(ada.isDirty("email"));
        assertEquals(2, users().count());

        Model<?> gone = addUser("Dee", 3);
        users().whereKey(keyOf(gone)).delete();
        assertThrows(ModelNotFoundException.class, () -> Model.saveAll(List.of(newUser("Eve"), gone.set("votes", 5))));
        assertEquals(2, users().count());
        assertEquals(Map.of("votes", 5), gone.getDirty());
    }

    @Test
    void whatCannotBeWrittenIsRefusedBeforeAnythingIs() {
        Model<?> keyless = countries().newModel();
        Model<?> ada = newUser("Ada");
        assertRefused(MappingException.class, () -> Model.saveAll(List.of(ada, keyless)));
        assertFalse(ada.exists());
        assertNull(ada.get("created_at"));
    }

    @Test
    void listenersAreAskedBeforeTheFirstStatementAndToldAfterTheLast() {
        Model<?> changed = addUser("Ada", 1).set("votes", 5);
        Model<?> clean = addUser("Bob", 2);
        List<String> told = new ArrayList<>();
        ModelEvents<?> events = userEvents();
        untilTheEnd(events.saving(user -> told.add("saving " + nameOf(user))));
        untilTheEnd(events.creating(user -> told.add("creating " + nameOf(user))));
        untilTheEnd(events.updating(user -> told.add("updating " + nameOf(user))));
        untilTheEnd(events.created(user -> told.add("created " + nameOf(user))));
        untilTheEnd(events.updated(user -> told.add("updated " + nameOf(user))));
        untilTheEnd(events.saved(user -> told.add("saved " + nameOf(user))));
        untilTheEnd(db().listen(event -> told.add(
                event.sql().contains("insert into") ? "insert" : event.sql().substring(0, 6))));
        Model.saveAll(List.of(newUser("Cy"), changed, clean));
        assertEquals(
                List.of(
                        "saving Cy",
                        "creating Cy",
                        "saving Ada",
                        "updating Ada",
                        "saving Bob",
                        "insert",
                        "update",
                        "created Cy",
                        "saved Cy",
                        "updated Ada",
                        "saved Ada",
                        "saved Bob"),
                told);
    }

    private static Object nameOf(Object user) {
        return String.valueOf(((Model<?>) user).get("name"));
    }

    @Test
    void thoseThatAListenerSaysNoToAreLeftOut() {
        untilTheEnd(userEvents().saving(user -> {
            if ("Bob".equals(nameOf(user))) {
                throw new VetoException("no Bobs");
            }
        }));
        List<Model<?>> all = List.of(newUser("Ada"), newUser("Bob"), newUser("Cy"));
        assertEquals(2, Model.saveAll(all));
        assertFalse(all.get(1).exists());
        assertNull(all.get(1).get("created_at"));
        assertEquals(List.of("Ada", "Cy"), users().orderBy("id").get().pluck("name"));
        assertEquals(3, Model.withoutEvents(() -> Model.saveAll(all)));
    }

    @Test
    void aListenerThatFailsTakesEverythingBack() {
        untilTheEnd(userEvents().created(user -> {
            throw new IllegalStateException("after the statement");
        }));
        List<Model<?>> all = List.of(newUser("Ada"), newUser("Bob"));
        assertThrows(IllegalStateException.class, () -> Model.saveAll(all));
        assertEquals(0, users().count());
        assertFalse(all.get(0).exists());
        assertNull(all.get(1).getKey());
    }

    @Test
    void aRollbackAroundItTakesEverythingBack() {
        Model<?> changed = addUser("Ada", 1).set("votes", 5);
        List<Model<?>> all = List.of(newUser("Bob"), changed);
        assertThrows(
                IllegalStateException.class,
                () -> db().transaction(() -> {
                    Model.saveAll(all);
                    throw new IllegalStateException();
                }));
        assertFalse(all.get(0).exists());
        assertNull(all.get(0).getKey());
        assertEquals(Map.of("votes", 5), changed.getDirty());
        assertEquals(2, Model.saveAll(all));
        assertEquals(2, users().count());
    }

    @Test
    void rowsAreFilledAndInserted() {
        List<String> sql = sqlOf(() -> assertEquals(
                2,
                users().fillAndInsert(List.of(
                        Map.of("name", "Ada", "votes", "7", "id", 99),
                        Map.of("name", "Bob", "votes", 8, "password", "guarded")))));
        assertEquals(1, sql.size());
        Model<?> ada = users().where("name", "Ada").sole();
        assertEquals(7, ada.get("votes"));
        assertFalse(keyOf(ada).equals(99L));
        assertNotNull(ada.get("created_at"));
        assertNull(users().where("name", "Bob").sole().get("password"));
        assertNothingRuns(() -> assertEquals(0, users().fillAndInsert(List.of())));
        untilTheEnd(userEvents().creating(user -> {
            throw new VetoException("not asked");
        }));
        assertEquals(1, users().fillAndInsert(List.of(Map.of("name", "Cy"))));
        assertThrows(
                UniqueConstraintViolation.class,
                () -> users().fillAndInsert(List.of(
                        Map.of("name", "x", "email", "x@example.org"), Map.of("name", "y", "email", "x@example.org"))));
        assertEquals(3, users().count());
        assertRefused(
                MappingException.class,
                () -> users().fillAndInsert(List.of(Map.of("name", "z"), Map.of("votes", "many"))));
    }
}
