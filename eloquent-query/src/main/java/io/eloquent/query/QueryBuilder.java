package io.eloquent.query;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Delete;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Statement;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Update;
import io.eloquent.query.ast.Value;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.exec.ResultReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public abstract class QueryBuilder<Q extends QueryBuilder<Q>> extends SelectBuilder<Q> {
    private @Nullable Compiled compiled;

    private record Compiled(Database database, CompiledSql sql) {}

    /** For subclasses. */
    protected QueryBuilder() {}

    /** {@return the connection it runs on} */
    protected abstract Database database();

    /** {@return whether it reads from the connection for writing} */
    protected abstract boolean onWriter();

    /** {@return the query as it runs, as data: with all that a model's scopes add} */
    public Select statement() {
        return select();
    }

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
     * {@return this query compiled for a connection, which it remembers}
     *
     * @param database the connection
     */
    protected final CompiledSql compiled(Database database) {
        Compiled known = compiled;
        if (known == null || known.database != database) {
            known = new Compiled(database, database.compile(statement()));
            compiled = known;
        }
        return known.sql;
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

    /** {@return the number of rows} Runs {@code select count(*) as "aggregate"}; a grouped, distinct or limited query is counted as a whole. */
    public long count() {
        return count("*");
    }

    /**
     * {@return the number of rows in which a column is not NULL, of different values if the query is distinct}
     *
     * @param column the column
     */
    public long count(String column) {
        Select select = statement();
        boolean whole = !select.groupBy().isEmpty()
                || !select.having().isEmpty()
                || select.limit() != null
                || select.offset() != null
                || select.distinct() && column.equals("*");
        if (whole) {
            return number(Select.from(new Derived(select, "aggregate_table"))
                    .withColumns(List.of(aggregate("count", false, column))));
        }
        return number(select.withDistinct(false)
                .withOrderBy(List.of())
                .withColumns(List.of(aggregate("count", select.distinct(), column))));
    }

    private long number(Select select) {
        Codec<Long> codec = database().codecs().of(Long.class);
        return readOne(select, codec).orElse(0L);
    }

    private Expr aggregate(String function, boolean distinct, String column) {
        return new Aliased(new Call(function, distinct, List.of(selected(column))), "aggregate");
    }

    /**
     * {@return a column's smallest value, or empty if there is none}
     *
     * @param column the column
     */
    public Optional<Object> min(String column) {
        return aggregateOf("min", column, Object.class);
    }

    /**
     * {@return a column's largest value, or empty if there is none}
     *
     * @param column the column
     */
    public Optional<Object> max(String column) {
        return aggregateOf("max", column, Object.class);
    }

    /**
     * {@return the sum of a column's values; zero if there are none}
     *
     * @param column the column
     */
    public BigDecimal sum(String column) {
        return aggregateOf("sum", column, BigDecimal.class).orElse(BigDecimal.ZERO);
    }

    /**
     * {@return the average of a column's values, in the precision of the database; empty if there are none}
     *
     * @param column the column
     */
    public Optional<BigDecimal> avg(String column) {
        return aggregateOf("avg", column, BigDecimal.class);
    }

    private <T> Optional<T> aggregateOf(String function, String column, Class<T> type) {
        Select select = statement();
        if (select.limit() != null
                || select.offset() != null
                || !select.groupBy().isEmpty()
                || !select.having().isEmpty()) {
            Expr inner = selected(column);
            Select rows = select.groupBy().isEmpty() ? select.withColumns(List.of(inner)) : select;
            Select outer = Select.from(new Derived(rows, "aggregate_table"));
            String name = inner instanceof ColumnRef ref ? ref.name() : column;
            return readOne(
                    outer.withColumns(List.of(aggregate(function, select.distinct(), name))),
                    database().codecs().of(type));
        }
        return readOne(
                select.withDistinct(false)
                        .withOrderBy(List.of())
                        .withColumns(List.of(aggregate(function, select.distinct(), column))),
                database().codecs().of(type));
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

    /** {@return whether there is any row} Runs {@code select exists(…)}. */
    public boolean exists() {
        Select select = Select.EMPTY.withColumns(List.of(new Aliased(new Exists(statement(), false), "exists")));
        return readOne(select, database().codecs().of(Boolean.class)).orElse(false);
    }

    /** {@return whether there is no row} Runs {@code select exists(…)}. */
    public boolean doesntExist() {
        return !exists();
    }

    /**
     * {@return a column of the first row; empty if there is no row or the column is NULL}
     *
     * @param column the column
     */
    public Optional<Object> value(String column) {
        return readOne(
                statement().withColumns(List.of(selected(column))).withLimit(1L),
                database().codecs().of(Object.class));
    }

    /**
     * {@return a column of all rows, NULLs as null}
     *
     * @param column the column
     */
    public List<@Nullable Object> pluck(String column) {
        return pluck(selected(column), database().codecs().of(Object.class));
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
        return database.read(database.compile(statement().withColumns(List.of(column))), onWriter(), rows -> {
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
        Select select = statement().withColumns(List.of(selected(column), selected(key)));
        return database.read(database.compile(select), onWriter(), rows -> {
            Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
            while (rows.next()) {
                values.put(codec.read(rows, 2), codec.read(rows, 1));
            }
            return values;
        });
    }

    // ---- writing ----

    /**
     * {@return the table that is written to, of a query that says nothing else about rows}
     *
     * @param what the method, for the message
     */
    private Table tableFor(String what) {
        if (select().from() instanceof Table table) {
            return table;
        }
        throw new InvalidQueryException(what + " needs a table, not a sub-query or raw SQL");
    }

    /**
     * {@return how many rows were inserted: one} Runs {@code insert into … values (…)}.
     *
     * @param row column to value; null values are NULL
     */
    public int insert(Map<String, ?> row) {
        return insert(List.of(row));
    }

    /**
     * {@return how many rows were inserted} Runs one {@code insert into … values (…), (…)}, or several in one
     * transaction where the rows have more values than the database takes at once; nothing for no rows.
     *
     * @param rows column to value, the same columns in each; null values are NULL
     * @throws InvalidQueryException if the rows have different columns
     */
    public int insert(List<? extends Map<String, ?>> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        Database database = database();
        Insert insert = Rows.insert(tableFor("insert"), rows, this);
        int most = database.dialect().compiler().syntax().maxBindings();
        int atOnce = insert.columns().isEmpty()
                ? 1
                : Math.max(1, most / insert.columns().size());
        if (rows.size() <= atOnce) {
            return database.write(database.compile(insert));
        }
        return database.transaction(() -> {
            int inserted = 0;
            for (int from = 0; from < rows.size(); from += atOnce) {
                List<List<Expr>> part = insert.rows().subList(from, Math.min(rows.size(), from + atOnce));
                inserted +=
                        database.write(database.compile(new Insert(insert.into(), insert.columns(), part, List.of())));
            }
            return inserted;
        });
    }

    /**
     * {@return the key that the database made for the new row, in column {@code id}; 0 while the thread pretends}
     *
     * @param row column to value
     */
    public long insertGetId(Map<String, ?> row) {
        return insertGetId(row, "id");
    }

    /**
     * {@return the key that the database made for the new row}
     *
     * @param row column to value
     * @param key the key's column
     */
    public long insertGetId(Map<String, ?> row, String key) {
        Database database = database();
        Insert insert = Rows.insert(tableFor("insertGetId"), List.of(row), this);
        Object made = database.insertGetKey(insert, column(key).name());
        return made == null ? 0 : database.codecs().of(Long.class).convert(made);
    }

    /**
     * {@return how many rows the conditions found, whether or not they changed} Runs {@code update … set … where …};
     * nothing for no changes. A limit, an order or joins narrow the rows, or are refused by name.
     *
     * @param changes column to new value: a value, null, a {@link RawExpression} or a query that yields one
     */
    public int update(Map<String, ?> changes) {
        return changes.isEmpty() ? 0 : updateRows(Rows.assignments(changes, this));
    }

    /**
     * {@return how many rows the conditions found} Sets each column that is named in the map and adds to one.
     *
     * @param column the column
     * @param amount how much more
     * @param changes other columns' new values
     */
    public int increment(String column, Number amount, Map<String, ?> changes) {
        return add('+', column, amount, changes);
    }

    /**
     * {@return how many rows the conditions found} Runs {@code update … set votes = votes + ?}.
     *
     * @param column the column
     * @param amount how much more
     */
    public int increment(String column, Number amount) {
        return add('+', column, amount, Map.of());
    }

    /**
     * {@return how many rows the conditions found} Adds one to the column.
     *
     * @param column the column
     */
    public int increment(String column) {
        return add('+', column, 1, Map.of());
    }

    /**
     * {@return how many rows the conditions found} Sets each column that is named in the map and takes from one.
     *
     * @param column the column
     * @param amount how much less
     * @param changes other columns' new values
     */
    public int decrement(String column, Number amount, Map<String, ?> changes) {
        return add('-', column, amount, changes);
    }

    /**
     * {@return how many rows the conditions found} Runs {@code update … set votes = votes - ?}.
     *
     * @param column the column
     * @param amount how much less
     */
    public int decrement(String column, Number amount) {
        return add('-', column, amount, Map.of());
    }

    /**
     * {@return how many rows the conditions found} Takes one from the column.
     *
     * @param column the column
     */
    public int decrement(String column) {
        return add('-', column, 1, Map.of());
    }

    private int add(char operator, String column, @Nullable Number amount, Map<String, ?> changes) {
        if (amount == null) {
            throw new InvalidQueryException("increment and decrement of \"" + column + "\" need a number, not null");
        }
        ColumnRef ref = column(column);
        List<Assignment> assignments = new ArrayList<>();
        assignments.add(new Assignment(ref, new Arithmetic(ref, operator, new Value(amount))));
        assignments.addAll(Rows.assignments(changes, this));
        return updateRows(assignments);
    }

    /**
     * {@return changes as assignments}
     *
     * @param changes the changes
     */
    protected static List<Assignment> assignments(List<? extends Change<?>> changes) {
        return changes.stream().map(Change::assignment).toList();
    }

    /**
     * {@return how many rows the conditions found} Where each update of this query ends.
     *
     * @param assignments what changes
     */
    protected int updateRows(List<Assignment> assignments) {
        return execute(new Update(assignments, writable("update")));
    }

    /** {@return how many rows went} Runs {@code delete from … where …}. A limit, an order or joins narrow the rows, or are refused by name. */
    public int delete() {
        return deleteRows();
    }

    /** {@return how many rows went} Where each real delete of this query ends. */
    protected final int deleteRows() {
        return execute(new Delete(writable("delete")));
    }

    /** Empties the table, whatever the conditions of the models' scopes, and starts its keys anew. */
    public void truncate() {
        Table table = tableFor("truncate");
        if (!select().equals(Select.from(table))) {
            throw new InvalidQueryException("truncate() empties the whole table: use delete() for some of its rows");
        }
        database().truncate(table.name());
    }

    private int execute(Statement statement) {
        Database database = database();
        return database.write(database.compile(statement));
    }

    private Select writable(String what) {
        Select rows = statement();
        tableFor(what);
        String refused = rows.distinct()
                ? "distinct"
                : !rows.groupBy().isEmpty() ? "groupBy" : !rows.having().isEmpty() ? "having" : null;
        if (refused != null) {
            throw new InvalidQueryException(what + " cannot have a " + refused + ": select the keys and use whereIn");
        }
        return rows.withColumns(List.of());
    }
}
