package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.MappingException;
import io.eloquent.dialect.contract.model.Freight;
import io.eloquent.dialect.contract.model.Freight.Place;
import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import io.eloquent.query.exec.Registration;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a model says of itself holds: embedded records, optionals, a base of its own, fields of every kind. */
@NullUnmarked
@ParameterizedClass
@EnumSource
public abstract class ModelClassContract extends ModelSuite {
    private static final Place OSLO = new Place("Oslo", "0150", 3);
    private static final Instant NOON = Instant.parse("2026-03-08T12:00:00Z");

    /** Whose turn it is. */
    @Parameter
    ModelClassKind kind = ModelClassKind.GENERATED;

    /** For subclasses. */
    protected ModelClassContract() {}

    @BeforeAll
    final void createShipments() {
        Model.setConnectionResolver(manager());
        if (db().schema().hasTable("shipments")) {
            return;
        }
        db().schema().create("shipments", table -> {
            table.id();
            table.string("tracked_by").nullable();
            table.string("secret").nullable();
            table.string("nick_name").nullable();
            table.string("label").nullable();
            table.integer("weight").nullable();
            table.string("e-mail").nullable();
            table.decimal("price", 20, 4).nullable();
            table.string("origin_city").nullable();
            table.string("origin_zip_code").nullable();
            table.integer("origin_floor").nullable();
            table.string("to_city").nullable();
            table.string("to_zip_code").nullable();
            table.integer("to_floor").nullable();
            table.string("note").nullable();
            table.timestamp("due").nullable();
            table.nullableTimestamps();
        });
        db().schema().create("crates", table -> {
            table.id();
            table.string("tracked_by").nullable();
            table.string("secret").nullable();
            table.string("nick_name").nullable();
            table.integer("label").nullable();
            table.nullableTimestamps();
        });
    }

    @BeforeEach
    final void emptyShipments() {
        db().table("shipments").delete();
        db().table("crates").delete();
    }

    @AfterAll
    final void forgetShipments() {
        Model.setConnectionResolver(null);
    }

    private ModelQuery<?> shipments() {
        return BothKinds.queryOf(kind.shipment);
    }

    private ModelQuery<?> crates() {
        return BothKinds.queryOf(kind.crate);
    }

    private static Freight freight(Model<?> shipment) {
        return (Freight) shipment;
    }

    private Model<?> from(@Nullable Place origin) {
        return shipments().create(shipment -> freight(shipment).origin(origin));
    }

    private Model<?> found(Model<?> shipment) {
        return shipments().findOrFail(BothKinds.keyOf(shipment));
    }

    private @Nullable Object stored(Model<?> shipment, String column) {
        return db().table("shipments")
                .where("id", BothKinds.keyOf(shipment))
                .first()
                .orElseThrow()
                .get(column);
    }

    /** Databases read a whole number as an int or as a long. */
    private static int number(@Nullable Object value) {
        return ((Number) value).intValue();
    }

    // ---- embedded records ----

    @Test
    void anEmbeddedRecordIsSpreadOverColumnsAndReadAgain() {
        Model<?> shipment = from(OSLO);
        assertEquals("Oslo", stored(shipment, "origin_city"));
        assertEquals("0150", stored(shipment, "origin_zip_code"));
        assertEquals(3, number(stored(shipment, "origin_floor")));
        Model<?> found = found(shipment);
        assertEquals(OSLO, freight(found).origin());
        assertNull(freight(found).target());
        assertFalse(found.isDirty());
        assertNothingRuns(found::save);
    }

    @Test
    void aRecordIsNullWhereAllItsColumnsAreAndOnlyThere() {
        Model<?> none = from(null);
        assertNull(stored(none, "origin_floor"), "a null record is three NULLs, not a zero");
        assertNull(freight(found(none)).origin());
        db().table("shipments").where("id", BothKinds.keyOf(none)).update(Map.of("origin_zip_code", "0150"));
        Model<?> one = found(none);
        assertEquals(new Place(null, "0150", 0), freight(one).origin());
        assertFalse(one.isDirty());
    }

    @Test
    void whatStandsBeforeTheComponentsIsSaidByTheAnnotation() {
        Model<?> shipment =
                shipments().create(made -> made.set("target.city", "Rome").set("to_floor", 2));
        assertEquals("Rome", stored(shipment, "to_city"));
        assertEquals(new Place("Rome", null, 2), freight(shipment).target());
        assertEquals(new Place("Rome", null, 2), freight(found(shipment)).target());
    }

    @Test
    void conditionsAndOrdersNameAComponentByItsPathOrItsColumn() {
        from(OSLO);
        from(new Place("Rome", "00100", 0));
        for (String city : List.of("origin.city", "origin_city")) {
            assertEquals(1, shipments().where(city, "Oslo").count());
            assertEquals(List.of("Rome", "Oslo"), shipments().orderByDesc(city).pluck("origin_city"));
        }
        assertEquals(
                List.of("select count(*) as \"aggregate\" from \"shipments\" where \"origin_zip_code\" = ?"),
                sqlOf(() -> shipments().where("origin.zip", "0150").count()));
        assertEquals(1, shipments().where("origin.floor", ">", 1).update(Map.of("origin_floor", "4")));
        assertEquals(1, shipments().where("origin_floor", 4).count());
        assertRefused(
                MappingException.class,
                () -> shipments().where("origin.floor", "high").count());
    }

    @Test
    void onlyTheComponentThatChangedIsDirtyAndWritten() {
        Model<?> found = found(from(OSLO));
        freight(found).origin(new Place("Bergen", "0150", 3));
        assertTrue(found.isDirty("origin.city"));
        assertTrue(found.isDirty("origin_city"));
        assertFalse(found.isDirty("origin.zip", "origin.floor"));
        assertEquals(Map.of("origin_city", "Bergen"), found.getDirty());
        assertEquals("Oslo", found.getOriginal("origin.city"));
        assertEquals(
                List.of("update \"shipments\" set \"updated_at\" = ?, \"origin_city\" = ? where \"id\" = ?"),
                sqlOf(found::save));
        assertEquals(new Place("Bergen", "0150", 3), freight(found(found)).origin());
    }

    @Test
    void aComponentThatIsSetLeavesTheOthers() {
        Model<?> shipment = from(OSLO);
        shipment.set("origin.city", "Bergen");
        assertEquals(new Place("Bergen", "0150", 3), freight(shipment).origin());
        assertEquals("Bergen", shipment.get("origin_city"));
        shipment.set("origin.floor", 0).set("origin.city", null);
        assertEquals(new Place(null, "0150", 0), freight(shipment).origin());
        shipment.set("origin.zip", null);
        assertNull(freight(shipment).origin(), "nothing is left of it");
        shipment.save();
        assertNull(stored(shipment, "origin_floor"));
        assertNull(freight(found(shipment)).origin());
        shipment.set("origin.floor", 2);
        assertEquals(new Place(null, null, 2), freight(shipment).origin());
    }

    @Test
    void aRecordThatBecomesNullIsThreeNulls() {
        Model<?> found = found(from(OSLO));
        freight(found).origin(null);
        assertTrue(found.isDirty("origin.floor"));
        found.save();
        assertNull(stored(found, "origin_city"));
        assertNull(stored(found, "origin_floor"));
        found.discardChanges();
        assertNull(freight(found).origin());
    }

    @Test
    void changesAreTakenBackByComponent() {
        Model<?> found = found(from(OSLO));
        freight(found).origin(new Place("Bergen", "5003", 1));
        found.discardChanges();
        assertEquals(OSLO, freight(found).origin());
        assertEquals(OSLO, freight(found.replicate()).origin());
        assertEquals(OSLO, freight(found.fresh().orElseThrow()).origin());
        freight(found).origin(null);
        assertEquals(OSLO, freight(found.refresh()).origin());
    }

    @Test
    void aRowWithSomeOfTheColumnsGivesWhatItHas() {
        from(OSLO);
        Model<?> part = shipments().select("id", "origin_city").firstOrFail();
        assertEquals(new Place("Oslo", null, 0), freight(part).origin());
        assertNull(freight(part).target());
        assertFalse(part.isDirty());
    }

    @Test
    void mapsJsonAndInputNameTheColumns() {
        Model<?> shipment = from(OSLO);
        assertEquals("Oslo", shipment.toMap().get("origin_city"));
        assertEquals(3, shipment.toMap().get("origin_floor"));
        assertTrue(shipment.toMap().containsKey("to_city"));
        assertFalse(shipment.toMap().containsKey("origin"));
        assertTrue(shipment.toJson().contains("\"origin_zip_code\":\"0150\""), shipment.toJson());
        Model<?> again = fromJson(shipment.toJson());
        assertEquals(OSLO, freight(again).origin());
        assertNull(freight(again).target());
        shipment.fill(Map.of("origin.city", "Rome", "origin_floor", "5"));
        assertEquals(new Place("Rome", "0150", 5), freight(shipment).origin());
        assertEquals(
                new Place("Pisa", null, 0),
                freight(shipments().create(Map.of("origin_city", "Pisa"))).origin());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Model<?> fromJson(String json) {
        return Model.fromJson((Class) kind.shipment, json);
    }

    // ---- optionals ----

    @Test
    void anOptionalIsEmptyWhereItsColumnIsNull() {
        Model<?> shipment = shipments().create(made -> freight(made).note(Optional.of("fragile")));
        assertEquals("fragile", stored(shipment, "note"));
        assertEquals(Optional.of("fragile"), freight(found(shipment)).note());
        assertEquals(Optional.empty(), freight(found(shipment)).due());
        Model<?> never = shipments().create(made -> {});
        assertNull(freight(never).note(), "nobody set it");
        assertNull(stored(never, "note"));
        assertEquals(Optional.empty(), freight(found(never)).note());
        assertFalse(never.isDirty());
    }

    @Test
    @SuppressWarnings("NullOptional") // a field may be null until somebody sets it
    void anOptionalIsDirtyWhenWhatIsInItChanges() {
        Model<?> found = found(shipments().create(made -> freight(made).note(Optional.of("fragile"))));
        freight(found).note(Optional.of(new String("fragile".toCharArray())));
        assertFalse(found.isDirty());
        freight(found).note(Optional.empty());
        Map<String, @Nullable Object> cleared = new HashMap<>();
        cleared.put("note", null);
        assertEquals(cleared, found.getDirty());
        assertEquals("fragile", found.getOriginal("note"));
        assertEquals(
                List.of("update \"shipments\" set \"updated_at\" = ?, \"note\" = ? where \"id\" = ?"),
                sqlOf(found::save));
        assertNull(stored(found, "note"));
        freight(found).note(null);
        assertFalse(found.isDirty(), "null is no less empty");
    }

    @Test
    void conditionsTakeWhatIsInAnOptional() {
        shipments().create(made -> freight(made).note(Optional.of("fragile")));
        shipments().create(made -> made.set("due", NOON));
        assertEquals(1, shipments().where("note", "fragile").count());
        assertEquals(1, shipments().whereNull("note").count());
        assertEquals(1, shipments().where("due", NOON).count());
        assertEquals(
                Optional.of(NOON),
                freight(shipments().whereNotNull("due").firstOrFail()).due());
        assertEquals(List.of("fragile"), shipments().whereNotNull("note").pluck("note"));
    }

    @Test
    void mapsJsonAndInputHaveWhatIsInAnOptional() {
        Model<?> shipment = shipments().create(Map.of("note", "fragile", "due", "2026-03-08T12:00:00Z"));
        assertEquals(Optional.of("fragile"), freight(shipment).note());
        assertEquals(Optional.of(NOON), freight(shipment).due());
        assertEquals("fragile", shipment.get("note"));
        assertEquals("fragile", shipment.toMap().get("note"));
        assertTrue(shipment.toJson().contains("\"note\":\"fragile\""), shipment.toJson());
        Map<String, @Nullable Object> nothing = new HashMap<>();
        nothing.put("note", null);
        shipment.fill(nothing);
        assertEquals(Optional.empty(), freight(shipment).note());
        assertNull(shipment.toMap().get("note"));
        assertTrue(shipment.toMap().containsKey("note"));
        assertTrue(shipment.toJson().contains("\"note\":null"), shipment.toJson());
        assertEquals(Optional.empty(), freight(fromJson("{\"note\": null}")).note());
        assertEquals(Optional.of("x"), freight(fromJson("{\"note\": \"x\"}")).note());
    }

    // ---- a base of the user's own ----

    @Test
    void theFieldsOfABaseAreColumns() {
        Model<?> shipment =
                shipments().create(made -> made.set("trackedBy", "Ann").set("secret", "x"));
        assertEquals("Ann", stored(shipment, "tracked_by"));
        Model<?> found = found(shipment);
        assertEquals("Ann", freight(found).trackedBy());
        assertEquals("x", found.get("secret"));
        assertEquals(1, shipments().where("tracked_by", "Ann").count());
        found.set("tracked_by", "Bob");
        assertEquals(Map.of("tracked_by", "Bob"), found.getDirty());
        found.save();
        assertEquals("Bob", stored(found, "tracked_by"));
    }

    @Test
    void theTimestampsOfABaseAreKept() {
        Model<?> shipment = from(OSLO);
        Instant made = BothKinds.instantOf(found(shipment), "created_at");
        assertNotNull(found(shipment).get("updatedAt"));
        shipment.set("label", "b").save();
        assertEquals(made, BothKinds.instantOf(found(shipment), "created_at"));
    }

    @Test
    void theMethodsOfABaseAreCalled() {
        Model<?> shipment = from(OSLO);
        assertEquals("nobody", stored(shipment, "tracked_by"), "set by onCreating");
        assertEquals(1, freight(shipment).saves());
        shipment.save();
        assertEquals(2, freight(shipment).saves());
        shipment.fill(Map.of("nick_name", " Pat "));
        assertEquals("Pat", shipment.get("nick_name"), "set by the mutator");
        assertEquals("NOBODY!", shipment.get("shout"), "made by the model's accessor, which calls that of the base");
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void listenersHearOfTheModelsOfTheirClassAlone() {
        List<Object> heard = new ArrayList<>();
        Registration listening = Model.events((Class) kind.shipment).created(heard::add);
        crates().create(made -> {});
        assertEquals(List.of(), heard);
        Model<?> shipment = from(null);
        listening.close();
        assertEquals(List.of(shipment), heard);
    }

    @Test
    void theListsOfABaseCountUnlessTheModelHasItsOwn() {
        Model<?> shipment = shipments().create(Map.of("label", "a", "secret", "stolen", "trackedBy", "Ann"));
        assertEquals("s3", shipment.get("secret"), "not fillable");
        assertEquals("Ann", freight(shipment).trackedBy());
        assertFalse(shipment.toMap().containsKey("secret"));
        assertEquals("ANN!", shipment.toMap().get("shout"));

        Model<?> crate = crates().create(Map.of("label", "5", "trackedBy", "Ann"));
        assertEquals(5, crate.get("label"));
        assertEquals("nobody", crate.get("trackedBy"), "the crate's own list does not have it");
        assertFalse(crate.toMap().containsKey("secret"));
        assertEquals("NOBODY", crate.toMap().get("shout"));
    }

    // ---- fields ----

    @Test
    void aModelOfItsPackageAloneIsAModel() {
        Model<?> crate = crates().create(made -> {});
        assertEquals(1, crate.get("label"), "its default");
        assertEquals(1, number(db().table("crates").value("label").orElseThrow()));
        crate.set("label", null).save();
        Model<?> found = crates().findOrFail(BothKinds.keyOf(crate));
        assertNull(found.get("label"));
        found.set("label", "8").save();
        assertEquals(1, crates().where("label", 8).count());
        found.delete();
        assertEquals(0, crates().count());
    }

    @Test
    void aColumnGoesByTheNameThatItIsGiven() {
        Model<?> shipment = shipments().create(Map.of("e-mail", "a@example.org"));
        assertEquals("a@example.org", stored(shipment, "e-mail"));
        assertEquals("a@example.org", found(shipment).get("mail"));
        assertEquals(1, shipments().where("mail", "a@example.org").count());
        assertEquals(1, shipments().where("e-mail", "a@example.org").update(Map.of("mail", "b@example.org")));
        assertEquals("b@example.org", found(shipment).toMap().get("e-mail"));
    }

    @Test
    void whatAFieldIsByDefaultIsInserted() {
        Model<?> shipment = shipments().create(Map.of("label", "a"));
        assertEquals(7, number(stored(shipment, "weight")));
        assertEquals("s3", stored(shipment, "secret"));
        assertNull(stored(shipment, "due"));
        assertEquals(7, found(shipment).get("weight"));
    }

    @Test
    void transientStaticAndMarkedFieldsAreNoColumns() {
        Model<?> shipment = found(from(OSLO));
        assertEquals("1,2,3,shipment,0", freight(shipment).outside());
        assertEquals(
                List.of(
                        "tracked_by",
                        "nick_name",
                        "created_at",
                        "updated_at",
                        "id",
                        "label",
                        "weight",
                        "e-mail",
                        "price",
                        "origin_city",
                        "origin_zip_code",
                        "origin_floor",
                        "to_city",
                        "to_zip_code",
                        "to_floor",
                        "note",
                        "due",
                        "shout"),
                List.copyOf(shipment.toMap().keySet()));
    }

    @Test
    void aDecimalIsTheSameWhateverItsScale() {
        Model<?> shipment = shipments().create(made -> made.set("price", new BigDecimal("1.50")));
        Model<?> found = found(shipment).set("price", new BigDecimal("1.5"));
        assertFalse(found.isDirty());
        assertNothingRuns(found::save);
        assertTrue(found.set("price", new BigDecimal("1.51")).isDirty("price"));
    }
}
