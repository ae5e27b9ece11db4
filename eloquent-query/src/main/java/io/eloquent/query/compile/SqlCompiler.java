package io.eloquent.query.compile;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Delete;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.Join;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.RawSource;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Source;
import io.eloquent.query.ast.Statement;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Update;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements as SQL. This class speaks standard SQL in the spelling of its {@link Syntax}; a dialect overrides
 * the clause that data cannot describe. Expressions within statements are {@link ExpressionCompiler}'s. Holds no state: one instance serves all threads.
 */
public class SqlCompiler extends ExpressionCompiler {
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
        if (statement instanceof Select select) {
            select(select, out);
        } else if (statement instanceof Insert insert) {
            insert(insert, out);
        } else if (statement instanceof Update update) {
            update(update, out);
        } else if (statement instanceof Delete delete) {
            delete(delete, out);
        } else {
            throw new AssertionError(statement);
        }
        return out.finish();
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
     * Writes a query.
     *
     * @param select the query
     * @param out the writer
     */
    @Override
    protected void select(Select select, SqlWriter out) {
        out.sql(select.distinct() ? "select distinct " : "select ");
        columns(select.columns(), out);
        from(select.from(), out);
        joins(select.joins(), out);
        where(select.where(), out);
        groupBy(select.groupBy(), out);
        having(select.having(), out);
        orderBy(select.orderBy(), out);
        limit(select.limit(), select.offset(), out);
    }

    /**
     * Writes what is selected.
     *
     * @param columns the expressions; none for everything
     * @param out the writer
     */
    protected void columns(List<Expr> columns, SqlWriter out) {
        if (columns.isEmpty()) {
            out.sql('*');
        } else {
            list(columns, out);
        }
    }

    /**
     * Writes {@code from}.
     *
     * @param source the first source, or null for none
     * @param out the writer
     */
    protected void from(@Nullable Source source, SqlWriter out) {
        if (source != null) {
            source(source, out.sql(" from "));
        }
    }

    /**
     * Writes the other sources.
     *
     * @param joins the sources
     * @param out the writer
     */
    protected void joins(List<Join> joins, SqlWriter out) {
        for (int i = 0; i < joins.size(); i++) {
            Join join = joins.get(i);
            if (join.kind() == Join.Kind.RIGHT) {
                require(Feature.RIGHT_JOIN);
            }
            source(join.source(), out.sql(' ').sql(join.kind().sql()).sql(' '));
            if (!join.on().isEmpty()) {
                conditions(join.on(), out.sql(" on "));
            }
        }
    }

    /**
     * Writes a table, a derived table, or raw SQL in their place.
     *
     * @param source the source
     * @param out the writer
     */
    protected void source(Source source, SqlWriter out) {
        if (source instanceof Table table) {
            out.table(table.name());
            if (table.alias() != null) {
                out.sql(" as ").table(table.alias());
            }
        } else if (source instanceof Derived derived) {
            select(derived.select(), out.sql('('));
            out.sql(") as ").table(derived.alias());
        } else if (source instanceof RawSource raw) {
            raw(raw.raw(), out);
        } else {
            throw new AssertionError(source);
        }
    }

    /**
     * Writes {@code where}.
     *
     * @param where the conditions; may be empty
     * @param out the writer
     */
    protected void where(Conditions where, SqlWriter out) {
        if (!where.isEmpty()) {
            conditions(where, out.sql(" where "));
        }
    }

    /**
     * Writes {@code group by}.
     *
     * @param keys the keys; may be empty
     * @param out the writer
     */
    protected void groupBy(List<Expr> keys, SqlWriter out) {
        if (!keys.isEmpty()) {
            list(keys, out.sql(" group by "));
        }
    }

    /**
     * Writes {@code having}.
     *
     * @param having the conditions; may be empty
     * @param out the writer
     */
    protected void having(Conditions having, SqlWriter out) {
        if (!having.isEmpty()) {
            conditions(having, out.sql(" having "));
        }
    }

    /**
     * Writes {@code order by}.
     *
     * @param keys the keys; may be empty
     * @param out the writer
     */
    protected void orderBy(List<OrderBy> keys, SqlWriter out) {
        for (int i = 0; i < keys.size(); i++) {
            OrderBy key = keys.get(i);
            key.expr().accept(this, out.sql(i == 0 ? " order by " : ", "));
            switch (key.direction()) {
                case ASC -> out.sql(" asc");
                case DESC -> out.sql(" desc");
                case NONE -> {}
            }
        }
    }

    /**
     * Writes {@code limit} and {@code offset}, both bound, so that one text serves every page.
     *
     * @param limit at most so many rows, or null
     * @param offset so many rows passed over, or null
     * @param out the writer
     */
    protected void limit(@Nullable Long limit, @Nullable Long offset, SqlWriter out) {
        if (limit != null) {
            out.sql(" limit ").bind(limit);
        } else if (offset != null && !syntax().offsetAlone().isEmpty()) {
            out.sql(' ').sql(syntax().offsetAlone());
        }
        if (offset != null) {
            out.sql(" offset ").bind(offset);
        }
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

    private static void names(List<String> names, SqlWriter out) {
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                out.sql(", ");
            }
            out.identifier(names.get(i));
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
        select(rows.withColumns(List.of(new ColumnRef(target(rows).exposedName(), rowId))), out);
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
