package io.eloquent.test.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL: the server that {@code ELOQUENT_TEST_POSTGRES_URL} names, or one that is started when first asked for and
 * ends with the JVM.
 */
public final class PostgresServer {
    private static final String VARIABLE = "ELOQUENT_TEST_POSTGRES_URL";

    private static @Nullable Server server;

    private PostgresServer() {}

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
            up = Server.named(VARIABLE, "drop database %s with (force)").orElseGet(PostgresServer::start);
            server = up;
        }
        return up;
    }

    private static Server start() {
        if (!Machine.runsServers()) {
            throw new IllegalStateException("No PostgreSQL for this machine: name one in " + VARIABLE);
        }
        Path data = Machine.dataDirectory("postgres");
        Machine.endWithJvm(data.resolve("postmaster.pid"), "QUIT", data);
        // read by a static initialiser, which makes the directory
        System.setProperty("ot.epg.working-dir", Machine.directory().toString());
        try {
            // held by nobody: what ends it is the undertaker
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setRegisterShutdownHook(false)
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .start();
            return Server.at("jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres?user=postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
