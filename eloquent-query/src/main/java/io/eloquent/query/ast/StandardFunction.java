package io.eloquent.query.ast;

/**
 * Functions that databases spell differently, or mean something else by. Those that all of them spell alike are a
 * {@link Call}.
 */
public enum StandardFunction {
    /** The moment at which the statement runs, in UTC. */
    NOW(0),
    /** The day on which the statement runs, in UTC. */
    CURRENT_DATE(0),
    /** How many characters a text has. */
    LENGTH(1),
    /** Texts one after the other; NULL if one of them is. */
    CONCAT(-1),
    /** A number rounded to so many digits after the point. */
    ROUND(2),
    /** A value as a text. */
    TEXT(1);

    private final int arguments;

    StandardFunction(int arguments) {
        this.arguments = arguments;
    }

    /** {@return how many arguments it takes, or -1 for any number but none} */
    public int arguments() {
        return arguments;
    }
}
