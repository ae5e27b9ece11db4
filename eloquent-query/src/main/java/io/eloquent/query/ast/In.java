package io.eloquent.query.ast;

import java.util.List;

/**
 * Whether a value is one of many. Of no values at all it is always false, and its negation always true.
 *
 * @param expr what is tested
 * @param values the values: bound values, sub-queries of one value, or a single sub-query of many
 * @param negated whether it is {@code not in}
 */
public record In(Expr expr, List<Expr> values, boolean negated) implements Expr {

    /** Copies the values. */
    public In {
        values = List.copyOf(values);
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.in(this, param);
    }
}
