package io.eloquent.query.schema;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.ast.Table;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.compile.SqlWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes schema changes as DDL. This class speaks standard SQL in the spelling of its {@link SchemaSyntax}; a dialect
 * overrides what data cannot describe. DDL takes no bound values: names are quoted, and defaults are written as escaped
 * literals. Holds no state: one instance serves all threads.
 */
public class SchemaCompiler {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private final SchemaSyntax syntax;

    /**
     * Creates a compiler.
     *
     * @param syntax the database's spellings
     */
    public SchemaCompiler(SchemaSyntax syntax) {
        this.syntax = syntax;
    }

    /** {@return the database's spellings} */
    public final SchemaSyntax syntax() {
        return syntax;
    }

    /**
     * {@return the statements that create a table: {@code create table}, then {@code create index} for each index that
     * the database wants apart}
     *
     * @param table the table
     * @param tablePrefix what stands before each table's name; may be empty
     * @throws UnsupportedSqlException if the database lacks one of the types, or full-text search for an index
     */
    public final List<CompiledSql> create(TableDefinition table, String tablePrefix) {
        for (IndexDefinition index : table.indexes()) {
            if (index.kind() == IndexDefinition.Kind.FULL_TEXT) {
                require(Feature.FULL_TEXT);
            }
            if (index.whereNull() != null) {
                require(Feature.PARTIAL_UNIQUE);
            }
        }
        List<CompiledSql> statements = new ArrayList<>();
        SqlWriter out = writer(tablePrefix);
        createTable(table, tablePrefix, out);
        statements.add(out.finish());
        for (IndexDefinition index : table.indexes()) {
            if (!isInline(index)) {
                SqlWriter apart = writer(tablePrefix);
                createIndex(table.name(), index, tablePrefix, apart);
                statements.add(apart.finish());
            }
        }
        return statements;
    }

    private void require(Feature feature) {
        if (!syntax.syntax().supports(feature)) {
            throw new UnsupportedSqlException(syntax.syntax().dialect() + " does not support " + feature.title());
        }
    }

    /**
     * {@return whether an index stands within {@code create table}} One of some rows does not, by standard.
     *
     * @param index the index
     */
    protected boolean isInline(IndexDefinition index) {
        return syntax.inlineIndexes().contains(index.kind()) && index.whereNull() == null;
    }

    /**
     * {@return the statement that drops a table}
     *
     * @param table its name
     * @param ifExists whether it may be missing
     * @param tablePrefix what stands before each table's name; may be empty
     */
    public final CompiledSql drop(String table, boolean ifExists, String tablePrefix) {
        return writer(tablePrefix)
                .sql(ifExists ? "drop table if exists " : "drop table ")
                .table(checked(table))
                .finish();
    }

    /**
     * {@return the statement that renames a table}
     *
     * @param from its name
     * @param to its new name, without a schema: it stays in its own
     * @param tablePrefix what stands before each table's name; may be empty
     */
    public final CompiledSql rename(String from, String to, String tablePrefix) {
        if (checked(to).indexOf('.') >= 0) {
            throw new InvalidQueryException(
                    "A table stays in its schema when it is renamed: give the new name alone, not \"" + to + "\"");
        }
        SqlWriter out = writer(tablePrefix);
        renameTable(checked(from), to, out);
        return out.finish();
    }

    /**
     * {@return a query that finds one row if there is such a table or view}
     *
     * @param table its name
     * @param tablePrefix what stands before each table's name; may be empty
     */
    public CompiledSql findTable(String table, String tablePrefix) {
        return inSchema("select table_name from information_schema.tables", table, tablePrefix)
                .finish();
    }

    /**
     * {@return a query for the names of a table's columns, one a row, in the table's order}
     *
     * @param table its name
     * @param tablePrefix what stands before each table's name; may be empty
     */
    public CompiledSql listColumns(String table, String tablePrefix) {
        SqlWriter out = inSchema("select column_name from information_schema.columns", table, tablePrefix);
        listedColumns(out);
        return out.sql(" order by ordinal_position").finish();
    }

    /**
     * Writes what else must be true of a column of {@code information_schema} for it to be one of those that the user made.
     *
     * @param out the writer
     */
    protected void listedColumns(SqlWriter out) {
        // all of them are
    }

    /**
     * {@return a query that finds one row if a table has such a column}
     *
     * @param table the table's name
     * @param column the column's name
     * @param tablePrefix what stands before each table's name; may be empty
     */
    public CompiledSql findColumn(String table, String column, String tablePrefix) {
        return inSchema("select column_name from information_schema.columns", table, tablePrefix)
                .sql(" and column_name = ")
                .bind(column)
                .finish();
    }

    private SqlWriter inSchema(String select, String table, String tablePrefix) {
        SqlWriter out = writer(tablePrefix).sql(select).sql(" where table_schema = ");
        String schema = schemaOf(checked(table));
        if (schema == null) {
            out.sql(syntax.currentSchema());
        } else {
            out.bind(schema);
        }
        return out.sql(" and table_name = ").bind(tablePrefix + plainName(table));
    }

    /**
     * {@return the schema in a table's name, or null for none}
     *
     * @param table {@code table} or {@code schema.table}
     */
    protected static @Nullable String schemaOf(String table) {
        int dot = table.lastIndexOf('.');
        return dot < 0 ? null : table.substring(0, dot);
    }

    /**
     * {@return a table's name without its schema}
     *
     * @param table {@code table} or {@code schema.table}
     */
    protected static String plainName(String table) {
        return table.substring(table.lastIndexOf('.') + 1);
    }

    private static String checked(String table) {
        return new Table(table, null).name();
    }

    /**
     * {@return a new writer}
     *
     * @param tablePrefix what stands before each table's name; may be empty
     */
    protected final SqlWriter writer(String tablePrefix) {
        return new SqlWriter(syntax.syntax().quote(), tablePrefix);
    }

    private void createTable(TableDefinition table, String tablePrefix, SqlWriter out) {
        out.sql("create table ").table(table.name());
        String separator = " (";
        for (ColumnDefinition column : table.columns()) {
            column(column, out.sql(separator));
            separator = ", ";
        }
        for (IndexDefinition index : table.indexes()) {
            if (isInline(index)) {
                inlineIndex(table.name(), index, tablePrefix, out.sql(separator));
            }
        }
        for (ForeignKey key : table.foreignKeys()) {
            foreignKey(table.name(), key, tablePrefix, out.sql(separator));
        }
        out.sql(')');
    }

    private void column(ColumnDefinition column, SqlWriter out) {
        out.identifier(column.name()).sql(' ');
        if (column.autoIncrement()) {
            spelled(syntax.keys().get(column.type().type()), column.type(), out);
            return;
        }
        DataType type = column.type();
        String spelling = type.type() == ColumnType.RAW
                ? type.values().get(0)
                : syntax.types().get(type.type());
        spelled(spelling, type, out);
        if (!column.nullable()) {
            out.sql(" not null");
        }
        if (column.defaultValue() != null) {
            defaultValue(column, column.defaultValue(), out.sql(" default "));
        }
        if (type.type() == ColumnType.ENUM && !requireNonNull(spelling, type).contains("{values}")) {
            out.sql(" check (").identifier(column.name()).sql(" in (");
            texts(type.values(), out);
            out.sql("))");
        }
    }

    private void spelled(@Nullable String spelling, DataType type, SqlWriter out) {
        String rest = requireNonNull(spelling, type);
        if (type.type() == ColumnType.RAW) {
            out.sql(rest);
            return;
        }
        for (int open = rest.indexOf('{'); open >= 0; open = rest.indexOf('{')) {
            int close = rest.indexOf('}', open);
            argument(rest.substring(open + 1, close), type, out.sql(rest.substring(0, open)));
            rest = rest.substring(close + 1);
        }
        out.sql(rest);
    }

    private String requireNonNull(@Nullable String spelling, DataType type) {
        if (spelling == null) {
            throw new UnsupportedSqlException(syntax.syntax().dialect() + " has no type for a "
                    + type.type().title() + " column");
        }
        return spelling;
    }

    private void argument(String name, DataType type, SqlWriter out) {
        switch (name) {
            case "length" -> out.sql(Integer.toString(type.length()));
            case "scale" -> out.sql(Integer.toString(type.scale()));
            case "unsigned" -> out.sql(type.unsigned() ? " unsigned" : "");
            case "values" -> texts(type.values(), out);
            default -> throw new AssertionError("unknown argument {" + name + "} of a type");
        }
    }

    private void texts(List<String> texts, SqlWriter out) {
        for (int i = 0; i < texts.size(); i++) {
            text(texts.get(i), i == 0 ? out : out.sql(", "));
        }
    }

    /**
     * Writes what a column holds when an insert does not say.
     *
     * @param column the column
     * @param value its default
     * @param out the writer, after {@code default}
     */
    protected void defaultValue(ColumnDefinition column, DefaultValue value, SqlWriter out) {
        if (value instanceof DefaultValue.Literal literal) {
            literal(column.name(), literal.value(), out);
        } else if (value instanceof DefaultValue.Expression expression) {
            out.sql(expression.sql());
        } else if (value instanceof DefaultValue.Now) {
            out.sql(syntax.now());
        } else {
            throw new AssertionError(value);
        }
    }

    private void literal(String column, Object value, SqlWriter out) {
        if (value instanceof Boolean
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Short
                || value instanceof Byte
                || value instanceof java.math.BigInteger) {
            out.sql(value.toString());
        } else if (value instanceof BigDecimal decimal) {
            out.sql(decimal.toPlainString());
        } else if (value instanceof Double || value instanceof Float) {
            if (!Double.isFinite(((Number) value).doubleValue())) {
                throw new InvalidQueryException("The default of column \"" + column + "\" must be a finite number");
            }
            out.sql(value.toString());
        } else {
            text(asText(column, value), out);
        }
    }

    private static String asText(String column, Object value) {
        if (value instanceof CharSequence
                || value instanceof Character
                || value instanceof UUID
                || value instanceof LocalDate) {
            return value.toString();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof LocalTime time) {
            return wholeSecond(TIME.format(time));
        }
        if (value instanceof LocalDateTime time) {
            return wholeSecond(DATE_TIME.format(time));
        }
        if (value instanceof Instant time) {
            return asText(column, LocalDateTime.ofInstant(time, ZoneOffset.UTC));
        }
        if (value instanceof OffsetDateTime time) {
            return asText(column, time.toInstant());
        }
        throw new InvalidQueryException("A value of type " + value.getClass().getSimpleName()
                + " cannot be the default of column \""
                + column + "\": use a text, a number, a boolean, a date or time, a UUID or an enum's constant, or"
                + " defaultRaw(\"…\")");
    }

    /** {@return the text without its fraction if that is zero, as values are bound} Where times are texts, both must be equal. */
    private static String wholeSecond(String time) {
        return time.endsWith(".000000") ? time.substring(0, time.indexOf('.')) : time;
    }

    /**
     * Writes a text as a literal, so that nothing in it ends it.
     *
     * @param text any text
     * @param out the writer
     */
    protected void text(String text, SqlWriter out) {
        if (text.indexOf('\0') >= 0) {
            throw new InvalidQueryException("A text in a table's definition must not contain a NUL character");
        }
        out.sql('\'').sql(text.replace("'", "''")).sql('\'');
    }

    /**
     * Writes an index within {@code create table}.
     *
     * @param table the table's name
     * @param index the index
     * @param tablePrefix what stands before each table's name
     * @param out the writer
     */
    protected void inlineIndex(String table, IndexDefinition index, String tablePrefix, SqlWriter out) {
        if (index.kind() != IndexDefinition.Kind.PRIMARY) {
            out.sql("constraint ").identifier(nameOf(table, index, tablePrefix)).sql(' ');
        } else if (index.name() != null) {
            out.sql("constraint ").identifier(index.name()).sql(' ');
        }
        columns(index.columns(), out.sql(index.kind().sql()).sql(' '));
    }

    /**
     * Writes the statement that creates an index.
     *
     * @param table the table's name
     * @param index the index
     * @param tablePrefix what stands before each table's name
     * @param out the writer
     */
    protected void createIndex(String table, IndexDefinition index, String tablePrefix, SqlWriter out) {
        out.sql(index.kind() == IndexDefinition.Kind.UNIQUE ? "create unique index " : "create index ");
        out.identifier(nameOf(table, index, tablePrefix)).sql(" on ").table(table);
        indexed(index, out);
    }

    /**
     * Writes what of its table an index holds: columns, and which rows.
     *
     * @param index the index
     * @param out the writer
     */
    protected static void indexed(IndexDefinition index, SqlWriter out) {
        columns(index.columns(), out.sql(' '));
        if (index.whereNull() != null) {
            out.sql(" where ").identifier(index.whereNull()).sql(" is null");
        }
    }

    private void foreignKey(String table, ForeignKey key, String tablePrefix, SqlWriter out) {
        String name = key.name() != null ? key.name() : made(table, key.columns(), "foreign", tablePrefix);
        columns(key.columns(), out.sql("constraint ").identifier(name).sql(" foreign key "));
        columns(key.references(), out.sql(" references ").table(key.table()).sql(' '));
        action("delete", key.onDelete(), out);
        action("update", key.onUpdate(), out);
    }

    /**
     * Writes what a foreign key does when the other row goes or changes.
     *
     * @param event {@code delete} or {@code update}
     * @param action what it does, or null for the database's default
     * @param out the writer
     */
    protected void action(String event, @Nullable ReferentialAction action, SqlWriter out) {
        if (action != null) {
            out.sql(" on ").sql(event).sql(' ').sql(action.sql());
        }
    }

    /**
     * Writes the statement that renames a table.
     *
     * @param from its name, perhaps with its schema
     * @param to its new name
     * @param out the writer
     */
    protected void renameTable(String from, String to, SqlWriter out) {
        out.sql("alter table ").table(from).sql(" rename to ").table(to);
    }

    /**
     * Writes column names in parentheses.
     *
     * @param names the names
     * @param out the writer
     */
    protected static void columns(List<String> names, SqlWriter out) {
        for (int i = 0; i < names.size(); i++) {
            out.sql(i == 0 ? "(" : ", ").identifier(names.get(i));
        }
        out.sql(')');
    }

    /**
     * {@return an index's name: its own, or one made of the table, the columns and the kind}
     *
     * @param table the table's name
     * @param index the index
     * @param tablePrefix what stands before each table's name
     */
    protected final String nameOf(String table, IndexDefinition index, String tablePrefix) {
        return index.name() != null
                ? index.name()
                : made(table, index.columns(), index.kind().sql(), tablePrefix);
    }

    private String made(String table, List<String> columns, String kind, String tablePrefix) {
        String schema = schemaOf(table);
        String name = ((schema == null ? "" : schema + "_") + tablePrefix + plainName(table) + "_"
                        + String.join("_", columns) + "_" + kind)
                .toLowerCase(Locale.ROOT)
                .replace('-', '_')
                .replace('.', '_');
        return fitted(name);
    }

    /** Cuts a name to the database's limit. A hash of the whole keeps names apart that begin alike. */
    private String fitted(String name) {
        if (bytes(name) <= syntax.nameLimit()) {
            return name;
        }
        String hash = String.format(Locale.ROOT, "_%08x", name.hashCode());
        int end = name.length();
        while (bytes(name.substring(0, end)) > syntax.nameLimit() - hash.length()) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end) + hash;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }
}
