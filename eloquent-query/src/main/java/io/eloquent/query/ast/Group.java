package io.eloquent.query.ast;

/**
 * Conditions in parentheses.
 *
 * @param conditions what stands between them; not empty
 */
public record Group(Conditions conditions) implements Expr {

    /** Checks that there is something to group. */
    public Group {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("a group of no conditions");
        }
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.group(this, param);
    }
}
