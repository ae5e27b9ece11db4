package io.eloquent.query.ast;

/**
 * A bound value in a place that does not tell the database what its type is: in a select list, as a result of a
 * {@link Case}. The compiler says the type where the database needs it.
 *
 * @param value the value
 */
public record Literal(Object value) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.literal(this, param);
    }
}
