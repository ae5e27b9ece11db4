package io.eloquent.benchmarks;

import io.eloquent.model.Model;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import io.eloquent.query.Row;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.test.servers.MariaDbServer;
import io.eloquent.test.servers.MySqlServer;
import io.eloquent.test.servers.PostgresServer;
import io.eloquent.test.servers.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * One {@code insert(list)} of many rows, and one {@code saveAll} of as many models, beside a hand-written JDBC batch of a
 * thousand at a time, in one transaction, by the same driver with the same settings, on real databases. They take turns;
 * the ratio is the median of the rounds' ratios. Arguments: the number of rows, of rounds, and the databases. Ends with
 * status 1 if a mark was missed. See this module's {@code README.md}.
 */
public final class Inserts {
    private static final double INSERT_MARK = 1.3;
    private static final double SAVE_MARK = 1.5;
    private static final int WARM_UP = 3;
    private static final int BATCH = 1000;
    private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

    private final Database db;
    private final Connection connection;
    private final List<User> users;
    private final List<Map<String, Object>> rows;

    private record User(long id, String name, String email, int votes, LocalDateTime createdAt) {}

    private record Round(double byHand, double insert, double save) {}

    private Inserts(Database db, Connection connection, int size) {
        this.db = db;
        this.connection = connection;
        this.users = IntStream.range(0, size)
                .mapToObj(
                        i -> new User(i + 1L, "User " + i, "user" + i + "@example.com", i % 1000, START.plusSeconds(i)))
                .toList();
        this.rows = users.stream()
                .map(user -> Map.<String, Object>of(
                        "id", user.id(),
                        "name", user.name(),
                        "email", user.email(),
                        "votes", user.votes(),
                        "created_at", user.createdAt()))
                .toList();
    }

    /**
     * Measures.
     *
     * @param arguments rows, rounds, databases; 100000, 10 and all that there are by default
     * @throws IOException if there is no place for a file
     * @throws SQLException if a database cannot be reached
     */
    public static void main(String... arguments) throws IOException, SQLException {
        int size = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        List<String> names = arguments.length > 2
                ? Arrays.asList(arguments).subList(2, arguments.length)
                : List.of("sqlite", "postgres", "mariadb", "mysql");
        System.out.printf("%d rows, %d rounds%n%n", size, rounds);
        System.out.println(
                "| database | by hand | insert(list) | ratio | of the rounds | saveAll(models) | ratio | of the rounds |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        boolean kept = true;
        for (String name : names) {
            kept &= name.equals("mysql") && !MySqlServer.available() || measure(name, size, rounds);
        }
        System.exit(kept ? 0 : 1);
    }

    private static boolean measure(String name, int size, int rounds) throws IOException, SQLException {
        Path file = Files.createTempFile("inserts", ".db");
        Map<String, Object> config = config(name, file);
        try (DatabaseManager manager = DatabaseManager.of(Map.of(name, config));
                Connection connection = connect(config, manager.connection().dialect())) {
            Model.setConnectionResolver(manager);
            Inserts inserts = new Inserts(manager.connection(), connection, size);
            inserts.createTable();
            inserts.prove();
            return kept(name, inserts.run(rounds));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Map<String, Object> config(String name, Path file) {
        TestServer server = switch (name) {
            case "sqlite" -> null;
            case "postgres" -> PostgresServer.newDatabase();
            case "mariadb" -> MariaDbServer.newDatabase();
            case "mysql" -> MySqlServer.newDatabase();
            default -> throw new IllegalArgumentException(name + ": sqlite, postgres, mariadb or mysql");
        };
        return server == null
                ? Map.of("driver", name, "url", "jdbc:sqlite:" + file)
                : Map.of(
                        "driver", name,
                        "url", server.jdbcUrl(),
                        "username", server.username(),
                        "password", server.password());
    }

    /** {@return a connection with the settings that Eloquent's own have} */
    private static Connection connect(Map<String, Object> config, Dialect dialect) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(dialect.driverDefaults());
        if (config.containsKey("username")) {
            properties.put("user", config.get("username"));
            properties.put("password", config.get("password"));
        }
        Connection connection = DriverManager.getConnection((String) config.get("url"), properties);
        try (Statement statement = connection.createStatement()) {
            for (String sql : dialect.connectionSetup()) {
                statement.execute(sql);
            }
        }
        return connection;
    }

    private void createTable() {
        db.schema().create("users", table -> {
            table.bigInteger("id").primary();
            table.string("name");
            table.string("email");
            table.integer("votes");
            table.dateTime("created_at");
        });
    }

    /** All write the same. */
    private void prove() throws SQLException {
        byHand();
        List<Map<String, Object>> expected = written();
        insert();
        List<Map<String, Object>> inserted = written();
        save();
        if (expected.size() != users.size() || !expected.equals(inserted) || !expected.equals(written())) {
            throw new AssertionError("they did not write the same rows");
        }
    }

    private List<Map<String, Object>> written() {
        return db.table("users").orderBy("id").get().stream().map(Row::toMap).toList();
    }

    private List<Round> run(int rounds) throws SQLException {
        List<Round> measured = new ArrayList<>();
        for (int i = 0; i < WARM_UP + rounds; i++) {
            double before = i % 2 == 0 ? byHand() : 0;
            double insert = insert();
            double save = save();
            double byHand = i % 2 == 0 ? before : byHand();
            if (i >= WARM_UP) {
                measured.add(new Round(byHand, insert, save));
            }
        }
        return measured;
    }

    /** {@return how long it took, in milliseconds} */
    private double insert() {
        db.table("users").truncate();
        System.gc();
        long start = System.nanoTime();
        db.table("users").insert(rows);
        return (System.nanoTime() - start) / 1e6;
    }

    /** {@return how long it took, in milliseconds} */
    private double save() {
        db.table("users").truncate();
        List<Person> people = users.stream().map(Inserts::person).toList();
        System.gc();
        long start = System.nanoTime();
        Person.saveAll(people);
        return (System.nanoTime() - start) / 1e6;
    }

    private static Person person(User user) {
        Person person = new Person();
        person.id = user.id();
        person.name = user.name();
        person.email = user.email();
        person.votes = user.votes();
        person.createdAt = user.createdAt();
        return person;
    }

    /** {@return how long it took, in milliseconds} */
    private double byHand() throws SQLException {
        db.table("users").truncate();
        System.gc();
        boolean texts = db.dialect().name().equals("sqlite");
        long start = System.nanoTime();
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into users (created_at, email, id, name, votes) values (?, ?, ?, ?, ?)")) {
            int batched = 0;
            for (User user : users) {
                if (texts) {
                    statement.setString(1, TEXT.format(user.createdAt()));
                } else {
                    statement.setObject(1, user.createdAt());
                }
                statement.setString(2, user.email());
                statement.setLong(3, user.id());
                statement.setString(4, user.name());
                statement.setInt(5, user.votes());
                statement.addBatch();
                batched++;
                if (batched % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        return (System.nanoTime() - start) / 1e6;
    }

    private static boolean kept(String name, List<Round> rounds) {
        System.out.printf("| %s | %.0f ms ", name, median(rounds, Round::byHand));
        boolean inserts = kept(rounds, Round::insert, INSERT_MARK);
        boolean saves = kept(rounds, Round::save, SAVE_MARK);
        System.out.println("|");
        return inserts && saves;
    }

    private static boolean kept(List<Round> rounds, ToDoubleFunction<Round> time, double mark) {
        ToDoubleFunction<Round> ratio = round -> time.applyAsDouble(round) / round.byHand();
        double median = median(rounds, ratio);
        System.out.printf(
                "| %.0f ms | %.2f%s | %.2f to %.2f ",
                median(rounds, time),
                median,
                median <= mark ? "" : ", more than " + mark,
                rounds.stream().mapToDouble(ratio).min().orElse(0),
                rounds.stream().mapToDouble(ratio).max().orElse(0));
        return median <= mark;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> of) {
        double[] sorted = rounds.stream().mapToDouble(of).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
