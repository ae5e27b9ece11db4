package io.eloquent.dialect.contract.property;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that an expression sees: those of its own query, joined one after the other, and behind them those of the
 * queries around it.
 *
 * @param behind the row that was joined before, or null for none
 * @param frame where the row is from
 * @param values its values, of which all are null where a join found no partner
 */
record Scope(@Nullable Scope behind, Frame frame, List<@Nullable Object> values) {

    /**
     * Where rows are from.
     *
     * @param name the name under which the statement knows them
     * @param columns their columns
     */
    record Frame(String name, List<ColumnSpec> columns) {
        List<@Nullable Object> nulls() {
            return Collections.nCopies(columns.size(), null);
        }
    }

    /** {@return the value of a column of the nearest row with such a name} */
    @Nullable
    Object get(String table, String column) {
        for (Scope scope = this; scope != null; scope = scope.behind) {
            if (scope.frame.name.equals(table)) {
                return scope.own(column);
            }
        }
        throw new InvalidChain("no table " + table);
    }

    private @Nullable Object own(String column) {
        for (int i = 0; i < values.size(); i++) {
            if (frame.columns.get(i).name().equals(column)) {
                return values.get(i);
            }
        }
        throw new InvalidChain("no column " + column + " in " + frame.name);
    }
}
