package io.eloquent.dialect.contract.property;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in a chain.
 *
 * @param table its name
 * @param alias its name within the statement, or null for none
 * @param columns its columns
 */
record Source(String table, @Nullable String alias, List<ColumnSpec> columns) {

    /** {@return the name under which the statement knows it} */
    String name() {
        return alias == null ? table : alias;
    }

    /** {@return as the chain names it} */
    String spelled() {
        return alias == null ? table : table + " as " + alias;
    }

    Scope.Frame frame() {
        return new Scope.Frame(name(), columns);
    }

    /** {@return a reference to its key, which no two rows share} */
    Ref key() {
        return new Ref(name(), columns.get(0).name(), columns.get(0).type(), true);
    }
}
