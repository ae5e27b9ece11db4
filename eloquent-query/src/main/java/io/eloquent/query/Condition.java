package io.eloquent.query;

import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.query.ast.Conditions;
import io.eloquent.query.ast.Connective;
import io.eloquent.query.ast.Expr;
import io.eloquent.query.ast.Not;
import java.lang.reflect.Type;
import java.util.Objects;

/**
 * A condition on a row, as typed columns make it: {@code User.VOTES.gt(100).and(User.NAME.like("J%"))}. Immutable.
 * Parentheses in the SQL stand where conditions are nested here, so that the SQL means what the Java says.
 */
public final class Condition implements Selectable<Boolean> {
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
     * {@return a condition that holds where all of them hold}
     *
     * @param conditions the conditions
     * @throws InvalidQueryException if there are none
     */
    public static Condition allOf(Condition... conditions) {
        return joined(Connective.AND, conditions);
    }

    /**
     * {@return a condition that holds where at least one of them holds}
     *
     * @param conditions the conditions
     * @throws InvalidQueryException if there are none
     */
    public static Condition anyOf(Condition... conditions) {
        return joined(Connective.OR, conditions);
    }

    private static Condition joined(Connective connective, Condition... conditions) {
        Conditions all = Conditions.NONE;
        for (Condition condition : conditions) {
            all = all.plus(connective, condition.expr());
        }
        if (all.isEmpty()) {
            throw new InvalidQueryException("allOf() and anyOf() need at least one condition: of none, nobody knows"
                    + " whether every row is meant or no row");
        }
        return new Condition(all);
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

    /**
     * {@return whether it holds, under a name of its own}
     *
     * @param alias the name
     */
    public Alias<Boolean> as(String alias) {
        return Alias.of(this, alias);
    }

    /** {@return this condition as a part of a statement, in parentheses if it has more than one part} */
    @Override
    public Expr expr() {
        return conditions.grouped();
    }

    @Override
    public Type type() {
        return Boolean.class;
    }

    /** {@return its parts, for a place that has no other conditions} */
    Conditions conditions() {
        return conditions;
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
