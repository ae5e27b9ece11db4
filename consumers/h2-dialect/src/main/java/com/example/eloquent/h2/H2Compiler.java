package com.example.eloquent.h2;

import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.In;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.compile.Feature;
import io.eloquent.query.compile.ListBinding;
import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.compile.SqlWriter;
import io.eloquent.query.compile.Syntax;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Statements as H2 writes them. */
final class H2Compiler extends SqlCompiler {
    private static final String ROW_ID = "_ROWID_";

    /** How many values an array may have: https://h2database.com/html/advanced.html#limits_limitations. */
    private static final int MAX_ARRAY = 65536;

    private static final Syntax SYNTAX = Syntax.standard("h2")
            .plusOperators("ilike", "not ilike", "regexp", "not regexp")
            .plusOperators("is distinct from", "is not distinct from")
            .without(Feature.INSERT_RETURNING, Feature.UPDATE_RETURNING, Feature.DELETE_RETURNING)
            .without(Feature.ON_CONFLICT, Feature.UPDATE_FROM)
            .without(Feature.WRITE_JOIN, Feature.WRITE_LIMIT, Feature.TRANSACTIONAL_DDL)
            .without(Feature.LATERAL, Feature.FULL_JOIN, Feature.INTERSECT_ALL, Feature.WRITE_CTE, Feature.WRITABLE_CTE)
            .without(Feature.DISTINCT_ON, Feature.RECURSIVE_CTE, Feature.OPERAND_CTE)
            .without(Feature.HAVING_ALIAS, Feature.RANDOM_SEED, Feature.LOCK_OF, Feature.INDEX_HINTS)
            .withLocks("for update", "for update")
            .withRowId(ROW_ID)
            // a place that does not tell the type of its value makes a text of it
            .withLiteralTypes(Map.of(
                    Integer.class, "integer",
                    Long.class, "bigint",
                    Double.class, "double precision",
                    BigDecimal.class, "decfloat",
                    LocalDate.class, "date",
                    LocalDateTime.class, "timestamp"))
            .withMaxBindings(100_000);

    H2Compiler() {
        super(SYNTAX);
    }

    /** The row's number has a name that is no name any more between quotes. */
    @Override
    public SqlWriter column(ColumnRef e, SqlWriter out) {
        if (!e.name().equals(ROW_ID)) {
            return super.column(e, out);
        }
        return (e.table() == null ? out : out.table(e.table()).sql('.')).sql(ROW_ID);
    }

    /** In as many arrays as it takes. */
    @Override
    protected void longIn(In in, SqlWriter out) {
        List<Object> values = listOf(in).values();
        for (int start = 0; start < values.size(); start += MAX_ARRAY) {
            out.sql(start == 0 ? "(" : in.negated() ? " and " : " or ");
            in.expr().accept(this, out).sql(in.negated() ? " <> all(" : " = any(");
            List<Object> part = values.subList(start, Math.min(start + MAX_ARRAY, values.size()));
            out.bind(new ListBinding(part)).sql(')');
        }
        out.sql(')');
    }

    @Override
    public List<CompiledSql> truncate(String table, String tablePrefix, Predicate<CompiledSql> finds) {
        return List.of(new SqlWriter(SYNTAX.quote(), tablePrefix)
                .sql("truncate table ")
                .table(table)
                .sql(" restart identity")
                .finish());
    }
}
