package io.eloquent.query.ast;

import java.util.List;

/**
 * Several values as one: {@code (a, b)}. Two of them compare element by element, the first that differs decides.
 *
 * @param elements the values; not empty
 */
public record Tuple(List<Expr> elements) implements Expr {

    /** Copies the elements. */
    public Tuple {
        elements = List.copyOf(elements);
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("a tuple of nothing");
        }
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.tuple(this, param);
    }
}
