package io.eloquent.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * A random number, another one for each row.
 *
 * @param seed makes the numbers the same each time, or null for others each time
 */
public record Random(@Nullable Long seed) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.random(this, param);
    }
}
