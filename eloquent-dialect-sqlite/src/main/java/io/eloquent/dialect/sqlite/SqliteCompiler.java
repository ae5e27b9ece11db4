package io.eloquent.dialect.sqlite;

import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.ast.DatePart;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.IndexHint;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.Like;
import io.eloquent.query.ast.NullSafeEquals;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.StandardFunction;
import io.eloquent.query.ast.ValuesList;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.compile.JsonCompiler;
import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.compile.SqlWriter;
import io.eloquent.query.compile.Syntax;
import java.util.List;
import java.util.function.Predicate;

/** Statements as SQLite writes them. */
final class SqliteCompiler extends SqlCompiler {
    /** Its clock has milliseconds; the zeros keep texts of one length, which sort as the times do. */
    static final String NOW = "(replace(strftime('%Y-%m-%d %H:%M:%f', 'now') || '000', '.000000', ''))";

    private static final Syntax SYNTAX = Syntax.standard("sqlite")
            .plusOperators("==", "is", "is not", "glob", "not glob", "match", "&", "|", "<<", ">>")
            .with(Feature.INSERT_RETURNING, Feature.UPDATE_RETURNING, Feature.DELETE_RETURNING)
            .with(Feature.INSERT_OR_IGNORE, Feature.UPSERT, Feature.UPDATE_FROM, Feature.WRITE_CTE)
            .with(Feature.HAVING_ALIAS, Feature.TRANSACTIONAL_DDL, Feature.JSON, Feature.PARTIAL_UNIQUE)
            .without(Feature.LATERAL, Feature.INTERSECT_ALL)
            // a transaction that writes is the only one
            .withLocks("", "")
            .withExplain("explain query plan")
            .withFunction(StandardFunction.NOW, NOW)
            .withFunction(StandardFunction.LENGTH, "length({0})")
            .withFunction(StandardFunction.TEXT, "cast({0} as text)")
            .withRowId("rowid")
            .withOffsetAlone("limit -1")
            // SQLITE_MAX_VARIABLE_NUMBER: https://www.sqlite.org/limits.html
            .withMaxBindings(32766);

    private final JsonCompiler json = new SqliteJson(this);

    SqliteCompiler() {
        super(SYNTAX);
    }

    @Override
    protected JsonCompiler json() {
        return json;
    }

    /**
     * Dates and times are texts. Numbers are compared as numbers: as texts, 1 is not 01. {@code strftime} drops the
     * fraction of a second, or rounds it; it is put back as it is written.
     */
    @Override
    public SqlWriter datePart(DatePart e, SqlWriter out) {
        return switch (e.part()) {
            case DATE -> e.expr().accept(this, out.sql("strftime('%Y-%m-%d', ")).sql(')');
            case TIME -> {
                e.expr().accept(this, out.sql("strftime('%H:%M:%S', ")).sql(") || substr(");
                e.expr().accept(this, out).sql(", instr(");
                yield e.expr().accept(this, out).sql(" || '.', '.'))");
            }
            case YEAR -> e.expr().accept(this, out.sql("cast(strftime('%Y', ")).sql(") as integer)");
            case MONTH -> e.expr().accept(this, out.sql("cast(strftime('%m', ")).sql(") as integer)");
            case DAY -> e.expr().accept(this, out.sql("cast(strftime('%d', ")).sql(") as integer)");
        };
    }

    /** Case matters to {@code glob} only, which has signs of its own. */
    @Override
    public SqlWriter like(Like e, SqlWriter out) {
        e.expr().accept(this, out).sql(e.negated() ? " not" : "");
        return e.caseSensitive()
                ? out.sql(" glob ").bind(Patterns.glob(e.pattern()))
                : out.sql(" like ").bind(e.pattern()).sql(" escape '\\'");
    }

    @Override
    public SqlWriter nullSafeEquals(NullSafeEquals e, SqlWriter out) {
        e.left().accept(this, out).sql(e.negated() ? " is not " : " is ");
        return e.right().accept(this, out);
    }

    /** SQLite takes no parentheses around a query that is joined with others. */
    @Override
    protected void operand(Select select, SqlWriter out) {
        super.operand(select, out.sql("select * from "));
    }

    @Override
    protected void values(ValuesList values, SqlWriter out) {
        valuesNamedByTheFirst(values, out);
    }

    /** SQLite uses the index that it is told to, or fails; it cannot be told to consider one, or not to. */
    @Override
    protected void indexHints(List<IndexHint> hints, SqlWriter out) {
        IndexHint hint = hints.get(0);
        if (hints.size() > 1
                || hint.kind() != IndexHint.Kind.FORCE
                || hint.indexes().size() > 1) {
            throw new UnsupportedSqlException(
                    "sqlite does not support index hints other than forceIndex with one index");
        }
        out.sql(" indexed by ").identifier(hint.indexes().get(0));
    }

    /**
     * After a query, {@code on} would belong to its last join: a condition ends it
     * (https://www.sqlite.org/lang_upsert.html#parsing_ambiguity).
     */
    @Override
    protected void newRows(Insert insert, SqlWriter out) {
        if (insert.query() == null || insert.onConflict() == null) {
            super.newRows(insert, out);
            return;
        }
        select(insert.query(), out.sql("select * from ("));
        out.sql(") as ").identifier("new_rows").sql(" where true");
    }

    @Override
    protected void longIn(In in, SqlWriter out) {
        in.expr().accept(this, out).sql(in.negated() ? " not in" : " in");
        out.sql(" (select value from json_each(").bind(listOf(in)).sql("))");
    }

    /** {@inheritDoc} Here they are a table of values; see "Row Values" in SQLite's documentation. */
    @Override
    protected void rows(List<Expr> rows, SqlWriter out) {
        super.rows(rows, out.sql("values "));
    }

    /** Keys are counted in a table that is there only once some table counts its keys up. */
    @Override
    public List<CompiledSql> truncate(String table, String tablePrefix, Predicate<CompiledSql> finds) {
        int dot = table.lastIndexOf('.') + 1;
        String schema = table.substring(0, dot);
        CompiledSql delete =
                writer(tablePrefix).sql("delete from ").table(table).finish();
        CompiledSql counted = in(schema, writer("").sql("select 1 from "))
                .sql("sqlite_master where name = 'sqlite_sequence'")
                .finish();
        if (!finds.test(counted)) {
            return List.of(delete);
        }
        CompiledSql reset = in(schema, writer("").sql("delete from "))
                .sql("sqlite_sequence where name = ")
                .bind(tablePrefix + table.substring(dot))
                .finish();
        return List.of(reset, delete);
    }

    private static SqlWriter writer(String tablePrefix) {
        return new SqlWriter(SYNTAX.quote(), tablePrefix);
    }

    private static SqlWriter in(String schemaAndDot, SqlWriter out) {
        return schemaAndDot.isEmpty()
                ? out
                : out.identifier(schemaAndDot.substring(0, schemaAndDot.length() - 1))
                        .sql('.');
    }
}
