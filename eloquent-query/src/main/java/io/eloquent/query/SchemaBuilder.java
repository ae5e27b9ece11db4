package io.eloquent.query;

import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.exec.ResultReader;
import io.eloquent.query.schema.Blueprint;
import io.eloquent.query.schema.SchemaCompiler;
import io.eloquent.query.schema.TableDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Creates, renames, drops and looks up the tables of one connection. Names are given without the connection's prefix;
 * {@code schema.table} means a table of another schema. Safe for many threads.
 *
 * <p>Every method throws {@link io.eloquent.api.error.QueryException}, or one of its kinds, if the database refuses the
 * statement.
 */
public final class SchemaBuilder {
    private final Database database;

    SchemaBuilder(Database database) {
        this.database = database;
    }

    /**
     * Creates a table. Where the database has more than one statement for it, they run in a transaction if the database
     * can take DDL back, so that the table comes whole or not at all.
     *
     * <pre>{@code
     * db.schema().create("users", table -> {
     *     table.increments("id");
     *     table.string("name");
     *     table.timestamps();
     * });
     * }</pre>
     *
     * @param table its name
     * @param description says what it has; called once, at once
     * @throws io.eloquent.api.error.InvalidQueryException if the parts do not fit together
     * @throws io.eloquent.api.error.UnsupportedSqlException if the database lacks one of the types
     */
    public void create(String table, Consumer<Blueprint> description) {
        TableDefinition definition = TableDefinition.of(table, description);
        Dialect dialect = database.dialect();
        List<CompiledSql> statements = dialect.schemaCompiler().create(definition, database.tablePrefix());
        if (statements.size() > 1 && dialect.compiler().syntax().supports(Feature.TRANSACTIONAL_DDL)) {
            database.transaction(() -> statements.forEach(this::run));
        } else {
            statements.forEach(this::run);
        }
    }

    /**
     * Drops a table. Runs {@code drop table}.
     *
     * @param table its name
     */
    public void drop(String table) {
        run(compiler().drop(table, false, database.tablePrefix()));
    }

    /**
     * Drops a table, if there is one. Runs {@code drop table if exists}.
     *
     * @param table its name
     */
    public void dropIfExists(String table) {
        run(compiler().drop(table, true, database.tablePrefix()));
    }

    /**
     * Renames a table. Runs {@code alter table … rename to …}.
     *
     * @param from its name
     * @param to its new name, without a schema: it stays in its own
     */
    public void rename(String from, String to) {
        run(compiler().rename(from, to, database.tablePrefix()));
    }

    /**
     * {@return whether there is such a table or view}
     *
     * @param table its name; without a schema, it is looked for in the current one
     */
    public boolean hasTable(String table) {
        return finds(compiler().findTable(table, database.tablePrefix()));
    }

    /**
     * {@return whether a table has such a column; false if there is no such table}
     *
     * @param table the table's name
     * @param column the column's name
     */
    public boolean hasColumn(String table, String column) {
        return finds(compiler().findColumn(table, column, database.tablePrefix()));
    }

    /**
     * {@return the names of a table's columns, in the table's order; empty if there is no such table}
     *
     * @param table the table's name
     */
    public List<String> getColumnListing(String table) {
        return database.read(compiler().listColumns(table, database.tablePrefix()), true, rows -> {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return List.copyOf(names);
        });
    }

    private SchemaCompiler compiler() {
        return database.dialect().schemaCompiler();
    }

    private boolean finds(CompiledSql sql) {
        return database.read(sql, true, (ResultReader<Boolean>) rows -> rows.next());
    }

    private void run(CompiledSql sql) {
        database.statement(sql.sql(), sql.bindings().toArray());
    }
}
