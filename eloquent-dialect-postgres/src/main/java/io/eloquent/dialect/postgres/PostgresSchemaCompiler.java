package io.eloquent.dialect.postgres;

import io.eloquent.query.compile.SqlWriter;
import io.eloquent.query.compile.Syntax;
import io.eloquent.query.schema.ColumnType;
import io.eloquent.query.schema.IndexDefinition;
import io.eloquent.query.schema.SchemaCompiler;
import io.eloquent.query.schema.SchemaSyntax;
import java.util.Map;

/**
 * Tables as PostgreSQL writes them. A moment is a {@code timestamp} in UTC, whatever the session's zone; the codecs
 * read and write {@code timestamptz} as well.
 */
final class PostgresSchemaCompiler extends SchemaCompiler {
    /** By whose rules words of a full-text index are cut to their stems. */
    static final String LANGUAGE = "english";

    private static final String SMALL_KEY = "smallserial not null primary key";
    private static final String KEY = "serial not null primary key";
    private static final String TIMESTAMP = "timestamp(6) without time zone";

    PostgresSchemaCompiler(Syntax syntax) {
        super(SchemaSyntax.standard(syntax)
                .withTypes(Map.ofEntries(
                        Map.entry(ColumnType.JSON, "json"),
                        Map.entry(ColumnType.JSONB, "jsonb"),
                        Map.entry(ColumnType.TIME, "time(6) without time zone"),
                        Map.entry(ColumnType.DATE_TIME, TIMESTAMP),
                        Map.entry(ColumnType.TIMESTAMP, TIMESTAMP),
                        Map.entry(ColumnType.BINARY, "bytea"),
                        Map.entry(ColumnType.UUID, "uuid")))
                .withKeys(Map.of(
                        ColumnType.TINY_INTEGER, SMALL_KEY,
                        ColumnType.SMALL_INTEGER, SMALL_KEY,
                        ColumnType.MEDIUM_INTEGER, KEY,
                        ColumnType.INTEGER, KEY,
                        ColumnType.BIG_INTEGER, "bigserial not null primary key"))
                .withNow(PostgresCompiler.NOW));
    }

    @Override
    protected void createIndex(String table, IndexDefinition index, String tablePrefix, SqlWriter out) {
        if (index.kind() != IndexDefinition.Kind.FULL_TEXT) {
            super.createIndex(table, index, tablePrefix, out);
            return;
        }
        out.sql("create index ")
                .identifier(nameOf(table, index, tablePrefix))
                .sql(" on ")
                .table(table);
        out.sql(" using gin ((");
        PostgresCompiler.vector(LANGUAGE, index.columns(), (column, writer) -> writer.identifier(column), out);
        out.sql("))");
    }
}
