package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.Query;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A table in a chain, or a query in its place.
 *
 * @param table the table's name; of a query, that of any table
 * @param alias its name within the statement, or null for none
 * @param columns its columns
 * @param query the query, or null for a table
 * @param named whether the query stands before the statement, by {@code with}
 */
record Source(
        String table,
        @Nullable String alias,
        List<ColumnSpec> columns,
        @Nullable Chain query,
        boolean named) {

    static Source of(TableData table, @Nullable String alias) {
        return new Source(table.name(), alias, table.columns(), null, false);
    }

    static Source of(Chain query, String alias, boolean named) {
        return new Source(query.from().table(), alias, query.columns(), query, named);
    }

    Source withQuery(Chain value) {
        return new Source(table, alias, columns, value, named);
    }

    /** {@return the name under which the statement knows it} */
    String name() {
        return alias == null ? table : alias;
    }

    /** {@return as the chain names it} */
    String spelled() {
        return alias == null ? table : table + " as " + alias;
    }

    /** {@return the beginning of a chain} */
    Query start(Database db) {
        if (query == null) {
            return db.table(spelled());
        }
        return named
                ? db.table(name()).with(name(), query.on(db))
                : db.table(table).fromSub(query.on(db), name());
    }

    /** {@return the beginning of a chain, as Java} */
    String startText() {
        if (query == null) {
            return "db.table(" + JavaText.of(spelled()) + ")";
        }
        return named
                ? "db.table(" + JavaText.of(name()) + ").with(" + JavaText.of(name()) + ", " + query + ")"
                : "db.table(" + JavaText.of(table) + ").fromSub(" + query + ", " + JavaText.of(name()) + ")";
    }

    Scope.Frame frame() {
        return new Scope.Frame(name(), columns);
    }

    /** {@return whether its first column is one that no two rows share} */
    boolean hasKey() {
        return query == null
                || query.outputs().isEmpty()
                        && query.joins().isEmpty()
                        && query.from().hasKey();
    }

    /** {@return a reference to its key, which no two rows share} */
    Ref key() {
        return new Ref(name(), columns.get(0).name(), columns.get(0).type(), true);
    }

    /** {@return the query, where there is one} */
    Chain requireQuery() {
        return Objects.requireNonNull(query);
    }
}
