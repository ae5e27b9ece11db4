package io.eloquent.dialect.contract;

import static io.eloquent.dialect.contract.Blog.row;
import static io.eloquent.dialect.contract.Notes.ids;
import static io.eloquent.query.RawExpression.raw;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.Query;
import io.eloquent.query.Row;
import io.eloquent.query.compile.Feature;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values within JSON documents keep their types, and are found by them, the same on every database. */
public abstract class JsonContract extends DialectContract {

    /** For subclasses. */
    protected JsonContract() {}

    @BeforeAll
    final void makeTables() {
        assumeTrue(db().dialect().compiler().syntax().supports(Feature.JSON), "it has no JSON");
        Notes.create(db());
        Notes.fill(db());
    }

    @BeforeEach
    final void begin() {
        db().beginTransaction();
    }

    @AfterEach
    final void undo() {
        db().rollback();
    }

    private Query notes() {
        return db().table("notes");
    }

    // ---- comparisons

    @Test
    void aTextIsComparedWithTexts() {
        assertEquals(List.of(1), ids(notes().where("meta->lang", "fr")));
        assertEquals(List.of(), ids(notes().where("meta->lang", "FR")), "case matters within JSON");
        assertEquals(List.of(2, 4), ids(notes().where("meta->lang", "!=", "fr")));
        assertEquals(List.of(2, 4), ids(notes().whereNot("meta->lang", "fr")), "JSON's null is unknown, not unequal");
        assertEquals(List.of(4), ids(notes().where("meta->lang", "null")), "the text, not JSON's null");
        assertEquals(List.of(1), ids(notes().where("meta->a->b", "x")));
        assertEquals(List.of(1), ids(notes().where("notes.meta->tags[1]", "b")));
        assertEquals(List.of(2), ids(notes().where("meta->rows[0][1]", "y")));
        assertEquals(List.of(1, 2), ids(notes().whereIn("meta->lang", List.of("de", "fr"))));
        assertEquals(List.of(4), ids(notes().whereNotIn("meta->lang", List.of("de", "fr"))));
        assertEquals(List.of(1, 2), ids(notes().whereBetween("meta->lang", "d", "g")));
    }

    @Test
    void aPatternIsComparedWithTexts() {
        assertEquals(List.of(1), ids(notes().whereLike("meta->lang", "F%")));
        assertEquals(List.of(), ids(notes().whereLike("meta->lang", "F%", true)));
        assertEquals(List.of(1), ids(notes().whereLike("meta->lang", "f%", true)));
        assertEquals(List.of(2, 4), ids(notes().whereNotLike("meta->lang", "F%")));
    }

    @Test
    void aNumberIsComparedWithNumbers() {
        assertEquals(List.of(1, 2), ids(notes().where("meta->n", ">", 4)), "not with the text \"7\"");
        assertEquals(List.of(2), ids(notes().where("meta->n", ">", 9)), "nor as texts, by which 5 is more than 10");
        assertEquals(List.of(1), ids(notes().where("meta->n", 5)));
        assertEquals(List.of(1), ids(notes().where("meta->n", 5.0)));
        assertEquals(List.of(1), ids(notes().where("meta->n", new BigDecimal("5.00"))));
        assertEquals(List.of(4), ids(notes().where("meta->n", 1.5)));
        assertEquals(List.of(2, 4), ids(notes().where("meta->n", "!=", 5)));
        assertEquals(List.of(2, 4), ids(notes().whereNot("meta->n", 5)));
        assertEquals(List.of(1, 4), ids(notes().whereIn("meta->n", List.of(5, 1.5))));
        assertEquals(List.of(1, 4), ids(notes().whereBetween("meta->n", 1, 5)));
        assertEquals(List.of(3), ids(notes().where("meta->n", "7")), "a text finds the text");
        assertEquals(List.of(), ids(notes().where("meta->lang", 0)), "a text is no zero");
        assertEquals(List.of(), ids(notes().where("meta->lang", "<", 1)));
        assertEquals(List.of(3), ids(notes().where("meta->on", 1)), "nor is true a one");
    }

    @Test
    void queriesAndRawSqlAreComparedWithWhatStandsBesideThem() {
        assertEquals(List.of(1, 2), ids(notes().whereIn("meta->n", List.of(5, raw("5 + 5")))));
        assertEquals(
                List.of(1, 4),
                ids(notes().whereBetween("meta->n", 1, db().query().selectRaw("5"))));
        assertEquals(List.of(1), ids(notes().where("meta->lang", raw("'fr'"))));
        assertEquals(List.of(2), ids(notes().where("meta->n", "like", 10)), "a pattern is for texts");
    }

    @Test
    void timesWithinDocumentsHaveParts() {
        assertEquals(
                1,
                notes().where("id", 5)
                        .update(Map.of(
                                "meta->at",
                                Instant.parse("2026-01-31T23:59:59Z"),
                                "meta->day",
                                LocalDate.of(2025, 3, 1))));
        assertEquals(List.of(5), ids(notes().whereYear("meta->day", 2025).whereMonth("meta->day", 3)));
        assertEquals(List.of(5), ids(notes().whereDate("meta->day", "<", "2025-03-02")));
        assertEquals(
                List.of(5),
                ids(notes().where("meta->at", Instant.parse("2026-01-31T23:59:59Z"))),
                "as it is written in JSON");
    }

    @Test
    void aBooleanIsComparedWithBooleans() {
        assertEquals(List.of(1), ids(notes().where("meta->on", true)), "neither 1 nor \"true\" is true");
        assertEquals(List.of(2), ids(notes().where("meta->on", false)));
        assertEquals(List.of(2), ids(notes().where("meta->on", "!=", true)));
        assertEquals(List.of(1), ids(notes().where("meta->on", "<>", false)));
        assertEquals(List.of(2, 3, 4), ids(notes().whereNot("meta->on", true)));
    }

    @Test
    void anythingElseIsComparedAsItIsWrittenInJson() {
        UUID uuid = UUID.randomUUID();
        assertEquals(1, notes().where("id", 5).update(Map.of("meta->token", uuid)));
        assertEquals(List.of(5), ids(notes().where("meta->token", uuid)));
        assertEquals(List.of(5), ids(notes().where("meta->token", uuid.toString())));
    }

    @Test
    void nullIsFoundWhereverItComesFrom() {
        assertEquals(List.of(3, 5), ids(notes().whereNull("meta->lang")), "JSON's null, and no document");
        assertEquals(List.of(3, 5), ids(notes().where("meta->lang", null)));
        assertEquals(List.of(1, 2, 4), ids(notes().whereNotNull("meta->lang")));
        assertEquals(List.of(1, 2, 4), ids(notes().where("meta->lang", "!=", null)));
        assertEquals(List.of(2, 3, 4, 5), ids(notes().whereNull("meta->a->b")));
        assertEquals(List.of(1, 2, 4, 5), ids(notes().whereNotNull("meta->lang").orWhereNull("meta")));
    }

    @Test
    void nullSafeEqualityKnowsTypesAndNulls() {
        assertEquals(List.of(1), ids(notes().whereNullSafeEquals("meta->lang", "fr")));
        assertEquals(List.of(2, 3, 4, 5), ids(notes().whereNotNullSafeEquals("meta->lang", "fr")));
        assertEquals(List.of(3, 5), ids(notes().whereNullSafeEquals("meta->lang", null)));
        assertEquals(List.of(2, 3, 4, 5), ids(notes().whereNotNullSafeEquals("meta->n", 5)));
        assertEquals(List.of(2, 3, 4, 5), ids(notes().whereNotNullSafeEquals("meta->on", true)));
        assertEquals(List.of(1), ids(notes().whereNullSafeEquals("meta->on", true)));
    }

    @Test
    void anArrayMayBeTheWholeDocument() {
        assertEquals(1, notes().where("id", 5).update(Map.of("meta", List.of("x", List.of("y", 7)))));
        assertEquals(
                List.of(5),
                ids(notes().where("meta->[0]", "x").where("meta->[1][0]", "y").where("meta->[1][1]", 7)));
        assertEquals(List.of(5), ids(notes().whereJsonContains("meta", "x").whereJsonLength("meta", 2)));
        assertEquals(List.of(5), ids(notes().whereJsonContainsKey("meta->[1][1]")));
        assertEquals(List.of(5), ids(notes().whereJsonOverlaps("meta", List.of("x", "z"))));
    }

    @Test
    void aNumberInBracketsIsAPositionAtTheEndOfAStepOnly() {
        assertEquals(
                1, notes().where("id", 5).update(Map.of("meta->a[0]b", 1, "meta->c[x]", 2, "meta->d[9999999999]", 3)));
        assertEquals(Map.of("a[0]b", 1, "c[x]", 2, "d[9999999999]", 3), document(5));
        assertEquals(List.of(5), ids(notes().where("meta->a[0]b", 1).where("meta->c[x]", 2)));
    }

    @Test
    void valuesOfTwoDocumentsAreCompared() {
        assertEquals(List.of(1), ids(notes().whereColumn("meta->lang", "title")));
        assertEquals(
                List.of(1, 2),
                ids(notes().where(
                                "meta->lang",
                                "<=",
                                notes().select("meta->lang as l").where("id", 1))));
    }

    // ---- selects, orders, groups

    @Test
    void valuesAreSelectedUnderTheirPathsOrNames() {
        Row row = notes().select("id", "meta->lang", "meta->a->b as b", "notes.meta->tags[0] as tag")
                .where("id", 1)
                .get()
                .get(0);
        assertEquals(List.of("id", "meta->lang", "b", "tag"), row.columns());
        assertEquals("fr", row.get("meta->lang"));
        assertEquals("x", row.get("b"));
        assertEquals("a", row.get("tag"));
        assertEquals(
                Arrays.asList("fr", "de", null, "null", null),
                notes().orderBy("id").pluck("meta->lang"));
        assertEquals("fr", notes().where("id", 1).value("meta->lang").orElseThrow());
        assertEquals("Birds", notes().pluck("title", "meta->lang").get("de"));
    }

    @Test
    void textsComeOutAsTheyWentIn() {
        for (String text : List.of(
                "",
                " ",
                "it's",
                "\"quoted\"",
                "\\",
                "a\\nb",
                "line\nbreak\ttab",
                "ü 日本 😀",
                "\u0001",
                "true",
                "5",
                "null",
                "[1]",
                "{\"a\":1}",
                "?",
                "% _",
                "${x}")) {
            assertEquals(1, notes().where("id", 5).update(row("meta->text", text)));
            assertEquals(text, notes().where("id", 5).value("meta->text").orElseThrow());
            assertEquals(List.of(5), ids(notes().where("meta->text", text)), text);
            assertEquals(List.of(5), ids(notes().whereIn("meta->text", List.of(text, "other"))), text);
            assertEquals(List.of(5), ids(notes().whereJsonContains("meta->text", text)), text);
            assertEquals(List.of(), ids(notes().where("meta->text", "!=", text)), text);
        }
    }

    record Spoken(String lang, long notes) {}

    @Test
    void valuesOrderAndGroupRows() {
        assertEquals(
                Arrays.asList("de", "fr", "null"),
                notes().whereNotNull("meta->lang").orderBy("meta->lang").pluck("meta->lang"));
        assertEquals(
                List.of("null", "fr", "de"),
                notes().whereNotNull("meta->lang").orderByDesc("meta->lang").pluck("meta->lang"));
        notes().where("id", 4).update(Map.of("meta->lang", "fr"));
        assertEquals(
                List.of(new Spoken("de", 1), new Spoken("fr", 2)),
                notes().select("meta->lang as lang")
                        .selectRaw("count(*) as notes")
                        .whereNotNull("meta->lang")
                        .groupBy("meta->lang")
                        .orderBy("meta->lang")
                        .get(Spoken.class));
        assertEquals(
                List.of("fr"),
                notes().select("meta->lang as lang")
                        .groupBy("meta->lang")
                        .having("lang", "fr")
                        .pluck("lang"));
    }

    @Test
    void numbersWithinDocumentsAddUp() {
        assertEquals(0, new BigDecimal("16.5").compareTo(notes().sum("meta->n")));
        assertEquals(0, new BigDecimal("5.5").compareTo(notes().avg("meta->n").orElseThrow()));
        assertEquals(10, ((Number) notes().max("meta->n").orElseThrow()).intValue(), "10 is more than 5");
        assertEquals(4, notes().count("meta->n"), "there are as many values, a text among them");
        assertEquals(
                0, new BigDecimal("15").compareTo(notes().orderBy("id").limit(2).sum("meta->n")));
    }

    // ---- what documents contain

    @Test
    void arraysContainElements() {
        assertEquals(List.of(1, 2, 4), ids(notes().whereJsonContains("meta->tags", "a")));
        assertEquals(List.of(2), ids(notes().whereJsonContains("meta->tags", 5)));
        assertEquals(List.of(2), ids(notes().whereJsonContains("meta->tags", 5.0)));
        assertEquals(List.of(2), ids(notes().whereJsonContains("meta->tags", true)));
        assertEquals(List.of(), ids(notes().whereJsonContains("meta->tags", 1)), "true is no 1");
        assertEquals(List.of(), ids(notes().whereJsonContains("meta->tags", "5")), "a number is no text");
        assertEquals(List.of(2), ids(notes().whereJsonContains("meta->tags", List.of(5, "a"))));
        assertEquals(List.of(), ids(notes().whereJsonContains("meta->tags", List.of("a", "z"))));
        assertEquals(
                List.of(3), ids(notes().whereJsonDoesntContain("meta->tags", "a")), "of no document nothing is known");
        assertEquals(List.of(2, 3, 4), ids(notes().whereJsonDoesntContain("meta->tags", "b")));
        assertEquals(List.of(2, 3, 4), ids(notes().whereNot(group -> group.whereJsonContains("meta->tags", "b"))));
        assertEquals(List.of(1, 2), ids(notes().where("id", 1).orWhereJsonContains("meta->tags", 5)));
        assertEquals(List.of(3, 5), ids(notes().where("id", 5).orWhereJsonDoesntContain("meta->tags", "a")));
    }

    @Test
    void objectsContainMembers() {
        assertEquals(List.of(1), ids(notes().whereJsonContains("meta", Map.of("lang", "fr"))));
        assertEquals(List.of(1), ids(notes().whereJsonContains("meta", Map.of("lang", "fr", "n", 5))));
        assertEquals(List.of(3), ids(notes().whereJsonContains("meta", row("lang", null))));
        assertEquals(List.of(), ids(notes().whereJsonContains("meta", Map.of("lang", "fr", "n", 6))));
        assertEquals(List.of(1), ids(notes().whereJsonContains("meta->a", Map.of("b", "x"))));
        assertEquals(List.of(), ids(notes().whereJsonContains("meta->a", "x")), "a member is no element");
    }

    @Test
    void keysAreThereEvenIfTheyLeadToNull() {
        assertEquals(List.of(1, 2, 3, 4), ids(notes().whereJsonContainsKey("meta->lang")));
        assertEquals(List.of(1, 3), ids(notes().whereJsonContainsKey("meta->a->b")));
        assertEquals(List.of(1, 2), ids(notes().whereJsonContainsKey("meta->tags[1]")));
        assertEquals(List.of(5), ids(notes().whereJsonDoesntContainKey("meta->lang")));
        assertEquals(List.of(1, 3, 4, 5), ids(notes().whereJsonDoesntContainKey("meta->rows")));
        assertEquals(List.of(), ids(notes().whereJsonContainsKey("meta->tags->a")), "an element is no key");
        assertEquals(List.of(2, 5), ids(notes().where("id", 5).orWhereJsonContainsKey("meta->rows")));
    }

    @Test
    void arraysHaveALength() {
        assertEquals(List.of(1), ids(notes().whereJsonLength("meta->tags", 2)));
        assertEquals(List.of(1, 2), ids(notes().whereJsonLength("meta->tags", ">", 1)));
        assertEquals(List.of(3), ids(notes().whereJsonLength("meta->tags", 0)));
        assertEquals(List.of(1, 2, 3), ids(notes().whereJsonLength("meta->tags", ">=", 0)), "a text has none");
        assertEquals(List.of(3, 5), ids(notes().where("id", 5).orWhereJsonLength("meta->tags", "<", 1)));
    }

    @Test
    void arraysOverlap() {
        assertEquals(List.of(1, 2), ids(notes().whereJsonOverlaps("meta->tags", List.of("b", true))));
        assertEquals(List.of(1, 2, 4), ids(notes().whereJsonOverlaps("meta->tags", List.of("a", "z"))));
        assertEquals(List.of(2, 3, 4), ids(notes().whereJsonDoesntOverlap("meta->tags", List.of("b", "z"))));
        assertEquals(List.of(), ids(notes().whereJsonOverlaps("meta->tags", List.of())));
        assertEquals(5, notes().whereJsonDoesntOverlap("meta->tags", List.of()).count());
        assertEquals(List.of(2, 5), ids(notes().where("id", 5).orWhereJsonOverlaps("meta->tags", List.of(5))));
    }

    @Test
    void columnsMayBeCalledAsTheFunctionsOfTheDatabaseCallTheirs() {
        List<String> names = List.of("value", "key", "type", "document", "t", "c", "d");
        db().rollback();
        db().schema().create("oddly_named", table -> {
            table.increments("id");
            names.forEach(name -> table.json(name).nullable());
        });
        try {
            for (String name : names) {
                db().table("oddly_named").insert(Map.of(name, Map.of("tags", List.of("a"))));
                Query found = db().table("oddly_named").whereJsonContains(name + "->tags", "a");
                assertEquals(1, found.count(), name);
                assertEquals(0, found.whereJsonContains(name + "->tags", "b").count(), name);
                assertEquals(
                        1,
                        db().table("oddly_named as t")
                                .whereJsonContains("t." + name + "->tags", "a")
                                .count(),
                        name);
            }
        } finally {
            db().schema().drop("oddly_named");
            db().beginTransaction();
        }
    }

    // ---- updates

    record Document(@Nullable Map<String, @Nullable Object> meta) {}

    private Map<String, @Nullable Object> document(int id) {
        return Objects.requireNonNull(notes().select("meta")
                .where("id", id)
                .get(Document.class)
                .get(0)
                .meta());
    }

    @Test
    void anUpdateKeepsTheTypesOfValues() {
        Map<String, @Nullable Object> changes = row(
                "meta->text",
                "it's \"so\" \\ ü 😀",
                "meta->whole",
                5,
                "meta->fraction",
                1.5,
                "meta->yes",
                true,
                "meta->no",
                false,
                "meta->nothing",
                null,
                "meta->list",
                Arrays.asList("a", 1, null, List.of(true)),
                "meta->map",
                Map.of("k", Map.of("l", 1)));
        assertEquals(1, notes().where("id", 5).update(changes));

        Map<String, @Nullable Object> document = document(5);
        assertEquals(
                row(
                        "text",
                        "it's \"so\" \\ ü 😀",
                        "whole",
                        5,
                        "fraction",
                        1.5,
                        "yes",
                        true,
                        "no",
                        false,
                        "nothing",
                        null,
                        "list",
                        Arrays.asList("a", 1, null, List.of(true)),
                        "map",
                        Map.of("k", Map.of("l", 1))),
                document);
    }

    @Test
    void anUpdateLeavesTheRestOfTheDocument() {
        Map<String, @Nullable Object> before = document(1);
        assertEquals(
                1,
                notes().where("id", 1)
                        .update(row("meta->a->c", 1, "meta->lang", "en", "meta->tags[1]", "z", "title", "T")));

        Map<String, @Nullable Object> after = document(1);
        before.put("a", Map.of("b", "x", "c", 1));
        before.put("lang", "en");
        before.put("tags", List.of("a", "z"));
        assertEquals(before, after);
        assertEquals("T", notes().where("id", 1).value("title").orElseThrow());
    }

    @Test
    void anUpdateMakesTheObjectsOnItsWay() {
        assertEquals(5, notes().update(row("meta->x->y->z", 1, "meta->x->y->w", 2)));
        assertEquals(row("x", row("y", row("z", 1, "w", 2))), document(5), "where there was no document");
        assertEquals(row("y", row("z", 1, "w", 2)), document(1).get("x"));
        assertEquals("fr", document(1).get("lang"));
    }

    @Test
    void anUpdateMakesObjectsOfNullsAndNothingElse() {
        assertEquals(1, notes().where("id", 3).update(row("meta->lang->x", 1, "meta->a->b->c", 2)));
        assertEquals(row("x", 1), document(3).get("lang"));
        assertEquals(row("b", row("c", 2)), document(3).get("a"));
        assertEquals("7", document(3).get("n"));

        assertEquals(1, notes().where("id", 1).update(row("meta->lang->x", 1, "meta->a->b->c", 2, "meta->on->z", 3)));
        assertEquals("fr", document(1).get("lang"), "a text is not replaced");
        assertEquals(row("b", "x"), document(1).get("a"));
        assertEquals(true, document(1).get("on"));
        assertEquals(List.of("a", "b"), document(1).get("tags"));
    }

    @Test
    void anUpdateTakesRawSqlAndQueries() {
        assertEquals(
                1,
                notes().where("id", 1)
                        .update(Map.of(
                                "meta->n",
                                raw("? + id", 41),
                                "meta->top",
                                db().query().selectRaw("5"))));
        assertEquals(42, document(1).get("n"));
        assertEquals(5, document(1).get("top"));
    }

    @Test
    void anUpdateOfOneJsonNullIsNotOneOfTheColumn() {
        assertEquals(1, notes().where("id", 1).update(row("meta->lang", null)));
        assertTrue(document(1).containsKey("lang"));
        assertNull(document(1).get("lang"));
        assertEquals(1, notes().where("id", 1).update(row("meta", null)));
        assertEquals(List.of(1, 5), ids(notes().whereNull("meta")));
    }

    @Test
    void anUpdateThatSaysOneThingTwiceIsRefused() {
        for (Map<String, ?> changes : List.of(
                Map.of("meta", Map.of("a", 1), "meta->a", 2),
                Map.of("meta->a", 1, "meta->a->b", 2),
                Map.of("meta->tags", List.of(), "meta->tags[0]", 2),
                Map.of("meta->", 1),
                Map.of("->a", 1),
                Map.of("meta->a->->b", 1))) {
            assertRefused(InvalidQueryException.class, () -> notes().update(changes));
        }
        assertRefused(InvalidQueryException.class, () -> notes().insert(Map.of("title", "x", "meta->lang", "fr")));
        assertRefused(InvalidQueryException.class, () -> notes().increment("meta->n"));
    }

    // ---- hostile paths

    @Test
    void aKeyMayBeAnyText() {
        List<String> keys = List.of(
                "it's",
                "\"quoted\"",
                "a\"b",
                "'",
                "\"",
                "\\",
                "\\\\",
                "a\\",
                "\\'",
                "\\\"",
                "a.b",
                "$",
                "$.a",
                "*",
                "[*]",
                "a[b]",
                "[0]x",
                "{}",
                "{a,b}",
                ",",
                "?",
                ":x",
                "??",
                "%",
                "a b",
                "a\nb",
                "\tb",
                "\u0001",
                "ü",
                "日本",
                "😀",
                "'; drop table notes; --",
                "') or ('1'='1",
                "/*",
                "*/",
                "--",
                "`",
                "null",
                "NULL",
                "0",
                "-1",
                "a as",
                "x'y\"z\\");
        for (String key : keys) {
            String path = "meta->" + key;
            if (isRefused(notes().where(path, "found"))) {
                assertTrue(key.startsWith("-"), "a key that no database fails to take: " + key);
                assertRefused(UnsupportedSqlException.class, () -> notes().update(Map.of(path, "found")));
                continue;
            }
            assertEquals(1, notes().where("id", 5).update(row("meta", null)));
            assertEquals(1, notes().where("id", 5).update(Map.of(path, "found")), path);
            assertEquals(Map.of(key, "found"), document(5), path);
            assertEquals(List.of(5), ids(notes().where(path, "found")), path);
            assertEquals(List.of(5), ids(notes().whereJsonContainsKey(path)), path);
            assertEquals(List.of(5), ids(notes().whereJsonContains(path, "found")), path);
            assertEquals(
                    List.of("found"),
                    notes().where("id", 5).select(path + " as v").pluck("v"),
                    path);
            assertEquals(1, notes().where("id", 5).update(Map.of(path + "->" + key, 1, "meta->other", 2)), path);
        }
        assertEquals(5, notes().count());
    }

    private boolean isRefused(Query query) {
        try {
            query.toSql();
            return false;
        } catch (UnsupportedSqlException refusal) {
            assertRefused(UnsupportedSqlException.class, query::get);
            return true;
        }
    }

    @Test
    void aPathThatLeadsNowhereIsRefused() {
        for (String path :
                List.of("->", "->a", "meta->", "meta->->a", "meta->a->", "->->", "meta->a\0b", "meta->\ud800")) {
            assertRefused(
                    InvalidQueryException.class, () -> notes().where(path, 1).get());
            assertRefused(
                    InvalidQueryException.class, () -> notes().select(path).get());
            assertRefused(
                    InvalidQueryException.class, () -> notes().orderBy(path).get());
            assertRefused(
                    InvalidQueryException.class, () -> notes().groupBy(path).get());
            assertRefused(
                    InvalidQueryException.class,
                    () -> notes().whereJsonContains(path, 1).get());
        }
        assertRefused(
                InvalidQueryException.class,
                () -> notes().whereJsonContainsKey("meta").get());
        assertRefused(
                InvalidQueryException.class,
                () -> notes().whereJsonLength("meta->tags", "like", 1).get());
    }

    @Test
    void valuesThatCannotBeComparedAreRefused() {
        assertRefused(
                InvalidQueryException.class,
                () -> notes().where("meta->tags", List.of("a")).get());
        assertRefused(
                InvalidQueryException.class,
                () -> notes().where("meta->a", Map.of("b", 1)).get());
        assertRefused(
                InvalidQueryException.class,
                () -> notes().where("meta->on", ">", true).get());
        assertRefused(
                InvalidQueryException.class,
                () -> notes().where("meta->n", ">", null).get());
        assertRefused(
                InvalidQueryException.class,
                () -> notes().whereIn("meta->n", List.of(1, "a")).get());
        assertRefused(
                InvalidQueryException.class,
                () -> notes().whereIn("meta->on", List.of(true)).get());
        assertRefused(
                InvalidQueryException.class,
                () -> notes().whereIn("meta->n", Arrays.asList(1, null)).get());
        assertRefused(
                InvalidQueryException.class,
                () -> notes().whereBetween("meta->n", 1, "b").get());
        assertRefused(
                InvalidQueryException.class,
                () -> notes().whereJsonContains("meta", raw("1")).get());
        assertRefused(
                InvalidQueryException.class,
                () -> notes().whereJsonContains("meta", notes()).get());
    }
}
