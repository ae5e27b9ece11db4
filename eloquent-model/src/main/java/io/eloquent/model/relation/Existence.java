package io.eloquent.model.relation;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.model.meta.EagerLoad;
import io.eloquent.model.meta.ModelMeta;
import io.eloquent.model.meta.ModelSelect;
import io.eloquent.model.meta.Models;
import io.eloquent.model.meta.RelationDefinition;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.Case;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Derived;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Frame;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.Join;
import io.eloquent.query.ast.Literal;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.Over;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Subquery;
import io.eloquent.query.ast.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
                : counted(relation, related, operator, count);
    }

    private static Expr counted(KeyedRelation relation, Select related, String operator, long count) {
        return new Comparison(count(relation, related), operator, new Value(count));
    }

    private static Expr count(KeyedRelation relation, Select related) {
        Expr number = number(relation, related.withLimit(null).withOffset(null));
        if (number == null) {
            return new Subquery(aggregate(relation, "count", Star.ALL, related));
        }
        return related.limit() == null && related.offset() == null ? number : cut(number, related);
    }

    /**
     * {@return how many rows a query finds, without a query around it, which some databases would not let see the parents; null
     * if that cannot be said} A window counts the groups, once they are made.
     */
    private static @Nullable Expr number(KeyedRelation relation, Select related) {
        if (related.groupLimit() != null) {
            return null;
        }
        List<Expr> groups = related.groupBy();
        if (related.distinct() || !related.distinctOn().isEmpty()) {
            if (!groups.isEmpty()) {
                return null;
            }
            groups = related.distinctOn().isEmpty() ? distinct(relation, related) : related.distinctOn();
        }
        Call count = new Call("count", false, List.of(Star.ALL));
        if (groups == null) {
            return null;
        }
        if (groups.isEmpty()) {
            return new Subquery(related.withColumns(List.of(count)).withOrderBy(List.of()));
        }
        Select first = related.withDistinct(false)
                .withDistinctOn(List.of())
                .withGroupBy(groups)
                .withColumns(List.of(new Over(count, List.of(), List.of(), null)))
                .withOrderBy(List.of())
                .withLimit(1L);
        return new Call("coalesce", false, List.of(new Subquery(first), new Value(0L)));
    }

    /** {@return by what rows are grouped that come once each, or null if nobody knows} A model's key says all of it. */
    private static @Nullable List<Expr> distinct(KeyedRelation relation, Select related) {
        String table = related.from() == null ? null : related.from().exposedName();
        List<Expr> groups = new ArrayList<>();
        for (Expr column : related.columns()) {
            if (!(column instanceof Star)) {
                groups.add(column instanceof Aliased aliased ? aliased.expr() : column);
            } else if (related.columns().size() > 1) {
                return null;
            }
        }
        if (groups.isEmpty()) {
            relation.related().primaryKey().forEach(key -> groups.add(new ColumnRef(table, key)));
        }
        return groups;
    }

    /** {@return how many rows are left of so many by a query's limit and offset} */
    private static Expr cut(Expr number, Select related) {
        Long limit = related.limit();
        long before = related.offset() == null ? 0 : related.offset();
        List<Case.Branch> branches = new ArrayList<>();
        if (limit != null) {
            branches.add(new Case.Branch(new Comparison(number, ">", new Value(before + limit)), new Literal(limit)));
        }
        branches.add(new Case.Branch(
                new Comparison(number, ">", new Value(before)), new Arithmetic(number, '-', new Literal(before))));
        return new Case(null, branches, new Literal(0L));
    }

    private static boolean isWhole(Select related) {
        return isCut(related)
                || related.distinct()
                || !related.distinctOn().isEmpty()
                || !related.groupBy().isEmpty();
    }

    /** {@return whether it depends on their order which rows there are} */
    private static boolean isCut(Select related) {
        return related.limit() != null || related.offset() != null || related.groupLimit() != null;
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
        Select related = relation.correlate(scoped, parent).statement();
        return isCut(related) || !related.distinctOn().isEmpty() ? related : related.withOrderBy(List.of());
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
        return function.equals("count") && column.equals("*")
                ? count(relation, related)
                : new Subquery(aggregate(relation, function, of, related));
    }

    /** Without a query around it wherever that can be said, since MariaDB would not let that one see the parents. */
    private static Select aggregate(KeyedRelation relation, String function, Expr of, Select related) {
        if (!isWhole(related)) {
            return related.withColumns(List.of(new Call(function, false, List.of(of))));
        }
        boolean isPlain = related.groupBy().isEmpty()
                && related.distinctOn().isEmpty()
                && related.groupLimit() == null
                && of instanceof ColumnRef;
        if (isPlain && !related.distinct() && isOrderedByColumns(related)) {
            return ofFirst(relation, new Call(function, false, List.of(of)), related);
        }
        if (isPlain && related.distinct() && !isCut(related)) {
            Boolean once = takesValuesOnce(function, (ColumnRef) of, related);
            if (once != null) {
                return related.withDistinct(false).withColumns(List.of(new Call(function, once, List.of(of))));
            }
        }
        Expr column = of instanceof ColumnRef ref ? new ColumnRef(null, ref.name()) : of;
        return Select.from(new Derived(related, "aggregate_table"))
                .withColumns(List.of(new Call(function, false, List.of(column))));
    }

    private static boolean isOrderedByColumns(Select related) {
        return related.orderBy().stream().allMatch(key -> key.expr() instanceof ColumnRef);
    }

    /** {@return what a function makes of the first rows only} A window over them begins at the first row, which is the one that is read. */
    private static Select ofFirst(KeyedRelation relation, Call function, Select related) {
        String table = related.from() == null ? null : related.from().exposedName();
        List<OrderBy> order = new ArrayList<>(related.orderBy());
        relation.related()
                .primaryKey()
                .forEach(key -> order.add(new OrderBy(new ColumnRef(table, key), OrderBy.Direction.ASC)));
        Long limit = related.limit();
        Frame rows = new Frame(
                Frame.Unit.ROWS,
                new Frame.Bound(Frame.Bound.Kind.CURRENT_ROW, 0),
                limit == null || limit == 0
                        ? new Frame.Bound(Frame.Bound.Kind.UNBOUNDED_FOLLOWING, 0)
                        : new Frame.Bound(Frame.Bound.Kind.FOLLOWING, limit - 1));
        return related.withColumns(List.of(new Over(function, List.of(), order, rows)))
                .withOrderBy(order)
                .withLimit(limit == null ? 1L : Math.min(limit, 1L));
    }

    /** {@return whether of rows that come once each a value counts once, or as often as there are rows; null if nobody knows} */
    private static @Nullable Boolean takesValuesOnce(String function, ColumnRef of, Select related) {
        if (function.equals("min") || function.equals("max")) {
            return false;
        }
        List<Expr> columns = related.columns();
        if (columns.stream().allMatch(Star.class::isInstance)) {
            return related.joins().isEmpty() ? false : null;
        }
        return columns.size() == 1
                        && columns.get(0) instanceof ColumnRef only
                        && only.name().equals(of.name())
                ? true
                : null;
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
