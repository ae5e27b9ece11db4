package io.eloquent.model.load;

import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.relation.KeyedRelation;
import io.eloquent.query.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a relation are asked for and find their parents, whatever becomes of rows: the keys of all parents, one
 * query, and each related row to the parents that have its key.
 */
final class RelatedRows {
    /**
     * So many keys of several columns are asked for at once: PostgreSQL's parser nests them, and MySQL's optimiser gives up
     * its index beyond a few megabytes of them (range_optimizer_max_mem_size).
     */
    private static final int ROWS = 5_000;

    /** So many values any database takes. */
    private static final int FEW = 500;

    private RelatedRows() {}

    static KeyedRelation keyed(RelationDefinition relation) {
        if (relation instanceof KeyedRelation keyed) {
            return keyed;
        }
        throw new MappingException(relation + " cannot be loaded");
    }

    /** {@return the keys of the parents, each once, in their order} */
    static <P> List<Object> keys(List<? extends P> parents, Function<? super P, @Nullable Object> keyOf) {
        Map<Object, Object> keys = new LinkedHashMap<>();
        for (P parent : parents) {
            Object key = keyOf.apply(parent);
            if (key != null) {
                keys.putIfAbsent(KeyedRelation.canonical(key), key);
            }
        }
        return List.copyOf(keys.values());
    }

    /** {@return the query of the related rows of any parents, with what the user said of them} */
    static ModelSelect<?> query(
            KeyedRelation relation, @Nullable UnaryOperator<ModelSelect<?>> constraint, List<EagerLoad> nested) {
        ModelSelect<?> query = relation.query();
        if (constraint != null) {
            query = constraint.apply(query);
        }
        for (EagerLoad load : nested) {
            query = query.plusEager(load);
        }
        return query;
    }

    /**
     * {@return the query, of the rows that are related to these parents} As several queries, each with some of the keys, where
     * keys of several columns are more values than the database takes in one statement; a longer list of single values is
     * one to it.
     */
    static <R> List<ModelSelect<R>> narrowed(
            KeyedRelation relation, ModelSelect<R> query, List<Object> keys, Database database) {
        int width = relation.parentColumns().size();
        int atOnce = keys.size();
        if (width > 1 && keys.size() * width > FEW) {
            int others = database.compile(relation.constrain(query, List.of()).statement())
                    .bindings()
                    .size();
            int most = database.dialect().compiler().syntax().maxBindings();
            atOnce = Math.max(1, Math.min(ROWS, (most - others) / width));
        }
        List<ModelSelect<R>> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i += atOnce) {
            List<Object> some = keys.subList(i, Math.min(keys.size(), i + atOnce));
            ModelSelect<R> part = relation.constrain(query, some);
            parts.add(some.size() == 1 ? part : relation.limitedEach(part));
        }
        return parts;
    }

    /** Gives each parent the related rows that match its key, in their order. */
    static <P, C> void stitch(
            List<? extends P> parents,
            Function<? super P, @Nullable Object> keyOf,
            List<? extends C> found,
            Function<? super C, Object> matchOf,
            BiConsumer<? super P, List<C>> fill) {
        Map<Object, List<C>> byKey = new HashMap<>();
        for (C related : found) {
            byKey.computeIfAbsent(KeyedRelation.canonical(matchOf.apply(related)), key -> new ArrayList<>())
                    .add(related);
        }
        for (P parent : parents) {
            Object key = keyOf.apply(parent);
            List<C> own = key == null ? null : byKey.get(KeyedRelation.canonical(key));
            fill.accept(parent, own == null ? List.of() : own);
        }
    }
}
