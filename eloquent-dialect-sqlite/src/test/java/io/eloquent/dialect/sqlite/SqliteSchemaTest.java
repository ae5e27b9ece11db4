package io.eloquent.dialect.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.dialect.contract.DialectSession;
import io.eloquent.dialect.contract.SchemaContract;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.schema.Blueprint;
import io.eloquent.query.schema.SchemaCompiler;
import io.eloquent.query.schema.TableDefinition;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SqliteSchemaTest extends SchemaContract {
    @Override
    protected DialectSession open() throws SQLException {
        return Sqlite.inMemory();
    }

    private final SchemaCompiler compiler = new SqliteDialect().schemaCompiler();
    private DialectSession db;

    @BeforeEach
    void openOwn() throws SQLException {
        db = Sqlite.inMemory();
    }

    @AfterEach
    void closeOwn() throws SQLException {
        db.close();
    }

    private List<String> sql(String table, Consumer<Blueprint> description) {
        return compiler.create(TableDefinition.of(table, description), "").stream()
                .map(CompiledSql::sql)
                .toList();
    }

    private void create(String table, String prefix, Consumer<Blueprint> description) throws SQLException {
        for (CompiledSql statement : compiler.create(TableDefinition.of(table, description), prefix)) {
            db.execute(statement);
        }
    }

    @Test
    void createsATableOfEveryType() throws SQLException {
        assertEquals(
                List.of("create table \"everything\" (\"id\" integer primary key autoincrement not null"
                        + ", \"code\" varchar not null, \"name\" varchar not null default 'it''s \\ \"?\"'"
                        + ", \"a\" text, \"b\" text not null, \"c\" text not null, \"d\" integer not null"
                        + ", \"e\" integer not null default -3, \"f\" integer not null, \"g\" integer not null"
                        + ", \"h\" integer not null, \"i\" float not null, \"j\" double not null default 0.5"
                        + ", \"k\" numeric(10, 3) not null default 1.50, \"l\" tinyint(1) not null default true"
                        + ", \"m\" varchar not null default 'it''s' check (\"m\" in ('on', 'it''s'))"
                        + ", \"n\" text not null default '{}', \"o\" date not null, \"p\" time not null"
                        + ", \"q\" datetime not null default '2026-01-31 12:00:00.000000', \"r\" blob"
                        + ", \"s\" varchar not null, \"t\" integer not null"
                        + ", \"created_at\" datetime not null default"
                        + " (strftime('%Y-%m-%d %H:%M:%f', 'now') || '000')"
                        + ", \"updated_at\" datetime not null default"
                        + " (strftime('%Y-%m-%d %H:%M:%f', 'now') || '000')"
                        + ", \"deleted_at\" datetime)"),
                sql("everything", SqliteSchemaTest::everything));
        create("everything", "", SqliteSchemaTest::everything);
        db.execute("insert into everything (code, b, c, d, f, g, h, i, o, p, s, t) values"
                + " ('c', '', '', 1, 1, 1, 1, 1, '2026-01-31', '12:00:00', 'u', 1)");
        assertEquals("it's \\ \"?\"", db.value(Object.class, "select name from everything"));
        assertEquals(LocalDateTime.of(2026, 1, 31, 12, 0), db.value(LocalDateTime.class, "select q from everything"));
        assertEquals(new BigDecimal("1.500"), db.value(Object.class, "select k from everything"));
        Instant created = Objects.requireNonNull(db.value(Instant.class, "select created_at from everything"));
        assertTrue(Duration.between(created, Instant.now()).abs().toMinutes() < 1);
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
    void keysAndIndexesAreMade() throws SQLException {
        create("users", "app_", table -> table.id());
        create("memberships", "app_", table -> {
            table.foreignId("user_id").constrained("users").cascadeOnDelete();
            table.integer("line");
            table.string("email").unique();
            table.string("hostile \"name\"; --").index();
            table.primary("user_id", "line");
        });
        assertEquals(
                "app_memberships_email_unique,app_memberships_hostile \"name\"; ___index",
                db.value(
                        String.class,
                        "select group_concat(name) from (select name from sqlite_master where type = 'index'"
                                + " and sql is not null order by name)"));
        db.execute("insert into app_users default values");
        db.execute("insert into app_memberships values (1, 1, 'a', 'b')");
        db.execute("delete from app_users");
        assertEquals(0L, db.value(Object.class, "select count(*) from app_memberships"));
    }

    @Test
    void tablesAreFoundInTheirSchemaInAnyCase() throws SQLException {
        create("users", "app_", table -> {
            table.id();
            table.string("name");
        });
        assertEquals("id", db.value(String.class, compiler.findTable("USERS", "app_")));
        assertEquals("id", db.value(String.class, compiler.findTable("main.users", "app_")));
        assertEquals(null, db.value(String.class, compiler.findTable("temp.users", "app_")));
        assertEquals(
                List.of("id", "name"),
                db.values(db.codecs().of(String.class), compiler.listColumns("main.users", "app_")));
        assertEquals("name", db.value(String.class, compiler.findColumn("users", "NAME", "app_")));
    }

    @Test
    void anIndexOfAnAttachedTableLiesWithIt() throws SQLException {
        db.execute("attach ':memory:' as other");
        create("other.users", "", table -> table.string("email").unique());
        assertEquals(
                "other_users_email_unique",
                db.value(Object.class, "select name from other.sqlite_master where type = 'index'"));
    }

    @Test
    void aTypeThatSqliteLacksIsRefusedByName() {
        UnsupportedSqlException refused =
                assertThrows(UnsupportedSqlException.class, () -> sql("t", table -> table.jsonb("data")));
        assertEquals("sqlite has no type for a jsonb column", refused.getMessage());
    }
}
