package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Delete;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Statement;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Update;
import io.eloquent.query.ast.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows that change or go: never more of them than the query finds. A limit, an order or joins narrow the rows, through
 * a sub-query where the database has no such clause, or are refused by name.
 *
 * @param <Q> the class of the query itself
 */
public abstract class UpdateBuilder<Q extends UpdateBuilder<Q>> extends InsertBuilder<Q> {

    /** For subclasses. */
    protected UpdateBuilder() {}

    /** {@return whether there is any row} Runs {@code select exists(…)}. */
    public abstract boolean exists();

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
     * {@return whether a row was inserted; false if one was there} Looks for a row with these attributes, updates one
     * that is there or inserts one that has the attributes and the values, in one transaction. Two at the same time may
     * both find none: a unique index makes one of them fail, and {@link #upsert(List, List)} never does.
     *
     * @param attributes column to value, or null: which row it is
     * @param values column to value: what becomes of it; no update if there are none
     */
    public boolean updateOrInsert(Map<String, ?> attributes, Map<String, ?> values) {
        Map<String, @Nullable Object> both = new LinkedHashMap<>(attributes);
        both.putAll(values);
        // what cannot be written is refused before anything is asked
        database().compile(Rows.insert(intoTable("updateOrInsert"), List.of(both), this));
        return database().transaction(() -> {
            Q found = where(attributes);
            if (!found.exists()) {
                insert(both);
                return true;
            }
            found.limit(1).update(values);
            return false;
        });
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
        List<Assignment> assignments = new ArrayList<>();
        assignments.add(sum(operator, column, amount));
        assignments.addAll(Rows.assignments(changes, this));
        return updateRows(assignments);
    }

    private int addEach(char operator, Map<String, ? extends Number> amounts, Map<String, ?> changes) {
        List<Assignment> assignments = new ArrayList<>();
        for (Map.Entry<String, ?> amount : sorted(amounts)) {
            assignments.add(sum(operator, amount.getKey(), (Number) amount.getValue()));
        }
        assignments.addAll(Rows.assignments(changes, this));
        return assignments.isEmpty() ? 0 : updateRows(assignments);
    }

    private Assignment sum(char operator, String column, @Nullable Number amount) {
        if (amount == null) {
            throw new InvalidQueryException("increment and decrement of \"" + column + "\" need a number, not null");
        }
        requireComparable(column);
        ColumnRef ref = column(column);
        return new Assignment(ref, new Arithmetic(ownColumn(ref), operator, new Value(amount)));
    }

    /** {@return the column, with its table where others are joined, which may have a column of that name} */
    private ColumnRef ownColumn(ColumnRef column) {
        return column.table() != null || select().joins().isEmpty()
                ? column
                : new ColumnRef(tableFor("increment").exposedName(), column.name());
    }

    /**
     * {@return how many rows the conditions found} Adds to several columns at once.
     *
     * @param amounts column to how much more
     */
    public int incrementEach(Map<String, ? extends Number> amounts) {
        return incrementEach(amounts, Map.of());
    }

    /**
     * {@return how many rows the conditions found} Adds to several columns at once, and sets others.
     *
     * @param amounts column to how much more
     * @param changes other columns' new values
     */
    public int incrementEach(Map<String, ? extends Number> amounts, Map<String, ?> changes) {
        return addEach('+', amounts, changes);
    }

    /**
     * {@return how many rows the conditions found} Takes from several columns at once.
     *
     * @param amounts column to how much less
     */
    public int decrementEach(Map<String, ? extends Number> amounts) {
        return decrementEach(amounts, Map.of());
    }

    /**
     * {@return how many rows the conditions found} Takes from several columns at once, and sets others.
     *
     * @param amounts column to how much less
     * @param changes other columns' new values
     */
    public int decrementEach(Map<String, ? extends Number> amounts, Map<String, ?> changes) {
        return addEach('-', amounts, changes);
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
     * {@return how many rows the conditions found}
     *
     * @param assignments what changes
     */
    protected final int updateRows(List<Assignment> assignments) {
        return execute(new Update(stamped(assignments), writable("update")));
    }

    /**
     * {@return changes with what else changes whenever a row does} Where each update of this query ends.
     *
     * @param assignments what changes
     */
    protected List<Assignment> stamped(List<Assignment> assignments) {
        return assignments;
    }

    /** {@return how many rows went} Runs {@code delete from … where …}. A limit, an order or joins narrow the rows, or are refused by name. */
    public int delete() {
        return deleteRows();
    }

    /**
     * {@return columns of the rows that were updated, as they are now} Runs {@code update … returning …}, which MySQL and
     * MariaDB cannot. No changes find no rows.
     *
     * @param changes column to new value
     * @param columns what comes back; all columns if none are named
     */
    public List<Row> updateReturning(Map<String, ?> changes, String... columns) {
        return changes.isEmpty() ? List.of() : updateRowsReturning(Rows.assignments(changes, this), columns);
    }

    /**
     * {@return columns of the rows that were updated, as they are now}
     *
     * @param assignments what changes
     * @param columns what comes back; all columns if none are named
     */
    protected final List<Row> updateRowsReturning(List<Assignment> assignments, String... columns) {
        Database database = database();
        return database.writeReturningRows(
                database.compile(new Update(stamped(assignments), writable("update"), returned(columns))));
    }

    /**
     * {@return columns of the rows that went, as they were} Runs {@code delete … returning …}, which MySQL cannot.
     *
     * @param columns what comes back; all columns if none are named
     */
    public List<Row> deleteReturning(String... columns) {
        Database database = database();
        return database.writeReturningRows(database.compile(new Delete(writable("delete"), returned(columns))));
    }

    /**
     * {@return an update for a query to make, which then reads the rows as they became} See
     * {@link UnionBuilder#with(String, Write)}.
     *
     * @param changes column to new value, at least one
     * @param columns what the query can read of each row; none for all columns
     * @throws InvalidQueryException if there are no changes
     */
    public Write asUpdate(Map<String, ?> changes, String... columns) {
        if (changes.isEmpty()) {
            throw new InvalidQueryException("asUpdate needs changes: Map.of(\"votes\", 1)");
        }
        return asUpdate(Rows.assignments(changes, this), columns);
    }

    /**
     * {@return an update for a query to make}
     *
     * @param assignments what changes
     * @param columns what the query can read of each row; none for all columns
     */
    protected final Write asUpdate(List<Assignment> assignments, String... columns) {
        return new Write(new Update(stamped(assignments), writable("asUpdate"), returned(columns)));
    }

    /**
     * {@return a delete for a query to make, which then reads the rows that went} See
     * {@link UnionBuilder#with(String, Write)}.
     *
     * @param columns what the query can read of each row; none for all columns
     */
    public Write asDelete(String... columns) {
        return new Write(new Delete(writable("asDelete"), returned(columns)));
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

    /**
     * {@return which rows an update or a delete is about} What else a query can say has no meaning there, and is refused
     * rather than dropped: that would touch more rows. Only what is selected plays no part.
     */
    private Select writable(String what) {
        Table table = tableFor(what);
        Select rows = statement().withColumns(List.of());
        Select meant = Select.from(table)
                .withCtes(rows.ctes())
                .withJoins(rows.joins())
                .withWhere(rows.where())
                .withOrderBy(rows.orderBy())
                .withLimit(rows.limit())
                .withOffset(rows.offset());
        if (!rows.equals(meant)) {
            throw new InvalidQueryException(
                    what + " cannot have " + Clauses.first(rows, meant) + ": select the keys and use whereIn");
        }
        return rows;
    }
}
