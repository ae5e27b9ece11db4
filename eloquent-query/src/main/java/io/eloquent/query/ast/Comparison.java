package io.eloquent.query.ast;

/**
 * Two expressions and an operator between them: {@code left > right}.
 *
 * @param left the left side
 * @param operator the operator in lower case; the compiler refuses one that its dialect does not list
 * @param right the right side
 */
public record Comparison(Expr left, String operator, Expr right) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.comparison(this, param);
    }
}
