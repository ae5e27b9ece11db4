package io.eloquent.model.persist;

import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.PivotRow;
import io.eloquent.model.meta.State;
import io.eloquent.query.Database;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.compile.SqlCompiler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The insert of one model. A field that is null is left out, so that the column's default counts; models of a class that
 * set the same columns share a text, which is compiled once.
 *
 * @param sql the statement
 */
record InsertText(CompiledSql sql) {
    private static final int MOST_COLUMNS = 63;
    private static final int MOST_TEXTS = 1000;

    private static final ClassValue<Map<Shape, String>> TEXTS = new ClassValue<>() {
        @Override
        protected Map<Shape, String> computeValue(Class<?> type) {
            return new ConcurrentHashMap<>();
        }
    };

    /** What a text depends on. */
    private record Shape(SqlCompiler compiler, String prefix, long columns, boolean returnsKey) {}

    static InsertText of(Entity model, ModelMeta<Entity> meta, @Nullable String madeKey, Database database) {
        List<ColumnMeta> columns = meta.columns();
        if (columns.size() > MOST_COLUMNS || !State.attributes(model).isEmpty()) {
            return new InsertText(database.compile(insert(model, meta, madeKey, database)));
        }
        @Nullable Object[] values = new Object[columns.size()];
        long set = 0;
        int count = 0;
        int key = madeKey == null ? -1 : meta.ordinal(madeKey);
        for (int i = 0; i < values.length; i++) {
            Object value = i == key ? null : meta.binding().get(model, i);
            if (value != null) {
                values[count++] = columns.get(i).stored(value);
                set |= 1L << i;
            }
        }
        Map<Shape, String> texts = TEXTS.get(meta.modelClass());
        Shape shape = new Shape(database.dialect().compiler(), database.tablePrefix(), set, madeKey != null);
        String text = texts.get(shape);
        if (text == null) {
            text = database.compile(insert(model, meta, madeKey, database)).sql();
            if (texts.size() >= MOST_TEXTS) {
                texts.clear();
            }
            texts.put(shape, text);
        }
        return new InsertText(
                new CompiledSql(text, Collections.unmodifiableList(Arrays.asList(Arrays.copyOf(values, count)))));
    }

    private static Insert insert(Entity model, ModelMeta<Entity> meta, @Nullable String madeKey, Database database) {
        List<String> names = new ArrayList<>();
        List<Expr> values = new ArrayList<>();
        for (ColumnMeta column : meta.columns()) {
            Object value = meta.binding().get(model, column.ordinal());
            if (value != null && !column.name().equals(madeKey)) {
                names.add(column.name());
                values.add(new Value(column.stored(value)));
            }
        }
        State.attributes(model).forEach((name, value) -> {
            if (!name.equals(madeKey) && !(value instanceof PivotRow)) {
                names.add(name);
                values.add(new Value(value));
            }
        });
        Insert insert = new Insert(new Table(meta.table(), null), names, List.of(values));
        return madeKey != null && database.dialect().returnsKeysAsRows()
                ? insert.withReturning(List.of(new ColumnRef(null, madeKey)))
                : insert;
    }
}
