package io.eloquent.query;

import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.DatePart;
import io.eloquent.query.ast.Exists;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.StandardCall;
import io.eloquent.query.ast.StandardFunction;
import io.eloquent.query.ast.Star;
import io.eloquent.query.ast.Subquery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What can be made of columns and values, to be imported statically: {@code sum(User.VOTES).as("total")}. What a single
 * expression becomes is a method of its own: {@code User.NAME.lower()}. {@link WindowFunctions} are apart.
 */
public final class Functions {
    private Functions() {}

    // ---- aggregates ----

    /** {@return the number of rows: {@code count(*)}} */
    public static NumberAggregate<Long> count() {
        return new NumberAggregate<>(aggregate("count", Star.ALL), Long.class);
    }

    /**
     * {@return the number of rows in which the expression is not NULL}
     *
     * @param expression the expression
     */
    public static NumberAggregate<Long> count(Operand<?> expression) {
        return new NumberAggregate<>(aggregate("count", expression.expr()), Long.class);
    }

    /**
     * {@return the number of different values: {@code count(distinct …)}}
     *
     * @param expression the expression
     */
    public static NumberAggregate<Long> countDistinct(Operand<?> expression) {
        return count(expression).distinct();
    }

    /**
     * {@return the sum of the values; NULL if there are none}
     *
     * @param expression the numbers
     */
    public static NumberAggregate<BigDecimal> sum(Operand<? extends Number> expression) {
        return new NumberAggregate<>(aggregate("sum", expression.expr()), BigDecimal.class);
    }

    /**
     * {@return the average of the values, in the precision of the database; NULL if there are none}
     *
     * @param expression the numbers
     */
    public static NumberAggregate<BigDecimal> avg(Operand<? extends Number> expression) {
        return new NumberAggregate<>(aggregate("avg", expression.expr()), BigDecimal.class);
    }

    /**
     * {@return the smallest value; NULL if there is none}
     *
     * @param expression the numbers
     * @param <V> their type
     */
    public static <V extends Number & Comparable<V>> NumberAggregate<V> min(NumberExpression<V> expression) {
        return new NumberAggregate<>(aggregate("min", expression.expr()), expression.type());
    }

    /**
     * {@return the smallest value; NULL if there is none}
     *
     * @param expression the values
     * @param <V> their type
     */
    public static <V extends Comparable<? super V>> Aggregate<V> min(OrderedExpression<V> expression) {
        return new Aggregate<>(aggregate("min", expression.expr()), expression.type());
    }

    /**
     * {@return the largest value; NULL if there is none}
     *
     * @param expression the numbers
     * @param <V> their type
     */
    public static <V extends Number & Comparable<V>> NumberAggregate<V> max(NumberExpression<V> expression) {
        return new NumberAggregate<>(aggregate("max", expression.expr()), expression.type());
    }

    /**
     * {@return the largest value; NULL if there is none}
     *
     * @param expression the values
     * @param <V> their type
     */
    public static <V extends Comparable<? super V>> Aggregate<V> max(OrderedExpression<V> expression) {
        return new Aggregate<>(aggregate("max", expression.expr()), expression.type());
    }

    private static AggregateCall aggregate(String function, Expr argument) {
        return new AggregateCall(new Call(function, false, List.of(argument)), null);
    }

    // ---- values ----

    /**
     * {@return a text, bound}
     *
     * @param value the text; not null
     */
    public static TextExpression value(String value) {
        return new Expressions.Text(Expressions.literal(value));
    }

    /**
     * {@return a number, bound}
     *
     * @param value the number; not null
     * @param <V> its type
     */
    public static <V extends Number & Comparable<V>> NumberExpression<V> value(V value) {
        return new Expressions.Numeric<>(Expressions.literal(value), Expressions.typeOf(value));
    }

    /**
     * {@return a value of any other type, bound}
     *
     * @param value the value; not null
     * @param <V> its type
     */
    public static <V> Expression<V> value(V value) {
        return new Expressions.Plain<>(Expressions.literal(value), Expressions.typeOf(value));
    }

    /**
     * {@return the one value that a query yields}
     *
     * @param query a query of one column and at most one row; NULL if it has none
     * @param type the type of the value
     * @param <V> the type of the value
     */
    public static <V> Expression<V> scalar(QueryBuilder<?> query, Class<V> type) {
        return new Expressions.Plain<>(new Subquery(query.statement()), type);
    }

    /**
     * {@return the first of the values that is not NULL}
     *
     * @param first a value
     * @param rest the others
     * @param <V> their type
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <V> Expression<V> coalesce(Expression<V> first, Expression<? extends V>... rest) {
        List<Expr> all = new ArrayList<>();
        all.add(first.expr());
        all.addAll(Expressions.exprs(Arrays.asList(rest)));
        return new Expressions.Plain<>(new Call("coalesce", false, all), first.type());
    }

    /**
     * {@return the expression, or NULL where it is equal to the value}
     *
     * @param expression the expression
     * @param value the value; not null
     * @param <V> their type
     */
    public static <V> Expression<V> nullIf(Expression<V> expression, V value) {
        return new Expressions.Plain<>(
                new Call("nullif", false, List.of(expression.expr(), Expressions.bound(expression, value))),
                expression.type());
    }

    /**
     * {@return a call of a function of the database's or of the user's own}
     *
     * @param name its name: letters, digits and underscores
     * @param type the type of what it gives
     * @param arguments its arguments; for a value of its own use {@link #value}
     * @param <V> the type of what it gives
     */
    public static <V> Expression<V> function(String name, Class<V> type, Operand<?>... arguments) {
        return new Expressions.Plain<>(new Call(name, false, Expressions.exprs(Arrays.asList(arguments))), type);
    }

    // ---- texts, numbers, times ----

    /**
     * {@return the text in lower case} See {@link TextExpression#lower}.
     *
     * @param text the text
     */
    public static TextExpression lower(TextExpression text) {
        return text.lower();
    }

    /**
     * {@return the text in upper case} See {@link TextExpression#upper}.
     *
     * @param text the text
     */
    public static TextExpression upper(TextExpression text) {
        return text.upper();
    }

    /**
     * {@return how many characters the text has}
     *
     * @param text the text
     */
    public static NumberExpression<Integer> length(TextExpression text) {
        return text.length();
    }

    /**
     * {@return texts one after the other; NULL if one of them is}
     *
     * @param texts the texts; for one of your own use {@link #value(String)}
     */
    public static TextExpression concat(TextExpression... texts) {
        return new Expressions.Text(new StandardCall(StandardFunction.CONCAT, Expressions.exprs(Arrays.asList(texts))));
    }

    /**
     * {@return the number without its sign}
     *
     * @param number the number
     * @param <V> its type
     */
    public static <V extends Number & Comparable<V>> NumberExpression<V> abs(NumberExpression<V> number) {
        return number.abs();
    }

    /**
     * {@return the number rounded}
     *
     * @param number the number
     * @param digits how many digits are left after the point
     */
    public static NumberExpression<BigDecimal> round(NumberExpression<?> number, int digits) {
        return number.round(digits);
    }

    /** {@return the moment at which the statement runs, on the database's clock} */
    public static OrderedExpression<Instant> now() {
        return new Expressions.Ordered<>(new StandardCall(StandardFunction.NOW, List.of()), Instant.class);
    }

    /** {@return the day on which the statement runs, on the database's clock, in UTC} */
    public static OrderedExpression<LocalDate> currentDate() {
        return new Expressions.Ordered<>(new StandardCall(StandardFunction.CURRENT_DATE, List.of()), LocalDate.class);
    }

    // ---- conditions and cases ----

    /**
     * {@return the condition that a query finds a row}
     *
     * @param query the query
     */
    public static Condition exists(QueryBuilder<?> query) {
        return Condition.of(new Exists(query.statement(), false));
    }

    /**
     * {@return the condition that a query finds no row}
     *
     * @param query the query
     */
    public static Condition notExists(QueryBuilder<?> query) {
        return Condition.of(new Exists(query.statement(), true));
    }

    /**
     * {@return a case with its first branch; add others with {@code when}, and end it with {@code otherwise} or
     * {@code end}}
     *
     * @param condition when the branch fits
     * @param value its value; not null
     * @param <V> its type
     */
    public static <V> CaseBuilder<V> caseWhen(Condition condition, V value) {
        return CaseBuilder.of(condition, Expressions.literal(value), Expressions.typeOf(value));
    }

    /**
     * {@return a case with its first branch; see {@link #caseWhen(Condition, Object)}}
     *
     * @param condition when the branch fits
     * @param value its value
     * @param <V> its type
     */
    public static <V> CaseBuilder<V> caseWhen(Condition condition, Expression<V> value) {
        return CaseBuilder.of(condition, value.expr(), value.type());
    }

    /**
     * {@return a case of one expression; add branches with {@code when}}
     *
     * @param expression what the branches are compared with
     * @param <T> its type
     */
    public static <T> CaseOf<T> caseOf(Expression<T> expression) {
        return new CaseOf<>(expression);
    }

    // ---- rows, dates, documents, searches ----

    /**
     * {@return two values that are compared as one}
     *
     * @param first the first one
     * @param second the second one
     * @param <A> the first one's type
     * @param <B> the second one's type
     */
    public static <A, B> Row2<A, B> row(Expression<A> first, Expression<B> second) {
        return new Row2<>(first, second);
    }

    /**
     * {@return three values that are compared as one}
     *
     * @param first the first one
     * @param second the second one
     * @param third the third one
     * @param <A> the first one's type
     * @param <B> the second one's type
     * @param <C> the third one's type
     */
    public static <A, B, C> Row3<A, B, C> row(Expression<A> first, Expression<B> second, Expression<C> third) {
        return new Row3<>(first, second, third);
    }

    /**
     * {@return the date of a moment, in UTC}
     *
     * @param moment a date and time
     */
    public static OrderedExpression<LocalDate> date(Operand<? extends Temporal> moment) {
        return new Expressions.Ordered<>(new DatePart(DatePart.Part.DATE, moment.expr()), LocalDate.class);
    }

    /**
     * {@return the time of day of a moment, in UTC}
     *
     * @param moment a date and time
     */
    public static OrderedExpression<LocalTime> time(Operand<? extends Temporal> moment) {
        return new Expressions.Ordered<>(new DatePart(DatePart.Part.TIME, moment.expr()), LocalTime.class);
    }

    /**
     * {@return the year of a date or a moment, in UTC}
     *
     * @param moment a date, or a date and time
     */
    public static NumberExpression<Integer> year(Operand<? extends Temporal> moment) {
        return datePart(DatePart.Part.YEAR, moment);
    }

    /**
     * {@return the month of a date or a moment, from 1 to 12, in UTC}
     *
     * @param moment a date, or a date and time
     */
    public static NumberExpression<Integer> month(Operand<? extends Temporal> moment) {
        return datePart(DatePart.Part.MONTH, moment);
    }

    /**
     * {@return the day of the month of a date or a moment, from 1 to 31, in UTC}
     *
     * @param moment a date, or a date and time
     */
    public static NumberExpression<Integer> day(Operand<? extends Temporal> moment) {
        return datePart(DatePart.Part.DAY, moment);
    }

    private static NumberExpression<Integer> datePart(DatePart.Part part, Operand<? extends Temporal> moment) {
        return new Expressions.Numeric<>(new DatePart(part, moment.expr()), Integer.class);
    }

    /**
     * {@return a column's JSON document, to go into with {@code at}}
     *
     * @param column the column
     * @param <M> the model whose column it is
     */
    public static <M> JsonExpression<M> json(JsonColumn<M, ?> column) {
        return new JsonExpression<>(column);
    }

    /**
     * {@return the JSON document in a column whose field does not tell that it is one, such as a text}
     *
     * @param column the column
     * @param <M> the model whose column it is
     */
    public static <M> JsonExpression<M> json(Column<M, ?> column) {
        return new JsonExpression<>(column);
    }

    /**
     * {@return the condition that columns of a full-text index have these words}
     *
     * @param text the words, as people write them
     * @param columns the columns of the index
     */
    public static Condition matches(String text, TextExpression... columns) {
        return matches(text, TextSearch.naturalLanguage(), columns);
    }

    /**
     * {@return the condition that a search finds columns of a full-text index}
     *
     * @param text what is searched for
     * @param search how the text is read
     * @param columns the columns of the index
     */
    public static Condition matches(String text, TextSearch search, TextExpression... columns) {
        return Condition.of(search.of(Expressions.exprs(Arrays.asList(columns)), text));
    }
}
