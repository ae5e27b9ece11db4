package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.eloquent.api.error.QueryException;
import io.eloquent.query.DatabaseManager;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "select \"a\" from \"t\" | select `a` from `t`",
                "select \"a\"\"b\", \"c`d\" | select `a\"b`, `c``d`",
                "select \"\" | select ``",
                "select '\"a\"', 'it''s \"b\"', \"c\" | select '\"a\"', 'it''s \"b\"', `c`",
                "select `\"a\"`, [\"b\"], \"c\" | select `\"a\"`, [\"b\"], `c`",
                "select /* \"a\" */ \"b\" -- \"c\" | select /* \"a\" */ `b` -- \"c\"",
                "select \"a - 'b\" - \"c\" | select `a - 'b` - `c`",
                "(SELECT \"a\") | (SELECT `a`)",
                "with \"x\" as (select 1) delete from \"x\" | with `x` as (select 1) delete from `x`",
                "select json_extract(\"o\", '$.\"l\"') = ? | select json_extract(`o`, '$.\"l\"') = ?",
                "select \"unfinished | select `unfinished`",
            })
    void namesChangeTheirQuotes(String sql, String strict) {
        assertEquals(strict, StrictNames.in(sql));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"select 1", "select 'a'", "create table \"t\" (\"a\")", "pragma table_info(\"t\")", "~~"})
    void otherStatementsAreLeftAlone(String sql) {
        assertNull(StrictNames.in(sql));
    }

    @Test
    void aColumnThatWasDroppedIsMissedAtOnce() {
        try (DatabaseManager db = DatabaseManager.of("jdbc:sqlite::memory:")) {
            db.statement("create table users (id integer, name text)");
            db.table("users").insert(Map.of("id", 1, "name", "Ann"));
            assertEquals(1, db.table("users").where("name", "!=", "x").count());
            db.statement("alter table users drop column name");
            assertThrows(
                    QueryException.class,
                    () -> db.table("users").where("name", "!=", "x").delete());
            assertThrows(
                    QueryException.class,
                    () -> db.table("users").where("name", "!=", "x").count());
        }
    }

    @Test
    void aStatementOfAnyKindMayStillSayTextsInDoubleQuotes() {
        try (DatabaseManager db = DatabaseManager.of("jdbc:sqlite::memory:")) {
            db.statement("create table users (name text)");
            db.statement("insert into users values (\"Ann\")");
            assertEquals("Ann", db.table("users").value("name").orElseThrow());
        }
    }
}
