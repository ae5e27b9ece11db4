package io.eloquent.query.compile;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.UnsupportedSqlException;
import io.eloquent.query.ast.Aliased;
import io.eloquent.query.ast.Arithmetic;
import io.eloquent.query.ast.Between;
import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.Case;
import io.eloquent.query.ast.ColumnRef;
import io.eloquent.query.ast.Comparison;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.DatePart;
import io.eloquent.query.ast.Deferred;
import io.eloquent.query.ast.Excluded;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Filter;
import io.eloquent.query.ast.Frame;
import io.eloquent.query.ast.FullText;
import io.eloquent.query.ast.Group;
import io.eloquent.query.ast.In;
import io.eloquent.query.ast.IsNull;
import io.eloquent.query.ast.JsonContains;
import io.eloquent.query.ast.JsonDocument;
import io.eloquent.query.ast.JsonHas;
import io.eloquent.query.ast.JsonIs;
import io.eloquent.query.ast.JsonLength;
import io.eloquent.query.ast.JsonNumber;
import io.eloquent.query.ast.JsonPath;
import io.eloquent.query.ast.JsonSet;
import io.eloquent.query.ast.Like;
import io.eloquent.query.ast.Literal;
import io.eloquent.query.ast.Not;
import io.eloquent.query.ast.NullSafeEquals;
import io.eloquent.query.ast.OrderBy;
import io.eloquent.query.ast.Over;
import io.eloquent.query.ast.Random;
import io.eloquent.query.ast.Raw;
import io.eloquent.query.ast.Select;
import io.eloquent.query.ast.StandardCall;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Subquery;
import io.eloquent.query.ast.Tuple;
import io.eloquent.query.ast.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes expressions as SQL: one method for each kind of {@link Expr}. The base of {@link SqlCompiler}, which writes the
 * statements around them; a dialect's compiler overrides either. Holds no state.
 */
public abstract class ExpressionCompiler implements Expr.Visitor<SqlWriter, SqlWriter> {
    private final Syntax syntax;

    ExpressionCompiler(Syntax syntax) {
        this.syntax = syntax;
    }

    /** {@return the database's spellings} */
    public final Syntax syntax() {
        return syntax;
    }

    /**
     * Writes a query.
     *
     * @param select the query
     * @param out the writer
     */
    protected abstract void select(Select select, SqlWriter out);

    /**
     * Writes conditions, one after the other.
     *
     * @param conditions at least one
     * @param out the writer
     */
    protected final void conditions(Conditions conditions, SqlWriter out) {
        List<Conditions.Term> terms = conditions.terms();
        for (int i = 0; i < terms.size(); i++) {
            Conditions.Term term = terms.get(i);
            if (i > 0) {
                out.sql(term.connective() == Connective.AND ? " and " : " or ");
            }
            term.condition().accept(this, out);
        }
    }

    /**
     * Writes expressions with commas between them.
     *
     * @param expressions the expressions
     * @param out the writer
     */
    protected final void list(List<? extends Expr> expressions, SqlWriter out) {
        for (int i = 0; i < expressions.size(); i++) {
            if (i > 0) {
                out.sql(", ");
            }
            expressions.get(i).accept(this, out);
        }
    }

    @Override
    public SqlWriter aliased(Aliased e, SqlWriter out) {
        return e.expr().accept(this, out).sql(" as ").identifier(e.alias());
    }

    /** A division has a fraction, also that of two whole numbers, on every database. */
    @Override
    public SqlWriter arithmetic(Arithmetic e, SqlWriter out) {
        boolean product = e.operator() != '+' && e.operator() != '-';
        term(e.left(), product && isSum(e.left()), out);
        out.sql(e.operator() == '/' ? " * 1.0 " : " ").sql(e.operator()).sql(' ');
        return term(e.right(), e.right() instanceof Arithmetic, out);
    }

    private static boolean isSum(Expr expr) {
        return expr instanceof Arithmetic sum && (sum.operator() == '+' || sum.operator() == '-');
    }

    /** A user's own SQL may be a sum. */
    private SqlWriter term(Expr expr, boolean grouped, SqlWriter out) {
        return grouped || expr instanceof Raw ? expr.accept(this, out.sql('(')).sql(')') : expr.accept(this, out);
    }

    @Override
    public SqlWriter between(Between e, SqlWriter out) {
        e.expr().accept(this, out).sql(e.negated() ? " not between " : " between ");
        return e.high().accept(this, e.low().accept(this, out).sql(" and "));
    }

    @Override
    public SqlWriter call(Call e, SqlWriter out) {
        out.sql(e.function()).sql(e.distinct() ? "(distinct " : "(");
        list(e.arguments(), out);
        return out.sql(')');
    }

    @Override
    public SqlWriter cases(Case e, SqlWriter out) {
        out.sql("case");
        if (e.subject() != null) {
            e.subject().accept(this, out.sql(' '));
        }
        for (Case.Branch branch : e.branches()) {
            branch.when().accept(this, out.sql(" when "));
            branch.then().accept(this, out.sql(" then "));
        }
        if (e.otherwise() != null) {
            e.otherwise().accept(this, out.sql(" else "));
        }
        return out.sql(" end");
    }

    @Override
    public SqlWriter column(ColumnRef e, SqlWriter out) {
        if (e.table() != null) {
            return out.table(e.table()).sql('.').identifier(e.name());
        }
        String owner = out.owner();
        if (owner != null) {
            return out.table(owner).sql('.').identifier(e.name());
        }
        Expr meaning = out.meaning(e.name());
        return meaning == null ? out.identifier(e.name()) : meaning(meaning, out);
    }

    private SqlWriter meaning(Expr expr, SqlWriter out) {
        Map<String, Expr> aliases = out.aliases(Map.of());
        if (expr instanceof ColumnRef || expr instanceof Call || expr instanceof Subquery) {
            expr.accept(this, out);
        } else {
            expr.accept(this, out.sql('(')).sql(')');
        }
        out.aliases(aliases);
        return out;
    }

    @Override
    public SqlWriter comparison(Comparison e, SqlWriter out) {
        operator(e.operator());
        SqlWriter left = e.operator().endsWith("like")
                ? matched(e.left(), out)
                : e.left().accept(this, out);
        return e.right().accept(this, left.sql(' ').sql(e.operator()).sql(' '));
    }

    /**
     * {@return the writer, after what is compared with a pattern} A database whose patterns are for texts only makes a
     * text of it here.
     *
     * @param expr the expression
     * @param out the writer
     */
    protected SqlWriter matched(Expr expr, SqlWriter out) {
        return expr.accept(this, out);
    }

    /**
     * Refuses an operator that the database does not have.
     *
     * @param operator the operator, in lower case
     */
    protected final void operator(String operator) {
        if (!syntax.operators().contains(operator)) {
            throw new InvalidQueryException("Operator \"" + operator + "\" is not one of " + syntax.dialect() + "'s: "
                    + syntax.operators().stream().sorted().toList());
        }
    }

    @Override
    public SqlWriter datePart(DatePart e, SqlWriter out) {
        return switch (e.part()) {
            case DATE -> e.expr().accept(this, out.sql("cast(")).sql(" as date)");
            case TIME -> e.expr().accept(this, out.sql("cast(")).sql(" as time(6))");
            case YEAR -> e.expr().accept(this, out.sql("extract(year from ")).sql(')');
            case MONTH -> e.expr().accept(this, out.sql("extract(month from ")).sql(')');
            case DAY -> e.expr().accept(this, out.sql("extract(day from ")).sql(')');
        };
    }

    @Override
    public final SqlWriter excluded(Excluded e, SqlWriter out) {
        if (out.owner() == null) {
            throw new InvalidQueryException(
                    "excluded(\"" + e.column() + "\") stands in the updates of an upsert, and nowhere else");
        }
        newValue(e.column(), out);
        return out;
    }

    /**
     * Writes the value that a new row would have had, in the updates of an upsert.
     *
     * @param column the column
     * @param out the writer
     */
    protected void newValue(String column, SqlWriter out) {
        out.sql("excluded.").identifier(column);
    }

    @Override
    public SqlWriter exists(Exists e, SqlWriter out) {
        select(e.select(), out.sql(e.negated() ? "not exists (" : "exists ("));
        return out.sql(')');
    }

    /** Standard SQL has none, so this refuses; a dialect that claims the feature has words of its own. */
    @Override
    public SqlWriter fullText(FullText e, SqlWriter out) {
        throw refusal(Feature.FULL_TEXT);
    }

    @Override
    public SqlWriter filter(Filter e, SqlWriter out) {
        call(e.aggregate(), out).sql(" filter (where ");
        return e.condition().accept(this, out).sql(')');
    }

    @Override
    public SqlWriter deferred(Deferred e, SqlWriter out) {
        out.varies();
        return e.made().get().accept(this, out);
    }

    @Override
    public SqlWriter group(Group e, SqlWriter out) {
        conditions(e.conditions(), out.sql('('));
        return out.sql(')');
    }

    @Override
    public SqlWriter in(In e, SqlWriter out) {
        List<Expr> values = e.values();
        if (values.isEmpty()) {
            return out.sql(e.negated() ? "1 = 1" : "0 = 1");
        }
        boolean ofRows = e.expr() instanceof Tuple;
        if (!ofRows && values.size() > syntax.inListLimit()) {
            longIn(e, out);
            return out;
        }
        e.expr().accept(this, out).sql(e.negated() ? " not in " : " in ");
        if (values.size() == 1 && values.get(0) instanceof Subquery subquery) {
            return subquery(subquery, out);
        }
        if (ofRows) {
            rows(values, out.sql('('));
        } else {
            list(values, out.sql('('));
        }
        return out.sql(')');
    }

    /**
     * Writes the rows of an {@code in}, of which several columns are tested at once: {@code (?, ?), (?, ?)}.
     *
     * @param rows the rows, each a {@link Tuple}
     * @param out the writer
     */
    protected void rows(List<Expr> rows, SqlWriter out) {
        list(rows, out);
    }

    /**
     * Writes an {@code in} of more values than the database takes one by one. Standard SQL has no way, so this refuses;
     * a dialect binds all of them as one {@link ListBinding}.
     *
     * @param in the values
     * @param out the writer
     */
    protected void longIn(In in, SqlWriter out) {
        throw new UnsupportedSqlException(syntax.dialect() + " takes at most " + syntax.inListLimit()
                + " values in a whereIn; this one has " + in.values().size());
    }

    /**
     * {@return the bound values of an {@code in} as one binding}
     *
     * @param in the values
     */
    protected static ListBinding listOf(In in) {
        return new ListBinding(in.values().stream()
                .map(value -> {
                    if (value instanceof Value v && v.value() != null) {
                        return v.value();
                    }
                    throw new InvalidQueryException("A long whereIn takes plain values only, and no null");
                })
                .toList());
    }

    @Override
    public SqlWriter isNull(IsNull e, SqlWriter out) {
        return e.expr().accept(this, out).sql(e.negated() ? " is not null" : " is null");
    }

    @Override
    public final SqlWriter jsonContains(JsonContains e, SqlWriter out) {
        return json().contains(e, out);
    }

    @Override
    public final SqlWriter jsonDocument(JsonDocument e, SqlWriter out) {
        return json().document(e, out);
    }

    @Override
    public final SqlWriter jsonHas(JsonHas e, SqlWriter out) {
        return json().has(e, out);
    }

    @Override
    public final SqlWriter jsonIs(JsonIs e, SqlWriter out) {
        return json().is(e, out);
    }

    @Override
    public final SqlWriter jsonLength(JsonLength e, SqlWriter out) {
        return json().length(e, out);
    }

    @Override
    public final SqlWriter jsonNumber(JsonNumber e, SqlWriter out) {
        return json().number(e, out);
    }

    @Override
    public final SqlWriter jsonPath(JsonPath e, SqlWriter out) {
        return json().path(e, out);
    }

    @Override
    public final SqlWriter jsonSet(JsonSet e, SqlWriter out) {
        return json().set(e, out);
    }

    /** {@return what writes JSON} Without one, this refuses; a dialect that claims the feature has one of its own. */
    protected JsonCompiler json() {
        throw refusal(Feature.JSON);
    }

    /** Where case does not matter, both sides are written in lower case, unless the database has a word for it. */
    @Override
    public SqlWriter like(Like e, SqlWriter out) {
        String operator = e.negated() ? " not like " : " like ";
        if (e.caseSensitive()) {
            matched(e.expr(), out).sql(operator).bind(e.pattern());
        } else {
            matched(e.expr(), out.sql("lower(")).sql(')').sql(operator);
            out.sql("lower(").bind(e.pattern()).sql(')');
        }
        return out.sql(" escape '\\'");
    }

    @Override
    public SqlWriter literal(Literal e, SqlWriter out) {
        Object value = e.value();
        String type = syntax.literalTypes().get(value instanceof Enum<?> ? Enum.class : value.getClass());
        return type == null
                ? out.bind(value)
                : out.sql("cast(").bind(value).sql(" as ").sql(type).sql(')');
    }

    @Override
    public SqlWriter not(Not e, SqlWriter out) {
        return e.expr() instanceof Raw raw
                ? raw(raw, out.sql("not (")).sql(')')
                : e.expr().accept(this, out.sql("not "));
    }

    @Override
    public SqlWriter nullSafeEquals(NullSafeEquals e, SqlWriter out) {
        e.left().accept(this, out).sql(e.negated() ? " is distinct from " : " is not distinct from ");
        return e.right().accept(this, out);
    }

    @Override
    public SqlWriter random(Random e, SqlWriter out) {
        out.sql(syntax.random()).sql('(');
        if (e.seed() != null) {
            require(Feature.RANDOM_SEED);
            out.bind(e.seed());
        }
        return out.sql(')');
    }

    @Override
    public SqlWriter over(Over e, SqlWriter out) {
        Call called = e.function() instanceof Filter filter ? filter.aggregate() : (Call) e.function();
        if (called.distinct()) {
            require(Feature.DISTINCT_WINDOW);
        }
        if (called.arguments().size() == 3
                && (called.function().equals("lag") || called.function().equals("lead"))) {
            require(Feature.WINDOW_DEFAULT);
        }
        e.function().accept(this, out).sql(" over (");
        String separator = "";
        if (!e.partitionBy().isEmpty()) {
            list(e.partitionBy(), out.sql("partition by "));
            separator = " ";
        }
        if (!e.orderBy().isEmpty()) {
            orderKeys(e.orderBy(), out.sql(separator).sql("order by "));
            separator = " ";
        }
        Frame frame = e.frame();
        if (frame != null) {
            out.sql(separator)
                    .sql(frame.unit().sql())
                    .sql(" between ")
                    .sql(frame.start().sql());
            out.sql(" and ").sql(frame.end().sql());
        }
        return out.sql(')');
    }

    /**
     * Writes the keys of an order with commas between them.
     *
     * @param keys the keys
     * @param out the writer
     */
    protected final void orderKeys(List<OrderBy> keys, SqlWriter out) {
        for (int i = 0; i < keys.size(); i++) {
            if (i > 0) {
                out.sql(", ");
            }
            orderKey(keys.get(i), out);
        }
    }

    private void orderKey(OrderBy key, SqlWriter out) {
        boolean placed = key.nulls() != OrderBy.Nulls.ANYWHERE;
        boolean first = key.nulls() == OrderBy.Nulls.FIRST;
        if (placed && !syntax().supports(Feature.NULLS_ORDER)) {
            key.expr().accept(this, out).sql(first ? " is null desc, " : " is null asc, ");
        }
        key.expr().accept(this, out);
        switch (key.direction()) {
            case ASC -> out.sql(" asc");
            case DESC -> out.sql(" desc");
            case NONE -> {}
        }
        if (placed && syntax().supports(Feature.NULLS_ORDER)) {
            out.sql(first ? " nulls first" : " nulls last");
        }
    }

    @Override
    public SqlWriter raw(Raw e, SqlWriter out) {
        return out.raw(e);
    }

    @Override
    public SqlWriter standardCall(StandardCall e, SqlWriter out) {
        String template = Objects.requireNonNull(syntax.functions().get(e.function()));
        int done = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', done)) {
            int close = template.indexOf('}', open);
            out.sql(template.substring(done, open));
            argument(template.substring(open + 1, close), e.arguments(), out);
            done = close + 1;
        }
        return out.sql(template.substring(done));
    }

    private void argument(String hole, List<Expr> arguments, SqlWriter out) {
        if (hole.length() == 1 && Character.isDigit(hole.charAt(0))) {
            arguments.get(hole.charAt(0) - '0').accept(this, out);
            return;
        }
        for (int i = 0; i < arguments.size(); i++) {
            arguments.get(i).accept(this, i == 0 ? out : out.sql(hole));
        }
    }

    @Override
    public SqlWriter star(Star e, SqlWriter out) {
        if (e.table() != null) {
            out.table(e.table()).sql('.');
        }
        return out.sql('*');
    }

    @Override
    public SqlWriter subquery(Subquery e, SqlWriter out) {
        select(e.select(), out.sql('('));
        return out.sql(')');
    }

    @Override
    public SqlWriter tuple(Tuple e, SqlWriter out) {
        list(e.elements(), out.sql('('));
        return out.sql(')');
    }

    @Override
    public SqlWriter value(Value e, SqlWriter out) {
        return out.bind(e.value());
    }

    /**
     * Refuses what the database cannot.
     *
     * @param feature what the statement needs
     */
    protected final void require(Feature feature) {
        if (!syntax.supports(feature)) {
            throw refusal(feature);
        }
    }

    private UnsupportedSqlException refusal(Feature feature) {
        return new UnsupportedSqlException(syntax.dialect() + " does not support " + feature.title());
    }
}
