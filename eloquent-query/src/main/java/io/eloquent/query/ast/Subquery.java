package io.eloquent.query.ast;

/**
 * A query in the place of a value.
 *
 * @param select the query
 */
public record Subquery(Select select) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.subquery(this, param);
    }
}
