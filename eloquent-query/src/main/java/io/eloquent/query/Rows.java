package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.JsonSet;
import io.eloquent.query.ast.OnConflict;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes inserts and updates of the maps that users give: columns sorted, so that equal keys give equal SQL. */
final class Rows {
    /** What all databases take fastest, give or take a factor of two: measured by {@code eloquent-benchmarks/run-inserts}. */
    private static final int AT_ONCE = 500;

    private Rows() {}

    static Insert insert(Table table, List<? extends Map<String, ?>> rows, WhereBuilder<?> values) {
        List<String> columns = columns(rows.get(0));
        List<List<Expr>> expressions = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Map<String, ?> row = rows.get(i);
            requireSize(columns, row, i);
            List<Expr> line = new ArrayList<>(columns.size());
            for (String column : columns) {
                line.add(expression(columns, row, i, column, values));
            }
            expressions.add(line);
        }
        return new Insert(table, names(columns, values), expressions);
    }

    /** Refuses a row that has more or fewer keys than the first one. */
    static void requireSize(List<String> keys, Map<String, ?> row, int index) {
        if (row.size() != keys.size()) {
            throw otherKeys(keys, row, index);
        }
    }

    /** {@return what a row has for a key of the first one} */
    static Expr expression(List<String> keys, Map<String, ?> row, int index, String key, WhereBuilder<?> values) {
        Object value = row.get(key);
        if (value == null && !row.containsKey(key)) {
            throw otherKeys(keys, row, index);
        }
        return expression(key, value, values);
    }

    private static InvalidQueryException otherKeys(List<String> keys, Map<String, ?> row, int index) {
        return new InvalidQueryException("The rows of one insert need the same keys: row 0 has " + keys + ", row "
                + index + " has " + columns(row));
    }

    /** {@return the names of the columns that the user's keys stand for} */
    static List<String> names(List<String> keys, WhereBuilder<?> values) {
        List<String> names = keys.stream().map(key -> values.column(key).name()).toList();
        if (new HashSet<>(names).size() < names.size()) {
            throw new InvalidQueryException(
                    "An insert names a column twice, by its name and by its field's: " + keys + ". Name it once");
        }
        return names;
    }

    /** {@return how many rows go in one statement} Beyond some hundred, longer statements are no faster. */
    static int atOnce(int columns, int others, int maxBindings) {
        return columns == 0 ? 1 : Math.max(1, Math.min(AT_ONCE, (maxBindings - others) / columns));
    }

    /** {@return the inserts that a long one falls into, so that none has more rows than are fast, or values than the database takes} */
    static List<Insert> parts(Insert insert, int maxBindings) {
        List<List<Expr>> rows = insert.rows();
        int others =
                insert.onConflict() == null ? 0 : insert.onConflict().updates().size();
        int atOnce = atOnce(insert.columns().size(), others, maxBindings);
        if (rows.size() <= atOnce) {
            return List.of(insert);
        }
        List<Insert> parts = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += atOnce) {
            parts.add(insert.withRows(rows.subList(from, Math.min(rows.size(), from + atOnce))));
        }
        return parts;
    }

    /** {@return columns, each set to the value that the new row would have had} */
    static List<Assignment> excluded(List<String> columns) {
        return columns.stream()
                .map(column -> new Assignment(new ColumnRef(null, column), new io.eloquent.query.ast.Excluded(column)))
                .toList();
    }

    /** Refuses an upsert that goes by columns, or sets columns to new values, that its rows do not have. */
    static void requireGiven(Insert insert, OnConflict conflict) {
        for (String column : conflict.uniqueBy()) {
            requireGiven(insert, column, "goes by");
        }
        for (Assignment update : conflict.updates()) {
            if (update.value() instanceof io.eloquent.query.ast.Excluded value) {
                requireGiven(insert, value.column(), "takes the new value of");
            }
        }
    }

    private static void requireGiven(Insert insert, String column, String what) {
        if (!insert.columns().contains(column)) {
            throw new InvalidQueryException(
                    "The upsert " + what + " column \"" + column + "\", but its rows have only " + insert.columns());
        }
    }

    static List<String> columns(Map<String, ?> row) {
        return WhereBuilder.sorted(row).stream().<String>map(Map.Entry::getKey).toList();
    }

    static List<Assignment> assignments(Map<String, ?> changes, WhereBuilder<?> values) {
        Map<ColumnRef, Expr> plain = new LinkedHashMap<>();
        Map<ColumnRef, List<JsonSet.Change>> within = new LinkedHashMap<>();
        for (Map.Entry<String, ?> change : WhereBuilder.sorted(changes)) {
            String name = change.getKey();
            ColumnRef column = values.column(JsonPaths.column(name));
            if (JsonPaths.isPath(name)) {
                within.computeIfAbsent(column, same -> new ArrayList<>())
                        .add(new JsonSet.Change(JsonPaths.steps(name), document(name, change.getValue(), values)));
            } else {
                put(column, expression(name, change.getValue(), values), plain);
            }
        }
        within.forEach((column, parts) -> put(column, new JsonSet(column, parts), plain));
        return plain.entrySet().stream()
                .map(change -> new Assignment(change.getKey(), change.getValue()))
                .toList();
    }

    private static void put(ColumnRef column, Expr value, Map<ColumnRef, Expr> changes) {
        if (changes.put(column, value) != null) {
            throw new InvalidQueryException("An update sets column \"" + column.name()
                    + "\" twice, by two names or as a whole and in part: set it once");
        }
    }

    /** {@return what becomes of a value within a document: it keeps its type} */
    private static Expr document(String path, @Nullable Object value, WhereBuilder<?> values) {
        return value != null && (value instanceof Excluded || ConditionBuilder.expression(value) != null)
                ? values.written(path, value)
                : JsonPaths.document(path, value);
    }

    private static Expr expression(String column, @Nullable Object value, WhereBuilder<?> values) {
        return value == null ? new Value(null) : values.written(column, value);
    }
}
