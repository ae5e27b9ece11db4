package io.eloquent.query.ast;

/**
 * Whether a query finds any row.
 *
 * @param select the query
 * @param negated whether it is {@code not exists}
 */
public record Exists(Select select, boolean negated) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.exists(this, param);
    }
}
