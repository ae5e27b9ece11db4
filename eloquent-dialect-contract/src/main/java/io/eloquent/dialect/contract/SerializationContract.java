package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eloquent.api.error.EloquentException;
import io.eloquent.api.error.MappingException;
import io.eloquent.api.error.MassAssignmentException;
import io.eloquent.model.EloquentModule;
import io.eloquent.model.KeyNaming;
import io.eloquent.model.Model;
import io.eloquent.query.Page;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shows models as maps and JSON, and makes them of JSON. */
public abstract class SerializationContract extends BothKinds {
    private static final ObjectMapper JACKSON = new ObjectMapper().registerModule(new EloquentModule());

    /** For subclasses. */
    protected SerializationContract() {}

    @AfterEach
    final void takeSettingsBack() {
        Model.setKeyNaming(KeyNaming.COLUMN);
        Model.setDateFormat(null);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Model<?> userFrom(String json) {
        return Model.fromJson((Class) kind.user, json);
    }

    @Test
    void aModelShowsMoreOrLessThanItsClass() {
        Model<?> ada = addUser("Ada", 1).set("password", "secret");
        assertFalse(ada.toMap().containsKey("password"));
        assertEquals("secret", ada.makeVisible("password").toMap().get("password"));
        assertFalse(ada.makeHidden("password", "createdAt").toMap().containsKey("password"));
        assertFalse(ada.toMap().containsKey("created_at"), "the field's name stands for the column");
        assertEquals(Map.of("name", "Ada"), ada.setVisible("name").toMap());
        assertEquals(Map.of(), ada.makeHidden("name").toMap(), "what is hidden last is hidden");
        assertEquals("secret", ada.setVisible().setHidden("email").toMap().get("password"));
        assertFalse(ada.toJson().contains("email"));
        assertFalse(users().firstOrFail().toMap().containsKey("password"), "other models are as they were");
        assertFalse(ada.isDirty("votes"));
    }

    @Test
    void onlyAndExceptPickByName() {
        Model<?> ada = addUser("Ada", 1).set("password", "secret");
        assertEquals(
                List.of("votes", "password"),
                List.copyOf(ada.only("votes", "password", "posts").keySet()));
        assertFalse(ada.except("votes").containsKey("votes"));
        assertFalse(ada.except("votes").containsKey("password"), "what is hidden stays hidden");
        assertTrue(ada.toMap().containsKey("votes"));
    }

    @Test
    void keysMayBeTheNamesOfFields() {
        addPost(addUser("Ada", 1), "Hello");
        Model<?> post = posts().with("user").firstOrFail();
        Model.setKeyNaming(KeyNaming.FIELD);
        assertEquals(
                List.of("id", "userId", "title", "createdAt", "updatedAt", "deletedAt", "user"),
                List.copyOf(post.toMap().keySet()));
        assertTrue(post.toJson().contains("\"userId\":" + post.get("user_id")), post.toJson());
    }

    @Test
    void timesAreWrittenInTheFormatOfTheApplication() {
        Model<?> ada = users().newModel().set("created_at", Instant.parse("2001-02-03T23:05:06Z"));
        Model.setDateFormat(DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm"));
        assertTrue(ada.toJson().contains("\"created_at\":\"03.02.2001 23:05\""), ada.toJson());
        assertEquals(ada.get("created_at"), ada.toMap().get("created_at"), "maps have the values themselves");
    }

    @Test
    void pagesAreWrittenWithWhatTheySayOfThemselves() {
        addUser("Ada", 1);
        addUser("Bob", 2);
        Page<? extends Model<?>> page = users().orderBy("name").paginate(1, 2);
        assertEquals(
                List.of("data", "total", "per_page", "current_page", "last_page", "from", "to"),
                List.copyOf(page.toMap().keySet()));
        String bob = page.items().get(0).toJson();
        assertEquals(
                "{\"data\":[" + bob
                        + "],\"total\":2,\"per_page\":1,\"current_page\":2,\"last_page\":2,\"from\":2,\"to\":2}",
                page.toJson());
        assertTrue(users().simplePaginate(1, 1).toJson().endsWith("\"has_more_pages\":true}"));
        assertTrue(users().cursorPaginate(2, null).toJson().endsWith("\"next_cursor\":null,\"prev_cursor\":null}"));
        assertEquals(
                "{\"data\":[],\"per_page\":5,\"current_page\":3,\"from\":null,\"to\":null,\"has_more_pages\":false}",
                users().simplePaginate(5, 3).toJson());
    }

    // ---- Jackson ----

    @Test
    void jacksonWritesWhatToJsonReturns() throws JsonProcessingException {
        addPost(addUser("Ada", 1), "Hello");
        Model<?> ada = users().with("posts").firstOrFail();
        assertEquals(ada.toJson(), JACKSON.writeValueAsString(ada));
        assertEquals("{\"user\":" + ada.toJson() + "}", JACKSON.writeValueAsString(Map.of("user", ada)));
        assertEquals(users().get().toJson(), JACKSON.writeValueAsString(users().get()));
        Page<? extends Model<?>> page = users().paginate(5, 1);
        assertEquals(page.toJson(), JACKSON.writeValueAsString(page));
        assertEquals(
                ada.toJson(),
                new ObjectMapper().findAndRegisterModules().writeValueAsString(ada),
                "Jackson finds the module by itself");
        assertEquals(ada.toJson(), JACKSON.valueToTree(ada).toString(), "trees are made without a text in between");
    }

    @Test
    void jacksonReadsThroughMassAssignment() throws JsonProcessingException {
        Model<?> ada = (Model<?>) JACKSON.readValue("{\"name\":\"Ada\",\"votes\":7,\"password\":\"x\"}", kind.user);
        assertEquals("Ada", ada.get("name"));
        assertEquals(7, ada.get("votes"));
        assertNull(ada.get("password"));
        assertFalse(ada.exists());
        JACKSON.readerForUpdating(ada).readValue("{\"votes\":8}");
        assertEquals(8, ada.get("votes"));
        assertEquals("Ada", ada.get("name"));
        JsonMappingException wrong =
                assertThrows(JsonMappingException.class, () -> JACKSON.readValue("{\"votes\":\"many\"}", kind.user));
        assertSays(wrong, "User.votes");
        assertDoesNotSay(wrong, "many");
    }

    // ---- from JSON ----

    @Test
    void fromJsonGoesThroughMassAssignment() {
        Model<?> ada = userFrom(
                "{\"name\":\"Ada\",\"votes\":7,\"status\":\"GOLD\",\"password\":\"x\",\"id\":5,\"posts\":[{}]}");
        assertEquals("Ada", ada.get("name"));
        assertEquals(7, ada.get("votes"));
        assertNull(ada.get("password"));
        assertNull(ada.getKey());
        assertFalse(ada.exists());
        assertEquals(8, ada.fillJson("{\"votes\": 8}").get("votes"));
        assertThrows(MassAssignmentException.class, () -> comments().newModel().fillJson("{\"body\":\"x\"}"));
        assertEquals(
                5, posts().newModel().fillJson("{\"userId\":5}").get("user_id"), "keys may be the names of fields");
    }

    @Test
    void wrongJsonIsRefusedWithoutSayingWhatWasThere() {
        Model<?> ada = users().newModel().set("name", "Ada");
        Map<String, String> wrong = Map.of(
                "secret",
                "line 1",
                "{\"name\":\"Bob\",\"votes\":secret}",
                "line 1",
                "[\"secret\"]",
                "an array",
                "null",
                "null",
                "",
                "empty",
                "{\"name\":\"Bob\"} secret",
                "line 1",
                "{\"name\":\"Bob\",\"votes\":\"secret\"}",
                "User.votes",
                "{\"name\":\"Bob\",\"votes\":99999999999}",
                "User.votes",
                "{\"name\":\"Bob\",\"status\":\"secret\"}",
                "User.status",
                "{\"name\":\"Bob\",\"name\":\"secret\"}",
                "twice");
        wrong.forEach((json, says) -> {
            EloquentException refused = assertThrows(EloquentException.class, () -> ada.fillJson(json), json);
            assertSays(refused, says);
            assertDoesNotSay(refused, "secret");
            assertEquals("Ada", ada.get("name"), json);
        });
        assertSays(assertThrows(MappingException.class, () -> ada.fillJson("[".repeat(100_000))), "User", "an array");
        assertSays(
                assertThrows(
                        MappingException.class,
                        () -> ada.fillJson("{\"name\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}")),
                "refused",
                "depth");
        assertSays(assertThrows(MappingException.class, () -> ada.fillJson("{\"votes\":1e1000000000}")), "User.votes");
    }
}
