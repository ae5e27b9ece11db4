package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.QueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.SchemaBuilder;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.schema.Blueprint;
import io.eloquent.query.schema.TableDefinition;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqliteSchemaTest {
    private final DatabaseManager manager =
            DatabaseManager.of(Map.of("main", Map.of("driver", "sqlite", "database", ":memory:", "prefix", "app_")));
    private final Database db = manager.connection();
    private final SchemaBuilder schema = db.schema();

    @AfterEach
    void close() {
        manager.close();
    }

    private static List<String> sql(String table, Consumer<Blueprint> description) {
        return new SqliteDialect()
                .schemaCompiler().create(TableDefinition.of(table, description), "").stream()
                        .map(CompiledSql::sql)
                        .toList();
    }

    private @Nullable Object value(String sql) {
        return db.select(sql).get(0).get("value");
    }

    @Test
    void createsATableOfEveryType() {
        assertEquals(
                List.of("create table \"everything\" (\"id\" integer primary key autoincrement not null"
                        + ", \"code\" varchar not null, \"name\" varchar not null default 'it''s \\ \"?\"'"
                        + ", \"a\" text, \"b\" text not null, \"c\" text not null, \"d\" integer not null"
                        + ", \"e\" integer not null default -3, \"f\" integer not null, \"g\" integer not null"
                        + ", \"h\" integer not null, \"i\" float not null, \"j\" double not null default 0.5"
                        + ", \"k\" numeric(10, 3) not null default 1.50, \"l\" tinyint(1) not null default true"
                        + ", \"m\" varchar not null default 'it''s' check (\"m\" in ('on', 'it''s'))"
                        + ", \"n\" text not null default '{}', \"o\" date not null, \"p\" time not null"
                        + ", \"q\" datetime not null default '2026-01-31 12:00:00', \"r\" blob"
                        + ", \"s\" varchar not null, \"t\" integer not null"
                        + ", \"created_at\" datetime not null default"
                        + " (replace(strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', '.000000', ''))"
                        + ", \"updated_at\" datetime not null default"
                        + " (replace(strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', '.000000', ''))"
                        + ", \"deleted_at\" datetime)"),
                sql("everything", SqliteSchemaTest::everything));
        schema.create("everything", SqliteSchemaTest::everything);
        assertTrue(schema.hasTable("everything"));
    }

    private static void everything(Blueprint table) {
        table.increments("id");
        table.character("code", 2);
        table.string("name").defaultTo("it's \\ \"?\"");
        table.text("a").nullable();
        table.mediumText("b");
        table.longText("c");
        table.tinyInteger("d");
        table.smallInteger("e").defaultTo(-3);
        table.mediumInteger("f");
        table.integer("g");
        table.unsignedBigInteger("h");
        table.real("i");
        table.doublePrecision("j").defaultTo(0.5);
        table.decimal("k", 10, 3).defaultTo(new BigDecimal("1.50"));
        table.bool("l").defaultTo(true);
        table.enumeration("m", "on", "it's").defaultTo("it's");
        table.json("n").defaultTo("{}");
        table.date("o");
        table.time("p");
        table.dateTime("q").defaultTo(LocalDateTime.of(2026, 1, 31, 12, 0));
        table.binary("r").nullable();
        table.uuid("s");
        table.foreignId("t");
        table.timestamps();
        table.softDeletes();
    }

    @Test
    void indexesAreNamedAfterPrefixTableAndColumns() {
        schema.create("memberships", table -> {
            table.string("email").unique();
            table.string("hostile \"name\"; --").index();
            table.integer("line").primary();
        });
        assertEquals(
                "app_memberships_email_unique,app_memberships_hostile \"name\"; ___index",
                value("select group_concat(name) as value from (select name from sqlite_master"
                        + " where type = 'index' and sql is not null order by name)"));
    }

    @Test
    void tablesAreFoundInTheirSchemaInAnyCase() {
        schema.create("users", table -> {
            table.id();
            table.string("name");
        });
        assertTrue(schema.hasTable("USERS"));
        assertTrue(schema.hasTable("main.users"));
        assertFalse(schema.hasTable("temp.users"));
        assertEquals(List.of("id", "name"), schema.getColumnListing("main.users"));
        assertTrue(schema.hasColumn("users", "NAME"));
    }

    @Test
    void anAttachedDatabaseIsASchema() {
        db.statement("attach ':memory:' as other");
        schema.create("other.users", table -> {
            table.id();
            table.string("email").unique();
        });
        assertEquals(
                "other_app_users_email_unique",
                value("select name as value from other.sqlite_master where type = 'index'"));
        db.table("other.users").insert(Map.of("email", "a"));
        db.truncate("other.users");
        assertEquals(1L, db.table("other.users").insertGetId(Map.of("email", "a")));
        schema.rename("other.users", "people");
        assertTrue(schema.hasTable("other.people"));
    }

    @Test
    void aTableWhoseIndexFailsIsNotThere() {
        assertThrows(
                QueryException.class,
                () -> schema.create("users", table -> {
                    table.string("email");
                    table.unique(List.of("email"), "same");
                    table.index(List.of("email"), "same");
                }));
        assertFalse(schema.hasTable("users"));
    }

    @Test
    void aTypeThatSqliteLacksIsRefusedByName() {
        UnsupportedSqlException refused =
                assertThrows(UnsupportedSqlException.class, () -> sql("t", table -> table.jsonb("data")));
        assertEquals("sqlite has no type for a jsonb column", refused.getMessage());
    }
}
