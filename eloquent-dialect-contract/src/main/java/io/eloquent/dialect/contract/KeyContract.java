package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.annotation.Table;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.api.error.VetoException;
import io.eloquent.dialect.contract.model.Badge;
import io.eloquent.dialect.contract.model.Coupon;
import io.eloquent.dialect.contract.model.Shelf;
import io.eloquent.dialect.contract.model.Status;
import io.eloquent.dialect.contract.model.Token;
import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** Keys of every kind: made by the database, by a generator, by the user; of one column or more. */
public abstract class KeyContract extends WritingSuite {
    /** For subclasses. */
    protected KeyContract() {}

    private ModelQuery<?> tokens() {
        return query(Token.class);
    }

    private ModelQuery<?> shelves() {
        return query(Shelf.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void creating(Class<?> model, Consumer<Model<?>> listener) {
        untilTheEnd(Model.events((Class) kind.of(model)).creating(listener));
    }

    // ---- generators ----

    @Test
    void aUuidIsMadeBeforeAnybodyHearsOfTheModel() {
        List<Object> heard = new ArrayList<>();
        creating(Token.class, token -> heard.add(keyOf(token)));
        Model<?> token = tokens().create(Map.of("label", "a"));
        UUID id = (UUID) keyOf(token);
        assertEquals(7, id.version());
        assertEquals(2, id.variant());
        assertEquals(List.of(id), heard);
        assertEquals("a", tokens().findOrFail(id).get("label"));
        assertEquals("a", tokens().findOrFail(id.toString()).get("label"), "its text will do");
        assertEquals(
                List.of("insert into \"tokens\" (\"id\", \"label\") values (?, ?)"),
                sqlOf(() -> tokens().create(Map.of("label", "b"))));
    }

    @Test
    void keysOfGeneratorsGrow() {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            made.add(keyOf(tokens().create(Map.of())).toString());
        }
        assertEquals(made.stream().sorted().toList(), made);
        assertEquals(
                made,
                tokens().orderBy("id").get().stream()
                        .map(token -> keyOf(token).toString())
                        .toList(),
                "for the database as well");
        Model<?> one = query(Coupon.class).create(Map.of("label", "a"));
        Model<?> two = query(Coupon.class).create(Map.of("label", "b"));
        assertTrue(keyOf(one).toString().matches("[0-9A-HJKMNP-TV-Z]{26}"), keyOf(one)::toString);
        assertTrue(keyOf(one).toString().compareTo(keyOf(two).toString()) < 0);
        assertEquals("b", query(Coupon.class).findOrFail(keyOf(two)).get("label"));
    }

    @Test
    void aGeneratorOfYourOwnMakesNumbersToo() {
        Model<?> badge = query(Badge.class).newModel().set("label", "a");
        assertEquals(List.of("insert into \"badges\" (\"id\", \"label\") values (?, ?)"), sqlOf(badge::save));
        assertEquals(0, (Long) keyOf(badge) % 1000);
        assertTrue((Long) keyOf(badge) > 0);
        assertEquals("a", query(Badge.class).findOrFail(keyOf(badge)).get("label"));
    }

    @Test
    void aKeyOfTheUsersOwnIsKept() {
        UUID own = UUID.fromString("00000000-0000-4000-8000-000000000001");
        assertEquals(own, keyOf(tokens().create(token -> token.set("id", own))));
        assertEquals(7L, keyOf(query(Badge.class).create(badge -> badge.set("id", 7))));
        assertEquals(own, keyOf(tokens().sole()));
    }

    @Test
    void aKeyIsTakenBackFromAModelThatIsNotWritten() {
        tokens().create(Map.of("label", "taken"));
        Model<?> token = tokens().newModel().set("label", "taken");
        assertThrows(UniqueConstraintViolation.class, token::save);
        assertNull(token.getKey());
        creating(Token.class, any -> {
            throw new VetoException("no more");
        });
        assertFalse(token.save());
        assertNull(token.getKey());
        assertEquals(0, Model.saveAll(List.of(token)));
        assertNull(token.getKey());
        assertEquals(1, tokens().count());
    }

    @Test
    void manyKeysAreMadeAtOnce() {
        List<Model<?>> badges = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            badges.add(query(Badge.class).newModel().set("label", "badge" + i));
        }
        badges.get(3).set("id", 5);
        assertEquals(1, sqlOf(() -> Model.saveAll(badges)).size());
        for (Model<?> badge : badges) {
            assertEquals(
                    badge.get("label"),
                    query(Badge.class).findOrFail(keyOf(badge)).get("label"));
        }
        assertEquals(5L, keyOf(badges.get(3)));
        assertEquals(2, tokens().fillAndInsert(List.of(Map.of("label", "a"), Map.of("label", "b"))));
        assertEquals(List.of("a", "b"), tokens().orderBy("id").get().pluck("label"));
    }

    @Test
    void aKeyThatNobodyMakesIsAskedFor() {
        Model<?> country = countries().newModel().set("name", "Norway");
        assertSays(assertRefused(MappingException.class, country::save), "Country", "\"code\"", "set it before save()");
        Model<?> shelf = shelves().newModel().set("label", "a");
        assertSays(assertRefused(MappingException.class, shelf::save), "Shelf", "\"status\"");
        assertRefused(MappingException.class, () -> Model.saveAll(List.of(shelf)));
        assertRefused(MappingException.class, () -> shelves().fillAndInsert(List.of(Map.of("label", "a"))));
        assertFalse(shelf.exists());
    }

    /** A number that neither the database nor a generator makes. */
    @Table(value = "badges", incrementing = false, timestamps = false)
    @NullUnmarked
    public static class Plate extends Model<Plate> {
        public Long id;
        public String label;
    }

    @Test
    void aNumberThatTheDatabaseDoesNotMakeIsAskedForToo() {
        Plate plate = new Plate().set("label", "a");
        assertSays(assertRefused(MappingException.class, plate::save), "Plate", "\"id\"", "set it before save()");
        plate.id = 7L;
        assertTrue(plate.save());
        assertEquals("a", Model.query(Plate.class).findOrFail(7).label);
    }

    // ---- keys of other types ----

    @Test
    void anEnumIsAKey() {
        Model<?> gold = shelves().create(Map.of("status", "GOLD", "label", "a"));
        Model<?> silver = shelves().create(Map.of("status", Status.SILVER, "label", "b"));
        assertEquals(Status.GOLD, keyOf(gold));
        assertEquals("a", shelves().findOrFail(Status.GOLD).get("label"));
        assertEquals("a", shelves().findOrFail("GOLD").get("label"));
        assertEquals(2, shelves().findMany(Status.GOLD, "SILVER").size());
        assertEquals("b", shelves().whereKey(Status.SILVER).sole().get("label"));
        assertSays(assertRefused(MappingException.class, () -> shelves().find("BRASS")), "Shelf.status");
        gold.set("label", "c").save();
        assertEquals("c", gold.refresh().get("label"));
        assertTrue(shelves().get().containsKey(Status.GOLD));
        assertThrows(UniqueConstraintViolation.class, () -> shelves().create(Map.of("status", "GOLD")));
        assertEquals(1, shelves().destroy(Status.GOLD));
        assertTrue(silver.delete());
        assertEquals(0, shelves().count());
    }

    @Test
    void theRowIsThatOfTheKeyThatWasRead() {
        Model<?> shelf = shelves().create(Map.of("status", "GOLD", "label", "a"));
        shelf.set("status", Status.SILVER).set("label", "b");
        assertEquals("a", shelf.fresh().orElseThrow().get("label"));
        assertEquals(
                List.of("update \"shelves\" set \"status\" = ?, \"label\" = ? where \"status\" = ?"),
                sqlOf(shelf::save));
        assertEquals(Status.SILVER, keyOf(shelves().sole()));
        assertEquals(Status.GOLD, shelf.getPrevious().get("status"));
        shelf.set("status", Status.GOLD);
        assertEquals(1, Model.saveAll(List.of(shelf)));
        assertEquals(Status.GOLD, keyOf(shelves().sole()));
        shelf.set("status", Status.SILVER);
        assertEquals(Status.GOLD, shelf.refresh().getKey());
        assertTrue(shelf.set("status", Status.SILVER).delete());
        assertEquals(0, shelves().count(), "deleted is the row that was read");
    }

    @Test
    void aRowThatIsGoneIsAnError() {
        Model<?> shelf = shelves().create(Map.of("status", "GOLD", "label", "a"));
        db().table("shelves").delete();
        shelf.set("label", "b");
        assertSays(assertThrows(ModelNotFoundException.class, shelf::save), "Shelf", "shelves", "nothing was updated");
        assertTrue(shelf.isDirty("label"));
        assertThrows(ModelNotFoundException.class, shelf::refresh);
        assertTrue(shelf.fresh().isEmpty());
        assertFalse(shelf.delete(), "there was nothing to delete");
        assertFalse(shelf.exists());
        assertRefused(InvalidQueryException.class, shelf::refresh);
    }

    // ---- composite keys ----

    @Test
    void aKeyOfTwoColumnsDoesEverything() {
        for (int line = 1; line <= 3; line++) {
            orderLines().create(Map.of("orderId", 1, "line", line, "product", "p" + line));
        }
        Model<?> second = orderLines().findOrFail(1, 2);
        assertThrows(MappingException.class, second::getKey);
        second.set("line", 5).set("product", "changed");
        assertEquals("p2", second.fresh().orElseThrow().get("product"));
        assertEquals(
                List.of("update \"order_lines\" set \"line\" = ?, \"product\" = ?"
                        + " where \"order_id\" = ? and \"line\" = ?"),
                sqlOf(second::save));
        assertEquals("changed", orderLines().findOrFail(1, 5).get("product"));
        assertTrue(orderLines().find(1, 2).isEmpty());
        assertTrue(second.is(orderLines().findOrFail(1, 5)));
        assertFalse(second.is(orderLines().findOrFail(1, 1)));

        Model<?> copy = second.replicate();
        assertEquals(0L, copy.get("order_id"));
        copy.set("order_id", 2).set("line", 1).save();
        assertEquals("changed", orderLines().findOrFail(2, 1).get("product"));

        List<Model<?>> all = new ArrayList<>(orderLines().orderBy("line").get());
        all.forEach(line -> line.set("product", "all"));
        assertEquals(4, Model.saveAll(all));
        assertEquals(4, orderLines().where("product", "all").count());
        assertEquals(2, orderLines().destroy(List.of(1, 1), List.of(1, 5), List.of(9, 9)));
        assertTrue(orderLines().findOrFail(2, 1).delete());
        assertEquals(List.of(3), orderLines().get().pluck("line"));
        assertThrows(
                UniqueConstraintViolation.class,
                () -> orderLines().create(Map.of("orderId", 1, "line", 3, "product", "x")));
    }

    @Test
    void aModelWithoutItsWholeKeyIsNotWritten() {
        orderLines().create(Map.of("orderId", 1, "line", 2, "product", "a"));
        Model<?> part = orderLines().select("product", "line").sole();
        part.set("product", "b");
        assertSays(
                assertThrows(ModelNotFoundException.class, part::save),
                "OrderLine",
                "If it was read without its \"order_id\", select that as well");
        assertFalse(part.delete());
        assertEquals("a", orderLines().sole().get("product"));
        addUser("Ada", 1);
        Model<?> ada = users().select("name").sole().set("name", "Anna");
        assertSays(assertRefused(MappingException.class, ada::save), "User", "\"id\"", "select it as well");
        assertRefused(MappingException.class, ada::delete);
    }
}
