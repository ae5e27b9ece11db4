package io.eloquent.model;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.State;
import io.eloquent.model.persist.Persistence;
import io.eloquent.model.relation.BelongsToManyDefinition;
import io.eloquent.query.Database;
import io.eloquent.query.Query;
import io.eloquent.query.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Many to many: {@code public final BelongsToMany<Role> roles = belongsToMany(Role.class);}. A table between, here
 * {@code roles_users}, holds the keys of both sides. Each related model has the values of its row there as attribute
 * {@code pivot}, a map. Changes of that table forget what was loaded here.
 *
 * @param <R> the model on the other side
 */
public sealed class BelongsToMany<R extends Model<R>> extends ToMany<R> permits MorphToMany {

    BelongsToMany(Entity parent, RelationDefinition definition) {
        super(parent, definition);
    }

    private BelongsToManyDefinition pivot() {
        return (BelongsToManyDefinition) definition();
    }

    // ---- asking ----

    /**
     * {@return a query of the related models whose row in the table between holds a value}
     *
     * @param column the column of the table between
     * @param value the value, or null
     */
    public ModelQuery<R> wherePivot(String column, @Nullable Object value) {
        return query().where(pivot().pivotTable() + "." + column, value);
    }

    /**
     * {@return a query of the related models whose row in the table between fulfils a comparison}
     *
     * @param column the column of the table between
     * @param operator the operator
     * @param value the value, or null
     */
    public ModelQuery<R> wherePivot(String column, String operator, @Nullable Object value) {
        return query().where(pivot().pivotTable() + "." + column, operator, value);
    }

    /**
     * {@return a query of the related models whose row in the table between holds one of the values}
     *
     * @param column the column of the table between
     * @param values the values
     */
    public ModelQuery<R> wherePivotIn(String column, Collection<?> values) {
        return query().whereIn(pivot().pivotTable() + "." + column, values);
    }

    /**
     * {@return a query of the related models whose row in the table between holds no value}
     *
     * @param column the column of the table between
     */
    public ModelQuery<R> wherePivotNull(String column) {
        return query().whereNull(pivot().pivotTable() + "." + column);
    }

    /** {@return the keys of the related models, from the table between alone} */
    public List<Object> relatedKeys() {
        List<Object> keys = new ArrayList<>();
        for (Object held : rows().pluck(pivot().relatedPivotKey())) {
            Object key = pivot().relatedKey(held);
            if (key != null) {
                keys.add(key);
            }
        }
        return keys;
    }

    // ---- the table between ----

    /**
     * Adds rows to the table between. Runs one {@code insert}.
     *
     * @param related saved models, or their keys
     */
    public void attach(Object... related) {
        insert(Arrays.asList(related), Map.of());
    }

    /**
     * Adds a row to the table between.
     *
     * @param related a saved model, or its key
     * @param columns other columns of the row
     */
    public void attach(Object related, Map<String, ?> columns) {
        insert(List.of(related), columns);
    }

    private void insert(Collection<?> related, Map<String, ?> columns) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object one : related) {
            Map<String, Object> row = new LinkedHashMap<>();
            Instant now = Persistence.now();
            stamp(row, pivot().settings().createdAt(), now);
            stamp(row, pivot().settings().updatedAt(), now);
            row.putAll(columns);
            row.putAll(pivot().pivotValues());
            row.put(pivot().foreignPivotKey(), Pointing.key(this));
            row.put(pivot().relatedPivotKey(), keyOf(one));
            rows.add(row);
        }
        table().insert(rows);
        forget();
    }

    private static void stamp(Map<String, Object> row, @Nullable String column, Instant now) {
        if (column != null) {
            row.put(column, now);
        }
    }

    /**
     * {@return how many rows went from the table between} With no arguments nothing goes; see {@link #detachAll}.
     *
     * @param related models, or their keys
     */
    public int detach(Object... related) {
        if (related.length == 0) {
            return 0;
        }
        int gone = rows().whereIn(
                        pivot().relatedPivotKey(),
                        Arrays.stream(related).map(this::keyOf).toList())
                .delete();
        forget();
        return gone;
    }

    /** {@return how many rows went from the table between: all of this model's} */
    public int detachAll() {
        int gone = rows().delete();
        forget();
        return gone;
    }

    /**
     * {@return how many rows of the table between got other values}
     *
     * @param related a model, or its key
     * @param columns the values
     */
    public int updateExistingPivot(Object related, Map<String, ?> columns) {
        Map<String, Object> values = new LinkedHashMap<>();
        stamp(values, pivot().settings().updatedAt(), Persistence.now());
        values.putAll(columns);
        int updated = rows().where(pivot().relatedPivotKey(), keyOf(related)).update(values);
        forget();
        return updated;
    }

    /**
     * {@return what was done} Makes the table between hold just these: takes the others away, adds those that are missing, in one
     * transaction.
     *
     * @param related models, or their keys; of equal ones the first counts
     */
    public PivotChanges sync(Collection<?> related) {
        return sync(plain(related), true);
    }

    /**
     * {@return what was done} Makes the table between hold just these, with these values.
     *
     * @param related models or their keys, and other columns of the row of each
     */
    public PivotChanges sync(Map<?, ? extends Map<String, ?>> related) {
        return sync(wanted(related), true);
    }

    /**
     * {@return what was done} Adds those that are missing, and takes none away.
     *
     * @param related models, or their keys
     */
    public PivotChanges syncWithoutDetaching(Collection<?> related) {
        return sync(plain(related), false);
    }

    /**
     * {@return what was done} Adds those that are missing, gives the others these values, and takes none away.
     *
     * @param related models or their keys, and other columns of the row of each
     */
    public PivotChanges syncWithoutDetaching(Map<?, ? extends Map<String, ?>> related) {
        return sync(wanted(related), false);
    }

    /** A related model's key, and what its row is to hold. */
    private record Wanted(Object key, Map<String, ?> columns) {}

    private Map<Object, Wanted> plain(Collection<?> related) {
        Map<Object, Wanted> wanted = new LinkedHashMap<>();
        for (Object one : related) {
            Object key = keyOf(one);
            wanted.putIfAbsent(BelongsToManyDefinition.canonical(key), new Wanted(key, Map.of()));
        }
        return wanted;
    }

    private Map<Object, Wanted> wanted(Map<?, ? extends Map<String, ?>> related) {
        Map<Object, Wanted> wanted = new LinkedHashMap<>();
        related.forEach((one, columns) -> {
            Object key = keyOf(one);
            wanted.putIfAbsent(BelongsToManyDefinition.canonical(key), new Wanted(key, columns));
        });
        return wanted;
    }

    private PivotChanges sync(Map<Object, Wanted> wanted, boolean isDetaching) {
        return database().transaction(() -> {
            Map<Object, Wanted> missing = new LinkedHashMap<>(wanted);
            List<Object> detached = new ArrayList<>();
            List<Object> updated = new ArrayList<>();
            for (Row row : rows().get()) {
                Object key = pivot().relatedKey(row.get(pivot().relatedPivotKey()));
                Object canonical = key == null ? null : BelongsToManyDefinition.canonical(key);
                Wanted known = canonical == null ? null : wanted.get(canonical);
                if (known == null) {
                    if (isDetaching && key != null) {
                        detached.add(key);
                    }
                } else if (missing.remove(canonical) != null && !holds(row, known.columns)) {
                    updated.add(known.key);
                }
            }
            detach(detached.toArray());
            for (Object key : updated) {
                updateExistingPivot(
                        key, Objects.requireNonNull(wanted.get(BelongsToManyDefinition.canonical(key))).columns);
            }
            List<Object> attached = new ArrayList<>();
            missing.values().forEach(one -> attached.add(one.key));
            add(missing.values());
            return new PivotChanges(attached, detached, updated);
        });
    }

    /** {@return whether a row has these values already} */
    private static boolean holds(Row row, Map<String, ?> columns) {
        for (Map.Entry<String, ?> column : columns.entrySet()) {
            Object held = row.get(column.getKey());
            Object value = column.getValue();
            boolean isSame = held == null || value == null
                    ? held == value
                    : BelongsToManyDefinition.canonical(held).equals(BelongsToManyDefinition.canonical(value));
            if (!isSame) {
                return false;
            }
        }
        return true;
    }

    /** Adds rows: those that say nothing else in one statement. */
    private void add(Collection<Wanted> missing) {
        List<Object> plain = new ArrayList<>();
        for (Wanted one : missing) {
            if (one.columns.isEmpty()) {
                plain.add(one.key);
            } else {
                insert(List.of(one.key), one.columns);
            }
        }
        insert(plain, Map.of());
    }

    /**
     * {@return what was done} Takes those away that are there, and adds those that are not, in one transaction.
     *
     * @param related models, or their keys
     */
    public PivotChanges toggle(Object... related) {
        Map<Object, Wanted> wanted = plain(Arrays.asList(related));
        return database().transaction(() -> {
            List<Object> detached = new ArrayList<>();
            for (Object key : relatedKeys()) {
                if (wanted.remove(BelongsToManyDefinition.canonical(key)) != null) {
                    detached.add(key);
                }
            }
            detach(detached.toArray());
            List<Object> attached = new ArrayList<>();
            wanted.values().forEach(one -> attached.add(one.key));
            add(wanted.values());
            return new PivotChanges(attached, detached, List.of());
        });
    }

    // ---- related models ----

    /**
     * {@return whether it was saved} Saves a related model and adds its row to the table between, in one transaction.
     *
     * @param related the model
     */
    public boolean save(R related) {
        return save(related, Map.of());
    }

    /**
     * {@return whether it was saved} Saves a related model and adds its row to the table between, in one transaction.
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
     * {@return how many of them are saved} Saves related models and adds their rows to the table between, in one transaction.
     *
     * @param related the models
     */
    public int saveMany(Collection<? extends R> related) {
        Pointing.key(this);
        return database().transaction(() -> {
            int saved = Model.saveAll(related);
            insert(related.stream().filter(Model::exists).toList(), Map.of());
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
        R made = query().newModel();
        attributes.accept(made);
        save(made);
        return made;
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
        return having(query(), attributes).orElseGet(() -> {
            R made = query().newModel();
            made.fill(attributes);
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
        return database().transaction(() -> {
            R one = all().firstOrCreate(attributes, values);
            attach(one, columns);
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
        return database().transaction(() -> {
            R one = firstOrCreate(attributes, values, Map.of());
            if (!one.wasRecentlyCreated()) {
                one.fill(values);
                one.save();
            }
            return one;
        });
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
        return new ModelQuery<>(((ModelSelect<R>) ModelSelect.of(pivot().related())).on(database()));
    }

    private Database database() {
        return State.database(parent());
    }

    private Query table() {
        return database().table(pivot().pivotTable());
    }

    private Query rows() {
        Query rows = table().onWriteConnection().where(pivot().foreignPivotKey(), Pointing.key(this));
        for (Map.Entry<String, Object> value : pivot().pivotValues().entrySet()) {
            rows = rows.where(value.getKey(), value.getValue());
        }
        return rows;
    }

    private Object keyOf(@Nullable Object related) {
        String column = pivot().relatedModelKey();
        ModelMeta<?> meta = pivot().related();
        Object key;
        if (related instanceof Entity model) {
            key = State.exists(model) ? State.stored(model, column) : null;
        } else {
            int ordinal = meta.ordinal(column);
            key = related == null || ordinal < 0 ? related : meta.stored(column, meta.convert(ordinal, related));
        }
        if (key == null) {
            throw new InvalidQueryException(pivot() + ": save the " + meta.name() + " first, it has no key yet");
        }
        return key;
    }
}
