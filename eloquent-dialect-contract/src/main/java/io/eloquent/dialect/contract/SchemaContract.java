package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.QueryException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.RawExpression;
import io.eloquent.query.SchemaBuilder;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Statement;
import io.eloquent.query.ast.Table;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.schema.Blueprint;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tables become what their blueprints say. */
public abstract class SchemaContract extends DialectContract {
    private static final TimeZone ZONE = TimeZone.getDefault();

    /** Everything that could end a literal or a name too early. */
    private static final String HOSTILE = "it's \"quoted\" `ticked` back\\slash\\' ? {x} -- /* Ünï 🙂";

    private final List<String> created = new ArrayList<>();

    /** For subclasses. */
    protected SchemaContract() {}

    @AfterEach
    public void dropTables() {
        TimeZone.setDefault(ZONE);
        Collections.reverse(created);
        created.forEach(db().schema()::dropIfExists);
        created.clear();
    }

    private void create(String table, Consumer<Blueprint> description) {
        created.add(table);
        db().schema().create(table, description);
    }

    private <T> @Nullable T value(Class<T> type, String table, String column) {
        Codec<T> codec = db().codecs().of(type);
        Statement select = Select.from(new Table(table, null)).withColumns(List.of(new ColumnRef(null, column)));
        return db().read(
                        db().compile(select),
                        true,
                        rows -> rows.next() ? Optional.ofNullable(codec.read(rows, 1)) : Optional.<T>empty())
                .orElse(null);
    }

    private void insertDefaults(String table) {
        db().write(db().compile(new Insert(new Table(table, null), List.of(), List.of(List.of()))));
    }

    @Test
    public void aColumnHoldsItsDefault() {
        UUID uuid = UUID.randomUUID();
        Instant moment = Instant.parse("2026-03-08T02:30:00.123456Z");
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        create("samples", table -> {
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
        assertEquals(Map.of("a", "it's \\"), value(Map.class, "samples", "a_json"));
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
    public void namesMayHoldAnything() {
        // a letter beyond 16 bits is in no name on some servers
        String name = HOSTILE.replace("🙂", "ö");
        String table = "a 'b' \"c\" `d` ; --";
        create(table, columns -> {
            columns.id();
            columns.string(name).defaultTo("x").unique();
            columns.integer("select").nullable().index();
        });
        insertDefaults(table);
        assertEquals("x", value(String.class, table, name));
        assertEquals(List.of("id", name, "select"), db().schema().getColumnListing(table));
    }

    @Test
    public void everyKindOfKeyAndIndexIsMade() {
        for (String key : List.of("increments", "bigIncrements", "smallInteger", "tinyInteger", "mediumInteger")) {
            create("keys_" + key, table -> {
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
            assertEquals(2, db().table("keys_" + key).count());
        }
    }

    @Test
    public void keysOfSeveralColumnsWork() {
        create("orders", table -> {
            table.integer("shop");
            table.integer("number");
            table.primary("shop", "number");
        });
        create("lines", table -> {
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
        db().statement("insert into orders values (1, 1)");
        db().statement("insert into lines values (1, 1, 1, null), (1, 1, 2, 1)".replace("lines", quoted("lines")));
        db().statement("update orders set shop = 2");
        assertEquals(2L, value(Long.class, "lines", "shop"));
        assertThrows(
                QueryException.class,
                () -> db().statement("insert into lines values (2, 1, 1, null)".replace("lines", quoted("lines"))));
        db().statement("delete from orders");
        assertNull(value(Long.class, "lines", "shop"));
    }

    private String quoted(String name) {
        char quote = db().dialect().compiler().syntax().quote();
        return quote + name + quote;
    }

    @Test
    public void aForeignKeyMayBecomeNull() {
        create("users", table -> table.id());
        create("posts", table -> {
            table.id();
            table.foreignId("user_id").nullable().constrained("users").nullOnDelete();
            table.morphs("owner");
        });
        insertDefaults("users");
        db().statement("insert into posts (user_id, owner_type, owner_id) values (1, 'x', 1)");
        db().statement("delete from users");
        assertNull(value(Long.class, "posts", "user_id"));
        assertEquals(1L, value(Long.class, "posts", "id"));
    }

    @Test
    public void namesOfIndexesFitTheDatabase() {
        String table = "a_table_with_a_name_of_many_words_that_goes_on_and_on";
        create(table, columns -> {
            columns.id();
            columns.string("a_column_with_a_rather_long_name_as_well_1").unique();
            columns.string("a_column_with_a_rather_long_name_as_well_2").unique();
            columns.string("ein_schöner_übermäßig_langer_name_für_eine_spalte").index();
        });
        assertTrue(db().schema().hasTable(table));
    }

    @Test
    public void valuesAreUniqueAmongTheRowsThatAreNotDeleted() {
        Consumer<Blueprint> members = table -> {
            table.id();
            table.string("team", 20);
            table.string("email", 50);
            table.softDeletes();
            table.uniqueWithoutTrashed("team", "email");
        };
        if (!db().dialect().compiler().syntax().supports(Feature.PARTIAL_UNIQUE)) {
            UnsupportedSqlException refusal = assertThrows(
                    UnsupportedSqlException.class, () -> db().schema().create("members", members));
            assertTrue(
                    String.valueOf(refusal.getMessage()).contains(Feature.PARTIAL_UNIQUE.title()),
                    refusal.getMessage());
            assertFalse(db().schema().hasTable("members"));
            return;
        }
        create("members", members);
        Map<String, Object> ann = Map.of("team", "red", "email", "ann@example.org");
        db().table("members").insert(ann);
        assertThrows(
                UniqueConstraintViolation.class, () -> db().table("members").insert(ann));
        db().table("members").insert(Map.of("team", "blue", "email", "ann@example.org"));
        for (int i = 0; i < 2; i++) {
            assertEquals(
                    1,
                    db().table("members")
                            .where(ann)
                            .whereNull("deleted_at")
                            .update(Map.of("deleted_at", Instant.now())));
            db().table("members").insert(ann);
        }
        assertThrows(
                UniqueConstraintViolation.class,
                () -> db().table("members").where(ann).update(Map.of("deleted_at", RawExpression.raw("null"))));
        assertEquals(List.of("id", "team", "email", "deleted_at"), db().schema().getColumnListing("members"));
        assertEquals(4, db().table("members").get().get(0).toMap().size());
    }

    @Test
    public void tablesAndColumnsAreFound() {
        try (DatabaseManager manager = DatabaseManager.of(Map.of("prefixed", prefixed()))) {
            SchemaBuilder schema = manager.schema();
            schema.create("users", table -> {
                table.id();
                table.string("name");
            });
            assertTrue(schema.hasTable("users"));
            assertFalse(schema.hasTable("app_users"));
            assertFalse(schema.hasTable("user_"), "no pattern");
            assertFalse(schema.hasTable("another_schema.users"));
            assertTrue(schema.hasColumn("users", "name"));
            assertFalse(schema.hasColumn("users", "' or 1 = 1"));
            assertFalse(schema.hasColumn("nobody", "name"));
            assertEquals(List.of("id", "name"), schema.getColumnListing("users"));
            assertEquals(List.of(), schema.getColumnListing("nobody"));

            schema.rename("users", "people");
            assertTrue(schema.hasTable("people"));
            assertFalse(schema.hasTable("users"));
            schema.drop("people");
            assertFalse(schema.hasTable("people"));
            schema.dropIfExists("people");
            assertThrows(QueryException.class, () -> schema.drop("people"));
        }
    }

    private Map<String, Object> prefixed() {
        Map<String, Object> config = new HashMap<>(config());
        config.put("prefix", "app_");
        return config;
    }

    @Test
    public void truncatingStartsTheKeysAnew() {
        create("users", table -> table.id());
        insertDefaults("users");
        db().truncate("users");
        assertEquals(0, db().table("users").count());
        insertDefaults("users");
        assertEquals(1L, value(Long.class, "users", "id"));
        create("plain", table -> table.integer("a"));
        db().table("plain").insert(Map.of("a", 1));
        db().truncate("plain");
        assertEquals(0, db().table("plain").count());
    }
}
