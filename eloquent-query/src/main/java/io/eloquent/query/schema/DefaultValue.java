package io.eloquent.query.schema;

import io.eloquent.api.error.InvalidQueryException;

/** What a column holds when an insert does not say. */
public sealed interface DefaultValue {

    /**
     * A value, which the compiler writes as an escaped literal.
     *
     * @param value a text, a number, a boolean, a date or time, a UUID or an enum's constant
     */
    record Literal(Object value) implements DefaultValue {}

    /**
     * SQL of the user's own.
     *
     * @param sql the text
     */
    record Expression(String sql) implements DefaultValue {

        /** Checks the text. */
        public Expression {
            if (sql.isBlank()) {
                throw new InvalidQueryException("The SQL of a default must not be empty");
            }
        }
    }

    /** The moment of the insert, in UTC. */
    record Now() implements DefaultValue {}
}
