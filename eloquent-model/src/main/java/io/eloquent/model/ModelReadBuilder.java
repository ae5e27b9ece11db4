package io.eloquent.model;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.model.load.Loader;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.State;
import io.eloquent.query.Chunks;
import io.eloquent.query.CursorPage;
import io.eloquent.query.Database;
import io.eloquent.query.Page;
import io.eloquent.query.Pagination;
import io.eloquent.query.ResultCursor;
import io.eloquent.query.Selectable;
import io.eloquent.query.SimplePage;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Select;
import io.eloquent.query.exec.RecordReader;
import io.eloquent.query.exec.Slice;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query makes of the models that it finds: one, lists, pages, streams. The base of {@link ModelQueryBuilder}.
 *
 * @param <M> the model
 * @param <Q> the class of the query itself
 */
public abstract class ModelReadBuilder<M extends Model<M>, Q extends ModelReadBuilder<M, Q>>
        extends ModelSelectBuilder<M, Q> {
    private static final int LAZY = 1000;

    ModelReadBuilder(ModelSelect<M> model) {
        super(model);
    }

    /** {@return all models that the query finds, in its order; empty if there are none} */
    public final ModelList<M> get() {
        Database database = database();
        return ModelList.wrap(Loader.get(model, database, compiled(database)));
    }

    /** {@return the same as {@link #get}} */
    public final ModelList<M> all() {
        return get();
    }

    /**
     * {@return all rows as records, whose components are named like the columns, in camel case}
     *
     * @param record the record's class
     * @param <R> the record
     * @throws io.eloquent.api.error.MappingException if a component has no column, or a type nobody can convert
     */
    public final <R extends Record> List<R> get(Class<R> record) {
        return read(RecordReader.of(record, database().codecs()));
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
            throw new ModelNotFoundException("No " + meta().name() + " fulfils the query");
        }
        return only(found, meta().name() + ".sole()");
    }

    /**
     * {@return the first model}
     *
     * @throws ModelNotFoundException if there is none
     */
    public final M firstOrFail() {
        return first().orElseThrow(() -> new ModelNotFoundException("No " + meta().name() + " fulfils the query"));
    }

    /**
     * {@return the model with this key, or empty} Runs {@code … where "users"."id" = ? limit 1}.
     *
     * @param key the key, in any type that its field can take
     * @param rest the other values of a composite key
     */
    public final Optional<M> find(Object key, Object... rest) {
        return whereKey(keys(key, rest)).first();
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

    final Object[] keys(Object key, Object[] rest) {
        if (key instanceof Collection<?> || key instanceof Object[]) {
            throw new InvalidQueryException("find takes one key: use findMany for a collection of keys");
        }
        Object[] keys = new Object[rest.length + 1];
        keys[0] = key;
        System.arraycopy(rest, 0, keys, 1, rest.length);
        return keys;
    }

    /**
     * {@return the models with these keys; those that are missing are left out} Runs nothing for no keys.
     *
     * @param keys the keys
     */
    public final ModelList<M> findMany(Object... keys) {
        return findMany(Arrays.asList(keys));
    }

    /**
     * {@return the models with these keys; those that are missing are left out} Runs nothing for no keys.
     *
     * @param keys the keys
     */
    public final ModelList<M> findMany(Collection<?> keys) {
        if (keys.isEmpty()) {
            return ModelList.<M>wrap(List.of());
        }
        return whereIn(model.tableName() + "." + meta().singleKey("findMany"), keys)
                .get();
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

    /** {@return the first page of models, fifteen of them, and how many there are} */
    public final Page<M> paginate() {
        return paginate(Pagination.PER_PAGE, 1);
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

    /** {@return the first page of models, fifteen of them, and whether there is another} */
    public final SimplePage<M> simplePaginate() {
        return simplePaginate(Pagination.PER_PAGE, 1);
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

    /** {@return the first page of models, fifteen of them, for going on from the last} */
    public final CursorPage<M> cursorPaginate() {
        return cursorPaginate(Pagination.PER_PAGE, null);
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
        boolean joined = !select().joins().isEmpty();
        List<ColumnRef> key = meta().primaryKey().stream()
                .map(column -> new ColumnRef(joined ? model.tableName() : null, column))
                .toList();
        return Pagination.cursor(self(), perPage, cursor, key, this::isNeverNull, ModelReadBuilder::slice);
    }

    /** Whether it is a column of a primitive field: NULL could not be read. */
    private boolean isNeverNull(ColumnRef column) {
        int ordinal = ordinalOf(column);
        return ordinal >= 0 && meta().columns().get(ordinal).isPrimitive();
    }

    private Slice<M> slice(int most, List<String> position, List<String> hidden) {
        Database database = database();
        return Loader.slice(model, database, compiled(database), most, position, hidden);
    }

    private Q ordered() {
        Select select = select();
        return select.orderBy().isEmpty()
                        && select.groupBy().isEmpty()
                        && !select.distinct()
                        && !select.isSetOperation()
                ? orderByKey()
                : self();
    }

    /**
     * {@return the models in lists of at most so many, each read by a query of its own when its turn comes} Ordered by key unless the query has an order. While models are changed so that they leave the result, use {@link #chunkById}.
     *
     * @param size how many models a list has
     */
    public final Iterable<ModelList<M>> chunk(int size) {
        return Chunks.byOffset(select().orderBy().isEmpty() ? orderByKey() : self(), size, ModelReadBuilder::get);
    }

    private Q orderByKey() {
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
        Database database = database();
        return Loader.cursor(model, database, compiled(database));
    }

    /**
     * {@return the rows of one statement as records, read as they are asked for} Holds a connection until it is closed or
     * at its end.
     *
     * @param record the record's class
     * @param <R> the record
     * @throws io.eloquent.api.error.MappingException if a component has no column, or a type nobody can convert
     */
    public final <R extends Record> ResultCursor<R> cursor(Class<R> record) {
        Database database = database();
        return database.cursor(compiled(database), onWriter(), RecordReader.of(record, database.codecs())::oneByOne);
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
