package io.eloquent.query;

import io.eloquent.api.event.StatementEvent;
import io.eloquent.api.event.StatementListener;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.Statement;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.dialect.Dialect;
import io.eloquent.query.dialect.ServerVersion;
import io.eloquent.query.exec.NamedConnection;
import io.eloquent.query.exec.NextRow;
import io.eloquent.query.exec.Registration;
import io.eloquent.query.exec.ResultReader;
import io.eloquent.query.exec.RowsReader;
import io.eloquent.query.exec.StatementObservers;
import io.eloquent.query.exec.ThrowingRunnable;
import io.eloquent.query.exec.ThrowingSupplier;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One named connection: runs SQL, transactions, and what {@link Query} and the models compile. Opens nothing before it
 * is used. Safe for many threads; a transaction belongs to the thread that began it.
 *
 * <p>Every method that runs a statement throws {@link io.eloquent.api.error.QueryException}, or one of its kinds, if the
 * database refuses it.
 */
public final class Database {
    private final ConnectionConfig config;
    private final NamedConnection connection;
    private final CursorSeal cursorSeal;

    Database(ConnectionConfig config, StatementObservers everywhere, CursorSeal cursorSeal) {
        this.config = config;
        this.cursorSeal = cursorSeal;
        this.connection = config.open(everywhere);
    }

    /** {@return what creates, renames, drops and looks up tables} Runs nothing. */
    public SchemaBuilder schema() {
        return new SchemaBuilder(this);
    }

    /**
     * {@return a query of everything in a table} Runs nothing.
     *
     * @param table {@code "users"} or {@code "users as u"}
     */
    public Query table(String table) {
        return Query.on(this, table);
    }

    /**
     * {@return a query that says nothing yet, not even a table: {@code db.query().selectRaw("1")}} Runs nothing.
     */
    public Query query() {
        return Query.on(this);
    }

    /**
     * {@return a query of everything that another one finds} Runs nothing.
     *
     * @param query the other one
     * @param alias its name
     */
    public Query fromSub(QueryBuilder<?> query, String alias) {
        return query().fromSub(query, alias);
    }

    /**
     * {@return a query of everything in rows that it brings along} Runs nothing.
     *
     * @param rows column to value, the same columns in each; at least one row
     * @param alias the name of the rows
     */
    public Query values(List<? extends Map<String, ?>> rows, String alias) {
        return query().fromValues(rows, alias);
    }

    /** {@return the connection's name} */
    public String name() {
        return config.name();
    }

    /** {@return what stands before each table's name; may be empty} */
    public String tablePrefix() {
        return config.prefix();
    }

    /** {@return the dialect} Asks the server, the first time, only where the dialect depends on it. */
    public Dialect dialect() {
        return connection.dialect();
    }

    /** {@return what the server says of itself} Asks it the first time. */
    public ServerVersion serverVersion() {
        return connection.serverVersion();
    }

    /** {@return how Java values travel to this database and back} */
    public Codecs codecs() {
        return connection.dialect().codecs();
    }

    /**
     * Runs a query.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     * @return its rows, none or more
     */
    public List<Row> select(String sql, @Nullable Object... bindings) {
        return read(compiled(sql, bindings), false, rowsReader());
    }

    /**
     * Runs a query where writes go, even if there are readers.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     * @return its rows, none or more
     */
    public List<Row> selectFromWriteConnection(String sql, @Nullable Object... bindings) {
        return read(compiled(sql, bindings), true, rowsReader());
    }

    /**
     * Runs a query for its first row.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     * @return the first row, or empty if there is none
     */
    public Optional<Row> selectOne(String sql, @Nullable Object... bindings) {
        List<Row> rows = select(sql, bindings);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(0));
    }

    /**
     * Runs an insert.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     * @return how many rows are new
     */
    public int insert(String sql, @Nullable Object... bindings) {
        return affectingStatement(sql, bindings);
    }

    /**
     * Runs an update.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     * @return how many rows it touched
     */
    public int update(String sql, @Nullable Object... bindings) {
        return affectingStatement(sql, bindings);
    }

    /**
     * Runs a delete.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     * @return how many rows are gone
     */
    public int delete(String sql, @Nullable Object... bindings) {
        return affectingStatement(sql, bindings);
    }

    /**
     * Runs a statement of any kind, DDL for example, and drops what it returns.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     */
    public void statement(String sql, @Nullable Object... bindings) {
        connection.statements().execute(compiled(sql, bindings));
    }

    /**
     * Runs a statement that returns no rows.
     *
     * @param sql its text, with {@code ?} for each value
     * @param bindings the values; may be null
     * @return how many rows it affected
     */
    public int affectingStatement(String sql, @Nullable Object... bindings) {
        return write(compiled(sql, bindings));
    }

    /**
     * Runs SQL without preparing it, for what the database does not prepare. Never put values into the text.
     *
     * @param sql the text
     */
    public void unprepared(String sql) {
        connection.statements().executeUnprepared(sql);
    }

    /** Takes the varargs as they are given: a lone null is one value that is null. */
    private static CompiledSql compiled(String sql, @Nullable Object @Nullable [] bindings) {
        if (bindings == null) {
            return new CompiledSql(sql, Collections.singletonList(null));
        }
        return new CompiledSql(sql, Collections.unmodifiableList(Arrays.asList(bindings.clone())));
    }

    private RowsReader<Row> rowsReader() {
        return new RowsReader<>(codecs(), Row::new);
    }

    /** {@return what seals the cursors of pages} */
    CursorSeal cursorSeal() {
        return cursorSeal;
    }

    // ---- for the layers above: statements that are compiled already

    /**
     * {@return a statement as this connection's database understands it} For the layers above.
     *
     * @param statement the statement
     * @throws io.eloquent.api.error.UnsupportedSqlException if the database has no such clause
     */
    public CompiledSql compile(Statement statement) {
        return connection.dialect().compiler().compile(statement, config.prefix());
    }

    /**
     * Runs a query. For the layers above. In a transaction it runs on the transaction's connection, else on a reader,
     * if there are readers, unless this thread must see its own writes. Outside a transaction a {@code select} whose
     * connection turns out to be broken is tried once more.
     *
     * @param sql the query
     * @param onWriter whether it must run where writes go
     * @param reader reads the result; while the thread pretends, one without rows and without columns
     * @param <T> what the reader makes of it
     * @return what the reader made of it
     */
    public <T extends @Nullable Object> T read(CompiledSql sql, boolean onWriter, ResultReader<T> reader) {
        return connection.statements().read(sql, onWriter, reader);
    }

    /**
     * Runs a query whose rows are read as they are asked for. For the layers above.
     *
     * @param sql the query
     * @param onWriter whether it must run where writes go
     * @param reader makes a reader of one row after another
     * @param <T> what a row becomes
     * @return the rows; holds a connection until it is closed or at its end
     */
    public <T> ResultCursor<T> cursor(CompiledSql sql, boolean onWriter, ResultReader<NextRow<T>> reader) {
        return ResultCursor.of(connection.statements().open(sql, onWriter, reader));
    }

    /**
     * Runs a query whose rows are read some at a time. For the layers above.
     *
     * @param sql the query
     * @param onWriter whether it must run where writes go
     * @param reader makes a reader of some rows after others
     * @param ready makes of some rows what is handed out; it may run statements
     * @param <P> what some rows are read as
     * @param <T> what a row becomes
     * @return the rows; holds a connection until it is closed or at its end
     */
    public <P, T> ResultCursor<T> cursor(
            CompiledSql sql,
            boolean onWriter,
            ResultReader<NextRow<P>> reader,
            Function<? super P, ? extends List<T>> ready) {
        return ResultCursor.ofLists(connection.statements().open(sql, onWriter, reader), ready);
    }

    /**
     * Runs a query for rows without a class, read as they are asked for. For the layers above.
     *
     * @param sql the query
     * @param onWriter whether it must run where writes go
     * @return the rows; holds a connection until it is closed or at its end
     */
    public ResultCursor<Row> cursor(CompiledSql sql, boolean onWriter) {
        return cursor(sql, onWriter, rowsReader()::oneByOne);
    }

    /**
     * Runs a query for rows without a class. For the layers above.
     *
     * @param sql the query
     * @param onWriter whether it must run where writes go
     * @return the rows, none or more
     */
    public List<Row> readRows(CompiledSql sql, boolean onWriter) {
        return read(sql, onWriter, rowsReader());
    }

    /**
     * Runs a statement that returns no rows. For the layers above.
     *
     * @param sql the statement
     * @return how many rows it affected; 0 while the thread pretends
     */
    public int write(CompiledSql sql) {
        return connection.statements().write(sql);
    }

    /**
     * Runs statements that return no rows, one after another, in this thread's transaction. For the layers above. Those
     * of equal text are prepared once.
     *
     * @param statements the statements
     * @return how many rows they affected together; 0 while the thread pretends
     * @throws IllegalStateException if the thread has no transaction
     */
    public int writeAll(Iterable<CompiledSql> statements) {
        int[] sum = {0};
        writeAll(statements, affected -> sum[0] += affected);
        return sum[0];
    }

    /**
     * Runs statements that return no rows, one after another, in this thread's transaction, and tells of each. For the layers
     * above.
     *
     * @param statements the statements
     * @param affected hears after each how many rows it affected; nothing while the thread pretends
     * @throws IllegalStateException if the thread has no transaction
     */
    public void writeAll(Iterable<CompiledSql> statements, IntConsumer affected) {
        connection.statements().writeAll(statements, affected);
    }

    /**
     * Runs a statement that writes and returns rows, such as {@code insert … returning}. For the layers above.
     *
     * @param sql the statement
     * @param reader reads the result; while the thread pretends, one without rows and without columns
     * @param <T> what the reader makes of it
     * @return what the reader made of it
     */
    public <T extends @Nullable Object> T writeReturning(CompiledSql sql, ResultReader<T> reader) {
        return connection.statements().write(sql, reader);
    }

    /**
     * Runs a statement that writes and returns rows without a class. For the layers above.
     *
     * @param sql the statement
     * @return the rows, none or more
     */
    public List<Row> writeReturningRows(CompiledSql sql) {
        return writeReturning(sql, rowsReader());
    }

    /**
     * Runs an insert of one row whose key the database makes. For the layers above.
     *
     * @param sql the insert; with {@code returning} the key where {@link Dialect#returnsKeysAsRows}
     * @param keyColumn the key's column
     * @return the key as the driver gives it, or null if there is none, as while the thread pretends
     */
    public @Nullable Object insertGetKey(CompiledSql sql, String keyColumn) {
        List<Object> keys = insertGetKeys(sql, keyColumn);
        return keys.isEmpty() ? null : keys.get(0);
    }

    /**
     * Runs an insert of rows whose keys the database makes. For the layers above.
     *
     * @param sql the insert; with {@code returning} the key where {@link Dialect#returnsKeysAsRows}
     * @param keyColumn the key's column
     * @return the keys in the order of the rows, as the driver gives them; some drivers give one for many rows
     */
    public List<Object> insertGetKeys(CompiledSql sql, String keyColumn) {
        return connection.statements().insertGetKeys(sql, keyColumn);
    }

    /**
     * Inserts one row whose key the database makes. For the layers above.
     *
     * @param insert the row
     * @param keyColumn the key's column
     * @return the key as the driver gives it, or null if there is none, as while the thread pretends
     */
    public @Nullable Object insertGetKey(Insert insert, String keyColumn) {
        Insert keyed =
                dialect().returnsKeysAsRows() ? insert.withReturning(List.of(new ColumnRef(null, keyColumn))) : insert;
        return insertGetKey(compile(keyed), keyColumn);
    }

    /**
     * Empties a table and starts its keys anew. For the layers above.
     *
     * @param table the table's name
     */
    public void truncate(String table) {
        for (CompiledSql sql : dialect().compiler().truncate(table, tablePrefix(), this::findsRow)) {
            write(sql);
        }
    }

    private boolean findsRow(CompiledSql sql) {
        return read(sql, true, ResultSet::next);
    }

    /** {@return whether this thread only pretends to run statements; see {@link #pretend}} */
    public boolean isPretending() {
        return connection.statements().isPretending();
    }

    // ---- transactions

    /**
     * Runs work in a transaction: commits at its end, rolls back if it throws. Inside another transaction of this thread
     * it is a savepoint.
     *
     * @param work the work
     * @param <E> what the work throws; it goes on to the caller
     * @throws E if the work does
     */
    public <E extends Exception> void transaction(ThrowingRunnable<E> work) throws E {
        transaction(1, work);
    }

    /**
     * Runs work in a transaction: commits at its end, rolls back if it throws. Inside another transaction of this thread
     * it is a savepoint.
     *
     * @param work the work
     * @param <T> its result
     * @param <E> what the work throws; it goes on to the caller
     * @return the work's result
     * @throws E if the work does
     */
    public <T extends @Nullable Object, E extends Exception> T transaction(ThrowingSupplier<T, E> work) throws E {
        return transaction(1, work);
    }

    /**
     * Runs work in a transaction, and again from the start if the database ended it because of a deadlock or a
     * serialization conflict. A transaction inside another one is not tried again: the outermost is.
     *
     * @param attempts how often it is tried at most, at least 1
     * @param work the work
     * @param <E> what the work throws; it goes on to the caller
     * @throws E if the work does
     */
    public <E extends Exception> void transaction(int attempts, ThrowingRunnable<E> work) throws E {
        connection.transactions().run(attempts, supplier(work));
    }

    /**
     * Runs work in a transaction, and again from the start if the database ended it because of a deadlock or a
     * serialization conflict. A transaction inside another one is not tried again: the outermost is.
     *
     * @param attempts how often it is tried at most, at least 1
     * @param work the work
     * @param <T> its result
     * @param <E> what the work throws; it goes on to the caller
     * @return the work's result
     * @throws E if the work does
     */
    public <T extends @Nullable Object, E extends Exception> T transaction(int attempts, ThrowingSupplier<T, E> work)
            throws E {
        return connection.transactions().run(attempts, work);
    }

    private static <E extends Exception> ThrowingSupplier<Boolean, E> supplier(ThrowingRunnable<E> work) {
        return () -> {
            work.run();
            return true;
        };
    }

    /**
     * Begins a transaction of this thread, or inside one sets a savepoint. Each must be ended by {@link #commit} or
     * {@link #rollback}; {@link #transaction(ThrowingRunnable)} does so by itself.
     */
    public void beginTransaction() {
        connection.transactions().begin();
    }

    /**
     * Commits the innermost transaction of this thread.
     *
     * @throws IllegalStateException if there is none
     */
    public void commit() {
        connection.transactions().commit();
    }

    /**
     * Undoes the innermost transaction of this thread.
     *
     * @throws IllegalStateException if there is none
     */
    public void rollback() {
        connection.transactions().rollback();
    }

    /** {@return how deep this thread's transactions are nested; 0 outside} */
    public int transactionLevel() {
        return connection.transactions().level();
    }

    /**
     * Runs an action once this thread's outermost transaction has committed; never if the one it was given in, or one
     * around it, rolls back; at once outside a transaction.
     *
     * @param action what to do
     */
    public void afterCommit(Runnable action) {
        connection.transactions().afterCommit(action);
    }

    /**
     * Runs an action when this thread's transaction that it was given in, or one around it, has rolled back; never
     * outside a transaction. The action that was given last runs first.
     *
     * @param action what to do
     */
    public void afterRollback(Runnable action) {
        connection.transactions().afterRollback(action);
    }

    // ---- readers and writers

    /**
     * Runs work in which queries, once there was a write, run where the write went; at the end that is forgotten. Only
     * matters where a connection has readers of its own. With {@code sticky} in the configuration a thread remembers
     * its writes by itself, until {@link #forgetWrites}.
     *
     * @param work the work, such as one request
     * @param <E> what the work throws; it goes on to the caller
     * @throws E if the work does
     */
    public <E extends Exception> void sticky(ThrowingRunnable<E> work) throws E {
        connection.modes().sticky(supplier(work));
    }

    /**
     * Runs work as {@link #sticky(ThrowingRunnable)} does.
     *
     * @param work the work, such as one request
     * @param <T> its result
     * @param <E> what the work throws; it goes on to the caller
     * @return the work's result
     * @throws E if the work does
     */
    public <T extends @Nullable Object, E extends Exception> T sticky(ThrowingSupplier<T, E> work) throws E {
        return connection.modes().sticky(work);
    }

    /** Forgets that this thread wrote: its queries run where reads go again. Call it at the end of a request. */
    public void forgetWrites() {
        connection.modes().forgetWrites();
    }

    // ---- seeing what runs

    /**
     * Collects what work would run on this connection and this thread, and runs none of it: queries give no rows,
     * writes affect none.
     *
     * @param work the work
     * @param <E> what the work throws; it goes on to the caller
     * @return the statements, in order
     * @throws E if the work does
     */
    public <E extends Exception> List<CompiledSql> pretend(ThrowingRunnable<E> work) throws E {
        return connection.modes().pretend(work);
    }

    /**
     * Tells a listener of each statement that has ended.
     *
     * @param listener who wants to hear; called on the thread that ran the statement
     * @return closes this registration
     */
    public Registration listen(StatementListener listener) {
        return connection.observers().add(listener);
    }

    /** Begins to remember statements, of all threads, with their values. The log grows until it is flushed. */
    public void enableQueryLog() {
        connection.queryLog().enable();
    }

    /** Stops to remember statements; keeps those that there are. */
    public void disableQueryLog() {
        connection.queryLog().disable();
    }

    /** {@return the statements that were remembered, oldest first} */
    public List<StatementEvent> queryLog() {
        return connection.queryLog().events();
    }

    /** Forgets the statements that were remembered. */
    public void flushQueryLog() {
        connection.queryLog().flush();
    }

    /** Makes a connection now. */
    void connect() {
        connection.connect();
    }

    /** Closes all connections, rolling back this thread's transaction; the next use opens new ones. */
    void disconnect() {
        connection.disconnect();
    }

    /** Closes all connections for good. */
    void close() {
        connection.close();
    }

    /** {@return the configuration without its secrets} */
    @Override
    public String toString() {
        return "Database[" + config + "]";
    }
}
