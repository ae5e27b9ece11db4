package io.eloquent.test.servers;

import java.util.Optional;

/** MySQL, which nobody packages for Maven: only the server that {@code ELOQUENT_TEST_MYSQL_URL} names. */
public final class MySqlServer {
    private static final String VARIABLE = "ELOQUENT_TEST_MYSQL_URL";

    private static final Optional<Server> SERVER = Server.named(VARIABLE, "drop database %s");

    private MySqlServer() {}

    /** Whether there is a server. */
    public static boolean available() {
        return SERVER.isPresent();
    }

    /** {@return a database that nobody else uses} */
    public static TestServer newDatabase() {
        return SERVER.orElseThrow(() -> new IllegalStateException("No MySQL: name a server in " + VARIABLE))
                .newDatabase();
    }
}
