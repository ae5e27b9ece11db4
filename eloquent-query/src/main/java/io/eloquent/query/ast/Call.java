package io.eloquent.query.ast;

import io.eloquent.api.error.InvalidQueryException;
import java.util.List;

/**
 * A function call: {@code max(expr)}, {@code count(distinct expr)}.
 *
 * @param function the function's name: letters, digits and underscores
 * @param distinct whether only different values count
 * @param arguments its arguments
 */
public record Call(String function, boolean distinct, List<Expr> arguments) implements Expr {

    /** Checks the name, which is written as it is, and copies the arguments. */
    public Call {
        if (!Names.isPlain(function)) {
            throw new InvalidQueryException("A function's name is letters, digits and underscores; for anything else"
                    + " use a method with raw in its name");
        }
        arguments = List.copyOf(arguments);
    }

    @Override
    public <P, R> R accept(Visitor<P, R> visitor, P param) {
        return visitor.call(this, param);
    }
}
