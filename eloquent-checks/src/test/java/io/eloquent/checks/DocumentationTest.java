package io.eloquent.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.eloquent.api.event.StatementEvent;
import io.eloquent.model.Model;
import io.eloquent.processor.ModelProcessor;
import io.eloquent.query.DatabaseManager;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Java samples of the documentation compile without a warning, run, and do what their comments say. */
class DocumentationTest {
    /** A relation field is made with its parent, on purpose; JDK 17 does not know the warning's name. */
    private static final String LINT_OF_NEWER_JDKS = Runtime.version().feature() >= 21 ? ",-this-escape" : "";

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TestFactory
    Stream<DynamicTest> everySampleRuns(@TempDir Path directory) throws IOException {
        return documents().stream()
                .map(document -> DynamicTest.dynamicTest(
                        ROOT.relativize(document).toString(), () -> check(SampleProgram.of(document), directory)));
    }

    @Test
    void theReadmeHasSamples() throws IOException {
        assertTrue(SampleProgram.of(ROOT.resolve("README.md")).texts().keySet().containsAll(List.of("User", "Main")));
    }

    @Test
    void aSampleThatDoesNotCompileFailsWithItsLine(@TempDir Path directory) throws IOException {
        String message = failure(directory, """
                A
                ```java
                int votes = "many";
                ```
                """);
        assertTrue(message.startsWith("wrong.md:3 ERROR"), message);
    }

    @Test
    void aSampleThatThrowsFailsWithItsLine(@TempDir Path directory) throws IOException {
        String message = failure(directory, """
                ```java
                int one = 1;
                List.of(one).get(one);
                ```
                """);
        assertTrue(message.startsWith("wrong.md:3 threw"), message);
    }

    @Test
    void aSampleWhoseCommentIsWrongFailsWithItsLine(@TempDir Path directory) throws IOException {
        String message = failure(directory, """
                ```java
                Math.max(1, 2); // => 1
                ```
                """);
        assertTrue(message.startsWith("wrong.md:2 threw") && message.contains("<2>"), message);
    }

    @Test
    void aSampleWhoseSqlWasNotSentFailsWithItsLine(@TempDir Path directory) throws IOException {
        String message = failure(directory, """
                ```java
                DatabaseManager db = DatabaseManager.of("jdbc:sqlite::memory:");
                db.select("select 1"); // SQL: select 2
                ```
                """);
        assertTrue(message.startsWith("wrong.md:3 threw") && message.contains("select 1"), message);
    }

    private static String failure(Path directory, String text) throws IOException {
        SampleProgram wrong = SampleProgram.of(Files.writeString(directory.resolve("wrong.md"), text));
        AssertionError failure = assertThrows(AssertionError.class, () -> check(wrong, directory));
        return String.valueOf(failure.getMessage());
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static void check(SampleProgram program, Path directory) throws IOException {
        if (program.isEmpty()) {
            return;
        }
        Path classes = Files.createTempDirectory(directory, "classes");
        compile(program, classes);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, DocumentationTest.class.getClassLoader())) {
            loader.setDefaultAssertionStatus(true);
            run(program, loader);
        } finally {
            Model.setConnectionResolver(null);
        }
    }

    private static void compile(SampleProgram program, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<JavaFileObject> files = new ArrayList<>();
        program.texts().forEach((type, text) -> files.add(new Text(type, text)));
        List<String> options = List.of(
                "-Xlint:all,-processing" + LINT_OF_NEWER_JDKS,
                "-encoding",
                "UTF-8",
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path"));
        JavaCompiler.CompilationTask task = compiler.getTask(new StringWriter(), null, problems, options, null, files);
        task.setProcessors(List.of(new ModelProcessor()));
        boolean compiled = task.call();
        String said = problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() != Diagnostic.Kind.NOTE)
                .map(problem -> describe(program, problem))
                .collect(Collectors.joining("\n"));
        assertTrue(compiled && said.isEmpty(), said);
    }

    private static String describe(SampleProgram program, Diagnostic<? extends JavaFileObject> problem) {
        String type = problem.getSource() instanceof Text text ? text.type : "";
        return program.origin(type, problem.getLineNumber()) + " " + problem.getKind() + " " + problem.getMessage(null);
    }

    private static void run(SampleProgram program, ClassLoader loader) {
        Deque<String> sent = new ArrayDeque<>();
        List<DatabaseManager> opened = new ArrayList<>();
        BiConsumer<String, Object> value = (expected, actual) -> assertEquals(expected, String.valueOf(actual));
        Consumer<String> sql = expected -> requireSent(expected, sent);
        Consumer<DatabaseManager> began = db -> {
            opened.add(db);
            db.listen((StatementEvent event) -> sent.add(event.sql()));
        };
        try {
            Method main = loader.loadClass(SampleProgram.PACKAGE + "." + SampleProgram.MAIN)
                    .getDeclaredMethod("run", BiConsumer.class, Consumer.class, Consumer.class);
            main.setAccessible(true);
            main.invoke(null, value, sql, began);
        } catch (InvocationTargetException e) {
            Throwable thrown = Objects.requireNonNull(e.getCause());
            throw new AssertionError(where(program, thrown) + " threw " + thrown, thrown);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the program has no way in", e);
        } finally {
            opened.forEach(DatabaseManager::close);
        }
    }

    private static void requireSent(String expected, Deque<String> sent) {
        List<String> others = new ArrayList<>();
        while (!sent.isEmpty()) {
            String statement = sent.remove();
            if (statement.equals(expected)) {
                return;
            }
            others.add(statement);
        }
        fail("not sent:\n  " + expected + "\nbut:\n  " + String.join("\n  ", others));
    }

    private static String where(SampleProgram program, Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(SampleProgram.PACKAGE + "." + SampleProgram.MAIN))
                .findFirst()
                .map(frame -> program.origin(SampleProgram.MAIN, frame.getLineNumber()))
                .orElse(program.document().getFileName().toString());
    }

    /** A source file in memory. */
    private static final class Text extends SimpleJavaFileObject {
        private final String type;
        private final String text;

        Text(String type, String text) {
            super(URI.create("string:///" + SampleProgram.PACKAGE + "/" + type + ".java"), Kind.SOURCE);
            this.type = type;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
