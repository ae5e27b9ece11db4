package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Eclipse's compiler, and the editors that are built on it, see the same models and write the same classes. */
class EclipseCompilerTest {
    /** It shows no record, and an annotation where javac shows a name in it, which may be on another line. */
    private static final Set<String> SHOWN_ELSEWHERE =
            Set.of("E001-not-a-class.java", "E021-key-names.java", "E022-unknown-name.java");

    @TempDir
    Path directory;

    private Compilation compile(String... sources) {
        return compile(Compilation.classPath(), sources);
    }

    private Compilation compile(String classPath, String[] sources) {
        List<String> options = List.of("-source", "17", "-target", "17", "-nowarn", "-classpath", classPath);
        return Compilation.run(new EclipseCompiler(), directory, options, List.of(new ModelProcessor()), sources);
    }

    @Test
    void theTextIsTheGoldenOne() {
        Compilation compilation = compile(GeneratedTextTest.sources()).clean();
        for (String file : GeneratedTextTest.FILES) {
            assertEquals(GeneratedTextTest.golden(file), compilation.generated(file), file);
        }
    }

    @Test
    void everyKindOfColumnAndScopeCompiles() throws ReflectiveOperationException {
        compile(GeneratedCodeTest.KINDS)
                .clean()
                .loader()
                .loadClass("app.Kinds")
                .getMethod("query")
                .invoke(null);
    }

    @Test
    void typedColumnsHaveTheSameOperators() {
        compile(TypedQueriesTest.MODELS, TypedQueriesTest.POST).clean();
    }

    /** This compiler lists the fields of a compiled class by name. */
    @Test
    void theComponentsOfARecordOfAnotherJarKeepTheirOrder() {
        String place = "package base; public record Place(String street, String city) {}";
        String model = """
                package app;
                import io.eloquent.api.annotation.*;
                @Table
                public class Thing extends ThingModel {
                    public Long id;
                    @Embedded public base.Place home;
                }
                """;
        Path jar = directory.resolve("jar");
        Compilation.of(jar, place).clean();
        assertEquals(
                Compilation.of(directory.resolve("javac"), place, model).clean().generated("app/ThingModel.java"),
                compile(Compilation.classPath(jar), new String[] {model})
                        .clean()
                        .generated("app/ThingModel.java"));
    }

    static Stream<String> problems() throws IOException {
        return ProblemsTest.files();
    }

    /** What else a compiler says is its own affair. */
    @ParameterizedTest
    @MethodSource("problems")
    void theProblemIsReportedWhereItStands(String file) {
        List<String> said = compile(ProblemsTest.sources(file)).diagnostics();
        assertEquals(
                ours(file, ProblemsTest.messages(file).lines()),
                ours(file, said.stream()),
                () -> String.join("\n", said));
    }

    private static List<String> ours(String file, Stream<String> messages) {
        return messages.filter(message -> message.contains("[eloquent "))
                .map(message ->
                        SHOWN_ELSEWHERE.contains(file) ? message.substring(message.indexOf("[eloquent")) : message)
                .sorted()
                .toList();
    }
}
