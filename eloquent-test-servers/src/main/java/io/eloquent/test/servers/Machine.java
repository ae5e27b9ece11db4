package io.eloquent.test.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** What a server needs of the machine that it runs on: a directory, a port, and an end. */
final class Machine {
    /**
     * Waits until the JVM closes its end of the pipe, which it does even when it is killed. Then ends the server whose
     * pid stands in a file, and removes the directory of its data.
     */
    private static final String UNDERTAKER = """
            trap '' HUP INT TERM
            cat > /dev/null
            if pid=$(head -n 1 "$1" 2> /dev/null); then
                kill "-$2" "$pid"
                for i in $(seq 200); do kill -0 "$pid" || break; sleep 0.05; done
            fi 2> /dev/null
            rm -rf "$3"
            """;

    /** Held, because the pipe closes when nobody holds the process. */
    private static final Queue<Process> UNDERTAKERS = new ConcurrentLinkedQueue<>();

    private Machine() {}

    /** Whether the servers in our dependencies run here. */
    static boolean runsServers() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    /** Where the servers are unpacked; it may be shared by all JVMs of a build. */
    static Path directory() {
        Path directory = Path.of(System.getProperty("eloquent.test.servers.dir", "target/test-servers"));
        try {
            return Files.createDirectories(directory.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a server of this JVM keeps its data. */
    static Path dataDirectory(String server) {
        return directory().resolve(server + "-" + ProcessHandle.current().pid());
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Ends a server with this JVM, however that ends.
     *
     * @param pidFile where the server writes its pid, on the first line
     * @param signal what ends it fast, though its data are lost
     */
    static void endWithJvm(Path pidFile, String signal, Path data) {
        try {
            Process undertaker = new ProcessBuilder(
                            "/bin/sh", "-c", UNDERTAKER, "undertaker", pidFile.toString(), signal, data.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            UNDERTAKERS.add(undertaker);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(undertaker)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitFor(Process undertaker) {
        try {
            undertaker.getOutputStream().close();
            undertaker.waitFor(10, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
