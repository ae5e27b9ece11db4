package io.eloquent.query.ast;

/**
 * Whether a value is NULL.
 *
 * @param expr what is tested
 * @param negated whether it is {@code is not null}
 */
public record IsNull(Expr expr, boolean negated) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.isNull(this, param);
    }
}
