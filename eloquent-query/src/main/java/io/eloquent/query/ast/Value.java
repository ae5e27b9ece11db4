package io.eloquent.query.ast;

import org.jspecify.annotations.Nullable;

/**
 * A value that travels beside the statement, never inside its text.
 *
 * @param value the value; null is bound as NULL, which is right in an insert, an update, or a {@link NullSafeEquals}
 */
public record Value(@Nullable Object value) implements Expr {
    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.value(this, param);
    }
}
