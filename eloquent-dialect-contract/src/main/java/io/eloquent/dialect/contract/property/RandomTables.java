package io.eloquent.dialect.contract.property;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes small tables, many of whose values are equal, and many NULL. */
final class RandomTables {
    private final Dice dice;

    RandomTables(Dice dice) {
        this.dice = dice;
    }

    /** {@return one to three tables} */
    List<TableData> next() {
        return dice.list(dice.between(1, 3), number -> table("t" + number));
    }

    private TableData table(String name) {
        List<ColumnSpec> columns = new ArrayList<>();
        columns.add(new ColumnSpec("id", Type.INTEGER));
        columns.add(new ColumnSpec("c0", Type.INTEGER));
        List<Type> types = List.of(Type.values());
        columns.addAll(dice.list(dice.between(1, 5), i -> new ColumnSpec("c" + (i + 1), dice.of(types))));
        List<Integer> nulls = dice.list(columns.size(), i -> dice.of(List.of(0, 20, 20, 60)));
        int size = dice.chance(8) ? 0 : dice.chance(80) ? dice.between(1, 9) : dice.between(10, 30);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        int key = 0;
        for (int i = 0; i < size; i++) {
            key += dice.between(1, 2);
            List<@Nullable Object> row = new ArrayList<>();
            row.add(key);
            for (int c = 1; c < columns.size(); c++) {
                row.add(
                        dice.chance(nulls.get(c))
                                ? null
                                : dice.of(columns.get(c).type().samples()));
            }
            rows.add(row);
        }
        return new TableData(name, columns, rows);
    }
}
