package io.eloquent.query;

import io.eloquent.api.codec.Codec;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Select;
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

    @Override
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
}
