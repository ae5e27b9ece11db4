package io.eloquent.dialect.sqlite;

import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.compile.SqlWriter;
import io.eloquent.query.compile.Syntax;
import io.eloquent.query.schema.ColumnType;
import io.eloquent.query.schema.IndexDefinition;
import io.eloquent.query.schema.SchemaCompiler;
import io.eloquent.query.schema.SchemaSyntax;
import java.util.Map;

/**
 * Tables as SQLite writes them. A column's declared type decides its affinity (https://www.sqlite.org/datatype3.html);
 * it also tells {@link SqliteCodecs} what a row's value means.
 */
final class SqliteSchemaCompiler extends SchemaCompiler {
    /** SQLite counts up its 64-bit rowid and nothing else. */
    private static final String KEY = "integer primary key autoincrement not null";

    SqliteSchemaCompiler(Syntax syntax) {
        super(SchemaSyntax.standard(syntax)
                .withTypes(Map.ofEntries(
                        Map.entry(ColumnType.CHAR, "varchar"),
                        Map.entry(ColumnType.STRING, "varchar"),
                        Map.entry(ColumnType.TINY_INTEGER, "integer"),
                        Map.entry(ColumnType.SMALL_INTEGER, "integer"),
                        Map.entry(ColumnType.BIG_INTEGER, "integer"),
                        Map.entry(ColumnType.FLOAT, "float"),
                        Map.entry(ColumnType.DOUBLE, "double"),
                        Map.entry(ColumnType.DECIMAL, "numeric({length}, {scale})"),
                        Map.entry(ColumnType.BOOLEAN, "tinyint(1)"),
                        Map.entry(ColumnType.ENUM, "varchar"),
                        Map.entry(ColumnType.TIME, "time"),
                        Map.entry(ColumnType.DATE_TIME, "datetime"),
                        Map.entry(ColumnType.TIMESTAMP, "datetime"),
                        Map.entry(ColumnType.UUID, "varchar")))
                .withKeys(Map.of(
                        ColumnType.TINY_INTEGER, KEY,
                        ColumnType.SMALL_INTEGER, KEY,
                        ColumnType.MEDIUM_INTEGER, KEY,
                        ColumnType.INTEGER, KEY,
                        ColumnType.BIG_INTEGER, KEY))
                // a unique constraint within the table could never be dropped again, an index can
                .withInlineIndexes(IndexDefinition.Kind.PRIMARY)
                .withNow(SqliteCompiler.NOW)
                .withNameLimit(255));
    }

    /** An index lies in its table's schema, and there the index is named with the schema, not the table. */
    @Override
    protected void createIndex(String table, IndexDefinition index, String tablePrefix, SqlWriter out) {
        out.sql(index.kind() == IndexDefinition.Kind.UNIQUE ? "create unique index " : "create index ");
        String schema = schemaOf(table);
        if (schema != null) {
            out.identifier(schema).sql('.');
        }
        out.identifier(nameOf(table, index, tablePrefix)).sql(" on ").table(plainName(table));
        indexed(index, out);
    }

    /** A table has columns. */
    @Override
    public CompiledSql findTable(String table, String tablePrefix) {
        return columnsOf(table, tablePrefix).sql(" limit 1").finish();
    }

    @Override
    public CompiledSql listColumns(String table, String tablePrefix) {
        return columnsOf(table, tablePrefix).sql(" order by c.cid").finish();
    }

    @Override
    public CompiledSql findColumn(String table, String column, String tablePrefix) {
        return columnsOf(table, tablePrefix)
                .sql(" and c.name = ")
                .bind(column)
                .sql(" collate nocase")
                .finish();
    }

    /**
     * {@code table_xinfo}, because {@code table_info} leaves generated columns out; but it has the hidden ones of virtual
     * tables too. A database that is not attached has no columns, which is no error.
     */
    private SqlWriter columnsOf(String table, String tablePrefix) {
        String name = tablePrefix + plainName(table);
        String schema = schemaOf(table);
        SqlWriter out = writer(tablePrefix);
        if (schema == null) {
            return out.sql("select c.name from pragma_table_xinfo(").bind(name).sql(") as c where c.hidden <> 1");
        }
        return out.sql("select c.name from pragma_database_list as d join pragma_table_xinfo(")
                .bind(name)
                .sql(", d.name) as c where c.hidden <> 1 and d.name = ")
                .bind(schema)
                .sql(" collate nocase");
    }
}
