package io.eloquent.model;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.model.load.ByKey;
import io.eloquent.model.load.Loader;
import io.eloquent.model.load.Records;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.State;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.query.Chunks;
import io.eloquent.query.Condition;
import io.eloquent.query.CursorPage;
import io.eloquent.query.Database;
import io.eloquent.query.Page;
import io.eloquent.query.Pagination;
import io.eloquent.query.ResultCursor;
import io.eloquent.query.Selectable;
import io.eloquent.query.SimplePage;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Select;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.exec.RecordReader;
import io.eloquent.query.exec.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query makes of the models that it finds: one, lists, pages, streams. The base of {@link ModelQueryBuilder}.
 *
 * @param <M> the model
 * @param <Q> the class of the query itself
 */
public abstract class ModelReadBuilder<M extends Model<M>, Q extends ModelReadBuilder<M, Q>>
        extends AggregateBuilder<M, Q> {
    private static final int LAZY = 1000;

    ModelReadBuilder(ModelSelect<M> model) {
        super(model);
    }

    /** {@return all models that the query finds, in its order; empty if there are none} */
    public final ModelList<M> get() {
        Q query = loading();
        Database database = database();
        return ModelList.wrap(Loader.get(query.model, database, query.compiled(database)));
    }

    /** {@return the same as {@link #get}} */
    public final ModelList<M> all() {
        return get();
    }

    /**
     * {@return all rows as records, whose components are named like the model's fields or relations} A field's component is
     * read as the field is, another column's as its type says. A relation to many is a {@code List} of records, one to
     * one a record, which may be null, or an {@code Optional}. Runs one query more for each relation on each level, if
     * there are any parents, narrowed as {@link #with} says; relations without a component are not loaded.
     *
     * @param record the record's class
     * @param <R> the record
     * @throws io.eloquent.api.error.MappingException if the record cannot be made of the model, a component has no column,
     *     or a type nobody can convert
     * @throws InvalidQueryException if the query selects no key that a relation needs
     */
    public final <R extends Record> List<R> get(Class<R> record) {
        Q query = with(Records.reading(scoped().modelSelect(), record));
        Database database = database();
        return Records.of(query.model, record).get(database, query.compiled(database));
    }

    /**
     * {@return the first row as a record like those of {@link #get(Class)}, or empty if there is none} Runs
     * {@code … limit 1}.
     *
     * @param record the record's class
     * @param <R> the record
     */
    public final <R extends Record> Optional<R> first(Class<R> record) {
        List<R> found = atMost(1).get(record);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
    }

    /**
     * {@return the first row as a record like those of {@link #get(Class)}} Runs {@code … limit 1}.
     *
     * @param record the record's class
     * @param <R> the record
     * @throws ModelNotFoundException if there is none
     */
    public final <R extends Record> R firstOrFail(Class<R> record) {
        return first(record).orElseThrow(this::notFound);
    }

    /**
     * {@return the only row as a record like those of {@link #get(Class)}} Runs {@code … limit 2}.
     *
     * @param record the record's class
     * @param <R> the record
     * @throws ModelNotFoundException if there is none
     * @throws io.eloquent.api.error.MultipleRecordsFoundException if there are more
     */
    public final <R extends Record> R sole(Class<R> record) {
        List<R> found = atMost(2).get(record);
        if (found.isEmpty()) {
            throw notFound();
        }
        return only(found, meta().name() + ".sole(" + record.getSimpleName() + ")");
    }

    /** {@inheritDoc} A column of the model's own is read as its field is. */
    @Override
    protected final <R extends Record> RecordReader<R> recordReader(String method, Class<R> record) {
        return Records.of(ModelSelect.of(meta()), record).ofOneTable(method, database());
    }

    private ModelNotFoundException notFound() {
        return new ModelNotFoundException("No " + meta().name() + " fulfils the query");
    }

    /** {@return the first model, or empty if there is none} Runs {@code … limit 1}. */
    public final Optional<M> first() {
        return atMost(1).get().first();
    }

    /**
     * {@return the only model} Runs {@code … limit 2}.
     *
     * @throws ModelNotFoundException if there is none
     * @throws io.eloquent.api.error.MultipleRecordsFoundException if there are more
     */
    public final M sole() {
        ModelList<M> found = atMost(2).get();
        if (found.isEmpty()) {
            throw notFound();
        }
        return only(found, meta().name() + ".sole()");
    }

    /**
     * {@return the first model}
     *
     * @throws ModelNotFoundException if there is none
     */
    public final M firstOrFail() {
        return first().orElseThrow(this::notFound);
    }

    /**
     * {@return the first model, or what the supplier makes where there is none}
     *
     * @param otherwise makes another one, or throws
     */
    public final M firstOr(Supplier<? extends M> otherwise) {
        Optional<M> found = first();
        return found.isPresent() ? found.get() : otherwise.get();
    }

    /**
     * {@return the first model whose column is this value, or empty}
     *
     * @param column the column
     * @param value the value, or null
     */
    public final Optional<M> firstWhere(String column, @Nullable Object value) {
        return parenthesized().where(column, value).first();
    }

    /**
     * {@return the first model that fulfils a comparison, or empty}
     *
     * @param column the column
     * @param operator the operator
     * @param value the value, or null
     */
    public final Optional<M> firstWhere(String column, String operator, @Nullable Object value) {
        return parenthesized().where(column, operator, value).first();
    }

    /**
     * {@return the first model that fulfils a condition, or empty}
     *
     * @param condition the condition
     */
    public final Optional<M> firstWhere(Condition condition) {
        return parenthesized().where(condition).first();
    }

    /**
     * {@return the model with this key, or empty} Runs {@code … where "users"."id" = ? limit 1}.
     *
     * @param key the key, in any type that its field can take
     * @param rest the other values of a composite key
     */
    public final Optional<M> find(Object key, Object... rest) {
        Object[] values = keys(key, rest);
        if (!isPlainKey(values) || !model.isOfAll()) {
            return whereKey(values).first();
        }
        Object[] stored = new Object[values.length];
        for (int i = 0; i < stored.length; i++) {
            stored[i] = valueOf(meta().primaryKey().get(i), "=", values[i]);
        }
        Database database = database();
        CompiledSql statement = ByKey.of(meta(), database, stored);
        return statement == null
                ? whereKey(values).first()
                : ModelList.wrap(Loader.get(model, database, statement)).first();
    }

    /** {@return whether a key's values are values as they are, and neither queries nor expressions, nor missing} */
    private boolean isPlainKey(@Nullable Object[] key) {
        if (key.length != meta().primaryKey().size()) {
            return false;
        }
        for (Object value : key) {
            if (!(value instanceof Number || value instanceof String || value instanceof UUID)) {
                return false;
            }
        }
        return true;
    }

    /**
     * {@return the model with this key}
     *
     * @param key the key, in any type that its field can take
     * @param rest the other values of a composite key
     * @throws ModelNotFoundException if there is none
     */
    public final M findOrFail(Object key, Object... rest) {
        return find(key, rest)
                .orElseThrow(() -> new ModelNotFoundException("No " + meta().name() + " with key "
                        + Arrays.toString(keys(key, rest)) + " in table " + meta().table()));
    }

    /**
     * {@return the models with these keys} Runs nothing for no keys.
     *
     * @param keys the keys; a composite key is a list or an array of its values in the order of its columns
     * @throws ModelNotFoundException if one of them is missing; names all that are
     */
    public final ModelList<M> findOrFail(Collection<?> keys) {
        ModelList<M> found = findMany(keys);
        Set<List<@Nullable Object>> known = new HashSet<>();
        for (M one : found) {
            known.add(canonical(keyOf(one)));
        }
        List<?> missing = keys.stream()
                .filter(key -> !known.contains(canonical(values(key))))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw new ModelNotFoundException("No " + meta().name() + " with "
                    + (missing.size() == 1 ? "key " : "keys ")
                    + missing.stream()
                            .map(key -> key instanceof Object[] array ? Arrays.toString(array) : String.valueOf(key))
                            .collect(Collectors.joining(", "))
                    + " in table " + meta().table());
        }
        return found;
    }

    /** {@return the values of a model's key} */
    final Object[] keyOf(M one) {
        return meta().primaryKey().stream()
                .map(column -> State.get(one, column))
                .toArray();
    }

    /** {@return a key in the form in which keys of different Java types are equal} */
    private List<@Nullable Object> canonical(@Nullable Object[] key) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < key.length; i++) {
            int ordinal = meta().ordinal(meta().primaryKey().get(i));
            Object value = ordinal < 0 ? key[i] : meta().convert(ordinal, key[i]);
            values.add(value == null ? null : KeyedRelation.canonical(value));
        }
        return values;
    }

    /**
     * {@return the model with this key, or what the supplier makes where there is none}
     *
     * @param key the key; of a composite key the list of its values in the order of its columns
     * @param otherwise makes another one, or throws
     */
    public final M findOr(Object key, Supplier<? extends M> otherwise) {
        return whereKey(values(key)).firstOr(otherwise);
    }

    final Object[] keys(Object key, Object[] rest) {
        if (rest.length == 0) {
            return values(key);
        }
        Object[] keys = new Object[rest.length + 1];
        keys[0] = key;
        System.arraycopy(rest, 0, keys, 1, rest.length);
        return keys;
    }

    /**
     * {@return the models with these keys; those that are missing are left out} Runs nothing for no keys.
     *
     * @param keys the keys; a composite key is a list or an array of its values in the order of its columns
     */
    public final ModelList<M> findMany(Object... keys) {
        return findMany(Arrays.asList(keys));
    }

    /**
     * {@return the models with these keys; those that are missing are left out} Runs nothing for no keys.
     *
     * @param keys the keys; a composite key is a list or an array of its values in the order of its columns
     */
    public final ModelList<M> findMany(Collection<?> keys) {
        return keys.isEmpty() ? ModelList.<M>wrap(List.of()) : whereKeys(keys).get();
    }

    // ---- rows that are there already ----

    /**
     * {@return models of rows that were read otherwise, as if this query had read them} Runs nothing.
     *
     * @param rows {@link io.eloquent.query.Row}s, or maps of column to value
     * @throws io.eloquent.api.error.MappingException if a field cannot hold its value
     */
    public final ModelList<M> hydrate(Collection<?> rows) {
        return ModelList.wrap(Loader.hydrate(meta(), database(), rows));
    }

    /**
     * {@return models of what SQL of your own finds} Reads those columns into fields that have them, and the others into
     * attributes. Nothing of this query plays a part but its connection and the relations that it loads.
     *
     * @param sql the SQL, with {@code ?} for each value
     * @param bindings the values
     */
    public final ModelList<M> fromQuery(String sql, @Nullable Object... bindings) {
        CompiledSql statement = new CompiledSql(sql, Collections.unmodifiableList(Arrays.asList(bindings.clone())));
        return ModelList.wrap(Loader.get(model, database(), statement));
    }

    /** {@inheritDoc} A column of the model's own is read as its field is. */
    @Override
    @SuppressWarnings("unchecked")
    protected final <V> Codec<V> codecOf(Selectable<V> selected) {
        int ordinal = selected.expr() instanceof ColumnRef ref ? ordinalOf(ref) : -1;
        return ordinal < 0
                ? super.codecOf(selected)
                : (Codec<V>) meta().codec(ordinal, database().codecs());
    }

    /** {@return the first page of models, as many as the model says and else fifteen, and how many there are} */
    public final Page<M> paginate() {
        return paginate(meta().perPage(), 1);
    }

    /**
     * {@return a page of models, and how many there are} Runs {@code select count(*) …}, and a second query only if the
     * page has models. Ordered by key unless the query has an order; one that is not unique lets pages overlap.
     *
     * @param perPage how many models a page has
     * @param page which page, from 1
     */
    public final Page<M> paginate(int perPage, long page) {
        return Pagination.page(ordered(), perPage, page, ModelReadBuilder::get);
    }

    /**
     * {@return a page of records, and how many there are}
     *
     * @param record the record's class
     * @param perPage how many records a page has
     * @param page which page, from 1
     * @param <R> the record
     */
    public final <R extends Record> Page<R> paginate(Class<R> record, int perPage, long page) {
        return Pagination.page(ordered(), perPage, page, query -> query.get(record));
    }

    /** {@return the first page of models, as many as the model says and else fifteen, and whether there is another} */
    public final SimplePage<M> simplePaginate() {
        return simplePaginate(meta().perPage(), 1);
    }

    /**
     * {@return a page of models, and whether there is another} Counts nothing: one query reads one row more than the page
     * has. Ordered by key unless the query has an order.
     *
     * @param perPage how many models a page has
     * @param page which page, from 1
     */
    public final SimplePage<M> simplePaginate(int perPage, long page) {
        return Pagination.simple(ordered(), perPage, page, ModelReadBuilder::slice);
    }

    /** {@return the first page of models, as many as the model says and else fifteen, for going on from the last} */
    public final CursorPage<M> cursorPaginate() {
        return cursorPaginate(meta().perPage(), null);
    }

    /**
     * {@return the page that a cursor leads to} Runs one query, {@code … where ("votes" < ? or ("votes" = ? and "id" > ?))
     * order by "votes" desc, "id" desc limit ?}. The query's order is completed by the model's key; NULLs are found
     * wherever the database puts them. Order by columns whose values compare exactly, not by floating-point numbers.
     *
     * @param perPage how many models a page has
     * @param cursor a cursor of another page of this query, or null for the first page
     * @throws InvalidQueryException if the cursor is none that was made for this table and order, or the query is ordered
     *     by something else than columns, or grouped, united or limited
     */
    public final CursorPage<M> cursorPaginate(int perPage, @Nullable String cursor) {
        Q query = scoped();
        boolean joined = !query.select().joins().isEmpty();
        List<ColumnRef> key = meta().primaryKey().stream()
                .map(column -> new ColumnRef(joined ? model.tableName() : null, column))
                .toList();
        return Pagination.cursor(query, perPage, cursor, key, this::isNeverNull, ModelReadBuilder::slice);
    }

    /** Whether it is a column of a primitive field: NULL could not be read. */
    private boolean isNeverNull(ColumnRef column) {
        int ordinal = ordinalOf(column);
        return ordinal >= 0 && meta().columns().get(ordinal).isPrimitive();
    }

    private Slice<M> slice(int most, List<String> position, List<String> hidden) {
        Q query = loading();
        Database database = database();
        return Loader.slice(query.model, database, query.compiled(database), most, position, hidden);
    }

    private Q ordered() {
        Q query = scoped();
        Select select = query.select();
        return select.orderBy().isEmpty()
                        && select.groupBy().isEmpty()
                        && !select.distinct()
                        && !select.isSetOperation()
                ? query.orderByKey()
                : query;
    }

    /**
     * {@return the models in lists of at most so many, each read by a query of its own when its turn comes} Ordered by key unless the query has an order. While models are changed so that they leave the result, use {@link #chunkById}.
     *
     * @param size how many models a list has
     */
    public final Iterable<ModelList<M>> chunk(int size) {
        Chunks.requireSize(size);
        return () -> {
            Q query = scoped();
            return Chunks.byOffset(
                            query.select().orderBy().isEmpty() ? query.orderByKey() : query,
                            size,
                            ModelReadBuilder<M, Q>::get)
                    .iterator();
        };
    }

    final Q orderByKey() {
        Q ordered = self();
        for (String key : meta().primaryKey()) {
            ordered = ordered.orderBy(model.tableName() + "." + key);
        }
        return ordered;
    }

    /**
     * {@return the models in lists of at most so many, ordered by key} Each list begins after the last key of the one before, so that models may be changed or deleted meanwhile.
     *
     * @param size how many models a list has
     */
    public final Iterable<ModelList<M>> chunkById(int size) {
        String key = meta().singleKey("chunkById");
        return Chunks.<Q, M, ModelList<M>>byKey(
                self(), size, model.tableName() + "." + key, ModelReadBuilder::get, found -> State.get(found, key));
    }

    /** {@return the models in lists of at most so many, each of which begins after the last key of the one before} */
    final Iterable<ModelList<M>> chunksByKey(int size) {
        return meta().primaryKey().size() == 1 ? chunkById(size) : () -> new KeyedPages(size);
    }

    /** Lists of models by a composite key. */
    private final class KeyedPages implements Iterator<ModelList<M>> {
        private final int size;
        private final Q query;
        private @Nullable String cursor;
        private boolean started;

        KeyedPages(int size) {
            Chunks.requireSize(size);
            this.size = size;
            this.query = with(model.withSelect(select().withOrderBy(List.of()))).orderByKey();
        }

        @Override
        public boolean hasNext() {
            return !started || cursor != null;
        }

        @Override
        public ModelList<M> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            CursorPage<M> page = query.cursorPaginate(size, cursor);
            started = true;
            cursor = page.nextCursor().orElse(null);
            return ModelList.wrap(page.items());
        }
    }

    /**
     * {@return the models one after another, a thousand to a query} Each is the query of a {@link #chunk}. The stream
     * holds nothing between two queries, and need not be closed.
     */
    public final Stream<M> lazy() {
        return lazy(LAZY);
    }

    /**
     * {@return the models one after another, so many to a query} Each is the query of a {@link #chunk}. The stream holds
     * nothing between two queries, and need not be closed.
     *
     * @param size how many models a query reads
     */
    public final Stream<M> lazy(int size) {
        return Chunks.stream(chunk(size));
    }

    /**
     * {@return the models one after another, ordered by key, so many to a query} Each is the query of a
     * {@link #chunkById}, so that models may be changed or deleted meanwhile. The stream holds nothing between two
     * queries, and need not be closed.
     *
     * @param size how many models a query reads
     */
    public final Stream<M> lazyById(int size) {
        return Chunks.stream(chunkById(size));
    }

    /**
     * {@return the models of one statement, read as they are asked for} A thousand are made at a time: they know each
     * other, and have the relations of {@link #with}. Holds a connection until it is closed or at its end: use it in
     * {@code try (var users = query.cursor()) { … }}.
     */
    public final ResultCursor<M> cursor() {
        Q query = loading();
        Database database = database();
        return Loader.cursor(query.model, database, query.compiled(database));
    }

    /**
     * {@return the rows of one statement as records like those of {@link #get(Class)}, read as they are asked for} Records
     * that hold others are made a thousand at a time, with one query for each relation on each level. Holds a connection
     * until it is closed or at its end.
     *
     * @param record the record's class
     * @param <R> the record
     * @throws io.eloquent.api.error.MappingException if a component has no column, or a type nobody can convert
     */
    public final <R extends Record> ResultCursor<R> cursor(Class<R> record) {
        Q query = with(Records.reading(scoped().modelSelect(), record));
        Database database = database();
        return Records.of(query.model, record).cursor(database, query.compiled(database));
    }

    /**
     * {@return the models of one statement, read as they are asked for, like those of {@link #cursor()}} The statement
     * runs when the stream is used. Where that may end early ({@code findFirst}, {@code limit}), close the stream, as it
     * holds a connection until then: {@code try (var users = query.stream()) { … }}.
     */
    public final Stream<M> stream() {
        return ResultCursor.stream(this::cursor);
    }

    /**
     * {@return the rows of one statement as records, read as they are asked for} Like {@link #stream()}.
     *
     * @param record the record's class
     * @param <R> the record
     * @throws io.eloquent.api.error.MappingException if a component has no column, or a type nobody can convert
     */
    public final <R extends Record> Stream<R> stream(Class<R> record) {
        return ResultCursor.stream(() -> cursor(record));
    }

    /**
     * Hands all models of one statement to an action, as they are read.
     *
     * @param action what is done with each model
     */
    public final void each(Consumer<? super M> action) {
        try (ResultCursor<M> models = cursor()) {
            models.forEach(action);
        }
    }
}
