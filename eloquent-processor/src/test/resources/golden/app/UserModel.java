package app;

import io.eloquent.model.GlobalScope;
import io.eloquent.model.LoadKey;
import io.eloquent.model.Model;
import io.eloquent.model.ModelEvents;
import io.eloquent.model.ModelList;
import io.eloquent.model.ModelQuery;
import io.eloquent.model.Observer;
import io.eloquent.model.RelationKey;
import io.eloquent.model.meta.Binding;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.model.meta.Snapshots;
import io.eloquent.model.meta.Types;
import io.eloquent.query.Column;
import io.eloquent.query.Condition;
import io.eloquent.query.CursorPage;
import io.eloquent.query.JsonColumn;
import io.eloquent.query.NumberColumn;
import io.eloquent.query.Order;
import io.eloquent.query.OrderedColumn;
import io.eloquent.query.Page;
import io.eloquent.query.ResultCursor;
import io.eloquent.query.Selectable;
import io.eloquent.query.SimplePage;
import io.eloquent.query.TextColumn;
import io.eloquent.query.exec.Registration;
import io.eloquent.query.exec.RowReader;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;

/** Static finders, typed columns and the binding of {@link User}. */
@Generated("io.eloquent.processor.ModelProcessor")
public abstract class UserModel extends Model<User> {
    /** Column {@code id}. */
    public static final NumberColumn<User, Long> ID = new NumberColumn<>("id", Long.class);

    /** Column {@code name}. */
    public static final TextColumn<User> NAME = new TextColumn<>("name");

    /** Column {@code e-mail}. */
    public static final TextColumn<User> EMAIL = new TextColumn<>("e-mail");

    /** Column {@code password}. */
    public static final TextColumn<User> PASSWORD = new TextColumn<>("password");

    /** Column {@code votes}. */
    public static final NumberColumn<User, Integer> VOTES = new NumberColumn<>("votes", Integer.class);

    /** Column {@code rating}. */
    public static final NumberColumn<User, Double> RATING = new NumberColumn<>("rating", Double.class);

    /** Column {@code active}. */
    public static final Column<User, Boolean> ACTIVE = new Column<>("active", Boolean.class);

    /** Column {@code initial}. */
    public static final OrderedColumn<User, Character> INITIAL = new OrderedColumn<>("initial", Character.class);

    /** Column {@code status}. */
    public static final Column<User, User.Status> STATUS = new Column<>("status", User.Status.class);

    /** Column {@code token}. */
    public static final Column<User, UUID> TOKEN = new Column<>("token", UUID.class);

    /** Column {@code balance}. */
    public static final NumberColumn<User, BigDecimal> BALANCE = new NumberColumn<>("balance", BigDecimal.class);

    /** Column {@code avatar}. */
    public static final Column<User, byte[]> AVATAR = new Column<>("avatar", byte[].class);

    /** Column {@code home}. */
    public static final JsonColumn<User, User.Home> HOME = new JsonColumn<>("home", User.Home.class);

    /** Column {@code meta}. */
    public static final JsonColumn<User, Map<String, List<Integer>>> META = new JsonColumn<>("meta");

    /** Column {@code tags}. */
    public static final JsonColumn<User, List<String>> TAGS = new JsonColumn<>("tags");

    /** Column {@code created_at}. */
    public static final OrderedColumn<User, Instant> CREATED_AT = new OrderedColumn<>("created_at", Instant.class);

    /** Column {@code updated_at}. */
    public static final OrderedColumn<User, Instant> UPDATED_AT = new OrderedColumn<>("updated_at", Instant.class);

    /** Column {@code deleted_at}. */
    public static final OrderedColumn<User, Instant> DELETED_AT = new OrderedColumn<>("deleted_at", Instant.class);

    /** Relation {@code posts}. */
    public static final RelationKey<User, Post> POSTS = new RelationKey<>(User.class, Post.class, "posts");

    /** Relation {@code boss}. */
    public static final RelationKey<User, User> BOSS = new RelationKey<>(User.class, User.class, "boss");

    private static final ModelMeta<User> MODEL_META = ModelMeta.describe(User.class, new Fields())
            .table("my_users")
            .connection("reporting")
            .column("id", "id", Long.class)
            .column("name", "name", String.class)
            .column("email", "e-mail", String.class)
            .column("password", "password", String.class)
            .column("votes", "votes", int.class)
            .column("rating", "rating", double.class)
            .column("active", "active", boolean.class)
            .column("initial", "initial", Character.class)
            .column("status", "status", User.Status.class)
            .column("token", "token", UUID.class)
            .column("balance", "balance", BigDecimal.class)
            .column("avatar", "avatar", byte[].class)
            .column("home", "home", User.Home.class)
            .column("meta", "meta", Types.of(Map.class, String.class, Types.of(List.class, Integer.class)))
            .column("tags", "tags", Types.of(List.class, String.class))
            .column("createdAt", "created_at", Instant.class)
            .column("updatedAt", "updated_at", Instant.class)
            .column("deletedAt", "deleted_at", Instant.class)
            .relations("posts", "boss")
            .fillable("name", "email")
            .hidden("password", "posts")
            .register();

    /** For {@link User}. */
    protected UserModel() {}

    @Override
    protected final ModelMeta<User> meta() {
        return MODEL_META;
    }

    /** {@return a query for all rows of the table} */
    public static UserQuery query() {
        return new UserQuery(ModelSelect.of(MODEL_META));
    }

    /** {@return a query on another connection} */
    public static UserQuery on(String connection) {
        return query().on(connection);
    }

    /** {@return a query that reads from the connection for writes} */
    public static UserQuery onWriteConnection() {
        return query().onWriteConnection();
    }

    /** {@return all models} */
    public static ModelList<User> all() {
        return query().get();
    }

    /** {@return the model with this key, if there is one} */
    public static Optional<User> find(Object key, Object... rest) {
        return query().find(key, rest);
    }

    /** {@return the model with this key; throws if there is none} */
    public static User findOrFail(Object key, Object... rest) {
        return query().findOrFail(key, rest);
    }

    /** {@return the models with these keys; throws if one is missing, and names all that are} */
    public static ModelList<User> findOrFail(Collection<?> keys) {
        return query().findOrFail(keys);
    }

    /** {@return the model with this key, or a new one, not saved} */
    public static User findOrNew(Object key, Object... rest) {
        return query().findOrNew(key, rest);
    }

    /** {@return the model with this key, or what the supplier makes} */
    public static User findOr(Object key, Supplier<? extends User> otherwise) {
        return query().findOr(key, otherwise);
    }

    /** {@return the models with these keys, as far as there are any} */
    public static ModelList<User> findMany(Object... keys) {
        return query().findMany(keys);
    }

    /** {@return the models with these keys, as far as there are any} */
    public static ModelList<User> findMany(Collection<?> keys) {
        return query().findMany(keys);
    }

    /** {@return the first model, if there is one} */
    public static Optional<User> first() {
        return query().first();
    }

    /** {@return the first model; throws if there is none} */
    public static User firstOrFail() {
        return query().firstOrFail();
    }

    /** {@return the first model, or what the supplier makes} */
    public static User firstOr(Supplier<? extends User> otherwise) {
        return query().firstOr(otherwise);
    }

    /** {@return the first model whose column is this value, if there is one} */
    public static Optional<User> firstWhere(String column, Object value) {
        return query().firstWhere(column, value);
    }

    /** {@return the first model that fulfils a comparison, if there is one} */
    public static Optional<User> firstWhere(String column, String operator, Object value) {
        return query().firstWhere(column, operator, value);
    }

    /** {@return the first model that fulfils a condition, if there is one} */
    public static Optional<User> firstWhere(Condition condition) {
        return query().firstWhere(condition);
    }

    /** {@return the only model; throws if there is none, or more than one} */
    public static User sole() {
        return query().sole();
    }

    /** {@return models of rows that were read otherwise: rows, or maps of column to value} */
    public static ModelList<User> hydrate(Collection<?> rows) {
        return query().hydrate(rows);
    }

    /** {@return models of what SQL of your own finds} */
    public static ModelList<User> fromQuery(String sql, Object... bindings) {
        return query().fromQuery(sql, bindings);
    }

    /** {@return what takes the scope away again when it is closed} It narrows every query of the model until then. */
    public static Registration addGlobalScope(String name, UnaryOperator<UserQuery> scope) {
        return addGlobalScope(MODEL_META, name, UserQuery::new, scope);
    }

    /** {@return what takes the scope away again when it is closed} It narrows every query of the model until then. */
    public static Registration addGlobalScope(GlobalScope<User> scope) {
        return addGlobalScope(User.class, scope);
    }

    /** {@return whether a global scope of this name narrows the queries of the model} */
    public static boolean hasGlobalScope(String name) {
        return hasGlobalScope(User.class, name);
    }

    /** {@return a query without one of the global scopes} */
    public static UserQuery withoutGlobalScope(String name) {
        return query().withoutGlobalScope(name);
    }

    /** {@return a query without one of the global scopes} */
    public static UserQuery withoutGlobalScope(Class<? extends GlobalScope<?>> scope) {
        return query().withoutGlobalScope(scope);
    }

    /** {@return a query without the global scopes; deleted models stay hidden} */
    public static UserQuery withoutGlobalScopes() {
        return query().withoutGlobalScopes();
    }

    /** {@return a query that finds models with these attributes, and makes them with these} */
    public static UserQuery withAttributes(Map<String, ?> attributes) {
        return query().withAttributes(attributes);
    }

    /** {@return a query for the rows whose column is this value} */
    public static UserQuery where(String column, Object value) {
        return query().where(column, value);
    }

    /** {@return a query by a comparison} */
    public static UserQuery where(String column, String operator, Object value) {
        return query().where(column, operator, value);
    }

    /** {@return a query for the rows whose columns are these values} */
    public static UserQuery where(Map<String, ?> values) {
        return query().where(values);
    }

    /** {@return a query for the rows that fulfil a condition} */
    public static UserQuery where(Condition condition) {
        return query().where(condition);
    }

    /** {@return a query by conditions in parentheses} */
    public static UserQuery where(UnaryOperator<UserQuery> group) {
        return query().where(group);
    }

    /** {@return a query by a condition in SQL} */
    public static UserQuery whereRaw(String sql, Object... bindings) {
        return query().whereRaw(sql, bindings);
    }

    /** {@return a query for the rows whose column is one of these values} */
    public static UserQuery whereIn(String column, Collection<?> values) {
        return query().whereIn(column, values);
    }

    /** {@return a query for the rows whose column is NULL} */
    public static UserQuery whereNull(String column) {
        return query().whereNull(column);
    }

    /** {@return a query for the rows whose column is not NULL} */
    public static UserQuery whereNotNull(String column) {
        return query().whereNotNull(column);
    }

    /** {@return a query by a range} */
    public static UserQuery whereBetween(String column, Object low, Object high) {
        return query().whereBetween(column, low, high);
    }

    /** {@return a query that loads relations too} */
    public static UserQuery with(String... relations) {
        return query().with(relations);
    }

    /** {@return a query that loads relations too} */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static UserQuery with(LoadKey<User>... relations) {
        return query().with(relations);
    }

    /** {@return a query that loads a relation, narrowed} */
    public static <R extends Model<R>> UserQuery with(
            RelationKey<User, R> relation, UnaryOperator<ModelQuery<R>> constraint) {
        return query().with(relation, constraint);
    }

    /** {@return a query of models with at least one related one} */
    public static UserQuery has(String relation) {
        return query().has(relation);
    }

    /** {@return a query of models with at least one related one} */
    public static UserQuery has(LoadKey<User> relation) {
        return query().has(relation);
    }

    /** {@return a query of models without any related one} */
    public static UserQuery doesntHave(String relation) {
        return query().doesntHave(relation);
    }

    /** {@return a query of models without any related one} */
    public static UserQuery doesntHave(LoadKey<User> relation) {
        return query().doesntHave(relation);
    }

    /** {@return a query of models with at least one such related one} */
    public static <R extends Model<R>> UserQuery whereHas(
            RelationKey<User, R> relation, UnaryOperator<ModelQuery<R>> constraint) {
        return query().whereHas(relation, constraint);
    }

    /** {@return a query of models that belong to a model, by the only relation that leads to its class} */
    public static UserQuery whereBelongsTo(Model<?> related) {
        return query().whereBelongsTo(related);
    }

    /** {@return a query of models that belong to a model} */
    public static <R extends Model<R>> UserQuery whereBelongsTo(
            R related, RelationKey<User, R> relation) {
        return query().whereBelongsTo(related, relation);
    }

    /** {@return a query of models that say how many related ones they have} */
    public static UserQuery withCount(String... relations) {
        return query().withCount(relations);
    }

    /** {@return a query in the order of a column} */
    public static UserQuery orderBy(String column) {
        return query().orderBy(column);
    }

    /** {@return a query in the order of a column} */
    public static UserQuery orderBy(String column, String direction) {
        return query().orderBy(column, direction);
    }

    /** {@return a query in the order of these keys, as in {@code NAME.asc()}} */
    public static UserQuery orderBy(Order... keys) {
        return query().orderBy(keys);
    }

    /** {@return a query with the newest first} */
    public static UserQuery latest() {
        return query().latest();
    }

    /** {@return a query with the oldest first} */
    public static UserQuery oldest() {
        return query().oldest();
    }

    /** {@return a query for a number of rows at most} */
    public static UserQuery take(long rows) {
        return query().take(rows);
    }

    /** {@return a query that reads some columns only} */
    public static UserQuery select(String... columns) {
        return query().select(columns);
    }

    /** {@return a query that reads some columns only, and what is made of columns} */
    public static UserQuery select(Selectable<?>... columns) {
        return query().select(columns);
    }

    /** {@return a query that leaves out repeated rows} */
    public static UserQuery distinct() {
        return query().distinct();
    }

    /** {@return a new model with these attributes, as far as they may be mass assigned, saved} */
    public static User create(Map<String, ?> attributes) {
        return query().create(attributes);
    }

    /** {@return a new model, saved after the action has set its fields} */
    public static User create(Consumer<? super User> attributes) {
        return query().create(attributes);
    }

    /** {@return a new model with these attributes, guarded or not, saved} */
    public static User forceCreate(Map<String, ?> attributes) {
        return query().forceCreate(attributes);
    }

    /** {@return the first model with these attributes, or a new one, saved} */
    public static User firstOrCreate(Map<String, ?> attributes) {
        return query().firstOrCreate(attributes);
    }

    /** {@return the first model with these attributes, or a new one, saved} */
    public static User firstOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        return query().firstOrCreate(attributes, values);
    }

    /** {@return the first model with these attributes, or a new one, not saved} */
    public static User firstOrNew(Map<String, ?> attributes) {
        return query().firstOrNew(attributes);
    }

    /** {@return the first model with these attributes, or a new one, not saved} */
    public static User firstOrNew(Map<String, ?> attributes, Map<String, ?> values) {
        return query().firstOrNew(attributes, values);
    }

    /** {@return a new model with these attributes, saved, or the one that is there already} */
    public static User createOrFirst(Map<String, ?> attributes) {
        return query().createOrFirst(attributes);
    }

    /** {@return a new model with these attributes, saved, or the one that is there already} */
    public static User createOrFirst(Map<String, ?> attributes, Map<String, ?> values) {
        return query().createOrFirst(attributes, values);
    }

    /** {@return the model with these attributes, in which a column is one more, or a new one in which it is 1} */
    public static User incrementOrCreate(Map<String, ?> attributes, String column) {
        return query().incrementOrCreate(attributes, column);
    }

    /** {@return the model with these attributes, in which a column has grown by the step, or a new one} */
    public static User incrementOrCreate(
            Map<String, ?> attributes, String column, Number initial, Number step) {
        return query().incrementOrCreate(attributes, column, initial, step);
    }

    /** {@return the first model with these attributes, or a new one, changed and saved} */
    public static User updateOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
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
    public static User fromJson(String json) {
        return fromJson(User.class, json);
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
    public static Iterable<ModelList<User>> chunk(int size) {
        return query().chunk(size);
    }

    /** {@return all models, in lists of at most so many, by key; they may be changed meanwhile} */
    public static Iterable<ModelList<User>> chunkById(int size) {
        return query().chunkById(size);
    }

    /** Hands all models to an action. */
    public static void each(Consumer<? super User> action) {
        query().each(action);
    }

    /** {@return all models of one statement, read while the stream is walked through; close it if that may end early} */
    public static Stream<User> stream() {
        return query().stream();
    }

    /** {@return all models of one statement, read as they are asked for; to be closed} */
    public static ResultCursor<User> cursor() {
        return query().cursor();
    }

    /** {@return all models, a thousand to a query} */
    public static Stream<User> lazy() {
        return query().lazy();
    }

    /** {@return all models, so many to a query} */
    public static Stream<User> lazy(int size) {
        return query().lazy(size);
    }

    /** {@return all models, so many to a query, by key; they may be changed meanwhile} */
    public static Stream<User> lazyById(int size) {
        return query().lazyById(size);
    }

    /** {@return the first page of models, by key, and how many there are} */
    public static Page<User> paginate() {
        return query().paginate();
    }

    /** {@return a page of models, by key, and how many there are; pages count from 1} */
    public static Page<User> paginate(int perPage, long page) {
        return query().paginate(perPage, page);
    }

    /** {@return a page of models, by key, and whether there is another; pages count from 1} */
    public static SimplePage<User> simplePaginate(int perPage, long page) {
        return query().simplePaginate(perPage, page);
    }

    /** {@return the page that a cursor leads to, by key; with null the first} */
    public static CursorPage<User> cursorPaginate(int perPage, String cursor) {
        return query().cursorPaginate(perPage, cursor);
    }

    /** {@return the values of a column, NULLs as null} */
    public static List<Object> pluck(String column) {
        return query().pluck(column);
    }

    /** {@return the values of a column, NULLs as null} */
    public static <V> List<V> pluck(Column<User, V> column) {
        return query().pluck(column);
    }

    /** {@return who hears what happens to models of this class} */
    public static ModelEvents<User> events() {
        return Model.events(User.class);
    }

    /** {@return takes away again an observer that was added, which hears all that happens to models of this class} */
    public static Registration observe(Observer<? super User> observer) {
        return events().observe(observer);
    }

    /** {@return a query that finds deleted models too} */
    public static UserQuery withTrashed() {
        return query().withTrashed();
    }

    /** {@return a query that finds deleted models too, or does not} */
    public static UserQuery withTrashed(boolean trashed) {
        return query().withTrashed(trashed);
    }

    /** {@return a query that finds deleted models only} */
    public static UserQuery onlyTrashed() {
        return query().onlyTrashed();
    }

    /** {@return the first model with these attributes, deleted or not, restored, or a new one, saved} */
    public static User restoreOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        return query().restoreOrCreate(attributes, values);
    }

    /** {@return a new model with these attributes, saved, or the one that is there already, restored} */
    public static User createOrRestore(Map<String, ?> attributes, Map<String, ?> values) {
        return query().createOrRestore(attributes, values);
    }

    /** {@return how many models were deleted for good, of those that have been deleted for longer than this} */
    public static int pruneTrashed(Duration olderThan) {
        return query().pruneTrashed(olderThan);
    }

    /** {@return what takes the listener back} It hears of a model that was read. */
    public static Registration retrieved(Consumer<? super User> listener) {
        return events().retrieved(listener);
    }

    /** {@return what takes the listener back} It hears of a model that is about to be inserted or updated, or would be if anything had changed; it may say no, and what it changes is saved. */
    public static Registration saving(Consumer<? super User> listener) {
        return events().saving(listener);
    }

    /** {@return what takes the listener back} It hears of a model that was inserted or updated, or had not changed. */
    public static Registration saved(Consumer<? super User> listener) {
        return events().saved(listener);
    }

    /** {@return what takes the listener back} It hears of a model that is about to be inserted; it may say no, and what it changes is saved. */
    public static Registration creating(Consumer<? super User> listener) {
        return events().creating(listener);
    }

    /** {@return what takes the listener back} It hears of a model that was inserted: it exists, and has its key. */
    public static Registration created(Consumer<? super User> listener) {
        return events().created(listener);
    }

    /** {@return what takes the listener back} It hears of a model that is about to be updated; it may say no, and what it changes is saved. */
    public static Registration updating(Consumer<? super User> listener) {
        return events().updating(listener);
    }

    /** {@return what takes the listener back} It hears of a model that was updated. */
    public static Registration updated(Consumer<? super User> listener) {
        return events().updated(listener);
    }

    /** {@return what takes the listener back} It hears of a model that is about to be deleted, softly or for good; it may say no. */
    public static Registration deleting(Consumer<? super User> listener) {
        return events().deleting(listener);
    }

    /** {@return what takes the listener back} It hears of a model that was deleted, softly or for good. */
    public static Registration deleted(Consumer<? super User> listener) {
        return events().deleted(listener);
    }

    /** {@return what takes the listener back} It hears of a model that was deleted softly. */
    public static Registration trashed(Consumer<? super User> listener) {
        return events().trashed(listener);
    }

    /** {@return what takes the listener back} It hears of a model that is about to be deleted for good although it has soft deletes; it may say no. */
    public static Registration forceDeleting(Consumer<? super User> listener) {
        return events().forceDeleting(listener);
    }

    /** {@return what takes the listener back} It hears of a model that was deleted for good although it has soft deletes. */
    public static Registration forceDeleted(Consumer<? super User> listener) {
        return events().forceDeleted(listener);
    }

    /** {@return what takes the listener back} It hears of a model whose soft deletion is about to be taken back; it may say no. */
    public static Registration restoring(Consumer<? super User> listener) {
        return events().restoring(listener);
    }

    /** {@return what takes the listener back} It hears of a model whose soft deletion was taken back. */
    public static Registration restored(Consumer<? super User> listener) {
        return events().restored(listener);
    }

    /** {@return what takes the listener back} It hears of a copy that was just made, and is not saved yet. */
    public static Registration replicating(Consumer<? super User> listener) {
        return events().replicating(listener);
    }

    /** Scope {@link User#popular}. */
    public static UserQuery popular() {
        return query().popular();
    }

    /** Scope {@link User#anyOf}. */
    public static UserQuery anyOf(int atLeast, User.Status... statuses) {
        return query().anyOf(atLeast, statuses);
    }

    /** Scope {@link User#above}. */
    public static <T extends Comparable<T> & Serializable> UserQuery above(Map<String, ? super T> least) throws IOException {
        return query().<T>above(least);
    }

    /** Reads and writes the fields of {@link User}, by their order above. */
    private static final class Fields extends Binding<User> {
        @Override
        public User newInstance() {
            return new User();
        }

        @Override
        @SuppressWarnings("unchecked")
        public void read(User model, RowReader row) throws SQLException {
            if (row.has(0)) {
                model.id = row.readLongOrNull(0);
            }
            if (row.has(1)) {
                model.name = row.readString(1);
            }
            if (row.has(2)) {
                model.email = row.readString(2);
            }
            if (row.has(3)) {
                model.password = row.readString(3);
            }
            if (row.has(4)) {
                model.votes = row.readInt(4);
            }
            if (row.has(5)) {
                model.rating = row.readDouble(5);
            }
            if (row.has(6)) {
                model.active = row.readBoolean(6);
            }
            if (row.has(7)) {
                model.initial = (Character) row.read(7);
            }
            if (row.has(8)) {
                model.status = (User.Status) row.read(8);
            }
            if (row.has(9)) {
                model.token = (UUID) row.read(9);
            }
            if (row.has(10)) {
                model.balance = row.readBigDecimal(10);
            }
            if (row.has(11)) {
                model.avatar = (byte[]) row.read(11);
            }
            if (row.has(12)) {
                model.home = (User.Home) row.read(12);
            }
            if (row.has(13)) {
                model.meta = (Map<String, List<Integer>>) row.read(13);
            }
            if (row.has(14)) {
                model.tags = (List<String>) row.read(14);
            }
            if (row.has(15)) {
                model.createdAt = row.readInstant(15);
            }
            if (row.has(16)) {
                model.updatedAt = row.readInstant(16);
            }
            if (row.has(17)) {
                model.deletedAt = row.readInstant(17);
            }
        }

        @Override
        public Object get(User model, int column) {
            return switch (column) {
                case 0 -> model.id;
                case 1 -> model.name;
                case 2 -> model.email;
                case 3 -> model.password;
                case 4 -> model.votes;
                case 5 -> model.rating;
                case 6 -> model.active;
                case 7 -> model.initial;
                case 8 -> model.status;
                case 9 -> model.token;
                case 10 -> model.balance;
                case 11 -> model.avatar;
                case 12 -> model.home;
                case 13 -> model.meta;
                case 14 -> model.tags;
                case 15 -> model.createdAt;
                case 16 -> model.updatedAt;
                case 17 -> model.deletedAt;
                default -> throw new IndexOutOfBoundsException(column);
            };
        }

        @Override
        @SuppressWarnings("unchecked")
        public void set(User model, int column, Object value) {
            switch (column) {
                case 0 -> model.id = (Long) value;
                case 1 -> model.name = (String) value;
                case 2 -> model.email = (String) value;
                case 3 -> model.password = (String) value;
                case 4 -> model.votes = (Integer) value;
                case 5 -> model.rating = (Double) value;
                case 6 -> model.active = (Boolean) value;
                case 7 -> model.initial = (Character) value;
                case 8 -> model.status = (User.Status) value;
                case 9 -> model.token = (UUID) value;
                case 10 -> model.balance = (BigDecimal) value;
                case 11 -> model.avatar = (byte[]) value;
                case 12 -> model.home = (User.Home) value;
                case 13 -> model.meta = (Map<String, List<Integer>>) value;
                case 14 -> model.tags = (List<String>) value;
                case 15 -> model.createdAt = (Instant) value;
                case 16 -> model.updatedAt = (Instant) value;
                case 17 -> model.deletedAt = (Instant) value;
                default -> throw new IndexOutOfBoundsException(column);
            }
        }

        @Override
        public Object snapshot(User model) {
            return new Snapshot(model);
        }

        @Override
        public boolean changed(User model, Object snapshot, int column) {
            Snapshot was = (Snapshot) snapshot;
            return switch (column) {
                case 0 -> !Objects.equals(model.id, was.id);
                case 1 -> !Objects.equals(model.name, was.name);
                case 2 -> !Objects.equals(model.email, was.email);
                case 3 -> !Objects.equals(model.password, was.password);
                case 4 -> model.votes != was.votes;
                case 5 -> Double.compare(model.rating, was.rating) != 0;
                case 6 -> model.active != was.active;
                case 7 -> !Objects.equals(model.initial, was.initial);
                case 8 -> !Objects.equals(model.status, was.status);
                case 9 -> !Objects.equals(model.token, was.token);
                case 10 -> !Snapshots.same(model.balance, was.balance);
                case 11 -> !Snapshots.same(model.avatar, was.avatar);
                case 12 -> !Snapshots.same(model.home, was.home);
                case 13 -> !Snapshots.same(model.meta, was.meta);
                case 14 -> !Snapshots.same(model.tags, was.tags);
                case 15 -> !Objects.equals(model.createdAt, was.createdAt);
                case 16 -> !Objects.equals(model.updatedAt, was.updatedAt);
                case 17 -> !Objects.equals(model.deletedAt, was.deletedAt);
                default -> throw new IndexOutOfBoundsException(column);
            };
        }

        @Override
        public Object original(Object snapshot, int column) {
            Snapshot was = (Snapshot) snapshot;
            return switch (column) {
                case 0 -> was.id;
                case 1 -> was.name;
                case 2 -> was.email;
                case 3 -> was.password;
                case 4 -> was.votes;
                case 5 -> was.rating;
                case 6 -> was.active;
                case 7 -> was.initial;
                case 8 -> was.status;
                case 9 -> was.token;
                case 10 -> was.balance;
                case 11 -> was.avatar;
                case 12 -> was.home;
                case 13 -> was.meta;
                case 14 -> was.tags;
                case 15 -> was.createdAt;
                case 16 -> was.updatedAt;
                case 17 -> was.deletedAt;
                default -> throw new IndexOutOfBoundsException(column);
            };
        }

        @Override
        public RelationSlot relation(User model, int relation) {
            return switch (relation) {
                case 0 -> model.posts;
                case 1 -> model.boss;
                default -> throw new IndexOutOfBoundsException(relation);
            };
        }
    }

    /** The columns of a {@link User} as they were. */
    private static final class Snapshot {
        final Long id;
        final String name;
        final String email;
        final String password;
        final int votes;
        final double rating;
        final boolean active;
        final Character initial;
        final User.Status status;
        final UUID token;
        final BigDecimal balance;
        final byte[] avatar;
        final User.Home home;
        final Map<String, List<Integer>> meta;
        final List<String> tags;
        final Instant createdAt;
        final Instant updatedAt;
        final Instant deletedAt;

        @SuppressWarnings("unchecked")
        Snapshot(User model) {
            this.id = model.id;
            this.name = model.name;
            this.email = model.email;
            this.password = model.password;
            this.votes = model.votes;
            this.rating = model.rating;
            this.active = model.active;
            this.initial = model.initial;
            this.status = model.status;
            this.token = model.token;
            this.balance = model.balance;
            this.avatar = (byte[]) Snapshots.copy(model.avatar);
            this.home = (User.Home) Snapshots.copy(model.home);
            this.meta = (Map<String, List<Integer>>) Snapshots.copy(model.meta);
            this.tags = (List<String>) Snapshots.copy(model.tags);
            this.createdAt = model.createdAt;
            this.updatedAt = model.updatedAt;
            this.deletedAt = model.deletedAt;
        }
    }
}
