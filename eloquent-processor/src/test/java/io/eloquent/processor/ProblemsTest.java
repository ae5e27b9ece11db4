package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.eloquent.processor.check.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of models that cannot be: all of it, at which line, and nothing else. One file for each code, beside it
 * the messages. {@code -Dgolden=write} writes the messages anew.
 */
class ProblemsTest {
    private static final Path FILES = Path.of("src/test/resources/problems");
    private static final String SEPARATOR = "// another file\n";

    @ParameterizedTest
    @MethodSource("files")
    void theProblemIsReportedWhereItStands(String file, @TempDir Path directory) throws IOException {
        Compilation compilation =
                Compilation.run(directory, List.of("-Xlint:none"), List.of(new ModelProcessor()), sources(file));
        String said = String.join("\n", compilation.diagnostics()) + "\n";
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(FILES.resolve(text(file)), said);
        }
        assertEquals(messages(file), said);
    }

    static String messages(String file) {
        return Compilation.read(FILES.resolve(text(file)));
    }

    private static String text(String file) {
        return file.replace(".java", ".txt");
    }

    @Test
    void everyCodeHasItsFile() throws IOException {
        // a disk that is full takes more than a source; a second processor and another module are in ModelProcessorTest
        Set<String> codes = EnumSet.complementOf(EnumSet.of(Code.E009, Code.E019, Code.E054)).stream()
                .map(Code::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> seen = files().map(file -> file.substring(0, 4)).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(codes, seen);
    }

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** A source keeps the line numbers that it has in its file. */
    static String[] sources(String file) {
        List<String> sources = new ArrayList<>();
        int line = 0;
        for (String source : Compilation.read(FILES.resolve(file)).split(SEPARATOR, -1)) {
            sources.add("\n".repeat(line) + source);
            line += source.split("\n", -1).length;
        }
        return sources.toArray(String[]::new);
    }
}
