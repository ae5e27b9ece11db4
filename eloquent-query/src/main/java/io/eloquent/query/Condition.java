package io.eloquent.query;

import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Not;
import java.util.Objects;

/**
 * A condition on a row, as typed columns make it: {@code User.VOTES.gt(100).and(User.NAME.like("J%"))}. Immutable.
 * Parentheses in the SQL stand where conditions are nested here, so that the SQL means what the Java says.
 */
public final class Condition {
    private final Conditions conditions;

    private Condition(Conditions conditions) {
        this.conditions = conditions;
    }

    /**
     * {@return the condition that an expression states}
     *
     * @param expr the expression
     */
    static Condition of(Expr expr) {
        return new Condition(Conditions.of(expr));
    }

    /**
     * {@return a condition that holds where both hold}
     *
     * @param other the other condition
     */
    public Condition and(Condition other) {
        Conditions left = conditions.hasOr() ? Conditions.of(conditions.grouped()) : conditions;
        return new Condition(left.plus(Connective.AND, other.expr()));
    }

    /**
     * {@return a condition that holds where at least one holds}
     *
     * @param other the other condition
     */
    public Condition or(Condition other) {
        return new Condition(conditions.plus(Connective.OR, other.expr()));
    }

    /** {@return a condition that holds where this one does not} */
    public Condition not() {
        return of(new Not(expr()));
    }

    /** {@return this condition as an expression, in parentheses if it has more than one part} */
    Expr expr() {
        return conditions.grouped();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition && conditions.equals(condition.conditions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(conditions);
    }
}
