package io.eloquent.model.load;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.Entity;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Origin;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.meta.RelationSlot;
import io.eloquent.model.meta.State;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.query.Database;
import io.eloquent.query.ResultCursor;
import io.eloquent.query.compile.CompiledSql;
import io.eloquent.query.dialect.Codecs;
import io.eloquent.query.exec.Slice;
import io.eloquent.query.exec.SliceReader;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads models and their relations. Holds no state but the shapes of results that were seen; safe for many threads. */
public final class Loader {
    private static final int MOST_SHAPES = 64;

    /** So many models of a cursor are made at once, and know each other. */
    private static final int AT_ONCE = 1000;

    /** The shapes seen, by model class: a short list each, replaced as a whole. */
    private static final ClassValue<Shapes> SHAPES = new ClassValue<>() {
        @Override
        protected Shapes computeValue(Class<?> type) {
            return new Shapes();
        }
    };

    private static final class Shapes {
        private volatile Hydration<?>[] known = {};
    }

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
        List<M> models = database.read(sql, query.onWriter(), rows -> read(query.meta(), database, rows));
        if (!query.eager().isEmpty() && !models.isEmpty()) {
            loadAll(entities(models), query.eager(), database);
        }
        return models;
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
        return database.cursor(
                sql,
                query.onWriter(),
                rows -> () -> readSome(query.meta(), database, rows),
                models -> loadAll(entities(models), query.eager(), database));
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
                        (rows, count, onFirst) -> readFirst(query.meta(), database, rows, count, onFirst),
                        most,
                        position,
                        database.codecs()));
        List<Entity> models = entities(slice.items());
        for (Entity model : models) {
            hidden.forEach(label -> State.take(model, label));
        }
        loadAll(models, query.eager(), database);
        return slice;
    }

    private static <M> List<M> readFirst(
            ModelMeta<M> meta, Database database, ResultSet rows, int most, SliceReader.OnRow onFirst)
            throws SQLException {
        if (!rows.next()) {
            return List.of();
        }
        onFirst.run();
        return hydration(meta, database.codecs(), rows.getMetaData())
                .read(rows, most, models -> new Origin(database, entities(models)));
    }

    private static <M> @Nullable List<M> readSome(ModelMeta<M> meta, Database database, ResultSet rows)
            throws SQLException {
        return rows.next()
                ? hydration(meta, database.codecs(), rows.getMetaData())
                        .read(rows, AT_ONCE, models -> new Origin(database, entities(models)))
                : null;
    }

    private static <M> List<M> read(ModelMeta<M> meta, Database database, ResultSet rows) throws SQLException {
        if (!rows.next()) {
            return List.of();
        }
        return hydration(meta, database.codecs(), rows.getMetaData())
                .readAll(rows, models -> new Origin(database, entities(models)));
    }

    @SuppressWarnings("unchecked")
    private static List<Entity> entities(List<?> models) {
        return (List<Entity>) models;
    }

    @SuppressWarnings("unchecked")
    private static <M> Hydration<M> hydration(ModelMeta<M> meta, Codecs codecs, ResultSetMetaData shape)
            throws SQLException {
        Shapes shapes = SHAPES.get(meta.modelClass());
        Hydration<?>[] known = shapes.known;
        for (Hydration<?> hydration : known) {
            if (hydration.fits(codecs, shape)) {
                return (Hydration<M>) hydration;
            }
        }
        String[] labels = new String[shape.getColumnCount()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = shape.getColumnLabel(i + 1);
        }
        Hydration<M> made = new Hydration<>(meta, codecs, labels);
        int kept = Math.min(known.length, MOST_SHAPES - 1);
        Hydration<?>[] more = new Hydration<?>[kept + 1];
        more[0] = made;
        System.arraycopy(known, 0, more, 1, kept);
        shapes.known = more;
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
        if (!(relation instanceof KeyedRelation keyed)) {
            throw new MappingException(relation + " cannot be loaded");
        }
        Map<Object, Object> keys = new LinkedHashMap<>();
        for (Entity parent : parents) {
            Object key = keyed.requireKeyOf(parent);
            if (key != null) {
                keys.putIfAbsent(KeyedRelation.canonical(key), key);
            }
        }
        List<Entity> found =
                keys.isEmpty() ? List.of() : find(keyed, constraint, nested, List.copyOf(keys.values()), database);
        stitch(parents, keyed, found);
    }

    private static List<Entity> find(
            KeyedRelation relation,
            @Nullable UnaryOperator<ModelSelect<?>> constraint,
            List<EagerLoad> nested,
            List<Object> keys,
            Database database) {
        ModelSelect<?> query = ModelSelect.of(relation.related());
        if (constraint != null) {
            query = constraint.apply(query);
        }
        if (keys.size() > 1 && (query.select().limit() != null || query.select().offset() != null)) {
            throw new InvalidQueryException("with(\"" + relation.name() + "\", …) of " + keys.size()
                    + " models cannot have a limit:" + " it would hold for all of them together, not for each");
        }
        for (EagerLoad load : nested) {
            query = query.plusEager(load);
        }
        return entities(run(relation.constrain(query, keys), database));
    }

    private static <R> List<R> run(ModelSelect<R> query, Database database) {
        return get(query, database, database.compile(query.statement()));
    }

    private static void stitch(List<? extends Entity> parents, KeyedRelation relation, List<Entity> found) {
        Map<Object, List<Entity>> byKey = new HashMap<>();
        for (Entity related : found) {
            Object match = KeyedRelation.canonical(relation.requireMatchOf(related));
            byKey.computeIfAbsent(match, key -> new ArrayList<>()).add(related);
        }
        for (Entity parent : parents) {
            Object key = relation.keyOf(parent);
            List<Entity> own = key == null ? null : byKey.get(KeyedRelation.canonical(key));
            RelationSlot slot = State.slot(parent, relation);
            if (relation.isToMany()) {
                slot.fill(own == null ? List.of() : own);
            } else {
                slot.fill(own == null ? null : own.get(0));
            }
        }
    }
}
