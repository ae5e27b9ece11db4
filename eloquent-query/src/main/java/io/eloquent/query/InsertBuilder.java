package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.OnConflict;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Table;
import io.eloquent.query.exec.RecordReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * New rows. Rows are maps of column to value: a value, null, a {@link RawExpression} or a query that yields one. All
 * rows of one call have the same columns. More than 500 rows, or rows with more values than the database takes in one
 * statement, go in several, in one transaction.
 *
 * @param <Q> the class of the query itself
 */
public abstract class InsertBuilder<Q extends InsertBuilder<Q>> extends UnionBuilder<Q> {

    /** For subclasses. */
    protected InsertBuilder() {}

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
     * transaction where there are more than 500 rows, or more values than the database takes at once; nothing for no
     * rows.
     *
     * @param rows column to value, the same columns in each; null values are NULL
     * @throws InvalidQueryException if the rows have different columns
     */
    public int insert(List<? extends Map<String, ?>> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        Database database = database();
        Table table = intoTable("insert");
        int maxBindings = database.dialect().compiler().syntax().maxBindings();
        int atOnce = Rows.atOnce(rows.get(0).size(), 0, maxBindings);
        BulkInsert bulk = rows.size() > atOnce && atOnce > 1 ? BulkInsert.of(table, rows, atOnce, this) : null;
        return bulk == null ? execute(newRows("insert", rows)) : bulk.run(database);
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
        Insert insert = newRows("insertGetId", List.of(row));
        Object made = database.insertGetKey(insert, column(key).name());
        return made == null ? 0 : database.codecs().of(Long.class).convert(made);
    }

    /**
     * {@return how many rows were inserted: one, or none if it is there already}
     *
     * @param row column to value
     */
    public int insertOrIgnore(Map<String, ?> row) {
        return insertOrIgnore(List.of(row));
    }

    /**
     * {@return how many rows were inserted} Leaves out those of which a unique index has one already. Runs
     * {@code insert … on conflict do nothing}; on MySQL and MariaDB {@code insert ignore}, which makes warnings of other
     * errors as well, of missing foreign keys for example.
     *
     * @param rows column to value, the same columns in each
     */
    public int insertOrIgnore(List<? extends Map<String, ?>> rows) {
        return rows.isEmpty() ? 0 : execute(orIgnore("insertOrIgnore", rows));
    }

    /**
     * {@return how many rows were inserted} Runs {@code insert into … (…) select …}.
     *
     * @param columns the columns, in the order in which the query selects them
     * @param query finds the rows
     */
    public int insertUsing(List<String> columns, QueryBuilder<?> query) {
        return execute(found("insertUsing", columns, query));
    }

    /**
     * {@return how many rows were inserted} Leaves out those that are there already, as {@link #insertOrIgnore(List)}.
     *
     * @param columns the columns, in the order in which the query selects them
     * @param query finds the rows
     */
    public int insertOrIgnoreUsing(List<String> columns, QueryBuilder<?> query) {
        return execute(found("insertOrIgnoreUsing", columns, query).withOnConflict(OnConflict.IGNORE));
    }

    /**
     * {@return columns of the new row, as the database stored it} Runs {@code insert … returning …}, which MySQL cannot.
     *
     * @param row column to value
     * @param columns what comes back; all columns if none are named
     */
    public Row insertReturning(Map<String, ?> row, String... columns) {
        List<Row> rows = insertReturning(List.of(row), columns);
        if (rows.isEmpty()) {
            throw new IllegalStateException("An insert that only pretends to run returns no row");
        }
        return rows.get(0);
    }

    /**
     * {@return columns of the new rows, as the database stored them} Runs {@code insert … returning …}, which MySQL
     * cannot.
     *
     * @param rows column to value, the same columns in each
     * @param columns what comes back; all columns if none are named
     */
    public List<Row> insertReturning(List<? extends Map<String, ?>> rows, String... columns) {
        return rows.isEmpty() ? List.of() : executeReturning(newRows("insertReturning", rows), columns);
    }

    /**
     * {@return the new rows as records, as the database stored them}
     *
     * @param rows column to value, the same columns in each
     * @param record the record's class
     * @param <R> the record
     */
    public <R extends Record> List<R> insertReturning(List<? extends Map<String, ?>> rows, Class<R> record) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Database database = database();
        RecordReader<R> reader = recordReader("insertReturning", record);
        Insert insert = newRows("insertReturning", rows).withReturning(returned());
        return inParts(insert, part -> database.writeReturning(database.compile(part), reader)).stream()
                .flatMap(List::stream)
                .toList();
    }

    /**
     * {@return what reads records of the statement's own rows}
     *
     * @param method what the user called, for messages
     * @param record the record's class
     * @param <R> the record
     */
    protected <R extends Record> RecordReader<R> recordReader(String method, Class<R> record) {
        return RecordReader.of(record, database().codecs());
    }

    /**
     * {@return columns of those rows that were inserted; not of those that are there already} Runs
     * {@code insert … on conflict do nothing returning …}, which MySQL cannot.
     *
     * @param rows column to value, the same columns in each
     * @param columns what comes back; all columns if none are named
     */
    public List<Row> insertOrIgnoreReturning(List<? extends Map<String, ?>> rows, String... columns) {
        return rows.isEmpty() ? List.of() : executeReturning(orIgnore("insertOrIgnoreReturning", rows), columns);
    }

    /**
     * {@return how many rows were touched} Inserts rows, and sets all other columns of those that are there already. See
     * {@link #upsert(List, List, List)}.
     *
     * @param rows column to value, the same columns in each
     * @param uniqueBy the columns of a unique index
     */
    public int upsert(List<? extends Map<String, ?>> rows, List<String> uniqueBy) {
        if (rows.isEmpty()) {
            return 0;
        }
        Insert insert = newRows("upsert", rows);
        List<String> others = new ArrayList<>(insert.columns());
        uniqueBy.forEach(column -> others.remove(column(column).name()));
        return upsert(insert, conflict(uniqueBy, Rows.excluded(others)));
    }

    /**
     * {@return how many rows were touched: one for each that was inserted or updated; MySQL and MariaDB count two for an
     * update, and one for a row that is there with these values already} Inserts rows, and updates those that are there
     * already: {@code insert … on conflict (email) do update set name = excluded.name}. Nothing to update leaves them as
     * they are, as {@link #insertOrIgnore(List)}.
     *
     * @param rows column to value, the same columns in each
     * @param uniqueBy the columns of a unique index, which decide whether a row is there; MySQL and MariaDB go by all
     *     unique indexes of the table instead
     * @param update the columns that are set to the new row's values
     * @throws InvalidQueryException if {@code uniqueBy} is empty, or the rows lack one of its columns or of the others
     */
    public int upsert(List<? extends Map<String, ?>> rows, List<String> uniqueBy, List<String> update) {
        return rows.isEmpty() ? 0 : upsert(newRows("upsert", rows), conflict(uniqueBy, Rows.excluded(names(update))));
    }

    /**
     * {@return how many rows were touched} Inserts rows, and updates those that are there already. See
     * {@link #upsert(List, List, List)}.
     *
     * @param rows column to value, the same columns in each
     * @param uniqueBy the columns of a unique index
     * @param update column to what it becomes: a value, {@link Excluded#excluded excluded("votes")} for the new row's, an
     *     expression of typed columns, which are the old row's, or raw SQL, in which {@code users.votes} is the old one
     */
    public int upsert(List<? extends Map<String, ?>> rows, List<String> uniqueBy, Map<String, ?> update) {
        return rows.isEmpty() ? 0 : upsert(newRows("upsert", rows), conflict(uniqueBy, Rows.assignments(update, this)));
    }

    /**
     * {@return how many rows were touched} Inserts rows, and updates those that are there already. See
     * {@link #upsert(List, List, List)}.
     *
     * @param rows column to value, the same columns in each
     * @param uniqueBy the columns of a unique index
     * @param update what becomes of a row that is there: {@code User.VOTES.plus(1)},
     *     {@code User.NAME.set(excluded(User.NAME))}
     */
    protected final int upsertRows(
            List<? extends Map<String, ?>> rows, List<String> uniqueBy, List<? extends Change<?>> update) {
        List<Assignment> updates = update.stream().map(Change::assignment).toList();
        return rows.isEmpty() ? 0 : upsert(newRows("upsert", rows), conflict(uniqueBy, updates));
    }

    private OnConflict conflict(List<String> uniqueBy, List<Assignment> updates) {
        if (uniqueBy.isEmpty()) {
            throw new InvalidQueryException("upsert needs the columns of a unique index, to know which rows are there:"
                    + " upsert(rows, List.of(\"email\"))");
        }
        return new OnConflict(names(uniqueBy), updates);
    }

    private int upsert(Insert insert, OnConflict conflict) {
        Rows.requireGiven(insert, conflict);
        return execute(stamped(insert.withOnConflict(conflict)));
    }

    /**
     * {@return an upsert with what its table's rows have besides} Where each upsert of this query ends.
     *
     * @param upsert the rows and what becomes of those that are there
     */
    protected Insert stamped(Insert upsert) {
        return upsert;
    }

    /**
     * {@return an insert for a query to make, which then reads the new rows} See
     * {@link UnionBuilder#with(String, Write)}.
     *
     * @param rows column to value, the same columns in each; at least one row
     * @param columns what the query can read of each row; none for all columns
     * @throws InvalidQueryException if there are no rows, or they have different columns
     */
    public Write asInsert(List<? extends Map<String, ?>> rows, String... columns) {
        if (rows.isEmpty()) {
            throw new InvalidQueryException("asInsert needs a row");
        }
        return new Write(newRows("asInsert", rows).withReturning(returned(columns)));
    }

    /**
     * {@return an insert of what another query finds, for a query to make, which then reads the new rows}
     *
     * @param columns the columns that are given
     * @param query what finds their values, in this order
     * @param returned what the query can read of each row; none for all columns
     */
    public Write asInsertUsing(List<String> columns, QueryBuilder<?> query, String... returned) {
        return new Write(found("asInsertUsing", columns, query).withReturning(returned(returned)));
    }

    private Insert newRows(String what, List<? extends Map<String, ?>> rows) {
        return Rows.insert(intoTable(what), rows, this);
    }

    private Insert orIgnore(String what, List<? extends Map<String, ?>> rows) {
        Insert insert = newRows(what, rows);
        if (insert.columns().isEmpty()) {
            throw new InvalidQueryException(
                    what + " needs a column: a row of nothing but defaults is never there already");
        }
        return insert.withOnConflict(OnConflict.IGNORE);
    }

    private Insert found(String what, List<String> columns, QueryBuilder<?> query) {
        Table into = intoTable(what);
        if (columns.isEmpty()) {
            throw new InvalidQueryException(what + " needs the columns that the query selects: List.of(\"name\", …)");
        }
        return new Insert(into, names(columns), List.of(), query.statement(), null, List.of());
    }

    private List<String> names(List<String> columns) {
        return columns.stream().map(column -> column(column).name()).toList();
    }

    /**
     * {@return what comes back of the rows that are written}
     *
     * @param columns names; none for all columns
     */
    final List<Expr> returned(String... columns) {
        return columns.length == 0
                ? List.of(Star.ALL)
                : Arrays.stream(columns).map(this::selected).toList();
    }

    private int execute(Insert insert) {
        Database database = database();
        return inParts(insert, part -> database.write(database.compile(part))).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private List<Row> executeReturning(Insert insert, String... columns) {
        Database database = database();
        return inParts(
                        insert.withReturning(returned(columns)),
                        part -> database.writeReturningRows(database.compile(part)))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Writes rows in as many statements as their values need, more than one in a transaction. */
    private <T> List<T> inParts(Insert insert, Function<Insert, T> write) {
        Database database = database();
        List<Insert> parts =
                Rows.parts(insert, database.dialect().compiler().syntax().maxBindings());
        if (parts.size() == 1) {
            return List.of(write.apply(insert));
        }
        return database.transaction(() -> parts.stream().map(write).toList());
    }

    /**
     * {@return the table that is written to}
     *
     * @param what the method, for the message
     */
    final Table tableFor(String what) {
        if (select().from() instanceof Table table) {
            return table;
        }
        throw new InvalidQueryException(what + " needs a table, not a sub-query or raw SQL");
    }

    /** {@return the table that new rows go to, of a query that says nothing about rows: it would not count} */
    final Table intoTable(String what) {
        Table table = tableFor(what);
        if (!select().withColumns(List.of()).equals(Select.from(table))) {
            throw new InvalidQueryException(
                    what + " adds rows whatever a query's conditions, joins, order or limit say:"
                            + " call it on the table alone");
        }
        return table;
    }
}
