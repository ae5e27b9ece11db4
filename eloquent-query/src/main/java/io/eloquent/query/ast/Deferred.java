package io.eloquent.query.ast;

import java.util.function.Supplier;

/**
 * What is made anew each time that its statement is compiled, since it depends on the moment.
 *
 * @param first what it was when the query was made
 * @param made makes it
 */
public record Deferred(Expr first, Supplier<Expr> made) implements Expr {

    /**
     * {@return an expression that was made once, so that what is wrong with it is said now, and is made anew from now on}
     *
     * @param made makes it
     */
    public static Deferred of(Supplier<Expr> made) {
        return new Deferred(made.get(), made);
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.deferred(this, param);
    }
}
