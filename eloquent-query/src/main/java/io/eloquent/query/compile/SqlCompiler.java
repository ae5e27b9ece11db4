package io.eloquent.query.compile;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Ctes;
import io.eloquent.query.ast.Delete;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.Join;
import io.eloquent.query.ast.OnConflict;
import io.eloquent.query.ast.RawSource;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Statement;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Update;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements as SQL. This class speaks standard SQL in the spelling of its {@link Syntax}; a dialect overrides
 * the clause that data cannot describe. Queries are {@link SelectCompiler}'s, expressions {@link ExpressionCompiler}'s.
 * Holds no state: one instance serves all threads.
 */
public class SqlCompiler extends SelectCompiler {
    /** The name of the derived table that an update takes its values from. */
    private static final String NEW_VALUES = "new_values";

    private static final Collector<CharSequence, ?, String> ARRAY = Collectors.joining(", ", "array[", "]");

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

    /**
     * {@return the statement with its values in the text: for people to read, never to run}
     *
     * @param statement the statement
     * @param tablePrefix what stands before each table's name; may be empty
     * @param jdbcValue what JDBC would be given for a value; null stays null
     */
    public final String inlined(Statement statement, String tablePrefix, UnaryOperator<@Nullable Object> jdbcValue) {
        SqlWriter out = new SqlWriter(syntax().quote(), tablePrefix, value -> literal(value, jdbcValue));
        statement(statement instanceof Select select ? select.withTimeout(null) : statement, out);
        return out.finish().sql();
    }

    /** A long list is written as an array, unless JDBC would be given a text for it. */
    private String literal(@Nullable Object value, UnaryOperator<@Nullable Object> jdbcValue) {
        Object given = jdbcValue.apply(value);
        return value instanceof ListBinding list && !(given instanceof String)
                ? list.values().stream()
                        .map(one -> literal(jdbcValue.apply(one)))
                        .collect(ARRAY)
                : literal(given);
    }

    /**
     * {@return a value as people write it into SQL}
     *
     * @param value what JDBC would be given
     */
    protected String literal(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        if (value instanceof Object[] elements) {
            return Arrays.stream(elements).map(this::literal).collect(ARRAY);
        }
        return value instanceof byte[] bytes ? bytes(bytes) : "'" + text(value).replace("'", "''") + "'";
    }

    private static String text(Object value) {
        if (value instanceof LocalDateTime || value instanceof OffsetDateTime) {
            return value.toString().replace('T', ' ');
        }
        return value.toString();
    }

    /**
     * {@return bytes as people write them into SQL}
     *
     * @param bytes the bytes
     */
    protected String bytes(byte[] bytes) {
        return "x'" + HexFormat.of().formatHex(bytes) + "'";
    }

    @Override
    protected final void statement(Statement statement, SqlWriter out) {
        if (statement instanceof Select select) {
            select(select, out);
        } else if (statement instanceof Insert insert) {
            returning(insert.returning(), Feature.INSERT_RETURNING, insert.into(), () -> insert(insert, out), out);
        } else if (statement instanceof Update update) {
            writeCtes(update.rows(), out);
            Table table = target(update.rows());
            returning(update.returning(), Feature.UPDATE_RETURNING, table, () -> update(update, out), out);
        } else if (statement instanceof Delete delete) {
            writeCtes(delete.rows(), out);
            Table table = target(delete.rows());
            returning(delete.returning(), Feature.DELETE_RETURNING, table, () -> delete(delete, out), out);
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
     * {@return the statements that empty a table and start its keys anew} The standard has one for both.
     *
     * @param table the table's name
     * @param tablePrefix what stands before it; may be empty
     * @param finds runs a query and tells whether it found a row, for databases whose statements depend on what is there
     */
    public List<CompiledSql> truncate(String table, String tablePrefix, Predicate<CompiledSql> finds) {
        return List.of(new SqlWriter(syntax().quote(), tablePrefix)
                .sql("truncate table ")
                .table(table)
                .sql(" restart identity")
                .finish());
    }

    /**
     * Writes an insert.
     *
     * @param insert the rows
     * @param out the writer
     */
    protected void insert(Insert insert, SqlWriter out) {
        OnConflict conflict = insert.onConflict();
        if (conflict != null) {
            require(conflict.uniqueBy().isEmpty() ? Feature.INSERT_OR_IGNORE : Feature.UPSERT);
        }
        insertInto(insert, out);
        out.sql(' ');
        if (insert.columns().isEmpty()) {
            out.sql(syntax().emptyInsert());
        } else {
            names(insert.columns(), out.sql('('));
            newRows(insert, out.sql(") "));
        }
        if (conflict != null) {
            onConflict(insert, conflict, out);
        }
    }

    /**
     * Writes {@code insert into} and the table.
     *
     * @param insert the insert
     * @param out the writer
     */
    protected void insertInto(Insert insert, SqlWriter out) {
        out.sql("insert into ").table(insert.into().name());
    }

    /**
     * Writes {@code values (…), (…)}, or the query that finds the rows.
     *
     * @param insert the insert
     * @param out the writer
     */
    protected void newRows(Insert insert, SqlWriter out) {
        if (insert.query() != null) {
            select(insert.query(), out);
            return;
        }
        out.sql("values ");
        for (int i = 0; i < insert.rows().size(); i++) {
            list(insert.rows().get(i), out.sql(i == 0 ? "(" : ", ("));
            out.sql(')');
        }
    }

    /**
     * Writes what becomes of rows that are there already: {@code on conflict (…) do update set …}.
     *
     * @param insert the insert
     * @param conflict what becomes of them
     * @param out the writer
     */
    protected void onConflict(Insert insert, OnConflict conflict, SqlWriter out) {
        out.sql(" on conflict");
        if (!conflict.uniqueBy().isEmpty()) {
            names(conflict.uniqueBy(), out.sql(" ("));
            out.sql(')');
        }
        if (conflict.updates().isEmpty()) {
            out.sql(" do nothing");
        } else {
            updates(insert, conflict, out.sql(" do update set "));
        }
    }

    /**
     * Writes what becomes of a row that is there: {@code name = excluded.name, …}. A column that names no table is that
     * row's: without a table it could be the new one's as well.
     *
     * @param insert the insert
     * @param conflict the updates
     * @param out the writer
     */
    protected final void updates(Insert insert, OnConflict conflict, SqlWriter out) {
        Select rows = Select.from(insert.into());
        String outside = out.owner(insert.into().name());
        for (int i = 0; i < conflict.updates().size(); i++) {
            assignment(conflict.updates().get(i), rows, i == 0 ? out : out.sql(", "));
        }
        out.owner(outside);
    }

    /**
     * Writes a change, and behind it {@code returning}.
     *
     * @param columns what comes back; may be empty
     * @param feature what the database needs for it
     * @param table whose rows come back
     * @param change writes the change
     * @param out the writer
     */
    protected void returning(List<Expr> columns, Feature feature, Table table, Runnable change, SqlWriter out) {
        change.run();
        if (!columns.isEmpty()) {
            require(feature);
            list(columns, out.sql(" returning "));
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
            set(update.assignments(), rows, out);
            affected(rows, out);
        } else if (update.assignments().stream().noneMatch(one -> readsJoined(one, rows, out))) {
            set(update.assignments(), rows, out);
            affected(rows, out);
        } else {
            updateFrom(update, out);
        }
    }

    private void set(List<Assignment> assignments, Select rows, SqlWriter out) {
        for (int i = 0; i < assignments.size(); i++) {
            assignment(assignments.get(i), rows, out.sql(i == 0 ? " set " : ", "));
        }
    }

    /** Whether a new value is one of a joined table, which the rows' keys alone do not give. */
    private boolean readsJoined(Assignment assignment, Select rows, SqlWriter out) {
        if (rows.joins().isEmpty()) {
            return false;
        }
        SqlWriter value = assignment.value().accept(this, out.blank());
        return rows.joins().stream()
                .map(Join::source)
                .anyMatch(source -> source instanceof Table table && value.mentions(table.exposedName())
                        || source instanceof Derived derived && value.mentions(derived.alias())
                        || source instanceof RawSource);
    }

    /** Whether the joined tables are no more than tables beside the first, and all rows that match are meant. */
    private static boolean isPlainlyJoined(Select rows) {
        return rows.orderBy().isEmpty()
                && rows.limit() == null
                && rows.offset() == null
                && rows.joins().stream()
                        .allMatch(join -> join.source() instanceof Table
                                && (join.kind() == Join.Kind.INNER || join.kind() == Join.Kind.CROSS));
    }

    /** Writes an update whose new values are those of joined tables. */
    private void updateFrom(Update update, SqlWriter out) {
        require(Feature.UPDATE_FROM);
        Select rows = update.rows();
        if (!isPlainlyJoined(rows)) {
            updateFromRows(update, out);
            return;
        }
        set(update.assignments(), rows, out);
        Conditions where = Conditions.NONE;
        for (int i = 0; i < rows.joins().size(); i++) {
            Join join = rows.joins().get(i);
            source(join.source(), out.sql(i == 0 ? " from " : ", "));
            where = where.and(join.on());
        }
        where(where.and(rows.where()), out);
    }

    /** Writes the rows and their new values as one derived table, and takes each from there. */
    private void updateFromRows(Update update, SqlWriter out) {
        Select rows = update.rows();
        String target = target(rows).exposedName();
        List<Expr> columns = new ArrayList<>();
        Conditions same = Conditions.NONE;
        for (String id : rowId(rows)) {
            String name = NEW_VALUES + "_" + id;
            columns.add(new Aliased(new ColumnRef(target, id), name));
            same = same.plus(
                    Connective.AND, new Comparison(new ColumnRef(target, id), "=", new ColumnRef(NEW_VALUES, name)));
        }
        List<Assignment> assignments = new ArrayList<>();
        for (Assignment one : update.assignments()) {
            if (readsJoined(one, rows, out)) {
                String name = NEW_VALUES + "_" + assignments.size();
                columns.add(new Aliased(one.value(), name));
                assignments.add(new Assignment(one.column(), new ColumnRef(NEW_VALUES, name)));
            } else {
                assignments.add(one);
            }
        }
        set(assignments, rows, out);
        source(new Derived(rows.withColumns(columns).withCtes(Ctes.NONE), NEW_VALUES), out.sql(" from "));
        where(same, out);
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
        String table = target(rows).exposedName();
        List<Expr> here = new ArrayList<>();
        List<Expr> there = new ArrayList<>();
        for (String id : rowId(rows)) {
            here.add(new ColumnRef(null, id));
            there.add(new ColumnRef(table, id));
        }
        list(here, out.sql(here.size() == 1 ? " where " : " where ("));
        select(rows.withColumns(there).withCtes(Ctes.NONE), out.sql(here.size() == 1 ? " in (" : ") in ("));
        out.sql(')');
    }

    private List<String> rowId(Select rows) {
        if (syntax().rowId().isEmpty()) {
            throw new UnsupportedSqlException(syntax().dialect() + " does not support " + missing(rows)
                    + "; select the keys first and write with whereIn");
        }
        return syntax().rowId();
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
