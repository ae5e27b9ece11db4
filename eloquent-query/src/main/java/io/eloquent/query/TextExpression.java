package io.eloquent.query;

import io.eloquent.query.ast.Call;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.StandardCall;
import io.eloquent.query.ast.StandardFunction;
import io.eloquent.query.ast.Value;
import java.util.List;

/** An expression of texts. */
public interface TextExpression extends OrderedExpression<String> {

    /**
     * {@return an expression as one of texts} For what is made of several expressions, such as a case.
     *
     * @param expression the expression
     */
    static TextExpression of(Expression<String> expression) {
        return new Expressions.Text(expression.expr(), expression.type());
    }

    /**
     * {@return {@code this like ?}} Whether case matters is the database's to say.
     *
     * @param pattern the pattern, in which {@code %} stands for any text and {@code _} for any character
     */
    default Condition like(String pattern) {
        return Expressions.compare(this, "like", pattern);
    }

    /**
     * {@return {@code this not like ?}}
     *
     * @param pattern the pattern; see {@link #like}
     */
    default Condition notLike(String pattern) {
        return Expressions.compare(this, "not like", pattern);
    }

    /**
     * {@return {@code this like ?}, whatever the case of letters} SQLite knows the letters of ASCII only.
     *
     * @param pattern the pattern; a backslash before {@code %}, {@code _} or a backslash takes its meaning away
     */
    default Condition likeIgnoreCase(String pattern) {
        return Expressions.like(this, pattern, false, false);
    }

    /**
     * {@return {@code this not like ?}, whatever the case of letters}
     *
     * @param pattern the pattern; see {@link #likeIgnoreCase}
     */
    default Condition notLikeIgnoreCase(String pattern) {
        return Expressions.like(this, pattern, false, true);
    }

    /**
     * {@return the condition that the text starts like this; case matters}
     *
     * @param text any text: none of its characters has a meaning of its own
     */
    default Condition startsWith(String text) {
        return Expressions.like(this, Expressions.escaped(text) + "%", true, false);
    }

    /**
     * {@return the condition that the text ends like this; case matters}
     *
     * @param text any text: none of its characters has a meaning of its own
     */
    default Condition endsWith(String text) {
        return Expressions.like(this, "%" + Expressions.escaped(text), true, false);
    }

    /**
     * {@return the condition that the text has this within it; case matters}
     *
     * @param text any text: none of its characters has a meaning of its own
     */
    default Condition contains(String text) {
        return Expressions.like(this, "%" + Expressions.escaped(text) + "%", true, false);
    }

    /** {@return the text in lower case: {@code lower(this)}} SQLite knows the letters of ASCII only. */
    default TextExpression lower() {
        return new Expressions.Text(new Call("lower", false, List.of(expr())));
    }

    /** {@return the text in upper case: {@code upper(this)}} SQLite knows the letters of ASCII only. */
    default TextExpression upper() {
        return new Expressions.Text(new Call("upper", false, List.of(expr())));
    }

    /** {@return the text without spaces around it: {@code trim(this)}} */
    default TextExpression trim() {
        return new Expressions.Text(new Call("trim", false, List.of(expr())));
    }

    /** {@return how many characters the text has} */
    default NumberExpression<Integer> length() {
        return new Expressions.Numeric<>(new StandardCall(StandardFunction.LENGTH, List.of(expr())), Integer.class);
    }

    /**
     * {@return a part of the text: {@code substring(this, ?, ?)}}
     *
     * @param start the position of the first character, from 1
     * @param length how many characters, at most
     */
    default TextExpression substring(int start, int length) {
        return new Expressions.Text(new Call("substring", false, List.of(expr(), new Value(start), new Value(length))));
    }

    /**
     * {@return the text and another one after it; NULL if this is}
     *
     * @param text the other text
     */
    default TextExpression concat(String text) {
        return joined(Expressions.bound(this, text));
    }

    /**
     * {@return the text and another one after it; NULL if one of them is}
     *
     * @param other the other text
     */
    default TextExpression concat(Expression<String> other) {
        return joined(other.expr());
    }

    private TextExpression joined(Expr other) {
        return new Expressions.Text(new StandardCall(StandardFunction.CONCAT, List.of(expr(), other)));
    }

    @Override
    default TextExpression coalesce(String value) {
        return of(OrderedExpression.super.coalesce(value));
    }

    @Override
    default TextExpression coalesce(Expression<? extends String> other) {
        return of(OrderedExpression.super.coalesce(other));
    }
}
