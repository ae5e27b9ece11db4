package io.eloquent.query.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Expressions written anew with other columns. What stands in a sub-query is left as it is, since its names are those of its own
 * tables first; so is what is raw.
 */
public final class Columns {
    private static final Renaming RENAMING = new Renaming();

    private Columns() {}

    /**
     * {@return an expression with other columns}
     *
     * @param expr the expression
     * @param rename makes a column of a column
     */
    public static Expr renamed(Expr expr, UnaryOperator<ColumnRef> rename) {
        return expr.accept(RENAMING, rename);
    }

    /**
     * {@return a query that selects, compares, groups and orders by other columns} Its joins stay as they are.
     *
     * @param select the query
     * @param rename makes a column of a column
     */
    public static Select renamed(Select select, UnaryOperator<ColumnRef> rename) {
        return select.withDistinctOn(all(select.distinctOn(), rename))
                .withColumns(all(select.columns(), rename))
                .withWhere(renamed(select.where(), rename))
                .withGroupBy(all(select.groupBy(), rename))
                .withHaving(renamed(select.having(), rename))
                .withOrderBy(orders(select.orderBy(), rename));
    }

    private static Conditions renamed(Conditions conditions, UnaryOperator<ColumnRef> rename) {
        Conditions renamed = Conditions.NONE;
        for (Conditions.Term term : conditions.terms()) {
            renamed = renamed.plus(term.connective(), renamed(term.condition(), rename));
        }
        return renamed;
    }

    private static List<Expr> all(List<Expr> exprs, UnaryOperator<ColumnRef> rename) {
        List<Expr> renamed = new ArrayList<>(exprs.size());
        for (Expr expr : exprs) {
            renamed.add(renamed(expr, rename));
        }
        return renamed;
    }

    private static List<OrderBy> orders(List<OrderBy> keys, UnaryOperator<ColumnRef> rename) {
        List<OrderBy> renamed = new ArrayList<>(keys.size());
        for (OrderBy key : keys) {
            renamed.add(new OrderBy(renamed(key.expr(), rename), key.direction(), key.nulls()));
        }
        return renamed;
    }

    /** Copies each expression that has columns within it. */
    private static final class Renaming implements Expr.Visitor<UnaryOperator<ColumnRef>, Expr> {
        @Override
        public Expr aliased(Aliased e, UnaryOperator<ColumnRef> rename) {
            return new Aliased(renamed(e.expr(), rename), e.alias());
        }

        @Override
        public Expr arithmetic(Arithmetic e, UnaryOperator<ColumnRef> rename) {
            return new Arithmetic(renamed(e.left(), rename), e.operator(), renamed(e.right(), rename));
        }

        @Override
        public Expr between(Between e, UnaryOperator<ColumnRef> rename) {
            return new Between(
                    renamed(e.expr(), rename), renamed(e.low(), rename), renamed(e.high(), rename), e.negated());
        }

        @Override
        public Call call(Call e, UnaryOperator<ColumnRef> rename) {
            return new Call(e.function(), e.distinct(), all(e.arguments(), rename));
        }

        @Override
        public Expr cases(Case e, UnaryOperator<ColumnRef> rename) {
            List<Case.Branch> branches = new ArrayList<>(e.branches().size());
            for (Case.Branch branch : e.branches()) {
                branches.add(new Case.Branch(renamed(branch.when(), rename), renamed(branch.then(), rename)));
            }
            return new Case(orNull(e.subject(), rename), branches, orNull(e.otherwise(), rename));
        }

        private static @Nullable Expr orNull(@Nullable Expr expr, UnaryOperator<ColumnRef> rename) {
            return expr == null ? null : renamed(expr, rename);
        }

        @Override
        public Expr column(ColumnRef e, UnaryOperator<ColumnRef> rename) {
            return rename.apply(e);
        }

        @Override
        public Expr deferred(Deferred e, UnaryOperator<ColumnRef> rename) {
            return new Deferred(
                    renamed(e.first(), rename), () -> renamed(e.made().get(), rename));
        }

        @Override
        public Expr comparison(Comparison e, UnaryOperator<ColumnRef> rename) {
            return new Comparison(renamed(e.left(), rename), e.operator(), renamed(e.right(), rename));
        }

        @Override
        public Expr datePart(DatePart e, UnaryOperator<ColumnRef> rename) {
            return new DatePart(e.part(), renamed(e.expr(), rename));
        }

        @Override
        public Expr excluded(Excluded e, UnaryOperator<ColumnRef> rename) {
            return e;
        }

        @Override
        public Expr exists(Exists e, UnaryOperator<ColumnRef> rename) {
            return e;
        }

        @Override
        public Expr filter(Filter e, UnaryOperator<ColumnRef> rename) {
            return new Filter(call(e.aggregate(), rename), renamed(e.condition(), rename));
        }

        @Override
        public Expr fullText(FullText e, UnaryOperator<ColumnRef> rename) {
            return new FullText(all(e.columns(), rename), e.text(), e.mode(), e.language());
        }

        @Override
        public Expr group(Group e, UnaryOperator<ColumnRef> rename) {
            return new Group(renamed(e.conditions(), rename));
        }

        @Override
        public Expr in(In e, UnaryOperator<ColumnRef> rename) {
            return new In(renamed(e.expr(), rename), all(e.values(), rename), e.negated());
        }

        @Override
        public Expr isNull(IsNull e, UnaryOperator<ColumnRef> rename) {
            return new IsNull(renamed(e.expr(), rename), e.negated());
        }

        @Override
        public Expr jsonContains(JsonContains e, UnaryOperator<ColumnRef> rename) {
            return new JsonContains(jsonPath(e.target(), rename), e.candidate());
        }

        @Override
        public Expr jsonDocument(JsonDocument e, UnaryOperator<ColumnRef> rename) {
            return e;
        }

        @Override
        public Expr jsonHas(JsonHas e, UnaryOperator<ColumnRef> rename) {
            return new JsonHas(jsonPath(e.path(), rename));
        }

        @Override
        public Expr jsonIs(JsonIs e, UnaryOperator<ColumnRef> rename) {
            return new JsonIs(jsonPath(e.path(), rename), e.value());
        }

        @Override
        public Expr jsonLength(JsonLength e, UnaryOperator<ColumnRef> rename) {
            return new JsonLength(jsonPath(e.path(), rename));
        }

        @Override
        public Expr jsonNumber(JsonNumber e, UnaryOperator<ColumnRef> rename) {
            return new JsonNumber(jsonPath(e.path(), rename));
        }

        @Override
        public JsonPath jsonPath(JsonPath e, UnaryOperator<ColumnRef> rename) {
            return new JsonPath(renamed(e.document(), rename), e.steps());
        }

        @Override
        public Expr jsonSet(JsonSet e, UnaryOperator<ColumnRef> rename) {
            return new JsonSet(renamed(e.document(), rename), e.changes());
        }

        @Override
        public Expr like(Like e, UnaryOperator<ColumnRef> rename) {
            return new Like(renamed(e.expr(), rename), e.pattern(), e.caseSensitive(), e.negated());
        }

        @Override
        public Expr literal(Literal e, UnaryOperator<ColumnRef> rename) {
            return e;
        }

        @Override
        public Expr not(Not e, UnaryOperator<ColumnRef> rename) {
            return new Not(renamed(e.expr(), rename));
        }

        @Override
        public Expr nullSafeEquals(NullSafeEquals e, UnaryOperator<ColumnRef> rename) {
            return new NullSafeEquals(renamed(e.left(), rename), renamed(e.right(), rename), e.negated());
        }

        @Override
        public Expr over(Over e, UnaryOperator<ColumnRef> rename) {
            return new Over(
                    renamed(e.function(), rename),
                    all(e.partitionBy(), rename),
                    orders(e.orderBy(), rename),
                    e.frame());
        }

        @Override
        public Expr random(Random e, UnaryOperator<ColumnRef> rename) {
            return e;
        }

        @Override
        public Expr raw(Raw e, UnaryOperator<ColumnRef> rename) {
            return e;
        }

        @Override
        public Expr standardCall(StandardCall e, UnaryOperator<ColumnRef> rename) {
            return new StandardCall(e.function(), all(e.arguments(), rename));
        }

        @Override
        public Expr star(Star e, UnaryOperator<ColumnRef> rename) {
            return e;
        }

        @Override
        public Expr subquery(Subquery e, UnaryOperator<ColumnRef> rename) {
            return e;
        }

        @Override
        public Expr tuple(Tuple e, UnaryOperator<ColumnRef> rename) {
            return new Tuple(all(e.elements(), rename));
        }

        @Override
        public Expr value(Value e, UnaryOperator<ColumnRef> rename) {
            return e;
        }
    }
}
