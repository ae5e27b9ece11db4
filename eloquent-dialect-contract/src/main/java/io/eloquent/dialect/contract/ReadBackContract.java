package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.model.Model;
import io.eloquent.query.compile.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the database has the last word on is known to the model once it was written. */
public abstract class ReadBackContract extends WritingSuite {
    /** For subclasses. */
    protected ReadBackContract() {}

    private boolean can(Feature feature) {
        return db().dialect().compiler().syntax().supports(feature);
    }

    private static void assertPrice(Model<?> booking, int price) {
        assertEquals(price, booking.get("price"));
        assertFalse(booking.isDirty(), "what was read is no change");
        assertEquals(price, booking.fresh().orElseThrow().get("price"));
    }

    @Test
    void anInsertBringsWhatTheDatabaseSaid() {
        Model<?> booking = bookings().newModel().set("title", "Opera").set("seats", 2);
        assertEquals(can(Feature.INSERT_RETURNING) ? 1 : 2, sqlOf(booking::save).size());
        assertEquals("open", booking.get("state"));
        assertPrice(booking, 20);
        assertTrue((Long) keyOf(booking) > 0);
        assertEquals(
                "held", bookings().create(Map.of("seats", 1, "state", "held")).get("state"));
    }

    @Test
    void anUpdateBringsItToo() {
        Model<?> booking = bookings().create(Map.of("seats", 2));
        booking.set("seats", 3);
        assertEquals(can(Feature.UPDATE_RETURNING) ? 1 : 2, sqlOf(booking::save).size());
        assertPrice(booking, 30);
        assertTrue(booking.wasChanged("seats"));
        assertEquals(3, booking.getChanges().get("seats"));
        assertEquals(2, booking.getPrevious().get("seats"));
        assertNothingRuns(booking::save);
        booking.increment("seats", 4);
        assertEquals(7, booking.get("seats"));
        assertPrice(booking, 70);
        booking.decrement("seats", 1, Map.of("title", "Opera"));
        assertPrice(booking, 60);
    }

    @Test
    void othersChangesOfThoseColumnsAreSeen() {
        Model<?> booking = bookings().create(Map.of("seats", 2));
        db().table("bookings").update(Map.of("state", "sold"));
        booking.set("title", "Opera").save();
        assertEquals("sold", booking.get("state"));
        assertFalse(booking.isDirty());
    }

    @Test
    void manyAtOnceAreReadEach() {
        List<Model<?>> all = new ArrayList<>();
        Model<?> old = bookings().create(Map.of("seats", 9)).set("seats", 1);
        all.add(old);
        for (int seats = 2; seats <= 4; seats++) {
            all.add(bookings().newModel().set("seats", seats));
        }
        assertEquals(4, Model.saveAll(all));
        for (int i = 0; i < all.size(); i++) {
            assertPrice(all.get(i), (i + 1) * 10);
            assertEquals("open", all.get(i).get("state"));
        }
    }

    @Test
    void aRowThatIsGoneLeavesTheModelAsItWas() {
        Model<?> booking = bookings().create(Map.of("seats", 2));
        db().table("bookings").delete();
        booking.set("seats", 3);
        assertThrows(ModelNotFoundException.class, booking::save);
        assertEquals(20, booking.get("price"));
        assertEquals(Map.of("seats", 3), booking.getDirty());
    }

    @Test
    void aRollbackTakesBackWhatWasRead() {
        Model<?> made = bookings().newModel().set("seats", 2);
        Model<?> changed = bookings().create(Map.of("seats", 5)).set("seats", 6);
        List<Model<?>> many = List.of(bookings().newModel().set("seats", 1));
        assertThrows(
                IllegalStateException.class,
                () -> db().transaction(() -> {
                    made.save();
                    changed.save();
                    Model.saveAll(many);
                    assertEquals(60, changed.get("price"));
                    throw new IllegalStateException();
                }));
        assertNull(made.get("price"));
        assertNull(made.get("state"));
        assertNull(many.get(0).get("price"));
        assertEquals(50, changed.get("price"));
        assertEquals(Map.of("seats", 6), changed.getDirty());
        assertTrue(made.save(), "a computed column cannot be written");
        assertTrue(changed.save());
        assertEquals(1, Model.saveAll(many));
        assertPrice(made, 20);
        assertPrice(changed, 60);
    }

    @Test
    void aCopyLeavesOutWhatTheDatabaseComputes() {
        Model<?> booking = bookings().create(Map.of("seats", 2, "state", "held"));
        Model<?> copy = booking.replicate("price");
        assertEquals("held", copy.get("state"));
        assertNull(copy.get("price"));
        assertTrue(copy.save());
        assertPrice(copy, 20);
    }
}
