package io.eloquent.model;

import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.relation.BelongsToDefinition;
import io.eloquent.model.relation.BelongsToManyDefinition;
import io.eloquent.model.relation.HasDefinition;
import io.eloquent.model.relation.Morph;
import io.eloquent.model.relation.MorphToDefinition;
import io.eloquent.model.relation.PivotSettings;
import io.eloquent.model.relation.ThroughDefinition;
import io.eloquent.model.relation.ThroughKeys;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the relations of a model, each in the initialiser of a final field: {@code public final HasMany<Post> posts =
 * hasMany(Post.class);}. What is said of a relation is read once for the class, when the first model of it is made; later
 * models take what is known. The field's name is the relation's name.
 */
public abstract class ModelRelations extends Entity {

    ModelRelations() {}

    // ---- hasOne ----

    /**
     * {@return a relation to one model, whose table has a column that holds this model's key}
     *
     * @param related the class on the other side
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasOne<R> hasOne(Class<R> related) {
        return makeHasOne(related, List.of(), List.of(), null);
    }

    /**
     * {@return a relation to one model, whose table has a column that holds this model's key}
     *
     * @param related the class on the other side
     * @param foreignKey its column that holds this model's key
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasOne<R> hasOne(Class<R> related, String foreignKey) {
        return makeHasOne(related, List.of(foreignKey), List.of(), null);
    }

    /**
     * {@return a relation to one model, whose table has a column that holds this model's key}
     *
     * @param related the class on the other side
     * @param foreignKey its column that holds this model's key
     * @param localKey this model's column that it holds
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasOne<R> hasOne(Class<R> related, String foreignKey, String localKey) {
        return makeHasOne(related, List.of(foreignKey), List.of(localKey), null);
    }

    /**
     * {@return a relation to one model, whose table has columns that hold this model's key}
     *
     * @param related the class on the other side
     * @param foreignKey its columns, in the order of this model's
     * @param localKey this model's columns that they hold
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasOne<R> hasOne(
            Class<R> related, List<String> foreignKey, List<String> localKey) {
        return makeHasOne(related, foreignKey, localKey, null);
    }

    /**
     * {@return a relation to one model, whose table has a column that holds this model's key}
     *
     * @param related the class on the other side
     * @param condition narrows the related models, wherever the relation is read or asked for
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasOne<R> hasOne(Class<R> related, UnaryOperator<ModelQuery<R>> condition) {
        return makeHasOne(related, List.of(), List.of(), condition);
    }

    /**
     * {@return a relation to one model, whose table has a column that holds this model's key}
     *
     * @param related the class on the other side
     * @param foreignKey its column that holds this model's key
     * @param condition narrows the related models, wherever the relation is read or asked for
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasOne<R> hasOne(
            Class<R> related, String foreignKey, UnaryOperator<ModelQuery<R>> condition) {
        return makeHasOne(related, List.of(foreignKey), List.of(), condition);
    }

    /**
     * {@return a relation to one model, whose table has two columns for the class and the key of what it belongs to}
     *
     * @param related the class on the other side
     * @param name what the two columns' names begin with: {@code commentable} of {@code commentable_type} and
     *     {@code commentable_id}
     * @param <R> the class
     */
    protected final <R extends Model<R>> MorphOne<R> morphOne(Class<R> related, String name) {
        return makeMorphOne(related, Morph.of(name, null, null), null);
    }

    /**
     * {@return a relation to one model, whose table has two columns for the class and the key of what it belongs to}
     *
     * @param related the class on the other side
     * @param name what the two columns' names begin with: {@code commentable} of {@code commentable_type} and
     *     {@code commentable_id}
     * @param condition narrows the related models, wherever the relation is read or asked for
     * @param <R> the class
     */
    protected final <R extends Model<R>> MorphOne<R> morphOne(
            Class<R> related, String name, UnaryOperator<ModelQuery<R>> condition) {
        return makeMorphOne(related, Morph.of(name, null, null), condition);
    }

    private <R extends Model<R>> HasOne<R> makeHasOne(
            Class<R> related,
            List<String> foreignKey,
            List<String> localKey,
            @Nullable UnaryOperator<ModelQuery<R>> condition) {
        int ordinal = nextRelation();
        RelationDefinition known = meta().definition(ordinal, related);
        return new HasOne<>(
                this, known == null ? has(ordinal, related, false, foreignKey, localKey, null, condition) : known);
    }

    private <R extends Model<R>> MorphOne<R> makeMorphOne(
            Class<R> related, Morph morph, @Nullable UnaryOperator<ModelQuery<R>> condition) {
        int ordinal = nextRelation();
        RelationDefinition known = meta().definition(ordinal, related);
        return new MorphOne<>(
                this, known == null ? has(ordinal, related, false, List.of(), List.of(), morph, condition) : known);
    }

    // ---- hasMany ----

    /**
     * {@return a relation to many models, whose table has a column that holds this model's key}
     *
     * @param related the class on the other side
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasMany<R> hasMany(Class<R> related) {
        return makeHasMany(related, List.of(), List.of(), null);
    }

    /**
     * {@return a relation to many models, whose table has a column that holds this model's key}
     *
     * @param related the class on the other side
     * @param foreignKey its column that holds this model's key
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasMany<R> hasMany(Class<R> related, String foreignKey) {
        return makeHasMany(related, List.of(foreignKey), List.of(), null);
    }

    /**
     * {@return a relation to many models, whose table has a column that holds this model's key}
     *
     * @param related the class on the other side
     * @param foreignKey its column that holds this model's key
     * @param localKey this model's column that it holds
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasMany<R> hasMany(Class<R> related, String foreignKey, String localKey) {
        return makeHasMany(related, List.of(foreignKey), List.of(localKey), null);
    }

    /**
     * {@return a relation to many models, whose table has columns that hold this model's key}
     *
     * @param related the class on the other side
     * @param foreignKey its columns, in the order of this model's
     * @param localKey this model's columns that they hold
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasMany<R> hasMany(
            Class<R> related, List<String> foreignKey, List<String> localKey) {
        return makeHasMany(related, foreignKey, localKey, null);
    }

    /**
     * {@return a relation to many models, whose table has a column that holds this model's key}
     *
     * @param related the class on the other side
     * @param condition narrows the related models, wherever the relation is read or asked for
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasMany<R> hasMany(Class<R> related, UnaryOperator<ModelQuery<R>> condition) {
        return makeHasMany(related, List.of(), List.of(), condition);
    }

    /**
     * {@return a relation to many models, whose table has a column that holds this model's key}
     *
     * @param related the class on the other side
     * @param foreignKey its column that holds this model's key
     * @param condition narrows the related models, wherever the relation is read or asked for
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasMany<R> hasMany(
            Class<R> related, String foreignKey, UnaryOperator<ModelQuery<R>> condition) {
        return makeHasMany(related, List.of(foreignKey), List.of(), condition);
    }

    /**
     * {@return a relation to many models, whose table has two columns for the class and the key of what it belongs to}
     *
     * @param related the class on the other side
     * @param name what the two columns' names begin with: {@code commentable} of {@code commentable_type} and
     *     {@code commentable_id}
     * @param <R> the class
     */
    protected final <R extends Model<R>> MorphMany<R> morphMany(Class<R> related, String name) {
        return makeMorphMany(related, Morph.of(name, null, null), null);
    }

    /**
     * {@return a relation to many models, whose table has two columns for the class and the key of what it belongs to}
     *
     * @param related the class on the other side
     * @param name what the two columns' names begin with: {@code commentable} of {@code commentable_type} and
     *     {@code commentable_id}
     * @param condition narrows the related models, wherever the relation is read or asked for
     * @param <R> the class
     */
    protected final <R extends Model<R>> MorphMany<R> morphMany(
            Class<R> related, String name, UnaryOperator<ModelQuery<R>> condition) {
        return makeMorphMany(related, Morph.of(name, null, null), condition);
    }

    private <R extends Model<R>> HasMany<R> makeHasMany(
            Class<R> related,
            List<String> foreignKey,
            List<String> localKey,
            @Nullable UnaryOperator<ModelQuery<R>> condition) {
        int ordinal = nextRelation();
        RelationDefinition known = meta().definition(ordinal, related);
        return new HasMany<>(
                this, known == null ? has(ordinal, related, true, foreignKey, localKey, null, condition) : known);
    }

    private <R extends Model<R>> MorphMany<R> makeMorphMany(
            Class<R> related, Morph morph, @Nullable UnaryOperator<ModelQuery<R>> condition) {
        int ordinal = nextRelation();
        RelationDefinition known = meta().definition(ordinal, related);
        return new MorphMany<>(
                this, known == null ? has(ordinal, related, true, List.of(), List.of(), morph, condition) : known);
    }

    private <R extends Model<R>> RelationDefinition has(
            int ordinal,
            Class<R> related,
            boolean isToMany,
            List<String> foreignKey,
            List<String> localKey,
            @Nullable Morph morph,
            @Nullable UnaryOperator<ModelQuery<R>> condition) {
        return meta().define(new HasDefinition(
                meta(), ordinal, related, isToMany, foreignKey, localKey, morph, selecting(condition)));
    }

    // ---- belongsTo ----

    /**
     * {@return a relation to one model, whose key a column of this model holds: the field's name and {@code _id}}
     *
     * @param related the class on the other side
     * @param <R> the class
     */
    protected final <R extends Model<R>> BelongsTo<R> belongsTo(Class<R> related) {
        return makeBelongsTo(related, List.of(), List.of(), null);
    }

    /**
     * {@return a relation to one model, whose key a column of this model holds}
     *
     * @param related the class on the other side
     * @param foreignKey this model's column that holds its key
     * @param <R> the class
     */
    protected final <R extends Model<R>> BelongsTo<R> belongsTo(Class<R> related, String foreignKey) {
        return makeBelongsTo(related, List.of(foreignKey), List.of(), null);
    }

    /**
     * {@return a relation to one model, which a column of this model points to}
     *
     * @param related the class on the other side
     * @param foreignKey this model's column that holds its key
     * @param ownerKey the other's column that it holds
     * @param <R> the class
     */
    protected final <R extends Model<R>> BelongsTo<R> belongsTo(Class<R> related, String foreignKey, String ownerKey) {
        return makeBelongsTo(related, List.of(foreignKey), List.of(ownerKey), null);
    }

    /**
     * {@return a relation to one model, which columns of this model point to}
     *
     * @param related the class on the other side
     * @param foreignKey this model's columns, in the order of the other's
     * @param ownerKey the other's columns that they hold
     * @param <R> the class
     */
    protected final <R extends Model<R>> BelongsTo<R> belongsTo(
            Class<R> related, List<String> foreignKey, List<String> ownerKey) {
        return makeBelongsTo(related, foreignKey, ownerKey, null);
    }

    /**
     * {@return a relation to one model, whose key a column of this model holds: the field's name and {@code _id}}
     *
     * @param related the class on the other side
     * @param condition narrows the related models, wherever the relation is read or asked for
     * @param <R> the class
     */
    protected final <R extends Model<R>> BelongsTo<R> belongsTo(
            Class<R> related, UnaryOperator<ModelQuery<R>> condition) {
        return makeBelongsTo(related, List.of(), List.of(), condition);
    }

    /**
     * {@return a relation to one model, whose key a column of this model holds}
     *
     * @param related the class on the other side
     * @param foreignKey this model's column that holds its key
     * @param condition narrows the related models, wherever the relation is read or asked for
     * @param <R> the class
     */
    protected final <R extends Model<R>> BelongsTo<R> belongsTo(
            Class<R> related, String foreignKey, UnaryOperator<ModelQuery<R>> condition) {
        return makeBelongsTo(related, List.of(foreignKey), List.of(), condition);
    }

    private <R extends Model<R>> BelongsTo<R> makeBelongsTo(
            Class<R> related,
            List<String> foreignKey,
            List<String> ownerKey,
            @Nullable UnaryOperator<ModelQuery<R>> condition) {
        int ordinal = nextRelation();
        RelationDefinition known = meta().definition(ordinal, related);
        return new BelongsTo<>(
                this,
                known == null
                        ? meta().define(new BelongsToDefinition(
                                meta(), ordinal, related, foreignKey, ownerKey, selecting(condition)))
                        : known);
    }

    /**
     * {@return a relation to one model of any of these classes; two columns of this model hold the class and the key: the
     * field's name, {@code _type} and {@code _id}}
     *
     * @param related the classes, besides those of {@link Model#setMorphMap}
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    protected final MorphTo morphTo(Class<? extends Model<?>>... related) {
        return makeMorphTo(null, List.of(related));
    }

    /**
     * {@return a relation to one model of any of these classes}
     *
     * @param name what the two columns' names begin with
     * @param related the classes, besides those of {@link Model#setMorphMap}
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    protected final MorphTo morphTo(String name, Class<? extends Model<?>>... related) {
        return makeMorphTo(name, List.of(related));
    }

    private MorphTo makeMorphTo(@Nullable String name, List<Class<? extends Model<?>>> related) {
        int ordinal = nextRelation();
        RelationDefinition known = meta().definition(ordinal, Entity.class);
        return new MorphTo(
                this, known == null ? meta().define(new MorphToDefinition(meta(), ordinal, name, related)) : known);
    }

    // ---- through others ----

    /**
     * {@return a relation to one model, whose table has a column that holds the key of a model between}
     *
     * @param related the class on the other side
     * @param between the class between, whose table has a column that holds this model's key
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasOneThrough<R> hasOneThrough(
            Class<R> related, Class<? extends Model<?>> between) {
        return makeHasOneThrough(related, between, ThroughKeys.CONVENTION, null);
    }

    /**
     * {@return a relation to one model, whose table has a column that holds the key of a model between}
     *
     * @param related the class on the other side
     * @param between the class between, whose table has a column that holds this model's key
     * @param firstKey the column of the table between that holds this model's key
     * @param secondKey the related table's column that holds the key of the model between
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasOneThrough<R> hasOneThrough(
            Class<R> related, Class<? extends Model<?>> between, String firstKey, String secondKey) {
        return makeHasOneThrough(related, between, new ThroughKeys(List.of(firstKey), List.of(secondKey)), null);
    }

    /**
     * {@return a relation to one model, whose table has a column that holds one of a model between}
     *
     * @param related the class on the other side
     * @param between the class between, whose table has a column that holds one of this model's
     * @param firstKey the column of the table between that holds this model's
     * @param secondKey the related table's column that holds that of the model between
     * @param localKey this model's column that the first holds
     * @param secondLocalKey the column of the table between that the second holds
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasOneThrough<R> hasOneThrough(
            Class<R> related,
            Class<? extends Model<?>> between,
            String firstKey,
            String secondKey,
            String localKey,
            String secondLocalKey) {
        return makeHasOneThrough(
                related,
                between,
                new ThroughKeys(List.of(firstKey), List.of(secondKey), List.of(localKey), List.of(secondLocalKey)),
                null);
    }

    /**
     * {@return a relation to one model, whose table has a column that holds the key of a model between}
     *
     * @param related the class on the other side
     * @param between the class between, whose table has a column that holds this model's key
     * @param condition narrows the related models, wherever the relation is read or asked for
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasOneThrough<R> hasOneThrough(
            Class<R> related, Class<? extends Model<?>> between, UnaryOperator<ModelQuery<R>> condition) {
        return makeHasOneThrough(related, between, ThroughKeys.CONVENTION, condition);
    }

    /**
     * {@return a relation to one model, whose table has columns that hold the key of a model between} A key of several columns is held by
     * columns of the same names where nobody says so.
     *
     * @param related the class on the other side
     * @param between the class between, whose table has columns that hold this model's key
     * @param firstKey the columns of the table between that hold this model's key, in its order
     * @param secondKey the related table's columns that hold the key of the model between, in its order
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasOneThrough<R> hasOneThrough(
            Class<R> related, Class<? extends Model<?>> between, List<String> firstKey, List<String> secondKey) {
        return makeHasOneThrough(related, between, new ThroughKeys(firstKey, secondKey), null);
    }

    private <R extends Model<R>> HasOneThrough<R> makeHasOneThrough(
            Class<R> related, Class<?> between, ThroughKeys keys, @Nullable UnaryOperator<ModelQuery<R>> condition) {
        int ordinal = nextRelation();
        RelationDefinition known = meta().definition(ordinal, related);
        return new HasOneThrough<>(
                this,
                known == null
                        ? meta().define(new ThroughDefinition(
                                meta(), ordinal, related, between, false, keys, selecting(condition)))
                        : known);
    }

    /**
     * {@return a relation to many models, whose table has a column that holds the key of a model between}
     *
     * @param related the class on the other side
     * @param between the class between, whose table has a column that holds this model's key
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasManyThrough<R> hasManyThrough(
            Class<R> related, Class<? extends Model<?>> between) {
        return makeHasManyThrough(related, between, ThroughKeys.CONVENTION, null);
    }

    /**
     * {@return a relation to many models, whose table has a column that holds the key of a model between}
     *
     * @param related the class on the other side
     * @param between the class between, whose table has a column that holds this model's key
     * @param firstKey the column of the table between that holds this model's key
     * @param secondKey the related table's column that holds the key of the model between
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasManyThrough<R> hasManyThrough(
            Class<R> related, Class<? extends Model<?>> between, String firstKey, String secondKey) {
        return makeHasManyThrough(related, between, new ThroughKeys(List.of(firstKey), List.of(secondKey)), null);
    }

    /**
     * {@return a relation to many models, whose table has a column that holds one of a model between}
     *
     * @param related the class on the other side
     * @param between the class between, whose table has a column that holds one of this model's
     * @param firstKey the column of the table between that holds this model's
     * @param secondKey the related table's column that holds that of the model between
     * @param localKey this model's column that the first holds
     * @param secondLocalKey the column of the table between that the second holds
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasManyThrough<R> hasManyThrough(
            Class<R> related,
            Class<? extends Model<?>> between,
            String firstKey,
            String secondKey,
            String localKey,
            String secondLocalKey) {
        return makeHasManyThrough(
                related,
                between,
                new ThroughKeys(List.of(firstKey), List.of(secondKey), List.of(localKey), List.of(secondLocalKey)),
                null);
    }

    /**
     * {@return a relation to many models, whose table has a column that holds the key of a model between}
     *
     * @param related the class on the other side
     * @param between the class between, whose table has a column that holds this model's key
     * @param condition narrows the related models, wherever the relation is read or asked for
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasManyThrough<R> hasManyThrough(
            Class<R> related, Class<? extends Model<?>> between, UnaryOperator<ModelQuery<R>> condition) {
        return makeHasManyThrough(related, between, ThroughKeys.CONVENTION, condition);
    }

    /**
     * {@return a relation to many models, whose table has columns that hold the key of a model between} A key of several columns is held by
     * columns of the same names where nobody says so.
     *
     * @param related the class on the other side
     * @param between the class between, whose table has columns that hold this model's key
     * @param firstKey the columns of the table between that hold this model's key, in its order
     * @param secondKey the related table's columns that hold the key of the model between, in its order
     * @param <R> the class
     */
    protected final <R extends Model<R>> HasManyThrough<R> hasManyThrough(
            Class<R> related, Class<? extends Model<?>> between, List<String> firstKey, List<String> secondKey) {
        return makeHasManyThrough(related, between, new ThroughKeys(firstKey, secondKey), null);
    }

    private <R extends Model<R>> HasManyThrough<R> makeHasManyThrough(
            Class<R> related, Class<?> between, ThroughKeys keys, @Nullable UnaryOperator<ModelQuery<R>> condition) {
        int ordinal = nextRelation();
        RelationDefinition known = meta().definition(ordinal, related);
        return new HasManyThrough<>(
                this,
                known == null
                        ? meta().define(new ThroughDefinition(
                                meta(), ordinal, related, between, true, keys, selecting(condition)))
                        : known);
    }

    // ---- many to many ----

    /**
     * {@return a relation to many models, through a table that holds the keys of both}
     *
     * @param related the class on the other side
     * @param <R> the class
     */
    protected final <R extends Model<R>> BelongsToMany<R> belongsToMany(Class<R> related) {
        return makeBelongsToMany(related, UnaryOperator.identity(), null);
    }

    /**
     * {@return a relation to many models, through a table of this name}
     *
     * @param related the class on the other side
     * @param pivotTable the table between
     * @param <R> the class
     */
    protected final <R extends Model<R>> BelongsToMany<R> belongsToMany(Class<R> related, String pivotTable) {
        return makeBelongsToMany(related, pivot -> pivot.table(pivotTable), null);
    }

    /**
     * {@return a relation to many models, through a table that the function describes}
     *
     * @param related the class on the other side
     * @param pivot describes the table between; asked once
     * @param <R> the class
     */
    protected final <R extends Model<R>> BelongsToMany<R> belongsToMany(Class<R> related, UnaryOperator<Pivot> pivot) {
        return makeBelongsToMany(related, pivot, null);
    }

    /**
     * {@return a relation to many models, through a table that the function describes}
     *
     * @param related the class on the other side
     * @param pivot describes the table between; asked once
     * @param condition narrows the related models, wherever the relation is read or asked for
     * @param <R> the class
     */
    protected final <R extends Model<R>> BelongsToMany<R> belongsToMany(
            Class<R> related, UnaryOperator<Pivot> pivot, UnaryOperator<ModelQuery<R>> condition) {
        return makeBelongsToMany(related, pivot, condition);
    }

    private <R extends Model<R>> BelongsToMany<R> makeBelongsToMany(
            Class<R> related, UnaryOperator<Pivot> pivot, @Nullable UnaryOperator<ModelQuery<R>> condition) {
        int ordinal = nextRelation();
        RelationDefinition known = meta().definition(ordinal, related);
        return new BelongsToMany<>(
                this, known == null ? toMany(ordinal, related, pivot, null, false, condition) : known);
    }

    /**
     * {@return a relation to many models, through a table that holds the class and the key of this model, and the key of theirs}
     *
     * @param related the class on the other side
     * @param name what the two columns' names begin with: {@code taggable} of {@code taggable_type} and {@code taggable_id}; the
     *     table between is its plural
     * @param <R> the class
     */
    protected final <R extends Model<R>> MorphToMany<R> morphToMany(Class<R> related, String name) {
        return makeMorphToMany(related, UnaryOperator.identity(), name, false);
    }

    /**
     * {@return a relation to many models, through a table that holds the class and the key of this model, and the key of theirs}
     *
     * @param related the class on the other side
     * @param name what the two columns' names begin with: {@code taggable} of {@code taggable_type} and {@code taggable_id}; the
     *     table between is its plural
     * @param pivot describes the table between; asked once
     * @param <R> the class
     */
    protected final <R extends Model<R>> MorphToMany<R> morphToMany(
            Class<R> related, String name, UnaryOperator<Pivot> pivot) {
        return makeMorphToMany(related, pivot, name, false);
    }

    /**
     * {@return a relation to many models, through a table that holds their class and their key, and the key of this model}
     *
     * @param related the class on the other side
     * @param name what the two columns' names begin with: {@code taggable} of {@code taggable_type} and {@code taggable_id}; the
     *     table between is its plural
     * @param <R> the class
     */
    protected final <R extends Model<R>> MorphToMany<R> morphedByMany(Class<R> related, String name) {
        return makeMorphToMany(related, UnaryOperator.identity(), name, true);
    }

    /**
     * {@return a relation to many models, through a table that holds their class and their key, and the key of this model}
     *
     * @param related the class on the other side
     * @param name what the two columns' names begin with: {@code taggable} of {@code taggable_type} and {@code taggable_id}; the
     *     table between is its plural
     * @param pivot describes the table between; asked once
     * @param <R> the class
     */
    protected final <R extends Model<R>> MorphToMany<R> morphedByMany(
            Class<R> related, String name, UnaryOperator<Pivot> pivot) {
        return makeMorphToMany(related, pivot, name, true);
    }

    private <R extends Model<R>> MorphToMany<R> makeMorphToMany(
            Class<R> related, UnaryOperator<Pivot> pivot, String name, boolean isInverse) {
        int ordinal = nextRelation();
        RelationDefinition known = meta().definition(ordinal, related);
        return new MorphToMany<>(this, known == null ? toMany(ordinal, related, pivot, name, isInverse, null) : known);
    }

    private <R extends Model<R>> RelationDefinition toMany(
            int ordinal,
            Class<R> related,
            UnaryOperator<Pivot> pivot,
            @Nullable String morph,
            boolean isInverse,
            @Nullable UnaryOperator<ModelQuery<R>> condition) {
        PivotSettings settings = pivot.apply(Pivot.CONVENTION).settings;
        return meta().define(new BelongsToManyDefinition(
                meta(),
                ordinal,
                related,
                morph == null ? settings : settings.withMorph(morph, isInverse),
                selecting(condition)));
    }

    @SuppressWarnings("unchecked")
    static <R extends Model<R>> @Nullable UnaryOperator<ModelSelect<?>> selecting(
            @Nullable UnaryOperator<ModelQuery<R>> condition) {
        return condition == null
                ? null
                : select -> condition
                        .apply(new ModelQuery<>((ModelSelect<R>) select))
                        .modelSelect();
    }
}
