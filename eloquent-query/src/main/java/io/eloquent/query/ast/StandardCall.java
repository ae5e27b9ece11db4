package io.eloquent.query.ast;

import java.util.List;

/**
 * A call of a function that each database spells in its own way.
 *
 * @param function the function
 * @param arguments its arguments
 */
public record StandardCall(StandardFunction function, List<Expr> arguments) implements Expr {

    /** Checks the number of arguments, and copies them. */
    public StandardCall {
        arguments = List.copyOf(arguments);
        int wanted = function.arguments();
        if (wanted < 0 ? arguments.isEmpty() : arguments.size() != wanted) {
            throw new IllegalArgumentException(function + " of " + arguments.size() + " arguments");
        }
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.standardCall(this, param);
    }
}
