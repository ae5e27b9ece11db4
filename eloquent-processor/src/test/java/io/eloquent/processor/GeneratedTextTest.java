package io.eloquent.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What is written for two models, word for word. {@code -Dgolden=write} writes the files anew.
 */
class GeneratedTextTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static final List<String> FILES =
            List.of("app/UserModel.java", "app/UserQuery.java", "app/PostModel.java", "app/PostQuery.java");

    static String[] sources() {
        return new String[] {golden("app/User.java"), golden("app/Post.java")};
    }

    static String golden(String file) {
        return Compilation.read(GOLDEN.resolve(file));
    }

    @ParameterizedTest
    @FieldSource("FILES")
    void theTextIsTheGoldenOne(String file, @TempDir Path directory) throws IOException {
        String text = Compilation.of(directory, sources()).clean().generated(file);
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(GOLDEN.resolve(file), text);
        }
        assertEquals(golden(file), text);
    }
}
