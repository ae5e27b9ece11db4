package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.event.StatementEvent;
import io.eloquent.model.LazyLoading;
import io.eloquent.model.Model;
import io.eloquent.query.ConnectionResolver;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.schema.Blueprint;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * What the suites of models share: the tables, empty before each test, on the default connection and on one named
 * {@code reporting}; and a log of what ran.
 */
public abstract class ModelSuite extends DialectContract {
    /** The other connection, that only some models use. */
    static final String REPORTING = "reporting";

    private static final Map<String, Consumer<Blueprint>> TABLES = tables();

    private final List<StatementEvent> log = new CopyOnWriteArrayList<>();

    private @Nullable DatabaseManager others;

    /** For the suites. */
    ModelSuite() {}

    private static Map<String, Consumer<Blueprint>> tables() {
        Map<String, Consumer<Blueprint>> tables = new LinkedHashMap<>();
        tables.put("users", table -> {
            table.id();
            table.string("name").nullable();
            table.string("email").nullable().unique();
            table.string("password").nullable();
            table.string("nickname").nullable();
            table.integer("votes").nullable().defaultTo(0);
            table.string("status").nullable();
            table.nullableTimestamps();
        });
        tables.put("posts", table -> {
            table.id();
            table.integer("user_id").nullable();
            table.string("title").nullable();
            table.nullableTimestamps();
            table.softDeletes();
        });
        tables.put("comments", table -> {
            table.id();
            table.bigInteger("post_id").nullable();
            table.bigInteger("parent_id").nullable();
            table.string("body").nullable();
        });
        tables.put("roles", table -> {
            table.increments("id");
            table.string("name");
        });
        tables.put("roles_users", table -> {
            table.integer("user_id");
            table.bigInteger("role_id");
            table.string("level").nullable();
        });
        tables.put("order_lines", table -> {
            table.bigInteger("order_id");
            table.integer("line");
            table.string("product");
            table.primary("order_id", "line");
        });
        tables.put("countries", table -> {
            table.string("code").primary();
            table.string("name").nullable();
        });
        tables.put("devices", table -> {
            table.uuid("id").primary();
            table.string("label").nullable();
            table.string("country_code").nullable();
        });
        tables.put("devices_roles", table -> {
            table.uuid("device_id");
            table.integer("role_id");
        });
        tables.put("samples", ModelSuite::everyType);
        tables.put("settings", table -> {
            table.id();
            table.string("name").nullable();
            table.string("value").nullable();
            table.nullableTimestamps();
        });
        tables.put("audit_reports", table -> {
            table.id();
            table.string("title");
        });
        return tables;
    }

    private static void everyType(Blueprint table) {
        table.id();
        table.bool("flag");
        table.bool("maybe").nullable();
        table.smallInteger("small");
        table.integer("number").nullable();
        table.bigInteger("big");
        table.doublePrecision("ratio");
        table.decimal("amount", 20, 4).nullable();
        table.text("note").nullable();
        table.character("letter", 1);
        table.date("day").nullable();
        table.time("clock").nullable();
        table.dateTime("noon").nullable();
        table.timestamp("moment").nullable();
        table.uuid("token").nullable();
        table.binary("image").nullable();
        table.string("status").nullable();
        table.json("home").nullable();
        table.json("scores").nullable();
        table.json("tags").nullable();
    }

    @BeforeAll
    final void createTables() {
        DatabaseManager manager = DatabaseManager.of(Map.of(REPORTING, config()));
        others = manager;
        for (Database database : List.of(db(), manager.connection())) {
            TABLES.forEach(database.schema()::create);
            database.listen(log::add);
        }
    }

    /** Makes some of the tables on a connection of the test's own. */
    static void createTables(Database database, String... names) {
        for (String name : names) {
            database.schema().create(name, Objects.requireNonNull(TABLES.get(name)));
        }
    }

    /** Makes a table anew that a test took away. */
    final void createTable(String table) {
        db().schema().create(table, Objects.requireNonNull(TABLES.get(table)));
    }

    @AfterAll
    final void closeOthers() {
        Model.setConnectionResolver(null);
        if (others != null) {
            others.close();
        }
    }

    @BeforeEach
    final void startAnew() {
        Model.setConnectionResolver(connections());
        Model.setLazyLoading(LazyLoading.BATCH);
        for (Database database : List.of(db(), reporting())) {
            TABLES.keySet().forEach(table -> database.table(table).delete());
        }
        log.clear();
    }

    /** {@return both connections, by name} */
    final ConnectionResolver connections() {
        return name -> REPORTING.equals(name) ? reporting() : manager().connection(name);
    }

    final Database reporting() {
        if (others == null) {
            throw new IllegalStateException("The other connection is open only while its tests run");
        }
        return others.connection();
    }

    /**
     * {@return what some work ran, as text} Names are in double quotes, whatever quotes the database likes, and an insert
     * does not say whether it returns the new key: the suites of queries look at that.
     */
    final List<String> sqlOf(Runnable work) {
        return eventsOf(work).stream().map(ModelSuite::sql).toList();
    }

    /** {@return what some work ran} */
    final List<StatementEvent> eventsOf(Runnable work) {
        log.clear();
        work.run();
        return List.copyOf(log);
    }

    /** {@return what ran since the test began, or since the last work that was asked about} */
    final List<String> sqlSoFar() {
        return log.stream().map(ModelSuite::sql).toList();
    }

    static void assertSays(Throwable error, String... parts) {
        String message = String.valueOf(error.getMessage());
        for (String part : parts) {
            assertTrue(message.contains(part), () -> part + " is missing in: " + message);
        }
    }

    static void assertDoesNotSay(Throwable error, String... parts) {
        String message = String.valueOf(error.getMessage());
        for (String part : parts) {
            assertFalse(message.contains(part), () -> part + " stands in: " + message);
        }
    }

    private static String sql(StatementEvent event) {
        String text = event.sql().replace('`', '"');
        int returning = text.startsWith("insert ") ? text.lastIndexOf(" returning ") : -1;
        return returning < 0 ? text : text.substring(0, returning);
    }
}
