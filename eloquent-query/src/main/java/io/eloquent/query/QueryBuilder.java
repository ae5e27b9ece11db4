package io.eloquent.query;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MultipleRecordsFoundException;
import io.eloquent.api.error.RecordsNotFoundException;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.JsonNumber;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.ast.Raw;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Table;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.exec.JdbcValues;
import io.eloquent.query.exec.ResultReader;
import io.eloquent.query.exec.WholeNumbers;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A query and all that can be asked of it, whatever its rows become: {@link Query} yields {@link Row}s, a model's query
 * yields models. <b>An immutable value</b>: each method that says more returns a new query, so that a query can be kept
 * in a static field, shared between threads and run twice. Nothing runs before a method that returns a result is
 * called. Values are always bound and names always quoted; the user's own SQL enters only through methods with
 * {@code raw} in their names.
 *
 * @param <Q> the class of the query itself
 */
public abstract class QueryBuilder<Q extends QueryBuilder<Q>> extends UpdateBuilder<Q> {
    private @Nullable Compiled compiled;

    private record Compiled(Database database, CompiledSql sql) {}

    /** For subclasses. */
    protected QueryBuilder() {}

    /** {@return whether it reads from the connection for writing} */
    protected abstract boolean onWriter();

    // ---- the SQL itself ----

    /** {@return the SQL that reads the rows, with {@code ?} for each value} Runs nothing. */
    public String toSql() {
        return compiled(database()).sql();
    }

    /** {@return the values in the order of their placeholders} Runs nothing. */
    public List<@Nullable Object> bindings() {
        return compiled(database()).bindings();
    }

    /**
     * {@return the SQL that reads the rows, with the values in it} Runs nothing. For people to read: never run it, never
     * log it where the values may be secrets.
     */
    public String toRawSql() {
        Database database = database();
        return database.dialect()
                .compiler()
                .inlined(statement(), database.tablePrefix(), new JdbcValues(database.codecs()));
    }

    /**
     * {@return what the database says about how it would run this query, in its own words} Runs {@code explain select …},
     * which does not run the query itself.
     */
    public List<Row> explain() {
        Database database = database();
        CompiledSql sql = database.compile(statement().withTimeout(null));
        String explain = database.dialect().compiler().syntax().explain();
        return database.readRows(new CompiledSql(explain + " " + sql.sql(), sql.bindings()), onWriter());
    }

    /**
     * {@return this query compiled for a connection, which it remembers}
     *
     * @param database the connection
     */
    protected final CompiledSql compiled(Database database) {
        if (!isConstant()) {
            return database.compile(statement());
        }
        Compiled known = compiled;
        if (known == null || known.database != database) {
            CompiledSql sql = database.compile(statement());
            if (sql.varies()) {
                return sql;
            }
            known = new Compiled(database, sql);
            compiled = known;
        }
        return known.sql;
    }

    /** {@return whether it is the same statement each time it runs, so that its SQL may be remembered} */
    protected boolean isConstant() {
        return true;
    }

    /** {@return the same query, with all that a model's scopes add, for rows instead of models} */
    protected final Query plain() {
        return Query.of(database(), statement(), onWriter());
    }

    /**
     * {@return what the reader makes of the rows} Runs the query.
     *
     * @param reader reads the rows
     * @param <T> its result
     */
    protected final <T> T read(ResultReader<T> reader) {
        Database database = database();
        return database.read(compiled(database), onWriter(), reader);
    }

    // ---- aggregates ----

    /**
     * {@return the number of rows} Runs {@code select count(*) as "aggregate"}; a grouped, distinct or limited query is
     * counted as a whole.
     */
    public long count() {
        return count("*");
    }

    /**
     * {@return the number of rows in which a column is not NULL, of different values if the query is distinct}
     *
     * @param column the column
     */
    public long count(String column) {
        return count(chosen(column));
    }

    /**
     * {@return the number of rows in which an expression is not NULL, of different values if the query is distinct}
     *
     * @param expression a column or another expression
     */
    public long count(Operand<?> expression) {
        return count(expression.expr());
    }

    private long count(Expr of) {
        return aggregate("count", of, codec(Long.class)).orElse(0L);
    }

    /**
     * {@return a column's smallest value, or empty if there is none}
     *
     * @param column the column
     */
    public Optional<Object> min(String column) {
        return aggregate("min", column);
    }

    /**
     * {@return an expression's smallest value; empty if there is none}
     *
     * @param expression a column or another expression whose values have an order
     * @param <V> their type
     */
    public <V extends Comparable<? super V>> Optional<V> min(OrderedExpression<V> expression) {
        return aggregate("min", expression.expr(), codecOf(expression));
    }

    /**
     * {@return a column's largest value, or empty if there is none}
     *
     * @param column the column
     */
    public Optional<Object> max(String column) {
        return aggregate("max", column);
    }

    /**
     * {@return an expression's largest value; empty if there is none}
     *
     * @param expression a column or another expression whose values have an order
     * @param <V> their type
     */
    public <V extends Comparable<? super V>> Optional<V> max(OrderedExpression<V> expression) {
        return aggregate("max", expression.expr(), codecOf(expression));
    }

    /**
     * {@return the sum of a column's values; zero if there are none}
     *
     * @param column the column
     */
    public BigDecimal sum(String column) {
        return sum(counted("sum", column));
    }

    /**
     * {@return the sum of an expression's values; zero if there are none}
     *
     * @param expression a column of numbers, or what is calculated with it
     */
    public BigDecimal sum(Operand<? extends Number> expression) {
        return sum(expression.expr());
    }

    private BigDecimal sum(Expr of) {
        return aggregate("sum", of, codec(BigDecimal.class)).orElse(BigDecimal.ZERO);
    }

    /**
     * {@return the average of a column's values, in the precision of the database; empty if there are none}
     *
     * @param column the column
     */
    public Optional<BigDecimal> avg(String column) {
        return aggregate("avg", counted("avg", column), codec(BigDecimal.class));
    }

    /**
     * {@return the average of an expression's values, in the precision of the database; empty if there are none}
     *
     * @param expression a column of numbers, or what is calculated with it
     */
    public Optional<BigDecimal> avg(Operand<? extends Number> expression) {
        return aggregate("avg", expression.expr(), codec(BigDecimal.class));
    }

    /**
     * {@return what a function of many values makes of a column; empty if that is NULL}
     *
     * @param function the function's name in the database
     * @param column the column
     */
    public Optional<Object> aggregate(String function, String column) {
        return aggregate(function, counted(function, column), codec(Object.class));
    }

    private <T> Codec<T> codec(Class<T> type) {
        return database().codecs().of(type);
    }

    /**
     * {@return who reads the values of an expression}
     *
     * @param selected the expression
     * @param <V> the type of its values
     * @throws InvalidQueryException if the expression does not say its type
     */
    @SuppressWarnings("unchecked") // an expression's type is that of its values
    protected <V> Codec<V> codecOf(Selectable<V> selected) {
        Type type = selected.type();
        if (type == null) {
            throw new InvalidQueryException(
                    "Nothing says the Java type of what is read: give the column its type, as in"
                            + " new OrderedColumn<>(\"created_at\", Instant.class)");
        }
        Codec<V> codec = (Codec<V>) database().codecs().of(type);
        boolean calculated = !(selected.expr() instanceof ColumnRef);
        return calculated && WholeNumbers.isWhole(type) ? new WholeNumbers<>(codec) : codec;
    }

    private <T> Optional<T> aggregate(String function, Expr of, Codec<T> codec) {
        Select asked = statement();
        Select select = asked.withTimeout(null);
        Select one = isWhole(select, of)
                ? aggregateOfAll(function, of, select)
                : select.withDistinct(false)
                        .withOrderBy(List.of())
                        .withColumns(List.of(aggregate(function, select.distinct(), plain(of))));
        return readOne(one.withTimeout(asked.timeout()), codec);
    }

    /** {@return whether it has to be known which rows there are before they can be counted} */
    private static boolean isWhole(Select select, Expr of) {
        return !select.groupBy().isEmpty()
                || !select.having().isEmpty()
                || select.limit() != null
                || select.offset() != null
                || select.groupLimit() != null
                || !select.distinctOn().isEmpty()
                || select.distinct() && of.equals(Star.ALL);
    }

    private static Select aggregateOfAll(String function, Expr of, Select select) {
        if (of.equals(Star.ALL)) {
            return Select.from(new Derived(countable(select), "aggregate_table"))
                    .withColumns(List.of(aggregate(function, false, Star.ALL)));
        }
        boolean named = of instanceof ColumnRef || of instanceof Aliased;
        if (!named && !select.groupBy().isEmpty()) {
            throw new InvalidQueryException(function + " of groups needs a column that the query selects: give the"
                    + " expression a name with as(…), and ask for the column of that name");
        }
        Expr inner = named ? of : new Aliased(of, "value");
        Select rows = select.groupBy().isEmpty() ? choosing(select, List.of(inner)) : select;
        String name = inner instanceof Aliased aliased ? aliased.alias() : ((ColumnRef) inner).name();
        return Select.from(new Derived(rows, "aggregate_table"))
                .withColumns(List.of(aggregate(function, select.distinct(), new ColumnRef(null, name))));
    }

    /** Joined tables may have columns of the same name, which a derived table may not: where it does not matter which columns there are, there is one. */
    private static Select countable(Select select) {
        boolean all = select.columns().isEmpty()
                && !select.joins().isEmpty()
                && !select.distinct()
                && select.distinctOn().isEmpty()
                && select.groupLimit() == null;
        return all ? select.withColumns(List.of(new Aliased(new Raw("1", List.of()), "one"))) : select;
    }

    /** {@return a column that the user named; of what is within JSON, the numbers, unless it is only counted} */
    private Expr counted(String function, String column) {
        Expr chosen = chosen(column);
        if (chosen instanceof Star && !function.equals("count")) {
            throw new InvalidQueryException(function + "(\"" + column + "\") needs a column: all of them have no "
                    + function + "; only count takes \"*\"");
        }
        if (!function.equals("count")) {
            requireComparable(JsonPaths.column(Table.of(column).name()));
        }
        return !function.equals("count") && chosen instanceof Aliased named && named.expr() instanceof JsonPath path
                ? new Aliased(new JsonNumber(path), named.alias())
                : chosen;
    }

    private static Expr plain(Expr expr) {
        return expr instanceof Aliased named ? named.expr() : expr;
    }

    private static Expr aggregate(String function, boolean distinct, Expr argument) {
        return new Aliased(new Call(function, distinct, List.of(argument)), "aggregate");
    }

    /**
     * {@return the first column of the first row; empty if there is no row or the column is NULL}
     *
     * @param select the query
     * @param codec reads the column
     * @param <T> its type
     */
    protected final <T> Optional<T> readOne(Select select, Codec<T> codec) {
        Database database = database();
        return database.read(
                database.compile(select),
                onWriter(),
                rows -> rows.next() ? Optional.ofNullable(codec.read(rows, 1)) : Optional.empty());
    }

    @Override
    public boolean exists() {
        Select asked = statement();
        Select select = Select.EMPTY
                .withColumns(List.of(new Aliased(new Exists(asked.withTimeout(null), false), "exists")))
                .withTimeout(asked.timeout());
        return readOne(select, database().codecs().of(Boolean.class)).orElse(false);
    }

    /** {@return whether there is no row} Runs {@code select exists(…)}. */
    public boolean doesntExist() {
        return !exists();
    }

    // ---- single columns ----

    /**
     * {@return a column of the first row; empty if there is no row or the column is NULL}
     *
     * @param column the column
     */
    public Optional<Object> value(String column) {
        return value(chosen(column), codec(Object.class));
    }

    /**
     * {@return an expression's value for the first row; empty if there is no row or it is NULL}
     *
     * @param selected a column or another expression
     * @param <V> its type
     */
    public <V> Optional<V> value(Selectable<V> selected) {
        return value(selected.expr(), codecOf(selected));
    }

    private <V> Optional<V> value(Expr column, Codec<V> codec) {
        return readOne(choosing(atMost(1).statement(), List.of(column)), codec);
    }

    /**
     * {@return a column of the first row, which may be null}
     *
     * @param column the column
     * @throws RecordsNotFoundException if there is no row
     */
    public @Nullable Object valueOrFail(String column) {
        List<@Nullable Object> values = atMost(1).pluck(column);
        if (values.isEmpty()) {
            throw new RecordsNotFoundException("valueOrFail(\"" + column + "\"): no row fulfils the query");
        }
        return values.get(0);
    }

    /**
     * {@return a column of the only row, which may be null}
     *
     * @param column the column
     * @throws RecordsNotFoundException if there is no row
     * @throws MultipleRecordsFoundException if there are more
     */
    public @Nullable Object soleValue(String column) {
        return only(atMost(2).pluck(column), "soleValue(\"" + column + "\")");
    }

    /**
     * {@return the only one of what a query found}
     *
     * @param found what it found, two at most
     * @param what the method, for the message
     * @param <T> what it is
     */
    protected static <T extends @Nullable Object> T only(List<T> found, String what) {
        if (found.isEmpty()) {
            throw new RecordsNotFoundException(what + ": no row fulfils the query");
        }
        if (found.size() > 1) {
            throw new MultipleRecordsFoundException(
                    what + ": more than one row fulfils the query; use first() if any of them will do");
        }
        return found.get(0);
    }

    /**
     * {@return a column of all rows, NULLs as null}
     *
     * @param column the column
     */
    public List<@Nullable Object> pluck(String column) {
        return pluck(chosen(column), database().codecs().of(Object.class));
    }

    /**
     * {@return an expression's values for all rows, NULLs as null}
     *
     * @param selected a column or another expression
     * @param <V> its type
     */
    public <V> List<@Nullable V> pluck(Selectable<V> selected) {
        return pluck(selected.expr(), codecOf(selected));
    }

    /**
     * {@return a column of all rows, NULLs as null: the same as {@link #pluck(String)}}
     *
     * @param column the column
     */
    public List<@Nullable Object> lists(String column) {
        return pluck(column);
    }

    /**
     * {@return a column of all rows, NULLs as null}
     *
     * @param column the column
     * @param codec reads it
     * @param <T> its type
     */
    protected final <T> List<@Nullable T> pluck(Expr column, Codec<T> codec) {
        Database database = database();
        return database.read(database.compile(choosing(statement(), List.of(column))), onWriter(), rows -> {
            List<@Nullable T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(codec.read(rows, 1));
            }
            return values;
        });
    }

    /**
     * {@return a column of all rows by another column, in the order of the rows; of equal keys the last one counts}
     *
     * @param column the column that becomes the values
     * @param key the column that becomes the keys
     */
    public Map<@Nullable Object, @Nullable Object> pluck(String column, String key) {
        Database database = database();
        Codec<Object> codec = database.codecs().of(Object.class);
        Select select = choosing(statement(), List.of(chosen(column), chosen(key)));
        return database.read(database.compile(select), onWriter(), rows -> {
            Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
            while (rows.next()) {
                values.put(codec.read(rows, 2), codec.read(rows, 1));
            }
            return values;
        });
    }

    /**
     * {@return a column of all rows by another column: the same as {@link #pluck(String, String)}}
     *
     * @param column the column that becomes the values
     * @param key the column that becomes the keys
     */
    public Map<@Nullable Object, @Nullable Object> lists(String column, String key) {
        return pluck(column, key);
    }

    /**
     * {@return a column of all rows as one text; NULLs are empty}
     *
     * @param column the column
     * @param glue what stands between two values
     */
    public String implode(String column, String glue) {
        return pluck(column).stream()
                .map(value -> value == null ? "" : value.toString())
                .collect(Collectors.joining(glue));
    }

    /** {@return a column that the user named: what it stands for, if the query gives that name to something} */
    private Expr chosen(String column) {
        for (Expr selected : select().columns()) {
            if (selected instanceof Aliased aliased && aliased.alias().equals(column)) {
                return aliased;
            }
        }
        return selected(column);
    }

    /** {@return a query of other columns, and of those of before that its order and its groups speak of} */
    private static Select choosing(Select select, List<Expr> columns) {
        List<Expr> chosen = new ArrayList<>(columns);
        for (Expr column : select.columns()) {
            if (column instanceof Aliased aliased && !chosen.contains(aliased) && isNeeded(aliased.alias(), select)) {
                chosen.add(aliased);
            }
        }
        return select.withColumns(chosen);
    }

    private static boolean isNeeded(String alias, Select select) {
        return !select.having().isEmpty()
                || select.orderBy().stream().anyMatch(key -> key.expr().equals(new ColumnRef(null, alias)));
    }
}
