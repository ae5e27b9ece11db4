package io.eloquent.model;

import io.eloquent.model.json.Serialization;
import io.eloquent.model.load.Loader;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.State;
import io.eloquent.model.persist.Batch;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Models in the order in which a query found them. An unmodifiable {@link List}; the models themselves can be changed.
 *
 * @param <M> the model
 */
public final class ModelList<M> extends AbstractList<M> implements RandomAccess {
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
    public static <M> ModelList<M> of(List<? extends M> models) {
        return new ModelList<>(List.copyOf(models));
    }

    /** {@return a list that shows another one, which must not change any more} */
    static <M> ModelList<M> wrap(List<M> models) {
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

    /**
     * {@return the model with this key, or empty} Runs nothing.
     *
     * @param key the key, in any type that its field can take
     */
    public Optional<M> find(Object key) {
        for (M model : models) {
            Entity entity = (Entity) model;
            String column = State.meta(entity).singleKey("find");
            int ordinal = State.meta(entity).ordinal(column);
            Object wanted = ordinal < 0 ? key : State.meta(entity).convert(ordinal, key);
            if (Objects.equals(State.get(entity, column), wanted)) {
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }

    /** {@return the models' keys, in order} */
    public List<@Nullable Object> modelKeys() {
        List<@Nullable Object> keys = new ArrayList<>(size());
        for (M model : models) {
            keys.add(State.get((Entity) model, State.meta((Entity) model).singleKey("modelKeys")));
        }
        return keys;
    }

    /**
     * {@return an attribute of each model, in order}
     *
     * @param attribute the column's or the field's name
     */
    public List<@Nullable Object> pluck(String attribute) {
        List<@Nullable Object> values = new ArrayList<>(size());
        for (M model : models) {
            values.add(State.get((Entity) model, attribute));
        }
        return values;
    }

    /**
     * {@return the models that fulfil a condition} Runs nothing.
     *
     * @param condition the condition
     */
    public ModelList<M> filter(Predicate<? super M> condition) {
        return new ModelList<>(models.stream().filter(condition).toList());
    }

    /**
     * {@return this list, after loading relations of its models: one query for each relation on each level}
     *
     * @param relations names, nested by dots
     */
    public ModelList<M> load(String... relations) {
        if (!models.isEmpty()) {
            Loader.loadAll(entities(), EagerLoad.all(relations), State.database((Entity) models.get(0)));
        }
        return this;
    }

    /** {@return how many of the models are saved, in one transaction and few statements; see {@link Model#saveAll}} */
    public int saveAll() {
        return Batch.saveAll(entities());
    }

    @SuppressWarnings("unchecked")
    private List<Entity> entities() {
        return (List<Entity>) (List<?>) models;
    }

    /** {@return each model as a map; see {@link Model#toMap}} */
    public List<Map<String, @Nullable Object>> toMap() {
        return entities().stream().map(Serialization::toMap).toList();
    }

    /** {@return the models as a JSON array; see {@link Model#toJson}} */
    public String toJson() {
        return Serialization.toJson(toMap());
    }
}
