package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.PivotRow;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import io.eloquent.model.persist.Touch;
import io.eloquent.model.relation.BelongsToManyDefinition;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.query.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Many to many: {@code public final BelongsToMany<Role> roles = belongsToMany(Role.class);}. A table between, here
 * {@code roles_users}, holds the keys of both sides. Each related model has its row there as attribute {@code pivot}, a map or
 * a model of its own; see {@link #pivot(Object)}. Changes of that table forget what was loaded here.
 *
 * @param <R> the model on the other side
 */
public sealed class BelongsToMany<R extends Model<R>> extends ToMany<R> implements ManyToMany<R> permits MorphToMany {

    /** The models that were added and have no row in the table between yet, or null. */
    private @Nullable List<R> added;

    BelongsToMany(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    final BelongsToManyDefinition between() {
        return (BelongsToManyDefinition) definition();
    }

    /** {@return whether changes of the table between touch models on either side} */
    final boolean isTouching() {
        return Touch.isBetween(between());
    }

    /** {@return what the work returns} It changes rows of the table between, in one transaction with what is touched for it. */
    final <T> T changing(Supplier<T> work) {
        Database database = database();
        return isTouching() && database.transactionLevel() == 0 ? database.transaction(work::get) : work.get();
    }

    /** Rows of the table between were added, changed or taken away: those of related models with these keys. */
    final void changed(Collection<?> keys) {
        List<R> loaded = isLoaded() ? get() : List.of();
        forget();
        if (isTouching()) {
            Touch.between(parent(), between(), keys, loaded);
        }
    }

    /** {@inheritDoc} They get their rows in the table between. */
    @Override
    final ModelQuery<R> prepared(ModelQuery<R> query) {
        return new ModelQuery<>(query.modelSelect().madeBy(this::attach));
    }

    // ---- the rows of related models ----

    /**
     * {@return the row of the table between through which a model is related, by column, without what its model hides; empty if it is not related} Runs nothing if
     * the model came with this relation, or the relation is loaded; else that is loaded first.
     *
     * @param related a related model, or its key
     */
    public Optional<Map<String, @Nullable Object>> pivot(Object related) {
        Object row = row(related);
        return row instanceof PivotRow map
                ? Optional.of(map)
                : row instanceof Model<?> model ? Optional.of(model.toMap()) : Optional.empty();
    }

    /**
     * {@return the row of the table between through which a model is related; empty if it is not related} Runs what
     * {@link #pivot(Object)} runs.
     *
     * @param related a related model, or its key
     * @param model the class that {@code pivot.using(…)} names
     * @param <P> the class
     * @throws MappingException if rows of this relation are no models of that class
     */
    public <P extends Model<P>> Optional<P> pivot(Object related, Class<P> model) {
        if (between().settings().model() != model) {
            throw new MappingException(between() + " has no rows of class " + model.getSimpleName()
                    + ": say belongsToMany(" + between().related().name() + ".class, pivot -> pivot.using("
                    + model.getSimpleName() + ".class))");
        }
        return Optional.ofNullable(row(related)).map(model::cast);
    }

    private @Nullable Object row(Object related) {
        String attribute = between().settings().attribute();
        Object wanted = KeyedRelation.canonical(PivotWriter.of(this).keyOf(related));
        if (related instanceof Entity model && isOwn(model)) {
            return State.attributes(model).get(attribute);
        }
        for (R one : get()) {
            Object key = between().relatedKey().ofModel(one);
            if (key != null && KeyedRelation.canonical(key).equals(wanted)) {
                return State.attributes(one).get(attribute);
            }
        }
        return null;
    }

    /** {@return whether a model was found through the very relation of this parent} */
    private boolean isOwn(Entity related) {
        Object own = between().keyOf(parent());
        Object row = State.attributes(related).get(between().settings().attribute());
        boolean isOfItsKind = between().settings().model() == null
                ? row instanceof PivotRow map && map.relation() == between()
                : row instanceof Entity model
                        && State.meta(model).modelClass()
                                == between().settings().model();
        Object key = isOfItsKind ? between().matchOf(related) : null;
        return own != null && key != null && KeyedRelation.canonical(own).equals(KeyedRelation.canonical(key));
    }

    // ---- related models ----

    /**
     * {@return whether it was saved; false if a listener of its class said no, and nothing was written} Saves a related model and adds
     * its row to the table between, in one transaction.
     *
     * @param related the model
     * @throws io.eloquent.api.error.VetoException if a listener says no to the row; nothing was written then
     */
    public boolean save(R related) {
        return save(related, Map.of());
    }

    /**
     * {@return whether it was saved} Saves a related model and adds its row to the table between, as {@link #save(Model)} does.
     *
     * @param related the model
     * @param columns other columns of the row
     */
    public boolean save(R related, Map<String, ?> columns) {
        Pointing.key(this);
        return database().transaction(() -> {
            boolean isSaved = related.save();
            if (isSaved) {
                attach(related, columns);
            }
            return isSaved;
        });
    }

    /**
     * {@return how many of them are saved} Saves related models and adds the rows of those that are saved to the table between, in one
     * transaction.
     *
     * @param related the models
     */
    public int saveMany(Collection<? extends R> related) {
        return saveMany(List.copyOf(related), List.of());
    }

    /**
     * {@return how many of them are saved} Saves related models and adds the rows of those that are saved to the table between, in one
     * transaction.
     *
     * @param related the models, and other columns of the row of each
     */
    public int saveMany(Map<? extends R, ? extends Map<String, ?>> related) {
        return saveMany(List.copyOf(related.keySet()), List.copyOf(related.values()));
    }

    private int saveMany(List<? extends R> related, List<? extends Map<String, ?>> columns) {
        Pointing.key(this);
        return database().transaction(() -> {
            int saved = Model.saveAll(related);
            PivotWriter<R> writer = PivotWriter.of(this);
            List<PivotTable.Wanted> rows = new ArrayList<>(related.size());
            for (int i = 0; i < related.size(); i++) {
                if (related.get(i).exists()) {
                    rows.addAll(writer.wanted(List.of(related.get(i)), columns.isEmpty() ? Map.of() : columns.get(i)));
                }
            }
            writer.attach(rows);
            return saved;
        });
    }

    /**
     * {@return a new related model, saved, with its row in the table between}
     *
     * @param attributes set by mass assignment
     */
    public R create(Map<String, ?> attributes) {
        return create(attributes, Map.of());
    }

    /**
     * {@return a new related model, saved, with its row in the table between}
     *
     * @param attributes set by mass assignment
     * @param columns other columns of the row
     */
    public R create(Map<String, ?> attributes, Map<String, ?> columns) {
        R made = query().newModel();
        made.fill(attributes);
        save(made, columns);
        return made;
    }

    /**
     * {@return a new related model, saved, with its row in the table between}
     *
     * @param attributes sets its fields
     */
    public R create(Consumer<? super R> attributes) {
        return create(attributes, Map.of());
    }

    /**
     * {@return a new related model, saved, with its row in the table between}
     *
     * @param attributes sets its fields
     * @param columns other columns of the row
     */
    public R create(Consumer<? super R> attributes, Map<String, ?> columns) {
        R made = query().newModel();
        attributes.accept(made);
        save(made, columns);
        return made;
    }

    /**
     * {@return new related models, saved in one transaction, with their rows in the table between}
     *
     * @param attributes those of each, set by mass assignment
     */
    public ModelList<R> createMany(Collection<? extends Map<String, ?>> attributes) {
        return createMany(List.copyOf(attributes), List.of());
    }

    /**
     * {@return new related models, saved in one transaction, with their rows in the table between}
     *
     * @param attributes those of each, set by mass assignment
     * @param columns other columns of the row of each, in the same order
     * @throws InvalidQueryException if the lists are not of one length
     */
    public ModelList<R> createMany(List<? extends Map<String, ?>> attributes, List<? extends Map<String, ?>> columns) {
        if (!columns.isEmpty() && columns.size() != attributes.size()) {
            throw new InvalidQueryException(
                    between() + ".createMany got " + attributes.size() + " models and the columns of " + columns.size()
                            + " rows: give as many, Map.of() where a row has none");
        }
        ModelQuery<R> query = query();
        List<R> made = new ArrayList<>(attributes.size());
        for (Map<String, ?> each : attributes) {
            R one = query.newModel();
            one.fill(each);
            made.add(one);
        }
        saveMany(made, columns);
        return ModelList.of(made);
    }

    /**
     * {@return the related model with this key, or a new one, not saved and not related}
     *
     * @param key the key
     */
    public R findOrNew(Object key) {
        return query().findOrNew(key);
    }

    /**
     * {@return the first related model with these attributes, or a new one with them, not saved and not related}
     *
     * @param attributes columns and their values
     */
    public R firstOrNew(Map<String, ?> attributes) {
        return firstOrNew(attributes, Map.of());
    }

    /**
     * {@return the first related model with these attributes, or a new one with them and others, not saved and not related}
     *
     * @param attributes columns and their values
     * @param values what a new one has besides
     */
    public R firstOrNew(Map<String, ?> attributes, Map<String, ?> values) {
        return having(query(), attributes).orElseGet(() -> {
            Map<String, Object> all = new LinkedHashMap<>(attributes);
            all.putAll(values);
            R made = query().newModel();
            made.fill(all);
            return made;
        });
    }

    /**
     * {@return the first related model with these attributes; or else any model with them, which is related from now on; or else
     * a new one}
     *
     * @param attributes columns and their values
     */
    public R firstOrCreate(Map<String, ?> attributes) {
        return firstOrCreate(attributes, Map.of(), Map.of());
    }

    /**
     * {@return the first related model with these attributes; or else any model with them, which is related from now on; or else
     * a new one}
     *
     * @param attributes columns and their values
     * @param values what a new one has besides
     * @param columns other columns of a new row in the table between
     */
    public R firstOrCreate(Map<String, ?> attributes, Map<String, ?> values, Map<String, ?> columns) {
        Optional<R> known = having(query(), attributes);
        if (known.isPresent()) {
            return known.get();
        }
        Pointing.key(this);
        return database().transaction(() -> {
            R one = all().firstOrCreate(attributes, values);
            if (one.exists()) {
                attach(one, columns);
            }
            return one;
        });
    }

    /**
     * {@return a new model with these attributes, or the one that a unique key of its table holds already; related in either case}
     *
     * @param attributes columns and their values
     * @param values what a new one has besides
     * @param columns other columns of a new row in the table between
     */
    public R createOrFirst(Map<String, ?> attributes, Map<String, ?> values, Map<String, ?> columns) {
        Pointing.key(this);
        return database().transaction(() -> {
            R one = all().createOrFirst(attributes, values);
            if (one.exists()
                    && (one.wasRecentlyCreated() || !PivotWriter.of(this).has(one))) {
                attach(one, columns);
            }
            return one;
        });
    }

    /**
     * {@return the first related model with these attributes, or any model with them, or a new one; related, and saved with
     * these values}
     *
     * @param attributes columns and their values
     * @param values what it is to have
     */
    public R updateOrCreate(Map<String, ?> attributes, Map<String, ?> values) {
        return updateOrCreate(attributes, values, Map.of());
    }

    /**
     * {@return the first related model with these attributes, or any model with them, or a new one; related, and saved with
     * these values}
     *
     * @param attributes columns and their values
     * @param values what it is to have
     * @param columns other columns of a new row in the table between
     */
    public R updateOrCreate(Map<String, ?> attributes, Map<String, ?> values, Map<String, ?> columns) {
        return database().transaction(() -> {
            R one = firstOrCreate(attributes, values, columns);
            if (!one.wasRecentlyCreated()) {
                one.fill(values);
                one.save();
            }
            return one;
        });
    }

    // ---- models that are not saved yet ----

    /**
     * Adds a related model, without saving it: {@link Model#push} of this model saves both, and adds the row to the table between.
     * Those that are there already are loaded first, if this model is saved.
     *
     * @param related the model, new or not
     */
    public void add(R related) {
        include(related);
        List<R> more = added == null ? new ArrayList<>() : new ArrayList<>(added);
        more.add(related);
        added = more;
    }

    /** Adds the rows of those models that were added, are still there, and are saved by now. */
    final void attachAdded() {
        List<R> wanted = added;
        if (wanted != null && isLoaded()) {
            ModelList<R> loaded = get();
            Object[] related = wanted.stream()
                    .filter(one -> State.exists(one) && loaded.stream().anyMatch(each -> each == one))
                    .toArray();
            added = null;
            if (related.length > 0) {
                attach(related);
                database().afterRollback(() -> {
                    fill(loaded);
                    added = wanted;
                });
            }
        }
    }

    private Optional<R> having(ModelQuery<R> query, Map<String, ?> attributes) {
        ModelQuery<R> narrowed = query;
        for (Map.Entry<String, ?> attribute : attributes.entrySet()) {
            narrowed = narrowed.where(query.qualifyColumn(attribute.getKey()), attribute.getValue());
        }
        return narrowed.first();
    }

    /** {@return a query of all models on the other side, related or not} */
    @SuppressWarnings("unchecked")
    private ModelQuery<R> all() {
        return new ModelQuery<>(((ModelSelect<R>) ModelSelect.of(between().related())).on(database()));
    }

    private Database database() {
        return State.database(parent());
    }
}
