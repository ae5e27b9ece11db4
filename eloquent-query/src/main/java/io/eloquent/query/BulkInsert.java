package io.eloquent.query;

import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import io.eloquent.query.compile.CompiledSql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Many new rows, laid out as they are bound: statements of equal length are compiled and prepared once, and no value
 * becomes an expression. All rows are checked before the first is sent.
 */
final class BulkInsert {
    private final Table table;
    private final List<String> columns;
    private final List<@Nullable Object[]> parts;

    private BulkInsert(Table table, List<String> columns, List<@Nullable Object[]> parts) {
        this.table = table;
        this.columns = columns;
        this.parts = parts;
    }

    /**
     * {@return the rows, or null if there is more than values among them, such as raw SQL}
     *
     * @param table where they go
     * @param rows column to value
     * @param atOnce how many go in one statement
     * @param values makes values of what the user gave
     */
    static @Nullable BulkInsert of(
            Table table, List<? extends Map<String, ?>> rows, int atOnce, WhereBuilder<?> values) {
        List<String> keys = Rows.columns(rows.get(0));
        List<@Nullable Object[]> parts = new ArrayList<>();
        @Nullable Object[] part = {};
        int next = 0;
        int index = 0;
        for (Map<String, ?> row : rows) {
            if (next == part.length) {
                part = new Object[Math.min(atOnce, rows.size() - index) * keys.size()];
                parts.add(part);
                next = 0;
            }
            Rows.requireSize(keys, row, index);
            for (String key : keys) {
                Expr value = Rows.expression(keys, row, index, key, values);
                if (!(value instanceof Value plain)) {
                    return null;
                }
                part[next++] = plain.value();
            }
            index++;
        }
        return new BulkInsert(table, Rows.names(keys, values), parts);
    }

    /** {@return how many rows were inserted} Runs all of it in one transaction. */
    int run(Database database) {
        Template template = new Template(database, this::empty);
        Iterable<CompiledSql> statements =
                () -> parts.stream().map(template::of).iterator();
        return database.transaction(() -> database.writeAll(statements));
    }

    /** {@return an insert with room for so many values} */
    private Insert empty(int bindings) {
        List<Expr> row = Collections.nCopies(columns.size(), new Value(null));
        return new Insert(table, columns, Collections.nCopies(bindings / columns.size(), row));
    }

    /** The text of the statement before, which is that of the next one if it is as long. */
    private static final class Template {
        private final Database database;
        private final IntFunction<Insert> inserts;
        private String sql = "";
        private int length = -1;

        Template(Database database, IntFunction<Insert> inserts) {
            this.database = database;
            this.inserts = inserts;
        }

        CompiledSql of(@Nullable Object[] bindings) {
            if (bindings.length != length) {
                length = bindings.length;
                sql = database.compile(inserts.apply(length)).sql();
            }
            return new CompiledSql(sql, Collections.unmodifiableList(Arrays.asList(bindings)));
        }
    }
}
