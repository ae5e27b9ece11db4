package io.eloquent.query;

import io.eloquent.query.ast.Case;
import io.eloquent.query.ast.Expr;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code case} of one expression: {@code caseOf(User.CITY).when("Paris", 1).when("Rome", 2).otherwise(0)}. Immutable.
 *
 * @param <T> the type of what is compared
 */
public final class CaseOf<T> {
    private final Expression<T> subject;

    CaseOf(Expression<T> subject) {
        this.subject = subject;
    }

    /**
     * {@return the case with its first branch}
     *
     * @param equal what the expression is compared with
     * @param value the value where they are equal
     * @param <V> the type of the case's values
     */
    public <V> Branches<T, V> when(T equal, V value) {
        return branch(equal, Expressions.literal(value), Expressions.typeOf(value));
    }

    /**
     * {@return the case with its first branch}
     *
     * @param equal what the expression is compared with
     * @param value the value where they are equal
     * @param <V> the type of the case's values
     */
    public <V> Branches<T, V> when(T equal, Expression<V> value) {
        return branch(equal, value.expr(), value.type());
    }

    private <V> Branches<T, V> branch(T equal, Expr value, @Nullable Type type) {
        Case.Branch branch = new Case.Branch(Expressions.bound(subject, equal), value);
        return new Branches<>(subject, new Case(subject.expr(), List.of(branch), null), type);
    }

    /**
     * A {@code case} of one expression, with branches. Immutable.
     *
     * @param <T> the type of what is compared
     * @param <V> the type of its values
     */
    public static final class Branches<T, V> {
        private final Expression<T> subject;
        private final Case cases;
        private final @Nullable Type type;

        private Branches(Expression<T> subject, Case cases, @Nullable Type type) {
            this.subject = subject;
            this.cases = cases;
            this.type = type;
        }

        /**
         * {@return a copy with one more branch}
         *
         * @param equal what the expression is compared with
         * @param value the value where they are equal
         */
        public Branches<T, V> when(T equal, V value) {
            return plus(equal, Expressions.literal(value), Expressions.typeOf(value));
        }

        /**
         * {@return a copy with one more branch}
         *
         * @param equal what the expression is compared with
         * @param value the value where they are equal
         */
        public Branches<T, V> when(T equal, Expression<? extends V> value) {
            return plus(equal, value.expr(), value.type());
        }

        private Branches<T, V> plus(T equal, Expr value, @Nullable Type valueType) {
            Case.Branch branch = new Case.Branch(Expressions.bound(subject, equal), value);
            return new Branches<>(subject, cases.plus(branch), Expressions.either(type, valueType));
        }

        /**
         * {@return the case}
         *
         * @param value the value where nothing is equal
         */
        public Expression<V> otherwise(V value) {
            return new Expressions.Plain<>(
                    cases.withOtherwise(Expressions.literal(value)),
                    Expressions.either(type, Expressions.typeOf(value)));
        }

        /**
         * {@return the case}
         *
         * @param value the value where nothing is equal
         */
        public Expression<V> otherwise(Expression<? extends V> value) {
            return new Expressions.Plain<>(cases.withOtherwise(value.expr()), Expressions.either(type, value.type()));
        }

        /** {@return the case, which is NULL where nothing is equal} */
        public Expression<V> end() {
            return new Expressions.Plain<>(cases, type);
        }
    }
}
