package com.example.shop.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar as a user does, on the module path. */
class MainIT {
    private static final Path TARGET = Path.of("target");

    @TempDir
    Path directory;

    private record Run(int status, String text) {}

    @Test
    void modelsAndRecordsWorkWithoutOpeningAnything() throws Exception {
        Run run = shop(jar -> true, "sqlite", directory.resolve("shop.db").toString());

        assertEquals("", run.text());
    }

    @Test
    void aDialectThatIsNotThereIsMissedByTheNameOfItsJar() throws Exception {
        Run run = shop(jar -> true, "postgres", "shop");

        assertEquals(1, run.status(), run.text());
        assertTrue(run.text().contains("No dialect is named \"postgres\"; found: sqlite"), run.text());
        assertTrue(run.text().contains("Add io.eloquent:eloquent-dialect-postgres to the dependencies"), run.text());
    }

    @Test
    void withoutAnyDialectTheMessageSaysSo() throws Exception {
        Run run = shop(jar -> !jar.startsWith("eloquent-dialect-"), "sqlite", ":memory:");

        assertEquals(1, run.status(), run.text());
        assertTrue(run.text().contains("none is on the class path or module path"), run.text());
        assertTrue(run.text().contains("Add io.eloquent:eloquent-dialect-sqlite to the dependencies"), run.text());
    }

    private static Run shop(Predicate<String> wanted, String... arguments) throws IOException, InterruptedException {
        List<String> jars =
                new ArrayList<>(List.of(TARGET.resolve("shop-1.0.0.jar").toString()));
        try (Stream<Path> modules = Files.list(TARGET.resolve("modules"))) {
            modules.filter(jar -> wanted.test(jar.getFileName().toString())).forEach(jar -> jars.add(jar.toString()));
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "--module-path",
                String.join(File.pathSeparator, jars),
                "--module",
                "com.example.shop/com.example.shop.app.Main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), text);
    }
}
