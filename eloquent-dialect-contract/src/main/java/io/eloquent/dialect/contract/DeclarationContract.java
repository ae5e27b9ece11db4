package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.dialect.contract.model.Memo;
import io.eloquent.dialect.contract.model.MemoLine;
import io.eloquent.model.KeyNaming;
import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a class says of itself otherwise than by convention: names, connection, pages, scopes, observers, formats. */
public abstract class DeclarationContract extends WritingSuite {
    /** For subclasses. */
    protected DeclarationContract() {}

    @BeforeEach
    final void forgetWhatWasTold() {
        told().clear();
    }

    @AfterEach
    final void takeSettingsBack() {
        Model.setKeyNaming(KeyNaming.COLUMN);
        Model.setDateFormat(null);
    }

    private List<String> told() {
        return kind == ModelKind.GENERATED ? Memo.TOLD : io.eloquent.dialect.contract.plain.Memo.TOLD;
    }

    private ModelQuery<?> memos() {
        return query(Memo.class);
    }

    private Model<?> addMemo(String text) {
        return memos().create(Map.of("text", text));
    }

    @Test
    void aTableOfOtherNamesOnAnotherConnection() {
        Model<?> memo = addMemo("a");
        assertFalse(db().schema().hasTable("all_memos"));
        Map<String, ?> row = reporting().table("all_memos").sole().toMap();
        assertEquals(
                List.of("memo_no", "text", "draft", "made_at", "changed_at", "removed_at"), List.copyOf(row.keySet()));
        assertEquals(keyOf(memo), memo.get("memoNo"));
        assertNotNull(memo.get("made_at"));
        assertEquals(memo.get("made_at"), memo.get("changedAt"));
        assertEquals(
                List.of("update \"all_memos\" set \"text\" = ?, \"changed_at\" = ? where \"memo_no\" = ?"),
                sqlOf(() -> memo.set("text", "b").save()));
        assertEquals("b", memos().findOrFail(keyOf(memo)).get("text"));
    }

    @Test
    void deletedIsWhatTheNamedColumnSays() {
        Model<?> memo = addMemo("a");
        assertEquals(
                List.of("update \"all_memos\" set \"changed_at\" = ?, \"removed_at\" = ? where \"memo_no\" = ?"),
                sqlOf(memo::delete));
        assertEquals(0, memos().count());
        assertEquals(1, memos().onlyTrashed().count());
        assertTrue(((io.eloquent.model.SoftDeletes) memo).trashed());
        assertTrue(((io.eloquent.model.SoftDeletes) memo).restore());
        assertNull(memos().sole().get("removed_at"));
        assertEquals(1, memos().delete());
        assertEquals(1, memos().onlyTrashed().restore());
        assertTrue(memo.refresh().forceDelete());
        assertEquals(0, memos().withTrashed().count());
    }

    @Test
    void pagesAreAsLongAsTheClassSays() {
        List.of("a", "b", "c").forEach(this::addMemo);
        assertEquals(2, memos().paginate().items().size());
        assertEquals(2, memos().paginate().perPage());
        assertEquals(2, memos().simplePaginate().count());
        assertTrue(memos().cursorPaginate().hasMorePages());
        assertEquals(3, memos().paginate(5, 1).count());
        assertEquals(15, users().paginate().perPage());
    }

    @Test
    void othersPointToItByTheColumnThatItNames() {
        Model<?> memo = addMemo("a");
        hasMany(memo, "lines").create(line -> line.set("text", "first"));
        assertEquals(
                keyOf(memo), reporting().table("memo_lines").value("memo_ref").orElseThrow());
        Model<?> read = memos().with("lines").sole();
        assertEquals(List.of("first"), hasMany(read, "lines").get().pluck("text"));
        Model<?> line = query(MemoLine.class).with("memo").sole();
        assertEquals("a", belongsTo(line, "memo").get().orElseThrow().get("text"));
    }

    @Test
    void aClassIsNarrowedByTheScopesThatItNames() {
        addMemo("a");
        memos().create(Map.of("text", "draft", "draft", true));
        assertEquals(List.of("a"), memos().get().pluck("text"));
        assertEquals(1, memos().count());
        assertEquals(1, memos().update(Map.of("text", "b")));
        assertEquals(2, memos().withoutGlobalScopes().count());
        assertEquals(1, memos().where("draft", true).withoutGlobalScopes().count());
        assertEquals(1, memos().delete());
        assertEquals(
                List.of("draft"),
                memos().withoutGlobalScopes().get().pluck("text"),
                "a draft is not deleted with them");
        @SuppressWarnings({"unchecked", "rawtypes"})
        boolean has = Model.hasGlobalScope(
                (Class) kind.of(Memo.class), kind.of(Memo.class).getName() + "$Shown");
        assertTrue(has);
    }

    @Test
    void aClassIsWatchedByTheObserversThatItNames() {
        addMemo("a");
        assertEquals(List.of("creating a", "created a", "committed a"), told());
        told().clear();
        List<String> within = new ArrayList<>();
        reporting().transaction(() -> {
            addMemo("b");
            within.addAll(told());
        });
        assertEquals(List.of("creating b", "created b"), within);
        assertEquals(List.of("creating b", "created b", "committed b"), told());
        told().clear();
        assertThrows(
                IllegalStateException.class,
                () -> reporting().transaction(() -> {
                    addMemo("c");
                    throw new IllegalStateException();
                }));
        assertEquals(List.of("creating c", "created c"), told(), "what was not committed is not told as committed");
    }

    @Test
    void aClassWritesItsTimesInItsOwnFormat() {
        Model<?> memo = addMemo("a").set("made_at", Instant.parse("2001-02-03T23:05:06Z"));
        Model.setDateFormat(DateTimeFormatter.ofPattern("dd.MM.uuuu"));
        assertTrue(memo.toJson().contains("\"made_at\":\"2001/02/03\""), memo.toJson());
        Model<?> ada = addUser("Ada", 1).set("created_at", Instant.parse("2001-02-03T23:05:06Z"));
        assertTrue(ada.toJson().contains("\"created_at\":\"03.02.2001\""), ada.toJson());
    }

    @Test
    void keysOfMapsMayBeTheNamesOfFields() {
        Model<?> memo = addMemo("a");
        assertTrue(memo.toMap().containsKey("made_at"));
        Model.setKeyNaming(KeyNaming.FIELD);
        assertEquals(
                List.of("memoNo", "text", "draft", "madeAt", "changedAt", "removedAt"),
                List.copyOf(memo.toMap().keySet()));
        Model<?> setting = settings().newModel().set("for_whom", "all");
        assertTrue(setting.toMap().containsKey("forWhom"), "attributes without a field as well");
        assertEquals("b", memo.fillJson("{\"memoNo\": 5, \"text\": \"b\"}").get("text"));
    }
}
