package io.eloquent.dialect.mysql;

import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.Delete;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.SetOperation;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.ValuesList;
import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.compile.SqlWriter;
import io.eloquent.query.compile.Syntax;
import java.time.Duration;

/** Statements as MySQL and MariaDB write them. */
class MySqlCompiler extends SqlCompiler {

    MySqlCompiler(Syntax syntax) {
        super(syntax);
    }

    @Override
    protected void values(ValuesList values, SqlWriter out) {
        valueRows(values.rows(), "row(", out.sql("(values "));
        out.sql(") as ").table(values.alias()).sql(" (");
        for (int i = 0; i < values.columns().size(); i++) {
            out.sql(i == 0 ? "" : ", ").identifier(values.columns().get(i));
        }
        out.sql(')');
    }

    /** MySQL stops a plain query by itself. */
    @Override
    protected void timed(Select select, Duration timeout, SqlWriter out) {
        boolean plain =
                select.ctes().isEmpty() && select.groupLimit() == null && !(select.from() instanceof SetOperation);
        if (!plain) {
            super.timed(select, timeout, out);
            return;
        }
        out.sql("select /*+ MAX_EXECUTION_TIME(" + Math.max(1, timeout.toMillis()) + ") */ ");
        clauses(select, out);
    }

    /** Where several tables are joined, the column's table is named: others may have a column of that name. */
    @Override
    protected void assignment(Assignment assignment, Select rows, SqlWriter out) {
        if (rows.joins().isEmpty()) {
            super.assignment(assignment, rows, out);
            return;
        }
        String table = assignment.column().table();
        out.table(table == null ? target(rows).exposedName() : table).sql('.');
        out.identifier(assignment.column().name()).sql(" = ");
        assignment.value().accept(this, out);
    }

    /** With joins or an alias, {@code delete} says before its {@code from} which table loses rows. */
    @Override
    protected void delete(Delete delete, SqlWriter out) {
        Select rows = delete.rows();
        Table target = target(rows);
        if (rows.joins().isEmpty() && target.alias() == null || !isNative(rows)) {
            super.delete(delete, out);
            return;
        }
        if (rows.limit() != null || !rows.orderBy().isEmpty()) {
            throw new UnsupportedSqlException(syntax().dialect() + " does not support order or limit in a delete from a"
                    + " table with an alias; leave the alias out");
        }
        out.sql("delete ").table(target.exposedName());
        from(target, out);
        joins(rows.joins(), out);
        affected(rows, out);
    }
}
