package io.eloquent.query.compile;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Cte;
import io.eloquent.query.ast.Ctes;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.GroupLimit;
import io.eloquent.query.ast.IndexHint;
import io.eloquent.query.ast.Join;
import io.eloquent.query.ast.Lock;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.RawSource;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.SetOperation;
import io.eloquent.query.ast.Source;
import io.eloquent.query.ast.Statement;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.ValuesList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes queries as SQL: one method for each clause of {@link Select}. The base of {@link SqlCompiler}; a dialect's
 * compiler overrides the clause that data cannot describe. Holds no state.
 */
public abstract class SelectCompiler extends ExpressionCompiler {
    /**
     * The column by which {@code groupLimit} counts. Where a query selects columns whose names nobody has said, it is
     * among the rows that come back, and whoever reads them leaves it out.
     */
    public static final String GROUP_ROW = "eloquent_row";

    private static final String GROUP_TABLE = "eloquent_table";

    SelectCompiler(Syntax syntax) {
        super(syntax);
    }

    /**
     * Writes a statement of any kind.
     *
     * @param statement the statement
     * @param out the writer
     */
    protected abstract void statement(Statement statement, SqlWriter out);

    /**
     * Writes a query that may only run so long, as a statement of its own. Standard SQL cannot say so: whoever runs the
     * statement cancels it. A dialect says it in the text.
     *
     * @param select the query, without its time
     * @param timeout how long it may run
     * @param out the writer
     */
    protected void timed(Select select, Duration timeout, SqlWriter out) {
        select(select, out.timeout(timeout));
    }

    @Override
    protected void select(Select select, SqlWriter out) {
        if (select.timeout() != null) {
            throw new InvalidQueryException("timeout(…) belongs to the query that runs, not to one inside of it");
        }
        Map<String, Expr> outside = out.aliases(Map.of());
        String owner = out.owner(null);
        if (!select.ctes().isEmpty()) {
            ctes(select.ctes(), out);
        }
        if (select.from() instanceof SetOperation operation && select.isSetOperation()) {
            setOperation(operation, out);
            orderBy(SetOperation.unqualified(select.orderBy()), out);
            limit(select.limit(), select.offset(), out);
        } else if (select.groupLimit() != null) {
            limitedGroups(select, select.groupLimit(), out);
        } else {
            clauses(select, out.sql("select "));
        }
        out.owner(owner);
        out.aliases(outside);
    }

    /**
     * Writes all of a query behind the word {@code select}.
     *
     * @param select the query
     * @param out the writer
     */
    protected final void clauses(Select select, SqlWriter out) {
        distinct(select, out);
        if (select.columns().isEmpty() && select.from() == null) {
            throw new InvalidQueryException(
                    "A query from no table needs to say what it selects: selectRaw(\"1\"), or from(\"users\")");
        }
        columns(select.columns(), out);
        rows(select, out);
        orderBy(select.orderBy(), out);
        limit(select.limit(), select.offset(), out);
        if (select.lock() != null) {
            lock(select.lock(), out);
        }
    }

    private void rows(Select select, SqlWriter out) {
        from(select.from(), out);
        if (!select.indexHints().isEmpty()) {
            indexHints(select.indexHints(), out);
        }
        joins(select.joins(), out);
        where(select.where(), out);
        groupBy(select.groupBy(), out);
        having(select, out);
    }

    /**
     * Writes the named queries before a statement.
     *
     * @param ctes the queries; not empty
     * @param out the writer
     */
    protected void ctes(Ctes ctes, SqlWriter out) {
        if (ctes.recursive()) {
            require(Feature.RECURSIVE_CTE);
        }
        out.sql(ctes.recursive() ? "with recursive " : "with ");
        for (int i = 0; i < ctes.list().size(); i++) {
            Cte cte = ctes.list().get(i);
            out.sql(i == 0 ? "" : ", ").table(cte.name());
            if (!cte.columns().isEmpty()) {
                names(cte.columns(), out.sql(" ("));
                out.sql(')');
            }
            cteBody(cte, out.sql(" as ("));
            out.sql(')');
        }
        out.sql(' ');
    }

    private void cteBody(Cte cte, SqlWriter out) {
        if (!(cte.body() instanceof Select body)) {
            require(Feature.WRITABLE_CTE);
            statement(cte.body(), out);
        } else if (cte.step() == null) {
            select(body, out);
        } else {
            select(isPlain(body) ? body : Select.from(new Derived(body, "initial")), out);
            out.sql(cte.distinct() ? " union " : " union all ");
            select(cte.step(), out);
        }
    }

    /** {@return whether a query may stand before {@code union} without parentheses} */
    private static boolean isPlain(Select select) {
        return select.ctes().isEmpty()
                && !(select.from() instanceof SetOperation)
                && select.orderBy().isEmpty()
                && select.limit() == null
                && select.offset() == null
                && select.groupLimit() == null
                && select.lock() == null;
    }

    /**
     * Writes the rows of several queries.
     *
     * @param operation the queries
     * @param out the writer
     */
    protected void setOperation(SetOperation operation, SqlWriter out) {
        operand(operation.first(), out);
        for (SetOperation.Operand other : operation.others()) {
            if (other.kind() == SetOperation.Kind.INTERSECT_ALL || other.kind() == SetOperation.Kind.EXCEPT_ALL) {
                require(Feature.INTERSECT_ALL);
            }
            operand(other.select(), out.sql(' ').sql(other.kind().sql()).sql(' '));
        }
    }

    /**
     * Writes one query of several.
     *
     * @param select the query
     * @param out the writer
     */
    protected void operand(Select select, SqlWriter out) {
        boolean wrapped = !select.ctes().isEmpty() && !syntax().supports(Feature.OPERAND_CTE);
        select(wrapped ? Select.from(new Derived(select, "operand")) : select, out.sql('('));
        out.sql(')');
    }

    /** Rows are numbered within their group, and those with a small number are taken. */
    private void limitedGroups(Select select, GroupLimit limit, SqlWriter out) {
        if (select.distinct() || !select.distinctOn().isEmpty() || select.offset() != null) {
            throw new InvalidQueryException("groupLimit cannot have a distinct or an offset: put it into a fromSub");
        }
        out.sql("select ");
        outerNames(select.columns(), out);
        columns(select.columns(), out.sql(" from (select "));
        list(limit.columns(), out.sql(", row_number() over (partition by "));
        orderBy(select.orderBy(), out);
        rows(select, out.sql(") as ").identifier(GROUP_ROW));
        out.sql(") as ").identifier(GROUP_TABLE);
        String word = " where ";
        if (limit.offset() > 0) {
            out.sql(word).identifier(GROUP_ROW).sql(" > ").bind(limit.offset());
            word = " and ";
        }
        if (limit.rows() != null) {
            out.sql(word).identifier(GROUP_ROW).sql(" <= ").bind(limit.offset() + limit.rows());
        }
        out.sql(" order by ").identifier(GROUP_ROW).sql(" asc");
        limit(select.limit(), null, out);
        if (select.lock() != null) {
            lock(select.lock(), out);
        }
    }

    /** The number stays inside where all columns have a name; else whoever reads the rows leaves it out. */
    private static void outerNames(List<Expr> columns, SqlWriter out) {
        List<String> names = new ArrayList<>();
        for (Expr column : columns) {
            if (column instanceof ColumnRef ref) {
                names.add(ref.name());
            } else if (column instanceof Aliased aliased) {
                names.add(aliased.alias());
            }
        }
        if (names.isEmpty() || names.size() < columns.size()) {
            out.sql('*');
        } else {
            names(names, out);
        }
    }

    /**
     * Writes names with commas between them.
     *
     * @param names the names, unquoted
     * @param out the writer
     */
    protected static void names(List<String> names, SqlWriter out) {
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                out.sql(", ");
            }
            out.identifier(names.get(i));
        }
    }

    /**
     * Writes whether equal rows come once.
     *
     * @param select the query
     * @param out the writer
     */
    protected void distinct(Select select, SqlWriter out) {
        if (!select.distinctOn().isEmpty()) {
            require(Feature.DISTINCT_ON);
            list(select.distinctOn(), out.sql("distinct on ("));
            out.sql(") ");
        } else if (select.distinct()) {
            out.sql("distinct ");
        }
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
            } else if (join.kind() == Join.Kind.FULL) {
                require(Feature.FULL_JOIN);
            }
            source(join.source(), out.sql(' ').sql(join.kind().sql()).sql(' '));
            if (!join.on().isEmpty()) {
                conditions(join.on(), out.sql(" on "));
            } else if (join.kind() != Join.Kind.CROSS) {
                out.sql(" on true");
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
            if (derived.lateral()) {
                require(Feature.LATERAL);
                out.sql("lateral ");
            }
            select(derived.select(), out.sql('('));
            out.sql(") as ").table(derived.alias());
        } else if (source instanceof SetOperation operation) {
            setOperation(operation, out.sql('('));
            out.sql(") as ").table(operation.alias());
        } else if (source instanceof ValuesList values) {
            values(values, out);
        } else if (source instanceof RawSource raw) {
            raw(raw.raw(), out);
        } else {
            throw new AssertionError(source);
        }
    }

    /**
     * Writes rows that the statement brings along.
     *
     * @param values the rows
     * @param out the writer
     */
    protected void values(ValuesList values, SqlWriter out) {
        valueRows(values.rows(), "(", out.sql("(values "));
        out.sql(") as ").table(values.alias());
        names(values.columns(), out.sql(" ("));
        out.sql(')');
    }

    /**
     * Writes rows of values with commas between them.
     *
     * @param rows the rows
     * @param open what a row begins with
     * @param out the writer
     */
    protected final void valueRows(List<List<Expr>> rows, String open, SqlWriter out) {
        for (int i = 0; i < rows.size(); i++) {
            list(rows.get(i), out.sql(i == 0 ? "" : ", ").sql(open));
            out.sql(')');
        }
    }

    /**
     * Writes rows of values, of which the first gives the columns their names: for databases that cannot name the columns
     * of a list of values.
     *
     * @param values the rows
     * @param out the writer
     */
    protected final void valuesNamedByTheFirst(ValuesList values, SqlWriter out) {
        List<Expr> first = new ArrayList<>();
        for (int i = 0; i < values.columns().size(); i++) {
            first.add(new Aliased(values.rows().get(0).get(i), values.columns().get(i)));
        }
        list(first, out.sql("(select "));
        if (values.rows().size() > 1) {
            valueRows(values.rows().subList(1, values.rows().size()), "(", out.sql(" union all values "));
        }
        out.sql(") as ").table(values.alias());
    }

    /**
     * Writes which indexes are used, after the table.
     *
     * @param hints the hints; not empty
     * @param out the writer
     */
    protected void indexHints(List<IndexHint> hints, SqlWriter out) {
        require(Feature.INDEX_HINTS);
        for (IndexHint hint : hints) {
            names(hint.indexes(), out.sql(' ').sql(hint.kind().sql()).sql(" ("));
            out.sql(')');
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
     * Writes {@code having}. Where the database does not know there what columns are called in the result, what they
     * stand for is written instead.
     *
     * @param select the query
     * @param out the writer
     */
    protected void having(Select select, SqlWriter out) {
        if (select.having().isEmpty()) {
            return;
        }
        if (!syntax().supports(Feature.HAVING_ALIAS)) {
            out.aliases(aliases(select));
        }
        conditions(select.having(), out.sql(" having "));
        out.aliases(Map.of());
    }

    private static Map<String, Expr> aliases(Select select) {
        Map<String, Expr> aliases = new HashMap<>();
        for (Expr column : select.columns()) {
            if (column instanceof Aliased aliased) {
                aliases.put(aliased.alias(), aliased.expr());
            }
        }
        for (Expr key : select.groupBy()) {
            if (key instanceof ColumnRef column) {
                aliases.remove(column.name());
            }
        }
        return aliases;
    }

    /**
     * Writes {@code order by}.
     *
     * @param keys the keys; may be empty
     * @param out the writer
     */
    protected void orderBy(List<OrderBy> keys, SqlWriter out) {
        if (!keys.isEmpty()) {
            orderKeys(keys, out.sql(" order by "));
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
     * Writes how rows are locked: nothing where a transaction that may write holds the only lock anyway.
     *
     * @param lock the lock
     * @param out the writer
     */
    protected void lock(Lock lock, SqlWriter out) {
        if (!lock.of().isEmpty()) {
            require(Feature.LOCK_OF);
        }
        if (lock.waiting() != Lock.Wait.WAIT) {
            require(Feature.LOCK_WAIT);
        }
        String words = lock.mode() == Lock.Mode.UPDATE ? syntax().updateLock() : syntax().shareLock();
        if (words.isEmpty()) {
            return;
        }
        out.sql(' ').sql(words);
        for (int i = 0; i < lock.of().size(); i++) {
            out.sql(i == 0 ? " of " : ", ").table(lock.of().get(i));
        }
        switch (lock.waiting()) {
            case WAIT -> {}
            case SKIP_LOCKED -> out.sql(" skip locked");
            case NO_WAIT -> out.sql(" nowait");
        }
    }
}
