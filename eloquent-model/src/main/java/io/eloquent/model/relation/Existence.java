package io.eloquent.model.relation;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Models;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.Join;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Subquery;
import io.eloquent.query.ast.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        if (!OPERATORS.contains(operator) || count < 0) {
            throw new InvalidQueryException("has(\"" + load.relation() + "\", \"" + operator + "\", " + count + "): "
                    + (count < 0
                            ? "no model has fewer related ones than none, compare with 0 or more"
                            : "numbers are compared by one of = != <> < <= > >="));
        }
        return of(parents, parents.meta(), parents.tableName(), load, operator, count);
    }

    private static Expr of(
            ModelSelect<?> top, ModelMeta<?> meta, String parent, EagerLoad load, String operator, long count) {
        RelationDefinition relation = meta.relation(load.relation());
        if (relation instanceof MorphToDefinition several) {
            return ofSeveralClasses(top, several, parent, load, operator, count);
        }
        if (!load.classes().isEmpty()) {
            throw new InvalidQueryException(relation + " leads to "
                    + relation.related().name() + " alone, it is no morphTo: ask has(\"" + relation.name() + "\")");
        }
        return of(top, keyed(relation), parent, load, operator, count);
    }

    private static Expr of(
            ModelSelect<?> top, KeyedRelation relation, String parent, EagerLoad load, String operator, long count) {
        boolean isNone = isNone(operator, count);
        if (!load.nested().isEmpty()) {
            return isNone
                    ? new Exists(related(top, relation, parent, load, ">=", 1), true)
                    : new Exists(related(top, relation, parent, load, operator, count), false);
        }
        Select related = related(top, relation, parent, load, operator, count);
        return isNone || isAny(operator, count)
                ? new Exists(related, isNone)
                : new Comparison(new Subquery(aggregate("count", Star.ALL, related)), operator, new Value(count));
    }

    private static boolean isAny(String operator, long count) {
        return switch (operator) {
            case ">=" -> count == 1;
            case ">", "!=", "<>" -> count == 0;
            default -> false;
        };
    }

    private static boolean isNone(String operator, long count) {
        return switch (operator) {
            case "<" -> count == 1;
            case "<=", "=" -> count == 0;
            default -> false;
        };
    }

    /** {@return whether a comparison holds for no models at all} */
    private static boolean holdsForNone(String operator, long count) {
        return switch (operator) {
            case "=" -> count == 0;
            case "<" -> count > 0;
            case "<=" -> true;
            case ">=" -> count == 0;
            case ">" -> false;
            default -> count != 0;
        };
    }

    // ---- of several classes ----

    /** Of all the classes that it leads to, a row that points to none of them has no related model. */
    private static Expr ofSeveralClasses(
            ModelSelect<?> top,
            MorphToDefinition relation,
            String parent,
            EagerLoad load,
            String operator,
            long count) {
        boolean isOfAll = load.classes().isEmpty();
        Collection<Class<?>> classes = isOfAll ? relation.classes() : load.classes();
        requireNested(relation, classes, load.nested());
        boolean countsNone = load.nested().isEmpty() ? holdsForNone(operator, count) : isNone(operator, count);
        ColumnRef type = new ColumnRef(parent, relation.morph().type());
        List<Expr> names = new ArrayList<>();
        Conditions any = Conditions.NONE;
        for (Class<?> each : classes) {
            Value name = new Value(relation.nameOf(each));
            names.add(name);
            Conditions one = Conditions.of(new Comparison(type, "=", name));
            if (hasAll(each, load.nested())) {
                Expr related = of(top, relation.toward(each), parent, load, operator, count);
                any = any.plus(Connective.OR, one.plus(Connective.AND, related).grouped());
            } else if (countsNone) {
                any = any.plus(Connective.OR, one.grouped());
            }
        }
        if (isOfAll && countsNone) {
            any = any.plus(Connective.OR, new IsNull(type, false)).plus(Connective.OR, new In(type, names, true));
        }
        return any.grouped();
    }

    private static boolean hasAll(Class<?> related, List<EagerLoad> loads) {
        List<String> known = Models.of(related).relationNames();
        return loads.stream().allMatch(load -> known.contains(load.relation()));
    }

    private static void requireNested(MorphToDefinition relation, Collection<Class<?>> classes, List<EagerLoad> loads) {
        for (EagerLoad load : loads) {
            if (classes.stream().noneMatch(each -> hasAll(each, List.of(load)))) {
                throw new InvalidQueryException("None of the classes that " + relation + " leads to has a relation \""
                        + load.relation() + "\": it leads to "
                        + classes.stream().map(Class::getSimpleName).collect(Collectors.joining(", ")));
            }
        }
    }

    private static Select related(
            ModelSelect<?> top, KeyedRelation relation, String parent, EagerLoad load, String operator, long count) {
        Reach.require(top, relation);
        ModelSelect<?> query = relation.within(parent);
        if (load.constraint() != null) {
            query = load.constraint().apply(query);
        }
        for (EagerLoad nested : load.nested()) {
            Expr condition = of(top, query.meta(), query.tableName(), nested, operator, count);
            query = query.withSelect(query.select().plusWhere(Connective.AND, condition));
        }
        ModelSelect<?> scoped = query.scoped();
        requireNotHidden(parent, load, scoped.select().joins());
        return relation.correlate(scoped, parent).statement().withOrderBy(List.of());
    }

    /** Within the related models' query, a join of the parents' table would be taken for the parents themselves. */
    private static void requireNotHidden(String parent, EagerLoad load, List<Join> joins) {
        for (Join join : joins) {
            if (parent.equals(join.source().exposedName())) {
                throw new InvalidQueryException("whereHas(\"" + load.relation() + "\", …) joins \"" + parent
                        + "\", and so are the models called whose relation it is: give it another name, join(\""
                        + parent
                        + " as other\", …)");
            }
        }
    }

    /**
     * {@return whether a row has related models, as a value that is never null}
     *
     * @param parents the query of the rows
     * @param load the relation, and what narrows its models
     */
    public static Expr exists(ModelSelect<?> parents, EagerLoad load) {
        Expr exists = of(parents, load, ">=", 1);
        return parents.meta().relation(load.relation()) instanceof MorphToDefinition several
                ? Conditions.of(new IsNull(
                                new ColumnRef(
                                        parents.tableName(), several.morph().type()),
                                true))
                        .plus(Connective.AND, exists)
                        .grouped()
                : exists;
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
        KeyedRelation relation = keyed(parents.meta().relation(load.relation()));
        Select related = related(parents, relation, parents.tableName(), load, ">=", 1);
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

    private static KeyedRelation keyed(RelationDefinition relation) {
        if (relation instanceof KeyedRelation keyed) {
            return keyed;
        }
        throw new InvalidQueryException(
                relation + " leads to one of several classes, and nothing can be computed of it: ask"
                        + " whether there is one, has(\"" + relation.name()
                        + "\"), or what there is of one of them, hasMorph(\""
                        + relation.name() + "\", Post.class)");
    }
}
