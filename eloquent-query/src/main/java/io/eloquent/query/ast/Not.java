package io.eloquent.query.ast;

/**
 * The opposite of a condition. Write a {@link Group} inside it where the condition has more than one part.
 *
 * @param expr the condition
 */
public record Not(Expr expr) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.not(this, param);
    }
}
