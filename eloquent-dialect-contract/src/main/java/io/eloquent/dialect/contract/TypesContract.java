package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.crypto.AesEncrypter;
import io.eloquent.api.crypto.Pbkdf2Hasher;
import io.eloquent.api.error.ConfigurationException;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.dialect.contract.plain.Specimen;
import io.eloquent.dialect.contract.plain.Vault;
import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import io.eloquent.model.meta.EncryptedConverter;
import io.eloquent.query.Column;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What models hold is stored, found, compared and read again in whatever form its column has. */
@NullUnmarked
public abstract class TypesContract extends DialectContract {
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final String KEY = AesEncrypter.newKey();

    /** For subclasses. */
    protected TypesContract() {}

    @BeforeAll
    public void createTables() {
        Model.setConnectionResolver(manager());
        db().schema().create("specimens", table -> {
            table.id();
            table.bigInteger("took").nullable();
            table.timestamp("seen_on").nullable();
            table.integer("season").nullable();
            table.string("billed").nullable();
            table.integer("level").nullable();
            table.string("grade").nullable();
            table.json("place").nullable();
            table.json("places").nullable();
        });
        db().schema().create("vaults", table -> {
            table.id();
            table.bigInteger("price").nullable();
            table.json("profile").nullable();
            table.text("ssn").nullable();
            table.text("pin").nullable();
            table.string("password").nullable();
        });
    }

    @BeforeEach
    public void emptyTables() {
        Model.setConnectionResolver(manager());
        Model.setEncrypter(AesEncrypter.of(KEY));
        Model.setHasher(Pbkdf2Hasher.create(10));
        db().table("specimens").delete();
        db().table("vaults").delete();
    }

    @AfterEach
    public void restoreZone() {
        TimeZone.setDefault(ZONE);
    }

    @AfterAll
    public void forget() {
        Model.setConnectionResolver(null);
        Model.setEncrypter(null);
        Model.setHasher(Pbkdf2Hasher.create());
    }

    private static ModelQuery<Specimen> specimens() {
        return Model.query(Specimen.class);
    }

    private static ModelQuery<Vault> vaults() {
        return Model.query(Vault.class);
    }

    private static Vault vault() {
        Vault vault = new Vault();
        vault.price = new Vault.Money(1250);
        vault.profile = new Vault.Profile();
        vault.profile.city = "Oslo";
        vault.profile.tags.add("a");
        vault.ssn = "123-45";
        vault.pin = 42;
        vault.password = "secret";
        vault.save();
        return vault;
    }

    // ---- types that travel as another ----

    @Test
    public void durationsYearsAndEnumsWithValuesComeBackAndAreFound() {
        Specimen specimen = new Specimen();
        specimen.took = Duration.ofSeconds(-90, 999_999_999);
        specimen.season = Year.of(1999);
        specimen.billed = YearMonth.of(2026, 2);
        specimen.level = Specimen.Level.HIGH;
        specimen.grade = Specimen.Grade.BAD;
        specimen.save();

        Specimen found = specimens().findOrFail(specimen.id);
        assertEquals(Duration.ofSeconds(-90, 999_999_000), found.took, "in microseconds");
        assertEquals(Year.of(1999), found.season);
        assertEquals(YearMonth.of(2026, 2), found.billed);
        assertEquals(Specimen.Level.HIGH, found.level);
        assertEquals(Specimen.Grade.BAD, found.grade);
        assertEquals(
                20,
                db().table("specimens")
                        .value("level")
                        .map(level -> ((Number) level).intValue())
                        .orElseThrow());
        assertEquals("f", db().table("specimens").value("grade").orElseThrow());
        assertEquals(1, specimens().where("level", Specimen.Level.HIGH).count());
        assertEquals(1, specimens().where("level", 20).where("grade", "BAD").count(), "by value and by name");
        assertEquals(1, specimens().where("took", "<", "PT-1M").count());
        assertFalse(found.isDirty());
    }

    @Test
    public void aLongListOfThemIsFoundToo() {
        Specimen specimen = new Specimen();
        specimen.took = Duration.ofMillis(7);
        specimen.level = Specimen.Level.LOW;
        specimen.save();
        List<Duration> durations =
                LongStream.range(0, 2_000).mapToObj(Duration::ofMillis).toList();
        assertEquals(1, specimens().whereIn("took", durations).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Pacific/Apia", "Asia/Kathmandu", "Africa/Monrovia"})
    @SuppressWarnings("JavaUtilDate")
    public void aDateIsTheSameMomentInEveryZoneAndItsChangeInPlaceIsSaved(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Specimen specimen = new Specimen();
        specimen.seenOn = Date.from(Instant.parse("2026-03-08T02:30:00.123Z"));
        specimen.save();
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        Specimen found = specimens().findOrFail(specimen.id);
        assertEquals(Instant.parse("2026-03-08T02:30:00.123Z"), found.seenOn.toInstant());
        assertFalse(found.isDirty());
        found.seenOn.setTime(0);
        assertTrue(found.isDirty("seenOn"));
        found.save();
        assertEquals(Instant.EPOCH, specimens().findOrFail(specimen.id).seenOn.toInstant());
        assertEquals(1, specimens().where("seen_on", new Date(0)).count());
    }

    @Test
    public void whatAnEnumDoesNotKnowIsRefusedWithWhatItKnowsAndNeverTheValue() {
        db().table("specimens").insert(Map.of("level", 77));
        MappingException unread =
                assertThrows(MappingException.class, () -> specimens().get());
        assertTrue(unread.getMessage().contains("Specimen.level"), unread.getMessage());
        assertTrue(unread.getMessage().contains("[10, 20]"), unread.getMessage());
        assertFalse(unread.getMessage().contains("77"), unread.getMessage());
        MappingException refused = assertRefused(
                MappingException.class, () -> specimens().where("level", 77).count());
        assertTrue(refused.getMessage().contains("Specimen.level"), refused.getMessage());
    }

    @Test
    public void wrongJsonInAColumnIsRefusedByItsField() {
        db().table("specimens").insert(Map.of("places", Map.of("city", "Oslo")));
        MappingException unread =
                assertThrows(MappingException.class, () -> specimens().get());
        assertTrue(unread.getMessage().contains("Specimen.places"), unread.getMessage());
        assertFalse(unread.getMessage().contains("Oslo"), unread.getMessage());
    }

    @Test
    public void aListWithinARecordThatChangesInPlaceIsSaved() {
        Specimen specimen = new Specimen();
        specimen.place = new Specimen.Place("Oslo", new ArrayList<>(List.of("a")));
        specimen.places = List.of(specimen.place);
        specimen.save();
        Specimen found = specimens().findOrFail(specimen.id);
        assertFalse(found.isDirty());
        found.place.tags().add("b");
        found.places.get(0).tags().add("c");
        assertTrue(found.isDirty("place"));
        assertTrue(found.isDirty("places"));
        found.save();
        Specimen again = specimens().findOrFail(specimen.id);
        assertEquals(List.of("a", "b"), again.place.tags());
        assertEquals(List.of("a", "c"), again.places.get(0).tags());
    }

    // ---- converters ----

    @Test
    public void aConvertedValueIsStoredReadFoundAndUpdated() {
        Vault vault = vault();
        Vault found = vaults().findOrFail(vault.id);
        assertEquals(new Vault.Money(1250), found.price);
        assertEquals("Oslo", found.profile.city);
        assertFalse(found.isDirty());
        assertEquals(1250L, db().table("vaults").value("price").orElseThrow());

        Vault.Money price = new Vault.Money(1250);
        assertEquals(1, vaults().where(Vault.PRICE.eq(price)).count());
        assertEquals(
                1, vaults().where(Vault.PRICE.in(price, new Vault.Money(1))).count());
        assertEquals(1, vaults().where("price", price).count());
        assertEquals(1, vaults().where("price", ">", 1000).count(), "what is stored is taken, too");
        assertEquals(1, vaults().whereIn("price", List.of(price)).count());
        assertEquals(List.of(price), vaults().pluck(Vault.PRICE));
        assertEquals(1, vaults().update(Vault.PRICE.set(new Vault.Money(7))));
        assertEquals(7L, db().table("vaults").value("price").orElseThrow());
        assertEquals(1, vaults().update(Map.of("price", new Vault.Money(8))));
        assertEquals(new Vault.Money(8), vaults().findOrFail(vault.id).price);
        vaults().insert(Map.of("price", new Vault.Money(9)));
        assertEquals(1, db().table("vaults").where("price", 9).count());
    }

    @Test
    public void aDocumentThatChangesInPlaceIsSavedAndOneThatDoesNotIsNot() {
        Vault found = vaults().findOrFail(vault().id);
        assertNothingRuns(found::save);
        found.profile.tags.add("b");
        assertEquals(List.of("a"), ((Vault.Profile) found.getOriginal("profile")).tags);
        assertTrue(found.isDirty("profile"));
        found.save();
        assertEquals(List.of("a", "b"), vaults().findOrFail(found.id).profile.tags);
    }

    @Test
    public void whatAConverterRefusesIsRefusedBeforeAnythingIsSent() {
        Vault vault = new Vault();
        vault.price = new Vault.Money(-500);
        MappingException refused = assertRefused(MappingException.class, vault::save);
        assertTrue(refused.getMessage().contains("Vault.price"), refused.getMessage());
        assertFalse(refused.getMessage().contains("500"), refused.getMessage());
        assertRefused(
                InvalidQueryException.class,
                () -> vaults().where(Vault.PRICE.eq(new Vault.Money(-500))).count());
    }

    // ---- secrets ----

    @Test
    public void encryptedFieldsAreReadableInTheModelAndNotInTheTable() {
        Vault vault = vault();
        String stored = (String) db().table("vaults").value("ssn").orElseThrow();
        assertTrue(stored.startsWith("$aes256gcm$v1$"), stored);
        assertFalse(stored.contains("123-45"));
        Vault found = vaults().findOrFail(vault.id);
        assertEquals("123-45", found.ssn);
        assertEquals(42, found.pin);
        assertFalse(found.isDirty());
        assertNothingRuns(found::save);

        assertEquals(1, vaults().update(Map.of("ssn", "678", "pin", "43")));
        assertEquals(1, vaults().update(Vault.SSN.set("678")));
        Vault again = vaults().findOrFail(vault.id);
        assertEquals("678", again.ssn);
        assertEquals(43, again.pin);
    }

    @Test
    public void whatWasTamperedWithOrEncryptedElsewhereIsRefusedByItsFieldAndNeverShown() {
        Vault vault = vault();
        String stored = (String) db().table("vaults").value("ssn").orElseThrow();
        char last = stored.charAt(stored.length() - 5);
        String tampered = stored.substring(0, stored.length() - 5)
                + (last == 'A' ? 'B' : 'A')
                + stored.substring(stored.length() - 4);
        for (String wrong : List.of(
                tampered, "plain", AesEncrypter.of(AesEncrypter.newKey()).encrypt("123-45"))) {
            db().table("vaults").update(Map.of("ssn", wrong));
            MappingException unread = assertThrows(MappingException.class, () -> vaults().findOrFail(vault.id));
            assertTrue(unread.getMessage().contains("Vault.ssn"), unread.getMessage());
            assertFalse(unread.getMessage().contains(wrong), unread.getMessage());
        }
    }

    @Test
    public void anOlderKeyStillReadsAndNobodyEncryptsWithoutAKey() {
        Vault vault = vault();
        Model.setEncrypter(AesEncrypter.of(AesEncrypter.newKey()).withOlder(KEY));
        assertEquals("123-45", vaults().findOrFail(vault.id).ssn);
        Model.setEncrypter(null);
        ConfigurationException refused = assertThrows(ConfigurationException.class, () -> vaults().get());
        assertTrue(refused.getMessage().contains("Model.setEncrypter(AesEncrypter.of("), refused.getMessage());
    }

    @Test
    public void secretsCannotBeComparedWithAValue() {
        for (String column : List.of("ssn", "pin", "password")) {
            InvalidQueryException refused = assertRefused(
                    InvalidQueryException.class,
                    () -> vaults().where(column, "1").count());
            assertTrue(refused.getMessage().contains("Vault." + column), refused.getMessage());
            assertRefused(
                    InvalidQueryException.class,
                    () -> vaults().where(column, "like", "1%").count());
            assertRefused(
                    InvalidQueryException.class,
                    () -> vaults().whereIn(column, List.of("1")).count());
            assertRefused(
                    InvalidQueryException.class,
                    () -> vaults().where(Map.of(column, "1")).count());
        }
        // the type of such a column has no eq: this one claims to be another
        Column<Vault, String> ssn = new Column<>("ssn", String.class, EncryptedConverter.of(String.class));
        assertRefused(
                InvalidQueryException.class, () -> vaults().where(ssn.eq("1")).count());
        vault();
        assertEquals(1, vaults().whereNotNull("ssn").whereNotNull("password").count());
        assertEquals(1, vaults().havingNotNull("ssn").groupBy("id").count());
        assertEquals(0, vaults().where(Vault.SSN.isNull()).count());
        assertEquals(1, vaults().where(Vault.PASSWORD.isNotNull()).count());
        assertEquals(1, vaults().count("ssn"));
        assertEquals(List.of("123-45"), vaults().pluck(Vault.SSN));
        assertEquals(List.of("123-45"), vaults().get().pluck(Vault.SSN));
    }

    /** Each would run, and find nothing, or an order of no meaning. */
    @ParameterizedTest
    @ValueSource(strings = {"ssn", "pin", "password", "vaults.ssn"})
    public void secretsCannotBeComparedOrderedOrGroupedInAnyOtherWay(String column) {
        String field = "Vault." + column.replace("vaults.", "");
        Map<String, Supplier<ModelQuery<Vault>>> queries = new LinkedHashMap<>();
        queries.put("a query", () -> vaults().where(column, db().table("vaults").select("ssn")));
        queries.put("an expression", () -> vaults().where(column, Vault.PRICE));
        queries.put("a column", () -> vaults().whereColumn(column, "price"));
        queries.put("by a column", () -> vaults().whereColumn("price", "<", column));
        queries.put("columns", () -> vaults().whereColumn(Map.of("price", column)));
        queries.put("not equal", () -> vaults().whereNot(column, "1"));
        queries.put("any", () -> vaults().whereAny(List.of("id", column), "=", 1));
        queries.put(
                "in a query",
                () -> vaults().whereIn(column, db().table("vaults").select("ssn")));
        queries.put("in nothing", () -> vaults().whereIn(column, List.of()));
        queries.put("between", () -> vaults().whereBetween(column, "1", "2"));
        queries.put("between columns", () -> vaults().whereBetweenColumns("price", "id", column));
        queries.put("a value between", () -> vaults().whereValueBetween(1, "id", column));
        queries.put("null-safe", () -> vaults().whereNullSafeEquals(column, "1"));
        queries.put("a row", () -> vaults().whereRowValues(List.of("id", column), "=", List.of(1, "1")));
        queries.put("like", () -> vaults().whereLike(column, "1%"));
        queries.put("words", () -> vaults().whereFullText(column, "1"));
        queries.put("a date", () -> vaults().whereDate(column, "2026-01-01"));
        queries.put("a year", () -> vaults().whereYear(column, 2026));
        queries.put("the past", () -> vaults().wherePast(column));
        queries.put("a path", () -> vaults().where(column + "->a", 1));
        queries.put("a document", () -> vaults().whereJsonContains(column, "1"));
        queries.put("a key", () -> vaults().whereJsonContainsKey(column + "->a"));
        queries.put("a length", () -> vaults().whereJsonLength(column, 1));
        queries.put("group by", () -> vaults().select("id").groupBy(column));
        queries.put("having", () -> vaults().groupBy("id").having(column, "1"));
        queries.put("having between", () -> vaults().groupBy("id").havingBetween(column, "1", "2"));
        queries.put("order by", () -> vaults().orderBy(column));
        queries.put("order by desc", () -> vaults().orderByDesc(column));
        queries.put("latest", () -> vaults().latest(column));
        queries.put("in order of", () -> vaults().inOrderOf(column, List.of("1")));
        queries.put("distinct on", () -> vaults().distinctOn(column));
        queries.put("first of each group", () -> vaults().groupLimit(1, column));
        queries.put("page after", () -> vaults().forPageAfterId(10, "1", column));
        queries.forEach((name, query) -> {
            InvalidQueryException refused =
                    assertRefused(InvalidQueryException.class, () -> query.get().get());
            assertTrue(refused.getMessage().contains(field + ", nor ordered"), name + ": " + refused.getMessage());
        });
        for (String function : List.of("min", "max", "sum", "avg")) {
            assertRefused(InvalidQueryException.class, () -> vaults().aggregate(function, column));
        }
        assertRefused(InvalidQueryException.class, () -> vaults().increment(column));
    }

    @Test
    public void secretsAreNotShownUnlessTheyAreAskedFor() {
        Vault found = vaults().findOrFail(vault().id);
        assertEquals(
                List.of("id", "price", "profile"), List.copyOf(found.toMap().keySet()));
        assertFalse(found.toJson().contains("123-45") || found.toJson().contains("pbkdf2"), found.toJson());
        assertFalse(found.toString().contains("123-45"));
        assertFalse(found.setHidden("price").toMap().containsKey("password"), "other names hide no less");
        assertEquals("123-45", found.makeVisible("ssn").toMap().get("ssn"));
        assertFalse(vaults().findOrFail(found.id).toMap().containsKey("ssn"), "other models are as they were");
    }

    @Test
    public void onlyAHashOfAPasswordIsStored() {
        Vault vault = vault();
        String hash = (String) db().table("vaults").value("password").orElseThrow();
        assertTrue(hash.startsWith("$pbkdf2-sha256$i=10$"), hash);
        assertEquals(hash, vault.password, "the field holds the hash as well");
        assertTrue(Model.hasher().check("secret", vault.password));
        assertFalse(Model.hasher().check("Secret", vault.password));

        Vault found = vaults().findOrFail(vault.id);
        assertNothingRuns(found::save);
        found.pin = 1;
        found.save();
        assertEquals(
                hash, db().table("vaults").value("password").orElseThrow(), "what did not change is not hashed again");
        found.password = "other";
        found.save();
        assertTrue(Model.hasher().check("other", vaults().findOrFail(vault.id).password));

        vaults().update(Map.of("password", "third"));
        assertTrue(Model.hasher().check("third", vaults().findOrFail(vault.id).password));
        vaults().update(Vault.PASSWORD.set("fourth"));
        assertTrue(Model.hasher().check("fourth", vaults().findOrFail(vault.id).password));
    }
}
