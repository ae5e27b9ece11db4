package io.eloquent.model;

import io.eloquent.api.codec.Codec;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.ModelNotFoundException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.model.load.Loader;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.State;
import io.eloquent.model.meta.Trashed;
import io.eloquent.model.persist.MassAssignment;
import io.eloquent.model.persist.Persistence;
import io.eloquent.query.Change;
import io.eloquent.query.Chunks;
import io.eloquent.query.CursorPage;
import io.eloquent.query.Database;
import io.eloquent.query.Page;
import io.eloquent.query.Pagination;
import io.eloquent.query.QueryBuilder;
import io.eloquent.query.ResultCursor;
import io.eloquent.query.Row;
import io.eloquent.query.Selectable;
import io.eloquent.query.SimplePage;
import io.eloquent.query.Write;
import io.eloquent.query.ast.Assignment;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Excluded;
import io.eloquent.query.ast.Insert;
import io.eloquent.query.ast.OnConflict;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Table;
import io.eloquent.query.ast.Value;
import io.eloquent.query.exec.RecordReader;
import io.eloquent.query.exec.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query whose rows become models. Everything of {@link QueryBuilder}, and the finders. Immutable. Values of columns
 * that the model has a field for are checked and converted to the field's type before anything runs.
 *
 * @param <M> the model
 * @param <Q> the class of the query itself
 */
public abstract class ModelQueryBuilder<M extends Model<M>, Q extends ModelQueryBuilder<M, Q>> extends QueryBuilder<Q> {
    private static final int LAZY = 1000;

    private final ModelSelect<M> model;

    /**
     * For generated code.
     *
     * @param model the query as data
     */
    protected ModelQueryBuilder(ModelSelect<M> model) {
        this.model = model;
    }

    /**
     * {@return a copy that asks something else}
     *
     * @param select the query as data
     */
    protected abstract Q with(ModelSelect<M> select);

    final ModelSelect<M> modelSelect() {
        return model;
    }

    private ModelMeta<M> meta() {
        return model.meta();
    }

    @Override
    protected final Select select() {
        return model.select();
    }

    @Override
    protected final Q withSelect(Select select) {
        return with(model.withSelect(select));
    }

    @Override
    public final Select statement() {
        return model.statement();
    }

    /** Each of the queries has said what its models' scopes say: all of them together do not say it again. */
    @Override
    protected final Q combined(Select select) {
        return with(model.combined(select));
    }

    /** The name of the model's own table, by which everything else knows its columns. */
    @Override
    protected final String combinedName() {
        return model.tableName();
    }

    @Override
    protected final Q fresh() {
        return with(model.fresh());
    }

    @Override
    protected final Database database() {
        return model.database();
    }

    @Override
    protected final boolean onWriter() {
        return model.onWriter();
    }

    /** A number may be compared with any number, and a pattern is a text whatever the column is. */
    @Override
    protected final Object valueOf(String column, String operator, Object value) {
        int ordinal = ordinalOf(ColumnRef.of(column));
        if (ordinal < 0 || value instanceof Number && isNumber(meta().columns().get(ordinal)) || isPattern(operator)) {
            return value;
        }
        Object converted = meta().convert(ordinal, value);
        return converted == null ? value : converted;
    }

    /** {@inheritDoc} Here the name of a field stands for its column: {@code where("createdAt", …)}. */
    @Override
    protected final ColumnRef column(String column) {
        ColumnRef ref = super.column(column);
        int ordinal = ordinalOf(ref);
        return ordinal < 0
                ? ref
                : new ColumnRef(ref.table(), meta().columns().get(ordinal).name());
    }

    /** {@return the ordinal of a column of the model's own table, or -1} */
    private int ordinalOf(ColumnRef ref) {
        boolean own =
                ref.table() == null ? select().joins().isEmpty() : ref.table().equals(model.tableName());
        return own ? meta().ordinal(ref.name()) : -1;
    }

    private static boolean isNumber(ColumnMeta column) {
        return column.type() instanceof Class<?> type
                && (Number.class.isAssignableFrom(type)
                        || type.isPrimitive() && type != boolean.class && type != char.class);
    }

    private static boolean isPattern(String operator) {
        return operator.contains("like")
                || operator.contains("regexp")
                || operator.contains("glob")
                || operator.contains("similar")
                || operator.contains("~");
    }

    // ---- which models ----

    /**
     * {@return a copy that runs on another connection}
     *
     * @param connection the connection's name
     */
    public final Q on(String connection) {
        return with(model.on(connection));
    }

    @Override
    public final Q onWriteConnection() {
        return with(model.onWriteConnection());
    }

    /**
     * {@return a copy that loads relations with the models, one query for each relation on each level}
     *
     * @param relations names, nested by dots: {@code "posts.comments"}
     * @throws InvalidQueryException if the model has no such relation
     */
    public final Q with(String... relations) {
        ModelSelect<M> select = model;
        for (String relation : relations) {
            select = select.plusEager(EagerLoad.of(relation));
        }
        return with(select);
    }

    /**
     * {@return a copy that loads relations with the models}
     *
     * @param relations such as {@code User.POSTS.with(Post.COMMENTS)}
     */
    @SafeVarargs
    public final Q with(RelationKey<M, ?>... relations) {
        ModelSelect<M> select = model;
        for (RelationKey<M, ?> relation : relations) {
            select = select.plusEager(relation.load());
        }
        return with(select);
    }

    /**
     * {@return a copy that loads some models of a relation}
     *
     * @param relation the relation
     * @param constraint narrows the related models' query
     * @param <R> the related model
     */
    public final <R extends Model<R>> Q with(RelationKey<M, R> relation, UnaryOperator<ModelQuery<R>> constraint) {
        return with(model.plusEager(relation.where(constraint).load()));
    }

    /**
     * {@return a copy that loads some models of a relation}
     *
     * @param relation the relation's name; of names with dots between, the last one's models are narrowed
     * @param constraint narrows the related models' query
     * @param <R> the related model
     */
    public final <R extends Model<R>> Q with(String relation, UnaryOperator<ModelQuery<R>> constraint) {
        return with(model.plusEager(RelationKey.narrowed(relation, constraint)));
    }

    /**
     * {@return a copy that sees deleted models as well}
     *
     * @throws InvalidQueryException if the model has no soft deletes
     */
    public final Q withTrashed() {
        return with(model.withTrashed(trashed(Trashed.WITH)));
    }

    /**
     * {@return a copy that sees deleted models only}
     *
     * @throws InvalidQueryException if the model has no soft deletes
     */
    public final Q onlyTrashed() {
        return with(model.withTrashed(trashed(Trashed.ONLY)));
    }

    /** {@return a copy that does not see deleted models, which is where each query starts} */
    public final Q withoutTrashed() {
        return with(model.withTrashed(Trashed.WITHOUT));
    }

    private Trashed trashed(Trashed trashed) {
        if (meta().deletedAt() == null) {
            throw new InvalidQueryException(meta().name()
                    + " has no soft deletes: let it implement SoftDeletes, with a field Instant deletedAt");
        }
        return trashed;
    }

    /**
     * {@return a copy with the model of this key only}
     *
     * @param key the key; for a composite key its values in the order of its columns
     */
    public final Q whereKey(Object... key) {
        List<String> columns = meta().primaryKey();
        if (key.length != columns.size()) {
            throw new InvalidQueryException(meta().name() + " has the key " + columns + ", but got " + key.length
                    + " values: for more than one model use findMany");
        }
        Q query = parenthesized();
        for (int i = 0; i < key.length; i++) {
            if (key[i] == null) {
                throw new InvalidQueryException(meta().name() + "." + columns.get(i) + " is a key and never null");
            }
            query = query.where(model.tableName() + "." + columns.get(i), key[i]);
        }
        return query;
    }

    // ---- finding ----

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

    private Object[] keys(Object key, Object[] rest) {
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
            return ModelList.wrap(List.of());
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
                : (Codec<V>)
                        database().codecs().of(meta().columns().get(ordinal).type());
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
        return Pagination.page(ordered(), perPage, page, ModelQueryBuilder::get);
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
        return Pagination.simple(ordered(), perPage, page, ModelQueryBuilder::slice);
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
        return Pagination.cursor(self(), perPage, cursor, key, this::isNeverNull, ModelQueryBuilder::slice);
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
        return Chunks.byOffset(select().orderBy().isEmpty() ? orderByKey() : self(), size, ModelQueryBuilder::get);
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
                self(), size, model.tableName() + "." + key, ModelQueryBuilder::get, found -> State.get(found, key));
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

    // ---- making ----

    /** {@return a new model, not saved} */
    public final M newModel() {
        M created = meta().binding().newInstance();
        if (model.connection() != null || model.pinned() != null) {
            State.originate(created, new Origin(database(), List.of(created)));
        }
        return created;
    }

    /**
     * {@return a new model, saved}
     *
     * @param attributes set by mass assignment, by column or field name
     * @throws io.eloquent.api.error.MassAssignmentException if the model guards everything
     */
    public final M create(Map<String, ?> attributes) {
        M created = newModel();
        MassAssignment.fill(created, attributes);
        created.save();
        return created;
    }

    /**
     * {@return a new model, saved}
     *
     * @param attributes sets its fields, guarded or not: it is code, not input
     */
    public final M create(Consumer<? super M> attributes) {
        M created = newModel();
        attributes.accept(created);
        created.save();
        return created;
    }

    /**
     * {@return a new model, saved}
     *
     * @param attributes set whether guarded or not
     */
    public final M forceCreate(Map<String, ?> attributes) {
        M created = newModel();
        MassAssignment.forceFill(created, attributes);
        created.save();
        return created;
    }

    /**
     * {@return the first model with these attributes, or a new one that has them, not saved}
     *
     * @param attributes by column name
     */
    public final M firstOrNew(Map<String, ?> attributes) {
        return firstOrNew(attributes, Map.of());
    }

    /**
     * {@return the first model with these attributes, or a new one that has them and the values, not saved}
     *
     * @param attributes by column name
     * @param values what a new one has besides
     */
    public final M firstOrNew(Map<String, ?> attributes, Map<String, ?> values) {
        return where(attributes).first().orElseGet(() -> {
            M created = newModel();
            MassAssignment.fill(created, both(attributes, values));
            return created;
        });
    }

    /**
     * {@return the first model with these attributes, or a new one that has them, saved}
     *
     * @param attributes by column name
     */
    public final M firstOrCreate(Map<String, ?> attributes) {
        return firstOrCreate(attributes, Map.of());
    }

    /**
     * {@return the first model with these attributes, or a new one that has them and the values, saved} Where another
     * one inserts the same row in between, and the table forbids two of them, that row is returned.
     *
     * @param attributes by column name
     * @param values what a new one has besides
     */
    public final M firstOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        Optional<M> found = where(attributes).first();
        if (found.isPresent()) {
            return found.get();
        }
        try {
            return database().transaction(() -> create(both(attributes, values)));
        } catch (UniqueConstraintViolation e) {
            return where(attributes).onWriteConnection().first().orElseThrow(() -> e);
        }
    }

    /**
     * {@return the first model with these attributes, or a new one, with the values set and saved}
     *
     * @param attributes by column name
     * @param values what is set by mass assignment
     */
    public final M updateOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        M found = firstOrCreate(attributes, values);
        if (!State.wasRecentlyCreated(found)) {
            found.fill(values);
            found.save();
        }
        return found;
    }

    private static Map<String, Object> both(Map<String, ?> attributes, Map<String, ?> values) {
        Map<String, Object> all = new LinkedHashMap<>(attributes);
        all.putAll(values);
        return all;
    }

    // ---- writing ----

    /**
     * {@return how many rows the conditions found} Sets {@code updated_at} as well.
     *
     * @param changes such as {@code User.STATUS.set(Status.GOLD)}
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final int update(Change<M>... changes) {
        return changes.length == 0 ? 0 : updateRows(assignments(Arrays.asList(changes)));
    }

    /** {@inheritDoc} Sets {@code updated_at} as well, unless that is among the changes. */
    @Override
    protected final List<Assignment> stamped(List<Assignment> assignments) {
        assignments.forEach(this::requireFits);
        String updatedAt = meta().updatedAt();
        if (updatedAt == null
                || assignments.stream().anyMatch(one -> one.column().name().equals(updatedAt))) {
            return assignments;
        }
        List<Assignment> all = new ArrayList<>(assignments);
        all.add(timestamp(updatedAt));
        return all;
    }

    /** {@inheritDoc} New rows get both timestamps, and those that are there {@code updated_at}, unless the rows say them. */
    @Override
    protected final Insert stamped(Insert upsert) {
        Insert stamped = upsert;
        OnConflict conflict = upsert.onConflict();
        Instant now = Persistence.now();
        for (String column : Arrays.asList(meta().createdAt(), meta().updatedAt())) {
            if (column != null && !upsert.columns().contains(column)) {
                stamped = stamped.plusColumn(column, new Value(Persistence.timestamp(meta(), column, now)));
            }
        }
        String updatedAt = meta().updatedAt();
        if (conflict == null || conflict.updates().isEmpty() || updatedAt == null || conflict.sets(updatedAt)) {
            return stamped;
        }
        return stamped.withOnConflict(
                conflict.plus(new Assignment(new ColumnRef(null, updatedAt), new Excluded(updatedAt))));
    }

    /** A null in a column whose field is primitive would make its rows unreadable. */
    private void requireFits(Assignment assignment) {
        if (assignment.value() instanceof Value value && value.value() == null) {
            int ordinal = ordinalOf(assignment.column());
            if (ordinal >= 0) {
                meta().convert(ordinal, null);
            }
        }
    }

    private Assignment timestamp(String column) {
        String table = select().joins().isEmpty() ? null : model.tableName();
        return new Assignment(
                new ColumnRef(table, column), new Value(Persistence.timestamp(meta(), column, Persistence.now())));
    }

    /** {@return how many rows the conditions found} Deletes them, or marks them as deleted where the model has soft deletes. */
    @Override
    public final int delete() {
        String deletedAt = meta().deletedAt();
        return deletedAt == null ? deleteRows() : updateRows(List.of(timestamp(deletedAt)));
    }

    /**
     * {@return how many models were deleted: one, or none} Of this query, the one of this key. Marks it as deleted where
     * the model has soft deletes. Reads no model and fires no events.
     *
     * @param key the key, in any type that its field can take
     * @param rest the other values of a composite key
     */
    public final int delete(Object key, Object... rest) {
        return whereKey(keys(key, rest)).delete();
    }

    /** {@inheritDoc} Marks the rows as deleted where the model has soft deletes. */
    @Override
    public final Write asDelete(String... columns) {
        String deletedAt = meta().deletedAt();
        return deletedAt == null ? super.asDelete(columns) : asUpdate(List.of(timestamp(deletedAt)), columns);
    }

    /** {@inheritDoc} Marks the rows as deleted where the model has soft deletes. */
    @Override
    public final List<Row> deleteReturning(String... columns) {
        String deletedAt = meta().deletedAt();
        return deletedAt == null
                ? super.deleteReturning(columns)
                : updateRowsReturning(List.of(timestamp(deletedAt)), columns);
    }

    /** {@return how many rows went} Deletes them for good, soft deletes or not; those that are deleted already only after {@link #withTrashed}. */
    public final int forceDelete() {
        return deleteRows();
    }

    /** {@return how many deleted rows the conditions found} Takes their deletion back. */
    public final int restore() {
        trashed(Trashed.ONLY);
        ModelSelect<M> deleted = model.withTrashed(Trashed.ONLY);
        ColumnRef column = new ColumnRef(null, String.valueOf(meta().deletedAt()));
        return with(deleted).updateRows(List.of(new Assignment(column, new Value(null))));
    }

    /**
     * {@inheritDoc}
     *
     * @throws InvalidQueryException if this is a query of one model's relation
     */
    @Override
    public final void truncate() {
        if (!model.scope().isEmpty()) {
            throw new InvalidQueryException("truncate() empties the whole table of " + meta().name()
                    + ", not only what belongs to one model: use delete()");
        }
        super.truncate();
    }

    /**
     * {@return how many models were deleted} Reads the models and deletes each; keys that are missing are ignored.
     *
     * @param keys the keys
     */
    public final int destroy(Object... keys) {
        int deleted = 0;
        for (M found : findMany(keys)) {
            if (found.delete()) {
                deleted++;
            }
        }
        return deleted;
    }

    /** {@return the table, for messages} */
    @Override
    public final String toString() {
        return meta().name() + " query" + (select().from() instanceof Table table ? " on " + table.name() : "");
    }
}
