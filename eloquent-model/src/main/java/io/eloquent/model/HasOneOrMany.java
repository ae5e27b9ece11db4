package io.eloquent.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What relations can do whose related models point to this one: make and save such models. Every model that is made here, or
 * by a query of the relation, points to this one.
 *
 * @param <R> the model on the other side
 */
public sealed interface HasOneOrMany<R extends Model<R>> permits HasOne, HasMany {

    /**
     * {@return a query of the related models, whose new models point to this one} Runs nothing.
     *
     * @throws io.eloquent.api.error.InvalidQueryException if this model has no key for the relation yet
     */
    ModelQuery<R> query();

    /**
     * {@return whether it was saved} Points a model to this one and saves it; one that was loaded here before is not added.
     *
     * @param related the model
     * @throws io.eloquent.api.error.InvalidQueryException if this model is not saved yet
     */
    boolean save(R related);

    /**
     * {@return how many of them are saved} Points models to this one and saves them, in one transaction and few statements.
     *
     * @param related the models
     */
    int saveMany(Collection<? extends R> related);

    /**
     * {@return a new related model, saved}
     *
     * @param attributes set by mass assignment
     */
    default R create(Map<String, ?> attributes) {
        return Pointing.from(this).create(attributes);
    }

    /**
     * {@return a new related model, saved}
     *
     * @param attributes sets its fields
     */
    default R create(Consumer<? super R> attributes) {
        return Pointing.from(this).create(attributes);
    }

    /**
     * {@return new related models, saved in one transaction}
     *
     * @param attributes those of each, set by mass assignment
     */
    default ModelList<R> createMany(Collection<? extends Map<String, ?>> attributes) {
        ModelQuery<R> query = Pointing.from(this);
        List<R> made = attributes.stream()
                .map(each -> {
                    R one = query.newModel();
                    one.fill(each);
                    return one;
                })
                .toList();
        saveMany(made);
        return ModelList.of(made);
    }

    /**
     * {@return the related model with this key, or a new one, not saved}
     *
     * @param key the key
     */
    default R findOrNew(Object key) {
        return Pointing.from(this).findOrNew(key);
    }

    /**
     * {@return the first related model with these attributes, or a new one with them, not saved}
     *
     * @param attributes columns and their values
     */
    default R firstOrNew(Map<String, ?> attributes) {
        return Pointing.from(this).firstOrNew(attributes);
    }

    /**
     * {@return the first related model with these attributes, or a new one with them and others, not saved}
     *
     * @param attributes columns and their values
     * @param values what a new one has besides
     */
    default R firstOrNew(Map<String, ?> attributes, Map<String, ?> values) {
        return Pointing.from(this).firstOrNew(attributes, values);
    }

    /**
     * {@return the first related model with these attributes, or a new one with them, saved}
     *
     * @param attributes columns and their values
     */
    default R firstOrCreate(Map<String, ?> attributes) {
        return Pointing.from(this).firstOrCreate(attributes);
    }

    /**
     * {@return the first related model with these attributes, or a new one with them and others, saved}
     *
     * @param attributes columns and their values
     * @param values what a new one has besides
     */
    default R firstOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        return Pointing.from(this).firstOrCreate(attributes, values);
    }

    /**
     * {@return a new related model with these attributes, saved, or the one that a unique key of the table holds already}
     *
     * @param attributes columns and their values
     * @param values what a new one has besides
     */
    default R createOrFirst(Map<String, ?> attributes, Map<String, ?> values) {
        return Pointing.from(this).createOrFirst(attributes, values);
    }

    /**
     * {@return the first related model with these attributes, or a new one, saved with these values}
     *
     * @param attributes columns and their values
     * @param values what it is to have
     */
    default R updateOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        return Pointing.from(this).updateOrCreate(attributes, values);
    }
}
