package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Statement;
import io.eloquent.query.ast.Table;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.schema.Blueprint;
import io.eloquent.query.schema.SchemaCompiler;
import io.eloquent.query.schema.TableDefinition;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tables become what their blueprints say. */
public abstract class SchemaContract {
    private static final TimeZone ZONE = TimeZone.getDefault();

    /** Everything that could end a literal or a name too early. */
    private static final String HOSTILE = "it's \"quoted\" `ticked` back\\slash\\' ? {x} -- /* Ünï 🙂";

    private DialectSession db;
    private SchemaCompiler compiler;

    /** Creates the suite. */
    protected SchemaContract() {}

    /**
     * {@return a new session on a database of the test's own, without tables}
     *
     * @throws SQLException if there is none
     */
    protected abstract DialectSession open() throws SQLException;

    /** Opens the session. @throws SQLException if there is none */
    @BeforeEach
    public void openSession() throws SQLException {
        // the default of a timestamp must not follow the JVM's zone
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        db = open();
        compiler = db.dialect().schemaCompiler();
    }

    /** Closes the session. @throws SQLException if it cannot be closed */
    @AfterEach
    public void closeSession() throws SQLException {
        TimeZone.setDefault(ZONE);
        db.close();
    }

    private <T> @Nullable T value(Class<T> type, String table, String column) throws SQLException {
        Statement select = Select.from(new Table(table, null)).withColumns(List.of(ColumnRef.of(column)));
        return db.value(type, db.compile(select));
    }

    private void create(String table, String prefix, java.util.function.Consumer<Blueprint> description)
            throws SQLException {
        for (CompiledSql statement : compiler.create(TableDefinition.of(table, description), prefix)) {
            db.execute(statement);
        }
    }

    private void insertDefaults(String table) throws SQLException {
        db.execute(db.compile(
                new io.eloquent.query.ast.Insert(new Table(table, null), List.of(), List.of(List.of()), List.of())));
    }

    @Test
    public void aColumnHoldsItsDefault() throws SQLException {
        UUID uuid = UUID.randomUUID();
        Instant moment = Instant.parse("2026-03-08T02:30:00.123456Z");
        db.create("samples", table -> {
            table.id();
            table.string("a_string").defaultTo(HOSTILE);
            table.text("a_text").defaultTo(HOSTILE);
            table.enumeration("an_enum", "on", HOSTILE).defaultTo(HOSTILE);
            table.enumeration("a_day", DayOfWeek.class).defaultTo(DayOfWeek.FRIDAY);
            table.json("a_json").defaultTo("{\"a\": \"it's \\\\\"}");
            table.tinyInteger("a_byte").defaultTo(-7);
            table.unsignedBigInteger("a_long").defaultTo(Long.MAX_VALUE);
            table.doublePrecision("a_double").defaultTo(-0.5e-3);
            table.decimal("a_decimal", 10, 2).defaultTo(new BigDecimal("1.50"));
            table.bool("yes").defaultTo(true);
            table.bool("no").defaultTo(false);
            table.date("a_date").defaultTo(LocalDate.of(2026, 3, 8));
            table.time("a_time").defaultTo(LocalTime.of(2, 30, 0, 1000));
            table.timestamp("a_moment").defaultTo(moment);
            table.uuid("a_uuid").defaultTo(uuid);
            table.integer("raw").defaultRaw("42");
            table.string("nothing").nullable();
            table.timestamps();
            table.softDeletes();
        });
        Instant before = Instant.now();
        insertDefaults("samples");
        Instant after = Instant.now();

        assertEquals(1L, value(Long.class, "samples", "id"));
        assertEquals(HOSTILE, value(String.class, "samples", "a_string"));
        assertEquals(HOSTILE, value(String.class, "samples", "a_text"));
        assertEquals(HOSTILE, value(String.class, "samples", "an_enum"));
        assertEquals(DayOfWeek.FRIDAY, value(DayOfWeek.class, "samples", "a_day"));
        assertEquals(java.util.Map.of("a", "it's \\"), value(java.util.Map.class, "samples", "a_json"));
        assertEquals((byte) -7, value(Byte.class, "samples", "a_byte"));
        assertEquals(Long.MAX_VALUE, value(Long.class, "samples", "a_long"));
        assertEquals(-0.5e-3, value(Double.class, "samples", "a_double"));
        assertEquals(new BigDecimal("1.50"), value(BigDecimal.class, "samples", "a_decimal"));
        assertEquals(true, value(Boolean.class, "samples", "yes"));
        assertEquals(false, value(Boolean.class, "samples", "no"));
        assertEquals(LocalDate.of(2026, 3, 8), value(LocalDate.class, "samples", "a_date"));
        assertEquals(LocalTime.of(2, 30, 0, 1000), value(LocalTime.class, "samples", "a_time"));
        assertEquals(moment, value(Instant.class, "samples", "a_moment"));
        assertEquals(uuid, value(UUID.class, "samples", "a_uuid"));
        assertEquals(42, value(Integer.class, "samples", "raw"));
        assertNull(value(String.class, "samples", "nothing"));
        Instant created = value(Instant.class, "samples", "created_at");
        assertNotNull(created);
        assertTrue(
                !created.isBefore(before.minus(Duration.ofSeconds(1)))
                        && !created.isAfter(after.plus(Duration.ofSeconds(1))),
                () -> created + " is not the current moment in UTC, " + after);
        assertNull(value(Instant.class, "samples", "deleted_at"));
    }

    @Test
    public void namesMayHoldAnything() throws SQLException {
        // a letter beyond 16 bits is in no name on some servers
        String name = HOSTILE.replace("🙂", "ö");
        String table = "a 'b' \"c\" `d` ; --";
        db.create(table, columns -> {
            columns.id();
            columns.string(name).defaultTo("x").unique();
            columns.integer("select").nullable().index();
        });
        insertDefaults(table);
        assertEquals("x", value(String.class, table, name));
        assertEquals(List.of("id", name, "select"), columns(table, ""));
    }

    @Test
    public void everyKindOfKeyAndIndexIsMade() throws SQLException {
        for (String key : List.of("increments", "bigIncrements", "smallInteger", "tinyInteger", "mediumInteger")) {
            db.create("keys_" + key, table -> {
                switch (key) {
                    case "increments" -> table.increments("id");
                    case "bigIncrements" -> table.bigIncrements("id");
                    case "smallInteger" -> table.smallInteger("id").autoIncrement();
                    case "tinyInteger" -> table.tinyInteger("id").autoIncrement();
                    default -> table.mediumInteger("id").autoIncrement();
                }
            });
            insertDefaults("keys_" + key);
            insertDefaults("keys_" + key);
            assertEquals(2L, db.value(Long.class, "select max(id) from " + quoted("keys_" + key)));
        }
    }

    @Test
    public void keysOfSeveralColumnsWork() throws SQLException {
        db.create("orders", table -> {
            table.integer("shop");
            table.integer("number");
            table.primary("shop", "number");
        });
        db.create("lines", table -> {
            table.integer("shop");
            table.integer("number");
            table.integer("line");
            table.integer("previous").nullable();
            table.primary("shop", "number", "line");
            table.unique(List.of("shop", "line", "previous"), "no_two");
            table.index("previous", "line");
            table.foreign("shop", "number")
                    .references("shop", "number")
                    .on("orders")
                    .onDelete("cascade")
                    .onUpdate("cascade");
        });
        db.execute("insert into orders values (1, 1)");
        db.execute("insert into lines values (1, 1, 1, null), (1, 1, 2, 1)".replace("lines", quoted("lines")));
        db.execute("update orders set shop = 2");
        assertEquals(2L, value(Long.class, "lines", "shop"));
        assertThrows(
                SQLException.class,
                () -> db.execute("insert into lines values (2, 1, 1, null)".replace("lines", quoted("lines"))));
        db.execute("delete from orders");
        assertNull(value(Long.class, "lines", "shop"));
    }

    private String quoted(String name) {
        char quote = db.dialect().compiler().syntax().quote();
        return quote + name + quote;
    }

    @Test
    public void aForeignKeyMayBecomeNull() throws SQLException {
        db.create("users", table -> table.id());
        db.create("posts", table -> {
            table.id();
            table.foreignId("user_id").nullable().constrained("users").nullOnDelete();
            table.morphs("owner");
        });
        insertDefaults("users");
        db.execute("insert into posts (user_id, owner_type, owner_id) values (1, 'x', 1)");
        db.execute("delete from users");
        assertNull(value(Long.class, "posts", "user_id"));
        assertEquals(1L, value(Long.class, "posts", "id"));
    }

    @Test
    public void namesOfIndexesFitTheDatabase() throws SQLException {
        String table = "a_table_with_a_name_of_many_words_that_goes_on_and_on";
        db.create(table, columns -> {
            columns.id();
            columns.string("a_column_with_a_rather_long_name_as_well_1").unique();
            columns.string("a_column_with_a_rather_long_name_as_well_2").unique();
            columns.string("ein_schöner_übermäßig_langer_name_für_eine_spalte").index();
        });
        insertDefaultsExpectingFailure(table);
    }

    private void insertDefaultsExpectingFailure(String table) {
        assertThrows(SQLException.class, () -> insertDefaults(table), "the columns are not null");
    }

    @Test
    public void tablesAndColumnsAreFound() throws SQLException {
        create("users", "app_", table -> {
            table.id();
            table.string("name");
        });
        assertTrue(found(compiler.findTable("users", "app_")));
        assertTrue(!found(compiler.findTable("users", "")));
        assertTrue(!found(compiler.findTable("user_", "app")), "no pattern");
        assertTrue(found(compiler.findColumn("users", "name", "app_")));
        assertTrue(!found(compiler.findColumn("users", "' or 1 = 1", "app_")));
        assertTrue(!found(compiler.findColumn("users", "name", "")));
        assertEquals(List.of("id", "name"), columns("users", "app_"));
        assertEquals(List.of(), columns("nobody", "app_"));
        assertTrue(!found(compiler.findTable("another_schema.users", "app_")));

        db.execute(compiler.rename("users", "people", "app_"));
        assertTrue(found(compiler.findTable("app_people", "")));
        assertTrue(!found(compiler.findTable("users", "app_")));
        db.execute(compiler.drop("people", false, "app_"));
        assertTrue(!found(compiler.findTable("people", "app_")));
        db.execute(compiler.drop("people", true, "app_"));
        assertThrows(SQLException.class, () -> db.execute(compiler.drop("people", false, "app_")));
    }

    private boolean found(CompiledSql sql) throws SQLException {
        return db.value(String.class, sql) != null;
    }

    private List<@Nullable String> columns(String table, String prefix) throws SQLException {
        return db.values(db.codecs().of(String.class), compiler.listColumns(table, prefix));
    }

    @Test
    public void truncatingStartsTheKeysAnew() throws SQLException {
        db.create("users", table -> table.id());
        insertDefaults("users");
        truncate("users");
        assertNull(value(Long.class, "users", "id"));
        insertDefaults("users");
        assertEquals(1L, value(Long.class, "users", "id"));
        db.create("plain", table -> table.integer("a"));
        db.execute("insert into plain values (1)");
        truncate("plain");
        assertNull(value(Long.class, "plain", "a"));
    }

    private void truncate(String table) throws SQLException {
        for (CompiledSql sql : db.dialect().compiler().truncate(table, "", this::finds)) {
            db.execute(sql);
        }
    }

    private boolean finds(CompiledSql sql) {
        try {
            return db.value(Long.class, sql) != null;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
