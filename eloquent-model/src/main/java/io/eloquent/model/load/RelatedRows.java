package io.eloquent.model.load;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.model.relation.KeyedRelation;
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

    /** {@return the query, of the rows that are related to these parents} */
    static <R> ModelSelect<R> narrowed(KeyedRelation relation, ModelSelect<R> query, List<Object> keys) {
        if (keys.size() > 1 && (query.select().limit() != null || query.select().offset() != null)) {
            throw new InvalidQueryException("with(\"" + relation.name() + "\", …) of " + keys.size()
                    + " models cannot have a limit: it would hold for all of them together, not for each");
        }
        return relation.constrain(query, keys);
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
