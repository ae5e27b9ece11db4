package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of one of the rows in sight.
 *
 * @param table the name under which the statement knows the row
 * @param column the column's name
 * @param type what it holds
 * @param qualified whether the chain names the table
 */
record Ref(String table, String column, Type type, boolean qualified) implements Expression {

    /** {@return its name in the chain} */
    String name() {
        return qualified ? table + "." + column : column;
    }

    Ref withTable() {
        return new Ref(table, column, type, true);
    }

    @Nullable
    Object value(Scope row) {
        return row.get(table, column);
    }

    @Override
    public @Nullable Object value(Evaluator evaluator, List<Scope> group) {
        if (group.isEmpty()) {
            throw new InvalidChain("no row to take " + name() + " from");
        }
        return value(group.get(0));
    }

    @Override
    public Query select(Query query, String label, Database db) {
        return query.addSelect(name() + " as " + label);
    }

    @Override
    public String selectText(String label) {
        return JavaText.call("addSelect", name() + " as " + label);
    }
}
