package io.eloquent.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A dialect that is not ours, and an application that names none, become jars of their own; then the application runs
 * as a process of its own. Nothing of ours knows of either.
 */
class StrangersDialectTest {
    private static final Path DIALECT = Path.of("../consumers/h2-dialect/src/main");
    private static final Path APPLICATION = Path.of("src/test/resources/app");
    private static final ModuleFinder HERE = ModuleFinder.of(Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getProperty("java.class.path"))
            .map(Path::of)
            .filter(Files::exists)
            .toArray(Path[]::new));

    @TempDir
    static Path directory;

    @BeforeAll
    static void compileTheDialectAndTheApplication() throws IOException {
        jar("dialect", DIALECT.resolve("java"), DIALECT.resolve("resources"), List.of("-proc:none"));
        List<String> processor = List.of("-processorpath", path(needs("io.eloquent.processor")));
        jar("app", APPLICATION, Files.createDirectory(directory.resolve("none")), processor);
    }

    @Test
    void itIsFoundOnTheClassPath() throws Exception {
        assertEquals("Found Ann on the class path", run("h2", "-cp", path(library("dialect")), "com.example.app.Main"));
    }

    @Test
    void itIsFoundOnTheModulePath() throws Exception {
        assertEquals("Found Ann on the module path", run("h2", onModulePath("dialect")));
    }

    @Test
    void whatIsNotThereIsMissedByName() throws Exception {
        assertEquals(
                "The database configuration is wrong:\n- main: No dialect is named \"mariadb\"; found: h2."
                        + " Add io.eloquent:eloquent-dialect-mysql to the dependencies",
                run("mariadb", onModulePath("dialect")));
    }

    @Test
    void whereThereIsNoneTheMessageSaysSo() throws Exception {
        String message = run("h2", onModulePath());

        assertTrue(message.contains("none is on the class path or module path"), message);
        assertTrue(message.contains("or a third party's dialect"), message);
    }

    private static String[] onModulePath(String... more) {
        return new String[] {"--module-path", path(library(more)), "-m", "com.example.app/com.example.app.Main"};
    }

    private static String run(String driver, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.add(driver);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text.strip().replace(System.lineSeparator(), "\n");
    }

    /** {@return what an application has on its path: its own jar, the model layer, a driver, and more jars of here} */
    private static List<Path> library(String... more) {
        List<Path> paths = new ArrayList<>(needs("io.eloquent.model", "org.slf4j.nop"));
        paths.add(place(HERE.find("com.h2database").orElseThrow()));
        paths.add(directory.resolve("app.jar"));
        Arrays.stream(more).map(name -> directory.resolve(name + ".jar")).forEach(paths::add);
        return paths;
    }

    /** {@return where the modules are that these need, and they} */
    private static List<Path> needs(String... modules) {
        Configuration needed = ModuleLayer.boot().configuration().resolve(HERE, ModuleFinder.of(), Set.of(modules));
        return needed.modules().stream()
                .map(ResolvedModule::reference)
                .map(StrangersDialectTest::place)
                .toList();
    }

    private static Path place(ModuleReference module) {
        return Path.of(module.location().orElseThrow());
    }

    private static String path(List<Path> entries) {
        return String.join(
                File.pathSeparator, entries.stream().map(Path::toString).toList());
    }

    private static void jar(String name, Path sources, Path resources, List<String> options) throws IOException {
        Path classes = directory.resolve(name);
        List<String> arguments =
                new ArrayList<>(List.of("--release", "17", "-encoding", "UTF-8", "-Xlint:all,-processing", "-Werror"));
        String modules = path(needs("io.eloquent.model", "org.jspecify"));
        arguments.addAll(List.of("--module-path", modules, "-cp", directory.toString()));
        arguments.addAll(List.of("-d", classes.toString()));
        arguments.addAll(options);
        try (Stream<Path> files = Files.walk(sources)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        run("javac", arguments);
        String file = directory.resolve(name + ".jar").toString();
        run("jar", List.of("--create", "--file", file, "-C", classes.toString(), ".", "-C", resources.toString(), "."));
    }

    private static void run(String tool, List<String> arguments) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        int status = ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments.toArray(String[]::new));
        assertEquals(0, status, text::toString);
    }
}
