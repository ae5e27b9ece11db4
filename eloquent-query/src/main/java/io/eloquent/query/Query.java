package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.RecordsNotFoundException;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.exec.RecordReader;
import io.eloquent.query.exec.RowsReader;
import io.eloquent.query.exec.Slice;
import io.eloquent.query.exec.SliceReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query on a table, whose rows are {@link Row}s: {@code db.table("users").where("votes", ">", 100).get()}. */
public final class Query extends QueryBuilder<Query> {
    private static final int LAZY = 1000;

    /** Where a function starts that makes a query within another one, on whatever connection that is. */
    static final Query SUBQUERY = new Query(null, Select.EMPTY, false);

    private final @Nullable Database database;
    private final Select select;
    private final boolean onWriter;

    private Query(@Nullable Database database, Select select, boolean onWriter) {
        this.database = database;
        this.select = select;
        this.onWriter = onWriter;
    }

    /**
     * {@return a query of everything in a table}
     *
     * @param database the connection
     * @param table {@code "users"} or {@code "users as u"}
     */
    static Query on(Database database, String table) {
        return new Query(database, Select.from(Table.of(table)), false);
    }

    /**
     * {@return a query that says nothing yet}
     *
     * @param database the connection
     */
    static Query on(Database database) {
        return new Query(database, Select.EMPTY, false);
    }

    /**
     * {@return a query that says something already}
     *
     * @param database the connection
     * @param select the query as data
     * @param onWriter whether it reads from the connection for writing
     */
    static Query of(Database database, Select select, boolean onWriter) {
        return new Query(database, select, onWriter);
    }

    @Override
    protected Select select() {
        return select;
    }

    @Override
    protected Query withSelect(Select value) {
        return new Query(database, value, onWriter);
    }

    @Override
    protected Database database() {
        if (database == null) {
            throw new InvalidQueryException(
                    "A sub-query runs within its query only: return it from the function that was given it");
        }
        return database;
    }

    @Override
    protected boolean onWriter() {
        return onWriter;
    }

    @Override
    public Query onWriteConnection() {
        return new Query(database, select, true);
    }

    /** {@return all rows; empty if there are none} */
    public List<Row> get() {
        return database().readRows(compiled(database()), onWriter);
    }

    /**
     * {@return all rows as records, whose components are named like the columns, in camel case}
     *
     * @param record the record's class
     * @param <R> the record
     * @throws io.eloquent.api.error.MappingException if a component has no column, or a type nobody can convert
     */
    public <R extends Record> List<R> get(Class<R> record) {
        return read(RecordReader.of(record, database().codecs()));
    }

    /**
     * {@return a page of rows, and how many there are} Runs {@code select count(*) …}, and a second query only if the page
     * has rows. Order the query, down to a column that is unique, or pages may overlap.
     *
     * @param perPage how many rows a page has
     * @param page which page, from 1
     */
    public Page<Row> paginate(int perPage, long page) {
        return Pagination.page(this, perPage, page, Query::get);
    }

    /**
     * {@return a page of records, and how many there are}
     *
     * @param record the record's class
     * @param perPage how many records a page has
     * @param page which page, from 1
     * @param <R> the record
     */
    public <R extends Record> Page<R> paginate(Class<R> record, int perPage, long page) {
        return Pagination.page(this, perPage, page, query -> query.get(record));
    }

    /**
     * {@return a page of rows, and whether there is another} Counts nothing: one query reads one row more than the page
     * has.
     *
     * @param perPage how many rows a page has
     * @param page which page, from 1
     */
    public SimplePage<Row> simplePaginate(int perPage, long page) {
        return Pagination.simple(this, perPage, page, Query::rows);
    }

    /**
     * {@return a page of records, and whether there is another}
     *
     * @param record the record's class
     * @param perPage how many records a page has
     * @param page which page, from 1
     * @param <R> the record
     */
    public <R extends Record> SimplePage<R> simplePaginate(Class<R> record, int perPage, long page) {
        return Pagination.simple(this, perPage, page, records(record));
    }

    /**
     * {@return the page that a cursor leads to} Runs one query, {@code … where ("votes" < ? or ("votes" = ? and "id" > ?))
     * order by "votes" desc, "id" desc limit ?}. The query's order is completed by {@code id}; NULLs are found wherever the
     * database puts them. Order by columns whose values compare exactly, not by floating-point numbers.
     *
     * @param perPage how many rows a page has
     * @param cursor a cursor of another page of this query, or null for the first page
     * @throws InvalidQueryException if the cursor is none that was made for this table and order, or the query is ordered
     *     by something else than columns, or grouped, united or limited
     */
    public CursorPage<Row> cursorPaginate(int perPage, @Nullable String cursor) {
        return cursorPaginate(perPage, cursor, ownKey());
    }

    /**
     * {@return the page that a cursor leads to, where {@code id} is not what tells rows apart}
     *
     * @param perPage how many rows a page has
     * @param cursor a cursor of another page of this query, or null for the first page
     * @param key the columns that together tell rows apart, never NULL
     */
    public CursorPage<Row> cursorPaginate(int perPage, @Nullable String cursor, String... key) {
        return Pagination.cursor(this, perPage, cursor, columns(key), any -> false, Query::rows);
    }

    /**
     * {@return the page of records that a cursor leads to}
     *
     * @param record the record's class
     * @param perPage how many records a page has
     * @param cursor a cursor of another page of this query, or null for the first page
     * @param <R> the record
     */
    public <R extends Record> CursorPage<R> cursorPaginate(Class<R> record, int perPage, @Nullable String cursor) {
        return Pagination.cursor(this, perPage, cursor, columns(ownKey()), any -> false, records(record));
    }

    private String ownKey() {
        return select.joins().isEmpty() ? "id" : tableFor("cursorPaginate").exposedName() + ".id";
    }

    private List<ColumnRef> columns(String... names) {
        return Arrays.stream(names).map(this::column).toList();
    }

    private Slice<Row> rows(int most, List<String> position, List<String> hidden) {
        Codecs codecs = database().codecs();
        RowsReader<Row> reader = new RowsReader<>(
                codecs, hidden.isEmpty() ? Row::new : (shape, values) -> Row.without(hidden.size(), shape, values));
        return read(new SliceReader<>(SliceReader.oneByOne(reader::oneByOne), most, position, codecs));
    }

    private <R extends Record> Pagination.Slices<Query, R> records(Class<R> record) {
        Codecs codecs = database().codecs();
        RecordReader<R> reader = RecordReader.of(record, codecs);
        return (query, most, position, hidden) ->
                query.read(new SliceReader<>(SliceReader.oneByOne(reader::oneByOne), most, position, codecs));
    }

    /** {@return the first row, or empty if there is none} Runs {@code … limit 1}. */
    public Optional<Row> first() {
        List<Row> rows = atMost(1).get();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /**
     * {@return the first row}
     *
     * @throws RecordsNotFoundException if there is none
     */
    public Row firstOrFail() {
        return first().orElseThrow(() -> new RecordsNotFoundException("firstOrFail(): no row fulfils the query"));
    }

    /**
     * {@return the only row} Runs {@code … limit 2}.
     *
     * @throws RecordsNotFoundException if there is none
     * @throws io.eloquent.api.error.MultipleRecordsFoundException if there are more
     */
    public Row sole() {
        return only(atMost(2).get(), "sole()");
    }

    /**
     * {@return the row of this query whose {@code id} this is, or empty}
     *
     * @param id the key
     */
    public Optional<Row> find(Object id) {
        return parenthesized().where("id", requireKey("find", id)).first();
    }

    /**
     * {@return how many rows went: one, or none} Of this query, the row whose {@code id} this is.
     *
     * @param id the key
     */
    public int delete(Object id) {
        return parenthesized()
                .where(tableFor("delete").exposedName() + ".id", requireKey("delete", id))
                .delete();
    }

    private static Object requireKey(String what, @Nullable Object id) {
        if (id == null) {
            throw new InvalidQueryException(what + "(null): a key is never null");
        }
        return id;
    }

    /**
     * {@return the row of this query whose {@code id} this is}
     *
     * @param id the key
     * @throws RecordsNotFoundException if there is none
     */
    public Row findOrFail(Object id) {
        return find(id).orElseThrow(() -> new RecordsNotFoundException("findOrFail: there is no row with this id"));
    }

    /**
     * {@return the rows in lists of at most so many, each read by a query of its own when its turn comes}
     *
     * @param size how many rows a list has; the last one may be shorter
     * @throws InvalidQueryException if the query has no order: without one, pages overlap. While rows are changed so
     *     that they leave the result, use {@link #chunkById}
     */
    public Iterable<List<Row>> chunk(int size) {
        if (select.orderBy().isEmpty()) {
            throw new InvalidQueryException(
                    "chunk(" + size + ") needs an order: add orderBy(\"id\"), or use chunkById");
        }
        return Chunks.byOffset(this, size, Query::get);
    }

    /**
     * {@return the rows in lists of at most so many, ordered by {@code id}}
     *
     * @param size how many rows a list has
     */
    public Iterable<List<Row>> chunkById(int size) {
        return chunkById(size, "id");
    }

    /**
     * {@return the rows in lists of at most so many, ordered by a key} Each list begins after the last key of the one
     * before, so that rows may be changed or deleted meanwhile.
     *
     * @param size how many rows a list has; the last one may be shorter
     * @param key a column that is unique and not NULL, among those that are selected; where it is not {@code id}, a query
     *     makes sure that it is never NULL before the first list is read
     */
    public Iterable<List<Row>> chunkById(int size, String key) {
        String name = ColumnRef.of(key).name();
        Iterable<List<Row>> chunks = Chunks.byKey(this, size, key, Query::get, row -> row.get(name));
        return name.equals("id")
                ? chunks
                : () -> {
                    requireNoNull(key);
                    return chunks.iterator();
                };
    }

    /** Where NULLs come last, rows without a key would never be found: some database's order would decide. */
    private void requireNoNull(String key) {
        if (parenthesized().whereNull(key).exists()) {
            throw Chunks.nullKey(key);
        }
    }

    /**
     * {@return the rows one after another, a thousand to a query, ordered as {@link #chunk} wants it} The stream holds
     * nothing between two queries, and need not be closed.
     *
     * @throws InvalidQueryException if the query has no order
     */
    public Stream<Row> lazy() {
        return lazy(LAZY);
    }

    /**
     * {@return the rows one after another, so many to a query, ordered as {@link #chunk} wants it} The stream holds
     * nothing between two queries, and need not be closed.
     *
     * @param size how many rows a query reads
     * @throws InvalidQueryException if the query has no order
     */
    public Stream<Row> lazy(int size) {
        return Chunks.stream(chunk(size));
    }

    /**
     * {@return the rows one after another, ordered by {@code id}, so many to a query} Each query goes on after the last
     * key of the one before. The stream holds nothing between two queries, and need not be closed.
     *
     * @param size how many rows a query reads
     */
    public Stream<Row> lazyById(int size) {
        return Chunks.stream(chunkById(size));
    }

    /**
     * {@return the rows one after another, ordered by a key, so many to a query} Each query goes on after the last key
     * of the one before. The stream holds nothing between two queries, and need not be closed.
     *
     * @param size how many rows a query reads
     * @param key a column that is unique and not NULL, among those that are selected
     */
    public Stream<Row> lazyById(int size, String key) {
        return Chunks.stream(chunkById(size, key));
    }

    /**
     * {@return the rows of one statement, read as they are asked for} Holds a connection until it is closed or at its
     * end: use it in {@code try (var rows = query.cursor()) { … }}.
     */
    public ResultCursor<Row> cursor() {
        return database().cursor(compiled(database()), onWriter);
    }

    /**
     * {@return the rows of one statement as records, read as they are asked for} Holds a connection until it is closed or
     * at its end.
     *
     * @param record the record's class
     * @param <R> the record
     * @throws io.eloquent.api.error.MappingException if a component has no column, or a type nobody can convert
     */
    public <R extends Record> ResultCursor<R> cursor(Class<R> record) {
        return database()
                .cursor(
                        compiled(database()),
                        onWriter,
                        RecordReader.of(record, database().codecs())::oneByOne);
    }

    /**
     * {@return the rows of one statement, read as they are asked for} The statement runs when the stream is used. Where
     * that may end early ({@code findFirst}, {@code limit}), close the stream, as it holds a connection until then:
     * {@code try (var rows = query.stream()) { … }}.
     */
    public Stream<Row> stream() {
        return ResultCursor.stream(this::cursor);
    }

    /**
     * {@return the rows of one statement as records, read as they are asked for} Like {@link #stream()}.
     *
     * @param record the record's class
     * @param <R> the record
     * @throws io.eloquent.api.error.MappingException if a component has no column, or a type nobody can convert
     */
    public <R extends Record> Stream<R> stream(Class<R> record) {
        return ResultCursor.stream(() -> cursor(record));
    }

    /**
     * Hands all rows of one statement to an action, as they are read.
     *
     * @param action what is done with each row
     */
    public void each(Consumer<? super Row> action) {
        try (ResultCursor<Row> rows = cursor()) {
            rows.forEach(action);
        }
    }

    /**
     * {@return how many rows the conditions found} Runs {@code update … set … where …}; nothing for no changes.
     *
     * @param changes such as {@code VOTES.plus(1)} of a typed column; see {@link Columns}
     */
    public int update(Change<?>... changes) {
        return changes.length == 0 ? 0 : updateRows(assignments(Arrays.asList(changes)));
    }
}
