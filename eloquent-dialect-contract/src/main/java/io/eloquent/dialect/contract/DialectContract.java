package io.eloquent.dialect.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.eloquent.api.error.EloquentException;
import io.eloquent.query.Database;
import io.eloquent.query.DatabaseManager;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;

/**
 * What all suites of the contract start from: one connection to a database of their own. What the dialect claims in its
 * {@link io.eloquent.query.compile.Syntax#features features} must work there, and what it does not claim must refuse by
 * name.
 *
 * <p>A dialect of your own runs all of them with one class: see {@link WholeContract}.
 *
 * <p>{@link QueryContract} finds rows, {@link PaginationContract} shows them page by page,
 * {@link WriteContract} and {@link UpsertContract} change them, {@link TransactionContract} keeps or undoes
 * what was done, {@link SchemaContract} makes tables, {@link CodecContract} carries values there and back,
 * {@link StreamingContract} reads much in little memory, {@link ErrorContract} tells failures apart, and {@link BadInputContract} refuses what makes no sense.
 * {@link GoldenSqlContract} compares the SQL itself. {@link ModelContract}, {@link ModelBulkContract}, {@link RelationContract} and
 * {@link GeneratedModelContract} do with models what the others do without; {@link WritingContract} and those beside it look at
 * how models are written.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DialectContract {
    static final String CONNECTION = "contract";

    private @Nullable DatabaseManager manager;

    /** For subclasses. */
    protected DialectContract() {}

    /**
     * {@return the configuration of one connection, as {@link DatabaseManager#of(Map)} wants it, to a database that is
     * fresh, empty, and nobody else's} Called once a suite.
     */
    protected abstract Map<String, Object> config();

    /** {@return the connection to the database of {@link #config}, named {@code contract}} */
    protected final Database db() {
        return manager().connection();
    }

    /** {@return whose only connection {@link #db} is; closed when the suite has run} */
    protected final DatabaseManager manager() {
        DatabaseManager open = manager;
        if (open == null) {
            throw new IllegalStateException("The contract's connection is open only while its tests run");
        }
        return open;
    }

    @BeforeAll
    final void openConnection() {
        manager = DatabaseManager.of(Map.of(CONNECTION, config()));
    }

    @AfterAll
    final void closeConnection() {
        if (manager != null) {
            manager.close();
        }
    }

    /** {@return the refusal of a call that says so before anything is sent to the database} */
    final <E extends EloquentException> E assertRefused(Class<E> kind, Executable call) {
        db().flushQueryLog();
        db().enableQueryLog();
        try {
            E refusal = assertThrows(kind, call);
            assertEquals(List.of(), db().queryLog(), "nothing is sent");
            return refusal;
        } finally {
            db().disableQueryLog();
        }
    }

    /** Asserts that a call sends nothing to the database. */
    final void assertNothingRuns(Runnable call) {
        db().flushQueryLog();
        db().enableQueryLog();
        try {
            call.run();
            assertEquals(List.of(), db().queryLog(), "nothing is sent");
        } finally {
            db().disableQueryLog();
        }
    }
}
