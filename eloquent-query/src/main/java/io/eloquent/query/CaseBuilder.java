package io.eloquent.query;

import io.eloquent.query.ast.Case;
import io.eloquent.query.ast.Expr;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code case} under way: {@code caseWhen(User.VOTES.gt(100), "many").when(User.VOTES.gt(10), "some").otherwise("few")}.
 * The first branch that fits counts. Immutable.
 *
 * @param <V> the type of its values
 */
public final class CaseBuilder<V> {
    private final Case cases;
    private final @Nullable Type type;

    private CaseBuilder(Case cases, @Nullable Type type) {
        this.cases = cases;
        this.type = type;
    }

    static <V> CaseBuilder<V> of(Condition condition, Expr value, @Nullable Type type) {
        return new CaseBuilder<>(new Case(null, List.of(new Case.Branch(condition.expr(), value)), null), type);
    }

    /**
     * {@return a copy with one more branch}
     *
     * @param condition when it fits
     * @param value its value
     */
    public CaseBuilder<V> when(Condition condition, V value) {
        return plus(condition, Expressions.literal(value), Expressions.typeOf(value));
    }

    /**
     * {@return a copy with one more branch}
     *
     * @param condition when it fits
     * @param value its value
     */
    public CaseBuilder<V> when(Condition condition, Expression<? extends V> value) {
        return plus(condition, value.expr(), value.type());
    }

    private CaseBuilder<V> plus(Condition condition, Expr value, @Nullable Type valueType) {
        return new CaseBuilder<>(
                cases.plus(new Case.Branch(condition.expr(), value)), Expressions.either(type, valueType));
    }

    /**
     * {@return the case}
     *
     * @param value the value where no branch fits
     */
    public Expression<V> otherwise(V value) {
        return new Expressions.Plain<>(
                cases.withOtherwise(Expressions.literal(value)), Expressions.either(type, Expressions.typeOf(value)));
    }

    /**
     * {@return the case}
     *
     * @param value the value where no branch fits
     */
    public Expression<V> otherwise(Expression<? extends V> value) {
        return new Expressions.Plain<>(cases.withOtherwise(value.expr()), Expressions.either(type, value.type()));
    }

    /** {@return the case, which is NULL where no branch fits} */
    public Expression<V> end() {
        return new Expressions.Plain<>(cases, type);
    }
}
