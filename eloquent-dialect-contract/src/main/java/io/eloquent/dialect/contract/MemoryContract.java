package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.eloquent.query.DatabaseManager;
import java.io.File;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Large results are read in a small heap, in a JVM of its own. The system property {@code eloquent.contract.rows} says
 * how large: 100 000 rows, which do not fit into the heap, unless it says otherwise. Skipped where a database lives in the
 * memory of its process.
 */
@Tag("memory")
public abstract class MemoryContract {
    private static final int ROWS = Integer.getInteger("eloquent.contract.rows", 100_000);

    /** For subclasses. */
    protected MemoryContract() {}

    /** {@return the configuration of a database that is fresh, empty, and nobody else's} */
    protected abstract Map<String, Object> config();

    @Test
    public void rowsAndModelsAreStreamedThroughAHeapOf64Megabytes(@TempDir Path directory) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assumeTrue(Files.isExecutable(java), "a JDK that has a java command");
        Map<String, Object> config = config();
        try (DatabaseManager manager = DatabaseManager.of(Map.of("large", config))) {
            LargeResults.fill(manager.connection(), ROWS);
        }
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        classPath(),
                        LargeResults.class.getName(),
                        String.valueOf(ROWS))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            tell(process.getOutputStream(), config);
            assertTrue(process.waitFor(30, TimeUnit.MINUTES), "it ends");
        } finally {
            process.destroyForcibly();
        }
        assumeTrue(process.exitValue() != LargeResults.NO_TABLE, "a database that other processes see");
        assertEquals(0, process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    }

    /** Tells the program where its database is, past the eyes of those who list processes. */
    private static void tell(OutputStream input, Map<String, Object> config) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(input)) {
            out.writeObject((Serializable) new HashMap<>(config));
        }
    }

    /** {@return where all classes are, whether this JVM has them as modules or not} */
    private static String classPath() {
        StringJoiner path = new StringJoiner(File.pathSeparator);
        for (String property : new String[] {"jdk.module.path", "surefire.real.class.path", "java.class.path"}) {
            String value = Objects.requireNonNullElse(System.getProperty(property), "");
            if (!value.isEmpty()) {
                path.add(value);
            }
        }
        return path.toString();
    }
}
