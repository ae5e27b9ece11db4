package io.eloquent.examples.chinook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a statement of a script ends. */
class ScriptTest {
    @Test
    void aSemicolonEndsAStatement() {
        assertEquals(List.of("select 1", "select 2"), Script.statements("select 1;\n\nselect 2;\n"));
    }

    @Test
    void aSemicolonInATextDoesNot() {
        assertEquals(List.of("select 'a; it''s; b'"), Script.statements("select 'a; it''s; b';"));
    }

    @Test
    void commentsAndCommandsOfAClientAreLeftOut() {
        String script = """
                /* a comment;
                   of two lines */
                -- another; one
                \\c chinook;
                select 1
                """;
        assertEquals(List.of("select 1"), Script.statements(script));
    }
}
