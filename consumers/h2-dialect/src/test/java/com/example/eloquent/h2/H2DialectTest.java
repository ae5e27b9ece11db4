package com.example.eloquent.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.error.ForeignKeyViolation;
import io.eloquent.api.error.NotNullViolation;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.dialect.Address;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is H2's own. */
class H2DialectTest {
    private final DatabaseManager manager = DatabaseManager.of(Map.of("main", Map.of("driver", "h2")));

    @BeforeEach
    void createTables() {
        manager.schema().create("teams", table -> {
            table.increments("id");
            table.string("name").unique();
            table.uuid("token").nullable();
        });
        manager.schema().create("players", table -> {
            table.increments("id");
            table.foreignId("team_id").constrained("teams");
            table.integer("goals").defaultTo(0);
        });
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aDatabaseIsInMemoryInAFileOrOnAServer() {
        H2Dialect dialect = new H2Dialect();

        assertEquals("jdbc:h2:mem:", dialect.jdbcUrl(new Address("", OptionalInt.empty(), "")));
        assertEquals("jdbc:h2:mem:shop", dialect.jdbcUrl(new Address("", OptionalInt.empty(), "mem:shop")));
        assertEquals("jdbc:h2:./shop", dialect.jdbcUrl(new Address("", OptionalInt.empty(), "./shop")));
        assertEquals(
                "jdbc:h2:tcp://db:9092/~/shop", dialect.jdbcUrl(new Address("db", OptionalInt.of(9092), "~/shop")));
    }

    @Test
    void onlyADatabaseWithoutANameIsItsConnectionsOwn() {
        H2Dialect dialect = new H2Dialect();

        assertTrue(dialect.isPerConnection("jdbc:h2:mem:"));
        assertTrue(dialect.isPerConnection("jdbc:h2:mem:;MODE=STRICT"));
        assertEquals(false, dialect.isPerConnection("jdbc:h2:mem:shop"));
    }

    @Test
    void rawSqlFindsWhatTheBuilderQuoted() {
        assertEquals(1L, manager.table("teams").insertGetId(Map.of("name", "Reds")));

        assertEquals("Reds", manager.select("select name from teams").get(0).getString("name"));
    }

    @Test
    void brokenConstraintsHaveTypes() {
        manager.table("teams").insert(Map.of("name", "Reds"));

        assertThrows(
                UniqueConstraintViolation.class, () -> manager.table("teams").insert(Map.of("name", "Reds")));
        assertThrows(ForeignKeyViolation.class, () -> manager.table("players").insert(Map.of("team_id", 99)));
        assertThrows(NotNullViolation.class, () -> manager.table("players").insert(Map.of("goals", 1)));
    }

    @Test
    void updatesGetTheirLimitByTheHiddenRowId() {
        manager.table("teams").insert(List.of(Map.of("name", "A"), Map.of("name", "B"), Map.of("name", "C")));

        assertEquals(
                2, manager.table("teams").orderBy("id", "desc").limit(2).update(Map.of("token", UUID.randomUUID())));
        assertEquals(List.of("A"), manager.table("teams").whereNull("token").pluck("name"));
    }
}
