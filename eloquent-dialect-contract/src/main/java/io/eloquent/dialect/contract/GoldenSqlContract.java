package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.eloquent.api.error.EloquentException;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.compile.CompiledSql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Chains become exactly the SQL that is written down for each dialect, with exactly these bindings, and the database
 * runs it. What cannot be said in its SQL is refused in the words that are written down.
 *
 * <p>A dialect of your own has no lines in the table: say those that matter in {@link #expectedSql}. What nobody has said
 * must run, or be refused before it is sent.
 */
public abstract class GoldenSqlContract extends DialectContract {

    /** For subclasses. */
    protected GoldenSqlContract() {}

    /**
     * {@return the SQL of a chain, or after {@code "! "} how the message of its refusal begins; null if any will do}
     * Asked only of dialects that the table does not have.
     *
     * @param title the chain's title
     */
    protected @Nullable String expectedSql(String title) {
        return null;
    }

    @BeforeAll
    final void makeTables() {
        Blog.create(db());
        Blog.fill(db());
        db().schema().create("tags", table -> {
            table.increments("id");
            table.string("label").defaultTo("new");
        });
        Blog.createMembers(db());
        Notes.create(db());
        Notes.fill(db());
    }

    @TestFactory
    final Stream<DynamicTest> everyChainBecomesTheSqlThatIsWrittenDown() {
        return GoldenQueries.ALL.stream().map(golden -> dynamicTest(golden.title(), () -> check(golden)));
    }

    private void check(GoldenQuery golden) {
        String dialect = db().dialect().name();
        String expected = golden.sql().getOrDefault(dialect, expectedSql(golden.title()));
        if (expected == null) {
            if (!isRefused(golden)) {
                runAndUndo(golden);
            }
            return;
        }
        if (expected.startsWith("! ")) {
            EloquentException refusal = assertThrows(EloquentException.class, () -> pretend(golden));
            String message = String.valueOf(refusal.getMessage());
            assertTrue(message.startsWith(expected.substring(2)), message);
            return;
        }
        List<CompiledSql> statements = pretend(golden);
        assertEquals(
                expected,
                statements.stream().map(CompiledSql::sql).collect(Collectors.joining("; ")),
                () -> "the SQL of " + dialect);
        List<@Nullable Object> bindings = new ArrayList<>();
        statements.forEach(statement -> bindings.addAll(statement.bindings()));
        assertEquals(golden.bindings(dialect), bindings);
        runAndUndo(golden);
    }

    private List<CompiledSql> pretend(GoldenQuery golden) {
        return db().pretend(() -> golden.chain().accept(db()));
    }

    private boolean isRefused(GoldenQuery golden) {
        try {
            pretend(golden);
            return false;
        } catch (InvalidQueryException | UnsupportedSqlException refusal) {
            return true;
        }
    }

    private void runAndUndo(GoldenQuery golden) {
        db().beginTransaction();
        try {
            golden.chain().accept(db());
        } finally {
            db().rollback();
        }
    }
}
