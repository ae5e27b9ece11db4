package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.MappingException;
import io.eloquent.dialect.contract.model.Widget;
import io.eloquent.model.KeyNaming;
import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Methods of a model that are attributes: read in the place of columns, or set in their place. */
public abstract class AttributeContract extends WritingSuite {
    /** For subclasses. */
    protected AttributeContract() {}

    @AfterEach
    final void takeNamingBack() {
        Model.setKeyNaming(KeyNaming.COLUMN);
    }

    private ModelQuery<?> widgets() {
        return query(Widget.class);
    }

    private Model<?> cog() {
        return widgets().create(Map.of("name", "cog", "colour", "  RED ", "price_text", "12.50", "size", "3"));
    }

    @Test
    void whatComesInGoesThroughMutators() {
        Model<?> cog = cog();
        assertEquals("cog", db().table("widgets").value("name").orElseThrow());
        assertEquals("red", db().table("widgets").value("colour").orElseThrow());
        assertEquals(1250, cog.fresh().orElseThrow().getRawAttribute("cents"));
        assertEquals(3, cog.fresh().orElseThrow().getRawAttribute("size"));
        assertEquals("blue", cog.set("colour", "Blue").get("colour"));
        assertEquals(1075, cog.fill(Map.of("priceText", "10.75")).get("cents"), "by its name in Java as well");
        assertEquals("green", cog.forceFill(Map.of("colour", "GREEN")).get("colour"));
        assertEquals("white", cog.fillJson("{\"colour\": \" White\"}").get("colour"));
        assertTrue(cog.update(Map.of("colour", "BLACK")));
        assertEquals("black", widgets().sole().getRawAttribute("colour"));
        assertEquals(
                "pink",
                widgets()
                        .firstOrNew(Map.of("name", "x"), Map.of("colour", "PINK"))
                        .get("colour"));
        assertEquals("grey", widgets().newModel().set("colour", "Grey").get("colour"));
    }

    @Test
    void queriesWriteWhatTheyAreGiven() {
        cog();
        widgets().update(Map.of("colour", "RED"));
        assertEquals("RED", widgets().sole().get("colour"));
        assertEquals(1, widgets().where("name", "cog").count(), "conditions are about columns");
    }

    @Test
    void whatGoesOutComesFromAccessors() {
        Model<?> cog = widgets().findOrFail(keyOf(cog()));
        assertEquals("COG", cog.get("name"));
        assertEquals("cog", cog.getRawAttribute("name"));
        assertEquals("cog in red", cog.get("label"));
        assertEquals("12.50", cog.get("price_text"));
        assertEquals("12.50", cog.get("priceText"));
        assertFalse(cog.isDirty());
        assertEquals("cog", cog.getOriginal("name"), "originals are what the table holds");
        cog.set("name", "nut");
        assertEquals(Map.of("name", "nut"), cog.getDirty());
        assertEquals("NUT", cog.get("name"));
        cog.save();
        assertEquals("nut", db().table("widgets").value("name").orElseThrow());
        assertEquals(List.of("NUT"), widgets().get().pluck("name"));
        assertEquals(List.of("nut in red"), widgets().get().pluck("label"));
        assertNull(widgets().newModel().get("name"));
        assertNull(widgets().newModel().get("price_text"));
    }

    @Test
    void mapsAndJsonShowThemInTheirPlaces() {
        Model<?> cog = cog();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", keyOf(cog));
        map.put("name", "COG");
        map.put("colour", "red");
        map.put("cents", 1250);
        map.put("size", 3);
        map.put("label", "cog in red");
        assertEquals(map, cog.toMap());
        assertEquals(List.copyOf(map.keySet()), List.copyOf(cog.toMap().keySet()));
        assertEquals(
                "{\"id\":" + keyOf(cog)
                        + ",\"name\":\"COG\",\"colour\":\"red\",\"cents\":1250,\"size\":3,\"label\":\"cog in red\"}",
                cog.toJson());
        assertEquals("12.50", cog.append("price_text").toMap().get("price_text"));
        assertFalse(cog.makeHidden("label").toMap().containsKey("label"));
        assertEquals(Map.of("label", "cog in red", "name", "COG"), cog.only("label", "name"));
        assertFalse(widgets().sole().except("label", "id").containsKey("label"));
        assertSays(
                assertThrows(MappingException.class, () -> cog.append("weight")),
                "Widget",
                "\"weight\"",
                "label",
                "price_text");
        Model.setKeyNaming(KeyNaming.FIELD);
        assertEquals("12.50", cog.toMap().get("priceText"));
    }

    @Test
    void whatAMutatorCannotTakeChangesNothing() {
        Model<?> cog = cog();
        Map<String, Object> many = new LinkedHashMap<>();
        many.put("name", "nut");
        many.put("size", "many");
        MappingException refused = assertThrows(MappingException.class, () -> cog.fill(many));
        assertSays(refused, "Widget.size");
        assertDoesNotSay(refused, "many");
        assertEquals("cog", cog.getRawAttribute("name"));
        many.put("size", -1);
        assertSays(assertThrows(IllegalArgumentException.class, () -> cog.fill(many)), "a widget has a size");
        assertEquals("cog", cog.getRawAttribute("name"));
        assertFalse(cog.isDirty());
        assertThrows(IllegalArgumentException.class, () -> widgets().create(many));
        assertEquals(1, widgets().count());
        Map<String, Object> none = new LinkedHashMap<>();
        none.put("size", null);
        assertSays(assertThrows(MappingException.class, () -> cog.fill(none)), "Widget.size", "null");
        none.put("size", 4);
        none.put("colour", null);
        assertNull(cog.fill(none).get("colour"));
    }

    @Test
    void namesOfMethodsAreGuardedAsThoseOfColumns() {
        Model<?> cog = cog();
        assertTrue(cog.isFillable("price_text"));
        assertTrue(cog.isFillable("priceText"));
        assertFalse(cog.isFillable("cents"));
        assertFalse(cog.isFillable("label"));
        cog.fill(Map.of("cents", 1, "label", "x", "id", 9));
        assertFalse(cog.isDirty(), "what is made is not set");
    }
}
