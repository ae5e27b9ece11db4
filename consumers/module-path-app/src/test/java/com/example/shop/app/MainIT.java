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

    private record Run(int status, String out, String err) {}

    @Test
    void modelsAndRecordsWorkAndWhatIsHiddenIsRefused() throws Exception {
        Run run = shop(jar -> true, "sqlite", directory.resolve("shop.db").toString());

        assertEquals("""
                found: Ann, GOLD, 12.50, 00000000-0000-0001-0000-000000000002, \
                Address[street=Elm Street 1, city=Springwood, notes=[ring twice]]
                missing: false
                composite key: nail
                relations: Bob, 2 items
                scope: [Ann]
                changed: [address]
                saved: Ohio, false
                json: [{"purchase_id":1,"line":1,"thing":"nail"},{"purchase_id":2,"line":1,"thing":"nail"}]
                records: [Spender[name=Bob, orders=2]]
                models as records: [Spender[name=Ann, orders=0], Spender[name=Bob, orders=0]]
                row: {purchase_id=1, line=2, thing=hammer}
                typed: [Spender[name=Bob, orders=2]]
                page: Bob, 1 of 2
                stream: [hammer, hammer]
                open: 1 Worth[cents=500, currency=EUR] Optional.empty
                refused: Binding 1, a Secret, cannot be bound: \
                Jackson cannot see com.example.shop.app.Secret, which is stored as JSON: \
                make it public and write "exports com.example.shop.app", \
                or write "opens com.example.shop.app to com.fasterxml.jackson.databind", \
                in the module-info of com.example.shop \
                (connection "main"; SQL: update "customers" set "address" = ? where "id" = ?)
                refused: Column "address": \
                Jackson cannot see com.example.shop.app.Secret, which is stored as JSON: \
                make it public and write "exports com.example.shop.app", \
                or write "opens com.example.shop.app to com.fasterxml.jackson.databind", \
                in the module-info of com.example.shop
                refused: com.example.shop.app.Secret cannot be constructed: \
                make the record and its package public ("exports com.example.shop.app"), \
                or write "opens com.example.shop.app to io.eloquent.query" \
                in the module-info of com.example.shop
                refused: com.example.shop.app.Till is no valid model:
                  - [E054] Till.id cannot be reached: use the annotation processor, make it public in an exported package, \
                or write "opens com.example.shop.app to io.eloquent.model" in module-info.java
                  - [E006] Till cannot be made: use the annotation processor, make it public in an exported package, \
                or write "opens com.example.shop.app to io.eloquent.model" in module-info.java
                """, run.out().replace(System.lineSeparator(), "\n"), run.err());
        assertEquals(0, run.status());
    }

    @Test
    void aDialectThatIsNotThereIsMissedByTheNameOfItsJar() throws Exception {
        Run run = shop(jar -> true, "postgres", "shop");

        assertEquals(1, run.status(), run.err());
        assertTrue(run.err().contains("No dialect is named \"postgres\"; found: sqlite"), run.err());
        assertTrue(run.err().contains("Add io.eloquent:eloquent-dialect-postgres to the dependencies"), run.err());
    }

    @Test
    void withoutAnyDialectTheMessageSaysSo() throws Exception {
        Run run = shop(jar -> !jar.startsWith("eloquent-dialect-"), "sqlite", ":memory:");

        assertEquals(1, run.status(), run.err());
        assertTrue(run.err().contains("none is on the class path or module path"), run.err());
        assertTrue(run.err().contains("Add io.eloquent:eloquent-dialect-sqlite to the dependencies"), run.err());
    }

    private Run shop(Predicate<String> wanted, String... arguments) throws IOException, InterruptedException {
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
        Path err = directory.resolve("err");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), out, Files.readString(err));
    }
}
