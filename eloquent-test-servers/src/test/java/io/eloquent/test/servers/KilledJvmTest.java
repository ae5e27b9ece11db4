package io.eloquent.test.servers;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server must not outlive the tests that it was started for. */
@Timeout(60)
class KilledJvmTest {
    @TempDir
    private Path temporaryFiles;

    @Test
    void takesPostgresWithIt() throws Exception {
        assumeTrue(Machine.runsServers() && System.getenv("ELOQUENT_TEST_POSTGRES_URL") == null);
        assertEndsWithItsJvm("postgres");
    }

    @Test
    void takesMariaDbWithIt() throws Exception {
        assumeTrue(Machine.runsServers() && System.getenv("ELOQUENT_TEST_MARIADB_URL") == null);
        assertEndsWithItsJvm("mariadb");
    }

    private void assertEndsWithItsJvm(String server) throws Exception {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Deloquent.test.servers.dir=" + Machine.directory(),
                        "-Djava.io.tmpdir=" + temporaryFiles,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Started.class.getName(),
                        server)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = jvm.inputReader()) {
            output.readLine();
        }
        Path data = Machine.directory().resolve(server + "-" + jvm.pid());
        assertTrue(Files.exists(data));

        jvm.destroyForcibly().waitFor();

        while (Files.exists(data)) {
            Thread.sleep(50);
        }
    }

    /** The JVM that is killed. */
    static final class Started {
        private Started() {}

        /** Starts the server of this name, and waits. */
        public static void main(String[] args) throws InterruptedException {
            TestServer server = args[0].equals("postgres") ? PostgresServer.newDatabase() : MariaDbServer.newDatabase();
            System.out.println(server.jdbcUrl());
            Thread.sleep(Long.MAX_VALUE);
        }
    }
}
