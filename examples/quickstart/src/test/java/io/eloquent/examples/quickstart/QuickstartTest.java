package io.eloquent.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.model.ModelGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The story comes out as it is meant. */
class QuickstartTest {
    private final List<String> lines = tell();

    @Test
    void itRunsOnTheModulePath() {
        assertTrue(Quickstart.class.getModule().isNamed(), "examples run as their users' programs do");
    }

    @Test
    void itIsToldToItsEnd() {
        assertEquals("16. Without models", lastChapter());
        assertEquals("    => [{posts=1}]", lines.get(lines.size() - 1));
    }

    @Test
    void votesThatComeFromInputAreNotTaken() {
        assertTrue(lines.contains("    => Mallory has 0 votes"));
    }

    @Test
    void relationsOfAllUsersAreReadByOneQuery() {
        int touch =
                lines.indexOf("At the first touch, for all users of the same query at once: two queries, not 1 + n.");
        List<String> queries =
                lines.subList(touch + 1, lines.indexOf("With the users: a query for each relation.")).stream()
                        .filter(line -> line.startsWith("    select"))
                        .toList();
        assertEquals(
                List.of(
                        "    select * from \"users\"",
                        "    select * from \"posts\" where \"posts\".\"user_id\" in (?, ?, ?, ?)"
                                + " and \"posts\".\"deleted_at\" is null  [1, 2, 3, 4]"),
                queries);
    }

    /** The pages show what the models are now. */
    @Test
    void thePictureInTheManualIsTrue() throws IOException {
        String picture = "```mermaid\n" + ModelGraph.from(User.class).toMermaid() + "```\n";
        for (String page : List.of("README.md", "docs/relations.md")) {
            String text = Files.readString(Path.of("../..").resolve(page));
            assertTrue(text.contains(picture), () -> page + " does not show\n" + picture);
        }
    }

    private String lastChapter() {
        return lines.stream()
                .filter(line -> line.matches("\\d+\\. .*"))
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private static List<String> tell() {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Quickstart.tell(new PrintStream(text, true, StandardCharsets.UTF_8));
        return Arrays.asList(text.toString(StandardCharsets.UTF_8).split("\\R"));
    }
}
