package com.example.eloquent.h2;

import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.OnConflict;
import io.eloquent.query.ast.Table;
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

/** Statements as H2 writes them: as the standard does, which gives changed rows back and merges new ones. */
final class H2Compiler extends SqlCompiler {
    private static final String ROW_ID = "_ROWID_";

    /** The name that the rows of an upsert have in its updates. */
    private static final String NEW_ROW = "new_row";

    /** How many values an array may have: https://h2database.com/html/advanced.html#limits_limitations. */
    private static final int MAX_ARRAY = 65536;

    private static final Syntax SYNTAX = Syntax.standard("h2")
            .plusOperators("ilike", "not ilike", "regexp", "not regexp")
            .plusOperators("is distinct from", "is not distinct from")
            .with(Feature.INSERT_RETURNING, Feature.UPDATE_RETURNING, Feature.DELETE_RETURNING)
            .with(Feature.UPSERT, Feature.DISTINCT_WINDOW, Feature.LOCK_WAIT)
            .without(Feature.LATERAL, Feature.FULL_JOIN, Feature.INTERSECT_ALL, Feature.OPERAND_CTE)
            // in a recursive query, union is union all
            .without(Feature.RECURSIVE_CTE)
            .withLocks("for update", "for update")
            .withRowId(ROW_ID)
            // a place that does not tell the type of its value makes a text of it
            .withLiteralTypes(Map.of(
                    Integer.class, "integer",
                    Long.class, "bigint",
                    Double.class, "double precision",
                    BigDecimal.class, "decfloat",
                    LocalDate.class, "date",
                    LocalDateTime.class, "timestamp(6)"))
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

    /** To H2, a pattern without signs is a value of the column's type. */
    @Override
    protected SqlWriter matched(Expr expr, SqlWriter out) {
        return expr.accept(this, out.sql("cast(")).sql(" as varchar)");
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
    protected void insert(Insert insert, SqlWriter out) {
        OnConflict conflict = insert.onConflict();
        if (conflict == null || conflict.uniqueBy().isEmpty()) {
            super.insert(insert, out);
        } else {
            merge(insert, conflict, out);
        }
    }

    /** An upsert is a {@code merge} of rows that have a name. */
    private void merge(Insert insert, OnConflict conflict, SqlWriter out) {
        newRows(insert, out.sql("merge into ").table(insert.into().name()).sql(" using ("));
        names(insert.columns(), out.sql(") as ").identifier(NEW_ROW).sql(" ("));
        String separator = ") on ";
        for (String column : conflict.uniqueBy()) {
            out.sql(separator).table(insert.into().name()).sql('.').identifier(column);
            newValue(column, out.sql(" = "));
            separator = " and ";
        }
        if (!conflict.updates().isEmpty()) {
            updates(insert, conflict, out.sql(" when matched then update set "));
        }
        names(insert.columns(), out.sql(" when not matched then insert ("));
        out.sql(") values ");
        for (int i = 0; i < insert.columns().size(); i++) {
            newValue(insert.columns().get(i), out.sql(i == 0 ? "(" : ", "));
        }
        out.sql(')');
    }

    @Override
    protected void newValue(String column, SqlWriter out) {
        out.identifier(NEW_ROW).sql('.').identifier(column);
    }

    /** Rows come back from a table that stands for the change. */
    @Override
    protected void returning(List<Expr> columns, Feature feature, Table table, Runnable change, SqlWriter out) {
        if (columns.isEmpty()) {
            change.run();
            return;
        }
        list(columns, out.sql("select "));
        out.sql(feature == Feature.DELETE_RETURNING ? " from old table (" : " from final table (");
        change.run();
        out.sql(") as ").table(table.exposedName());
    }
}
