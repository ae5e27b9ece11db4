package io.eloquent.model;

import io.eloquent.api.crypto.Encrypter;
import io.eloquent.api.crypto.Hasher;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UniqueConstraintViolation;
import io.eloquent.api.error.VetoException;
import io.eloquent.model.event.Events;
import io.eloquent.model.json.JsonInput;
import io.eloquent.model.json.Serialization;
import io.eloquent.model.load.Loader;
import io.eloquent.model.meta.ColumnMeta;
import io.eloquent.model.meta.Connections;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.GlobalScopes;
import io.eloquent.model.meta.ModelEvent;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Models;
import io.eloquent.model.meta.MorphMap;
import io.eloquent.model.meta.PivotRow;
import io.eloquent.model.meta.Secrets;
import io.eloquent.model.meta.State;
import io.eloquent.model.meta.Trashed;
import io.eloquent.model.persist.Batch;
import io.eloquent.model.persist.Clocks;
import io.eloquent.model.persist.MassAssignment;
import io.eloquent.model.persist.Persistence;
import io.eloquent.model.persist.Touch;
import io.eloquent.model.persist.Touching;
import io.eloquent.query.ConnectionResolver;
import io.eloquent.query.Jsonable;
import io.eloquent.query.exec.Registration;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every model extends: {@code class User extends UserModel}, where the processor writes {@code UserModel}, or
 * {@code class User extends Model<User>} without it. Its fields are the columns; a column without a field is an
 * attribute, {@code user.get("nickname")}. A model is for one thread at a time.
 *
 * @param <M> the model itself
 */
public abstract class Model<M extends Model<M>> extends ModelRelations implements Jsonable {
    private static volatile LazyLoading lazyLoading = LazyLoading.BATCH;

    /** For subclasses. */
    protected Model() {}

    // ---- for all models ----

    /**
     * Says where models find their connections. Call it once, when the application starts.
     *
     * @param connections a {@code DatabaseManager}, or null to forget the one before
     */
    public static void setConnectionResolver(@Nullable ConnectionResolver connections) {
        Connections.set(connections);
    }

    /**
     * Says who encrypts what fields marked {@code @Encrypted} hold: {@code Model.setEncrypter(AesEncrypter.of(key))}. Call it
     * once, when the application starts; without it, such fields can be neither read nor written.
     *
     * @param encrypter the encrypter, or null to forget the one before
     */
    public static void setEncrypter(@Nullable Encrypter encrypter) {
        Secrets.encrypter(encrypter);
    }

    /**
     * Says who hashes what fields marked {@code @Hashed} hold, where it is not to be {@code Pbkdf2Hasher.create()}.
     *
     * @param hasher the hasher
     */
    public static void setHasher(Hasher hasher) {
        Secrets.hasher(hasher);
    }

    /** {@return who hashes what fields marked {@code @Hashed} hold: {@code Model.hasher().check(password, user.password)}} */
    public static Hasher hasher() {
        return Secrets.hasher();
    }

    /**
     * Runs a block in which models of this thread use other connections: for tests, and for tenants.
     *
     * @param connections the connections
     * @param block what runs
     */
    public static void using(ConnectionResolver connections, Runnable block) {
        Connections.<@Nullable Object>using(connections, () -> {
            block.run();
            return null;
        });
    }

    /**
     * {@return what the block returns} In it, models of this thread use other connections.
     *
     * @param connections the connections
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T using(ConnectionResolver connections, Supplier<T> block) {
        return Connections.using(connections, block);
    }

    /**
     * {@return a query for models of a class: the way in where the processor did not run}
     *
     * @param modelClass the class
     * @param <M> the class
     */
    public static <M extends Model<M>> ModelQuery<M> query(Class<M> modelClass) {
        return new ModelQuery<>(ModelSelect.of(Models.of(modelClass)));
    }

    /**
     * Runs a block in which mass assignment, on this thread, sets guarded attributes as well.
     *
     * @param block what runs
     */
    public static void unguarded(Runnable block) {
        MassAssignment.<@Nullable Object>unguarded(() -> {
            block.run();
            return null;
        });
    }

    /**
     * {@return what the block returns} In it, mass assignment on this thread sets guarded attributes as well.
     *
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T unguarded(Supplier<T> block) {
        return MassAssignment.unguarded(block);
    }

    /**
     * {@return who hears what happens to models of a class: the way in where the processor did not run}
     *
     * @param modelClass the class
     * @param <M> the class
     */
    public static <M extends Model<M>> ModelEvents<M> events(Class<M> modelClass) {
        return ModelEvents.of(modelClass);
    }

    /**
     * Runs a block in which nobody is told of what happens to models on this thread.
     *
     * @param block what runs
     */
    public static void withoutEvents(Runnable block) {
        Events.<@Nullable Object>without(() -> {
            block.run();
            return null;
        });
    }

    /**
     * {@return what the block returns} In it, nobody is told of what happens to models on this thread.
     *
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T withoutEvents(Supplier<T> block) {
        return Events.without(block);
    }

    /**
     * Runs a block in which saving models on this thread sets no timestamps.
     *
     * @param block what runs
     */
    public static void withoutTimestamps(Runnable block) {
        Clocks.<@Nullable Object>withoutTimestamps(() -> {
            block.run();
            return null;
        });
    }

    /**
     * {@return what the block returns} In it, saving models on this thread sets no timestamps.
     *
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T withoutTimestamps(Supplier<T> block) {
        return Clocks.withoutTimestamps(block);
    }

    /**
     * Runs a block in which writing models on this thread touches none of those that their classes name in
     * {@code @Touches}: {@code Model.withoutTouching(comment::save)}.
     *
     * @param block what runs
     */
    public static void withoutTouching(Runnable block) {
        Touching.<@Nullable Object>without(() -> {
            block.run();
            return null;
        });
    }

    /**
     * {@return what the block returns} In it, writing models on this thread touches none of those that their classes name in
     * {@code @Touches}.
     *
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T withoutTouching(Supplier<T> block) {
        return Touching.without(block);
    }

    /**
     * Runs a block in which writing models on this thread touches no models of some classes. What these touch themselves is
     * touched all the same.
     *
     * @param classes the classes that are left alone
     * @param block what runs
     */
    public static void withoutTouching(Collection<? extends Class<? extends Model<?>>> classes, Runnable block) {
        Touching.<@Nullable Object>without(classes, () -> {
            block.run();
            return null;
        });
    }

    /**
     * {@return what the block returns} In it, writing models on this thread touches no models of some classes. What these touch
     * themselves is touched all the same.
     *
     * @param classes the classes that are left alone
     * @param block what runs
     * @param <T> the result
     */
    public static <T> T withoutTouching(Collection<? extends Class<? extends Model<?>>> classes, Supplier<T> block) {
        return Touching.without(classes, block);
    }

    /**
     * Says by which clock all timestamps are set, for tests.
     *
     * @param clock the clock, or null for the system's
     */
    public static void setClock(@Nullable Clock clock) {
        Clocks.set(clock);
    }

    /**
     * Says what becomes of attributes that mass assignment may not set, in the whole application: those that are guarded,
     * and those that there are none of. {@link DiscardedAttributes#THROW} finds what was forgotten, in development and in
     * tests.
     *
     * @param discarded what becomes of them
     */
    public static void setDiscardedAttributes(DiscardedAttributes discarded) {
        MassAssignment.refuseDiscarded(discarded == DiscardedAttributes.THROW);
    }

    /**
     * Says by which names models show their attributes in maps and JSON, in the whole application. Names that come in
     * ({@link #fill}, {@link #fillJson}) may be those of columns or of fields in any case.
     *
     * @param naming by which names
     */
    public static void setKeyNaming(KeyNaming naming) {
        Serialization.useFieldNames(naming == KeyNaming.FIELD);
    }

    /**
     * Says how points in time ({@link Instant}, {@code LocalDateTime}, {@code OffsetDateTime}, {@code ZonedDateTime},
     * {@code Date}) are written as JSON, in the whole application. A class that differs overrides {@link #dateFormat}.
     * Dates and times of day stay as they are in ISO-8601: make them an {@code @Accessor} to write them otherwise.
     *
     * @param format the format, in UTC unless it has a zone; null for ISO-8601, where it starts
     */
    public static void setDateFormat(@Nullable DateTimeFormatter format) {
        Serialization.useDateFormat(format);
    }

    /**
     * {@return a new model with the attributes of a JSON object, not saved} They are set by mass assignment, as by
     * {@link #fill}, so that related models within the object are not set. Runs nothing.
     *
     * @param modelClass the class
     * @param json the object; its keys are the names of columns or of fields
     * @param <M> the class
     * @throws io.eloquent.api.error.MappingException if it is no JSON object, or a field cannot hold its value
     * @throws io.eloquent.api.error.MassAssignmentException if the model guards everything
     */
    public static <M extends Model<M>> M fromJson(Class<M> modelClass, String json) {
        return Models.of(modelClass).binding().newInstance().fillJson(json);
    }

    /**
     * Sets the names by which rows know the classes of models that they point to, in the whole application:
     * {@code Model.setMorphMap(Map.of("post", Post.class))}. A class without one goes by its table's name.
     *
     * @param classes the classes by name
     * @throws io.eloquent.api.error.MappingException if a class has two names
     */
    public static void setMorphMap(Map<String, Class<? extends Model<?>>> classes) {
        MorphMap.set(classes);
    }

    /**
     * Says that rows know classes by the names of {@link #setMorphMap} alone, in the whole application: what would write or
     * look for the name of another class is an error that says which name to add.
     */
    public static void requireMorphMap() {
        requireMorphMap(true);
    }

    /**
     * Says whether rows know classes by the names of {@link #setMorphMap} alone.
     *
     * @param required whether they do; if not, a class without a name goes by its table's
     */
    public static void requireMorphMap(boolean required) {
        MorphMap.require(required);
    }

    /**
     * Says what the first touch of a relation does that was not loaded, in the whole application.
     *
     * @param mode what it does
     */
    public static void setLazyLoading(LazyLoading mode) {
        lazyLoading = mode;
    }

    /**
     * {@return what ends it} Tells a listener of each relation that is loaded at its first touch, in the whole application, just
     * before it is: for a log, or for a test that wants none, {@code Model.onLazyLoad(load -> fail(load.toString()))}.
     *
     * @param listener who wants to hear; called on the thread that touched the relation. What it throws reaches the code that
     *     touched it, and nothing is loaded
     */
    public static Registration onLazyLoad(Consumer<? super LazyLoad> listener) {
        return LazyLoads.listen(listener);
    }

    static LazyLoading lazyLoading() {
        return lazyLoading;
    }

    // ---- global scopes ----

    /**
     * Narrows every query of a model class from now on; see {@link GlobalScope}. It takes the place of a scope of this
     * name.
     *
     * @param modelClass the class
     * @param name the name by which a query leaves it out
     * @param scope narrows a query
     * @param <M> the class
     * @return takes the scope away again when it is closed
     */
    public static <M extends Model<M>> Registration addGlobalScope(
            Class<M> modelClass, String name, UnaryOperator<ModelQuery<M>> scope) {
        return addGlobalScope(Models.of(modelClass), name, ModelQuery::new, scope);
    }

    /**
     * Narrows every query of a model class from now on. It takes the place of a scope of the same class.
     *
     * @param modelClass the class
     * @param scope narrows a query; the name of its class is its name
     * @param <M> the class
     * @return takes the scope away again when it is closed
     */
    public static <M extends Model<M>> Registration addGlobalScope(Class<M> modelClass, GlobalScope<M> scope) {
        return Models.of(modelClass)
                .globalScopes()
                .add(scope.getClass().getName(), select -> GlobalScopes.narrow(scope, select));
    }

    /**
     * Narrows every query of a model class from now on. For generated code.
     *
     * @param meta the class
     * @param name the scope's name
     * @param query makes the class's own kind of query
     * @param scope narrows a query
     * @param <M> the class
     * @param <Q> its kind of query
     * @return takes the scope away again when it is closed
     */
    protected static <M extends Model<M>, Q extends ModelQueryBuilder<M, Q>> Registration addGlobalScope(
            ModelMeta<M> meta, String name, Function<ModelSelect<M>, Q> query, UnaryOperator<Q> scope) {
        return meta.globalScopes().add(name, select -> {
            Q narrowed = scope.apply(query.apply(select));
            if (narrowed == null) {
                throw new InvalidQueryException("The global scope " + name + " of " + meta.name()
                        + " returned null: let it return the query, narrowed");
            }
            return narrowed.modelSelect();
        });
    }

    /**
     * {@return whether queries of a model class are narrowed by a global scope of this name}
     *
     * @param modelClass the class
     * @param name the scope's name; of a class its full name
     */
    public static boolean hasGlobalScope(Class<? extends Model<?>> modelClass, String name) {
        return Models.of(modelClass).globalScopes().has(name);
    }

    // ---- attributes ----

    /**
     * {@return what the {@code @Accessor} of this name returns, or else the value of the column, in its field or without
     * one; null if there is none}
     *
     * @param name the attribute's, the column's or the field's name
     */
    public final @Nullable Object get(String name) {
        return State.attribute(this, name);
    }

    /**
     * {@return the value of a column, in its field or without one, past any {@code @Accessor}; null if there is none}
     *
     * @param name the column's or the field's name
     */
    public final @Nullable Object getRawAttribute(String name) {
        return State.get(this, name);
    }

    /**
     * {@return this model, with an attribute set: by the {@code @Mutator} of this name, or else the column, in its field or
     * without one}
     *
     * @param name the attribute's, the column's or the field's name
     * @param value the value, which is converted to what the mutator takes, or to the field's type
     * @throws io.eloquent.api.error.MappingException if that cannot hold it
     */
    public final M set(String name, @Nullable Object value) {
        State.assign(this, name, value);
        return self();
    }

    /**
     * {@return this model, with those attributes set that mass assignment lets through} The others are dropped, or refused
     * ({@link #setDiscardedAttributes}).
     *
     * @param attributes by column or field name
     * @throws io.eloquent.api.error.MassAssignmentException if the model guards everything, or an attribute is refused;
     *     then nothing was set
     * @throws io.eloquent.api.error.MappingException if a field cannot hold its value; then nothing was set
     */
    public final M fill(Map<String, ?> attributes) {
        MassAssignment.fill(this, attributes);
        return self();
    }

    /**
     * {@return this model, with the attributes set, guarded or not}
     *
     * @param attributes by column or field name
     */
    public final M forceFill(Map<String, ?> attributes) {
        MassAssignment.forceFill(this, attributes);
        return self();
    }

    /**
     * {@return this model, with those attributes of a JSON object set that mass assignment lets through} As {@link #fill};
     * related models within the object are not set.
     *
     * @param json the object; its keys are the names of columns or of fields
     * @throws io.eloquent.api.error.MappingException if it is no JSON object, or a field cannot hold its value; then
     *     nothing was set
     * @throws io.eloquent.api.error.MassAssignmentException if the model guards everything, or an attribute is refused;
     *     then nothing was set
     */
    public final M fillJson(String json) {
        return fill(JsonInput.read(meta(), json));
    }

    /**
     * {@return whether {@link #fill} would set an attribute} Within {@link #unguarded}, it would set all of them.
     *
     * @param name the attribute's, the column's or the field's name
     */
    public final boolean isFillable(String name) {
        return MassAssignment.isFillable(meta(), name);
    }

    /**
     * {@return whether {@link #fill} would not set an attribute}
     *
     * @param name the attribute's, the column's or the field's name
     */
    public final boolean isGuarded(String name) {
        return !isFillable(name);
    }

    /** {@return whether {@link #fill} would set nothing at all, as where a class says neither {@code @Fillable} nor {@code @Guarded}} */
    public final boolean isTotallyGuarded() {
        return MassAssignment.isTotallyGuarded(meta());
    }

    /**
     * {@return the value of the key; null before a key was made}
     *
     * @throws io.eloquent.api.error.MappingException if the key is composite
     */
    public final @Nullable Object getKey() {
        return State.get(this, meta().singleKey("getKey"));
    }

    /** {@return whether the model has a row, as far as it knows} */
    public final boolean exists() {
        return State.exists(this);
    }

    /** {@return whether this very object inserted the row} */
    public final boolean wasRecentlyCreated() {
        return State.wasRecentlyCreated(this);
    }

    /**
     * {@return whether both have the same key in the same table}
     *
     * @param other another model, or null
     */
    public final boolean is(@Nullable Model<?> other) {
        if (other == null || !meta().table().equals(other.meta().table())) {
            return false;
        }
        return meta().primaryKey().stream().allMatch(key -> {
            Object own = State.get(this, key);
            return own != null && own.equals(State.get(other, key));
        });
    }

    /**
     * {@return whether they have not the same key in the same table}
     *
     * @param other another model, or null
     */
    public final boolean isNot(@Nullable Model<?> other) {
        return !is(other);
    }

    // ---- changes ----

    /**
     * {@return whether any of these columns changed since the model was read or saved; any at all if none is named} In
     * listeners of {@code created}, {@code updated} and {@code saved}, what was written just now still counts.
     *
     * @param names columns or fields
     */
    public final boolean isDirty(String... names) {
        if (names.length == 0) {
            return State.isChanged(this);
        }
        for (String name : names) {
            if (State.isChanged(this, name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether none of these columns changed since the model was read or saved; none at all if none is named}
     *
     * @param names columns or fields
     */
    public final boolean isClean(String... names) {
        return !isDirty(names);
    }

    /** {@return the columns that changed since the model was read or saved, with their new values} */
    public final Map<String, @Nullable Object> getDirty() {
        Map<String, @Nullable Object> dirty = new LinkedHashMap<>();
        State.changed(this).forEach(column -> dirty.put(column, State.get(this, column)));
        return dirty;
    }

    /**
     * {@return a column's value when the model was read or saved last, a copy of what can change in place; null for a new
     * model}
     *
     * @param name the column's or the field's name
     */
    public final @Nullable Object getOriginal(String name) {
        return State.copyOf(meta(), name, State.original(this, name));
    }

    /** {@return the columns with their values when the model was read or saved last, copied; empty for a new model} */
    public final Map<String, @Nullable Object> getOriginal() {
        return copies(State.originals(this));
    }

    private Map<String, @Nullable Object> copies(Map<String, @Nullable Object> values) {
        values.replaceAll((name, value) -> State.copyOf(meta(), name, value));
        return values;
    }

    /**
     * {@return whether the last update of this object wrote any of these columns; any at all if none is named} An insert does not
     * count: see {@link #wasRecentlyCreated}.
     *
     * @param names columns or fields
     */
    public final boolean wasChanged(String... names) {
        Set<String> changed = State.changes(this).keySet();
        return names.length == 0
                ? !changed.isEmpty()
                : Arrays.stream(names).anyMatch(name -> changed.contains(meta().columnName(name)));
    }

    /** {@return the columns that the last update of this object wrote, with their new values; empty if there was none} */
    public final Map<String, @Nullable Object> getChanges() {
        return copies(State.changes(this));
    }

    /** {@return the columns that the last update of this object wrote, with their values before it; empty if there was none} */
    public final Map<String, @Nullable Object> getPrevious() {
        return copies(State.previous(this));
    }

    /** {@return this model, whose values of now count as those with which it was read or saved last} Writes nothing. */
    public final M syncOriginal() {
        State.syncOriginal(this);
        return self();
    }

    /** {@return this model, with the values with which it was read or saved last; a new model as it is} */
    public final M discardChanges() {
        if (exists()) {
            State.revert(this);
        }
        return self();
    }

    // ---- writing ----

    /**
     * {@return whether it is saved; false if a listener said no, and nothing was written} Inserts a new model; updates the
     * columns of an existing one that changed, and {@code updated_at}; runs nothing if none did.
     *
     * @throws io.eloquent.api.error.ModelNotFoundException if the row is gone
     * @throws io.eloquent.api.error.StaleModelException if the model has a version, and somebody else has changed its row
     */
    public boolean save() {
        return Persistence.save(this, false);
    }

    /**
     * {@return this model, saved} Like {@link #save}, but what a listener said is thrown on.
     *
     * @throws VetoException if a listener says no
     */
    public final M saveOrFail() {
        Persistence.save(this, true);
        return self();
    }

    /**
     * {@return whether all of them are saved; false if a listener said no to one, and none was written} Saves this model and the
     * related ones that were loaded or set, and theirs, each once and in one transaction: first those to which it belongs, then
     * itself, then the others; new ones are pointed to, and those that were added to a relation by a table between have their
     * rows there. If it fails, all are as they were before.
     *
     * @throws InvalidQueryException if new models belong to each other in a circle; names the relations, and nothing was written
     */
    public final boolean push() {
        return Push.all(this);
    }

    /**
     * {@return how many of the models are saved} Saves models, new ones and such as changed, in one transaction and in as few
     * statements as the database takes: new ones that set the same columns go together, and have their keys afterwards.
     * Listeners are asked of each before the first is written, and told of each after the last; those that they say no to are
     * left out. If it fails, none is written, and the models are as they were before.
     *
     * @param models models of any classes; one that is among them twice is saved once
     * @throws io.eloquent.api.error.ModelNotFoundException if a row that is to be updated is gone
     * @throws io.eloquent.api.error.StaleModelException if somebody else has changed one that has a version
     */
    public static int saveAll(Collection<? extends Model<?>> models) {
        return Batch.saveAll(models);
    }

    /**
     * {@return whether it is saved; false if a listener said no, or if another row holds the value of a unique key already, and
     * nothing was written} Within a transaction, that goes on in either case: the statement runs behind a savepoint.
     */
    public final boolean saveOrIgnore() {
        try {
            return State.database(this).transaction(this::save);
        } catch (UniqueConstraintViolation e) {
            return false;
        }
    }

    /** {@return true, as nobody can say no} Saves without telling anybody. */
    public final boolean saveQuietly() {
        return Events.without(this::save);
    }

    /**
     * {@return whether it was saved; false for a model that was never saved before, or if a listener said no} Sets attributes by
     * mass assignment and saves.
     *
     * @param attributes by column or field name
     */
    public final boolean update(Map<String, ?> attributes) {
        if (!exists()) {
            return false;
        }
        fill(attributes);
        return save();
    }

    /**
     * {@return this model, saved} Sets attributes by mass assignment and saves; what a listener said is thrown on.
     *
     * @param attributes by column or field name
     * @throws InvalidQueryException if the model was never saved before
     * @throws VetoException if a listener says no
     */
    public final M updateOrFail(Map<String, ?> attributes) {
        if (!exists()) {
            throw new InvalidQueryException(
                    "This " + meta().name() + " was never saved, and cannot be updated: fill() it, and save()");
        }
        fill(attributes);
        return saveOrFail();
    }

    /**
     * {@return whether it was saved; false for a model that was never saved before} Sets attributes by mass assignment and saves,
     * without telling anybody.
     *
     * @param attributes by column or field name
     */
    public final boolean updateQuietly(Map<String, ?> attributes) {
        return Events.without(() -> update(attributes));
    }

    /**
     * {@return whether the row was there; false if a listener said no} Deletes the row, or marks it as deleted where the model
     * has soft deletes, without writing other changes.
     *
     * @throws io.eloquent.api.error.StaleModelException if the model has a version, and somebody else has changed its row
     */
    public boolean delete() {
        return delete(false);
    }

    /**
     * {@return whether the row was there} Like {@link #delete}, but what a listener said is thrown on.
     *
     * @throws VetoException if a listener says no
     */
    public final boolean deleteOrFail() {
        return delete(true);
    }

    private boolean delete(boolean orFail) {
        if (!exists()) {
            return false;
        }
        String deletedAt = meta().deletedAt();
        return deletedAt == null ? Persistence.delete(this, orFail) : Persistence.trash(this, deletedAt, orFail);
    }

    /** {@return whether the row was there; false if a listener said no} Deletes the row for good, soft deletes or not. */
    public boolean forceDelete() {
        return exists() && Persistence.delete(this, false);
    }

    /** {@return whether the row was there} Deletes the row for good, without telling anybody. */
    public final boolean forceDeleteQuietly() {
        return Events.without(this::forceDelete);
    }

    /** {@return whether the row was there} Deletes without telling anybody. */
    public final boolean deleteQuietly() {
        return Events.without(this::delete);
    }

    /** {@return whether there is a timestamp to set, and no listener said no} Sets {@code updated_at} to now and saves. */
    public final boolean touch() {
        if (!exists() || meta().updatedAt() == null) {
            return false;
        }
        return Persistence.touch(this);
    }

    /**
     * {@return whether it was saved} Sets a column to now, and saves it alone, with {@code updated_at}.
     *
     * @param column the column's or the field's name
     */
    public final boolean touch(String column) {
        if (!exists()) {
            return false;
        }
        String name = meta().columnName(column);
        return Persistence.saveOnly(this, name, Persistence.timestamp(meta(), name, Persistence.now()));
    }

    /**
     * {@return how many rows were touched} Sets {@code updated_at} of the models that the class names in {@code @Touches}, and of
     * those that these touch, without writing this one. Nobody hears of it.
     *
     * @throws InvalidQueryException if this model was never saved
     */
    public final int touchOwners() {
        if (!exists()) {
            throw new InvalidQueryException("This " + meta().name()
                    + " was never saved, and touches nobody yet: save() it, which touches them");
        }
        return Touch.owners(this);
    }

    /**
     * {@return whether the class names a relation in {@code @Touches}}
     *
     * @param relation the relation's name
     * @throws InvalidQueryException if there is none of this name
     */
    public final boolean touches(String relation) {
        return meta().touches().contains(meta().relation(relation).name());
    }

    /**
     * {@return whether it was written; false if a listener said no} Adds one to a column: see {@link #increment(String, Number)}.
     *
     * @param column the column's or the field's name
     */
    public final boolean increment(String column) {
        return increment(column, 1);
    }

    /**
     * {@return whether it was written; false if a listener said no} Adds to a column in the database itself, so that nobody's
     * addition is lost, and to the field: {@code update … set votes = votes + ?, updated_at = ? where id = ?}. Whatever else
     * changed stays a change, not yet written.
     *
     * @param column the column's or the field's name
     * @param amount how much more
     */
    public final boolean increment(String column, Number amount) {
        return add(column, '+', amount, Map.of());
    }

    /**
     * {@return whether it was written; false if a listener said no} Adds to a column as {@link #increment(String, Number)} does,
     * and sets others in the same statement.
     *
     * @param column the column's or the field's name
     * @param amount how much more
     * @param others other columns' new values, set whether guarded or not
     */
    public final boolean increment(String column, Number amount, Map<String, ?> others) {
        return add(column, '+', amount, others);
    }

    /**
     * {@return whether it was written; false if a listener said no} Takes one from a column: see {@link #increment(String, Number)}.
     *
     * @param column the column's or the field's name
     */
    public final boolean decrement(String column) {
        return decrement(column, 1);
    }

    /**
     * {@return whether it was written; false if a listener said no} Takes from a column: see {@link #increment(String, Number)}.
     *
     * @param column the column's or the field's name
     * @param amount how much less
     */
    public final boolean decrement(String column, Number amount) {
        return add(column, '-', amount, Map.of());
    }

    /**
     * {@return whether it was written; false if a listener said no} Takes from a column as {@link #increment(String, Number)} adds,
     * and sets others in the same statement.
     *
     * @param column the column's or the field's name
     * @param amount how much less
     * @param others other columns' new values, set whether guarded or not
     */
    public final boolean decrement(String column, Number amount, Map<String, ?> others) {
        return add(column, '-', amount, others);
    }

    private boolean add(String column, char operator, Number amount, Map<String, ?> others) {
        if (!exists()) {
            throw new InvalidQueryException("This " + meta().name() + " was never saved: set its field, and save()");
        }
        return Persistence.add(this, column, operator, amount, others);
    }

    // ---- reading again ----

    /**
     * {@return the model as it is in the table now, deleted or not and whatever global scopes say, as a new object; empty if
     * its row is gone, or there never was one}
     *
     * @param relations what is loaded with it: names, nested by dots
     */
    public final Optional<M> fresh(String... relations) {
        return exists() ? stored().with(relations).first() : Optional.empty();
    }

    /**
     * {@return this model, as it is in the table now, deleted or not and whatever global scopes say} Relations that were loaded
     * are loaded anew when they are asked for.
     *
     * @throws io.eloquent.api.error.ModelNotFoundException if its row is gone
     */
    public final M refresh() {
        return refreshed(stored());
    }

    /**
     * {@return this model, as it is in the table now, in a row that nobody else can change until the transaction ends} On a
     * database without locks on rows, the transaction itself keeps others from writing. Needs a transaction to be of use.
     *
     * @throws io.eloquent.api.error.ModelNotFoundException if its row is gone
     * @throws InvalidQueryException if the model was never saved before, or no transaction is under way
     */
    public final M refreshForUpdate() {
        if (State.database(this).transactionLevel() == 0) {
            throw new InvalidQueryException(
                    "refreshForUpdate() without a transaction locks nothing: write db.transaction(() -> {"
                            + " … }) around it, and what follows");
        }
        return refreshed(stored().lockForUpdate());
    }

    private M refreshed(ModelQuery<M> stored) {
        State.adopt(this, stored.withOnly().firstOrFail());
        for (int i = 0; i < meta().relationNames().size(); i++) {
            State.meta(this).binding().relation(this, i).forget();
        }
        return self();
    }

    /** {@return a query for this model's row, deleted or not} */
    @SuppressWarnings("unchecked")
    private ModelQuery<M> stored() {
        if (!exists()) {
            throw new InvalidQueryException(
                    "This " + meta().name() + " was never saved: there is nothing to read again");
        }
        ModelSelect<M> select =
                ModelSelect.of((ModelMeta<M>) meta()).on(State.database(this)).onWriteConnection();
        return new ModelQuery<>(select.withSelect(Persistence.row(this))
                .withTrashed(Trashed.WITH)
                .withoutScopes());
    }

    /**
     * {@return a new model with the same values, not saved, without key, timestamps and version}
     *
     * @param except columns or fields that are not copied either
     */
    @SuppressWarnings("unchecked")
    public final M replicate(String... except) {
        ModelMeta<M> meta = (ModelMeta<M>) meta();
        M copy = meta.binding().newInstance();
        Set<String> left = Arrays.stream(except).map(meta::columnName).collect(Collectors.toSet());
        for (ColumnMeta column : meta.columns()) {
            if (isCopied(column.name()) && !left.contains(column.name())) {
                State.put(copy, column.name(), State.copyOf(meta, column.name(), State.get(this, column.name())));
            }
        }
        State.attributes(this).forEach((name, value) -> {
            if (isCopied(name) && !left.contains(name) && !PivotRow.isOne(value)) {
                State.put(copy, name, State.copyOf(meta, name, value));
            }
        });
        Events.tell(ModelEvent.REPLICATING, copy);
        return copy;
    }

    private boolean isCopied(String column) {
        return !meta().primaryKey().contains(column)
                && !column.equals(meta().createdAt())
                && (meta().version() == null || !column.equals(meta().version().name()))
                && !column.equals(meta().updatedAt());
    }

    /**
     * {@return this model, after loading relations, those that were loaded before included}
     *
     * @param relations names, nested by dots
     */
    public final M load(String... relations) {
        Loader.loadAll(List.of(this), EagerLoad.all(relations), State.database(this));
        return self();
    }

    /**
     * {@return this model, after loading relations, those that were loaded before included}
     *
     * @param relations such as {@code User.POSTS.with(Post.COMMENTS)}
     */
    @SafeVarargs
    public final M load(LoadKey<M>... relations) {
        Loader.loadAll(List.of(this), LoadKey.loads(relations), State.database(this));
        return self();
    }

    /**
     * {@return this model, after loading those relations that are not loaded yet} Runs nothing if all are.
     *
     * @param relations names, nested by dots
     */
    public final M loadMissing(String... relations) {
        Loader.loadMissing(List.of(this), EagerLoad.all(relations), State.database(this));
        return self();
    }

    /**
     * {@return this model, after loading those relations that are not loaded yet} Runs nothing if all are.
     *
     * @param relations such as {@code User.POSTS.with(Post.COMMENTS)}
     */
    @SafeVarargs
    public final M loadMissing(LoadKey<M>... relations) {
        Loader.loadMissing(List.of(this), LoadKey.loads(relations), State.database(this));
        return self();
    }

    /**
     * {@return this model, after counting its related models} See {@link ModelList#loadCount(String...)}.
     *
     * @param relations names
     */
    public final M loadCount(String... relations) {
        alone().loadCount(relations);
        return self();
    }

    /**
     * {@return this model, after counting its related models} See {@link ModelList#loadCount(RelationKey...)}.
     *
     * @param relations the relations, perhaps narrowed
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final M loadCount(RelationKey<M, ?>... relations) {
        alone().loadCount(relations);
        return self();
    }

    /**
     * {@return this model, after asking whether it has related models} See {@link ModelList#loadExists}.
     *
     * @param relations names
     */
    public final M loadExists(String... relations) {
        alone().loadExists(relations);
        return self();
    }

    /**
     * {@return this model, after adding up a column of its related models} See {@link ModelList#loadSum}.
     *
     * @param relation its name
     * @param column the related models' column
     */
    public final M loadSum(String relation, String column) {
        alone().loadSum(relation, column);
        return self();
    }

    /**
     * {@return this model, after reading the mean of a column of its related models} See {@link ModelList#loadAvg}.
     *
     * @param relation its name
     * @param column the related models' column
     */
    public final M loadAvg(String relation, String column) {
        alone().loadAvg(relation, column);
        return self();
    }

    /**
     * {@return this model, after reading the smallest value of a column of its related models} See {@link ModelList#loadMin}.
     *
     * @param relation its name
     * @param column the related models' column
     */
    public final M loadMin(String relation, String column) {
        alone().loadMin(relation, column);
        return self();
    }

    /**
     * {@return this model, after reading the greatest value of a column of its related models} See {@link ModelList#loadMax}.
     *
     * @param relation its name
     * @param column the related models' column
     */
    public final M loadMax(String relation, String column) {
        alone().loadMax(relation, column);
        return self();
    }

    /**
     * {@return this model, after reading what a function makes of a column of its related models} See {@link ModelList#loadAggregate}.
     *
     * @param relation its name
     * @param column the related models' column
     * @param function {@code count}, {@code sum}, {@code avg}, {@code min} or {@code max}
     */
    public final M loadAggregate(String relation, String column, String function) {
        alone().loadAggregate(relation, column, function);
        return self();
    }

    /**
     * {@return this model, after reading what a query computes of it} See {@link ModelList#loadComputed}.
     *
     * @param computing adds {@code withCount}, {@code withSum} and their like
     */
    public final M loadComputed(UnaryOperator<ModelQuery<M>> computing) {
        alone().loadComputed(computing);
        return self();
    }

    /**
     * {@return this model, after loading relations of the model that a relation to several classes leads to} See {@link ModelList#loadMorph}.
     *
     * @param relation a relation to several classes
     * @param ofClasses for each class the names of its relations, nested by dots
     */
    public final M loadMorph(String relation, Map<? extends Class<?>, ? extends Collection<String>> ofClasses) {
        alone().loadMorph(relation, ofClasses);
        return self();
    }

    /**
     * {@return this model, after counting the related models of the one that a relation to several classes leads to} See {@link ModelList#loadMorphCount}.
     *
     * @param relation a relation to several classes
     * @param ofClasses for each class the names of its relations
     */
    public final M loadMorphCount(String relation, Map<? extends Class<?>, ? extends Collection<String>> ofClasses) {
        alone().loadMorphCount(relation, ofClasses);
        return self();
    }

    private ModelList<M> alone() {
        return ModelList.of(List.of(self()));
    }

    /**
     * {@return whether a relation was loaded or set} Runs nothing.
     *
     * @param relation its name
     * @throws InvalidQueryException if there is none
     */
    public final boolean relationLoaded(String relation) {
        return State.slot(this, meta().relation(relation)).isLoaded();
    }

    // ---- serialization ----

    /**
     * {@return the columns, attributes and loaded relations by their names in the table, in the order of the fields, then
     * what {@code @Appends} names; without what is hidden} Where an {@code @Accessor} has the name of a column, its value
     * is shown. What is {@code @Encrypted} or {@code @Hashed} is hidden unless {@code @Visible} or {@link #makeVisible}
     * names it. Values are the fields' own, {@link Instant}s included; related models are maps in their turn, but for
     * those within which this one stands. Runs nothing.
     */
    @Override
    public final Map<String, @Nullable Object> toMap() {
        return Serialization.toMap(this);
    }

    /**
     * {@return what {@link #toMap} returns, as a JSON object: times in ISO-8601 and UTC unless {@link #setDateFormat} says
     * otherwise, enums by name, bytes in base 64}
     *
     * @throws io.eloquent.api.error.MappingException if Jackson cannot write a value
     */
    @Override
    public final String toJson() {
        return Serialization.toJson(this);
    }

    /** {@return what {@link #toJson} returns, over several lines} */
    public final String toPrettyJson() {
        return Serialization.toPrettyJson(this);
    }

    /**
     * {@return some attributes and loaded relations as a map, in this order, hidden or not} Null where there is no such
     * attribute; a relation that is not loaded is left out.
     *
     * @param names the names of columns, fields, attributes or relations
     */
    public final Map<String, @Nullable Object> only(String... names) {
        return Serialization.only(this, List.of(names));
    }

    /**
     * {@return what {@link #toMap} returns, but for these}
     *
     * @param names the names of columns, fields, attributes or relations
     */
    public final Map<String, @Nullable Object> except(String... names) {
        return Serialization.except(this, List.of(names));
    }

    /**
     * {@return this model, of which maps and JSON leave out these as well}
     *
     * @param names the names of columns, fields, attributes or relations
     */
    public final M makeHidden(String... names) {
        State.display(this, display -> display.hiding(meta(), List.of(names)));
        return self();
    }

    /**
     * {@return this model, of which maps and JSON show these as well}
     *
     * @param names the names of columns, fields, attributes or relations
     */
    public final M makeVisible(String... names) {
        State.display(this, display -> display.showing(meta(), List.of(names)));
        return self();
    }

    /**
     * {@return this model, of which maps and JSON leave out these instead of what {@code @Hidden} names} What is encrypted
     * or hashed stays hidden.
     *
     * @param names the names of columns, fields, attributes or relations
     */
    public final M setHidden(String... names) {
        State.display(this, display -> display.withHidden(meta(), List.of(names)));
        return self();
    }

    /**
     * {@return this model, of which maps and JSON show these and nothing else}
     *
     * @param names the names of columns, fields, attributes or relations; none for everything that is not hidden
     */
    public final M setVisible(String... names) {
        State.display(this, display -> display.withVisible(meta(), List.of(names)));
        return self();
    }

    /**
     * {@return this model, of which maps and JSON show these as well, which an {@code @Accessor} each makes}
     *
     * @param names the attributes' names
     * @throws io.eloquent.api.error.MappingException if there is no such accessor; lists those that are
     */
    public final M append(String... names) {
        State.display(this, display -> display.appending(meta(), List.of(names)));
        return self();
    }

    /** {@return the class and the key} Other values may be secrets. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(meta().name()).append('(');
        for (String key : meta().primaryKey()) {
            text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ")
                    .append(key)
                    .append('=')
                    .append(State.get(this, key));
        }
        return text.append(')').toString();
    }

    // ---- what happens to this model; see ModelEvents for listeners outside ----

    @Override
    protected final void happen(ModelEvent event) {
        switch (event) {
            case RETRIEVED -> onRetrieved();
            case SAVING -> onSaving();
            case SAVED -> onSaved();
            case CREATING -> onCreating();
            case CREATED -> onCreated();
            case UPDATING -> onUpdating();
            case UPDATED -> onUpdated();
            case DELETING -> onDeleting();
            case DELETED -> onDeleted();
            case TRASHED -> onTrashed();
            case FORCE_DELETING -> onForceDeleting();
            case FORCE_DELETED -> onForceDeleted();
            case RESTORING -> onRestoring();
            case RESTORED -> onRestored();
            case REPLICATING -> onReplicating();
        }
    }

    /** Called after it was read. Does nothing unless overridden. */
    protected void onRetrieved() {}

    /** Called before it is inserted or updated. Throw a {@link io.eloquent.api.error.VetoException} to stop that. Does nothing unless overridden. */
    protected void onSaving() {}

    /** Called after it was inserted or updated, or when nothing had changed. Does nothing unless overridden. */
    protected void onSaved() {}

    /** Called before it is inserted. Throw a {@link io.eloquent.api.error.VetoException} to stop that. Does nothing unless overridden. */
    protected void onCreating() {}

    /** Called after it was inserted. Does nothing unless overridden. */
    protected void onCreated() {}

    /** Called before it is updated. Throw a {@link io.eloquent.api.error.VetoException} to stop that. Does nothing unless overridden. */
    protected void onUpdating() {}

    /** Called after it was updated. Does nothing unless overridden. */
    protected void onUpdated() {}

    /** Called before it is deleted, softly or for good. Throw a {@link io.eloquent.api.error.VetoException} to stop that. Does nothing unless overridden. */
    protected void onDeleting() {}

    /** Called after it was deleted, softly or for good. Does nothing unless overridden. */
    protected void onDeleted() {}

    /** Called after it was deleted softly. Does nothing unless overridden. */
    protected void onTrashed() {}

    /** Called before it is deleted for good although it has soft deletes. Throw a {@link io.eloquent.api.error.VetoException} to stop that. Does nothing unless overridden. */
    protected void onForceDeleting() {}

    /** Called after it was deleted for good although it has soft deletes. Does nothing unless overridden. */
    protected void onForceDeleted() {}

    /** Called before its soft deletion is taken back. Throw a {@link io.eloquent.api.error.VetoException} to stop that. Does nothing unless overridden. */
    protected void onRestoring() {}

    /** Called after its soft deletion was taken back. Does nothing unless overridden. */
    protected void onRestored() {}

    /** Called of a copy that was just made, and is not saved yet. Does nothing unless overridden. */
    protected void onReplicating() {}

    @SuppressWarnings("unchecked")
    private M self() {
        return (M) this;
    }
}
