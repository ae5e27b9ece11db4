package io.eloquent.test.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB: the server that {@code ELOQUENT_TEST_MARIADB_URL} names, or one that is started when first asked for and
 * ends with the JVM. Its URLs are {@code jdbc:mysql:}, for MySQL's driver.
 */
public final class MariaDbServer {
    private static final String VARIABLE = "ELOQUENT_TEST_MARIADB_URL";

    private static @Nullable Server server;

    private MariaDbServer() {}

    /** Whether there is, or can be, a server. */
    public static boolean available() {
        return Machine.runsServers() || System.getenv(VARIABLE) != null;
    }

    /** {@return a database that nobody else uses} */
    public static TestServer newDatabase() {
        return server().newDatabase();
    }

    private static synchronized Server server() {
        Server up = server;
        if (up == null) {
            up = Server.named(VARIABLE, "drop database %s").orElseGet(MariaDbServer::start);
            server = up;
        }
        return up;
    }

    private static Server start() {
        if (!Machine.runsServers()) {
            throw new IllegalStateException("No MariaDB for this machine: name one in " + VARIABLE);
        }
        Path data = Machine.dataDirectory("mariadb");
        Machine.endWithJvm(MariaDbInstallation.pidFile(data), "KILL", data);
        try {
            MariaDbInstallation mariaDb = MariaDbInstallation.in(Machine.directory());
            mariaDb.initialize(data);
            return mariaDb.start(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
