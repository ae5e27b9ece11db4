package io.eloquent.query.compile;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Ctes;
import io.eloquent.query.ast.Delete;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Statement;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Update;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes statements as SQL. This class speaks standard SQL in the spelling of its {@link Syntax}; a dialect overrides
 * the clause that data cannot describe. Queries are {@link SelectCompiler}'s, expressions {@link ExpressionCompiler}'s.
 * Holds no state: one instance serves all threads.
 */
public class SqlCompiler extends SelectCompiler {
    /**
     * Creates a compiler.
     *
     * @param syntax the database's spellings
     */
    public SqlCompiler(Syntax syntax) {
        super(syntax);
    }

    /**
     * {@return the statement as text and bindings}
     *
     * @param statement the statement
     * @param tablePrefix what stands before each table's name; may be empty
     * @throws UnsupportedSqlException if the database has no such clause
     * @throws InvalidQueryException if an operator is not one of the database's
     */
    public final CompiledSql compile(Statement statement, String tablePrefix) {
        SqlWriter out = new SqlWriter(syntax().quote(), tablePrefix);
        if (statement instanceof Select select && select.timeout() != null) {
            timed(select.withTimeout(null), select.timeout(), out);
        } else {
            statement(statement, out);
        }
        return out.finish();
    }

    @Override
    protected final void statement(Statement statement, SqlWriter out) {
        if (statement instanceof Select select) {
            select(select, out);
        } else if (statement instanceof Insert insert) {
            insert(insert, out);
        } else if (statement instanceof Update update) {
            writeCtes(update.rows(), out);
            update(update, out);
        } else if (statement instanceof Delete delete) {
            writeCtes(delete.rows(), out);
            delete(delete, out);
        } else {
            throw new AssertionError(statement);
        }
    }

    private void writeCtes(Select rows, SqlWriter out) {
        if (!rows.ctes().isEmpty()) {
            require(Feature.WRITE_CTE);
            ctes(rows.ctes(), out);
        }
    }

    /**
     * {@return the statements that empty a table and start its keys anew}
     *
     * @param table the table's name
     * @param tablePrefix what stands before it; may be empty
     * @param finds runs a query and tells whether it found a row, for databases whose statements depend on what is there
     */
    public List<CompiledSql> truncate(String table, String tablePrefix, Predicate<CompiledSql> finds) {
        return List.of(new SqlWriter(syntax().quote(), tablePrefix)
                .sql("truncate table ")
                .table(table)
                .finish());
    }

    /**
     * Writes an insert.
     *
     * @param insert the rows
     * @param out the writer
     */
    protected void insert(Insert insert, SqlWriter out) {
        out.sql("insert into ").table(insert.into().name()).sql(' ');
        if (insert.columns().isEmpty()) {
            out.sql(syntax().emptyInsert());
        } else {
            names(insert.columns(), out.sql('('));
            out.sql(") values ");
            for (int i = 0; i < insert.rows().size(); i++) {
                list(insert.rows().get(i), out.sql(i == 0 ? "(" : ", ("));
                out.sql(')');
            }
        }
        if (!insert.returning().isEmpty()) {
            require(Feature.INSERT_RETURNING);
            names(insert.returning(), out.sql(" returning "));
        }
    }

    /**
     * Writes an update.
     *
     * @param update what changes where
     * @param out the writer
     */
    protected void update(Update update, SqlWriter out) {
        Select rows = update.rows();
        source(target(rows), out.sql("update "));
        if (isNative(rows)) {
            joins(rows.joins(), out);
        }
        List<Assignment> assignments = update.assignments();
        for (int i = 0; i < assignments.size(); i++) {
            assignment(assignments.get(i), rows, out.sql(i == 0 ? " set " : ", "));
        }
        affected(rows, out);
    }

    /**
     * Writes one assignment. The column stands alone, as the standard wants it.
     *
     * @param assignment the column and its value
     * @param rows the rows that are updated
     * @param out the writer
     */
    protected void assignment(Assignment assignment, Select rows, SqlWriter out) {
        String table = assignment.column().table();
        if (table != null && !table.equals(target(rows).exposedName())) {
            throw new InvalidQueryException("An update of \"" + target(rows).exposedName() + "\" cannot set column \""
                    + assignment.column().name() + "\" of \"" + table + "\": " + syntax().dialect()
                    + " updates one table at a time");
        }
        out.identifier(assignment.column().name()).sql(" = ");
        assignment.value().accept(this, out);
    }

    /**
     * Writes a delete.
     *
     * @param delete which rows
     * @param out the writer
     */
    protected void delete(Delete delete, SqlWriter out) {
        source(target(delete.rows()), out.sql("delete from "));
        affected(delete.rows(), out);
    }

    /**
     * {@return the one table that an update or a delete is about}
     *
     * @param rows its rows
     */
    protected static Table target(Select rows) {
        if (rows.from() instanceof Table table) {
            return table;
        }
        throw new InvalidQueryException("An update or a delete needs a table, not a sub-query or raw SQL");
    }

    /**
     * {@return whether the database itself can write to just these rows}
     *
     * @param rows the rows
     */
    protected boolean isNative(Select rows) {
        boolean joined = !rows.joins().isEmpty();
        boolean limited =
                rows.limit() != null || rows.offset() != null || !rows.orderBy().isEmpty();
        return (!joined || syntax().supports(Feature.WRITE_JOIN))
                && (!limited || syntax().supports(Feature.WRITE_LIMIT) && rows.offset() == null && !joined);
    }

    /**
     * Writes which rows an update or a delete touches: never more than its joins, order and limit say.
     *
     * @param rows the rows
     * @param out the writer
     */
    protected void affected(Select rows, SqlWriter out) {
        if (isNative(rows)) {
            where(rows.where(), out);
            orderBy(rows.orderBy(), out);
            limit(rows.limit(), rows.offset(), out);
            return;
        }
        String rowId = syntax().rowId();
        if (rowId == null) {
            throw new UnsupportedSqlException(syntax().dialect() + " does not support " + missing(rows)
                    + "; select the keys first and write with whereIn");
        }
        column(new ColumnRef(null, rowId), out.sql(" where ")).sql(" in (");
        Select keys = rows.withColumns(List.of(new ColumnRef(target(rows).exposedName(), rowId)));
        select(keys.withCtes(Ctes.NONE), out);
        out.sql(')');
    }

    private String missing(Select rows) {
        if (!rows.joins().isEmpty()) {
            return syntax().supports(Feature.WRITE_JOIN)
                    ? "order or limit in an update or a delete with joins"
                    : Feature.WRITE_JOIN.title();
        }
        return syntax().supports(Feature.WRITE_LIMIT) ? "offset in an update or a delete" : Feature.WRITE_LIMIT.title();
    }
}
