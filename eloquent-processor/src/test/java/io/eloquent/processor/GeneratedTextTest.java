package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written for two models, word for word. {@code -Dgolden=write} writes the files anew.
 */
class GeneratedTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static Compilation compile(Path directory) {
        return Compilation.of(
                        directory,
                        Compilation.read(GOLDEN.resolve("app/User.java")),
                        Compilation.read(GOLDEN.resolve("app/Post.java")))
                .clean();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app/UserModel.java", "app/UserQuery.java", "app/PostModel.java", "app/PostQuery.java"})
    void theTextIsTheGoldenOne(String file, @TempDir Path directory) throws IOException {
        String text = compile(directory).generated(file);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN.resolve(file), text);
        }
        assertEquals(Compilation.read(GOLDEN.resolve(file)), text);
    }
}
