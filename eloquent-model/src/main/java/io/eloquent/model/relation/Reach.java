package io.eloquent.model.relation;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.Connections;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether one statement can see the tables of two models. */
final class Reach {
    private Reach() {}

    /**
     * Checks that a statement about a relation's parents can ask the related table too.
     *
     * @param parents the statement's query, which the user may have sent to another connection than its model's
     * @param relation the relation, of its model or of one that is asked for within it
     * @throws InvalidQueryException if they are on two connections; says how to ask one after the other
     */
    static void require(ModelSelect<?> parents, KeyedRelation relation) {
        String own = relation.owner().connection();
        String other = relation.related().connection();
        if (Objects.equals(own, other) || isThere(parents, own, other)) {
            return;
        }
        String related = "Model.query(" + relation.related().name() + ".class)";
        List<String> keys = relation.parentColumns();
        String line = keys.size() == 1 && !relation.isOverAnother()
                ? "whereIn(\"" + keys.get(0) + "\", " + related + ".pluck(\""
                        + relation.relatedColumns().get(0) + "\"))"
                : "whereIn(…, " + related + ".pluck(…))";
        throw new InvalidQueryException(relation + ": " + names(relation.owner(), relation.related())
                + ", and no statement can ask both: ask one after the other, " + line);
    }

    private static boolean isThere(ModelSelect<?> parents, @Nullable String own, @Nullable String other) {
        if (parents.pinned() != null) {
            return parents.pinned() == Connections.of(other);
        }
        return Connections.areOne(parents.connection() == null ? own : parents.connection(), other);
    }

    /** {@return which connection each of two models is on, for messages} */
    static String names(ModelMeta<?> one, ModelMeta<?> other) {
        return one.name() + " is on the connection \""
                + Connections.of(one.connection()).name() + "\", " + other.name() + " on \""
                + Connections.of(other.connection()).name() + "\"";
    }
}
