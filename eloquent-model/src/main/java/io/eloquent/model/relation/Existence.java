package io.eloquent.model.relation;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Subquery;
import io.eloquent.query.ast.Value;
import java.util.List;
import java.util.Set;

/** Conditions on the models that a relation leads to, and what is counted and added up of them, as parts of a query of its parents. */
public final class Existence {
    private static final Set<String> OPERATORS = Set.of("=", "!=", "<>", "<", "<=", ">", ">=");

    private Existence() {}

    /**
     * {@return that a model has so many related ones} One at least, and none at all, are asked by {@code exists}; only other
     * numbers are counted.
     *
     * @param parents the query of the parents
     * @param load the relation, what narrows its models, and the relations that those have to have
     * @param operator what compares their number: {@code = != <> < <= > >=}; of nested relations that of the innermost
     * @param count the number
     */
    public static Expr of(ModelSelect<?> parents, EagerLoad load, String operator, long count) {
        if (!OPERATORS.contains(operator)) {
            throw new InvalidQueryException("has(\"" + load.relation() + "\", \"" + operator + "\", " + count
                    + "): numbers are compared by one of = != <> < <= > >=");
        }
        return of(parents.meta(), parents.tableName(), load, operator, count);
    }

    private static Expr of(ModelMeta<?> meta, String parent, EagerLoad load, String operator, long count) {
        KeyedRelation relation = keyed(meta, load.relation());
        boolean isAny = operator.equals(">=") && count == 1 || operator.equals(">") && count == 0;
        boolean isNone =
                operator.equals("<") && count == 1 || (operator.equals("<=") || operator.equals("=")) && count == 0;
        if (load.nested().isEmpty()) {
            Select related = related(relation, parent, load, operator, count);
            return isAny || isNone
                    ? new Exists(related, isNone)
                    : new Comparison(new Subquery(aggregate("count", Star.ALL, related)), operator, new Value(count));
        }
        if (isNone) {
            return new Exists(related(relation, parent, load, ">=", 1), true);
        }
        return new Exists(related(relation, parent, load, operator, count), false);
    }

    private static Select related(KeyedRelation relation, String parent, EagerLoad load, String operator, long count) {
        ModelSelect<?> query = relation.within(parent);
        if (load.constraint() != null) {
            query = load.constraint().apply(query);
        }
        for (EagerLoad nested : load.nested()) {
            Expr condition = of(query.meta(), query.tableName(), nested, operator, count);
            query = query.withSelect(query.select().plusWhere(Connective.AND, condition));
        }
        return relation.correlate(query.scoped(), parent).statement().withOrderBy(List.of());
    }

    /**
     * {@return what a function makes of the related models of a row}
     *
     * @param parents the query of the parents
     * @param load the relation, and what narrows its models
     * @param function {@code count}, {@code sum}, {@code min}, {@code max} or {@code avg}
     * @param column the related models' column or field; {@code *} for the models themselves
     */
    public static Expr aggregate(ModelSelect<?> parents, EagerLoad load, String function, String column) {
        KeyedRelation relation = keyed(parents.meta(), load.relation());
        Select related = related(relation, parents.tableName(), load, ">=", 1);
        Expr of = column.equals("*")
                ? Star.ALL
                : new ColumnRef(
                        related.from() == null ? null : related.from().exposedName(),
                        relation.related().columnName(column));
        return new Subquery(aggregate(function, of, related));
    }

    private static Select aggregate(String function, Expr of, Select related) {
        boolean isWhole = related.limit() != null
                || related.offset() != null
                || related.distinct()
                || !related.groupBy().isEmpty()
                || related.groupLimit() != null;
        if (!isWhole) {
            return related.withColumns(List.of(new Call(function, false, List.of(of))));
        }
        Expr column = of instanceof ColumnRef ref ? new ColumnRef(null, ref.name()) : of;
        return Select.from(new Derived(related, "aggregate_table"))
                .withColumns(List.of(new Call(function, false, List.of(column))));
    }

    private static KeyedRelation keyed(ModelMeta<?> meta, String name) {
        RelationDefinition relation = meta.relation(name);
        if (relation instanceof KeyedRelation keyed) {
            return keyed;
        }
        throw new InvalidQueryException(relation + " cannot be asked for within a query");
    }
}
