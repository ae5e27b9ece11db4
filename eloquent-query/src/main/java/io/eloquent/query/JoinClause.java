package io.eloquent.query;

import io.eloquent.query.ast.Conditions;
import java.util.function.UnaryOperator;

/**
 * Which rows of a join are partners: {@code join("posts", on -> on.on("users.id", "posts.user_id").where("published",
 * true))}. Immutable: a function that builds one returns what the last method returned.
 */
public final class JoinClause extends WhereBuilder<JoinClause> {
    static final JoinClause EMPTY = new JoinClause(Conditions.NONE);

    private final Conditions conditions;

    private JoinClause(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    protected Conditions conditions() {
        return conditions;
    }

    @Override
    protected JoinClause withConditions(Conditions value) {
        return new JoinClause(value);
    }

    @Override
    protected JoinClause nested() {
        return EMPTY;
    }

    /**
     * {@return a copy with the condition that two columns are equal}
     *
     * @param first a column
     * @param second a column
     */
    public JoinClause on(String first, String second) {
        return on(first, "=", second);
    }

    /**
     * {@return a copy with a comparison of two columns}
     *
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public JoinClause on(String first, String operator, String second) {
        return whereColumn(first, operator, second);
    }

    /**
     * {@return a copy with the conditions that the function adds, in parentheses}
     *
     * @param group adds conditions to the empty clause that it gets
     */
    public JoinClause on(UnaryOperator<JoinClause> group) {
        return where(group);
    }

    /**
     * {@return a copy with one more condition}
     *
     * @param condition such as {@code User.ID.eq(Post.USER_ID)}
     */
    public JoinClause on(Condition condition) {
        return where(condition);
    }

    /**
     * {@return a copy in which two columns may be equal instead}
     *
     * @param first a column
     * @param second a column
     */
    public JoinClause orOn(String first, String second) {
        return orOn(first, "=", second);
    }

    /**
     * {@return a copy in which the conditions that the function adds may hold instead}
     *
     * @param group adds conditions to the empty clause that it gets
     */
    public JoinClause orOn(UnaryOperator<JoinClause> group) {
        return orWhere(group);
    }

    /**
     * {@return a copy in which a comparison of two columns may hold instead}
     *
     * @param first a column
     * @param operator the operator
     * @param second a column
     */
    public JoinClause orOn(String first, String operator, String second) {
        return orWhereColumn(first, operator, second);
    }
}
