package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.api.error.StaleModelException;
import io.eloquent.model.Model;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Two who change the same row notice each other, in every way that there is to change it. */
public abstract class VersionContract extends WritingSuite {
    /** For subclasses. */
    protected VersionContract() {}

    private Model<?> stale(String owner) {
        Model<?> stale = accounts().findOrFail(keyOf(addAccount(owner, 100)));
        accounts().findOrFail(keyOf(stale)).set("balance", 90).save();
        return stale;
    }

    /** The model and its row are what they were: version 1 in memory, version 2 and the other one's balance in the table. */
    private void assertStale(Model<?> stale, Executable write) {
        Object updatedAt = stale.get("updated_at");
        Map<String, Object> dirty = stale.getDirty();
        StaleModelException refused = assertThrows(StaleModelException.class, write);
        assertSays(refused, "Account", "accounts", "refresh()");
        assertEquals(1, stale.get("version"));
        assertEquals(updatedAt, stale.get("updated_at"));
        assertEquals(dirty, stale.getDirty());
        assertTrue(stale.exists());
        assertFalse(stale.wasChanged());
        Model<?> row = accounts().findOrFail(keyOf(stale));
        assertEquals(2, row.get("version"));
        assertEquals(90, row.get("balance"));
    }

    @Test
    void aNewRowHasTheFirstVersionAndEachUpdateTheNext() {
        Model<?> account = addAccount("Ada", 100);
        assertEquals(1, account.get("version"));
        assertEquals(
                List.of(1),
                column("accounts", "version").stream()
                        .map(VersionContract::asInt)
                        .toList());
        account.set("balance", 90);
        assertEquals(
                List.of("update \"accounts\" set \"balance\" = ?, \"version\" = ?, \"updated_at\" = ?"
                        + " where \"id\" = ? and \"version\" = ?"),
                sqlOf(account::save));
        assertEquals(2, account.get("version"));
        assertEquals(2, accounts().findOrFail(keyOf(account)).get("version"));
        assertNothingRuns(account::save);
        assertEquals(2, account.get("version"), "what is not written keeps its version");
    }

    private static int asInt(Object number) {
        return ((Number) number).intValue();
    }

    @Test
    void aLostUpdateChangesNothing() {
        Model<?> stale = stale("Ada");
        stale.set("balance", 80).set("note", "mine");
        assertStale(stale, stale::save);
        assertStale(stale, stale::saveOrFail);
        assertStale(stale, stale::saveQuietly);
        assertStale(stale, () -> stale.update(Map.of("note", "mine")));
        assertStale(stale, () -> Model.saveAll(List.of(stale)));
        assertEquals(90, stale.refresh().get("balance"));
        assertTrue(stale.set("balance", 70).save());
        assertEquals(3, stale.get("version"));
        assertEquals(70, accounts().findOrFail(keyOf(stale)).get("balance"));
    }

    @Test
    void everyOtherWayToWriteNoticesItToo() {
        Model<?> stale = stale("Ada");
        List<Consumer<Model<?>>> ways = List.of(
                Model::touch,
                model -> model.touch("createdAt"),
                model -> model.increment("balance", 5),
                model -> model.decrement("balance", 5, Map.of("note", "less")),
                Model::push,
                Model::delete,
                Model::deleteOrFail,
                Model::forceDelete,
                Model::deleteQuietly);
        for (Consumer<Model<?>> way : ways) {
            if (!stale.isDirty()) {
                stale.set("note", "mine");
            }
            assertStale(stale, () -> way.accept(stale));
        }
    }

    @Test
    void everyWayToWriteCounts() {
        Model<?> account = addAccount("Ada", 100);
        account.increment("balance", 5);
        assertEquals(2, account.get("version"));
        account.touch();
        assertEquals(3, account.get("version"));
        account.touch("created_at");
        assertEquals(4, account.get("version"));
        account.update(Map.of("note", "x"));
        assertEquals(5, account.get("version"));
        account.set("note", "y").push();
        assertEquals(6, account.get("version"));
        Model.saveAll(List.of(account.set("note", "z")));
        assertEquals(7, account.get("version"));
        Model<?> row = accounts().findOrFail(keyOf(account));
        assertEquals(7, row.get("version"));
        assertEquals(105, row.get("balance"));
        assertTrue(account.delete());
        assertEquals(0, accounts().count());
    }

    @Test
    void statementsAboutManyRowsCountToo() {
        Model<?> account = addAccount("Ada", 100);
        assertEquals(
                List.of("update \"accounts\" set \"balance\" = ?, \"updated_at\" = ?, \"version\" = \"version\" + ?"),
                sqlOf(() -> accounts().update(Map.of("balance", 1))));
        assertEquals(2, accounts().sole().get("version"));
        assertThrows(
                StaleModelException.class, () -> account.set("note", "mine").save());
        accounts().update(Map.of("version", 7));
        assertEquals(7, account.refresh().get("version"), "unless they say it themselves");
        accounts().where("owner", "Ada").increment("balance", 1);
        assertEquals(8, account.refresh().get("version"));
    }

    @Test
    void aVersionThatIsSetByHandIsNotWritten() {
        Model<?> made = accounts().create(account -> account.set("balance", 1).set("version", 7));
        assertEquals(1, made.get("version"), "a new row has the first");
        assertTrue(made.set("version", 99).set("balance", 2).save());
        assertEquals(2, made.get("version"));
        assertEquals(2, accounts().findOrFail(keyOf(made)).get("version"));
        assertEquals(2, made.fill(Map.of("version", 50)).get("version"), "it is guarded");
    }

    @Test
    void softDeletionsAreCountedAndNoticed() {
        Model<?> meter = meters().create(Map.of("name", "water", "reading", 5));
        Model<?> stale = meters().findOrFail(keyOf(meter));
        assertTrue(meter.delete());
        assertEquals(2L, meter.get("version"));
        assertThrows(StaleModelException.class, stale::delete);
        assertNull(stale.get("deleted_at"));
        assertEquals(1L, stale.get("version"));
        assertFalse(stale.isDirty());
        ((io.eloquent.model.SoftDeletes) meter).restore();
        assertEquals(3L, meter.get("version"));
        Model<?> late = meters().findOrFail(keyOf(meter));
        assertTrue(meter.increment("reading"));
        assertThrows(StaleModelException.class, late::forceDelete);
        assertTrue(late.refresh().forceDelete());
    }

    @Test
    void aRowThatIsGoneIsNotCalledChanged() {
        Model<?> account = addAccount("Ada", 100);
        db().table("accounts").delete();
        assertThrows(
                ModelNotFoundException.class, () -> account.set("balance", 1).save());
        assertEquals(1, account.get("version"));
        assertThrows(ModelNotFoundException.class, () -> Model.saveAll(List.of(account)));
        assertEquals(1, account.get("version"));
        assertFalse(account.delete());
    }

    @Test
    void withoutAVersionARowIsNotWritten() {
        Object id = db().table("meters").insertGetId(Map.of("name", "water", "reading", 5));
        Model<?> meter = meters().findOrFail(id);
        assertNull(meter.get("version"));
        meter.set("reading", 6);
        assertSays(assertRefused(MappingException.class, meter::save), "Meter", "\"version\"", "NULL");
        assertRefused(MappingException.class, meter::forceDelete);
        assertRefused(MappingException.class, () -> meter.increment("reading"));
        assertEquals(6L, meter.get("reading"));

        addAccount("Ada", 100);
        Model<?> part = accounts().select("id", "balance").sole();
        part.set("balance", 1);
        String hint = "If it was read without its \"version\", select that as well";
        assertSays(assertThrows(StaleModelException.class, part::save), hint);
        assertSays(assertThrows(StaleModelException.class, part::delete), hint);
        assertEquals(100, accounts().sole().get("balance"));
    }

    @Test
    void aVersionGrowsAsFarAsItsField() {
        Object id = db().table("meters").insertGetId(Map.of("reading", 5, "version", 3_000_000_000L));
        Model<?> meter = meters().findOrFail(id);
        meter.set("reading", 6).save();
        assertEquals(3_000_000_001L, meters().findOrFail(id).get("version"));

        Model<?> account = addAccount("Ada", 100);
        db().table("accounts").update(Map.of("version", Integer.MAX_VALUE));
        account.refresh().set("balance", 1);
        assertSays(assertRefused(MappingException.class, account::save), "Account.version", "out of its range");
        assertEquals(Integer.MAX_VALUE, account.get("version"));
    }

    @Test
    void aRollbackTakesTheVersionBack() {
        Model<?> account = addAccount("Ada", 100);
        Model<?> made = accounts().newModel();
        made.set("balance", 1);
        assertThrows(
                IllegalStateException.class,
                () -> db().transaction(() -> {
                    account.set("balance", 90).save();
                    account.set("note", "x").save();
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> db().transaction(() -> {
                                account.set("note", "y").save();
                                assertEquals(4, account.get("version"));
                                throw new IllegalArgumentException();
                            }));
                    assertEquals(3, account.get("version"), "as far as to the savepoint");
                    made.save();
                    throw new IllegalStateException();
                }));
        assertEquals(1, account.get("version"));
        assertTrue(account.isDirty("balance"), "what was to be written is still to be written");
        assertTrue(account.save());
        assertEquals(2, accounts().findOrFail(keyOf(account)).get("version"));
        assertEquals(0, made.get("version"));
        assertTrue(made.save());
        assertEquals(1, made.get("version"));
    }

    @Test
    void oneStaleModelAmongManyStopsAllOfThem() {
        Model<?> first = addAccount("Ada", 1);
        Model<?> stale = stale("Bob");
        Model<?> last = addAccount("Cy", 3);
        Model<?> made = accounts().newModel().set("owner", "Dee").set("balance", 4);
        List<Model<?>> all = List.of(first.set("balance", 10), made, stale.set("balance", 20), last.set("balance", 30));
        assertStale(stale, () -> Model.saveAll(all));
        assertEquals(List.of(1, 1), List.of(first.get("version"), last.get("version")));
        assertTrue(first.isDirty("balance") && last.isDirty("balance"));
        assertEquals(Map.of("balance", 10), first.getDirty());
        assertFalse(made.exists());
        assertNull(made.getKey());
        assertNull(made.get("created_at"));
        assertEquals(0, made.get("version"));
        assertEquals(
                List.of(1, 90, 3),
                column("accounts", "balance").stream()
                        .map(VersionContract::asInt)
                        .toList());

        stale.refresh().set("balance", 20);
        assertEquals(4, Model.saveAll(all));
        assertNotNull(made.getKey());
        assertEquals(List.of(2, 3, 2), List.of(first.get("version"), stale.get("version"), last.get("version")));
        assertEquals(
                List.of(10, 20, 30, 4),
                column("accounts", "balance").stream()
                        .map(VersionContract::asInt)
                        .toList());
    }
}
