package io.eloquent.query;

import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.schema.Blueprint;
import io.eloquent.query.schema.SchemaCompiler;
import io.eloquent.query.schema.TableDefinition;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes and drops tables: {@code db.schema().create("users", table -> { table.increments("id"); table.string("name");
 * table.timestamps(); })}. Names are quoted, the connection's prefix goes before each table's name, and what a database
 * cannot do is refused before anything runs. Safe for many threads.
 */
public final class SchemaBuilder {
    private final Database database;

    SchemaBuilder(Database database) {
        this.database = database;
    }

    private SchemaCompiler compiler() {
        return database.dialect().schemaCompiler();
    }

    /**
     * Makes a table, with its indexes and foreign keys. Runs {@code create table …}, and where the database wants them
     * apart {@code create index …} and its like.
     *
     * @param table its name
     * @param columns says what it has
     * @throws io.eloquent.api.error.UnsupportedSqlException if the database has no such type or modifier
     */
    public void create(String table, Consumer<Blueprint> columns) {
        TableDefinition definition = TableDefinition.of(table, columns);
        for (CompiledSql sql : compiler().create(definition, database.tablePrefix())) {
            database.write(sql);
        }
    }

    /**
     * Drops a table and all that is in it. Runs {@code drop table …}.
     *
     * @param table its name
     */
    public void drop(String table) {
        database.write(compiler().drop(table, false, database.tablePrefix()));
    }

    /**
     * Drops a table, if there is one. Runs {@code drop table if exists …}.
     *
     * @param table its name
     */
    public void dropIfExists(String table) {
        database.write(compiler().drop(table, true, database.tablePrefix()));
    }

    /**
     * Gives a table another name.
     *
     * @param from its name
     * @param to its new name
     */
    public void rename(String from, String to) {
        database.write(compiler().rename(from, to, database.tablePrefix()));
    }

    /**
     * {@return whether there is such a table or view}
     *
     * @param table its name
     */
    public boolean hasTable(String table) {
        return database.read(compiler().findTable(table, database.tablePrefix()), true, ResultSet::next);
    }

    /**
     * {@return whether a table has such a column; false if there is no such table}
     *
     * @param table the table's name
     * @param column the column's name
     */
    public boolean hasColumn(String table, String column) {
        return database.read(compiler().findColumn(table, column, database.tablePrefix()), true, ResultSet::next);
    }

    /**
     * {@return the names of a table's columns, in its order; empty if there is no such table}
     *
     * @param table the table's name
     */
    public List<String> getColumnListing(String table) {
        return database.read(compiler().listColumns(table, database.tablePrefix()), true, rows -> {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        });
    }
}
