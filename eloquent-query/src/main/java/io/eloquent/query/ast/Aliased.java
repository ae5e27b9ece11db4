package io.eloquent.query.ast;

/**
 * An expression under a name of its own: {@code expr as alias}.
 *
 * @param expr what is named
 * @param alias its name, unquoted
 */
public record Aliased(Expr expr, String alias) implements Expr {

    /** Checks the name. */
    public Aliased {
        Names.require("alias", alias);
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.aliased(this, param);
    }
}
