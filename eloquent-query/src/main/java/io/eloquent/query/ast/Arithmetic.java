package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;

/**
 * A calculation: {@code left + right}.
 *
 * @param left the left operand
 * @param operator one of {@code + - * / %}
 * @param right the right operand
 */
public record Arithmetic(Expr left, char operator, Expr right) implements Expr {

    /** Checks the operator. */
    public Arithmetic {
        if ("+-*/%".indexOf(operator) < 0) {
            throw new InvalidQueryException("Unknown arithmetic operator '" + operator + "': use one of + - * / %");
        }
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.arithmetic(this, param);
    }
}
