package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.EloquentException;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.Model;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a column holds and its field cannot, and what comes in and no field can hold, is refused by the field's name. */
public abstract class ValueContract extends WritingSuite {
    /** For subclasses. */
    protected ValueContract() {}

    private static void assertTraceDoesNotSay(Throwable error, String... parts) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        for (String part : parts) {
            assertFalse(trace.toString().contains(part), () -> part + " stands in: " + trace);
        }
    }

    @Test
    void aNumberThatIsTooLargeForItsFieldIsNotCut() {
        Map<String, Long> tooLarge = new LinkedHashMap<>();
        tooLarge.put("tiny", 128L);
        tooLarge.put("maybe_tiny", -129L);
        tooLarge.put("small", 32_768L);
        tooLarge.put("number", 2_147_483_648L);
        tooLarge.put("maybe_number", -2_147_483_649L);
        tooLarge.forEach((column, value) -> {
            db().table("gauges").delete();
            Map<String, Object> row =
                    new HashMap<>(Map.of("tiny", 1, "small", 1, "number", 1, "coarse", 0.5, "fine", 0.5));
            db().table("gauges").insert(row);
            assertEquals(1, gauges().get().size());
            db().table("gauges").update(Map.of(column, value));
            MappingException refused = assertThrows(MappingException.class, () -> gauges().get(), column);
            String field =
                    column.equals("maybe_tiny") ? "maybeTiny" : column.equals("maybe_number") ? "maybeNumber" : column;
            assertSays(refused, "Gauge." + field);
            assertDoesNotSay(refused, value.toString());
            db().table("gauges").update(Map.of(column, value > 0 ? value - 1 : value + 1));
            assertEquals(1, gauges().get().size(), "the last one that it can hold");
        });
    }

    @Test
    void aFloatThatIsTooLargeIsNotInfinite() {
        db().table("gauges").insert(Map.of("tiny", 1, "small", 1, "number", 1, "coarse", 1e300, "fine", 1e300));
        assertSays(assertThrows(MappingException.class, () -> gauges().get()), "Gauge.coarse");
    }

    @Test
    void whatComesInAndDoesNotFitIsRefused() {
        Map<String, List<Object>> wrong = new LinkedHashMap<>();
        wrong.put("tiny", List.of(128, -129, "128", 1.5, "x9x"));
        wrong.put("small", List.of(40_000));
        wrong.put("number", List.of(3_000_000_000L, "3000000000", 1e10));
        wrong.put("coarse", List.of(1e300, "1e39", "x9x"));
        wrong.put("fine", List.of("1e400", "-1e400", new java.math.BigDecimal("1e309"), "x9x"));
        wrong.put("maybeFine", List.of("1e400"));
        wrong.put("amount", List.of("x9x"));
        wrong.put("status", List.of("x9x", 3));
        wrong.put("grid", List.of("x9x", "[[\"x9x\"]]", Map.of("x9x", 1)));
        wrong.put("day", List.of("x9x"));
        wrong.put("bytes", List.of("x9x"));
        wrong.forEach((field, values) -> values.forEach(value -> {
            Model<?> gauge = gauges().newModel();
            Object before = gauge.get(field);
            MappingException refused = assertRefused(MappingException.class, () -> gauge.fill(Map.of(field, value)));
            assertSays(refused, "Gauge." + field);
            assertTraceDoesNotSay(refused, "x9x");
            assertEquals(before, gauge.get(field));
        }));
        assertSays(
                assertThrows(MappingException.class, () -> gauges().newModel().fillJson("{\"fine\": 1e400}")),
                "Gauge.fine");
    }

    @Test
    void conditionsAreCheckedInTheSameWay() {
        for (Object value : List.of("1e400", "x9x")) {
            EloquentException refused = assertRefused(
                    EloquentException.class,
                    () -> gauges().where("fine", ">", value).count());
            assertSays(refused, "fine");
            assertTraceDoesNotSay(refused, "x9x");
        }
        assertEquals(0, gauges().where("number", 3_000_000_000L).count(), "a number that no row has can be looked for");
    }

    @Test
    void aConstantThatTheCodeDoesNotKnowIsNamedByItsFieldAlone() {
        addUser("Ada", 1);
        db().table("users").update(Map.of("status", "x9x"));
        MappingException refused = assertThrows(MappingException.class, () -> users().get());
        assertSays(refused, "User.status", "[SILVER, GOLD]");
        assertTraceDoesNotSay(refused, "x9x");
    }

    @Test
    void aDocumentThatDoesNotFitIsNamedByItsFieldAlone() {
        Map<String, Object> row = Map.of("tiny", 1, "small", 1, "number", 1, "coarse", 0.5, "fine", 0.5);
        for (Map.Entry<String, Object> wrong : Map.<String, Object>of(
                        "grid", List.of(List.of("x9x")), "marks", Map.of("x9x", "x9x"), "series", List.of("x9x"))
                .entrySet()) {
            db().table("gauges").delete();
            db().table("gauges").insert(row);
            db().table("gauges").update(Map.of(wrong.getKey(), wrong.getValue()));
            MappingException refused = assertThrows(MappingException.class, () -> gauges().get());
            assertSays(refused, "Gauge." + wrong.getKey(), "JSON");
            assertTraceDoesNotSay(refused, "x9x");
        }
    }

    @Test
    void aTextThatIsNoUuidIsNamedByItsFieldAlone() {
        MappingException refused =
                assertRefused(MappingException.class, () -> devices().newModel().fill(Map.of("id", "x9x")));
        assertSays(refused, "Device.id");
        assertTraceDoesNotSay(refused, "x9x");
    }

    @Test
    void fromJsonTakesWhatItKnows() {
        Model<?> gauge = gauges().newModel()
                .fillJson("{\"tiny\": 7, \"grid\": [[1], []], \"tree\": {\"a\": [1.5, null, true]}, \"status\": null,"
                        + " \"unheardOf\": 1}");
        assertEquals((byte) 7, gauge.get("tiny"));
        assertEquals(List.of(List.of(1), List.of()), gauge.get("grid"));
        assertTrue(gauge.get("tree") instanceof Map<?, ?> tree && tree.containsKey("a"));
        Model<?> user = users().newModel().fillJson("{\"name\": \"Ada\", \"unheardOf\": 1}");
        assertFalse(user.toMap().containsKey("unheardOf"), "what is not fillable is dropped");
        assertEquals("Ada", user.get("name"));
    }
}
