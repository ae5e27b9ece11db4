package com.example.shop.app;

import static io.eloquent.query.Functions.count;

import com.example.shop.model.Address;
import com.example.shop.model.Customer;
import com.example.shop.model.Customer.Level;
import com.example.shop.model.Spender;
import com.example.shop.plain.Coupon;
import io.eloquent.api.error.EloquentException;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.Model;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The shop, from an empty database to answers on the standard output. */
public final class Main {
    private final DatabaseManager db;

    private Main(DatabaseManager db) {
        this.db = db;
    }

    /**
     * Opens the shop.
     *
     * @param arguments the driver and the database
     */
    public static void main(String[] arguments) {
        Map<String, String> connection = Map.of("driver", arguments[0], "database", arguments[1]);
        try (DatabaseManager db = DatabaseManager.of(Map.of("main", connection))) {
            Model.setConnectionResolver(db);
            new Main(db).run();
        } catch (EloquentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        createTables();
        sell();
        find();
        change();
        ask();
        read();
        reach();
        hide();
    }

    private void createTables() {
        db.schema().create("customers", table -> {
            table.increments("id");
            table.string("name");
            table.json("address").nullable();
            table.enumeration("level", Level.class);
            table.decimal("credit", 10, 2);
            table.uuid("token").nullable();
            table.timestamps();
        });
        db.schema().create("purchases", table -> {
            table.increments("id");
            table.foreignId("customer_id").constrained("customers");
        });
        db.schema().create("coupons", table -> {
            table.increments("id");
            table.integer("worth_cents").nullable();
            table.string("worth_currency").nullable();
            table.string("note").nullable();
        });
        db.schema().create("items", table -> {
            table.foreignId("purchase_id").constrained("purchases");
            table.integer("line");
            table.string("thing");
            table.primary("purchase_id", "line");
        });
    }

    private static void sell() {
        Customer.create(ann -> {
            ann.name = "Ann";
            ann.address = new Address("Elm Street 1", "Springwood", List.of("ring twice"));
            ann.level = Level.GOLD;
            ann.credit = new BigDecimal("12.50");
            ann.token = new UUID(1, 2);
        });
        Customer bob = Customer.create(Map.of("name", "Bob"));
        for (int i = 0; i < 2; i++) {
            Purchase purchase = new Purchase();
            purchase.customerId = bob.id;
            purchase.save();
            Item.insert(List.of(
                    Map.of("purchase_id", purchase.id, "line", 1, "thing", "nail"),
                    Map.of("purchase_id", purchase.id, "line", 2, "thing", "hammer")));
        }
    }

    private static void find() {
        Customer ann = Customer.find(1).orElseThrow();
        print("found", ann.name + ", " + ann.level + ", " + ann.credit + ", " + ann.token + ", " + ann.address);
        print("missing", Customer.find(99).isPresent());
        print("composite key", Item.findOrFail(2, 1).thing);
        Purchase purchase = Purchase.with(Purchase.ITEMS, Purchase.CUSTOMER).findOrFail(1);
        print("relations", purchase.customer.get().orElseThrow().name + ", " + purchase.items.size() + " items");
        print("scope", Customer.golden().pluck(Customer.NAME));
    }

    private static void change() {
        Customer bob = Customer.where(Customer.NAME.eq("Bob")).firstOrFail();
        bob.address = new Address("Oak Lane 2", "Ohio", List.of());
        print("changed", bob.getDirty().keySet());
        bob.save();
        print("saved", Customer.findOrFail(bob.id).address.city() + ", " + bob.isDirty());
        print("json", Item.where(Item.LINE.eq(1)).get().toJson());
    }

    private void ask() {
        print(
                "records",
                db.table("customers")
                        .join("purchases", "customers.id", "=", "purchases.customer_id")
                        .groupBy("name")
                        .select("name")
                        .selectRaw("count(*) as orders")
                        .get(Spender.class));
        print(
                "models as records",
                Customer.query()
                        .select("name")
                        .selectRaw("0 as orders")
                        .orderBy("id")
                        .get(Spender.class));
        print(
                "row",
                db.table("items")
                        .where("line", 2)
                        .orderBy("purchase_id")
                        .first()
                        .orElseThrow());
    }

    private static void read() {
        print(
                "typed",
                Customer.query()
                        .join("purchases", "customers.id", "purchases.customer_id")
                        .groupBy(Customer.NAME)
                        .having(count().gt(1L))
                        .select(Customer.NAME, count().as("orders"))
                        .get(Spender.class));
        Page<Customer> page = Customer.query().orderBy(Customer.ID.desc()).paginate(1, 1);
        print("page", page.items().get(0).name + ", 1 of " + page.lastPage());
        try (Stream<Item> items = Item.where(Item.LINE.eq(2)).stream()) {
            print("stream", items.map(item -> item.thing).toList());
        }
    }

    /** A package that is open to the library need not be seen by anybody else. */
    private static void reach() {
        Model.query(Coupon.class).create(Map.of("worth_cents", 500, "worth_currency", "EUR"));
        print("open", Model.query(Coupon.class).where("worth.cents", ">", 100).firstOrFail());
    }

    /** What others cannot see, the library cannot either, and says how it could. */
    private void hide() {
        refused(() -> db.table("customers").where("id", 1).update(Map.of("address", new Secret("x"))));
        refused(() -> db.table("customers").first().orElseThrow().get("address", Secret.class));
        refused(() -> db.table("items").select("thing as text").get(Secret.class));
        refused(() -> Model.query(Till.class));
    }

    private static void refused(Runnable statement) {
        try {
            statement.run();
        } catch (MappingException e) {
            print("refused", e.getMessage());
        }
    }

    private static void print(String what, Object value) {
        System.out.println(what + ": " + value);
    }
}
