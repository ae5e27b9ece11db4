package io.eloquent.dialect.contract;

import io.eloquent.api.error.QueryException;
import io.eloquent.dialect.contract.model.Account;
import io.eloquent.dialect.contract.model.Booking;
import io.eloquent.dialect.contract.model.Gauge;
import io.eloquent.dialect.contract.model.Meter;
import io.eloquent.model.Model;
import io.eloquent.model.ModelQuery;
import io.eloquent.query.exec.Registration;
import io.eloquent.query.schema.Blueprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** What suites share that look at how models are written: tables that say something special, empty before each test. */
public abstract class WritingSuite extends BothKinds {
    private static final Map<String, Consumer<Blueprint>> TABLES = tables();
    private static final Map<String, Consumer<Blueprint>> OTHERS = others();

    private final List<Registration> registrations = new ArrayList<>();

    /** For the suites. */
    WritingSuite() {}

    private static Map<String, Consumer<Blueprint>> tables() {
        Map<String, Consumer<Blueprint>> tables = new LinkedHashMap<>();
        tables.put("accounts", table -> {
            table.id();
            table.string("owner").nullable().unique();
            table.integer("balance");
            table.string("note").nullable();
            table.integer("version");
            table.nullableTimestamps();
        });
        tables.put("meters", table -> {
            table.id();
            table.string("name").nullable();
            table.bigInteger("reading").nullable();
            table.bigInteger("version").nullable();
            table.softDeletes();
        });
        tables.put("bookings", table -> {
            table.id();
            table.string("title").nullable();
            table.integer("seats");
            table.string("state").defaultTo("open");
        });
        tables.put("tokens", table -> {
            table.uuid("id").primary();
            table.string("label").nullable().unique();
        });
        tables.put("coupons", table -> {
            table.string("code", 26).primary();
            table.string("label").nullable();
        });
        tables.put("badges", table -> {
            table.bigInteger("id").primary();
            table.string("label").nullable();
        });
        tables.put("shelves", table -> {
            table.string("status", 10).primary();
            table.string("label").nullable();
        });
        tables.put("widgets", table -> {
            table.id();
            table.string("name").nullable();
            table.string("colour").nullable();
            table.integer("cents").nullable();
            table.integer("size");
        });
        tables.put("visits", table -> {
            table.id();
            table.string("place").nullable().unique();
            table.timestamp("seen_at").nullable();
        });
        tables.put("births", table -> {
            table.id();
            table.string("name").nullable();
            table.timestamp("born_at").nullable();
        });
        tables.put("gauges", WritingSuite::wide);
        return tables;
    }

    private static void wide(Blueprint table) {
        table.id();
        table.bigInteger("tiny").nullable();
        table.bigInteger("maybe_tiny").nullable();
        table.bigInteger("small").nullable();
        table.bigInteger("number").nullable();
        table.bigInteger("maybe_number").nullable();
        table.doublePrecision("coarse").nullable();
        table.doublePrecision("fine").nullable();
        table.doublePrecision("maybe_fine").nullable();
        table.decimal("amount", 20, 4).nullable();
        table.timestamp("day").nullable();
        table.binary("bytes").nullable();
        table.json("grid").nullable();
        table.json("tree").nullable();
        table.json("marks").nullable();
        table.json("series").nullable();
        table.string("status").nullable();
    }

    private static Map<String, Consumer<Blueprint>> others() {
        Map<String, Consumer<Blueprint>> tables = new LinkedHashMap<>();
        tables.put("all_memos", table -> {
            table.bigIncrements("memo_no");
            table.string("text").nullable();
            table.bool("draft");
            table.timestamp("made_at").nullable();
            table.timestamp("changed_at").nullable();
            table.timestamp("removed_at").nullable();
        });
        tables.put("memo_lines", table -> {
            table.id();
            table.bigInteger("memo_ref").nullable();
            table.string("text").nullable();
        });
        return tables;
    }

    @BeforeAll
    final void createMoreTables() {
        TABLES.forEach(db().schema()::create);
        OTHERS.forEach(reporting().schema()::create);
        computePrices();
    }

    /** No two databases spell it alike. */
    private void computePrices() {
        char quote = db().dialect().compiler().syntax().quote();
        for (String kind : List.of(" stored", " virtual", "")) {
            try {
                db().statement("alter table |bookings| add column |price| integer generated always as (|seats| * 10)"
                                .replace('|', quote)
                        + kind);
                return;
            } catch (QueryException e) {
                // the next one
            }
        }
        throw new IllegalStateException("No column can be generated");
    }

    @BeforeEach
    final void emptyMoreTables() {
        TABLES.keySet().forEach(table -> db().table(table).delete());
        OTHERS.keySet().forEach(table -> reporting().table(table).delete());
        sqlOf(() -> {});
    }

    @AfterEach
    final void hangUp() {
        registrations.forEach(Registration::close);
        registrations.clear();
    }

    /** Takes something back when the test ends. */
    final void untilTheEnd(Registration added) {
        registrations.add(added);
    }

    /** {@return a query for models of the kind whose turn it is} */
    final ModelQuery<?> query(Class<?> generated) {
        return queryOf(kind.of(generated));
    }

    final ModelQuery<?> accounts() {
        return query(Account.class);
    }

    final ModelQuery<?> meters() {
        return query(Meter.class);
    }

    final ModelQuery<?> bookings() {
        return query(Booking.class);
    }

    final ModelQuery<?> gauges() {
        return query(Gauge.class);
    }

    final Model<?> addAccount(String owner, int balance) {
        return accounts().create(account -> account.set("owner", owner).set("balance", balance));
    }

    /** {@return what a column holds in each row, in the order of the keys} */
    final List<?> column(String table, String column) {
        return db().table(table).orderBy("id").pluck(column);
    }
}
