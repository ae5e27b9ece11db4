package io.eloquent.dialect.contract;

import io.eloquent.dialect.contract.model.User;
import io.eloquent.model.Model;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.Query;
import io.eloquent.query.ResultCursor;
import io.eloquent.query.Row;
import java.io.ObjectInputStream;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads a large table in each way that reads in constant memory. A program of its own, to be run in a small heap: reads
 * a connection's configuration, serialized, from its standard input, and has the number of rows as its argument. Ends
 * with status 3 if the table is not there.
 */
public final class LargeResults {
    /** The program's status where it does not see the table. */
    static final int NO_TABLE = 3;

    private static final int FIRST = 1000;

    private final Database db;
    private final int rows;

    private LargeResults(Database db, int rows) {
        this.db = db;
        this.rows = rows;
    }

    /**
     * Runs it.
     *
     * @param arguments the number of rows
     * @throws Exception if the database cannot be reached, or a row was missed
     */
    @SuppressWarnings({"unchecked", "BanSerializableRead"})
    public static void main(String[] arguments) throws Exception {
        Map<String, Object> config;
        try (ObjectInputStream in = new ObjectInputStream(System.in)) {
            config = (Map<String, Object>) in.readObject();
        }
        try (DatabaseManager manager = DatabaseManager.of(Map.of("large", config))) {
            Model.setConnectionResolver(manager);
            if (!manager.connection().schema().hasTable("users")) {
                System.exit(NO_TABLE);
            }
            LargeResults results = new LargeResults(manager.connection(), Integer.parseInt(arguments[0]));
            results.read();
            results.readModels();
        }
    }

    /** Makes the rows that the program reads, in the database itself, by doubling those that are there. */
    static void fill(Database db, int rows) {
        ModelSuite.createTables(db, "users");
        db.table("users")
                .insert(IntStream.rangeClosed(1, Math.min(FIRST, rows))
                        .mapToObj(i -> Map.<String, Object>of(
                                "id", i, "name", "user " + i, "password", "x".repeat(250), "nickname", "y".repeat(250)))
                        .toList());
        for (int have = FIRST; have < rows; have *= 2) {
            db.statement("insert into users (id, name, password, nickname, votes) select id + " + have
                    + ", name, password, nickname, 1 from users where id <= " + (rows - have));
        }
    }

    private Query users() {
        return db.table("users");
    }

    /**
     * A user, as far as is read.
     *
     * @param id the key
     * @param password something long
     */
    public record Narrow(long id, String password) {}

    private void read() {
        AtomicLong sum = new AtomicLong();
        users().each(user -> sum.addAndGet(user.getLong("id")));
        check("each", sum.get());

        try (Stream<Row> users = users().orderBy("id").stream()) {
            check("stream", users.mapToLong(user -> user.getLong("id")).sum());
        }
        try (Stream<Narrow> users = users().stream(Narrow.class)) {
            check("stream of records", users.mapToLong(Narrow::id).sum());
        }
        sum.set(0);
        db.transaction(() -> users().each(user -> sum.addAndGet(user.getLong("id"))));
        check("each in a transaction", sum.get());
    }

    private void readModels() {
        AtomicLong sum = new AtomicLong();
        User.each(user -> sum.addAndGet(user.id));
        check("each of models", sum.get());

        try (Stream<User> users = User.stream()) {
            check("stream of models", users.mapToLong(user -> user.id).sum());
        }
        long cursor = 0;
        try (ResultCursor<User> users = User.query().orderBy("id").cursor()) {
            for (User user : users) {
                cursor += user.id;
            }
        }
        check("cursor of models", cursor);
        check("lazy models", User.lazyById(5000).mapToLong(user -> user.id).sum());
    }

    private void check(String what, long sum) {
        long expected = (long) rows * (rows + 1) / 2;
        if (sum != expected) {
            throw new AssertionError(what + " read ids that add up to " + sum + ", not to " + expected);
        }
    }
}
