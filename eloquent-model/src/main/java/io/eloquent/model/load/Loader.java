package io.eloquent.model.load;

import io.eloquent.api.error.MappingException;
import io.eloquent.model.event.Events;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.model.meta.Remembered;
import io.eloquent.model.meta.State;
import io.eloquent.model.relation.HasDefinition;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.model.relation.MorphToDefinition;
import io.eloquent.query.Database;
import io.eloquent.query.ResultCursor;
import io.eloquent.query.Row;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.exec.NextRow;
import io.eloquent.query.exec.ResultReader;
import io.eloquent.query.exec.Slice;
import io.eloquent.query.exec.SliceReader;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads models and their relations. Holds no state but the shapes of results that were seen; safe for many threads. */
public final class Loader {
    private static final Remembered<Hydration<?>> SHAPES = new Remembered<>(64);

    /** So many models of a cursor are made at once, and know each other. */
    static final int AT_ONCE = 1000;

    private Loader() {}

    /**
     * {@return the models that a query finds, with the relations that it asks for}
     *
     * @param query the query
     * @param database where it runs
     * @param sql the query, compiled for that database
     * @param <M> the model
     */
    public static <M> List<M> get(ModelSelect<M> query, Database database, CompiledSql sql) {
        List<M> models = database.read(sql, query.onWriter(), rows -> read(query, database, rows));
        finish(entities(models), query, database);
        Events.tellRetrieved(models, query.meta().modelClass());
        if (!query.eager().isEmpty() && !models.isEmpty()) {
            loadAll(entities(models), query.eager(), database);
        }
        return models;
    }

    /** Gives attributes that were computed the types that they are to have, and does what else is to be done with each model. */
    private static void finish(List<Entity> models, ModelSelect<?> query, Database database) {
        Map<String, Type> computed = query.computed();
        if (!computed.isEmpty()) {
            models.forEach(model -> compute(model, computed, database));
        }
        Consumer<Entity> finish = query.finish();
        if (finish != null) {
            models.forEach(finish);
        }
    }

    private static void compute(Entity model, Map<String, Type> computed, Database database) {
        computed.forEach((name, type) -> {
            Object value = State.attributes(model).get(name);
            if (value != null) {
                State.put(model, name, database.codecs().of(type).convert(value));
            }
        });
        State.syncOriginal(model);
    }

    /**
     * {@return models of rows that were read otherwise, as if they had been read here}
     *
     * @param meta the model
     * @param database where they were read
     * @param rows rows, or maps of column to value
     * @param <M> the model
     * @throws MappingException if a field cannot hold its value, or one of them is no row
     */
    public static <M> List<M> hydrate(ModelMeta<M> meta, Database database, Collection<?> rows) {
        List<M> models = new ArrayList<>(rows.size());
        Origin origin = new Origin(database, entities(models));
        for (Object row : rows) {
            Map<?, ?> values = row instanceof Row one ? one.toMap() : row instanceof Map<?, ?> map ? map : null;
            if (values == null) {
                throw new MappingException("hydrate makes a " + meta.name() + " of a Row or of a Map, not of "
                        + (row == null ? "null" : row.getClass().getName()));
            }
            M model = meta.binding().newInstance();
            values.forEach((name, value) -> put(meta, model, String.valueOf(name), value, database));
            State.read((Entity) model, origin, meta.binding().snapshot(model));
            models.add(model);
        }
        Events.tellRetrieved(models, meta.modelClass());
        return models;
    }

    private static <M> void put(ModelMeta<M> meta, M model, String name, @Nullable Object value, Database database) {
        int ordinal = meta.ordinal(name);
        if (ordinal < 0) {
            State.set((Entity) model, name, value);
        } else {
            meta.binding().set(model, ordinal, meta.fromStored(ordinal, value, database.codecs()));
        }
    }

    /**
     * {@return the models that a query finds, read as they are asked for, a thousand at a time, each thousand with the
     * relations that the query asks for}
     *
     * @param query the query
     * @param database where it runs
     * @param sql the query, compiled for that database
     * @param <M> the model
     */
    public static <M> ResultCursor<M> cursor(ModelSelect<M> query, Database database, CompiledSql sql) {
        ResultReader<NextRow<List<M>>> reader = rows -> () -> readSome(query, database, rows);
        return database.cursor(sql, query.onWriter(), reader, models -> {
            finish(entities(models), query, database);
            Events.tellRetrieved(models, query.meta().modelClass());
            loadAll(entities(models), query.eager(), database);
            return models;
        });
    }

    /**
     * {@return the first models that a query finds, with the relations that it asks for}
     *
     * @param query the query
     * @param database where it runs
     * @param sql the query, compiled for that database
     * @param most how many models are wanted
     * @param position the labels of the columns that say where a row stands
     * @param hidden those of them that are no attributes of the models
     * @param <M> the model
     */
    public static <M> Slice<M> slice(
            ModelSelect<M> query,
            Database database,
            CompiledSql sql,
            int most,
            List<String> position,
            List<String> hidden) {
        Slice<M> slice = database.read(
                sql,
                query.onWriter(),
                new SliceReader<>(
                        (rows, count, onFirst) -> readFirst(query, database, rows, count, onFirst),
                        most,
                        position,
                        database.codecs()));
        List<Entity> models = entities(slice.items());
        for (Entity model : models) {
            hidden.forEach(label -> State.take(model, label));
        }
        finish(models, query, database);
        Events.tellRetrieved(models, query.meta().modelClass());
        loadAll(models, query.eager(), database);
        return slice;
    }

    private static <M> List<M> readFirst(
            ModelSelect<M> query, Database database, ResultSet rows, int most, SliceReader.OnRow onFirst)
            throws SQLException {
        if (!rows.next()) {
            return List.of();
        }
        onFirst.run();
        return hydration(query.meta(), database.codecs(), rows.getMetaData())
                .read(rows, most, (models, unread) -> origin(query, database, models, unread));
    }

    private static <M> @Nullable List<M> readSome(ModelSelect<M> query, Database database, ResultSet rows)
            throws SQLException {
        return rows.next()
                ? hydration(query.meta(), database.codecs(), rows.getMetaData())
                        .read(rows, AT_ONCE, (models, unread) -> origin(query, database, models, unread))
                : null;
    }

    private static <M> List<M> read(ModelSelect<M> query, Database database, ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return List.of();
        }
        return hydration(query.meta(), database.codecs(), rows.getMetaData())
                .readAll(rows, (models, unread) -> origin(query, database, models, unread));
    }

    private static Origin origin(ModelSelect<?> query, Database database, List<?> models, List<String> unread) {
        return new Origin(database, entities(models), query.onWriter(), unread);
    }

    @SuppressWarnings("unchecked")
    private static List<Entity> entities(List<?> models) {
        return (List<Entity>) models;
    }

    @SuppressWarnings("unchecked")
    private static <M> Hydration<M> hydration(ModelMeta<M> meta, Codecs codecs, ResultSetMetaData shape)
            throws SQLException {
        List<Hydration<?>> known = SHAPES.of(meta.modelClass());
        for (int i = 0; i < known.size(); i++) {
            Hydration<?> hydration = known.get(i);
            if (hydration.fits(codecs, shape)) {
                return (Hydration<M>) hydration;
            }
        }
        String[] labels = new String[shape.getColumnCount()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = shape.getColumnLabel(i + 1);
        }
        Hydration<M> made = new Hydration<>(meta, codecs, labels);
        SHAPES.add(meta.modelClass(), made);
        return made;
    }

    /**
     * Loads relations of models, replacing what was loaded before: one query for each relation on each level.
     *
     * @param parents models of one class
     * @param loads the relations
     * @param database where the queries run
     */
    public static void loadAll(List<? extends Entity> parents, List<EagerLoad> loads, Database database) {
        if (parents.isEmpty()) {
            return;
        }
        ModelMeta<?> meta = State.meta(parents.get(0));
        meta.requireEnd();
        loads.forEach(meta::require);
        for (EagerLoad load : loads) {
            load(parents, meta.relation(load.relation()), load.constraint(), load.nested(), database);
        }
    }

    /**
     * Loads relations of those models that lack them: one query at most for each relation on each level.
     *
     * @param parents models of one class
     * @param loads the relations
     * @param database where the queries run
     */
    public static void loadMissing(List<? extends Entity> parents, List<EagerLoad> loads, Database database) {
        if (parents.isEmpty()) {
            return;
        }
        ModelMeta<?> meta = State.meta(parents.get(0));
        loads.forEach(meta::require);
        for (EagerLoad load : loads) {
            RelationDefinition relation = meta.relation(load.relation());
            List<Entity> missing = new ArrayList<>();
            for (Entity parent : parents) {
                if (!State.slot(parent, relation).isLoaded()) {
                    missing.add(parent);
                }
            }
            if (!missing.isEmpty()) {
                load(missing, relation, load.constraint(), List.of(), database);
            }
            if (!load.nested().isEmpty()) {
                loadMissing(related(parents, relation), load.nested(), database);
            }
        }
    }

    /** {@return the related models, each once} */
    private static List<Entity> related(List<? extends Entity> parents, RelationDefinition relation) {
        Set<Entity> related = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Entity> inOrder = new ArrayList<>();
        for (Entity parent : parents) {
            Object loaded = State.slot(parent, relation).loaded();
            List<?> models = loaded instanceof List<?> list ? list : loaded == null ? List.of() : List.of(loaded);
            for (Object model : models) {
                if (model instanceof Entity entity && related.add(entity)) {
                    inOrder.add(entity);
                }
            }
        }
        return inOrder;
    }

    /**
     * Loads one relation of models.
     *
     * @param parents models of one class
     * @param relation which
     * @param database where
     */
    public static void load(List<? extends Entity> parents, RelationDefinition relation, Database database) {
        load(parents, relation, null, List.of(), database);
    }

    private static void load(
            List<? extends Entity> parents,
            RelationDefinition relation,
            @Nullable UnaryOperator<ModelSelect<?>> constraint,
            List<EagerLoad> nested,
            Database database) {
        if (relation instanceof MorphToDefinition several) {
            loadOfSeveralClasses(parents, several, constraint, nested, database);
            return;
        }
        KeyedRelation keyed = RelatedRows.keyed(relation);
        List<Object> keys = RelatedRows.keys(parents, keyed::requireKeyOf);
        List<Entity> found = keys.isEmpty() ? List.of() : find(parents, keyed, constraint, nested, keys, database);
        RelationDefinition inverse = keyed instanceof HasDefinition has ? has.inverse() : null;
        RelatedRows.stitch(parents, keyed::keyOf, found, keyed::requireMatchOf, (parent, own) -> {
            RelationSlot slot = State.slot(parent, keyed);
            slot.fill(keyed.isToMany() ? own : own.isEmpty() ? null : own.get(0));
            if (inverse != null) {
                imply(own, inverse, parent);
            }
        });
    }

    /** Related models know whose they are, unless they were loaded with that. */
    private static void imply(List<Entity> related, RelationDefinition inverse, Entity parent) {
        for (Entity one : related) {
            RelationSlot slot = State.slot(one, inverse);
            if (!slot.isLoaded()) {
                slot.imply(parent);
            }
        }
    }

    /** Loads what models point to, one query a class. */
    private static void loadOfSeveralClasses(
            List<? extends Entity> parents,
            MorphToDefinition relation,
            @Nullable UnaryOperator<ModelSelect<?>> constraint,
            List<EagerLoad> nested,
            Database database) {
        Map<KeyedRelation, List<Entity>> byTarget = new LinkedHashMap<>();
        for (Entity parent : parents) {
            KeyedRelation target = relation.target(parent);
            if (target == null) {
                State.slot(parent, relation).fill(null);
            } else {
                byTarget.computeIfAbsent(target, any -> new ArrayList<>()).add(parent);
            }
        }
        byTarget.forEach((target, some) -> {
            List<EagerLoad> own = nested.stream()
                    .filter(load -> target.related().relationNames().contains(load.relation()))
                    .toList();
            load(some, target, constraint, own, database);
        });
    }

    private static List<Entity> find(
            List<? extends Entity> parents,
            KeyedRelation relation,
            @Nullable UnaryOperator<ModelSelect<?>> constraint,
            List<EagerLoad> nested,
            List<Object> keys,
            Database database) {
        ModelSelect<?> query = RelatedRows.query(relation, constraint, nested);
        Origin origin = State.origin(parents.get(0));
        if (origin != null && origin.onWriter()) {
            query = query.onWriteConnection();
        }
        Database own = relation.database(database);
        List<Entity> found = new ArrayList<>();
        for (ModelSelect<?> part : RelatedRows.narrowed(relation, query.scoped(), keys, own)) {
            ModelSelect<?> reading = part.readingKeys();
            found.addAll(entities(get(reading, own, own.compile(reading.statement()))));
        }
        return found;
    }
}
