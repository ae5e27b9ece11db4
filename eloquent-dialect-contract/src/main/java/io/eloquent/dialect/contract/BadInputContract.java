package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.EloquentException;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.QueryException;
import io.eloquent.query.Query;
import io.eloquent.query.schema.Blueprint;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * What makes no sense is refused in clear words before anything is sent, and what looks like SQL, in the place of a
 * name or of a value, is a name or a value.
 */
public abstract class BadInputContract extends DialectContract {
    /** Everything that ends a name, a literal or a statement somewhere, or that a driver replaces. */
    private static final List<String> HOSTILE_NAMES = List.of(
            "say \"hello\"",
            "\"",
            "tick`tock",
            "``",
            "it's",
            "x' or '1' = '1",
            "back\\slash",
            "-- comment",
            "# comment",
            "/* comment */",
            "/*! select 1 */",
            "*/",
            "users; drop table users",
            "what?",
            "??",
            ":name",
            "$1",
            "$$ x $$",
            "@x",
            "{fn now()}",
            "{",
            "%s %d",
            "[bracket]",
            "new\nline",
            "tab\tulator",
            "two  spaces",
            "(select 1)",
            "a, b",
            "select",
            "*x",
            "naïve ñ 中文");

    /** For subclasses. */
    protected BadInputContract() {}

    @BeforeAll
    final void makeTables() {
        Blog.create(db());
        Blog.fill(db());
    }

    @AfterEach
    final void nothingIsLostOrAdded() {
        try {
            assertEquals(5, users().count());
            assertEquals(4, db().table("posts").count());
        } finally {
            Blog.refill(db());
        }
    }

    private Query users() {
        return db().table("users");
    }

    private String refused(Executable call) {
        return String.valueOf(assertRefused(InvalidQueryException.class, call).getMessage());
    }

    // ---- operators and directions

    @Test
    void anUnknownOperatorIsRefused() {
        for (String operator : List.of(
                "foo",
                "",
                " ",
                "===",
                "= 1 or 1 =",
                "=; drop table users",
                "/*",
                "--",
                "=--",
                "= '' or",
                "is null or",
                "in",
                "between",
                "＝",
                "=\0",
                "\"",
                "like '%' or name like")) {
            refused(() -> users().where("name", operator, "x").get());
            refused(() -> users().orWhere("name", operator, "x").delete());
            refused(() -> users().whereColumn("name", operator, "email").get());
            refused(() ->
                    users().join("posts", "users.id", operator, "posts.user_id").get());
            refused(() -> users().join("posts", on -> on.orOn("users.id", operator, "posts.user_id"))
                    .get());
            refused(() -> users().groupBy("city").having("city", operator, "x").pluck("city"));
        }
    }

    @Test
    void anUnknownOperatorIsNamedInTheRefusal() {
        assertEquals(
                "Unknown operator in where(\"name\", \"foo\", …): to compare with that text, write where(\"name\","
                        + " \"=\", …)",
                refused(() -> users().where("name", "foo", 1)));
        String message = refused(() -> users().where("name", "===", 1).get());
        assertTrue(message.contains("\"===\" is not one of " + db().dialect().name() + "'s"), message);
    }

    @Test
    void nullIsNoOperatorAndNoDirection() {
        String none = nothing();
        refused(() -> users().where("name", none, "x"));
        refused(() -> users().whereColumn("name", none, "email"));
        refused(() -> users().orderBy("name", none));
    }

    /** {@return what a caller without null checks may hand over} */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    @Test
    void anUnknownDirectionIsRefused() {
        for (String direction : List.of("", "up", "ascending", "desc, id", "asc; drop table users", "desc --")) {
            String message = refused(() -> users().orderBy("name", direction));
            assertTrue(message.contains("use \"asc\" or \"desc\""), message);
        }
    }

    // ---- values

    @Test
    void nullFulfilsNoComparisonAndIsRefusedWhereItLooksLikeOne() {
        for (String operator : List.of(">", "<", ">=", "<=", "like", "not like")) {
            String message = refused(() -> users().where("votes", operator, null));
            assertTrue(message.contains("whereNull(\"votes\")"), message);
        }
        refused(() -> users().whereBetween("votes", nothing(), 5));
        refused(() -> users().whereNotBetween("votes", 5, nothing()));
    }

    @Test
    void nullIsNoneOfMany() {
        List<@Nullable Integer> values = Arrays.asList(1, null, 3);

        String message = refused(() -> users().whereIn("id", values));
        assertTrue(message.contains("orWhereNull(\"id\")"), message);
        refused(() -> users().orWhereIn("id", values));
        refused(() -> users().whereNotIn("id", values));
        refused(() -> users().orWhereNotIn("id", values));
    }

    @Test
    void nullIsNoAmountAndNoKey() {
        Number amount = nothing();
        Object key = nothing();
        refused(() -> users().increment("votes", amount));
        refused(() -> users().decrement("votes", amount));
        refused(() -> users().find(key));
    }

    @Test
    void aValueThatNoColumnHoldsIsRefused() {
        for (Object value : List.of(new Object(), Thread.currentThread(), new int[][] {{1}})) {
            assertSaysTheType(value, () -> users().where("votes", value).get());
            assertSaysTheType(
                    value, () -> users().whereIn("votes", List.of(1, value)).get());
            assertSaysTheType(value, () -> users().where("id", 1).update(Map.of("votes", value)));
            assertSaysTheType(value, () -> users().insert(Map.of("name", value)));
        }
    }

    private void assertSaysTheType(Object value, Executable call) {
        EloquentException refusal = assertThrows(EloquentException.class, call);
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains(value.getClass().getSimpleName()), message);
    }

    @Test
    void textThatLooksLikeSqlIsAValue() {
        for (String text : HOSTILE_NAMES) {
            long id = users().insertGetId(Map.of("name", text));
            assertEquals(text, users().find(id).orElseThrow().get("name"));
            assertEquals(1, users().where("name", text).count(), text);
            assertEquals(1, users().whereIn("name", List.of(text, text + "!")).count(), text);
            assertEquals(1, users().where("name", text).update(Map.of("email", text)));
            assertEquals(1, users().where("email", text).delete(), text);
        }
    }

    // ---- numbers of rows

    @Test
    void aNegativeNumberOfRowsIsRefused() {
        assertEquals("limit(-1): a limit must not be negative", refused(() -> users().limit(-1)));
        assertEquals("offset(-1): an offset must not be negative", refused(() -> users().offset(-1)));
        refused(() -> users().take(Long.MIN_VALUE));
        refused(() -> users().skip(-5));
        refused(() -> users().orderBy("id").chunk(-1));
        refused(() -> users().chunkById(0));
    }

    // ---- names

    @Test
    void aNameIsNeverNull() {
        String none = nothing();
        assertNamesAreRefused(none);
    }

    @Test
    void aNameIsNeverEmpty() {
        assertNamesAreRefused("");
        for (String column : List.of(".name", "users.", ".", "users..name", ".users.name")) {
            refused(() -> users().where(column, 1).get());
            refused(() -> users().orderBy(column).get());
        }
        for (String table : List.of("users.", ".users", "a..b", ".", " as u", "users as ", "users. as u")) {
            refused(() -> db().table(table).get());
            refused(() -> users().crossJoin(table).get());
        }
        refused(() -> users().select("name as ").get());
        refused(() -> users().select(" as name").get());
        refused(() -> users().select(".*").get());
    }

    @Test
    void aNameHoldsWholeCharactersOnly() {
        for (String name : List.of("na\0me", "\0", "na\uD83D", "\uDE42me", "\uDE42\uD83D")) {
            assertNamesAreRefused(name);
        }
    }

    private void assertNamesAreRefused(String name) {
        refused(() -> db().table(name).get());
        refused(() -> users().join(name, "users.id", "x.id").get());
        refused(() -> users().select(name).get());
        refused(() -> users().addSelect("id", name).get());
        refused(() -> users().where(name, 1).get());
        refused(() -> users().where(name, ">", 1).get());
        refused(() -> users().where(Collections.singletonMap(name, 1)).get());
        refused(() -> users().whereNull(name).get());
        refused(() -> users().whereIn(name, List.of(1)).get());
        refused(() -> users().whereIn(name, List.of()).get());
        refused(() -> users().whereBetween(name, 1, 2).get());
        refused(() -> users().whereColumn("id", name).get());
        refused(() -> users().join("posts", "users.id", name).get());
        refused(() -> users().groupBy(name).get());
        refused(() -> users().groupBy("id").having(name, ">", 1).get());
        refused(() -> users().orderBy(name).get());
        refused(() -> users().orderByDesc(name).get());
        refused(() -> users().count(name));
        refused(() -> users().sum(name));
        refused(() -> users().pluck(name));
        refused(() -> users().pluck("id", name));
        refused(() -> users().value(name));
        refused(() -> users().insert(Collections.singletonMap(name, 1)));
        refused(() -> users().insertGetId(Map.of("name", "Fay"), name));
        refused(() -> users().update(Collections.singletonMap(name, 1)));
        refused(() -> users().increment(name));
        refused(() -> users().chunkById(2, name).iterator().next());
        refused(() -> db().schema().create(name, table -> table.id()));
        refused(() -> db().schema().create("people", table -> table.string(name)));
        refused(() -> db().schema().drop(name));
        refused(() -> db().schema().dropIfExists(name));
        refused(() -> db().schema().rename("users", name));
    }

    @Test
    void aNameThatLooksLikeSqlIsAName() {
        for (String name : HOSTILE_NAMES) {
            db().schema().create(name, table -> {
                table.increments("id");
                table.integer(name);
            });
            try {
                Query query = db().table(name);
                assertEquals(1, query.insertGetId(Map.of(name, 5)), name);
                assertEquals(List.of("id", name), query.get().get(0).columns());
                assertEquals(
                        1,
                        query.where(name, 5)
                                .where(name + "." + name, ">", 4)
                                .orderBy(name)
                                .get()
                                .size(),
                        name);
                assertEquals(
                        1,
                        query.select("id as " + name)
                                .groupBy("id", name)
                                .havingRaw("1 = 1")
                                .get()
                                .size());
                assertEquals(5, query.sum(name).intValue(), name);
                assertEquals(
                        1,
                        db().table(name + " as " + name + "!")
                                .where(name + "!." + name, 5)
                                .count(),
                        name);
                assertEquals(1, query.where(name, 5).increment(name, 2, Map.of("id", 3)), name);
                assertEquals(
                        1, query.where(name, 7).whereIn(name, List.of(7, 8)).delete(), name);
                assertTrue(db().schema().hasColumn(name, name), name);
            } finally {
                db().schema().drop(name);
            }
        }
    }

    @Test
    void aNameThatDriversMisreadIsRefused() {
        char quote = db().dialect().compiler().syntax().quote();
        for (String name : List.of("end \\", "\\", "a\\" + quote + "b", "a\\" + quote + "?" + quote)) {
            refused(() -> users().where(name, 1).update(Map.of(name, 2)));
            refused(() -> users().where("users." + name, 1).get());
            refused(() -> db().table(name).insert(Map.of("id", 1)));
            refused(() -> db().schema().create("people", table -> table.string(name)));
        }
    }

    @Test
    void aColumnThatIsNotThereIsAnError() {
        for (String column : List.of("nobody", "id\" = 1 or 1 = 1 --", "id` = 1 or 1 = 1 -- ", "1", "1 = 1 or name")) {
            String name = "users." + column; // alone, SQLite would take a name that it does not know for a text
            assertThrows(QueryException.class, () -> users().where(name, column).get(), name);
            assertThrows(
                    QueryException.class, () -> users().where(name, "!=", 1).delete(), name);
            assertThrows(QueryException.class, () -> users().orderBy(name).get(), name);
            assertThrows(QueryException.class, () -> users().pluck(name), name);
            assertThrows(QueryException.class, () -> users().update(Map.of(column, 1)), name);
            assertThrows(QueryException.class, () -> users().insert(Map.of(column, 1)), name);
        }
    }

    // ---- raw SQL

    @Test
    void rawSqlHasAValueForEachPlaceholder() {
        assertEquals(
                "Raw SQL needs a value for each ?: \"votes = ?\" has 1 of them, and 0 values are given",
                refused(() -> users().whereRaw("votes = ?").where("id", 1).get()));
        refused(() -> users().whereRaw("votes = 1", 5, 6).delete());
        refused(() -> users().selectRaw("? + ?", 1).get());
        refused(() -> users().orderByRaw("votes - ?").get());
        refused(() -> users().groupBy("id").havingRaw("count(*) > ?").get());
        refused(() -> users().whereRaw(" ").get());
    }

    @Test
    void aQuestionMarkInAQuotationOrACommentIsNoPlaceholder() {
        assertEquals(
                5,
                users().whereRaw("name <> '?' /* ? */ and votes <> ? and name <> 'it''s ?'", -1)
                        .count());
        assertEquals(0, users().whereRaw("name = ?", nothing()).count());
    }

    // ---- tables

    @Test
    void aTableThatMakesNoSenseIsRefused() {
        assertTableIsRefused(table -> {});
        assertTableIsRefused(table -> {
            table.string("name");
            table.integer("name");
        });
        assertTableIsRefused(table -> table.string("name", 0));
        assertTableIsRefused(table -> table.string("name", -1));
        assertTableIsRefused(table -> table.decimal("price", 2, 3));
        assertTableIsRefused(table -> table.decimal("price", 0, 0));
        assertTableIsRefused(table -> table.enumeration("kind"));
        assertTableIsRefused(table -> table.string("name").defaultTo(new Object()));
        assertTableIsRefused(table -> table.foreign("user_id").references("id").on("users"));
        assertTableIsRefused(table -> table.integer("user_id").references("id"));
        assertTableIsRefused(table -> {
            table.integer("user_id");
            table.foreign("user_id").references("id").on("users").onDelete("explode");
        });
        assertTableIsRefused(table -> {
            table.integer("id");
            table.unique("nobody");
        });
        assertTableIsRefused(table -> {
            table.integer("id");
            table.primary();
        });
    }

    private void assertTableIsRefused(Consumer<Blueprint> description) {
        refused(() -> db().schema().create("senseless", description));
        assertFalse(db().schema().hasTable("senseless"));
    }

    @Test
    void theRefusalOfADatabaseSaysItsSqlAndConnectionButNoValues() {
        QueryException refusal = assertThrows(
                QueryException.class,
                () -> users().where("users.nobody", "=", "my secret")
                        .where("x", 1)
                        .get());

        assertEquals(CONNECTION, refusal.connection());
        assertEquals(users().where("users.nobody", "=", "").where("x", 1).toSql(), refusal.sql());
        assertTrue(String.valueOf(refusal.getMessage()).contains(refusal.sql()), refusal.getMessage());
        assertFalse(refusal.toString().contains("my secret"), refusal.toString());
    }

    @Test
    void allColumnsTogetherHaveNoSum() {
        String refusal = refused(() -> users().sum("*"));
        assertTrue(refusal.contains("needs a column"), refusal);
        refused(() -> users().max("users.*"));
    }
}
