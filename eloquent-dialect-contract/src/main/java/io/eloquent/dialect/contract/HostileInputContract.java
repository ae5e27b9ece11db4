package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.EloquentException;
import io.eloquent.dialect.contract.hostile.HostileCheck;
import io.eloquent.dialect.contract.hostile.HostileStrings;
import io.eloquent.query.Query;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever a string is made of, and wherever it is put: the SQL that comes out has the tokens that it has with a harmless
 * one, or the chain is refused before anything is sent.
 */
public abstract class HostileInputContract extends DialectContract {
    private static final long SEED = 20_240_229;

    /** For subclasses. */
    protected HostileInputContract() {}

    @BeforeAll
    final void makeTables() {
        Blog.create(db());
        Blog.fill(db());
    }

    @AfterEach
    final void noTableIsChanged() {
        assertEquals(List.of("Ann", "Bob", "Cid", "Dan", "Eve"), Blog.names(users()));
        assertEquals(510, users().sum("votes").intValueExact());
        assertEquals(4, db().table("posts").count());
    }

    private Query users() {
        return db().table("users");
    }

    private static Stream<String> strings(int count) {
        HostileStrings hostile = new HostileStrings(seed());
        return Stream.generate(hostile::next).limit(count);
    }

    private static long seed() {
        return Settings.number("eloquent.hostile.seed", SEED);
    }

    /**
     * Each string goes into two places; {@code -Deloquent.hostile.places=1000} puts each into all of
     * them.
     */
    @Test
    final void theTokensAreThoseOfAHarmlessString() {
        int strings = (int) Settings.number("eloquent.hostile.strings", 100_000);
        int each = (int) Settings.number("eloquent.hostile.places", 2);
        HostileCheck check = new HostileCheck(db());

        check.run(seed(), strings, each);

        String failures = check.failures().entrySet().stream()
                .map(failure -> failure.getKey() + ": " + failure.getValue())
                .collect(Collectors.joining("\n"));
        assertEquals("", failures);
        assertEquals(Set.of(), check.untried(), "methods whose parameters nobody knows how to fill");
        assertEquals(List.of(), check.alwaysRefused(), "places that take no string at all");
        assertTrue(check.places() > 200, () -> "only " + check.places() + " places are found");
    }

    @Test
    final void aTextIsStoredAsItIsOrRefused() {
        strings(400).filter(text -> text.length() < 200).forEach(this::storeAndRemove);
    }

    private void storeAndRemove(String text) {
        String java = HostileStrings.quoted(text);
        long id;
        try {
            id = users().insertGetId(Map.of("name", text));
        } catch (EloquentException refusal) {
            assertTrue(HostileStrings.isNoText(text), () -> java + " is refused: " + refusal);
            return;
        }
        try {
            assertEquals(text, users().find(id).orElseThrow().get("name"), java);
            assertEquals(1, users().where("name", text).where("id", id).update(Map.of("email", text)), java);
            assertEquals(text, users().where("id", id).value("email").orElseThrow(), java);
            assertEquals(1, users().whereIn("email", List.of(text, text + "!")).count(), java);
            assertEquals(0, users().where("name", "!" + text).count(), java);
        } finally {
            assertEquals(1, users().where("id", id).delete(), java);
        }
    }

    /** No column is named so. SQLite takes such a name for a text, which is not equal to the other. */
    @Test
    final void aNameThatIsNotThereChangesNothing() {
        strings(400).filter(text -> text.length() < 200).forEach(text -> {
            tryTo(() -> users().where(text, text + "!").delete());
            tryTo(() -> users().where(text, text + "!").update(Map.of("votes", 1)));
            tryTo(() -> users().where("id", 1).update(Map.of(text, 1)));
            tryTo(() -> users().insert(Map.of(text, 1)));
            tryTo(() -> users().join(text, "users.id", text).delete());
            tryTo(() -> users().orderBy(text).limit(0).delete());
            tryTo(() -> users().where("name", text, "nobody").delete());
            tryTo(() -> db().table(text).delete());
            tryTo(() -> db().schema().drop(text));
        });
    }

    private static void tryTo(Runnable change) {
        try {
            change.run();
        } catch (EloquentException refusal) {
            assertTrue(refusal.getMessage() != null && !refusal.getMessage().isEmpty());
        }
    }

    @Test
    final void aTableOfAnyNameIsATableOrRefused() {
        List<String> names = strings(200)
                .filter(text -> text.length() < 16 && text.equals(text.strip()))
                .filter(text -> !text.equals("*") && !text.contains(".") && !text.contains("->"))
                .filter(text -> !text.matches("(?is).* as .*"))
                .limit(40)
                .toList();
        int made = 0;
        for (String name : names) {
            try {
                db().schema().create(name, table -> table.integer(name));
            } catch (EloquentException refusal) {
                continue;
            }
            made++;
            try {
                Query table = db().table(name);
                assertEquals(1, table.insert(Map.of(name, 7)), name);
                assertEquals(1, table.where(name, 7).orderBy(name).get().size(), name);
                assertEquals(7, table.select(name + " as x").get().get(0).getInt("x"), name);
                assertEquals(1, table.where(name, 7).update(Map.of(name, 8)), name);
                assertEquals(1, table.where(name, 8).increment(name), name);
                assertEquals(9, table.sum(name).intValueExact(), name);
                assertEquals(1, table.where(name, 9).delete(), name);
            } finally {
                db().schema().drop(name);
            }
        }
        assertTrue(made > names.size() / 3, "most names are names, but only " + made + " of " + names.size() + " were");
    }
}
