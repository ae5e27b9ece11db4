package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.MassAssignmentException;
import io.eloquent.model.DiscardedAttributes;
import io.eloquent.model.Model;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sets attributes from maps that come from outside. */
public abstract class MassAssignmentContract extends BothKinds {

    /** For subclasses. */
    protected MassAssignmentContract() {}

    @AfterEach
    final void takeSettingsBack() {
        Model.setDiscardedAttributes(DiscardedAttributes.IGNORE);
    }

    @Test
    void modelsSayWhatMayBeSet() {
        Model<?> user = users().newModel();
        assertTrue(user.isFillable("name"));
        assertTrue(user.isGuarded("password"));
        assertFalse(user.isTotallyGuarded());
        assertTrue(Model.unguarded(() -> user.isFillable("password")));
        assertTrue(comments().newModel().isTotallyGuarded());
        assertTrue(posts().newModel().isFillable("userId"));
        assertTrue(posts().newModel().isGuarded("id"));
    }

    @Test
    void aDiscardedAttributeCanBeAnError() {
        Model<?> ada = users().newModel().set("name", "Ada");
        ada.fill(Map.of("password", "secret", "pasword", "secret"));
        assertNull(ada.get("password"));
        Model.setDiscardedAttributes(DiscardedAttributes.THROW);
        assertEquals(List.of(), sqlOf(() -> {
            MassAssignmentException guarded = assertThrows(
                    MassAssignmentException.class, () -> ada.fill(Map.of("name", "Bob", "password", "secret")));
            assertSays(guarded, "User.password", "@Fillable");
            assertDoesNotSay(guarded, "secret");
            assertSays(
                    assertThrows(MassAssignmentException.class, () -> users().create(Map.of("pasword", "secret"))),
                    "no attribute \"pasword\"");
            assertSays(
                    assertThrows(MassAssignmentException.class, () -> ada.fillJson("{\"posts\":[]}")),
                    "User.posts is a relation");
        }));
        assertEquals("Ada", ada.get("name"), "nothing is half set");
        assertDoesNotThrow(() -> ada.fill(Map.of("name", "Bob")));
        assertDoesNotThrow(() -> ada.forceFill(Map.of("password", "x")));
        assertDoesNotThrow(() -> Model.unguarded(() -> ada.fill(Map.of("password", "y"))));
    }

    @Test
    void relationsAndPathsAreNoAttributes() {
        Model<?> post = posts().newModel();
        for (String name : List.of("user", "comments", "meta->id", "id->x", "posts.id", "ID")) {
            post.fill(Map.of(name, 5));
            assertFalse(post.isDirty(), name);
            assertTrue(post.isGuarded(name), name);
        }
        assertThrows(MassAssignmentException.class, () -> post.forceFill(Map.of("title", "x", "comments", List.of())));
        assertNull(post.get("title"));
    }
}
