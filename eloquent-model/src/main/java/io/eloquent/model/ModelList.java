package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.json.Serialization;
import io.eloquent.model.load.Loader;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Models;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import io.eloquent.model.meta.Trashed;
import io.eloquent.model.persist.Batch;
import io.eloquent.query.Column;
import io.eloquent.query.OpaqueColumn;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Models in the order in which a query found them. An unmodifiable {@link List}, for any number of threads; the models
 * themselves can be changed. What makes another list leaves this one as it is. Nothing but {@link #load},
 * {@link #loadMissing} and {@link #fresh} runs SQL; for whatever is missing here there is {@link #stream}.
 *
 * @param <M> the model
 */
public final class ModelList<M extends Model<M>> extends AbstractList<M> implements RandomAccess {
    private final List<M> models;

    private ModelList(List<M> models) {
        this.models = models;
    }

    /**
     * {@return a list of models, copied}
     *
     * @param models the models
     * @param <M> the model
     */
    public static <M extends Model<M>> ModelList<M> of(List<? extends M> models) {
        return new ModelList<>(List.copyOf(models));
    }

    /** {@return a list that shows another one, which must not change any more} */
    static <M extends Model<M>> ModelList<M> wrap(List<M> models) {
        return new ModelList<>(models);
    }

    @Override
    public M get(int index) {
        return models.get(index);
    }

    @Override
    public int size() {
        return models.size();
    }

    /** {@return the first model, or empty} */
    public Optional<M> first() {
        return models.isEmpty() ? Optional.empty() : Optional.of(models.get(0));
    }

    /** {@return the last model, or empty} */
    public Optional<M> last() {
        return models.isEmpty() ? Optional.empty() : Optional.of(models.get(models.size() - 1));
    }

    // ---- by key ----

    /**
     * {@return the first model with this key, or empty} Runs nothing.
     *
     * @param key the key, in any type that its field can take
     * @param rest the other values of a composite key
     * @throws io.eloquent.api.error.MappingException if a field of the key cannot hold it
     */
    public Optional<M> find(Object key, Object... rest) {
        if (models.isEmpty()) {
            return Optional.empty();
        }
        List<Object> whole = new ArrayList<>(rest.length + 1);
        whole.add(key);
        whole.addAll(Arrays.asList(rest));
        Object wanted = keyOf(meta(), rest.length == 0 ? key : whole);
        return models.stream().filter(model -> wanted.equals(keyOf(model))).findFirst();
    }

    /**
     * {@return whether there is a model with this key} Runs nothing.
     *
     * @param key the key, in any type that its field can take
     * @param rest the other values of a composite key
     * @throws io.eloquent.api.error.MappingException if a field of the key cannot hold it
     */
    public boolean containsKey(Object key, Object... rest) {
        return find(key, rest).isPresent();
    }

    /**
     * {@return whether a model is in the list: this one, or one with the same key} Runs nothing. Of a key ask
     * {@link #containsKey}, which tools do not take for a mistake.
     *
     * @param modelOrKey a model, or a key in any type that its field can take, a composite one as the {@link List} of its
     *     values
     * @throws io.eloquent.api.error.MappingException if a field of the key cannot hold it
     */
    @Override
    public boolean contains(@Nullable Object modelOrKey) {
        if (modelOrKey == null || models.isEmpty()) {
            return false;
        }
        if (modelOrKey instanceof Model<?> wanted) {
            return models.stream().anyMatch(model -> model == wanted || model.is(wanted));
        }
        Object wanted = keyOf(meta(), modelOrKey);
        return models.stream().anyMatch(model -> wanted.equals(keyOf(model)));
    }

    /**
     * {@return the models' keys, in order; null for a model that has none yet} A composite key is the {@link List} of its
     * values. Runs nothing.
     */
    public List<@Nullable Object> modelKeys() {
        List<@Nullable Object> keys = new ArrayList<>(size());
        models.forEach(model -> keys.add(keyOf(model)));
        return Collections.unmodifiableList(keys);
    }

    /**
     * {@return the models with one of these keys} Runs nothing.
     *
     * @param keys the keys, in any type that their field can take; a composite one as the {@link List} of its values
     */
    public ModelList<M> only(Object... keys) {
        Set<Object> wanted = keys(keys);
        return filter(model -> wanted.contains(keyOf(model)));
    }

    /**
     * {@return the models with none of these keys} Runs nothing.
     *
     * @param keys the keys, in any type that their field can take; a composite one as the {@link List} of its values
     */
    public ModelList<M> except(Object... keys) {
        Set<Object> unwanted = keys(keys);
        return filter(model -> !unwanted.contains(keyOf(model)));
    }

    private Set<Object> keys(Object... keys) {
        Set<Object> wanted = new HashSet<>();
        if (!models.isEmpty()) {
            for (Object key : keys) {
                wanted.add(keyOf(meta(), key));
            }
        }
        return wanted;
    }

    /**
     * {@return the models that are not in another list, by their keys} Runs nothing.
     *
     * @param others the other models
     */
    public ModelList<M> diff(Collection<? extends M> others) {
        Predicate<M> among = among(others);
        return filter(among.negate());
    }

    /**
     * {@return the models that are in another list as well, by their keys} Runs nothing.
     *
     * @param others the other models
     */
    public ModelList<M> intersect(Collection<? extends M> others) {
        return filter(among(others));
    }

    /** A model without a key is nobody but itself. */
    private Predicate<M> among(Collection<? extends M> others) {
        Set<Object> known = new HashSet<>();
        others.forEach(other -> known.add(identityOf(other)));
        return model -> known.contains(identityOf(model));
    }

    /** {@return the models without those that have the key of one before them} Runs nothing. */
    public ModelList<M> unique() {
        return unique(ModelList::identityOf);
    }

    /**
     * {@return the models without those of which a function says what it said of one before them} Runs nothing.
     *
     * @param by the function
     */
    public ModelList<M> unique(Function<? super M, ? extends @Nullable Object> by) {
        Set<@Nullable Object> seen = new HashSet<>();
        return filter(model -> seen.add(by.apply(model)));
    }

    private static Object identityOf(Model<?> model) {
        Object key = keyOf(model);
        return key == null ? model : key;
    }

    /** {@return a model's key, a composite one as a list; null if a part of it is missing} */
    private static @Nullable Object keyOf(Model<?> model) {
        List<String> columns = State.meta(model).primaryKey();
        if (columns.size() == 1) {
            return State.get(model, columns.get(0));
        }
        List<Object> key = new ArrayList<>(columns.size());
        for (String column : columns) {
            Object part = State.get(model, column);
            if (part == null) {
                return null;
            }
            key.add(part);
        }
        return key;
    }

    /** {@return a key that somebody asks for, in the types of its fields} */
    private static Object keyOf(ModelMeta<?> meta, Object key) {
        List<String> columns = meta.primaryKey();
        List<?> parts = columns.size() > 1 && key instanceof List<?> list ? list : List.of(key);
        if (parts.size() != columns.size()) {
            throw new InvalidQueryException(
                    meta.name() + " has the key " + columns + ", but got " + parts.size() + " values");
        }
        List<Object> converted = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            int ordinal = meta.ordinal(columns.get(i));
            Object part = ordinal < 0 ? parts.get(i) : meta.convert(ordinal, parts.get(i));
            if (part == null) {
                throw new InvalidQueryException(meta.name() + "." + columns.get(i) + " is a key and never null");
            }
            converted.add(part);
        }
        return converted.size() == 1 ? converted.get(0) : converted;
    }

    private ModelMeta<?> meta() {
        return State.meta(models.get(0));
    }

    // ---- attributes ----

    /**
     * {@return an attribute of each model, in order} Runs nothing.
     *
     * @param attribute the attribute's, the column's or the field's name
     */
    public List<@Nullable Object> pluck(String attribute) {
        List<@Nullable Object> values = new ArrayList<>(size());
        models.forEach(model -> values.add(model.get(attribute)));
        return Collections.unmodifiableList(values);
    }

    /**
     * {@return a column of each model, in order} Runs nothing.
     *
     * @param column such as {@code User.NAME}
     * @param <V> the column's values
     */
    public <V> List<@Nullable V> pluck(OpaqueColumn<M, V> column) {
        List<@Nullable V> values = new ArrayList<>(size());
        models.forEach(model -> values.add(value(model, column)));
        return Collections.unmodifiableList(values);
    }

    /**
     * {@return an attribute of each model by another one} Of those with the same key, the last one counts. Runs nothing.
     *
     * @param attribute the attribute's, the column's or the field's name
     * @param key the name of what becomes the key
     */
    public Map<@Nullable Object, @Nullable Object> pluck(String attribute, String key) {
        Map<@Nullable Object, @Nullable Object> values = new LinkedHashMap<>();
        models.forEach(model -> values.put(model.get(key), model.get(attribute)));
        return Collections.unmodifiableMap(values);
    }

    @SuppressWarnings("unchecked")
    private static <M extends Model<M>, V> @Nullable V value(M model, OpaqueColumn<M, V> column) {
        return (V) State.get(model, column.name());
    }

    /**
     * {@return the models by what a function says of them, in the order in which it said it first} Runs nothing.
     *
     * @param by the function
     * @param <K> what it says
     */
    public <K extends @Nullable Object> Map<K, ModelList<M>> groupBy(Function<? super M, ? extends K> by) {
        Map<K, List<M>> groups = new LinkedHashMap<>();
        models.forEach(model -> groups.computeIfAbsent(by.apply(model), key -> new ArrayList<>())
                .add(model));
        Map<K, ModelList<M>> lists = new LinkedHashMap<>();
        groups.forEach((key, group) -> lists.put(key, new ModelList<>(group)));
        return Collections.unmodifiableMap(lists);
    }

    /**
     * {@return the models by an attribute, in the order in which its values come first} Runs nothing.
     *
     * @param attribute the attribute's, the column's or the field's name
     */
    public Map<@Nullable Object, ModelList<M>> groupBy(String attribute) {
        return groupBy(model -> model.get(attribute));
    }

    /**
     * {@return the models by a column, in the order in which its values come first} Runs nothing.
     *
     * @param column such as {@code User.STATUS}
     * @param <V> the column's values
     */
    public <V> Map<@Nullable V, ModelList<M>> groupBy(Column<M, V> column) {
        return groupBy(model -> value(model, column));
    }

    /**
     * {@return each model by what a function says of it} Of those of which it says the same, the last one counts. Runs
     * nothing.
     *
     * @param by the function
     * @param <K> what it says
     */
    public <K extends @Nullable Object> Map<K, M> keyBy(Function<? super M, ? extends K> by) {
        Map<K, M> byKey = new LinkedHashMap<>();
        models.forEach(model -> byKey.put(by.apply(model), model));
        return Collections.unmodifiableMap(byKey);
    }

    /**
     * {@return each model by an attribute} Of those with the same value, the last one counts. Runs nothing.
     *
     * @param attribute the attribute's, the column's or the field's name
     */
    public Map<@Nullable Object, M> keyBy(String attribute) {
        return keyBy(model -> model.get(attribute));
    }

    /**
     * {@return each model by a column} Of those with the same value, the last one counts. Runs nothing.
     *
     * @param column such as {@code User.EMAIL}
     * @param <V> the column's values
     */
    public <V> Map<@Nullable V, M> keyBy(Column<M, V> column) {
        return keyBy(model -> value(model, column));
    }

    /**
     * {@return the models that fulfil a condition} Runs nothing.
     *
     * @param condition the condition
     */
    public ModelList<M> filter(Predicate<? super M> condition) {
        List<M> found = new ArrayList<>();
        models.forEach(model -> {
            if (condition.test(model)) {
                found.add(model);
            }
        });
        return new ModelList<>(found);
    }

    // ---- what runs SQL ----

    /**
     * {@return this list, after loading relations of its models, those that were loaded before included} Runs one query for
     * each relation on each level, and none for an empty list.
     *
     * @param relations names, nested by dots
     * @throws InvalidQueryException if the model has no such relation
     */
    public ModelList<M> load(String... relations) {
        return load(EagerLoad.all(relations));
    }

    /**
     * {@return this list, after loading relations of its models, those that were loaded before included} Runs one query for
     * each relation on each level, and none for an empty list.
     *
     * @param relations such as {@code User.POSTS.with(Post.COMMENTS)}
     */
    @SafeVarargs
    public final ModelList<M> load(LoadKey<M>... relations) {
        return load(LoadKey.loads(relations));
    }

    private ModelList<M> load(List<EagerLoad> relations) {
        if (!models.isEmpty()) {
            Loader.loadAll(models, relations, State.database(models.get(0)));
        }
        return this;
    }

    /**
     * {@return this list, after loading relations of those of its models that lack them} Runs one query at most for each
     * relation on each level.
     *
     * @param relations names, nested by dots
     * @throws InvalidQueryException if the model has no such relation
     */
    public ModelList<M> loadMissing(String... relations) {
        return loadMissing(EagerLoad.all(relations));
    }

    /**
     * {@return this list, after loading relations of those of its models that lack them} Runs one query at most for each
     * relation on each level.
     *
     * @param relations such as {@code User.POSTS.with(Post.COMMENTS)}
     */
    @SafeVarargs
    public final ModelList<M> loadMissing(LoadKey<M>... relations) {
        return loadMissing(LoadKey.loads(relations));
    }

    private ModelList<M> loadMissing(List<EagerLoad> relations) {
        if (!models.isEmpty()) {
            Loader.loadMissing(models, relations, State.database(models.get(0)));
        }
        return this;
    }

    /**
     * {@return this list, after loading relations of the models that a relation to several classes leads to} Loads that relation
     * for those models that lack it, then theirs: one query for each relation of each class.
     *
     * @param relation a relation to several classes
     * @param ofClasses for each class the names of its relations, nested by dots
     * @throws InvalidQueryException if the relation leads to one class only, or a class has no such relation
     */
    public ModelList<M> loadMorph(String relation, Map<? extends Class<?>, ? extends Collection<String>> ofClasses) {
        ofRelated(relation, ofClasses, (related, names) -> related.load(names));
        return this;
    }

    /**
     * {@return this list, after counting the related models of those that a relation to several classes leads to} See
     * {@link #loadMorph} and {@link #loadCount(String...)}.
     *
     * @param relation a relation to several classes
     * @param ofClasses for each class the names of its relations
     * @throws InvalidQueryException if the relation leads to one class only, or a class has no such relation
     */
    public ModelList<M> loadMorphCount(
            String relation, Map<? extends Class<?>, ? extends Collection<String>> ofClasses) {
        ofRelated(relation, ofClasses, (related, names) -> related.loadCount(names));
        return this;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void ofRelated(
            String relation,
            Map<? extends Class<?>, ? extends Collection<String>> ofClasses,
            BiConsumer<ModelList<?>, String[]> load) {
        if (models.isEmpty()) {
            return;
        }
        RelationDefinition definition = metaOf(models.get(0)).relation(relation);
        if (!definition.isToSeveralClasses()) {
            throw new InvalidQueryException(definition + " leads to "
                    + definition.related().name() + " alone, it is no morphTo: write load(\"" + relation + ".…\")");
        }
        ofClasses.forEach(
                (related, names) -> names.forEach(name -> Models.of(related).require(EagerLoad.of(name))));
        loadMissing(relation);
        Map<Class<?>, List<Model<?>>> byClass = new LinkedHashMap<>();
        for (M model : models) {
            if (State.slot(model, definition).loaded() instanceof Model<?> related) {
                byClass.computeIfAbsent(related.getClass(), any -> new ArrayList<>())
                        .add(related);
            }
        }
        byClass.forEach((related, some) -> {
            Collection<String> names = ofClasses.get(related);
            if (names != null) {
                load.accept(new ModelList(some), names.toArray(String[]::new));
            }
        });
    }

    /**
     * {@return this list, after reading what a query of its models computes} Runs one query, of the keys and what is computed, and
     * none for an empty list: {@code users.loadComputed(query -> query.withSum(User.POSTS, Post.VOTES))}. What was computed before
     * under the same name is replaced; models whose rows are gone keep what they have.
     *
     * @param computing adds {@code withCount}, {@code withSum} and their like
     */
    public ModelList<M> loadComputed(UnaryOperator<ModelQuery<M>> computing) {
        ModelList<M> saved = filter(Model::exists);
        if (saved.isEmpty()) {
            return this;
        }
        ModelMeta<M> meta = metaOf(models.get(0));
        ModelQuery<M> keys = saved.toQuery().withOnly().select(meta.primaryKey().toArray(String[]::new));
        ModelQuery<M> query = computing.apply(keys);
        Map<Object, M> computed = new HashMap<>();
        for (M found : query.get()) {
            computed.put(identityOf(found), found);
        }
        for (M model : saved) {
            M found = computed.get(identityOf(model));
            if (found != null) {
                query.modelSelect().computed().keySet().forEach(name -> State.compute(model, name, found.get(name)));
            }
        }
        return this;
    }

    /**
     * {@return this list, after counting the related models of each} As attributes {@code posts_count}; see
     * {@link ModelQuery#withCount(String...)}. Runs one query.
     *
     * @param relations names
     */
    public ModelList<M> loadCount(String... relations) {
        return loadComputed(query -> query.withCount(relations));
    }

    /**
     * {@return this list, after counting the related models of each}
     *
     * @param relations the relations, perhaps narrowed
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final ModelList<M> loadCount(RelationKey<M, ?>... relations) {
        return loadComputed(query -> query.withCount(relations));
    }

    /**
     * {@return this list, after asking whether each has related models} As attributes {@code posts_exists}. Runs one query.
     *
     * @param relations names
     */
    public ModelList<M> loadExists(String... relations) {
        return loadComputed(query -> query.withExists(relations));
    }

    /**
     * {@return this list, after adding up a column of the related models of each} As attribute {@code posts_sum_votes}; see
     * {@link ModelQuery#withSum(String, String)}. Runs one query.
     *
     * @param relation its name
     * @param column the related models' column
     */
    public ModelList<M> loadSum(String relation, String column) {
        return loadAggregate(relation, column, "sum");
    }

    /**
     * {@return this list, after reading the mean of a column of the related models of each} Runs one query.
     *
     * @param relation its name
     * @param column the related models' column
     */
    public ModelList<M> loadAvg(String relation, String column) {
        return loadAggregate(relation, column, "avg");
    }

    /**
     * {@return this list, after reading the smallest value of a column of the related models of each} Runs one query.
     *
     * @param relation its name
     * @param column the related models' column
     */
    public ModelList<M> loadMin(String relation, String column) {
        return loadAggregate(relation, column, "min");
    }

    /**
     * {@return this list, after reading the greatest value of a column of the related models of each} Runs one query.
     *
     * @param relation its name
     * @param column the related models' column
     */
    public ModelList<M> loadMax(String relation, String column) {
        return loadAggregate(relation, column, "max");
    }

    /**
     * {@return this list, after reading what a function makes of a column of the related models of each} Runs one query.
     *
     * @param relation its name
     * @param column the related models' column
     * @param function {@code count}, {@code sum}, {@code avg}, {@code min} or {@code max}
     */
    public ModelList<M> loadAggregate(String relation, String column, String function) {
        return loadComputed(query -> query.withAggregate(relation, column, function));
    }

    /**
     * {@return the models as they are in the table now, as new objects in the same order, deleted or not, whatever global
     * scopes say; those whose rows are gone, and those that were never saved, are left out} Runs one query, and none if there is nothing to read.
     *
     * @param relations relations to load with them, by name, nested by dots
     */
    public ModelList<M> fresh(String... relations) {
        ModelList<M> saved = filter(Model::exists);
        if (saved.isEmpty()) {
            return saved;
        }
        Map<Object, M> stored = new LinkedHashMap<>();
        for (M found : saved.toQuery().onWriteConnection().with(relations).get()) {
            stored.put(identityOf(found), found);
        }
        List<M> fresh = new ArrayList<>(saved.size());
        for (M model : saved) {
            M found = stored.get(identityOf(model));
            if (found != null) {
                fresh.add(found);
            }
        }
        return new ModelList<>(fresh);
    }

    /**
     * {@return a query for the rows of these models, deleted or not, whatever global scopes say:
     * {@code … where "users"."id" in (?, ?)}} For what is done to all of them at once, as in
     * {@code users.toQuery().update(Map.of("votes", 0))}. Runs nothing.
     *
     * @throws InvalidQueryException if the list is empty, or one of the models has no key
     */
    public ModelQuery<M> toQuery() {
        if (models.isEmpty()) {
            throw new InvalidQueryException(
                    "toQuery() of an empty list has no models to look for: ask isEmpty() before");
        }
        ModelMeta<M> meta = metaOf(models.get(0));
        List<Object> keys = new ArrayList<>(size());
        for (M model : models) {
            Object key = keyOf(model);
            if (key == null) {
                throw new InvalidQueryException("toQuery() finds models by their keys, and a " + meta.name()
                        + " of the list has none: save it first");
            }
            keys.add(key);
        }
        ModelQuery<M> all = new ModelQuery<>(ModelSelect.of(meta)
                .on(State.database(models.get(0)))
                .withTrashed(Trashed.WITH)
                .withoutScopes());
        List<String> columns = meta.primaryKey();
        return columns.size() == 1
                ? all.whereIn(meta.table() + "." + columns.get(0), keys)
                : all.where(any -> {
                    ModelQuery<M> rows = any;
                    for (Object key : keys) {
                        rows = rows.orWhere(one -> whereKey(one, meta, (List<?>) key));
                    }
                    return rows;
                });
    }

    private static <M extends Model<M>> ModelQuery<M> whereKey(ModelQuery<M> query, ModelMeta<M> meta, List<?> key) {
        ModelQuery<M> row = query;
        for (int i = 0; i < key.size(); i++) {
            row = row.where(meta.table() + "." + meta.primaryKey().get(i), key.get(i));
        }
        return row;
    }

    /** {@return how many of the models are saved, in one transaction and few statements; see {@link Model#saveAll}} */
    public int saveAll() {
        return Batch.saveAll(models);
    }

    @SuppressWarnings("unchecked")
    private static <M extends Model<M>> ModelMeta<M> metaOf(M model) {
        return (ModelMeta<M>) (ModelMeta<?>) State.meta(model);
    }

    // ---- maps and JSON ----

    /**
     * {@return this list, of whose models maps and JSON leave out these as well} Changes the models.
     *
     * @param names the names of columns, fields, attributes or relations
     */
    public ModelList<M> makeHidden(String... names) {
        models.forEach(model -> model.makeHidden(names));
        return this;
    }

    /**
     * {@return this list, of whose models maps and JSON show these as well} Changes the models.
     *
     * @param names the names of columns, fields, attributes or relations
     */
    public ModelList<M> makeVisible(String... names) {
        models.forEach(model -> model.makeVisible(names));
        return this;
    }

    /**
     * {@return this list, of whose models maps and JSON show these as well, which an {@code @Accessor} each makes} Changes
     * the models.
     *
     * @param names the attributes' names
     * @throws io.eloquent.api.error.MappingException if there is no such accessor
     */
    public ModelList<M> append(String... names) {
        models.forEach(model -> model.append(names));
        return this;
    }

    /** {@return each model as a map; see {@link Model#toMap}} */
    public List<Map<String, @Nullable Object>> toMap() {
        return models.stream().map(Serialization::toMap).toList();
    }

    /** {@return the models as a JSON array; see {@link Model#toJson}} */
    public String toJson() {
        return Serialization.toJson(models);
    }
}
