package app;

import io.eloquent.model.GlobalScope;
import io.eloquent.model.LoadKey;
import io.eloquent.model.Model;
import io.eloquent.model.ModelEvents;
import io.eloquent.model.ModelList;
import io.eloquent.model.ModelQuery;
import io.eloquent.model.MorphKey;
import io.eloquent.model.Observer;
import io.eloquent.model.RelationKey;
import io.eloquent.model.meta.Binding;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.query.Column;
import io.eloquent.query.Condition;
import io.eloquent.query.CursorPage;
import io.eloquent.query.NumberColumn;
import io.eloquent.query.Order;
import io.eloquent.query.Page;
import io.eloquent.query.ResultCursor;
import io.eloquent.query.Selectable;
import io.eloquent.query.SimplePage;
import io.eloquent.query.exec.Registration;
import io.eloquent.query.exec.RowReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Static finders, typed columns and the binding of {@link Post}. */
@Generated("io.eloquent.processor.ModelProcessor")
abstract class PostModel extends Model<Post> {
    /** Column {@code blog}. */
    public static final NumberColumn<Post, Long> BLOG = new NumberColumn<>("blog", Long.class);

    /** Column {@code line}. */
    public static final NumberColumn<Post, Integer> LINE = new NumberColumn<>("line", Integer.class);

    /** Relation {@code user}. */
    public static final RelationKey<Post, User> USER = new RelationKey<>(Post.class, User.class, "user");

    /** Relation {@code about}. */
    public static final MorphKey<Post> ABOUT = new MorphKey<>(Post.class, "about");

    private static final ModelMeta<Post> META = ModelMeta.describe(Post.class, new Fields())
            .primaryKey("blog", "line")
            .timestamps(false)
            .incrementing(false)
            .column("blog", "blog", long.class)
            .column("line", "line", int.class)
            .relations("user", "about")
            .guarded()
            .visible("line")
            .register();

    /** For {@link Post}. */
    protected PostModel() {}

    @Override
    protected final ModelMeta<Post> meta() {
        return META;
    }

    /** {@return a query for all rows of the table} */
    public static PostQuery query() {
        return new PostQuery(ModelSelect.of(META));
    }

    /** {@return a query on another connection} */
    public static PostQuery on(String connection) {
        return query().on(connection);
    }

    /** {@return a query that reads from the connection for writes} */
    public static PostQuery onWriteConnection() {
        return query().onWriteConnection();
    }

    /** {@return all models} */
    public static ModelList<Post> all() {
        return query().get();
    }

    /** {@return the model with this key, if there is one} */
    public static Optional<Post> find(Object key, Object... rest) {
        return query().find(key, rest);
    }

    /** {@return the model with this key; throws if there is none} */
    public static Post findOrFail(Object key, Object... rest) {
        return query().findOrFail(key, rest);
    }

    /** {@return the models with these keys; throws if one is missing, and names all that are} */
    public static ModelList<Post> findOrFail(Collection<?> keys) {
        return query().findOrFail(keys);
    }

    /** {@return the model with this key, or a new one, not saved} */
    public static Post findOrNew(Object key, Object... rest) {
        return query().findOrNew(key, rest);
    }

    /** {@return the model with this key, or what the supplier makes} */
    public static Post findOr(Object key, Supplier<? extends Post> otherwise) {
        return query().findOr(key, otherwise);
    }

    /** {@return the models with these keys, as far as there are any} */
    public static ModelList<Post> findMany(Object... keys) {
        return query().findMany(keys);
    }

    /** {@return the models with these keys, as far as there are any} */
    public static ModelList<Post> findMany(Collection<?> keys) {
        return query().findMany(keys);
    }

    /** {@return the first model, if there is one} */
    public static Optional<Post> first() {
        return query().first();
    }

    /** {@return the first model; throws if there is none} */
    public static Post firstOrFail() {
        return query().firstOrFail();
    }

    /** {@return the first model, or what the supplier makes} */
    public static Post firstOr(Supplier<? extends Post> otherwise) {
        return query().firstOr(otherwise);
    }

    /** {@return the first model whose column is this value, if there is one} */
    public static Optional<Post> firstWhere(String column, Object value) {
        return query().firstWhere(column, value);
    }

    /** {@return the first model that fulfils a comparison, if there is one} */
    public static Optional<Post> firstWhere(String column, String operator, Object value) {
        return query().firstWhere(column, operator, value);
    }

    /** {@return the first model that fulfils a condition, if there is one} */
    public static Optional<Post> firstWhere(Condition condition) {
        return query().firstWhere(condition);
    }

    /** {@return the only model; throws if there is none, or more than one} */
    public static Post sole() {
        return query().sole();
    }

    /** {@return models of rows that were read otherwise: rows, or maps of column to value} */
    public static ModelList<Post> hydrate(Collection<?> rows) {
        return query().hydrate(rows);
    }

    /** {@return models of what SQL of your own finds} */
    public static ModelList<Post> fromQuery(String sql, Object... bindings) {
        return query().fromQuery(sql, bindings);
    }

    /** {@return what takes the scope away again when it is closed} It narrows every query of the model until then. */
    public static Registration addGlobalScope(String name, UnaryOperator<PostQuery> scope) {
        return addGlobalScope(META, name, PostQuery::new, scope);
    }

    /** {@return what takes the scope away again when it is closed} It narrows every query of the model until then. */
    public static Registration addGlobalScope(GlobalScope<Post> scope) {
        return addGlobalScope(Post.class, scope);
    }

    /** {@return whether a global scope of this name narrows the queries of the model} */
    public static boolean hasGlobalScope(String name) {
        return hasGlobalScope(Post.class, name);
    }

    /** {@return a query without one of the global scopes} */
    public static PostQuery withoutGlobalScope(String name) {
        return query().withoutGlobalScope(name);
    }

    /** {@return a query without one of the global scopes} */
    public static PostQuery withoutGlobalScope(Class<? extends GlobalScope<?>> scope) {
        return query().withoutGlobalScope(scope);
    }

    /** {@return a query without the global scopes; deleted models stay hidden} */
    public static PostQuery withoutGlobalScopes() {
        return query().withoutGlobalScopes();
    }

    /** {@return a query that finds models with these attributes, and makes them with these} */
    public static PostQuery withAttributes(Map<String, ?> attributes) {
        return query().withAttributes(attributes);
    }

    /** {@return a query for the rows whose column is this value} */
    public static PostQuery where(String column, Object value) {
        return query().where(column, value);
    }

    /** {@return a query by a comparison} */
    public static PostQuery where(String column, String operator, Object value) {
        return query().where(column, operator, value);
    }

    /** {@return a query for the rows whose columns are these values} */
    public static PostQuery where(Map<String, ?> values) {
        return query().where(values);
    }

    /** {@return a query for the rows that fulfil a condition} */
    public static PostQuery where(Condition condition) {
        return query().where(condition);
    }

    /** {@return a query by conditions in parentheses} */
    public static PostQuery where(UnaryOperator<PostQuery> group) {
        return query().where(group);
    }

    /** {@return a query by a condition in SQL} */
    public static PostQuery whereRaw(String sql, Object... bindings) {
        return query().whereRaw(sql, bindings);
    }

    /** {@return a query for the rows whose column is one of these values} */
    public static PostQuery whereIn(String column, Collection<?> values) {
        return query().whereIn(column, values);
    }

    /** {@return a query for the rows whose column is NULL} */
    public static PostQuery whereNull(String column) {
        return query().whereNull(column);
    }

    /** {@return a query for the rows whose column is not NULL} */
    public static PostQuery whereNotNull(String column) {
        return query().whereNotNull(column);
    }

    /** {@return a query by a range} */
    public static PostQuery whereBetween(String column, Object low, Object high) {
        return query().whereBetween(column, low, high);
    }

    /** {@return a query that loads relations too} */
    public static PostQuery with(String... relations) {
        return query().with(relations);
    }

    /** {@return a query that loads relations too} */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static PostQuery with(LoadKey<Post>... relations) {
        return query().with(relations);
    }

    /** {@return a query that loads a relation, narrowed} */
    public static <R extends Model<R>> PostQuery with(
            RelationKey<Post, R> relation, UnaryOperator<ModelQuery<R>> constraint) {
        return query().with(relation, constraint);
    }

    /** {@return a query of models with at least one related one} */
    public static PostQuery has(String relation) {
        return query().has(relation);
    }

    /** {@return a query of models with at least one related one} */
    public static PostQuery has(LoadKey<Post> relation) {
        return query().has(relation);
    }

    /** {@return a query of models without any related one} */
    public static PostQuery doesntHave(String relation) {
        return query().doesntHave(relation);
    }

    /** {@return a query of models without any related one} */
    public static PostQuery doesntHave(LoadKey<Post> relation) {
        return query().doesntHave(relation);
    }

    /** {@return a query of models with at least one such related one} */
    public static <R extends Model<R>> PostQuery whereHas(
            RelationKey<Post, R> relation, UnaryOperator<ModelQuery<R>> constraint) {
        return query().whereHas(relation, constraint);
    }

    /** {@return a query of models that belong to a model, by the only relation that leads to its class} */
    public static PostQuery whereBelongsTo(Model<?> related) {
        return query().whereBelongsTo(related);
    }

    /** {@return a query of models that belong to a model} */
    public static <R extends Model<R>> PostQuery whereBelongsTo(
            R related, RelationKey<Post, R> relation) {
        return query().whereBelongsTo(related, relation);
    }

    /** {@return a query of models that say how many related ones they have} */
    public static PostQuery withCount(String... relations) {
        return query().withCount(relations);
    }

    /** {@return a query in the order of a column} */
    public static PostQuery orderBy(String column) {
        return query().orderBy(column);
    }

    /** {@return a query in the order of a column} */
    public static PostQuery orderBy(String column, String direction) {
        return query().orderBy(column, direction);
    }

    /** {@return a query in the order of these keys, as in {@code NAME.asc()}} */
    public static PostQuery orderBy(Order... keys) {
        return query().orderBy(keys);
    }

    /** {@return a query with the newest first} */
    public static PostQuery latest() {
        return query().latest();
    }

    /** {@return a query with the oldest first} */
    public static PostQuery oldest() {
        return query().oldest();
    }

    /** {@return a query for a number of rows at most} */
    public static PostQuery take(long rows) {
        return query().take(rows);
    }

    /** {@return a query that reads some columns only} */
    public static PostQuery select(String... columns) {
        return query().select(columns);
    }

    /** {@return a query that reads some columns only, and what is made of columns} */
    public static PostQuery select(Selectable<?>... columns) {
        return query().select(columns);
    }

    /** {@return a query that leaves out repeated rows} */
    public static PostQuery distinct() {
        return query().distinct();
    }

    /** {@return a new model with these attributes, as far as they may be mass assigned, saved} */
    public static Post create(Map<String, ?> attributes) {
        return query().create(attributes);
    }

    /** {@return a new model, saved after the action has set its fields} */
    public static Post create(Consumer<? super Post> attributes) {
        return query().create(attributes);
    }

    /** {@return a new model with these attributes, guarded or not, saved} */
    public static Post forceCreate(Map<String, ?> attributes) {
        return query().forceCreate(attributes);
    }

    /** {@return the first model with these attributes, or a new one, saved} */
    public static Post firstOrCreate(Map<String, ?> attributes) {
        return query().firstOrCreate(attributes);
    }

    /** {@return the first model with these attributes, or a new one, saved} */
    public static Post firstOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        return query().firstOrCreate(attributes, values);
    }

    /** {@return the first model with these attributes, or a new one, not saved} */
    public static Post firstOrNew(Map<String, ?> attributes) {
        return query().firstOrNew(attributes);
    }

    /** {@return the first model with these attributes, or a new one, not saved} */
    public static Post firstOrNew(Map<String, ?> attributes, Map<String, ?> values) {
        return query().firstOrNew(attributes, values);
    }

    /** {@return a new model with these attributes, saved, or the one that is there already} */
    public static Post createOrFirst(Map<String, ?> attributes) {
        return query().createOrFirst(attributes);
    }

    /** {@return a new model with these attributes, saved, or the one that is there already} */
    public static Post createOrFirst(Map<String, ?> attributes, Map<String, ?> values) {
        return query().createOrFirst(attributes, values);
    }

    /** {@return the model with these attributes, in which a column is one more, or a new one in which it is 1} */
    public static Post incrementOrCreate(Map<String, ?> attributes, String column) {
        return query().incrementOrCreate(attributes, column);
    }

    /** {@return the model with these attributes, in which a column has grown by the step, or a new one} */
    public static Post incrementOrCreate(
            Map<String, ?> attributes, String column, Number initial, Number step) {
        return query().incrementOrCreate(attributes, column, initial, step);
    }

    /** {@return the first model with these attributes, or a new one, changed and saved} */
    public static Post updateOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        return query().updateOrCreate(attributes, values);
    }

    /** {@return how many rows were inserted, past models, timestamps and guards} */
    public static int insert(Map<String, ?> row) {
        return query().insert(row);
    }

    /** {@return how many rows were inserted, past models, timestamps and guards} */
    public static int insert(List<? extends Map<String, ?>> rows) {
        return query().insert(rows);
    }

    /** {@return how many rows were inserted; those that a unique index has already are left out} */
    public static int insertOrIgnore(List<? extends Map<String, ?>> rows) {
        return query().insertOrIgnore(rows);
    }

    /** {@return how many rows were touched; those that are there by these columns are updated, the others inserted} */
    public static int upsert(List<? extends Map<String, ?>> rows, List<String> uniqueBy) {
        return query().upsert(rows, uniqueBy);
    }

    /** {@return how many rows were touched; of those that are there by these columns the others named are updated} */
    public static int upsert(
            List<? extends Map<String, ?>> rows, List<String> uniqueBy, List<String> update) {
        return query().upsert(rows, uniqueBy, update);
    }

    /** {@return how many of the models with these keys were there, and are deleted} */
    public static int destroy(Object... keys) {
        return query().destroy(keys);
    }

    /** {@return how many of the models with these keys were there, and are deleted for good} */
    public static int forceDestroy(Object... keys) {
        return query().forceDestroy(keys);
    }

    /** {@return a new model with the attributes of a JSON object, as far as they may be mass assigned, not saved} */
    public static Post fromJson(String json) {
        return fromJson(Post.class, json);
    }

    /** {@return how many rows there are} */
    public static long count() {
        return query().count();
    }

    /** {@return the least value of a column; empty if there is none} */
    public static Optional<Object> min(String column) {
        return query().min(column);
    }

    /** {@return the greatest value of a column; empty if there is none} */
    public static Optional<Object> max(String column) {
        return query().max(column);
    }

    /** {@return the sum of a column; zero if there are no values} */
    public static BigDecimal sum(String column) {
        return query().sum(column);
    }

    /** {@return the average of a column; empty if there are no values} */
    public static Optional<BigDecimal> avg(String column) {
        return query().avg(column);
    }

    /** {@return all models, in lists of at most so many} */
    public static Iterable<ModelList<Post>> chunk(int size) {
        return query().chunk(size);
    }

    /** {@return all models, in lists of at most so many, by key; they may be changed meanwhile} */
    public static Iterable<ModelList<Post>> chunkById(int size) {
        return query().chunkById(size);
    }

    /** Hands all models to an action. */
    public static void each(Consumer<? super Post> action) {
        query().each(action);
    }

    /** {@return all models of one statement, read while the stream is walked through; close it if that may end early} */
    public static Stream<Post> stream() {
        return query().stream();
    }

    /** {@return all models of one statement, read as they are asked for; to be closed} */
    public static ResultCursor<Post> cursor() {
        return query().cursor();
    }

    /** {@return all models, a thousand to a query} */
    public static Stream<Post> lazy() {
        return query().lazy();
    }

    /** {@return all models, so many to a query} */
    public static Stream<Post> lazy(int size) {
        return query().lazy(size);
    }

    /** {@return all models, so many to a query, by key; they may be changed meanwhile} */
    public static Stream<Post> lazyById(int size) {
        return query().lazyById(size);
    }

    /** {@return the first page of models, by key, and how many there are} */
    public static Page<Post> paginate() {
        return query().paginate();
    }

    /** {@return a page of models, by key, and how many there are; pages count from 1} */
    public static Page<Post> paginate(int perPage, long page) {
        return query().paginate(perPage, page);
    }

    /** {@return a page of models, by key, and whether there is another; pages count from 1} */
    public static SimplePage<Post> simplePaginate(int perPage, long page) {
        return query().simplePaginate(perPage, page);
    }

    /** {@return the page that a cursor leads to, by key; with null the first} */
    public static CursorPage<Post> cursorPaginate(int perPage, String cursor) {
        return query().cursorPaginate(perPage, cursor);
    }

    /** {@return the values of a column, NULLs as null} */
    public static List<Object> pluck(String column) {
        return query().pluck(column);
    }

    /** {@return the values of a column, NULLs as null} */
    public static <V> List<V> pluck(Column<Post, V> column) {
        return query().pluck(column);
    }

    /** {@return who hears what happens to models of this class} */
    public static ModelEvents<Post> events() {
        return Model.events(Post.class);
    }

    /** {@return takes away again an observer that was added, which hears all that happens to models of this class} */
    public static Registration observe(Observer<? super Post> observer) {
        return events().observe(observer);
    }

    /** {@return what takes the listener back} It hears of a model that was read. */
    public static Registration retrieved(Consumer<? super Post> listener) {
        return events().retrieved(listener);
    }

    /** {@return what takes the listener back} It hears of a model that is about to be inserted or updated, or would be if anything had changed; it may say no, and what it changes is saved. */
    public static Registration saving(Consumer<? super Post> listener) {
        return events().saving(listener);
    }

    /** {@return what takes the listener back} It hears of a model that was inserted or updated, or had not changed. */
    public static Registration saved(Consumer<? super Post> listener) {
        return events().saved(listener);
    }

    /** {@return what takes the listener back} It hears of a model that is about to be inserted; it may say no, and what it changes is saved. */
    public static Registration creating(Consumer<? super Post> listener) {
        return events().creating(listener);
    }

    /** {@return what takes the listener back} It hears of a model that was inserted: it exists, and has its key. */
    public static Registration created(Consumer<? super Post> listener) {
        return events().created(listener);
    }

    /** {@return what takes the listener back} It hears of a model that is about to be updated; it may say no, and what it changes is saved. */
    public static Registration updating(Consumer<? super Post> listener) {
        return events().updating(listener);
    }

    /** {@return what takes the listener back} It hears of a model that was updated. */
    public static Registration updated(Consumer<? super Post> listener) {
        return events().updated(listener);
    }

    /** {@return what takes the listener back} It hears of a model that is about to be deleted, softly or for good; it may say no. */
    public static Registration deleting(Consumer<? super Post> listener) {
        return events().deleting(listener);
    }

    /** {@return what takes the listener back} It hears of a model that was deleted, softly or for good. */
    public static Registration deleted(Consumer<? super Post> listener) {
        return events().deleted(listener);
    }

    /** {@return what takes the listener back} It hears of a model that was deleted softly. */
    public static Registration trashed(Consumer<? super Post> listener) {
        return events().trashed(listener);
    }

    /** {@return what takes the listener back} It hears of a model that is about to be deleted for good although it has soft deletes; it may say no. */
    public static Registration forceDeleting(Consumer<? super Post> listener) {
        return events().forceDeleting(listener);
    }

    /** {@return what takes the listener back} It hears of a model that was deleted for good although it has soft deletes. */
    public static Registration forceDeleted(Consumer<? super Post> listener) {
        return events().forceDeleted(listener);
    }

    /** {@return what takes the listener back} It hears of a model whose soft deletion is about to be taken back; it may say no. */
    public static Registration restoring(Consumer<? super Post> listener) {
        return events().restoring(listener);
    }

    /** {@return what takes the listener back} It hears of a model whose soft deletion was taken back. */
    public static Registration restored(Consumer<? super Post> listener) {
        return events().restored(listener);
    }

    /** {@return what takes the listener back} It hears of a copy that was just made, and is not saved yet. */
    public static Registration replicating(Consumer<? super Post> listener) {
        return events().replicating(listener);
    }

    /** Reads and writes the fields of {@link Post}, by their order above. */
    private static final class Fields extends Binding<Post> {
        @Override
        public Post newInstance() {
            return new Post();
        }

        @Override
        public void read(Post model, RowReader row) throws SQLException {
            if (row.has(0)) {
                model.blog = row.readLong(0);
            }
            if (row.has(1)) {
                model.line = row.readInt(1);
            }
        }

        @Override
        public Object get(Post model, int column) {
            return switch (column) {
                case 0 -> model.blog;
                case 1 -> model.line;
                default -> throw new IndexOutOfBoundsException(column);
            };
        }

        @Override
        public void set(Post model, int column, Object value) {
            switch (column) {
                case 0 -> model.blog = (Long) value;
                case 1 -> model.line = (Integer) value;
                default -> throw new IndexOutOfBoundsException(column);
            }
        }

        @Override
        public Object snapshot(Post model) {
            return new Snapshot(model);
        }

        @Override
        public boolean changed(Post model, Object snapshot, int column) {
            Snapshot was = (Snapshot) snapshot;
            return switch (column) {
                case 0 -> model.blog != was.blog;
                case 1 -> model.line != was.line;
                default -> throw new IndexOutOfBoundsException(column);
            };
        }

        @Override
        public Object original(Object snapshot, int column) {
            Snapshot was = (Snapshot) snapshot;
            return switch (column) {
                case 0 -> was.blog;
                case 1 -> was.line;
                default -> throw new IndexOutOfBoundsException(column);
            };
        }

        @Override
        public RelationSlot relation(Post model, int relation) {
            return switch (relation) {
                case 0 -> model.user;
                case 1 -> model.about;
                default -> throw new IndexOutOfBoundsException(relation);
            };
        }
    }

    /** The columns of a {@link Post} as they were. */
    private static final class Snapshot {
        final long blog;
        final int line;

        Snapshot(Post model) {
            this.blog = model.blog;
            this.line = model.line;
        }
    }
}
