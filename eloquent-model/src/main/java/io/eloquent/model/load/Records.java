package io.eloquent.model.load;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.load.RecordPlan.Form;
import io.eloquent.model.load.RecordPlan.Related;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.query.Database;
import io.eloquent.query.ResultCursor;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Select;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.exec.NextRow;
import io.eloquent.query.exec.RecordReader;
import io.eloquent.query.exec.ResultReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a model's query as records, and the records within them from the model's relations: one query for each
 * relation on each level.
 *
 * @param <R> the record
 */
public final class Records<R extends Record> {
    private final Class<R> type;
    private final Level top;

    /** One query, how its rows become records, and the queries for what these hold. */
    private record Level(RecordPlan plan, ModelSelect<?> query, List<Below> below) {
        boolean isFlat() {
            return below.isEmpty();
        }
    }

    /** A component that is a relation, and the query of its records. */
    private record Below(Related related, Level level) {}

    /** A related record, and the key of its parents. */
    private record Found(Object match, Record record) {}

    private Records(Class<R> type, Level top) {
        this.type = type;
        this.top = top;
    }

    /**
     * {@return what reads the records of a query} Runs nothing.
     *
     * @param query the query, in which global scopes have said what they say
     * @param type the record
     * @param <R> the record
     * @throws MappingException if the record cannot be made of the model; lists all that is wrong
     * @throws InvalidQueryException if the query selects no key that a relation needs
     */
    public static <R extends Record> Records<R> of(ModelSelect<?> query, Class<R> type) {
        RecordPlan plan = RecordPlan.of(query.meta(), type);
        return new Records<>(type, level(plan, query, query.select()));
    }

    /**
     * {@return a query that reads what the relations in a record are found by, too}
     *
     * @param query the query
     * @param type the record
     * @param <M> the model
     * @throws MappingException if the record cannot be made of the model; lists all that is wrong
     */
    public static <M> ModelSelect<M> reading(ModelSelect<M> query, Class<? extends Record> type) {
        return reading(query, RecordPlan.of(query.meta(), type));
    }

    private static <M> ModelSelect<M> reading(ModelSelect<M> query, RecordPlan plan) {
        ModelSelect<M> reading = query;
        for (Related related : plan.relations()) {
            reading = reading.reading(related.relation().parentColumns());
        }
        return reading;
    }

    private static Level level(RecordPlan plan, ModelSelect<?> query, Select statement) {
        List<String> labels = labels(statement);
        if (labels != null) {
            plan.components().require(labels);
        }
        List<Below> below = new ArrayList<>();
        for (Related related : plan.relations()) {
            below.add(new Below(related, below(related, query)));
        }
        return new Level(plan, query, List.copyOf(below));
    }

    private static Level below(Related related, ModelSelect<?> parents) {
        KeyedRelation relation = related.relation();
        ModelSelect<?> query = RelatedRows.query(relation, null, List.of());
        for (EagerLoad load : parents.eager()) {
            if (load.relation().equals(relation.name())) {
                query = RelatedRows.query(relation, load.constraint(), load.nested());
            }
        }
        ModelSelect<?> scoped =
                reading((parents.onWriter() ? query.onWriteConnection() : query).scoped(), related.plan());
        return level(
                related.plan(), scoped, relation.constrain(scoped, List.of()).select());
    }

    /** {@return the labels of a query's columns, or null if only its result knows them} */
    private static @Nullable List<String> labels(Select select) {
        List<String> labels = new ArrayList<>();
        for (Expr column : select.columns()) {
            if (column instanceof Aliased aliased) {
                labels.add(aliased.alias());
            } else if (column instanceof ColumnRef ref) {
                labels.add(ref.name());
            } else {
                return null;
            }
        }
        return labels.isEmpty() ? null : labels;
    }

    /**
     * {@return the records, in the order of the query; a new list}
     *
     * @param database where it runs
     * @param sql the query, compiled for that database
     * @throws MappingException if a component has no column, or a column holds what its component cannot
     */
    @SuppressWarnings("unchecked")
    public List<R> get(Database database, CompiledSql sql) {
        if (top.isFlat()) {
            return database.read(sql, top.query.onWriter(), flat(database));
        }
        List<@Nullable Object[]> rows = read(top, database, sql);
        fill(top, rows, database);
        return (List<R>) records(top, rows);
    }

    /**
     * {@return the records, read as they are asked for; those that hold others a thousand at a time}
     *
     * @param database where it runs
     * @param sql the query, compiled for that database
     * @throws MappingException if a component has no column
     */
    @SuppressWarnings("unchecked")
    public ResultCursor<R> cursor(Database database, CompiledSql sql) {
        if (top.isFlat()) {
            return database.cursor(sql, top.query.onWriter(), flat(database)::oneByOne);
        }
        ResultReader<NextRow<List<@Nullable Object[]>>> reader = rows -> {
            NextRow<@Nullable Object[]> next = top.plan.components().parts(rows, database.codecs());
            return () -> some(next);
        };
        return database.cursor(sql, top.query.onWriter(), reader, rows -> {
            fill(top, rows, database);
            return (List<R>) records(top, rows);
        });
    }

    /**
     * {@return what reads records of the rows of a statement that is no query}
     *
     * @param method what the user called, for messages
     * @param database where it runs
     * @throws InvalidQueryException if the record holds others
     */
    public RecordReader<R> ofOneTable(String method, Database database) {
        if (!top.isFlat()) {
            Related first = top.below.get(0).related;
            throw new InvalidQueryException(method + " gives rows of "
                    + top.plan.meta().table() + " alone, and "
                    + type.getSimpleName() + " holds " + first.relation() + ": take a record without it, and ask for"
                    + " the others by get(" + type.getSimpleName() + ".class)");
        }
        return flat(database);
    }

    private RecordReader<R> flat(Database database) {
        return RecordReader.of(type, top.plan.components(), database.codecs());
    }

    private static @Nullable List<@Nullable Object[]> some(NextRow<@Nullable Object[]> next) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        while (rows.size() < Loader.AT_ONCE) {
            @Nullable Object[] row = next.read();
            if (row == null) {
                break;
            }
            rows.add(row);
        }
        return rows.isEmpty() ? null : rows;
    }

    private static List<@Nullable Object[]> read(Level level, Database database, CompiledSql sql) {
        return database.read(sql, level.query.onWriter(), (ResultSet rows) -> {
            NextRow<@Nullable Object[]> next = level.plan.components().parts(rows, database.codecs());
            List<@Nullable Object[]> read = new ArrayList<>();
            for (@Nullable Object[] row = next.read(); row != null; row = next.read()) {
                read.add(row);
            }
            return read;
        });
    }

    /** Puts the related records into the parts of their parents. */
    private static void fill(Level level, List<@Nullable Object[]> rows, Database database) {
        for (Below below : level.below) {
            Related related = below.related;
            List<Object> keys = RelatedRows.keys(rows, related::keyOf);
            List<Found> found = keys.isEmpty() ? List.of() : find(below, keys, database);
            RelatedRows.stitch(
                    rows,
                    related::keyOf,
                    found,
                    Found::match,
                    (row, own) -> row[related.part()] = held(related.form(), own));
        }
    }

    private static List<Found> find(Below below, List<Object> keys, Database database) {
        Level level = below.level;
        KeyedRelation relation = below.related.relation();
        Database own = relation.database(database);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ModelSelect<?> query : RelatedRows.narrowed(relation, level.query, keys, own)) {
            rows.addAll(read(level, own, own.compile(query.statement())));
        }
        fill(level, rows, own);
        List<Found> found = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            Object match = level.plan.matchOf(row, relation);
            found.add(new Found(match, level.plan.components().record(row)));
        }
        return found;
    }

    private static @Nullable Object held(Form form, List<Found> own) {
        return switch (form) {
            case LIST -> own.stream().map(Found::record).toList();
            case OPTIONAL -> own.isEmpty() ? Optional.empty() : Optional.of(own.get(0).record);
            case RECORD -> own.isEmpty() ? null : own.get(0).record;
        };
    }

    private static List<Record> records(Level level, List<@Nullable Object[]> rows) {
        List<Record> records = new ArrayList<>(rows.size());
        for (@Nullable Object[] row : rows) {
            records.add(level.plan.components().record(row));
        }
        return records;
    }
}
