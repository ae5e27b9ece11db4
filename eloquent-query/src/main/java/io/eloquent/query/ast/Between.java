package io.eloquent.query.ast;

/**
 * A range, both ends included: {@code expr between low and high}.
 *
 * @param expr what is tested
 * @param low the lower end
 * @param high the upper end
 * @param negated whether it is {@code not between}
 */
public record Between(Expr expr, Expr low, Expr high, boolean negated) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.between(this, param);
    }
}
