package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table and its rows. The first column is its key.
 *
 * @param name its name
 * @param columns its columns
 * @param rows its rows, each as long as the columns
 */
record TableData(String name, List<ColumnSpec> columns, List<List<@Nullable Object>> rows) {

    TableData withRows(List<List<@Nullable Object>> value) {
        return new TableData(name, columns, value);
    }

    /** Makes the table, without rows. */
    void create(Database db) {
        db.schema().create(name, table -> {
            for (ColumnSpec column : columns.subList(1, columns.size())) {
                column.type().addTo(table, column.name()).nullable();
            }
            table.integer(columns.get(0).name());
            table.primary(columns.get(0).name());
        });
    }

    /** Puts the rows into the table, which has none. */
    void fill(Database db) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i).name(), row.get(i));
            }
            all.add(values);
        }
        db.table(name).insert(all);
    }

    /** {@return the table as a reader sees it} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name).append(' ');
        text.append(columns.stream()
                .map(column -> column.name() + " " + column.type())
                .toList());
        rows.forEach(
                row -> text.append("\n  ").append(row.stream().map(JavaText::of).toList()));
        return text.toString();
    }
}
