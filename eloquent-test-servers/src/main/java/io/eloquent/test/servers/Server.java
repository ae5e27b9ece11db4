package io.eloquent.test.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A server that is up, and somebody who may make databases on it. */
final class Server {
    private static final Pattern URL = Pattern.compile("(jdbc:\\w+://[^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

    /** Tells the databases of this JVM from those of another on the same server. */
    private static final String JVM = UUID.randomUUID().toString().substring(0, 8);

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String address;
    private final String database;
    private final String options;
    private final String username;
    private final String password;
    private final Queue<String> made = new ConcurrentLinkedQueue<>();

    private Server(String address, String database, String options, String username, String password) {
        this.address = address;
        this.database = database;
        this.options = options;
        this.username = username;
        this.password = password;
    }

    /**
     * The server that an environment variable names. It outlives the tests, so the databases made on it are dropped
     * when the JVM ends.
     *
     * @param drop how this server drops a database, {@code %s}, that may still be in use
     */
    static Optional<Server> named(String variable, String drop) {
        Optional<Server> server = Optional.ofNullable(System.getenv(variable))
                .filter(url -> !url.isBlank())
                .map(Server::at);
        server.ifPresent(it -> Runtime.getRuntime().addShutdownHook(new Thread(() -> it.dropAll(drop))));
        return server;
    }

    /**
     * The server at a JDBC URL.
     *
     * @param url may name a database that is always there, and carry {@code user} and {@code password} as parameters
     */
    static Server at(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "Not the JDBC URL of a server, like jdbc:postgresql://localhost:5432/postgres?user=me");
        }
        List<String> parameters = Optional.ofNullable(parts.group(3)).stream()
                .flatMap(text -> Arrays.stream(text.split("&", -1)))
                .toList();
        String options = parameters.stream()
                .filter(parameter -> !parameter.startsWith("user=") && !parameter.startsWith("password="))
                .collect(Collectors.joining("&"));
        return new Server(
                parts.group(1) + "/",
                Optional.ofNullable(parts.group(2)).orElse(""),
                options.isEmpty() ? "" : "?" + options,
                value(parameters, "user="),
                value(parameters, "password="));
    }

    private static String value(List<String> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.startsWith(name))
                .findFirst()
                .map(parameter -> parameter.substring(name.length()))
                .orElse("");
    }

    TestServer database(String name) {
        return new TestServer(address + name + options, username, password);
    }

    TestServer newDatabase() {
        String name = "eloquent_test_" + JVM + "_" + COUNTER.incrementAndGet();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("No new database on " + address, e);
        }
        made.add(name);
        return database(name);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(address + database + options, username, password);
    }

    private void dropAll(String drop) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String name : made) {
                statement.execute(String.format(drop, name));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Left behind on " + address + ": " + made, e);
        }
    }
}
