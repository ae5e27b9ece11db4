package io.eloquent.query.ast;

/**
 * Whether two values are equal, or both are NULL. Never unknown.
 *
 * @param left the left side
 * @param right the right side
 * @param negated whether it is the opposite: {@code is distinct from}
 */
public record NullSafeEquals(Expr left, Expr right, boolean negated) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.nullSafeEquals(this, param);
    }
}
