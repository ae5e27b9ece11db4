package io.eloquent.dialect.contract.property;

import io.eloquent.query.Database;
import io.eloquent.query.Query;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the rows of a chain and those of another.
 *
 * @param kind which rows are kept
 * @param chain the other chain, of as many columns of the same types
 */
record Union(Kind kind, Chain chain) {

    enum Kind {
        UNION("union"),
        UNION_ALL("unionAll"),
        INTERSECT("intersect"),
        INTERSECT_ALL("intersectAll"),
        EXCEPT("except"),
        EXCEPT_ALL("exceptAll");

        private final String method;

        Kind(String method) {
            this.method = method;
        }

        private boolean isOfAll() {
            return method.endsWith("All");
        }
    }

    Query addTo(Query query, Database db) {
        Query other = chain.on(db);
        return switch (kind) {
            case UNION -> query.union(other);
            case UNION_ALL -> query.unionAll(other);
            case INTERSECT -> query.intersect(other);
            case INTERSECT_ALL -> query.intersectAll(other);
            case EXCEPT -> query.except(other);
            case EXCEPT_ALL -> query.exceptAll(other);
        };
    }

    /** {@return the rows that are kept} All values have one form only. */
    List<List<@Nullable Object>> of(List<List<@Nullable Object>> left, List<List<@Nullable Object>> right) {
        List<List<@Nullable Object>> kept = new ArrayList<>();
        List<List<@Nullable Object>> rest = new ArrayList<>(right);
        boolean union = kind.name().toLowerCase(Locale.ROOT).startsWith("union");
        boolean intersect = kind == Kind.INTERSECT || kind == Kind.INTERSECT_ALL;
        for (List<@Nullable Object> row : left) {
            boolean found = kind.isOfAll() ? rest.remove(row) : rest.contains(row);
            if (union || found == intersect) {
                kept.add(row);
            }
        }
        if (union) {
            kept.addAll(right);
        }
        return kind.isOfAll() ? kept : new ArrayList<>(new LinkedHashSet<>(kept));
    }

    @Override
    public String toString() {
        return "." + kind.method + "(" + chain + ")";
    }
}
