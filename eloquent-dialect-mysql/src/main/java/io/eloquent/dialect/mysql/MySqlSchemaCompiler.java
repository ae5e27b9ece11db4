package io.eloquent.dialect.mysql;

import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.compile.SqlWriter;
import io.eloquent.query.compile.Syntax;
import io.eloquent.query.schema.ColumnDefinition;
import io.eloquent.query.schema.ColumnType;
import io.eloquent.query.schema.DefaultValue;
import io.eloquent.query.schema.IndexDefinition;
import io.eloquent.query.schema.ReferentialAction;
import io.eloquent.query.schema.SchemaCompiler;
import io.eloquent.query.schema.SchemaSyntax;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables as MySQL and MariaDB write them. A whole table is one statement, indexes included, because no transaction
 * could take back the first of several.
 */
class MySqlSchemaCompiler extends SchemaCompiler {
    private static final String KEY = "{unsigned} not null auto_increment primary key";

    /**
     * Not {@code timestamp}: that is converted to the zone of each session and back, and ends in 2038. What is written
     * to a {@code datetime}, which is UTC, stays.
     */
    private static final String MOMENT = "datetime(6)";

    /** The types whose default must be an expression: https://dev.mysql.com/doc/refman/8.4/en/data-type-defaults.html. */
    private static final Set<ColumnType> WITHOUT_LITERAL_DEFAULT = EnumSet.of(
            ColumnType.TEXT, ColumnType.MEDIUM_TEXT, ColumnType.LONG_TEXT, ColumnType.JSON, ColumnType.BINARY);

    MySqlSchemaCompiler(Syntax syntax) {
        super(SchemaSyntax.standard(syntax)
                .withTypes(Map.ofEntries(
                        Map.entry(ColumnType.MEDIUM_TEXT, "mediumtext"),
                        Map.entry(ColumnType.LONG_TEXT, "longtext"),
                        Map.entry(ColumnType.TINY_INTEGER, "tinyint{unsigned}"),
                        Map.entry(ColumnType.SMALL_INTEGER, "smallint{unsigned}"),
                        Map.entry(ColumnType.MEDIUM_INTEGER, "mediumint{unsigned}"),
                        Map.entry(ColumnType.INTEGER, "int{unsigned}"),
                        Map.entry(ColumnType.BIG_INTEGER, "bigint{unsigned}"),
                        Map.entry(ColumnType.FLOAT, "float{unsigned}"),
                        Map.entry(ColumnType.DOUBLE, "double{unsigned}"),
                        Map.entry(ColumnType.DECIMAL, "decimal({length}, {scale}){unsigned}"),
                        Map.entry(ColumnType.BOOLEAN, "tinyint(1)"),
                        Map.entry(ColumnType.ENUM, "enum({values})"),
                        Map.entry(ColumnType.JSON, "json"),
                        Map.entry(ColumnType.DATE_TIME, "datetime(6)"),
                        Map.entry(ColumnType.TIMESTAMP, MOMENT)))
                .withKeys(Map.of(
                        ColumnType.TINY_INTEGER, "tinyint" + KEY,
                        ColumnType.SMALL_INTEGER, "smallint" + KEY,
                        ColumnType.MEDIUM_INTEGER, "mediumint" + KEY,
                        ColumnType.INTEGER, "int" + KEY,
                        ColumnType.BIG_INTEGER, "bigint" + KEY))
                .withInlineIndexes(IndexDefinition.Kind.values())
                .withNow(MySqlCompiler.NOW)
                .withCurrentSchema("schema()")
                .withNameLimit(64));
    }

    @Override
    protected boolean isInline(IndexDefinition index) {
        return true;
    }

    @Override
    protected void inlineIndex(String table, IndexDefinition index, String tablePrefix, SqlWriter out) {
        String whereNull = index.whereNull();
        if (whereNull != null) {
            uniqueWhereNull(nameOf(table, index, tablePrefix), index.columns(), whereNull, out);
            return;
        }
        boolean isFullText = index.kind() == IndexDefinition.Kind.FULL_TEXT;
        if (index.kind() == IndexDefinition.Kind.INDEX || isFullText) {
            columns(
                    index.columns(),
                    out.sql(isFullText ? "fulltext index " : "index ")
                            .identifier(nameOf(table, index, tablePrefix))
                            .sql(' '));
        } else {
            super.inlineIndex(table, index, tablePrefix, out);
        }
    }

    /** Rows with a NULL in one part of a key are not compared: https://dev.mysql.com/doc/refman/8.4/en/create-index.html. */
    void uniqueWhereNull(String name, List<String> columns, String whereNull, SqlWriter out) {
        out.sql("constraint ").identifier(name).sql(" unique (");
        columns.forEach(column -> out.identifier(column).sql(", "));
        out.sql('(');
        isNull(whereNull, out);
        out.sql("))");
    }

    static void isNull(String column, SqlWriter out) {
        out.sql("case when ").identifier(column).sql(" is null then 1 end");
    }

    @Override
    protected void defaultValue(ColumnDefinition column, DefaultValue value, SqlWriter out) {
        ColumnType type = column.type().type();
        if (!(value instanceof DefaultValue.Literal literal) || !WITHOUT_LITERAL_DEFAULT.contains(type)) {
            super.defaultValue(column, value, out);
            return;
        }
        // a hexadecimal text is bytes unless it says otherwise, and MySQL makes no JSON of bytes
        boolean bytes = type != ColumnType.BINARY
                && literal.value() instanceof CharSequence text
                && text.toString().indexOf('\\') >= 0;
        super.defaultValue(column, value, out.sql(bytes ? "(convert(" : "("));
        out.sql(bytes ? " using utf8mb4))" : ")");
    }

    /** Whether a backslash stands for itself depends on the server's {@code sql_mode}; a hexadecimal text has none. */
    @Override
    protected void text(String text, SqlWriter out) {
        if (text.indexOf('\\') >= 0) {
            out.sql("x'")
                    .sql(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)))
                    .sql('\'');
        } else {
            super.text(text, out);
        }
    }

    /** InnoDB knows the words, and refuses the table. */
    @Override
    protected void action(String event, @Nullable ReferentialAction action, SqlWriter out) {
        if (action == ReferentialAction.SET_DEFAULT) {
            throw new UnsupportedSqlException(syntax().syntax().dialect() + " does not support on " + event
                    + " set default: use set null, cascade or restrict");
        }
        super.action(event, action, out);
    }

    /** Without its schema, the new name would move the table to the current one. */
    @Override
    protected void renameTable(String from, String to, SqlWriter out) {
        String schema = schemaOf(from);
        super.renameTable(from, schema == null ? to : schema + "." + to, out);
    }
}
