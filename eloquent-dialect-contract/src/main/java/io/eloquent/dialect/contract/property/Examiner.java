package io.eloquent.dialect.contract.property;

import io.eloquent.api.error.QueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.Database;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts one sample to the database and compares the answer with the evaluator's. */
final class Examiner {
    private final Database db;
    private final Semantics rules;
    private List<TableData> filled = List.of();
    private int refused;

    Examiner(Database db, Semantics rules) {
        this.db = db;
        this.rules = rules;
    }

    /** {@return how many samples were refused by name, since the database cannot do what they ask} */
    int refused() {
        return refused;
    }

    /** Makes tables in the place of those before. */
    void create(List<TableData> tables) {
        drop();
        for (TableData table : tables) {
            db.schema().dropIfExists(table.name());
            table.create(db);
            table.fill(db);
        }
        filled = tables;
    }

    /** Takes the tables away. */
    void drop() {
        filled.forEach(table -> db.schema().dropIfExists(table.name()));
        filled = List.of();
    }

    private void refill(List<TableData> tables) {
        for (int i = 0; i < tables.size(); i++) {
            if (!tables.get(i).equals(filled.get(i))) {
                db.table(tables.get(i).name()).delete();
                tables.get(i).fill(db);
            }
        }
        filled = tables;
    }

    /** {@return what is wrong, or null if nothing is, or if the sample makes no sense} */
    @Nullable
    Finding examine(Sample sample) {
        Ask ask = sample.ask();
        List<List<List<@Nullable Object>>> expected;
        try {
            expected = ask.expected(new Evaluator(rules, sample.tables()));
        } catch (InvalidChain senseless) {
            return null;
        }
        refill(sample.tables());
        try {
            List<List<@Nullable Object>> answer = ask.answer(db);
            return ask.isRight(expected, answer) ? null : finding(sample, "rows", expected, answer.toString());
        } catch (UnsupportedSqlException refusal) {
            refused++;
            return null;
        } catch (RuntimeException error) {
            return finding(sample, kind(error), expected, error.toString());
        }
    }

    private Finding finding(Sample sample, String kind, List<?> expected, String actual) {
        return new Finding(sample, kind, expected.toString(), actual, statements(sample.ask()));
    }

    private static String kind(RuntimeException error) {
        String state = error instanceof QueryException && error.getCause() instanceof SQLException cause
                ? " " + cause.getSQLState() + " " + cause.getErrorCode()
                : "";
        return error.getClass().getName() + state;
    }

    private List<String> statements(Ask ask) {
        try {
            return db.pretend(() -> ask.answer(db)).stream()
                    .map(sql -> sql.sql() + " " + sql.bindings())
                    .toList();
        } catch (RuntimeException none) {
            return List.of("none: " + none);
        }
    }
}
