package io.eloquent.dialect.contract;

import io.eloquent.query.Database;
import io.eloquent.query.Query;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The tables that the tests ask and change: five users and their four posts. */
final class Blog {
    private Blog() {}

    static void create(Database db) {
        db.schema().create("users", table -> {
            table.increments("id");
            table.string("name");
            table.string("email").nullable();
            table.integer("votes").defaultTo(0);
            table.string("city").nullable();
            table.dateTime("created_at").nullable();
        });
        db.schema().create("posts", table -> {
            table.increments("id");
            table.integer("user_id");
            table.string("title");
            table.integer("score").nullable();
            table.bool("published");
        });
    }

    /** Makes a table whose rows a column tells apart. */
    static void createMembers(Database db) {
        db.schema().create("members", table -> {
            table.increments("id");
            table.string("email").unique();
            table.string("name");
            table.integer("votes").defaultTo(0);
        });
    }

    static void fill(Database db) {
        db.table("users")
                .insert(List.of(
                        user("Ann", "ann@example.com", 10, "Paris", 1),
                        user("Bob", "bob@example.com", 150, null, 2),
                        user("Cid", null, 200, "Rome", 3),
                        user("Dan", "dan@example.com", 150, "Paris", 4),
                        user("Eve", null, 0, "Rome", 5)));
        db.table("posts")
                .insert(List.of(
                        post(1, "Hello", 5, true),
                        post(1, "World", null, false),
                        post(2, "Hello again", 7, true),
                        post(4, "Bye", 3, true)));
    }

    /** Makes the tables what they were before any test. */
    static void refill(Database db) {
        db.table("posts").truncate();
        db.table("users").truncate();
        fill(db);
    }

    private static Map<String, @Nullable Object> user(
            String name, @Nullable String email, int votes, @Nullable String city, int day) {
        return row(
                "name",
                name,
                "email",
                email,
                "votes",
                votes,
                "city",
                city,
                "created_at",
                LocalDateTime.of(2026, 1, day, 12, 0));
    }

    private static Map<String, @Nullable Object> post(
            int author, String title, @Nullable Integer score, boolean published) {
        return row("user_id", author, "title", title, "score", score, "published", published);
    }

    /**
     * {@return a map that may hold nulls}
     *
     * @param entries keys and values in turn
     */
    static Map<String, @Nullable Object> row(@Nullable Object... entries) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            row.put((String) Objects.requireNonNull(entries[i]), entries[i + 1]);
        }
        return row;
    }

    /** {@return the names of the users that a query finds, by their ids} */
    static List<@Nullable Object> names(Query users) {
        return users.orderBy("users.id").pluck("users.name");
    }
}
