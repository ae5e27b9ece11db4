package io.eloquent.dialect.contract;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.model.Model;
import io.eloquent.model.ModelEvents;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What has changed of a model is known at every stage, whatever the type, and however it was changed. */
public abstract class DirtyContract extends WritingSuite {
    /** For subclasses. */
    protected DirtyContract() {}

    @SuppressWarnings("JavaUtilDate")
    private Model<?> gauge() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("a", 1);
        tree.put("b", List.of(Map.of("c", "d")));
        return gauges().create(gauge -> gauge.set("tiny", 1)
                .set("number", 5)
                .set("coarse", 1.5f)
                .set("fine", 2.5)
                .set("amount", new BigDecimal("1.50"))
                .set("day", Date.from(Instant.parse("2020-05-06T12:00:00Z")))
                .set("bytes", new byte[] {1, 2})
                .set("grid", List.of(List.of(1, 2), List.of(3)))
                .set("tree", tree)
                .set("marks", Set.of("x"))
                .set("series", new int[] {4, 5}));
    }

    @Test
    void whatIsReadAgainIsClean() {
        Model<?> gauge = gauge();
        assertFalse(gauge.isDirty(), () -> gauge.getDirty().toString());
        Model<?> read = gauges().sole();
        assertFalse(read.isDirty(), () -> read.getDirty().toString());
        assertNothingRuns(read::save);
    }

    @Test
    @SuppressWarnings({"unchecked", "JavaUtilDate"})
    void aChangeInPlaceIsAChange() {
        gauge();
        Map<String, Consumer<Object>> changes = new LinkedHashMap<>();
        changes.put("day", day -> ((Date) day).setTime(0));
        changes.put("bytes", bytes -> ((byte[]) bytes)[1] = 9);
        changes.put("grid", grid -> ((List<List<Integer>>) grid).get(1).add(4));
        changes.put(
                "tree",
                tree -> requireNonNull(((Map<String, List<Map<String, Object>>>) tree).get("b"))
                        .get(0)
                        .put("c", "changed"));
        changes.put("marks", marks -> ((Set<String>) marks).add("y"));
        changes.put("series", series -> ((int[]) series)[0] = 0);
        changes.forEach((column, change) -> {
            Model<?> gauge = gauges().sole();
            change.accept(requireNonNull(gauge.get(column)));
            assertTrue(gauge.isDirty(column), column);
            assertEquals(List.of(column), List.copyOf(gauge.getDirty().keySet()));
            assertEquals(List.of("update \"gauges\" set \"" + column + "\" = ? where \"id\" = ?"), sqlOf(gauge::save));
            assertFalse(gauge.isDirty(), column);
            assertFalse(gauges().sole().isDirty(), column);
        });
        assertEquals(List.of(List.of(1, 2), List.of(3, 4)), gauges().sole().get("grid"));
        assertEquals(Set.of("x", "y"), gauges().sole().get("marks"));
    }

    @Test
    @SuppressWarnings("JavaUtilDate")
    void anotherObjectOfTheSameValueIsNoChange() {
        gauge();
        Model<?> gauge = gauges().sole();
        Map<String, Object> reordered = new LinkedHashMap<>();
        reordered.put("b", List.of(Map.of("c", "d")));
        reordered.put("a", 1);
        gauge.set("tiny", "1")
                .set("number", "5")
                .set("coarse", 1.5)
                .set("fine", "2.50")
                .set("amount", new BigDecimal("1.5000"))
                .set("day", Date.from(Instant.parse("2020-05-06T12:00:00Z")))
                .set("bytes", new byte[] {1, 2})
                .set("grid", Arrays.asList(new ArrayList<>(List.of(1, 2)), List.of(3)))
                .set("tree", reordered)
                .set("marks", new LinkedHashSet<>(List.of("x")))
                .set("series", new int[] {4, 5});
        assertFalse(gauge.isDirty(), () -> gauge.getDirty().toString());
        assertNothingRuns(gauge::save);
        assertTrue(gauge.set("amount", "1.51").isDirty("amount"));
        assertTrue(gauge.set("number", 6).isDirty("number"));
        assertFalse(gauge.set("number", 5).isDirty("number"), "back again");
    }

    @Test
    void numbersThatAreNoneAreComparedAsWell() {
        Model<?> gauge = gauges().newModel().set("fine", 0.0).syncOriginal();
        assertTrue(gauge.set("fine", -0.0).isDirty("fine"), "databases keep the sign");
        gauge.syncOriginal();
        assertFalse(gauge.isDirty());
        for (String column : List.of("fine", "coarse", "maybe_fine")) {
            for (double odd : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
                gauge.set(column, column.equals("coarse") ? (Object) (float) odd : odd);
                assertTrue(gauge.isDirty(column), column);
                gauge.syncOriginal();
                gauge.set(column, column.equals("coarse") ? (Object) (float) odd : odd);
                assertFalse(gauge.isDirty(), column + " is still " + odd);
            }
        }
    }

    @Test
    void nullIsAValueLikeAnyOther() {
        Model<?> gauge = gauge();
        gauge.set("amount", null).set("grid", null).set("maybe_number", 0);
        assertEquals(
                List.of("maybe_number", "amount", "grid"),
                List.copyOf(gauge.getDirty().keySet()));
        gauge.save();
        Model<?> read = gauges().sole();
        assertNull(read.get("amount"));
        assertNull(read.get("grid"));
        assertEquals(0, read.get("maybe_number"));
        assertTrue(read.set("maybe_number", null).isDirty("maybeNumber"), "zero is not null");
    }

    @Test
    void everyStageKnowsWhatChanged() {
        Model<?> ada = users().newModel();
        assertFalse(ada.set("name", "Ada").wasChanged());
        assertTrue(ada.isDirty("name"), "of a new model, what is set");
        assertNull(ada.getOriginal("name"));
        assertEquals(Map.of(), ada.getOriginal());
        ada.save();
        assertTrue(ada.isClean());
        assertFalse(ada.wasChanged(), "an insert is no change");
        assertEquals(Map.of(), ada.getChanges());
        assertEquals("Ada", ada.getOriginal("name"));

        ada.set("name", "Anna").set("votes", 3);
        assertEquals(Map.of("name", "Anna", "votes", 3), ada.getDirty());
        assertEquals("Ada", ada.getOriginal("name"));
        assertTrue(ada.isDirty("email", "name") && ada.isClean("email"));
        ada.save();
        assertTrue(ada.isClean() && ada.wasChanged() && ada.wasChanged("votes") && !ada.wasChanged("email"));
        assertEquals(
                List.of("name", "votes", "updated_at"),
                List.copyOf(ada.getChanges().keySet()));
        assertEquals("Anna", ada.getChanges().get("name"));
        assertEquals("Ada", ada.getPrevious().get("name"));
        assertEquals("Anna", ada.getOriginal().get("name"));
        ada.save();
        assertTrue(ada.wasChanged("name"), "until the next update");
        ada.set("votes", 4).save();
        assertFalse(ada.wasChanged("name"));
        assertEquals(3, ada.getPrevious().get("votes"));
        assertTrue(ada.refresh().isClean());
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void listenersKnowWhatChanged() {
        List<String> told = new ArrayList<>();
        ModelEvents<?> events = Model.events((Class) kind.user);
        untilTheEnd(events.updating(user -> told.add("updating " + state(user))));
        untilTheEnd(events.updated(user -> told.add("updated " + state(user))));
        untilTheEnd(events.saved(user -> told.add("saved " + state(user))));
        Model<?> ada = addUser("Ada", 1);
        assertEquals(List.of("saved dirty true changed false original null"), told);
        told.clear();
        ada.set("votes", 2).save();
        assertEquals(
                List.of(
                        "updating dirty true changed false original 1",
                        "updated dirty true changed true original 1",
                        "saved dirty true changed true original 1"),
                told);
        assertEquals("dirty false changed true original 2", state(ada));
    }

    private static String state(Model<?> user) {
        return "dirty " + user.isDirty("votes") + " changed " + user.wasChanged("votes") + " original "
                + user.getOriginal("votes");
    }

    @Test
    void takingOriginalsAnewForgetsChangesWithoutWriting() {
        Model<?> ada = addUser("Ada", 1);
        ada.set("votes", 2).set("nickname", "A");
        assertNothingRuns(() -> assertTrue(ada.syncOriginal().isClean()));
        assertEquals(2, ada.getOriginal("votes"));
        assertEquals("A", ada.getOriginal("nickname"));
        assertNothingRuns(ada::save);
        assertEquals(1, users().sole().get("votes"));
        Model<?> made = users().newModel().set("name", "Bob").syncOriginal();
        assertFalse(made.exists());
        assertTrue(made.save(), "a new model is inserted as it is");
        assertEquals("Bob", users().findOrFail(keyOf(made)).get("name"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsHandedOutIsNotWhatIsCompared() {
        Model<?> gauge = gauge();
        Model<?> read = gauges().sole();
        ((List<List<Integer>>) requireNonNull(read.getOriginal("grid"))).get(0).add(9);
        ((Map<String, Object>) requireNonNull(read.getOriginal().get("tree"))).put("a", 2);
        assertFalse(read.isDirty(), "originals are handed out as copies");
        assertEquals(List.of(List.of(1, 2), List.of(3)), read.getOriginal("grid"));
        gauge.set("grid", new ArrayList<>(List.of(new ArrayList<>(List.of(7))))).save();
        ((List<List<Integer>>) requireNonNull(gauge.getChanges().get("grid")))
                .get(0)
                .add(9);
        assertFalse(gauge.isDirty());
        assertEquals(List.of(List.of(7)), gauge.getChanges().get("grid"));
        ((List<List<Integer>>) requireNonNull(gauge.getPrevious().get("grid")))
                .get(0)
                .add(9);
        assertEquals(List.of(List.of(1, 2), List.of(3)), gauge.getPrevious().get("grid"));
    }

    @Test
    void whatIsNotWrittenStaysAChange() {
        Model<?> ada = addUser("Ada", 1).set("votes", 2);
        assertThrows(
                IllegalStateException.class,
                () -> db().transaction(() -> {
                    ada.save();
                    assertTrue(ada.isClean());
                    throw new IllegalStateException();
                }));
        assertEquals(Map.of("votes", 2), ada.getDirty());
        assertEquals(1, ada.getOriginal("votes"));
        assertTrue(ada.save());
        assertEquals(2, users().sole().get("votes"));
    }

    @Test
    void attributesWithoutAFieldAreComparedToo() {
        Model<?> setting = settings().create(Map.of("name", "theme"));
        assertTrue(setting.isClean());
        setting.set("name", "colour").set("value", "x");
        assertEquals(Map.of("name", "colour", "value", "x"), setting.getDirty());
        assertEquals("theme", setting.getOriginal("name"));
        setting.save();
        assertTrue(setting.wasChanged("name"));
        assertEquals("theme", setting.getPrevious().get("name"));
        Model<?> read = settings().sole();
        assertTrue(read.set("name", "colour").isClean());
    }
}
