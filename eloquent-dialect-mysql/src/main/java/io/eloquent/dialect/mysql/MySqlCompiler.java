package io.eloquent.dialect.mysql;

import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.Between;
import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.Case;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.DatePart;
import io.eloquent.query.ast.Delete;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Filter;
import io.eloquent.query.ast.FullText;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.ast.Like;
import io.eloquent.query.ast.NullSafeEquals;
import io.eloquent.query.ast.OnConflict;
import io.eloquent.query.ast.Raw;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.SetOperation;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Subquery;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import io.eloquent.query.ast.ValuesList;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.compile.SqlCompiler;
import io.eloquent.query.compile.SqlWriter;
import io.eloquent.query.compile.Syntax;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Statements as MySQL writes them, and MariaDB where {@link MariaDbCompiler} does not say otherwise. */
class MySqlCompiler extends SqlCompiler {
    /** The name that the rows of an upsert have in its updates. */
    private static final String NEW_ROW = "new_row";

    static final String NOW = "(utc_timestamp(6))";

    private final MySqlJson json = new MySqlJson(this);

    MySqlCompiler(Syntax syntax) {
        super(syntax);
    }

    @Override
    protected MySqlJson json() {
        return json;
    }

    @Override
    public SqlWriter datePart(DatePart e, SqlWriter out) {
        return e.expr()
                .accept(
                        this,
                        switch (e.part()) {
                            case DATE -> out.sql("date(");
                            case TIME -> out.sql("time(");
                            case YEAR -> out.sql("year(");
                            case MONTH -> out.sql("month(");
                            case DAY -> out.sql("day(");
                        })
                .sql(')');
    }

    /** A time is bound as a text, and MySQL compares texts: 12:00:00.000000 is not 12:00:00. */
    @Override
    public SqlWriter comparison(Comparison e, SqlWriter out) {
        if (isTime(e.left())) {
            operator(e.operator());
            e.left().accept(this, out).sql(' ').sql(e.operator()).sql(' ');
            return time(e.right(), out);
        }
        return super.comparison(e, out);
    }

    @Override
    public SqlWriter between(Between e, SqlWriter out) {
        if (!isTime(e.expr())) {
            return super.between(e, out);
        }
        e.expr().accept(this, out).sql(e.negated() ? " not between " : " between ");
        return time(e.high(), time(e.low(), out).sql(" and "));
    }

    private static boolean isTime(Expr expr) {
        return expr instanceof DatePart part && part.part() == DatePart.Part.TIME;
    }

    private SqlWriter time(Expr expr, SqlWriter out) {
        return expr instanceof Value ? expr.accept(this, out.sql("cast(")).sql(" as time(6))") : expr.accept(this, out);
    }

    @Override
    public SqlWriter fullText(FullText e, SqlWriter out) {
        String mode = switch (e.mode()) {
            case NATURAL -> " in natural language mode)";
            case BOOLEAN -> " in boolean mode)";
            case EXPANDED -> " in natural language mode with query expansion)";
            case PHRASE, WEBSEARCH ->
                throw new UnsupportedSqlException(syntax().dialect() + " does not support full-text search for "
                        + e.mode().title() + ": search for words or, with signs, in boolean mode");
        };
        if (e.language() != null) {
            throw new UnsupportedSqlException(syntax().dialect() + " does not support a language of a full-text search:"
                    + " its index has one parser for all");
        }
        list(e.columns(), out.sql("match ("));
        return out.sql(") against (").bind(e.text()).sql(mode);
    }

    @Override
    public SqlWriter isNull(IsNull e, SqlWriter out) {
        return e.expr() instanceof JsonPath path ? json().isNull(path, e.negated(), out) : super.isNull(e, out);
    }

    /** Whether case matters to {@code like} is the collation's to say; to texts within JSON it does. */
    @Override
    public SqlWriter like(Like e, SqlWriter out) {
        String operator = e.negated() ? " not like " : " like ";
        if (e.caseSensitive()) {
            return e.expr().accept(this, out).sql(operator).sql("binary ").bind(e.pattern());
        }
        if (e.expr() instanceof JsonPath) {
            e.expr().accept(this, out.sql("lower(")).sql(')').sql(operator);
            return out.sql("lower(").bind(e.pattern()).sql(')');
        }
        return e.expr().accept(this, out).sql(operator).bind(e.pattern());
    }

    @Override
    public SqlWriter nullSafeEquals(NullSafeEquals e, SqlWriter out) {
        e.left().accept(this, out.sql(e.negated() ? "not (" : "")).sql(" <=> ");
        return e.right().accept(this, out).sql(e.negated() ? ")" : "");
    }

    @Override
    protected void values(ValuesList values, SqlWriter out) {
        valueRows(values.rows(), "row(", out.sql("(values "));
        names(values.columns(), out.sql(") as ").table(values.alias()).sql(" ("));
        out.sql(')');
    }

    /** In a text, a backslash changes what follows it. */
    @Override
    protected String literal(@Nullable Object value) {
        return value instanceof byte[]
                ? super.literal(value)
                : super.literal(value).replace("\\", "\\\\");
    }

    /** MySQL takes no limit where {@code in} looks for values, but one query further in. */
    @Override
    public SqlWriter in(In e, SqlWriter out) {
        if (e.values().size() == 1
                && e.values().get(0) instanceof Subquery query
                && (query.select().limit() != null || query.select().offset() != null)) {
            Select all = Select.from(new Derived(query.select(), "limited"));
            return super.in(new In(e.expr(), List.of(new Subquery(all)), e.negated()), out);
        }
        return super.in(e, out);
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

    @Override
    protected void insertInto(Insert insert, SqlWriter out) {
        OnConflict conflict = insert.onConflict();
        boolean ignored = conflict != null && conflict.updates().isEmpty();
        out.sql(ignored ? "insert ignore into " : "insert into ")
                .table(insert.into().name());
    }

    /** There is no saying which unique index is meant: it is any of the table's. */
    @Override
    protected void onConflict(Insert insert, OnConflict conflict, SqlWriter out) {
        if (!conflict.updates().isEmpty()) {
            newRow(out);
            updates(insert, conflict, out.sql(" on duplicate key update "));
        }
    }

    /** Names the new row for the updates. */
    void newRow(SqlWriter out) {
        out.sql(" as ").identifier(NEW_ROW);
    }

    @Override
    protected void newValue(String column, SqlWriter out) {
        out.identifier(NEW_ROW).sql('.').identifier(column);
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

    /** With joins, {@code delete} says before its {@code from} which table loses rows. */
    @Override
    protected void delete(Delete delete, SqlWriter out) {
        Select rows = delete.rows();
        if (!isNative(rows) || isOfOneTable(rows)) {
            super.delete(delete, out);
            return;
        }
        if (!delete.returning().isEmpty()) {
            throw new UnsupportedSqlException(syntax().dialect() + " does not support returning in a delete with joins"
                    + " or an alias; select the rows first and delete with whereIn");
        }
        if (rows.limit() != null || !rows.orderBy().isEmpty()) {
            throw new UnsupportedSqlException(syntax().dialect() + " does not support order or limit in a delete from a"
                    + " table with an alias; leave the alias out");
        }
        Table target = target(rows);
        out.sql("delete ").table(target.exposedName());
        from(target, out);
        joins(rows.joins(), out);
        affected(rows, out);
    }

    /** {@return whether the short form of {@code delete} says it} */
    boolean isOfOneTable(Select rows) {
        return rows.joins().isEmpty();
    }

    /** Rows that do not count become NULL, which no aggregate counts. */
    @Override
    public SqlWriter filter(Filter e, SqlWriter out) {
        Call aggregate = e.aggregate();
        if (aggregate.arguments().size() != 1) {
            throw new UnsupportedSqlException(
                    syntax().dialect() + " does not support filter on an aggregate of several arguments");
        }
        Expr counted = aggregate.arguments().get(0);
        Expr value = counted instanceof Star ? new Raw("1", List.of()) : counted;
        Case some = new Case(null, List.of(new Case.Branch(e.condition(), value)), null);
        return call(new Call(aggregate.function(), aggregate.distinct(), List.of(some)), out);
    }

    /** Keys start anew by themselves. */
    @Override
    public final List<CompiledSql> truncate(String table, String tablePrefix, Predicate<CompiledSql> finds) {
        return List.of(new SqlWriter(syntax().quote(), tablePrefix)
                .sql("truncate table ")
                .table(table)
                .finish());
    }
}
